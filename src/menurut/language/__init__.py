"""The reading floor that owns spaCy: the pipeline, quotation marks, mentions, coreference, time."""
