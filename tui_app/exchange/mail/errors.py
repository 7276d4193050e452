"""What can go wrong on a letter's way out."""


class MailError(Exception):
    """A letter that did not go out. Its text is one sentence or two: the thing, and the remedy."""


class MaybeSentError(MailError):
    """The server had the whole letter and its answer was lost: it may have gone out, or not.

    Only the user can tell, so whoever catches it asks whether the letter counts as sent.
    """


class CalledOffError(MailError):
    """The user stopped it before the server had the whole letter: it did not go out."""
