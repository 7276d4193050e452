"""What can go wrong with a feed, in one sentence."""


class FeedError(Exception):
    """A feed that cannot be fetched or read. Its text names it, what is wrong, and the remedy."""
