"""What makes a letter owed, one reason per module."""
