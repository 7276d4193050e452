"""Style sheets parsed once for all the apps of a run.

Textual parses every style sheet and every variable of the theme anew for each app that starts,
though the tests' apps have all the same ones. What comes of parsing is only read afterwards, by
one app as by several.
"""

from collections.abc import Hashable

import pytest
import textual.css.stylesheet
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.tokenize import tokenize_values
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation

_Tokens = dict[str, list[Token]]
_parsed: dict[Hashable, list[RuleSet]] = {}
_tokens: dict[Hashable, _Tokens] = {}
"""They are kept for good, so that each stands for its values by its identity alone."""


def parse_once(patch: pytest.MonkeyPatch) -> None:
    """Let apps share what was parsed, for as long as the patch lasts."""
    patch.setattr(textual.css.stylesheet, "parse", _parse)
    patch.setattr(textual.css.stylesheet, "tokenize_values", _tokenize_values)
    # Textual's own gives the same, being asked for a thousand rules a widget, in Python.
    patch.setattr(RuleSet, "__hash__", object.__hash__)


def _tokenize_values(values: dict[str, str]) -> _Tokens:
    """Textual's own, remembered."""
    key = tuple(values.items())
    if key not in _tokens:
        _tokens[key] = tokenize_values(values)
    return _tokens[key]


def _parse(
    scope: str,
    css: str,
    read_from: CSSLocation,
    variables: dict[str, str] | None = None,
    variable_tokens: _Tokens | None = None,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
) -> list[RuleSet]:
    """Textual's own `parse`, remembered by all that its outcome depends on."""
    if not any(variable_tokens is known for known in _tokens.values()):
        return list(
            parse(scope, css, read_from, variables, variable_tokens, is_default_rules, tie_breaker)
        )
    key = (
        *(scope, css, read_from, is_default_rules, tie_breaker),
        *(tuple((variables or {}).items()), id(variable_tokens)),
    )
    if key not in _parsed:
        _parsed[key] = list(
            parse(scope, css, read_from, variables, variable_tokens, is_default_rules, tie_breaker)
        )
    return _parsed[key]
