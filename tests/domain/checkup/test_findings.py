"""Each thing that may be wrong: found, named, and mended where that takes no guess."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from tui_app.domain.checkup.check import check
from tui_app.domain.checkup.finding import Beyond, Finding, FindingKind
from tui_app.domain.checkup.mending import mended
from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.ledger import ledger
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, Reference
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.domain.touch import Favour, FavourKind, Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
ANN = Contact(id="1", name="Ann Lee", organisation="Northwind", zone="Europe/London")
BO = Contact(id="2", name="Bo Rask", organisation="Harbour & Co", zone="Europe/Oslo")
TALK = Touch(id="t", contact="1", kind=TouchKind.TALKED, at=NOW, zone="Europe/London")
NEWS = Tidbit(id="n", text="The port buys the cannery", heard_at=NOW)

INTRO = Promise(id="p", by=Side.ME, text="an intro", due=date(2202, 1, 1))


def with_(record: Record, **fields: object) -> Record:
    return msgspec.structs.replace(record, **fields)


def found(*records: Record) -> list[Finding]:
    return check(Network(records), NOW)


def the_one(*records: Record) -> Finding:
    (finding,) = found(*records)
    return finding


def after_mending(*records: Record) -> Network:
    network = Network(records)
    network.apply(mended(network, NOW).changes)
    assert check(network, NOW) == []
    return network


# References


def test_touches_of_nobody_get_a_stand_in_who_is_not_called() -> None:
    lost = with_(TALK, contact="9", note="rang about the berth")
    letter = Letter(id="l", kind=LetterKind.THANK_YOU, contact="9")
    finding = the_one(lost, letter, with_(NEWS, matches=(Match(contact="9"),)))
    assert finding.kind is FindingKind.REFERENCE
    assert finding.text == "1 touch and 1 letter belong to a contact who is not there."
    network = after_mending(lost, letter)
    assert network.contacts["9"].name == "Somebody missing 9"
    assert network.contacts["9"].do_not_call
    assert network.touches_of("9") == [lost]


def test_a_stand_in_bears_the_name_that_an_interview_record_knows() -> None:
    record = Interview(
        id="i", organisation="x", people=(PersonMet(id="p", name="Cleo Day", contact="9"),)
    )
    network = after_mending(with_(TALK, contact="9"), record)
    assert network.contacts["9"].name == "Cleo Day"


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (with_(BO, met_through="9"), "Bo Rask: who they were met through is not in the store"),
        (
            with_(BO, promises=(Promise(id="p", by=Side.ME, text="x", touch="9"),)),
            "Bo Rask: when a promise was made is not in the store",
        ),
        (with_(TALK, referrals=("9",)), "The talk with Ann Lee on 16 March 2026: whom they sent"),
        (with_(TALK, interview="9"), "The talk with Ann Lee on 16 March 2026: its interview"),
        (with_(TALK, letter="9"), "The talk with Ann Lee on 16 March 2026: its letter"),
        (with_(TALK, opportunity="9"), "The talk with Ann Lee on 16 March 2026: its opp"),
        (with_(NEWS, matches=(Match(contact="9"),)), "The news “The port buys the cannery”: whom"),
        (
            with_(NEWS, matches=(Match(contact="1", touch="9"),)),
            "The news “The port buys the cannery”: when it was passed on",
        ),
        (
            Interview(id="i", organisation="x", people=(PersonMet(id="p", name="C", contact="9"),)),
            "The interview record of x: somebody met",
        ),
        (
            Letter(id="l", kind=LetterKind.THANK_YOU, contact="1", interview="9"),
            "The thank-you letter to Ann Lee: its interview record",
        ),
        (Opportunity(id="o", title="Job", contacts=("9",)), "The opportunity “Job”: who has to do"),
        (
            Opportunity(id="o", title="Job", references=(Reference(contact="9"),)),
            "The opportunity “Job”: a reference named for it",
        ),
    ],
)  # fmt: skip
def test_a_reference_to_nowhere_is_taken_out(record: Record, told: str) -> None:
    finding = the_one(ANN, record)
    assert finding.text.startswith(told)
    after_mending(ANN, record)


def test_the_ledger_still_counts_news_that_is_not_kept_any_more() -> None:
    told = with_(TALK, tidbits=("9",))
    clipping = with_(
        TALK,
        id="u",
        kind=TouchKind.CLIPPING,
        tidbits=("8",),
        favours=(Favour(kind=FavourKind.CLIPPING, text="the cannery", tidbit="8"),),
    )
    earlier = with_(
        clipping,
        id="v",
        tidbits=("7",),
        favours=(Favour(kind=FavourKind.CLIPPING, text="the port"),),
    )
    before = ledger("1", Network([ANN, told, clipping, earlier])).given
    network = after_mending(ANN, told, clipping, earlier)
    assert all(not touch.tidbits for touch in network.touches.values())
    assert ledger("1", network).given == before == 3


def test_what_is_in_the_trash_is_named_and_its_references_stay() -> None:
    network = Network([ANN, with_(BO, met_through="9"), with_(TALK, referrals=("9",))])
    beyond = Beyond(trashed={("contacts", "9"): Contact(id="9", name="Cleo Day")})
    (finding,) = check(network, NOW, beyond)
    assert finding.text == "Cleo Day is in the trash, and 2 references lead there."
    assert finding.is_note
    assert not mended(network, NOW, beyond).changes


def test_what_cannot_be_read_is_not_taken_for_missing() -> None:
    network = Network([ANN, with_(TALK, interview="9")])
    beyond = Beyond(unreadable=frozenset({("interviews", "9")}))
    assert check(network, NOW, beyond)[0].is_note
    assert not mended(network, NOW, beyond).changes


# Duplicates


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        (
            {"emails": (Email(address="ann@example.org"),), "organisation": "A"},
            {"emails": (Email(address="Ann@Example.org"),), "organisation": "B"},
            "Ann Lee is there twice: both have ",
        ),
        ({}, {"name": "ann  LÉE"}, "Ann Lee is there twice: both are at Northwind."),
        (
            {"phones": (Phone(number="+44 20 7946 0001"),)},
            {"phones": (Phone(number="020 7946 0001"),), "organisation": "", "name": "A. Lee"},
            "are probably one person: both have",
        ),
    ],
)
def test_one_person_twice_is_told_and_left_to_the_user(
    mine: dict[str, object], theirs: dict[str, object], told: str
) -> None:
    finding = the_one(with_(ANN, **mine), with_(ANN, id="3", **theirs))
    assert told in finding.text
    assert finding.mend is None
    assert not finding.is_note
    assert "m on Contacts" in finding.remedy


def test_a_number_under_two_names_is_only_noted() -> None:
    phones = (Phone(number="+44 20 7946 0001"),)
    finding = the_one(with_(ANN, phones=phones), with_(BO, phones=phones))
    assert finding.text == "Ann Lee and Bo Rask both have +44 20 7946 0001."
    assert finding.is_note


def test_a_switchboard_a_firms_box_and_mere_namesakes_are_no_doubles() -> None:
    phones = (Phone(number="+44 20 7946 0001"),)
    office = (Email(address="info@example.org"),)
    many = [
        with_(ANN, id=str(n), name=f"P{n} Q{n}", phones=phones, organisation="") for n in range(3)
    ]
    assert found(*many) == []
    assert (
        found(with_(ANN, phones=phones), with_(BO, phones=phones, organisation="Northwind")) == []
    )
    assert found(with_(ANN, emails=office), with_(BO, emails=office)) == []
    assert found(ANN, with_(ANN, id="3", organisation="Harbour & Co")) == []
    wrong = (Phone(number="+44 20 7946 0001", wrong=True),)
    assert found(with_(ANN, phones=phones), with_(BO, phones=wrong)) == []


def test_of_two_touches_word_for_word_one_goes_and_nothing_points_to_it() -> None:
    again = with_(TALK, id="u")
    promised = with_(ANN, promises=(Promise(id="p", by=Side.ME, text="x", touch="u"),))
    told = with_(NEWS, matches=(Match(contact="1", touch="u"),))
    assert "twice, word for word" in the_one(promised, told, TALK, again).text
    network = after_mending(promised, told, TALK, again)
    assert list(network.touches) == ["t"]
    assert network.contacts["1"].promises[0].touch == "t"
    assert network.tidbits["n"].matches[0].touch == "t"
    assert found(ANN, TALK, with_(again, note="and more")) == []


def test_of_two_tidbits_word_for_word_one_stays_with_the_matches_of_both() -> None:
    one = with_(NEWS, matches=(Match(contact="1", why="port"),))
    other = with_(NEWS, id="o", matches=(Match(contact="2", why="cannery"),))
    talk = with_(TALK, tidbits=("o",))
    network = after_mending(ANN, BO, one, other, talk)
    assert [match.contact for match in network.tidbits["n"].matches] == ["1", "2"]
    assert network.touches["t"].tidbits == ("n",)


def test_news_jotted_twice_within_a_week_is_told() -> None:
    again = with_(NEWS, id="o", heard_at=NOW - timedelta(days=2), source="the paper")
    assert "jotted twice" in the_one(NEWS, again).text
    assert found(NEWS, with_(again, archived_at=NOW)) == []
    assert found(NEWS, with_(again, heard_at=NOW - timedelta(days=9))) == []


# Dates


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (
            with_(TALK, at=NOW + timedelta(days=2)),
            "The talk with Ann Lee on 18 March 2026 is",
        ),
        (with_(BO, met_on=date(2026, 3, 19)), "Bo Rask was met on 19 March 2026."),
        (with_(BO, met_on=date(1202, 5, 1)), "Bo Rask was met on 1 May 1202."),
        (with_(BO, birthday=date(2026, 4, 1)), "Bo Rask was born on 1 April 2026."),
        (
            with_(BO, birthday=date(1990, 4, 1), met_on=date(1980, 1, 1)),
            "Bo Rask was met on 1 January 1980, before their birth.",
        ),
        (with_(BO, snoozed_until=date(2062, 1, 1)), "Bo Rask is snoozed until 1 January 2062."),
        (with_(BO, next_call=date(2062, 1, 1)), "Bo Rask is to be called only on"),
        (
            with_(
                BO, promises=(Promise(id="p", by=Side.ME, text="an intro", due=date(2202, 1, 1)),)
            ),
            "Bo Rask: the promise “an intro” is due on 1 January 2202.",
        ),
        (with_(NEWS, heard_at=NOW + timedelta(days=3)), "The news “The port buys the cannery” was"),
        (with_(NEWS, expires_on=date(2026, 1, 1)), "The news “The port buys the cannery” had exp"),
        (
            Interview(
                id="i",
                organisation="x",
                people=(
                    PersonMet(
                        id="p",
                        name="Cleo",
                        next_steps=(NextStep(id="s", text="ring", due=date(2062, 3, 1)),),
                    ),
                ),
            ),
            "The interview record of x: the next step “ring” with Cleo is due on 1 March 2062.",
        ),
    ],
)
def test_a_date_that_cannot_be_is_told(record: Record, told: str) -> None:
    finding = the_one(ANN, record)
    assert finding.kind is FindingKind.DATE
    assert finding.text.startswith(told)
    assert finding.mend is None


def test_a_days_slack_and_a_birthday_without_its_year_are_no_findings() -> None:
    assert found(ANN, with_(TALK, at=NOW + timedelta(hours=23))) == []
    assert found(with_(BO, birthday=date(1604, 4, 1), met_on=date(2026, 3, 17))) == []


def test_moments_the_wrong_way_round_are_turned() -> None:
    made, changed = NOW, NOW - timedelta(days=5)
    wrong = with_(BO, created_at=made, updated_at=changed)
    assert the_one(wrong).text == (
        "Bo Rask was changed (11 March 2026) before being made (16 March 2026)."
    )
    after = after_mending(wrong).contacts["2"]
    assert (after.created_at, after.updated_at) == (changed, made)


# Values


def test_a_name_is_made_of_its_parts_or_asked_for() -> None:
    assert (
        after_mending(with_(BO, name=" ", given="Bo", family="Rask")).contacts["2"].name
        == "Bo Rask"
    )
    finding = the_one(with_(BO, name="\u200e"))
    assert finding.text == "A contact without a name (Harbour & Co)."
    assert finding.mend is None


def test_what_is_no_number_and_no_address_goes_into_the_note() -> None:
    odd = with_(
        BO,
        phones=(Phone(number="ask at the desk", label="work"), Phone(number="+1 202-555-0123")),
        emails=(Email(address="on her card"),),
        note="Tall.",
    )
    assert len(found(odd)) == 2
    after = after_mending(odd).contacts["2"]
    assert after.phones == (Phone(number="+1 202-555-0123"),)
    assert after.emails == ()
    assert after.note == "Tall.\n\nwork: ask at the desk\n\nE-mail: on her card"


@pytest.mark.parametrize(
    ("zone", "becomes"), [("europe/PARIS", "Europe/Paris"), (" Asia/Tokyo ", "Asia/Tokyo")]
)
def test_a_zone_in_other_letters_is_written_as_it_should_be(zone: str, becomes: str) -> None:
    assert after_mending(with_(BO, zone=zone)).contacts["2"].zone == becomes


def test_an_unknown_zone_is_the_users_to_set_but_for_what_the_program_noted() -> None:
    assert the_one(with_(BO, zone="Mars")).remedy == (
        "Write it like Europe/Paris with e on Contacts."
    )
    assert after_mending(ANN, with_(TALK, zone="Mars")).touches["t"].zone == ""


def test_days_that_no_week_has_are_left_out_and_seven_free_days_are_told() -> None:
    assert after_mending(with_(BO, free_days=(0, 5, 9))).contacts["2"].free_days == (5,)
    assert "every day of the week" in the_one(with_(BO, free_days=tuple(range(1, 8)))).text


def test_two_matches_to_one_contact_become_one() -> None:
    twice = with_(NEWS, matches=(Match(contact="1", why="a"), Match(contact="1", why="b", score=7)))
    match = after_mending(ANN, twice).tidbits["n"].matches
    assert [(one.why, one.score) for one in match] == [("a; b", 1.0)]


def test_hostile_text_is_shown_as_text() -> None:
    finding = the_one(with_(BO, name="Bo\x1b[31m\u202e\nRask", met_on=date(1202, 1, 1)))
    assert finding.text == "Bo Rask was met on 1 January 1202."


def test_mending_is_one_action_with_a_name() -> None:
    network = Network([ANN, with_(BO, met_through="9", free_days=(0,))])
    done = mended(network, NOW)
    assert done.changes.label == "mend: 2 findings"
    assert len(done.changes.put) == 1
    assert network.contacts["2"].met_through == "9"
