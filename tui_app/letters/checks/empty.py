"""A letter that says nothing yet."""

from collections.abc import Iterator

from tui_app.letters.checks.examined import Examined
from tui_app.letters.finding import Concern, Finding


def is_empty(about: Examined) -> bool:
    """Whether nothing stands between the salutation and the close."""
    return not any(character.isalnum() for character in about.parts.text)


def of_emptiness(about: Examined) -> Iterator[Finding]:
    """That nothing is written yet."""
    if not is_empty(about):
        return
    begun = about.parts.salutation or about.parts.close
    what = "says nothing between greeting and signature" if begun else "is empty"
    text = f"The letter to {about.addressee} {what}: write it, or have it drafted."
    yield Finding(concern=Concern.EMPTY, text=text)
