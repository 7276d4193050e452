"""What the letters screen, the letter editor and the ways to send a letter are made of."""
