"""What `tidings doctor` looks at: one small checker for each sort of trouble."""
