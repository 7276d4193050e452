"""The editor of an interview record, by keys alone; the store is read afterwards (rulebook D)."""

from datetime import date
from pathlib import Path
from typing import Any, cast

import msgspec
from textual.pilot import Pilot
from textual.widgets import Checkbox

from tests.ui.conftest import NOW, AppMaker
from tests.ui.interview_records import burst, contact, everything, fill, person, press, record
from tui_app.domain.changes import Changes
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
from tui_app.domain.record import Part
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.editor.declared import names_of
from tui_app.ui.editor.fold import Fold, FoldTitle
from tui_app.ui.editor.form import Form
from tui_app.ui.editor.part_list import PartList
from tui_app.ui.editor.person_met import PersonFold
from tui_app.ui.editor.row import Row
from tui_app.ui.editor.sheet import Sheet
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.interview_editor import InterviewEditor
from tui_app.ui.screens.interviews import InterviewsScreen


async def opened(pilot: Pilot[None], key: str = "e") -> InterviewEditor:
    await pilot.pause()
    await press(pilot, "3", key)
    return editor_of(pilot)


def editor_of(pilot: Pilot[None]) -> InterviewEditor:
    screen = pilot.app.screen
    assert isinstance(screen, InterviewEditor)
    return screen


async def open_all(pilot: Pilot[None]) -> None:
    """Every section open, as a user would who unfolds them all."""
    for fold in editor_of(pilot).query(Fold):
        form = await fold.open()
        await form.whole()
        await pilot.pause()


def painted(app: TidingsApp) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def plainly(kept: Interview) -> dict[str, Any]:
    """As builtins, whose differences are easier to read."""
    return cast("dict[str, Any]", msgspec.to_builtins(kept))


def reopened(path: Path) -> Interview:
    with Store(path) as store:
        (kept,) = store.network.interviews.values()
        return kept


# The whole record


