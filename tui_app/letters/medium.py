"""How a kind of letter best goes out (rulebook E1)."""

from tui_app.domain.letter import LetterKind, Medium
from tui_app.domain.touch import Direction, TouchKind
from tui_app.letters.material import Material

_BY_HAND = frozenset(
    {
        LetterKind.KEEP_IN_TOUCH, LetterKind.NEVER_TOO_LATE, LetterKind.CLIPPING_TAG,
        LetterKind.SUCCESS_ANNOUNCEMENT, LetterKind.TO_CUSTOMER, LetterKind.AFTER_EVENT,
    }
)  # fmt: skip
_QUICK = frozenset({LetterKind.REFERENCE_ALERT, LetterKind.RECRUITER_FOLLOW_UP, LetterKind.REPLY})


def medium_for(material: Material) -> Medium:
    """Typed after a job interview, by hand after a talk; e-mail only where haste matters."""
    kind = material.letter.kind
    if kind is LetterKind.THANK_YOU:
        return Medium.TYPED if material.for_a_job else Medium.HANDWRITTEN
    if kind in _BY_HAND:
        return Medium.HANDWRITTEN
    if kind in _QUICK and _writes_mail(material):
        return Medium.EMAIL
    return Medium.TYPED


def _writes_mail(material: Material) -> bool:
    """Whether an e-mail would reach them."""
    if material.contact is not None and material.contact.emails:
        return True
    return any(
        touch.kind is TouchKind.EMAIL and touch.direction is Direction.IN
        for touch in material.touches
    )
