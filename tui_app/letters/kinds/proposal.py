"""A proposal: a problem of theirs, a way to solve it, and a meeting to go through it (D, E5)."""

from tui_app.domain.interview import Problem, Tone
from tui_app.letters import memories
from tui_app.letters.material import Material
from tui_app.letters.pages import Pages, pages, paragraph
from tui_app.letters.phrases import asking
from tui_app.letters.shapes import says_something
from tui_app.letters.voice import Voice

_PROBLEM = {
    Tone.FRIENDLY: (
        "When we talked{when}{at}, one problem stood out for me: {it}",
        "I have gone on thinking about something from our talk{when}{at}: {it}",
        "Since we met{when}{at} I have been working on a question of yours: {it}",
        "You will remember the trouble that came up in our talk{when}{at}: {it}",
        "I took a problem home with me from our talk{when}{at}: {it}",
        "There is something{at} that I think could be mended. You told me of it{when}: {it}",
    ),
    Tone.FORMAL: (
        "In our conversation{when}{at} a difficulty was described to me: {it}",
        "Further to our meeting{when}{at}, I have given thought to the following problem: {it}",
        "A problem came up when we spoke{when}{at}: {it}",
        "I refer to a question that was raised during our talk{when}{at}: {it}",
        "Our exchange{when}{at} has led me to consider one issue in detail: {it}",
        "With your permission I return to a point from our meeting{when}{at}: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "That problem from our talk{when}{at} has kept me company ever since: {it}",
        "I could not leave one thing alone after we talked{when}{at}: {it}",
        "You will remember what we talked about{when}{at}: {it}",
        "I have gone on with the thing that we talked of{when}{at}: {it}",
        "You told me of a trouble{when}{at}, and I have slept on it: {it}",
        "There is a difficulty in what you told me{when}{at} that I keep thinking about: {it}",
    ),
}
_SOLUTION = {
    Tone.FRIENDLY: (
        "My proposal is simple: {it}",
        "Here is what I would do: {it}",
        "What I suggest, in short: {it}",
        "The way out, as I see it: {it}",
        "One could begin like this: {it}",
        "I have put it on one page, which says: {it}",
    ),
    Tone.FORMAL: (
        "I would propose the following: {it}",
        "My proposal, in outline: {it}",
        "I submit to you this approach: {it}",
        "A solution could take this form: {it}",
        "I see the following way forward: {it}",
        "It might be resolved as follows: {it}",
    ),
    Tone.FAMILY_LIKE: (
        "This is what I would try: {it}",
        "Here is my idea: {it}",
        "I think that I have found a way: {it}",
        "What if one did this: {it}",
        "Here is how I would go at it: {it}",
        "My remedy, for what it is worth: {it}",
    ),
}
_MEETING = {
    Tone.FRIENDLY: (
        (
            "I would like to go through it with you, and hear where I am wrong. Would half an "
            "hour be possible?"
        ),
        "It is easier to talk through than to read. May I come by for half an hour?",
        (
            "Could we sit down over it for half an hour? You know the ground, and I would bring "
            "the sketch."
        ),
        "Have you got half an hour for it? I would welcome your objections most of all.",
        "Let me show it to you; thirty minutes should be enough to see whether it holds.",
        "I am sure that it can be improved, and you would know where. When could we talk?",
    ),
    Tone.FORMAL: (
        (
            "I should be grateful for a meeting of half an hour, in order to go through it point "
            "by point."
        ),
        "May I present it to you in person? Half an hour would be enough.",
        "I would welcome an appointment at which we might examine it together.",
        "A short conversation would allow you to judge whether it merits further work.",
        "If it interests you, I would gladly come and explain the details.",
        "Your comments would be of great value; might we meet to discuss it?",
    ),
    Tone.FAMILY_LIKE: (
        "Let us put our heads together over it; half an hour would do.",
        "May I come round and show you? You will see faster than I can where it is wrong.",
        "Give me half an hour, and we shall see whether it holds.",
        "When may I come and be told what is wrong with it?",
        "I would so enjoy going over it with you; say when.",
        "You be the judge, over a cup of tea, whenever it suits.",
    ),
}
_UNSAID = {
    Tone.FRIENDLY: (
        "Our talk{when}{at} set me thinking, and I would like to put a proposal to you.",
        "I have some ideas{for_} that I should like to show you.",
        "I have been working on a proposal{for_}.",
        "Something has come to me{for_} that I would like to talk over.",
        "May I show you what I have in mind{for_}?",
        "There is an idea{for_} on my desk that belongs on yours.",
    ),
    Tone.FORMAL: (
        "I should like to submit a proposal to you{for_}.",
        "Further to our contact, I have prepared some thoughts{for_}.",
        "May I offer you a proposal{for_}?",
        "I would be glad to lay before you an idea{for_}.",
        "Having given the matter some thought, I have a suggestion to make{for_}.",
        "I take the liberty of sending you a proposal{for_}.",
    ),
    Tone.FAMILY_LIKE: (
        "I have had an idea{for_}, and would like you to be the first to hear it.",
        "There is something that I would like to suggest to you{for_}.",
        "I have been working on a plan{for_}.",
        "Something has come to me{for_} that I would like to tell you.",
        "I have a plan{for_} that I would like to tell you about.",
        "I could not help it: I have been working something out{for_}.",
    ),
}
_OFFER = ("What I can put into it: {it}", "I bring one thing to it: {it}")
_SUBJECTS = ("A proposal{at}", "A way to go about it", "An idea to go through with you")


def written(m: Material, v: Voice) -> Pages:
    """Problem, solution, what the user brings, a meeting; where nothing is noted, a meeting."""
    problem = _problem(m)
    what = m.about_them(problem.problem) if problem else None
    how = m.about_them(problem.solution, 400) if problem and what else None
    for_ = f" for {m.post}" if m.post else (f" for {m.organisation}" if m.organisation else "")
    opening = (
        v.quote("problem", _PROBLEM, what, when=m.when, at=m.at)
        if what
        else v.say("unsaid", _UNSAID, when=m.when, at=m.at, for_=for_)
    )
    offer = memories.offer(m)
    how = how if how is not None and how.end != "?" and says_something(how.text) else None
    ways = [way.format(at=f" for {m.organisation}" if m.organisation else "") for way in _SUBJECTS]
    return pages(
        v.turned("subject", ways),
        paragraph(opening, "" if m.when else memories.who_writes(m, v) if m.record else ""),
        v.quote("solution", _SOLUTION, how) if how else "",
        v.quote("offer", _OFFER, offer) if offer else "",
        memories.answers(m, v),
        paragraph(v.pick("meeting", _MEETING), v.pick("will ring", asking.WILL_RING)),
    )


def _problem(m: Material) -> Problem | None:
    problems = m.record.problems if m.record else ()
    mine = (one for one in problems if one.proposal == m.letter.id)
    solved = [one for one in problems if one.solution.strip() and one.proposal is None]
    # Two people of one record are not sent the same proposal while there are problems enough.
    fitting = solved or list(problems)
    turned = fitting[m.place % len(fitting)] if fitting else None
    return next(mine, None) or turned
