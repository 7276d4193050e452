"""Whole interview records with hostile texts, made by hypothesis."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from tui_app.domain.interview import (
    DecideWithin,
    Document,
    DocumentKind,
    Interview,
    InterviewKind,
    KeyIssue,
    KeyIssueKind,
    NextStep,
    NextStepKind,
    Objection,
    ObjectionKind,
    PersonMet,
    Problem,
    Purpose,
    Tone,
)
from tui_app.domain.promise import Side

LABELS = ("Name:", "Kind: formal", "## Person met", "### Objections", "Objection: too old", "Note:")
ODD = (
    *"#->*+:|[]()\\`~_=.0",
    *("a\n\tb", "a\n  b", "a\n\n \n", "a\nName: b\nc", "a\n## Deciding\nb", "a\n---\nb"),
    *("\n", "\n\n", "\r", "\r\n", "\t", " ", "    ", "\x00", "\x1b[2J", "\u2028", "\x85", "\x0c"),
    *("[x]", "[ ]", "```", "---", "> ", "- ", "\\u{20}", "\\u{", "\\n", "{5c}"),
    *(
        "\u202e",
        "\ufeff",
        "\u200d",
        "👩‍🔬",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "é",
        "e\u0301\u0302\u0303\u0304\u0305\u0306",
        "：",
        "\xa0",
    ),
    *LABELS,
    "x" * 3000,
)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=8)), max_size=8).map("".join),
    st.sampled_from(("", " ", "\t", "\n", " \n ", "\n\n\n", *LABELS)),
)
NAMES = TEXTS.filter(lambda text: bool(text.strip()))
DATES = st.dates(date(1000, 1, 1), date(9000, 1, 1))
NUMBERS = st.none() | st.integers(0, 100_000)
ZONES = st.sampled_from(("Europe/London", "Pacific/Chatham", "America/St_Johns", "UTC"))

OBJECTIONS = st.builds(
    Objection, kind=st.sampled_from(ObjectionKind), text=TEXTS, spoken=st.booleans(), answer=TEXTS
)
KEY_ISSUES = st.builds(KeyIssue, kind=st.sampled_from(KeyIssueKind), text=TEXTS)
MOMENTS = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - given a zone by the strategy
    datetime(2100, 1, 1),  # noqa: DTZ001 - as above
    timezones=st.just(UTC),
)
NEXT_STEPS = st.builds(
    NextStep,
    id=st.just("1"),
    kind=st.sampled_from(NextStepKind),
    text=TEXTS,
    owner=st.sampled_from(Side),
    due=st.none() | DATES,
    fallback=TEXTS,
    unless_heard=st.booleans(),
    done_at=st.none() | MOMENTS,
)
PROBLEMS = st.builds(
    Problem, problem=TEXTS, solution=TEXTS, proposal=st.none() | st.just("7")
).filter(lambda one: bool(one.problem or one.solution))
DOCUMENTS = st.builds(
    Document,
    title=TEXTS,
    kind=st.sampled_from(DocumentKind),
    path=TEXTS,
    copied=st.booleans(),
    note=TEXTS,
    released_at=st.none() | MOMENTS,
)
PEOPLE = st.builds(
    PersonMet,
    id=st.just("1"),
    name=NAMES,
    contact=st.none() | st.just("2"),
    title=TEXTS,
    role=TEXTS,
    minutes=NUMBERS,
    important=st.booleans(),
    decision_maker=st.booleans(),
    hiring_manager=st.booleans(),
    influences_most=st.booleans(),
    influence=st.none() | st.integers(0, 5),
    tone=st.sampled_from(Tone),
    positives=TEXTS,
    objections=st.lists(OBJECTIONS, max_size=2).map(tuple),
    key_issues=st.lists(KEY_ISSUES, max_size=2).map(tuple),
    highlight=TEXTS,
    advice=TEXTS,
    advice_followed=TEXTS,
    appreciated=TEXTS,
    feelings=TEXTS,
    next_steps=st.lists(NEXT_STEPS, max_size=2).map(tuple),
)
RECORDS = st.builds(
    Interview,
    id=st.just("1"),
    organisation=TEXTS,
    position=TEXTS,
    target_area=TEXTS,
    held_on=st.none() | DATES,
    zone=ZONES,
    minutes=NUMBERS,
    kind=st.sampled_from(InterviewKind),
    how_it_went=TEXTS,
    they_said=TEXTS,
    you_said=TEXTS,
    people_seen=NUMBERS,
    who_decides=TEXTS,
    who_influences_most=TEXTS,
    decide_within=st.sampled_from(DecideWithin),
    they_prefer=TEXTS,
    competitors=TEXTS,
    how_you_stack_up=TEXTS,
    what_only_you_offer=TEXTS,
    problems=st.lists(PROBLEMS, max_size=2).map(tuple),
    want=st.none() | st.integers(0, 10),
    want_note=TEXTS,
    first_to_be_interviewed=st.booleans(),
    ask_to_be_seen_again=st.booleans(),
    people=st.lists(PEOPLE, max_size=3).map(tuple),
    next_steps=st.lists(NEXT_STEPS, max_size=2).map(tuple),
    documents=st.lists(DOCUMENTS, max_size=2).map(tuple),
    purposes=st.lists(st.sampled_from(Purpose), unique=True).map(tuple),
    note=TEXTS,
    created_at=st.just(datetime(2026, 3, 16, 8, tzinfo=UTC)),
)
