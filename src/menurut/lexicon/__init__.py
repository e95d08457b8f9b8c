"""What Menurut knows of Indonesian, as reviewed data files with examples."""
