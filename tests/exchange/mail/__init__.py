"""Letters on their way out, against real servers on this machine."""
