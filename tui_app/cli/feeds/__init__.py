"""What the commands of `tidings feeds` share."""
