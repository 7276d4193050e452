"""Letters of business: to customers, after an event, to those who bought before (rulebook E5)."""

from tui_app.domain.interview import Tone
from tui_app.letters.days import on_day
from tui_app.letters.kinds.clipping import why
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import closings
from tui_app.letters.voice import Voice

_CUSTOMER = {
    Tone.FRIENDLY: (
        "Thank you for your custom; it is good to work with you.",
        "This is simply a thank you for your business.",
        "I do not say it often enough: thank you for your trust.",
    ),
    Tone.FORMAL: (
        "I should like to thank you for your custom and for your confidence.",
        "May I express my thanks for your business.",
        "Your trust is valued here, and I wished to say so in writing.",
    ),
    Tone.FAMILY_LIKE: (
        "It is always a pleasure to do business with you, and I thank you for it.",
        "You are the kind of customer that one wishes for. Thank you.",
        "A warm thank you for your loyalty.",
    ),
}
_EVENT = {
    Tone.FRIENDLY: (
        "It was good to meet you{when}.",
        "I am glad that we got talking{when}.",
        "I enjoyed our conversation{when}.",
    ),
    Tone.FORMAL: (
        "It was a pleasure to make your acquaintance{when}.",
        "I was pleased to meet you{when}.",
        "I should like to thank you for the conversation that we had{when}.",
    ),
    Tone.FAMILY_LIKE: (
        "How nice it was to meet you{when}!",
        "I went home happy that I had met you{when}.",
        "It felt as if we had known each other for years when we met{when}.",
    ),
}
_BUYER = {
    Tone.FRIENDLY: (
        "Some time has passed since you bought from us, and I wanted to ask how it has served you.",
        "You bought from us before, and I hope that you were glad of it.",
        "I should like to hear how you are getting on with what you bought.",
    ),
    Tone.FORMAL: (
        "As you have bought from us before, I should like to ask whether all is to your satisfaction.",
        "I write to enquire how what you bought from us has served you.",
        "It is important to us to know that you are content with your purchase.",
    ),
    Tone.FAMILY_LIKE: (
        "How are you getting on with what you had from us?",
        "You had something from us a while ago, and I have been wondering how it is doing.",
        "I hope that what you bought still gives you joy.",
    ),
}
_TOPIC = (
    "I remember your interest in {topic}, and I will keep an eye open.",
    "You are interested in {topic}, as I recall; should I hear of anything, you will have it from me.",
    "With {topic} in mind, I will send you what I find.",
)
_SOUGHT = (
    "I have not forgotten what you are looking for: {asked}.",
    "As far as I know you are still after this: {asked}. I will listen round.",
    "You mentioned something that you need, and I made a note of it: {asked}.",
)
_WHERE = (
    "I remember the place well: {it}",
    "It was a good occasion: {it}",
    "Where it was, in case you met many people: {it}",
)
_ME = (
    "My name is {name}.",
    "I am {name}, in case my card has gone astray.",
    "{name} is the name, so that you can place me.",
)
_SERVE = {
    Tone.FRIENDLY: (
        "If anything is not as it should be, tell me, and I will see to it.",
        "If there is something that we could do better, I would like to hear it.",
        "Should you need anything, a call is enough.",
    ),
    Tone.FORMAL: (
        "Should anything leave room for improvement, I would ask you to let me know.",
        "I am at your service for any wish or question.",
        "Please call on me directly whenever you need us.",
    ),
    Tone.FAMILY_LIKE: (
        "And if something pinches, ring me, and we shall put it right.",
        "You know that you can always ring me.",
        "If you need anything, you know where I am.",
    ),
}
_MORE = {
    Tone.FRIENDLY: (
        "If you are thinking of ordering again, I would be glad to help.",
        "When you need more, let me know, and I will take care of it myself.",
        "I will ring in the next weeks to ask whether you need anything.",
    ),
    Tone.FORMAL: (
        "Should you be considering a further order, I would be pleased to advise you.",
        "I shall take the liberty of telephoning to ask about your plans.",
        "I would be glad to attend to your next order in person.",
    ),
    Tone.FAMILY_LIKE: (
        "And if you feel like more of it, I am the one to ask.",
        "I will ring one of these days to hear how you are.",
        "Next time you need something, let me do it for you.",
    ),
}


def to_customer(m: Material, v: Voice) -> Pages:
    """Thanks, something that matters to them, and an open ear."""
    subjects = ("Thank you for your custom", "A word of thanks", "With thanks for your trust")
    return pages(
        _turned(v, subjects),
        paragraph(v.pick("customer", _CUSTOMER), _me(m, v)),
        _theirs(m, v),
        v.pick("serve", _SERVE),
    )


def after_event(m: Material, v: Voice) -> Pages:
    """When and where, what they are looking for, and the wish to go on talking."""
    met = m.contact.met_on if m.contact else None
    when = f" {on_day(met, m.today)}" if met and met <= m.today else ""
    where = m.as_written(m.contact.met_where) if m.contact else None
    subjects = (f"Our meeting{when}", "It was good to meet you", f"After we met{when}")
    return pages(
        _turned(v, subjects),
        paragraph(
            v.say("event", _EVENT, when=when),
            v.say("where", _WHERE, it=where.clause) if where else "",
            _me(m, v),
        ),
        _theirs(m, v),
        v.pick("last line", closings.LAST_LINE),
    )


def to_buyer(m: Material, v: Voice) -> Pages:
    """How it has served them, and whether they need more."""
    subjects = (
        "How has it served you?",
        "A question about what you bought",
        "How are you getting on?",
    )
    return pages(
        _turned(v, subjects),
        paragraph(v.pick("buyer", _BUYER), _me(m, v)),
        _theirs(m, v),
        paragraph(v.pick("serve", _SERVE), v.pick("more", _MORE)),
    )


def _turned(v: Voice, subjects: tuple[str, ...]) -> tuple[str, ...]:
    first = v.index("subject", len(subjects))
    return (*subjects[first:], *subjects[:first])


def _me(m: Material, v: Voice) -> str:
    return v.say("me", _ME, name=m.own_name) if m.own_name else ""


def _theirs(m: Material, v: Voice) -> str:
    """What matters to them: news for them, what they asked for, or a subject of theirs."""
    it = m.note(m.tidbit.text, 240) if m.tidbit else None
    if it is not None:
        return paragraph("Something that you may like to know:", it.alone, why(m, v))
    asked = next((m.short(one, 60) for one in (m.contact.asked_for if m.contact else ())), "")
    if asked:
        return v.say("sought", _SOUGHT, asked=asked)
    topic = next((m.short(one, 40) for one in (m.contact.topics if m.contact else ())), "")
    return v.say("topic", _TOPIC, topic=topic) if topic else ""
