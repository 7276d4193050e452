"""One small module per command; the app is imported only to open it."""
