"""What the kinds of phones and addresses of many programs are called here."""

import re
from collections.abc import Iterable

from tui_app.domain.contact import Phone

_PLACES = {"work": "work", "business": "work", "home": "home", "main": "main", "car": "car"}
_DEVICES = {
    "cell": "mobile",
    "mobile": "mobile",
    "iphone": "iPhone",
    "fax": "fax",
    "pager": "pager",
}
_SAYS_NOTHING = re.compile(
    r"voice|pref|internet|msg|video|text|x400|pcs|isdn|bbs|modem|other|textphone|dom|intl"
)
_NOT_TO_CALL = ("fax", "pager")


def label_of_types(types: Iterable[str]) -> str:
    """One label for a set of vCard types: {"work", "cell", "voice"} is "work mobile"."""
    given = {kind.casefold() for kind in types}
    places = [_PLACES[kind] for kind in _PLACES if kind in given]
    devices = [_DEVICES[kind] for kind in _DEVICES if kind in given]
    return " ".join(dict.fromkeys(places[:1] + devices[:1]))


def label_of_text(text: str) -> str:
    """A label as a program or a person wrote it: "* Work" is "work", a word of their own stays.

    Apple writes its own words as `_$!<Mobile>!$_` and `_$!<HomeFAX>!$_`.
    """
    written = text.strip().removeprefix("_$!<").removesuffix(">!$_").removeprefix("*").strip()
    words = written.casefold().replace("fax", " fax").split()
    if all(word in _PLACES or word in _DEVICES or _SAYS_NOTHING.fullmatch(word) for word in words):
        return label_of_types(words)
    return written


def callable_first(phones: Iterable[Phone]) -> tuple[Phone, ...]:
    """The phones in their order, but those that nobody answers, fax and pager, last."""
    return tuple(sorted(phones, key=lambda phone: phone.label.endswith(_NOT_TO_CALL)))
