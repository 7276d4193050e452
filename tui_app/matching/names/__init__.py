"""Who is named in a tidbit: people and organisations, also by nickname, initials or slip."""
