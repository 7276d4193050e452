"""Going to the field where something is lacking."""

from collections.abc import Iterable
from typing import Any

from textual.widget import Widget

from tui_app.domain.completeness import Lack
from tui_app.ui.editor.declared import names_of
from tui_app.ui.editor.fold import Fold
from tui_app.ui.editor.part_list import PartList
from tui_app.ui.editor.person_met import PersonFold
from tui_app.ui.editor.sheet import Sheet

_PEOPLE = "people"


def fold_of(sheet: Sheet, lack: Lack) -> Fold[Any] | None:
    """The section where it is to be written; None where that is somebody yet to be added."""
    if lack.field == _PEOPLE and lack.person is None:
        return None
    for fold in sheet.folds():
        if isinstance(fold, PersonFold):
            if lack.person == fold.person_id:
                return fold
        elif lack.person is None and lack.field in names_of(fold.fields):
            return fold
    return None


def lacks_of(sheet: Sheet, lacks: Iterable[Lack]) -> dict[Fold[Any], int]:
    """How much is lacking in each section."""
    counts: dict[Fold[Any], int] = {}
    for lack in lacks:
        fold = fold_of(sheet, lack)
        if fold is not None:
            counts[fold] = counts.get(fold, 0) + 1
    return counts


async def go_to_lack(sheet: Sheet, lack: Lack) -> None:
    """Open the section, and put the cursor where it is to be written; somebody is added so."""
    fold = fold_of(sheet, lack)
    if fold is None:
        await sheet.add_person()
        return
    here = sheet.current()
    form = await fold.open()
    await form.whole()
    piece = form.piece(lack.field)
    target: Widget = piece.target(lack.field)
    if isinstance(piece, PartList) and lack.place is not None:
        part = piece.kept()[lack.place]
        await part.whole()
        target = part.piece(lack.within).target(lack.within)
    sheet.screen.set_focus(target)
    if here is not None and here is not fold:
        here.fold()
    sheet.bring_into_view(fold, target)
