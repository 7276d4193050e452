"""What a change of status brings about, in words (rulebook A11, A12, E8)."""

from tui_app.domain.opportunities import LONG_CAMPAIGN, Outcome
from tui_app.domain.opportunity import OpportunityStatus

_PLAIN = {
    OpportunityStatus.ALIVE: "It is in the works.",
    OpportunityStatus.OFFER: "It is in the works until you answer.",
    OpportunityStatus.ACCEPTED: "Everybody you know is told; the documents kept with it may go.",
}


def what_follows(told: Outcome, status: OpportunityStatus, cadence_days: int) -> str:
    """A sentence or two: who stays, who is called sooner, which next steps are settled."""
    if status not in LONG_CAMPAIGN:
        return _PLAIN[status]
    parts = []
    if told.people:
        one = len(told.people) == 1
        who = "its one person stays" if one else f"its {len(told.people)} people stay"
        parts.append(f"Nobody leaves: {who} in the long campaign.")
    if sooner := len(told.called_sooner):
        is_or_are = "1 of them is" if sooner == 1 else f"{sooner} of them are"
        parts.append(f"From now on {is_or_are} called every {cadence_days} days.")
    if done := len(told.settled):
        steps = (
            "1 next step that waited for the answer is"
            if done == 1
            else (f"{done} next steps that waited for the answer are")
        )
        parts.append(f"{steps} settled.")
    if left := len(told.still_open):
        parts.append(f"{left} {'stays' if left == 1 else 'stay'} open.")
    return " ".join(parts) or "Nobody is named for it; p names who it depends on."
