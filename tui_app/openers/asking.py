"""An opener without news: a light question about what they were looking for."""

from tui_app.domain.contact import Contact
from tui_app.letters.voice import stable
from tui_app.openers import phrases
from tui_app.openers.reasons import wished
from tui_app.openers.said import Said


def question_for(contact: Contact) -> Said | None:
    """What they asked for last that can be said to them, and whether it is still open.

    None where they asked for nothing, or where it cannot be told who is meant by it. What else is
    known of them was noted for the user's eyes, and is made into no sentence.
    """
    said = next((said for item in reversed(contact.asked_for) if (said := wished(item))), "")
    if not said:
        return None
    ends = next(ends for begin, ends in phrases.STILL_OPEN if said.startswith(begin))
    return Said(f"{said}. {ends[stable(contact.id) % len(ends)]}")