async def test_a_whole_record_is_typed_by_keys_alone_and_read_back(
    app_with: AppMaker, store_path: Path
) -> None:
    ann = contact("Ann Lee")
    app = app_with([ann, record("Old Mill", target_area="Food & drink")])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, "n")
        # The meeting: the target area is completed, the kind found by its letter
        await fill(pilot, ["Harbour", "Buyer"])
        await press(pilot, "=foo", "right", "tab", "j", "tab", "ctrl+u")
        await fill(pilot, ["yesterday", "90", "3", "", "", "well", "they", "you"])
        # Ann, who is a contact: she decides, and has a doubt that was answered
        await burst(pilot, "ctrl+a")
        await fill(pilot, ["ann lee", "", "Head", "boss", "40"])
        await burst(pilot, "space", "tab", "space", "tab", "space", "tab", "space", "tab")
        await burst(pilot, "4", "tab", "f", "tab")
        await fill(pilot, ["keen"])
        await burst(pilot, "enter", "o", "tab")
        await fill(pilot, ["too much", " ", "not at all"])
        await burst(pilot, "ctrl+o", "t", "t")
        await burst(pilot, "ctrl+k", "o", "tab")
        await fill(pilot, ["two jobs", ""])
        await fill(pilot, ["port", "see Bo", "did", "tour", "yes"])
        await burst(pilot, "ctrl+t", "a", "a", "a", "a", "a", "tab")
        await fill(pilot, ["ring her", "", "fri", "", "write"])
        # Bo, who is to become one, with a step of his own
        await burst(pilot, "ctrl+a")
        await fill(pilot, ["Bo Dahl", " "])
        await burst(pilot, "ctrl+t", "tab")
        await fill(pilot, ["decide", " ", "+1w"])
        # The rest, section after section
        await burst(pilot, "ctrl+n")
        await fill(pilot, ["Ann", "the owner", "  ", "local"])
        await burst(pilot, "ctrl+n")
        await fill(pilot, ["two", "better", "ports"])
        await burst(pilot, "ctrl+n", "enter")
        await fill(pilot, ["late", "a port"])
        await burst(pilot, "ctrl+n")
        await fill(pilot, ["8", "near", " ", " "])
        await burst(pilot, "ctrl+n", "ctrl+t", "a", "tab")
        await fill(pilot, ["meet again"])
        await burst(pilot, "ctrl+n", "enter", "b", "tab")
        await fill(pilot, ["card", "drawer", " ", "red"])
        await burst(pilot, "ctrl+n")
        await fill(pilot, [" "] * 8 + ["bring samples"])
        await press(pilot, "ctrl+s")
        assert "Ann Lee is in the queue on Fri 20 Mar." in painted(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, InterviewsScreen)
        assert app.screen.highlighted is not None
        assert app.screen.highlighted.organisation == "Harbour"

    with Store(store_path) as store:
        bo = next(one for one in store.network.contacts.values() if one.name == "Bo Dahl")
        kept = next(
            one for one in store.network.interviews.values() if one.organisation == "Harbour"
        )
    assert (bo.met_on, bo.met_where) == (date(2026, 3, 15), "Harbour")
    first, second = kept.people
    ids = [first.id, second.id, first.next_steps[0].id, second.next_steps[0].id]
    assert len({*ids, kept.next_steps[0].id}) == 5
    assert plainly(kept) == plainly(
        Interview(
            id=kept.id,
            organisation="Harbour",
            position="Buyer",
            target_area="Food & drink",
            held_on=date(2026, 3, 15),
            zone="Europe/London",
            minutes=90,
            kind=InterviewKind.JOB_INTERVIEW,
            how_it_went="well",
            they_said="they",
            you_said="you",
            people_seen=3,
            who_decides="Ann",
            who_influences_most="the owner",
            decide_within=DecideWithin.MONTH,
            they_prefer="local",
            competitors="two",
            how_you_stack_up="better",
            what_only_you_offer="ports",
            problems=(Problem(problem="late", solution="a port"),),
            want=8,
            want_note="near",
            first_to_be_interviewed=True,
            ask_to_be_seen_again=True,
            people=(
                PersonMet(
                    id=first.id,
                    name="ann lee",
                    contact=ann.id,
                    title="Head",
                    role="boss",
                    minutes=40,
                    important=True,
                    decision_maker=True,
                    hiring_manager=True,
                    influences_most=True,
                    influence=4,
                    tone=Tone.FORMAL,
                    positives="keen",
                    objections=(
                        Objection(
                            kind=ObjectionKind.OVERQUALIFIED,
                            text="too much",
                            spoken=True,
                            answer="not at all",
                        ),
                        Objection(kind=ObjectionKind.TOO_YOUNG),
                    ),
                    key_issues=(KeyIssue(kind=KeyIssueKind.OVERLOAD, text="two jobs"),),
                    highlight="port",
                    advice="see Bo",
                    advice_followed="did",
                    appreciated="tour",
                    feelings="yes",
                    next_steps=(
                        NextStep(
                            id=first.next_steps[0].id,
                            kind=NextStepKind.CALL,
                            text="ring her",
                            due=date(2026, 3, 20),
                            fallback="write",
                        ),
                    ),
                ),
                PersonMet(
                    id=second.id,
                    name="Bo Dahl",
                    contact=bo.id,
                    next_steps=(
                        NextStep(
                            id=second.next_steps[0].id,
                            text="decide",
                            owner=Side.THEM,
                            due=date(2026, 3, 23),
                        ),
                    ),
                ),
            ),
            next_steps=(
                NextStep(
                    id=kept.next_steps[0].id, kind=NextStepKind.DETAIL_MEETING, text="meet again"
                ),
            ),
            documents=(
                Document(
                    kind=DocumentKind.BUSINESS_CARD,
                    title="card",
                    path="drawer",
                    note="red",
                ),
            ),
            purposes=tuple(Purpose),
            note="bring samples",
            created_at=NOW,
            updated_at=NOW,
        )
    )


NOT_EDITED: dict[type[Part], set[str]] = {
    Interview: {"id", "extra", "created_at", "updated_at"},
    PersonMet: {"id", "extra"},
    Objection: {"extra"},
    KeyIssue: {"extra"},
    NextStep: {"id", "extra", "dated_at"},
    Problem: {"extra", "proposal"},
    Document: {"extra", "released_at"},
}
"""Ids, moments noted by the app, the link to a letter, and keys that only survive."""


