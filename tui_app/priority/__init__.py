"""From records and a moment to a ranked queue whose reasons add up (rulebook A)."""
