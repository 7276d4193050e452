"""The follow-up to a recruiter: short, one question, one strength (rulebook A7, E5)."""

from tui_app.domain.interview import Tone
from tui_app.letters import memories, steps
from tui_app.letters.days import on_day
from tui_app.letters.material import Material
from tui_app.letters.news import last_contact
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.voice import Voice

_ASK = {
    Tone.FRIENDLY: (
        "I am asking after {thing}: is there any news?",
        "May I ask how things stand with {thing}?",
        "Could you tell me where things are with {thing}?",
        "I wondered what you hear about {thing}.",
        "Is there anything new on {thing}?",
        "How far along are things with {thing} by now?",
    ),
    Tone.FORMAL: (
        "I should like to enquire how matters stand with {thing}.",
        "May I ask whether there is news of {thing}?",
        "I would be grateful for a word about {thing}.",
        "Might I trouble you for an indication as to {thing}?",
        "I would welcome your assessment of {thing}.",
        "Has a decision been taken on {thing}?",
    ),
    Tone.FAMILY_LIKE: (
        "Just a nudge from me about {thing}: have you heard anything?",
        "How does it look with {thing}?",
        "You would tell me if there were news of {thing}, I know; I ask all the same.",
        "Any word on {thing}?",
        "What do you hear of {thing}?",
        "Tell me how it goes with {thing}, would you?",
    ),
}
_SINCE = (
    "We were last in touch {day}.",
    "Our last contact was {day}.",
    "It was {day} that we last spoke or wrote.",
    "I come back to you after our exchange {day}.",
)
_STILL = {
    Tone.FRIENDLY: (
        "My interest stands, and I am free to talk at short notice.",
        "I am still keen, and easy to reach.",
        "Nothing has changed on my side: I would like to go on.",
        "If anything is missing from me, you shall have it the same day.",
        "I would be glad to hear either way.",
        "I am ready for the next step whenever they are.",
    ),
    Tone.FORMAL: (
        "My interest is unchanged, and I am available at short notice.",
        "Should further documents be needed, I shall send them at once.",
        "I remain interested, and can be reached at any time.",
        "For my part I should be glad to proceed.",
        "I would be grateful for a reply in either sense.",
        "My situation is as it was, and I am at your disposal.",
    ),
    Tone.FAMILY_LIKE: (
        "I am still very much interested.",
        "I have not lost interest, far from it.",
        "You can ring me at any hour that is decent.",
        "As far as I am concerned, we can go on tomorrow.",
        "Good news or bad, I would rather know.",
        "I am as keen as on the first day.",
    ),
}
_SHORT = (
    "A line is enough.",
    "One word by e-mail or telephone will do.",
    "A short answer helps me to plan.",
    "I know how full your days are, so a line will do.",
    "I am easy to reach.",
    "Thank you for keeping me in mind.",
)
_SUBJECTS = ("Where things stand with {what}", "{what}: any news?", "A question about {what}")


def written(m: Material, v: Voice) -> Pages:
    """One question about one thing, and that the interest stands."""
    thing = m.post or "our search"
    held = m.record.held_on if m.record and m.letter.interview else None
    last = held or last_contact(m)
    day = on_day(last, m.today) if last and last < m.today else ""
    since = v.say("since", _SINCE, day=day) if day else ""
    ways = [way.format(what=thing) for way in _SUBJECTS]
    return pages(
        v.turned("subject", ways),
        paragraph(since, v.say("ask", _ASK, thing=thing)),
        paragraph(memories.positive(m, v), v.pick("still", _STILL)),
        steps.next_steps(m, v) or v.pick("short", _SHORT),
    )
