"""Next steps: what, who takes it, by when, and what if nothing comes."""

from tui_app.domain.ids import new_id
from tui_app.domain.interview import NextStep
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, day, done, line, listed, ticks
from tui_app.ui.editor.part_list import Parts

NEXT_STEP: tuple[Field, ...] = (
    choice("kind", "Next step", words="text"),
    line("text", "In words", "call George if I have not heard"),
    choice("owner", "Taken by"),
    day("due", "By"),
    ticks(("unless_heard", "only if I have not heard from them by then")),
    line("fallback", "Fallback", "what if nothing comes of it"),
    done("done_at"),
)

NEXT_STEPS: tuple[Field, ...] = (
    listed(
        Parts(
            "next_steps",
            "next step",
            NEXT_STEP,
            lambda sources: NextStep(id=new_id(sources.now())),
            key="ctrl+t",
        )
    ),
)
