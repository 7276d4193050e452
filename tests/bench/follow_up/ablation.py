"""The terms of the order, each left out in turn."""

import msgspec

from tui_app.domain.rules import Rules

_WEIGHTS = ("news", "gap", "recall", "promise", "recruiter")

_OTHERS: dict[str, dict[str, float]] = {
    "without relevance": {"accepted_least": 1.0},
    "without half outside the window": {"outside_window_share": 1.0},
    "without waiting till it is time": {"lead_days": 36_500},
    "without the memory's own time": {"recall_least": 1e-6},
    "without learning when they pick up": {"habit_share": 0.0},
    "without the week's rest": {"rest_days": 0},
}


def without_each() -> dict[str, Rules]:
    """The rules as they are, and without each term."""
    whole = Rules()
    found = {"all of it": whole}
    for name in _WEIGHTS:
        lighter = msgspec.structs.replace(whole.weights, **{name: 0})
        if name == "promise":
            lighter = msgspec.structs.replace(lighter, promise_per_day_late=0)
        found[f"without {name}"] = msgspec.structs.replace(whole, weights=lighter)
    for name, values in _OTHERS.items():
        found[name] = msgspec.structs.replace(whole, **values)
    return found
