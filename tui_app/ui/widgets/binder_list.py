"""The list of the binder: records under the headings of their shelves."""

from tui_app.ui.cards.binder_row import BinderItem, BinderRows, Heading, key_of
from tui_app.ui.widgets.sectioned_list import SectionedList


class BinderList(SectionedList[BinderItem]):
    """Records under the headings of their target areas; the cursor steps over the headings."""

    def __init__(self, rows: BinderRows, *, list_id: str, classes: str) -> None:
        super().__init__(rows.draw, key_of, _is_heading, list_id=list_id, classes=classes)


def _is_heading(item: BinderItem) -> bool:
    return isinstance(item, Heading)
