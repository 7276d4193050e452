"""The reading list in the app: read, changed, fetched and matched in the background (C1)."""
