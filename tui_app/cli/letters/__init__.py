"""Letters on the command line: which one is meant, and how they are shown."""
