"""The parts of the history: what was done, the trash, the backups."""
