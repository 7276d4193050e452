"""Feeds fetched from real servers on this machine, and read in every state they come in."""
