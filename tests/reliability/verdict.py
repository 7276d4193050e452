"""What is demanded of a save that was made to fail."""

from collections.abc import Callable
from pathlib import Path

from tests.reliability.contents import Contents, contents_of, contents_of_copy, found_wrong
from tests.reliability.saves import Save
from tests.reliability.saving import Answer
from tui_app.store import StoreError


def wrong_after(
    save: Save,
    path: Path,
    answer: Answer | None,
    states: tuple[Contents, Contents],
    again: Callable[[], Answer],
) -> str:
    """What is wrong after a fault; empty where nothing is.

    `answer` is None where the process was killed. `states` are the old and the new contents on the
    disk; `again` tries the same save once more, with nothing failing.
    """
    _, new = states
    if answer is None:
        return found_wrong(path, states)
    if answer.is_done:
        return found_wrong(path, (new,))
    if answer.broke:
        return f"it broke: {answer.broke}"
    if not answer.trouble.endswith("."):
        return f"no sentence: {answer.trouble}"
    try:
        on_disk = contents_of_copy(path, path.parent.with_name("copy"))
    except StoreError as error:
        return f"after “{answer.trouble}” another cannot open it: {error}"
    if on_disk not in states or not (save.behind or answer.seen in (None, on_disk)):
        return f"after “{answer.trouble}” the disk holds something else"
    second = again()
    if not second.is_done or second.seen != new:
        return f"after “{answer.trouble}” a second try fails: {second}"
    return found_wrong(path, (new,))


def contents_around(save: Save, folder: Path) -> tuple[Contents, Contents]:
    """What a store holds before and after a save, tried in a folder of its own in `folder`."""
    path = folder / "before" / "tidings.json"
    save.before(path)
    store = save.opened(path)
    old = contents_of_copy(path, folder / "copy of before")
    return old, contents_of(save.act(path, store))
