"""Records as rows and pages for people and machines."""
