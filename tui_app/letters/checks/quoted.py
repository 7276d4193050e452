"""A letter's text without what it quotes: somebody else's words are not the writer's."""

import re

_QUOTED = re.compile(
    r"“[^”\n]{0,400}”|„[^“”\n]{0,400}[“”]|«[^»\n]{0,400}»|\"[^\"\n]{0,400}\""
    r"|(?<![\w])['‘][^'‘’\n]{0,200}['’](?!\w)|https?://\S{1,500}"
)


def without_quotations(text: str) -> str:
    """The text with a blank for each passage in quotation marks, and for each link."""
    return _QUOTED.sub(" ", text)
