"""One module per kind of letter, or per family of kinds (rulebook E5)."""
