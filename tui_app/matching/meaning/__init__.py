"""How near a tidbit is in meaning to what is known of a contact: an optional extra, offline."""
