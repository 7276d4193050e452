"""The look: quiet slate, one warm accent; nothing is told by colour alone."""

from textual.theme import Theme

TIDINGS = Theme(
    name="tidings",
    primary="#7aa2d8",
    secondary="#9aa7bd",
    accent="#e5b567",
    foreground="#dbe1ea",
    background="#12161d",
    surface="#181d26",
    panel="#212836",
    success="#8fbf7f",
    warning="#e5b567",
    error="#e07a6f",
    dark=True,
    variables={
        "block-cursor-background": "#2f3d55",
        "block-cursor-foreground": "#f2f5fa",
        "footer-key-foreground": "#e5b567",
        "border": "#3a4558",
        "border-blurred": "#2a3342",
    },
)
