"""Sentences made of what the record holds of one person: what was said, and what stayed (E2)."""

from tui_app.domain.interview import KeyIssue, KeyIssueKind, Objection, ObjectionKind
from tui_app.letters.addressed import wish_to_you, with_subject
from tui_app.letters.days import length
from tui_app.letters.fragments import Fragment
from tui_app.letters.material import Material
from tui_app.letters.pages import paragraph
from tui_app.letters.phrases import answering, recalled, thanks
from tui_app.letters.shapes import is_of_oneself, is_sentence, points_nowhere, says_something
from tui_app.letters.voice import Voice

_MOST_ANSWERS = 4
_LEAST_WORDS_OF_PRAISE = 5
_POSITIVES = (
    "I hope that one thing spoke for me: {it}",
    "You may remember one thing of me: {it}",
    "I had the impression that this counted with you: {it}",
    "If one thing speaks for me, it may be this: {it}",
    "It may help you to place me: {it}",
    "I was glad that one thing met with your approval: {it}",
)


def thanking(m: Material, v: Voice, *, late: bool = False, dated: bool = True) -> str:
    """Thanks, with when (where `dated`), where and how long it was."""
    minutes = length(m.person.minutes if m.person else None)
    time = f"{minutes} of your time" if minutes else "your time"
    return v.say(
        "thanks",
        thanks.THANKS_LATE if late else thanks.THANKS,
        time=time, when=m.when if dated else "", at=m.at, from_=m.at.replace(" at ", " from ", 1),
    )  # fmt: skip


def who_writes(m: Material, v: Voice, *, named: bool = False) -> str:
    """The user's name and what they came as; people met forget within weeks (A5).

    `named` where the letter has named the position already.
    """
    if not m.own_name or m.record is None:
        return ""
    as_what = thanks.CAME_ABOUT if m.for_a_job and m.post else thanks.CAME_TO_LISTEN
    role = v.say("role", as_what, post="it" if named else m.post)
    return v.say("who", thanks.WHO_I_AM, name=m.own_name, role=role[0].lower() + role[1:])


def highlight(m: Material, v: Voice, *, opening: bool = False) -> str:
    """The one highlight; `opening` where the letter begins with it."""
    it = m.about_them(m.person.highlight, 160) if m.person else None
    if it is None:
        return ""
    ways = recalled.HIGHLIGHT_FIRST if opening else recalled.HIGHLIGHT
    return v.quote("highlight", ways, it, when=m.when)


def advice(m: Material, v: Voice) -> str:
    """Advice played back, and what became of it or will."""
    if m.person is None:
        return ""
    given = m.advice(m.person.advice)
    said = v.say("advice", recalled.ADVICE, it=given.in_quotes) if given else ""
    if m.note(m.person.advice_followed) is None:
        return paragraph(said, v.pick("will follow", recalled.WILL_FOLLOW) if given else "")
    done = m.tactful(with_subject(m.person.advice_followed, "I"))
    if done is None or done.end != "." or not is_sentence(done.text):
        return paragraph(said, v.pick("taken up", recalled.TAKEN_UP) if given else "")
    ways = recalled.FOLLOWED if given else ("This is what has come of your advice: {it}",)
    return paragraph(said, v.quote("followed", ways, done))


def appreciation(m: Material, v: Voice) -> str:
    """What was appreciated about them."""
    it = m.about_them(with_subject(m.person.appreciated, "you"), 160) if m.person else None
    return v.quote("appreciated", recalled.APPRECIATED, it) if it and it.end != "?" else ""


def positive(m: Material, v: Voice) -> str:
    """What they saw in the user, where the note says in a sentence what the user did."""
    it = m.tactful(with_subject(m.person.positives, "I")) if m.person else None
    if it is None or not it.text.startswith(("I ", "My ")) or not is_sentence(it.text):
        return ""
    if len(it.text.split()) < _LEAST_WORDS_OF_PRAISE:
        return ""
    return v.quote("positives", _POSITIVES, it)


