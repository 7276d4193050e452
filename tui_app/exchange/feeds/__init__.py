"""News from feeds and from files in a folder, fetched only when asked for (rulebook C1)."""
