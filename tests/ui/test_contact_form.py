"""The contact form: every field by keys, nothing lost, errors beside the field."""

from datetime import date
from pathlib import Path

import msgspec
from textual import events
from textual.pilot import Pilot

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import press
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, ContactKind, Email, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.record import Record
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.contact_form import ContactForm
from tui_app.ui.screens.contacts import ContactsScreen
from tui_app.ui.widgets.form_field import FormField

BO = Contact(id=new_id(NOW), name="Bo Rask", organisation="Northwind")
FULL = Contact(
    id=new_id(NOW),
    name="Ann Lee",
    given="Ann",
    family="Lee",
    nicknames=("Annie", "semi;colon"),
    organisation="Harbour & Co",
    organisation_aliases=("H&C",),
    title="Head\nof ports",
    kind=ContactKind.REFERENCE,
    phones=(
        Phone(number="+44 20 7946 0001", label="work", extra={"sip": "yes"}),
        Phone(number="+44 20 7946 0002", wrong=True),
    ),
    emails=(Email(address="ann@example.org", label="home"), Email(address="no address")),
    urls=("https://ann.example/a;b",),
    postal="1 Quay\r\nTown\nCountry",
    zone="Nowhere/Lost",
    free_days=(9, 5),
    target_area="Ports",
    topics=("cold chain",),
    asked_for=("a tenor; or two",),
    cadence_days=30,
    met_on=date(2025, 5, 14),
    met_where="the fair",
    met_through=BO.id,
    discussed="sheds\x1b[31m",
    note="line\x00 one\r\nline two",
    birthday=date(1970, 2, 28),
    next_call=date(2026, 4, 1),
    next_call_about="the lease",
    extra={"from_the_future": {"deep": [1]}},
)


def form_of(app: TidingsApp) -> ContactForm:
    assert isinstance(app.screen, ContactForm)
    return app.screen


def field(app: TidingsApp, name: str) -> FormField:
    (found,) = [one for one in form_of(app).query(FormField) if one.control.id == name]
    return found


async def go_to(pilot: Pilot[None], app: TidingsApp, name: str) -> None:
    """Have the focus there at once; that keys lead everywhere is a test of its own."""
    app.screen.set_focus(field(app, name).control)
    await pilot.pause()


async def paste(pilot: Pilot[None], app: TidingsApp, text: str) -> None:
    """Paste over what stands in the field."""
    assert app.focused is not None
    if field(app, app.focused.id or "").text:
        await pilot.press("end", "ctrl+u")
    app.post_message(events.Paste(text))
    await pilot.pause()


async def fill(pilot: Pilot[None], app: TidingsApp, name: str, text: str) -> None:
    await go_to(pilot, app, name)
    await paste(pilot, app, text)


def saved(path: Path, name: str) -> Contact:
    with Store(path) as store:
        (found,) = [one for one in store.network.contacts.values() if one.name == name]
        return found


async def edit(pilot: Pilot[None], app: TidingsApp, who: Contact = FULL) -> None:
    """Open the form on somebody from the contacts screen."""
    app.wanted_contact = who.id
    await press(pilot, "4", "e")
    assert form_of(app).base == who


async def test_a_name_is_enough(app_with: AppMaker, store_path: Path) -> None:
    app = app_with([BO])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", *"Cleo Vane", "enter")
        assert isinstance(app.screen, ContactsScreen)
        assert app.screen.highlighted is not None
        assert app.screen.highlighted.name == "Cleo Vane"
    found = saved(store_path, "Cleo Vane")
    assert (found.created_at, found.updated_at) == (NOW, NOW)