async def test_every_field_of_the_record_and_its_parts_is_reached_by_keys(
    app_with: AppMaker,
) -> None:
    ann = contact("Ann Lee")
    app = app_with([ann, everything(ann)])
    async with app.run_test(size=(120, 36)) as pilot:
        editor = await opened(pilot)
        await open_all(pilot)
        edited: dict[type[Part], set[str]] = {kind: set() for kind in NOT_EDITED}
        edited[Interview].add("people")
        chain = set(editor.focus_chain)
        for form in editor.query(Form):
            for piece in form.pieces:
                edited[type(form.loaded)].update(piece.names)
                if isinstance(piece, Row):
                    assert piece.control in chain, piece.names
                elif not isinstance(piece, PartList):
                    assert set(piece.query(Checkbox)) <= chain
        for kind, names in edited.items():
            fields = {field.name for field in msgspec.structs.fields(kind)}
            assert names == fields - NOT_EDITED[kind], kind


async def test_a_record_opened_is_unchanged_to_the_last_character(
    app_with: AppMaker, store_path: Path
) -> None:
    ann = contact("Ann Lee")
    whole = everything(ann)
    app = app_with([ann, whole])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        await open_all(pilot)
        assert editor.record() == whole
        assert not editor.is_dirty
        await press(pilot, "ctrl+s", "=!", "ctrl+s", "escape")
        assert isinstance(app.screen, InterviewsScreen)
    kept = reopened(store_path)
    expected = msgspec.structs.replace(
        whole, organisation="[Harbour] Mills\\!", updated_at=NOW, created_at=whole.created_at
    )
    assert kept == expected


# Sections


async def test_sections_are_made_when_opened_and_fold_with_a_count(app_with: AppMaker) -> None:
    people = tuple(
        person(f"Person {n}", objections=tuple(Objection(text="x") for _ in range(3)))
        for n in range(6)
    )
    app = app_with([record("Mills", people=people)])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        assert len(editor.query(Form)) == 1
        assert "▸ Person 0  2 of 17  3 unanswered" in painted(app)
        await press(pilot, "ctrl+n")
        assert len(editor.query(PersonFold)) == 6
        assert len(editor.query(Form)) == 5
        assert "▾ Person 0" in painted(app)
        assert "▸ The meeting" not in painted(app)
        await press(pilot, "ctrl+b")
        assert "▾ The meeting" in painted(app)
        assert "▸ Person 0" in painted(app)
        await press(pilot, "f2")
        assert "▸ The meeting  2 of 12" in painted(app)
        await press(pilot, "enter", "=New ")
        assert editor.record().organisation == "MillsNew"


async def test_sections_go_round(app_with: AppMaker) -> None:
    app = app_with([record("Mills")])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        sheet = editor.query_one(Sheet)
        titles = []
        for _ in range(8):
            await press(pilot, "ctrl+n")
            here = sheet.current()
            assert here is not None
            titles.append(here.title)
        assert titles == [
            "Deciding", "Competition", "Problems and solutions", "How you want it",
            "Further next steps", "Documents", "Assessment", "The meeting",
        ]  # fmt: skip


# Saving and leaving


async def test_what_is_typed_ahead_lands_where_it_was_meant(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([contact("Ann Lee")])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, "n")
        first = ("=Mills", "tab", "=Buyer", "enter", "=Food", "tab", "j", "enter", "tab", "=45")
        ann = ("ctrl+a", "=Ann Lee", "tab", "tab", "=Boss", "ctrl+o", "t", "tab", "=old")
        bo = ("ctrl+t", "tab", "=ring", "enter", "tab", "=fri", "ctrl+a", "=Bo", "ctrl+s")
        await burst(pilot, *first, *ann, *bo)
        await pilot.pause()
    kept = reopened(store_path)
    assert (kept.organisation, kept.position, kept.target_area) == ("Mills", "Buyer", "Food")
    assert (kept.kind, kept.minutes) == (InterviewKind.JOB_INTERVIEW, 45)
    ann_met, bo_met = kept.people
    assert (ann_met.name, ann_met.title, bo_met.name) == ("Ann Lee", "Boss", "Bo")
    assert ann_met.objections == (Objection(kind=ObjectionKind.TOO_OLD, text="old"),)
    assert [(one.text, one.due) for one in ann_met.next_steps] == [("ring", date(2026, 3, 20))]


