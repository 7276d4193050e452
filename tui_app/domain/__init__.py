"""Records and their own rules: pure, without Textual, TinyDB or a clock."""
