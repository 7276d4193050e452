"""What is typed in the letter editor and not saved, as JSON."""

import msgspec

from tui_app.domain.letter import Letter


class LetterDraft(msgspec.Struct, frozen=True, kw_only=True):
    """The letter as it is typed, beside the one it was loaded as; `is_new` if never saved.

    `made_subject` and `made_body` are what the last draft from the record said: where nothing
    else stands there, it may be made anew without asking. `attached` is the line of paths.
    """

    base: Letter
    is_new: bool
    letter: Letter
    attached: str = ""
    made_subject: str = ""
    made_body: str = ""