async def test_tab_keeps_its_order_while_new_fields_have_no_place_yet(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot, "n")
        sheet = editor.query_one(Sheet)
        await sheet.add_person()
        at_once = editor.focus_chain
        (fold,) = sheet.people.folds
        await (await fold.open()).whole()
        unplaced = editor.focus_chain
        await pilot.pause()
        settled = editor.focus_chain
        assert unplaced == settled
        assert [one for one in settled if one in at_once] == at_once
        assert at_once[at_once.index(fold.query_one(FoldTitle)) + 1] is editor.focused


async def test_escape_asks_once_where_something_is_not_saved(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([record("Mills")])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        assert "as saved" in painted(app)
        await press(pilot, "x")
        assert "not saved" in painted(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "escape")
        assert editor_of(pilot) is editor
        assert editor.record().organisation == "Millsx"
        await press(pilot, "escape", "d")
        assert isinstance(app.screen, InterviewsScreen)
        await press(pilot, "e", "y", "ctrl+q")
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "s")
        assert isinstance(app.screen, InterviewsScreen)
    assert reopened(store_path).organisation == "Millsy"


async def test_leaving_an_empty_new_record_asks_nothing_and_keeps_nothing(
    app_with: AppMaker,
) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, "n")
        assert "nothing written yet" in painted(app)
        await press(pilot, "ctrl+a", "ctrl+o", "ctrl+t", "escape")
        assert isinstance(app.screen, InterviewsScreen)
        assert not app.desk.network.interviews


BAD_ENTRIES = (
    ("The meeting", "held_on", "someday", "“someday” is no date"),
    ("The meeting", "minutes", "a while", "“a while” is no number"),
    ("The meeting", "zone", "Atlantis", "“Atlantis” is no time zone"),
    ("How you want it", "want", "11", "from 0 to 10"),
)
"""A section, a field of it, what it cannot hold, and what is said of that."""


async def test_what_cannot_be_kept_is_told_beside_its_field_and_nothing_is_lost(
    app_with: AppMaker,
) -> None:
    app = app_with([record("Mills")])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        for section, field, typed, told in BAD_ENTRIES:
            fold = next(one for one in editor.query(Fold) if one.title == section)
            form: Form[Any] = await fold.open()
            row, organisation = form.piece(field), editor.record().organisation
            assert isinstance(row, Row)
            row.control.focus()
            await press(pilot, "ctrl+u", f"={typed}", "f2", "ctrl+s")
            assert told in painted(app)
            assert editor.focused is row.control
            assert editor.is_dirty
            assert app.desk.network.interviews[editor.record().id].organisation == organisation
            await press(pilot, "ctrl+u")
            assert told not in painted(app)
            await press(pilot, "ctrl+s")
            assert getattr(app.desk.network.interviews[editor.record().id], field) in (None, "")


async def test_a_save_that_cannot_be_says_so_and_goes_there_from_far_below(
    app_with: AppMaker,
) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        editor = await opened(pilot, "n")
        # The date that stands there gives way to what is typed; what is typed stays.
        await burst(pilot, "=Mills", *["tab"] * 4, "=someday", "tab", "=a while", "ctrl+a")
        await burst(pilot, "=Ann", "ctrl+o", "tab", "=slow", "ctrl+t", "tab", "=ring her")
        await press(pilot, "ctrl+s")
        assert "Not saved: 2 fields" in painted(app)
        assert "“someday” is no date" in painted(app)
        assert not app.desk.network.interviews
        await burst(pilot, "ctrl+u", "=yesterday", "tab", "ctrl+u", "=1h30", "ctrl+s")
        await pilot.pause()
        assert (editor.record().minutes, editor.is_dirty) == (90, False)
        await burst(pilot, "shift+tab", "=today", "ctrl+s")
        await pilot.pause()
        (kept,) = app.desk.network.interviews.values()
        assert kept.held_on == app.desk.clock.today()