async def test_every_field_can_be_filled_in_by_keys_at_the_smallest_size(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO])
    typed = {
        "name": "Dee Moss",
        "organisation": "Moss & Daughters",
        "title": "Chair",
        "phones": "work: +1 202-555-0123; +1 202-555-0124",
        "emails": "home: dee@example.com",
        "zone": "europe/paris",
        "free_days": "fri, saturday",
        "urls": "https://dee.example https://moss.example",
        "postal": "2 Quay",
        "cadence_days": "90",
        "next_call": "+2w",
        "next_call_about": "the lease",
        "topics": "ports; cold chain",
        "asked_for": "a tenor",
        "target_area": "Ports",
        "met_on": "2025-05-14",
        "met_where": "the fair",
        "met_through": "bo ra",
        "discussed": "sheds",
        "note": "likes tea",
        "nicknames": "Didi; Dee-Dee",
        "given": "Dee",
        "family": "Moss",
        "organisation_aliases": "M&D",
        "birthday": "1971-12-24",
    }
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n")
        for one in ContactForm.fields():
            assert app.focused is not None
            assert app.focused.id == one.name
            assert app.screen.region.contains_region(app.focused.region)
            if one.name == "kind":
                await press(pilot, "r", "r", "left", "down")
            else:
                await paste(pilot, app, typed[one.name])
                await press(pilot, "down")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ContactsScreen)
    contact = saved(store_path, "Dee Moss")
    assert contact == Contact(
        id=contact.id,
        name="Dee Moss",
        given="Dee",
        family="Moss",
        nicknames=("Didi", "Dee-Dee"),
        organisation="Moss & Daughters",
        organisation_aliases=("M&D",),
        title="Chair",
        kind=ContactKind.HIRING_MANAGER,
        phones=(
            Phone(number="+1 202-555-0123", label="work"),
            Phone(number="+1 202-555-0124"),
        ),
        emails=(Email(address="dee@example.com", label="home"),),
        urls=("https://dee.example", "https://moss.example"),
        postal="2 Quay",
        zone="Europe/Paris",
        free_days=(5, 6),
        target_area="Ports",
        topics=("ports", "cold chain"),
        asked_for=("a tenor",),
        cadence_days=90,
        met_on=date(2025, 5, 14),
        met_where="the fair",
        met_through=BO.id,
        discussed="sheds",
        note="likes tea",
        birthday=date(1971, 12, 24),
        next_call=date(2026, 3, 30),
        next_call_about="the lease",
        created_at=NOW,
        updated_at=NOW,
    )


async def test_a_form_that_is_left_alone_leaves_without_a_question(app_with: AppMaker) -> None:
    app = app_with([BO, FULL])
    async with app.run_test(size=(80, 24)) as pilot:
        await edit(pilot, app)
        assert form_of(app).record() == FULL
        assert not form_of(app).is_dirty
        await press(pilot, "escape")
        assert isinstance(app.screen, ContactsScreen)


async def test_fields_left_alone_stay_as_they_were_to_the_last_byte(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO, FULL])
    async with app.run_test(size=(80, 24)) as pilot:
        await edit(pilot, app)
        await fill(pilot, app, "organisation", "Harbour")
        await press(pilot, "enter")
    expected = msgspec.structs.replace(FULL, organisation="Harbour", updated_at=NOW)
    assert saved(store_path, "Ann Lee") == expected


async def test_list_entries_left_alone_keep_what_the_form_does_not_show(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO, FULL])
    async with app.run_test(size=(80, 24)) as pilot:
        await edit(pilot, app)
        await go_to(pilot, app, "phones")
        await pilot.press(*"; x: 1230")
        await go_to(pilot, app, "emails")
        await pilot.press(*"; a@b.c")
        await go_to(pilot, app, "nicknames")
        await pilot.press(*"; Nan")
        await press(pilot, "enter")
    found = saved(store_path, "Ann Lee")
    assert found.phones == (*FULL.phones, Phone(number="1230", label="x"))
    assert found.emails == (*FULL.emails, Email(address="a@b.c"))
    assert found.nicknames == (*FULL.nicknames, "Nan")


BAD = {
    "zone": ("Mars", "“Mars” is no time zone"),
    "phones": ("ask Ann", "“ask Ann” is no phone number"),
    "emails": ("ann at home", "is no e-mail address"),
    "free_days": ("payday", "“payday” is no weekday"),
    "cadence_days": ("often", "“often” is no number of days"),
    "next_call": ("someday", "“someday” is no date"),
    "met_on": ("once", "“once” is no date"),
    "birthday": ("1970-13-01", "is no date"),
    "met_through": ("Nobody", "“Nobody” is nobody you know"),
}


