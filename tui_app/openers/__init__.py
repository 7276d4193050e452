"""How a tidbit is said to one person: the first words of a call (rulebook B1)."""