async def test_a_person_told_of_needs_a_name(app_with: AppMaker) -> None:
    app = app_with([record("Mills")])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        await press(pilot, "ctrl+a", "ctrl+o", "t", "ctrl+s")
        assert "Who was it?" in painted(app)
        await press(pilot, "=the porter", "ctrl+s")
        (kept,) = app.desk.network.interviews.values()
        assert kept.people[0].name == "the porter"
        assert not editor.is_dirty


async def test_a_record_changed_elsewhere_is_not_overwritten_unasked(
    app_with: AppMaker, store_path: Path
) -> None:
    mine = record("Mills")
    app = app_with([mine])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        await press(pilot, "x")
        theirs = msgspec.structs.replace(mine, note="theirs")
        with Store(store_path) as other:
            other.commit(Changes(label="elsewhere", put=(theirs,)), NOW)
        app._look_for_news()
        await press(pilot, "ctrl+s", "escape")
        assert app.desk.network.interviews[mine.id] == theirs
        assert editor_of(pilot) is editor
        await press(pilot, "ctrl+s", "s")
        assert app.desk.network.interviews[mine.id].organisation == "Millsx"
        assert not editor.is_dirty


# People and contacts


async def test_a_name_that_is_one_contacts_is_linked_and_shown(app_with: AppMaker) -> None:
    ann = contact("Ann Lee", organisation="Mills")
    other = contact("Ann Lee", organisation="Elsewhere")
    zoe = contact("Zoë Brandt", organisation="Elsewhere")
    app = app_with([ann, other, zoe])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot, "n")
        await press(pilot, "ctrl+a", "=zoe brandt")
        assert "‹ Zoë Brandt, Elsewhere ›" in painted(app)
        assert "✓ linked" in painted(app)
        assert editor.record().people[0].contact == zoe.id
        await press(pilot, "=z")
        assert editor.record().people[0].contact is None
        assert "space adds them" in painted(app)
        await press(pilot, "ctrl+u", "=ann lee")
        assert "2 so named" in painted(app)
        await press(pilot, "tab", "space", "space", "space")
        assert "added when you save" in painted(app)
        await press(pilot, "left", "left")
        chosen = editor.record().people[0].contact
        assert chosen in (ann.id, other.id)
        await press(pilot, "shift+tab", "ctrl+u", "=somebody else")
        assert editor.record().people[0].contact == chosen


async def test_a_saved_link_outlives_the_mending_of_a_name_but_not_another_name(
    app_with: AppMaker,
) -> None:
    ann = contact("Jon Smith", organisation="Mills")
    app = app_with([ann, record("Mills", people=(person("Jon Smith", contact=ann.id),))])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        await press(pilot, "ctrl+n", "ctrl+u", "=John Smith")
        assert "✓ linked" in painted(app)
        assert editor.record().people[0].contact == ann.id
        await press(pilot, "ctrl+u", "=Zoe Brandt")
        assert editor.record().people[0].contact is None


async def test_the_organisation_tells_namesakes_apart(app_with: AppMaker) -> None:
    ann = contact("Ann Lee", organisation="Mills")
    app = app_with([ann, contact("Ann Lee", organisation="Elsewhere")])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot, "n")
        await press(pilot, "=mills", "ctrl+a", "=ann lee")
        assert editor.record().people[0].contact == ann.id


async def test_a_new_contact_is_one_action_with_the_record(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot, "n")
        await press(pilot, "=Mills", "ctrl+a", "=Kim Roe", "tab", "a")
        assert "not saved" in painted(app)
        await press(pilot, "ctrl+s")
        (kim,) = app.desk.network.contacts.values()
        assert editor.record().people[0].contact == kim.id
        assert not editor.is_dirty
        assert "‹ Kim Roe, Mills ›" in painted(app)
        await press(pilot, "escape", "u")
        assert not app.desk.network.contacts
        assert not app.desk.network.interviews


async def test_a_dated_step_towards_nobody_known_says_that_no_call_comes(
    app_with: AppMaker,
) -> None:
    app = app_with([record("Mills", people=(person("Kim Roe"),))])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "ctrl+n", "ctrl+t", "tab", "tab", "tab", "=fri")
        assert "Fri 20 Mar" in painted(app)
        await press(pilot, "ctrl+s")
        assert "Kim Roe is no contact yet, so no call is queued." in painted(app)


