"""What speaks against sending a letter: one module for each concern."""
