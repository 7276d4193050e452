"""Tidings: whom do I call now, what do I open with, what do they still know of me?"""

__version__ = "0.1.0"