async def test_a_step_due_puts_the_person_into_the_queue(app_with: AppMaker) -> None:
    ann = contact("Ann Lee", zone="Europe/London", met_on=date(2026, 2, 1))
    app = app_with([ann, record("Mills", people=(person("Ann Lee", contact=ann.id),))])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "ctrl+n", "ctrl+t", "tab", "=ring", "tab", "tab", "=today", "ctrl+s")
        assert "Ann Lee is in the queue now." in painted(app)
        reasons = [reason.text for call in app.desk.queue().calls for reason in call.reasons]
        assert any("ring" in reason for reason in reasons)
        await press(pilot, "tab", "tab", "tab", "space", "ctrl+s")
        (kept,) = app.desk.network.interviews.values()
        assert kept.people[0].next_steps[0].done_at == NOW
        reasons = [reason.text for call in app.desk.queue().calls for reason in call.reasons]
        assert not any("ring" in reason for reason in reasons)


async def test_f8_takes_out_what_the_cursor_is_in_and_asks_where_something_is_written(
    app_with: AppMaker,
) -> None:
    doubts = (Objection(text="first"), Objection(text="second"))
    app = app_with([record("Mills", people=(person("Ann", objections=doubts), person("Bo")))])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        editor = await opened(pilot)
        await press(pilot, "f8")
        assert "Put the cursor into" in painted(app)
        await press(pilot, "ctrl+n", "ctrl+o", "f8")
        assert editor_of(pilot) is editor
        assert editor.record().people[0].objections == doubts
        await press(pilot, "f8", "r")
        assert [one.text for one in editor.record().people[0].objections] == ["first"]
        await press(pilot, "ctrl+b", "ctrl+n", "f8", "escape")
        assert len(editor.record().people) == 2
        await press(pilot, "f8", "r", "ctrl+s")
        (kept,) = app.desk.network.interviews.values()
        assert [one.name for one in kept.people] == ["Bo"]


async def test_an_objection_without_anybody_met_asks_whose(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, "n")
        await press(pilot, "ctrl+o")
        assert "ctrl+a adds a person met first" in painted(app)


# Fields


async def test_a_text_too_long_to_edit_is_kept_whole(app_with: AppMaker, store_path: Path) -> None:
    long = "m" * 1_000_000
    app = app_with([record("Mills", position=long, they_said=long)])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "(1,000,000 characters: kept whole" in painted(app)
        await press(pilot, "x", "ctrl+s")
    kept = reopened(store_path)
    assert (kept.organisation, kept.position, kept.they_said) == ("Millsx", long, long)


async def test_a_field_grows_with_its_text_and_shrinks_again(app_with: AppMaker) -> None:
    app = app_with([record("Mills", how_it_went="one\ntwo\nthree")])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        form = editor.query(Form).first()
        await form.whole()
        await pilot.pause()
        row = form.piece("how_it_went")
        assert isinstance(row, Row)
        assert row.control.size.height == 3
        row.control.focus()
        await press(pilot, "enter", "=four")
        assert row.control.size.height == 4
        assert editor.record().how_it_went == "one\ntwo\nthree\nfour"


async def test_f5_jots_without_leaving_the_record(app_with: AppMaker) -> None:
    app = app_with([record("Mills")])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        await press(pilot, "x", "f5", "=heard", "enter", "escape")
        await pilot.pause()
        assert [one.text for one in app.desk.network.tidbits.values()] == ["heard"]
        while app.screen is not editor:
            await press(pilot, "escape")
        assert editor.record().organisation == "Millsx"


def test_no_attribute_is_edited_by_two_fields() -> None:
    from tui_app.ui.editor.person_met import PERSON_MET
    from tui_app.ui.editor.sections import AFTER_PEOPLE, BEFORE_PEOPLE

    whole = [name for one in (*BEFORE_PEOPLE, *AFTER_PEOPLE) for name in names_of(one.fields)]
    assert len(whole) == len(set(whole))
    assert len(names_of(PERSON_MET)) == len(set(names_of(PERSON_MET)))
