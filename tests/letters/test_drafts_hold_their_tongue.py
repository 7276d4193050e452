"""Laws of drafts, whatever stands in the records: nothing private leaks, nothing breaks."""

import re

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from tests.letters.draft_scenes import TODAY, draft_to, letter_for, meeting, network_of, rich
from tui_app.domain.contact import Contact
from tui_app.domain.interview import NextStep, Objection, Problem, Tone
from tui_app.domain.letter import LetterKind
from tui_app.domain.owner import Owner
from tui_app.letters.drafting import drafted

KINDS = st.sampled_from(LetterKind)
TONES = st.sampled_from(Tone)
SECRETS = st.text("qxzj", min_size=6, max_size=12).map(lambda word: f"secret {word}")
NASTY = st.one_of(
    st.text(max_size=400),
    st.sampled_from(
        [
            "[your name]",
            "{it}",
            "{0}",
            "%s",
            "n/a",
            "None",
            "…",
            "...",
            "'",
            '"quoted"',
            "- a\n- b",
            "TBD",
            "one\ntwo\r\nthree",
            "\x1b[31mred\x1b[0m",
            "\u202eabc",
            "a" * 5000,
            "word " * 900,
            "One. Two. " * 200,
            "Why?!?!",
            "he said she said",
            "(",
            ")",
            "_____",
            "Told her: (see [x])",
            "\x00",
            "ends with colon:",
            "Write to Ann: her door is open",
            "<b>",
            "  spaced   out  ",
            "，。！",
            "佐藤 健一",
            "I",
            "A",
            "-",
            "Dr",
            "Sir",
            "The receptionist",
        ]
    ),
)


@given(KINDS, TONES, st.lists(SECRETS, min_size=9, max_size=9, unique=True))
def test_what_is_private_never_appears(kind: LetterKind, tone: Tone, words: list[str]) -> None:
    person = msgspec.structs.replace(
        rich(0, tone),
        feelings=words[0],
        role=words[1],
        objections=(
            Objection(text=words[2], spoken=False, answer="I keep at it"),
            Objection(text=words[3], spoken=True, answer="I learn fast"),
        ),
    )
    record = msgspec.structs.replace(
        meeting((person, rich(1))),
        competitors=words[4],
        they_prefer=words[5],
        how_you_stack_up=words[6],
        note=words[7],
        want_note=words[8],
    )
    letter = draft_to(person, record, kind)
    said = f"{letter.subject}\n{letter.body}".lower()
    assert not any(word in said for word in words)


@given(KINDS, TONES, st.lists(NASTY, min_size=16, max_size=16))
@example(LetterKind.THANK_YOU, Tone.FORMAL, ["\n"] * 16)
def test_any_text_anywhere_makes_a_letter(kind: LetterKind, tone: Tone, texts: list[str]) -> None:
    person = msgspec.structs.replace(
        rich(0, tone),
        name=texts[0],
        title=texts[1],
        highlight=texts[2],
        advice=texts[3],
        advice_followed=texts[4],
        appreciated=texts[5],
        positives=texts[6],
        objections=(
            Objection(text=texts[7], spoken=True, answer=texts[8]),
            Objection(text=texts[8], answer=texts[9]),
        ),
        next_steps=(NextStep(id="s", text=texts[10], fallback=texts[11]),),
    )
    record = msgspec.structs.replace(
        meeting((person, rich(1))),
        organisation=texts[12],
        position=texts[13],
        what_only_you_offer=texts[14],
        problems=(Problem(problem=texts[15], solution=texts[9]),),
    )
    network = network_of(record)
    network.put(
        Contact(
            id="c0", name=texts[0], organisation=texts[12], topics=(texts[13],),
            asked_for=(texts[14],), met_where=texts[15], nicknames=(texts[1],), zone=texts[2],
        )
    )  # fmt: skip
    owner = Owner(name=texts[15], address=texts[14])
    letter = drafted(letter_for(kind, person, record), network, owner, TODAY)
    body = letter.body.removesuffix(letter.body.rsplit("\n\n", 1)[1])
    assert not re.search(r"[\[\]{}]|__|  |\n\n\n|\x1b|\x00|\u202e|\r", body)
    assert all(0 < len(part) <= 2000 for part in letter.body.split("\n\n"))
    assert 0 < len(letter.subject) <= 70
    assert "\n" not in letter.subject
    assert drafted(letter, network, owner, TODAY).body == letter.body
