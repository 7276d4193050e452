"""Editing a tidbit with all its fields (rulebook C1)."""

from typing import TYPE_CHECKING

import msgspec

from tui_app.domain.tidbit import Tidbit
from tui_app.store.drafts import LeftOver
from tui_app.ui.desk import Desk

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp
    from tui_app.ui.screens.tidbit_form import TidbitForm


async def edit(tidings: "TidingsApp", tidbit: Tidbit | None) -> str | None:
    """The id of what was saved, a new one where None is given; None where it was left."""
    from tui_app.ui.screens.tidbit_form import TidbitForm

    return await tidings.push_screen_wait(TidbitForm(tidbit))


def form_of_draft(desk: Desk, left: LeftOver) -> "TidbitForm":
    """The form as it was left. Raises msgspec.ValidationError where that is none of a tidbit."""
    from tui_app.ui.screens.tidbit_form import TidbitDraft, TidbitForm

    draft = msgspec.convert(left.draft.payload, TidbitDraft)
    return TidbitForm.of_draft(draft, left.draft.at, desk)
