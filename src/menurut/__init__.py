"""Menurut reads Indonesian news and keeps who said and did what, to whom, when, and according to whom."""
