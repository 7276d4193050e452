"""A letter's text without what it quotes: somebody else's words are not the writer's."""

import re

_QUOTED = re.compile(
    r"“[^”\n]{0,400}”|„[^“”\n]{0,400}[“”]|«[^»\n]{0,400}»|\"[^\"\n]{0,400}\""
    r"|(?<!\w)['‘](?:[^'‘’\n]|['’](?=\w)){1,200}['’](?!\w)|https?://\S{1,500}"
)


def without_quotations(text: str) -> str:
    """The text with a blank for each quotation and each link, and with straight apostrophes."""
    return _QUOTED.sub(" ", text).replace("’", "'")
