"""What is the same across articles: copies, one utterance in many prints, one happening, and the accounts of it."""
