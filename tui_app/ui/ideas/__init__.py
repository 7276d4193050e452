"""What the screen of the ideas is made of: what it says, where it goes on, whom it offers (C2)."""
