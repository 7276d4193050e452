"""Style sheets parsed once for all the apps of a run.

Textual parses every style sheet anew for each app that starts, though the tests' apps have all the
same ones. What comes of parsing is only read afterwards, by one app as by several.
"""

from collections.abc import Hashable

import pytest
import textual.css.stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation

_parsed: dict[Hashable, list[RuleSet]] = {}


def parse_once(patch: pytest.MonkeyPatch) -> None:
    """Let apps share what was parsed, for as long as the patch lasts."""
    patch.setattr(textual.css.stylesheet, "parse", _parse)
    # Textual's own gives the same, being asked for a thousand rules a widget, in Python.
    patch.setattr(RuleSet, "__hash__", object.__hash__)


def _parse(
    scope: str,
    css: str,
    read_from: CSSLocation,
    variables: dict[str, str] | None = None,
    variable_tokens: dict[str, list[Token]] | None = None,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
) -> list[RuleSet]:
    """Textual's own `parse`, remembered by all that its outcome depends on."""
    key = (
        *(scope, css, read_from, is_default_rules, tie_breaker),
        tuple((variables or {}).items()),
        tuple((name, tuple(tokens)) for name, tokens in (variable_tokens or {}).items()),
    )
    if key not in _parsed:
        _parsed[key] = list(
            parse(scope, css, read_from, variables, variable_tokens, is_default_rules, tie_breaker)
        )
    return _parsed[key]
