"""The README's table of keys, made from where the keys are declared.

`python -m tests.readme_keys` writes it anew.
"""

from pathlib import Path

from textual.binding import Binding
from textual.keys import format_key

from tui_app.ui import keys

README = Path(__file__).resolve().parent.parent / "README.md"
_START, _END = "<!-- keys -->\n", "<!-- /keys -->"


def groups() -> list[tuple[str, list[Binding]]]:
    """Every group of keys in its order, each key named once."""
    named: set[str] = set()
    found = []
    for title, bindings in keys.GROUPS:
        fresh = [key for key in bindings if key.id not in named]
        named |= {key.id for key in fresh if key.id}
        found.append((title, fresh))
    return found


def table() -> str:
    """The table in Markdown."""
    rows = ["| where | key | what it does |", "|---|---|---|"]
    for title, bindings in groups():
        for key in bindings:
            what = key.tooltip or key.description
            rows.append(f"| {title} | {_shown(key)} | {what} |")
    return "\n".join(rows) + "\n"


def with_table(readme: str) -> str:
    """The README with the table as it should be."""
    head, _, rest = readme.partition(_START)
    _, _, tail = rest.partition(_END)
    return f"{head}{_START}{table()}{_END}{tail}"


def _shown(key: Binding) -> str:
    if key.key_display:
        return f"`{key.key_display}`"
    return " ".join(f"`{_one(part)}`" for part in key.key.split(","))


def _one(part: str) -> str:
    *modifiers, key = part.split("+")
    return "+".join([*modifiers, key if key.isalpha() else format_key(key)])


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
