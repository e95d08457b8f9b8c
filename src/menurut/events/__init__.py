"""Who did what to whom, coded in PLOVER, with polarity, modality and claimants."""
