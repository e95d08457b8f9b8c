"""Compares what was read with gold annotations."""
