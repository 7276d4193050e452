"""Where the ideas go when an action is taken back: to what it was about."""

from collections.abc import Mapping

from tui_app.domain.tidbit import Tidbit


def what_changed(
    before: Mapping[str, Tidbit], after: Mapping[str, Tidbit]
) -> tuple[str | None, str | None]:
    """The ids of the first tidbit that is not as it was, and of the contact whose match differs."""
    for key, tidbit in after.items():
        was = before.get(key)
        if was is not tidbit:
            old = was.matches if was else ()
            new = (match.contact for match in tidbit.matches if match not in old)
            return key, next(new, None)
    return None, None
