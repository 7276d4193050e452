"""From a tidbit to the contacts it brings to mind, with the words that tied them (rulebook C)."""
