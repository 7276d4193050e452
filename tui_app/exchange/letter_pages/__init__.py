"""A letter as text to read, paste or print."""