async def test_what_cannot_be_taken_is_told_beside_its_field_and_nothing_is_lost(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", "E")
        await fill(pilot, app, "note", "kept")
        for name, (typed, _) in BAD.items():
            await fill(pilot, app, name, typed)
        await press(pilot, "ctrl+s")
        for name, (typed, problem) in BAD.items():
            assert problem in field(app, name).problem
            assert field(app, name).text == typed
        assert field(app, "note").text == "kept"
        # The first of them comes up; its problem goes as soon as something is typed.
        first = field(app, "phones")
        assert app.focused is first.control
        assert app.screen.region.contains_region(first.region)
        await press(pilot, "x")
        assert first.problem == ""
    with Store(store_path) as store:
        assert list(store.network.contacts) == [BO.id]


async def test_without_a_name_nothing_is_saved(app_with: AppMaker) -> None:
    app = app_with([BO])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", "space", "down", "x", "enter")
        assert field(app, "name").problem == "A contact needs a name. Write one."
        assert app.focused is field(app, "name").control


async def test_a_zone_is_offered_from_the_phone_and_never_set_by_itself(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", *"Eve")
        await fill(pilot, app, "phones", "+81 3-1234-5678")
        await press(pilot, "enter", "e")
        assert form_of(app).base.zone == ""
        await go_to(pilot, app, "zone")
        await press(pilot, "right")
        assert field(app, "zone").text == "Asia/Tokyo"
        await press(pilot, "enter")
    assert saved(store_path, "Eve").zone == "Asia/Tokyo"


async def test_right_takes_what_is_offered_for_what_is_typed(app_with: AppMaker) -> None:
    app = app_with([BO])
    offers = (
        ("zone", "new york", "America/New_York"),
        ("zone", "lond", "Europe/London"),
        ("met_through", "ra", "Bo Rask"),
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n")
        for name, typed, taken in offers:
            await fill(pilot, app, name, typed)
            assert field(app, name).text == typed
            await press(pilot, "right")
            assert field(app, name).text == taken


async def test_a_name_that_fits_several_is_asked_for_again(app_with: AppMaker) -> None:
    app = app_with([BO, FULL, Contact(id=new_id(NOW), name="Bo Rundell")])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", *"Eve")
        await fill(pilot, app, "met_through", "bo")
        await press(pilot, "enter")
        assert "may be Bo Rask, Bo Rundell." in field(app, "met_through").problem


async def test_leaving_asks_once_where_something_was_typed(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", *"Ev", "escape")
        form = form_of(app)
        assert form.query_one("#leaving").display
        # Typing on means staying, and the question comes again.
        await press(pilot, "e")
        assert not form.query_one("#leaving").display
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, ContactsScreen)
    with Store(store_path) as store:
        assert list(store.network.contacts) == [BO.id]


async def test_what_was_typed_and_taken_back_is_no_reason_to_ask(app_with: AppMaker) -> None:
    app = app_with([BO])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", "E", "backspace", "escape")
        assert isinstance(app.screen, ContactsScreen)


async def test_a_second_contact_of_the_same_name_is_kept_when_saved_again(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "n", *"bo RASK", "enter")
        problem = field(app, "name").problem
        assert problem == "There is Bo Rask, Northwind already. Save again to keep both."
        await press(pilot, "enter")
        assert isinstance(app.screen, ContactsScreen)
    with Store(store_path) as store:
        names = sorted(one.name for one in store.network.contacts.values())
    assert names == ["Bo Rask", "bo RASK"]


def elsewhere(path: Path, *records: Record, removed: tuple[tuple[str, str], ...] = ()) -> None:
    """Another process commits."""
    with Store(path) as other:
        other.commit(Changes(label="elsewhere", put=records, removed=removed), NOW)


async def test_a_change_elsewhere_is_taken_in_and_what_was_typed_is_kept(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO, FULL])
    async with app.run_test(size=(80, 24)) as pilot:
        await edit(pilot, app)
        await fill(pilot, app, "title", "Chair")
        elsewhere(store_path, msgspec.structs.replace(FULL, target_area="Rail"))
        await press(pilot, "ctrl+s")
        assert field(app, "title").text == "Chair"
        assert field(app, "target_area").text == "Rail"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ContactsScreen)
    found = saved(store_path, "Ann Lee")
    assert (found.title, found.target_area) == ("Chair", "Rail")


async def test_where_both_changed_a_field_the_user_chooses(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO, FULL])
    async with app.run_test(size=(80, 24)) as pilot:
        await edit(pilot, app)
        await fill(pilot, app, "target_area", "Air")
        elsewhere(store_path, msgspec.structs.replace(FULL, target_area="Rail"))
        await press(pilot, "ctrl+s")
        assert "Now “Rail”, changed elsewhere" in field(app, "target_area").problem
        assert field(app, "target_area").text == "Air"
        assert saved(store_path, "Ann Lee").target_area == "Rail"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ContactsScreen)
    assert saved(store_path, "Ann Lee").target_area == "Air"


async def test_somebody_removed_elsewhere_can_be_saved_anew(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO, FULL])
    async with app.run_test(size=(80, 24)) as pilot:
        await edit(pilot, app)
        await fill(pilot, app, "title", "Chair")
        elsewhere(store_path, removed=(("contacts", FULL.id),))
        await press(pilot, "ctrl+s")
        assert "removed elsewhere" in field(app, "name").problem
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ContactsScreen)
    assert saved(store_path, "Ann Lee").title == "Chair"


async def test_a_text_too_long_to_edit_is_shown_in_part_and_kept_whole(
    app_with: AppMaker, store_path: Path
) -> None:
    huge = Contact(id=new_id(NOW), name="Huge", note="n" * 200_000, title="t" * 30_000)
    app = app_with([huge])
    async with app.run_test(size=(80, 24)) as pilot:
        await edit(pilot, app, huge)
        assert field(app, "note").control.disabled
        assert not form_of(app).is_dirty
        await fill(pilot, app, "organisation", "Firm")
        await press(pilot, "enter")
    found = saved(store_path, "Huge")
    assert found == msgspec.structs.replace(huge, organisation="Firm", updated_at=NOW)
