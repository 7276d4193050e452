"""What goes wrong with the sentence model, in one sentence that may be shown."""


class MeaningError(Exception):
    """The sentence model cannot be used; the message says why, and what to do about it."""