def answers(m: Material, v: Voice) -> str:
    """Each doubt answered; one that nobody spoke of is answered without being named."""
    if m.person is None:
        return ""
    told = [(one, it) for one in m.person.objections if (it := _answer(m, one)) is not None]
    spoken = list({it.text: (one, it) for one, it in reversed(told) if one.spoken}.values())[::-1]
    known = {it.text for _, it in spoken}
    silent = [
        (one, it) for one, it in told if not one.spoken and it.end != "?" and it.text not in known
    ]
    said = [
        _to_first_doubt(m, v, *pair) if place == 0 else _to_another_doubt(v, place, *pair)
        for place, pair in enumerate(spoken[:_MOST_ANSWERS])
    ]
    if silent and len(said) < _MOST_ANSWERS:
        said.append(v.quote("unspoken", answering.ANSWER_UNSPOKEN, silent[0][1]))
    return paragraph(*said)


def _to_first_doubt(m: Material, v: Voice, one: Objection, it: Fragment) -> str:
    if one.kind is not ObjectionKind.OTHER:
        doubt = answering.DOUBTS[one.kind]
        return v.quote("answer", answering.ANSWER_SPOKEN, it, doubt=doubt)
    words = m.tactful(one.text, 70)
    if words is not None and words.quoted:
        said = words.in_quotes.rstrip(".")
        return v.quote("answer words", answering.ANSWER_WORDS, it, words=said)
    return v.quote("answer", answering.ANSWER_OTHER, it)


def _to_another_doubt(v: Voice, place: int, one: Objection, it: Fragment) -> str:
    if one.kind is ObjectionKind.OTHER:
        return v.quote(f"answer {place}", answering.ANSWER_OTHER_AGAIN, it)
    doubt = answering.DOUBTS[one.kind]
    return v.quote(f"answer {place}", answering.ANSWER_AGAIN, it, doubt=doubt)


def issue(m: Material, v: Voice) -> str:
    """A key issue of theirs, and what the user brings to it."""
    found = _issue(m)
    brought = bringing(m, v)
    if not found:
        return brought
    said = v.say("issue", answering.ISSUE, it=found)
    return paragraph(said, brought or v.pick("help", answering.HELP_WITH_IT))


def bringing(m: Material, v: Voice) -> str:
    """What the user alone offers, or an idea for a problem: each goes to one person only."""
    record = m.record
    if record is None or m.person is None:
        return ""
    offers: list[tuple[str, str]] = [("", record.what_only_you_offer)]
    offers += [(one.problem, one.solution) for one in record.problems]
    mine = [(one[0], it) for one in offers if (it := _fit(m, *one)) is not None]
    if m.rank >= len(mine) or not m.concerned:
        return ""
    problem, it = mine[m.rank]
    what = m.tactful(problem, 120)
    if what is None:
        return v.quote("bring", answering.BRING, it)
    return v.quote("idea", answering.IDEA, it, problem=what.told)


def _answer(m: Material, one: Objection) -> Fragment | None:
    first = m.note(one.answer)
    it = m.about_them(with_subject(first.text + first.end, "I")) if first else None
    return it if it is not None and says_something(it.text) else None


def offer(m: Material) -> Fragment | None:
    """What the user alone offers, where it can be told."""
    return _fit(m, "", m.record.what_only_you_offer) if m.record is not None else None


def _fit(m: Material, problem: str, solution: str) -> Fragment | None:
    """The solution, or offer, where it can be told: with a problem only if that can be, too."""
    if problem and m.tactful(problem, 120) is None:
        return None
    it = m.tactful(solution if problem else with_subject(solution, "I"), 240)
    if it is None or it.end == "?" or not says_something(it.text):
        return None
    return it if problem or not points_nowhere(it.text) else None


def _issue(m: Material) -> str:
    for one in m.person.key_issues if m.person else ():
        if one.kind in (KeyIssueKind.VENDOR_POLITICS, KeyIssueKind.DIFFERENCE):
            continue
        if said := _issue_text(m, one):
            return said
    return ""


def _issue_text(m: Material, one: KeyIssue) -> str:
    it = m.about_them(wish_to_you(one.text), 160)
    if it is not None and says_something(it.text) and not is_of_oneself(it.text):
        return it.told
    named = answering.ISSUE_BY_KIND[one.kind] if not one.text.strip() else ""
    return f"{named}." if named else ""
