"""Sentences made of what the record holds of one person: what was said, and what stayed (E2)."""

from tui_app.domain.interview import KeyIssue, KeyIssueKind, Objection, ObjectionKind
from tui_app.letters.addressed import wish_to_you, with_subject
from tui_app.letters.days import length
from tui_app.letters.fragments import SENTENCE_END, Fragment
from tui_app.letters.material import Material
from tui_app.letters.pages import paragraph
from tui_app.letters.phrases import answering, recalled, thanks
from tui_app.letters.voice import Voice

_MOST_ANSWERS = 4


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
    it = m.about_them(m.person.highlight) if m.person else None
    if it is None:
        return ""
    ways = recalled.HIGHLIGHT_FIRST if opening else recalled.HIGHLIGHT
    return v.quote("highlight", ways, it, when=m.when)


def advice(m: Material, v: Voice) -> str:
    """Advice played back, and what became of it or will."""
    if m.person is None:
        return ""
    given = m.note(m.person.advice)
    done = m.note(with_subject(m.person.advice_followed, "I"))
    said = v.quote("advice", recalled.ADVICE, given) if given else ""
    if done:
        ways = recalled.FOLLOWED if given else ("What has come of your advice: {it}",)
        return paragraph(said, v.quote("followed", ways, done))
    return paragraph(said, v.pick("will follow", recalled.WILL_FOLLOW) if given else "")


def appreciation(m: Material, v: Voice) -> str:
    """What was appreciated about them."""
    it = m.certain(with_subject(m.person.appreciated, "you")) if m.person else None
    return v.quote("appreciated", recalled.APPRECIATED, it) if it else ""


def positive(m: Material, v: Voice) -> str:
    """What they saw in the user."""
    first = m.note(wish_to_you(m.person.positives), 160) if m.person else None
    it = m.tactful(SENTENCE_END.split(first.text + first.end)[0]) if first else None
    if it is None:
        return ""
    words = it.text.lower().split()
    # "Brought me in" is theirs, "asked the right question" the user's own.
    subject = "you" if "me" in words or "my" in words else "I"
    found = m.note(with_subject(it.text + it.end, subject))
    return v.quote("positives", recalled.POSITIVES, found) if found else ""


def answers(m: Material, v: Voice) -> str:
    """Each doubt answered; one that nobody spoke of is answered without being named."""
    if m.person is None:
        return ""
    spoken = [one for one in m.person.objections if one.spoken]
    silent = [one for one in m.person.objections if not one.spoken]
    said: list[str] = []
    for one in (*spoken, *silent)[:_MOST_ANSWERS]:
        it = _answer(m, one)
        if it is None:
            continue
        if not one.spoken:
            ways = answering.ANSWER_UNSPOKEN
            if any(text for text in said if text.startswith("\0")):
                continue
            said.append("\0" + v.quote("unspoken", ways, it))
        elif not said:
            doubt = _doubt(m, one)
            said.append(v.quote("answer", answering.ANSWER_SPOKEN, it, doubt=doubt))
        else:
            doubt = _doubt_again(one)
            slot = f"answer {len(said)}"
            said.append(v.say(slot, answering.ANSWER_AGAIN, doubt=doubt, it=it.clause))
    return paragraph(*(text.lstrip("\0") for text in said))


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
    mine = [one for one in offers if m.tactful(one[1], 240)]
    if m.rank >= len(mine) or not m.concerned:
        return ""
    problem, solution = mine[m.rank]
    it = m.tactful(with_subject(solution, "I") if not problem else solution, 240)
    what = m.tactful(problem, 120)
    if it is None:
        return ""
    if what is None:
        return v.quote("bring", answering.BRING, it)
    return v.quote("idea", answering.IDEA, it, problem=what.clause)


def _answer(m: Material, one: Objection) -> Fragment | None:
    first = m.note(one.answer)
    return m.about_them(with_subject(first.text + first.end, "I")) if first else None


def _doubt(m: Material, one: Objection) -> str:
    """What it was about; in their own words only where those were kept as a quotation."""
    it = m.tactful(one.text, 70) if one.kind is ObjectionKind.OTHER else None
    if it is not None and it.quoted:
        return f"your words {it.text}"
    return answering.DOUBTS[one.kind]


def _doubt_again(one: Objection) -> str:
    if one.kind is ObjectionKind.OTHER:
        return "your other point"
    return answering.DOUBTS[one.kind]


def _issue(m: Material) -> str:
    for one in m.person.key_issues if m.person else ():
        if one.kind in (KeyIssueKind.VENDOR_POLITICS, KeyIssueKind.DIFFERENCE):
            continue
        if said := _issue_text(m, one):
            return said
    return ""


def _issue_text(m: Material, one: KeyIssue) -> str:
    it = m.certain(wish_to_you(one.text), 160)
    if it is not None:
        return it.clause
    named = answering.ISSUE_BY_KIND[one.kind] if not one.text.strip() else ""
    return f"{named}." if named else ""
