"""What an opener gives: words to read out, and whether the jot stands in them as it is."""

import msgspec


class Said(msgspec.Struct, frozen=True):
    """The opener of a call, ready to read out, on one line and clean.

    `is_whole` tells whether all of the tidbit as it was jotted stands in `text`; without a tidbit
    there is nothing to leave out.
    """

    text: str
    is_whole: bool = True
