"""Letter kinds, when each is owed, drafts and checks (rulebook E)."""
