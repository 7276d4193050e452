"""What the letter editor asks before it does something: one question, each way with its key."""

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


class Turning(Enum):
    """What is to become of a changed text where kind or tone is turned."""

    KEEP = "k"
    ANEW = "a"
    BACK = "back"


async def turning(tidings: "TidingsApp") -> Turning:
    """Kind or tone was turned, and the text is the user's own."""
    way = await _ask(
        tidings,
        "You have changed this text",
        "It can stay as it is, or be drafted anew for the kind and tone chosen: then ctrl+z in "
        "the text brings yours back.",
        (("k", "keep the text"), ("a", "draft it anew")),
    )
    return Turning(way) if way in ("k", "a") else Turning.BACK


async def may_draft_anew(tidings: "TidingsApp") -> bool:
    """Whether a text of the user's own may give way to a draft."""
    detail = "You have changed this text. ctrl+z in the text brings yours back."
    return await _ask(tidings, "Draft it anew?", detail, (("a", "draft it anew"),)) == "a"


async def may_overwrite(tidings: "TidingsApp", *, gone: bool) -> bool:
    """Whether what is here may take the place of what somebody else saved."""
    what = "deleted" if gone else "changed"
    way = await _ask(
        tidings,
        f"The letter was {what} elsewhere",
        f"Since you opened it, it was {what} from another window or command. "
        "What you see here is your own version.",
        (("s", "save mine in its place"),),
    )
    return way == "s"


async def leaving(tidings: "TidingsApp") -> str | None:
    """Something is not saved: "s" to save it, "d" to leave without it, None to stay."""
    return await _ask(
        tidings,
        "Something is not saved",
        "What you wrote since the last save would be lost.",
        (("s", "save it as a draft and leave"), ("d", "leave without it")),
    )


async def _ask(
    tidings: "TidingsApp", question: str, detail: str, ways: tuple[tuple[str, str], ...]
) -> str | None:
    from tui_app.ui.screens.confirm import ConfirmScreen

    return await tidings.push_screen_wait(ConfirmScreen(question, detail, ways))
