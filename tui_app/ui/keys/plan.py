"""The keys of the plan."""

from textual.binding import Binding

PLAN_SCREEN: list[Binding] = [
    Binding(
        "space,enter",
        "tick",
        "Tick",
        id="plan.tick",
        tooltip="Done today, or not yet; on the right side: a page on",
    ),
    Binding(
        "b,B",
        "batch",
        "Batch day",
        id="plan.batch",
        tooltip="Begin a batch day of about thirty names, or end it",
    ),
    Binding(
        "s",
        "spread",
        "Spread",
        id="plan.spread",
        tooltip="Give those who are all due together a day each, as the blocks carry them",
    ),
    Binding(
        "right,l",
        "to_forecast",
        "Forecast",
        id="plan.forecast",
        show=False,
        tooltip="To the weeks ahead; tab goes on to the last blocks",
    ),
    Binding(
        "left,h,escape",
        "to_ritual",
        "Daily work",
        id="plan.ritual",
        show=False,
        tooltip="Back to the daily work",
    ),
]
