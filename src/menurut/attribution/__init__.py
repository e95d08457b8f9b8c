"""Who says what: cues, content, speakers and the chain of relays."""
