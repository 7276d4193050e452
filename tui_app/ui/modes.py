"""The main screens by name, each imported when it is first shown: the queue must be up at once."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen


def _queue() -> Screen[None]:
    from tui_app.ui.screens.queue import QueueScreen

    return QueueScreen()


def _ideas() -> Screen[None]:
    from tui_app.ui.screens.ideas import IdeasScreen

    return IdeasScreen()


def _reading() -> Screen[None]:
    from tui_app.ui.screens.reading import ReadingScreen

    return ReadingScreen()


def _interviews() -> Screen[None]:
    from tui_app.ui.screens.interviews import InterviewsScreen

    return InterviewsScreen()


def _contacts() -> Screen[None]:
    from tui_app.ui.screens.contacts import ContactsScreen

    return ContactsScreen()


def _letters() -> Screen[None]:
    from tui_app.ui.screens.letters import LettersScreen

    return LettersScreen()


def _plan() -> Screen[None]:
    from tui_app.ui.screens.plan import PlanScreen

    return PlanScreen()


def _opportunities() -> Screen[None]:
    from tui_app.ui.screens.opportunities import OpportunitiesScreen

    return OpportunitiesScreen()


MODES: dict[str, str | Callable[[], Screen[Any]]] = {
    "queue": _queue,
    "ideas": _ideas,
    "reading": _reading,
    "interviews": _interviews,
    "contacts": _contacts,
    "letters": _letters,
    "plan": _plan,
    "opportunities": _opportunities,
}
