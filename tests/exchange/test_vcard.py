"""vCards of three versions, as address books and phones write them."""

from datetime import date

import pytest

from tests.exchange.reading import addresses, card, numbers, only, take, take_sample
from tui_app.exchange.report import Problem


def test_a_3_0_card_gives_all_that_it_tells() -> None:
    people, report = take_sample("phone_3.0.vcf")
    ann = people["Ann Lee"]
    assert (report.format, report.read, report.added, report.skipped) == ("vcard", 4, 2, 2)
    assert (ann.given, ann.family, ann.nicknames) == ("Ann", "Lee", ("Annie", "A.C."))
    assert (ann.organisation, ann.title) == ("Northwind Traders", "Head of Procurement, Europe")
    assert addresses(ann) == [("ann.lee@northwind.example", "work")]
    assert ann.postal == "12 Harbour Street\nDock 4\nSpringfield, IL 62701\nUnited States"
    assert ann.birthday == date(1985, 4, 12)
    assert ann.zone == "America/Chicago"
    assert ann.topics == ("Trade fair", "Logistics, sea")
    assert ann.urls == (
        "https://northwind.example/ann",
        "http://www.linkedin.com/in/Ann-Lee-Example",
    )
    assert ann.sources == ("vcard:9f0c7c52-0000-4000-8000-000000000001",)


def test_a_comma_that_is_not_escaped_cuts_no_text_and_folds_vanish() -> None:
    ann = take_sample("phone_3.0.vcf")[0]["Ann Lee"]
    assert ann.note == (
        "Likes slow coffee, tea less; met at the fair.\n"
        "Second line with a long tail that is folded within a word."
    )


def test_groups_give_numbers_their_own_labels_and_a_fax_comes_last() -> None:
    ann = take_sample("phone_3.0.vcf")[0]["Ann Lee"]
    assert numbers(ann) == [
        ("(202) 555-0101", "mobile"),
        ("(202) 555-0177", "Beach house"),
        ("(202) 555-0199", "home fax"),
    ]


def test_groups_and_cards_without_a_name_are_skipped_with_line_and_reason() -> None:
    report = take_sample("phone_3.0.vcf")[1]
    assert report.problems == (
        Problem(30, "This card is a group, no person; it was skipped."),
        Problem(44, "This card has no name, e-mail or organisation; it was skipped."),
    )


def test_a_birthday_without_its_year_is_no_birthday_and_no_problem() -> None:
    assert take_sample("phone_3.0.vcf")[0]["田中 花子"].birthday is None
    assert take_sample("phone_4.0.vcf")[0]["Grace O'Brien"].birthday is None


def test_a_2_1_card_is_decoded_from_quoted_printable() -> None:
    people, report = take_sample("phone_2.1.vcf")
    assert (report.read, report.added, report.problems) == (2, 2, ())
    soren = people["Søren Kjær"]
    assert numbers(soren) == [("+46 70 174 06 05", "mobile"), ("+46 70 174 06 06", "home fax")]
    assert addresses(soren) == [("soren@harbour.example", "work")]
    assert soren.note == (
        "Met on the ferry.\nAsked about the harbour works; call before nine, never after."
    )
    assert soren.postal == "Kajgade 7\n2. sal\nAarhus, 8000\nDanmark"
    assert soren.birthday == date(1979, 6, 30)


def test_a_2_1_card_in_latin_1_without_a_formatted_name_is_named_by_its_parts() -> None:
    zoe = take_sample("phone_2.1.vcf")[0]["Zoë Müller"]
    assert (zoe.given, zoe.family) == ("Zoë", "Müller")
    assert zoe.note == "A line that is folded at a space of its own"


def test_an_assistant_s_card_within_a_card_is_no_contact() -> None:
    assert set(take_sample("phone_2.1.vcf")[0]) == {"Søren Kjær", "Zoë Müller"}


def test_a_4_0_card_gives_its_preferred_values_first() -> None:
    people, report = take_sample("phone_4.0.vcf")
    grace = people["Grace O'Brien"]
    assert (report.read, report.added, report.skipped) == (3, 2, 1)
    assert grace.nicknames == ("Gráinne", "Gráinne Ní Bhriain")
    assert (grace.organisation, grace.title) == ("Atlas Robotics", "Director of Research")
    assert numbers(grace) == [
        ("+353-20-915-0101 ext. 42", "work"),
        ("+353-20-915-0102", "mobile"),
    ]
    assert addresses(grace) == [
        ("grace.obrien@atlas.example", "work"),
        ("grace@obrien.example", "home"),
    ]
    assert grace.postal == "4 Quay Row\nGalway\nIreland"
    assert grace.note == "Asked for the paper on grippers; promised by spring."
    assert grace.zone == "Europe/Dublin"


def test_an_offset_is_no_zone_and_none_is_drawn_from_a_number() -> None:
    kwame = take_sample("phone_4.0.vcf")[0]["Kwame Mensah"]
    assert kwame.phones
    assert kwame.zone == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("BDAY:1985-04-12", date(1985, 4, 12)),
        ("BDAY:19850412", date(1985, 4, 12)),
        ("BDAY:1985-04-12T00:00:00Z", date(1985, 4, 12)),
        ("BDAY;VALUE=date-and-or-time:19850412T083000", date(1985, 4, 12)),
        ("BDAY:12 April 1985", date(1985, 4, 12)),
        ("BDAY:--0412", None),
        ("BDAY:--04-12", None),
        ("BDAY:---12", None),
        ("BDAY:1985", None),
        ("BDAY:1985-04", None),
        ("BDAY:T102200", None),
        ("BDAY;VALUE=text:circa 1800", None),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", None),
        ("BDAY:1604-04-12", None),
        ("BDAY:", None),
    ],
)
def test_a_birthday_is_taken_where_it_is_whole(written: str, meant: date | None) -> None:
    assert only(card("FN:Ann Lee", written)).birthday == meant


def test_a_birthday_that_cannot_be_read_is_told_and_the_card_taken() -> None:
    (ann,), report = take(card("FN:Ann Lee", "BDAY:1985-13-41"))
    assert (ann.name, ann.birthday) == ("Ann Lee", None)
    assert [problem.line for problem in report.problems] == [4]
    assert "1985-13-41" in report.problems[0].message


@pytest.mark.parametrize(
    ("line", "number", "label"),
    [
        ("TEL;TYPE=CELL:+1 202-555-0101", "+1 202-555-0101", "mobile"),
        ("TEL;TYPE=WORK,VOICE:+1 202-555-0101", "+1 202-555-0101", "work"),
        ('TEL;TYPE="work,cell":+1 202-555-0101', "+1 202-555-0101", "work mobile"),
        ("TEL;WORK;FAX:+1 202-555-0101", "+1 202-555-0101", "work fax"),
        ("TEL;PAGER:+1 202-555-0101", "+1 202-555-0101", "pager"),
        ("TEL:+1 202-555-0101", "+1 202-555-0101", ""),
        ("TEL;TYPE=IPHONE:+1 202-555-0101", "+1 202-555-0101", "iPhone"),
        ("TEL;VALUE=uri:tel:+1-202-555-0101", "+1-202-555-0101", ""),
        ("TEL;VALUE=uri:tel:555-0101;phone-context=+1-202", "+1-202 555-0101", ""),
        ("TEL;VALUE=uri:TEL:%2B1-202-555-0101;EXT=7", "+1-202-555-0101 ext. 7", ""),
    ],
)
def test_numbers_come_with_a_label(line: str, number: str, label: str) -> None:
    assert numbers(only(card("FN:Ann Lee", line))) == [(number, label)]


def test_escapes_are_undone_and_what_is_no_escape_stays() -> None:
    ann = only(card("FN:Ann\\, Lee\\; Jr", r"NOTE:one\ntwo\Nthree \\n four C:\tmp five\\"))
    assert ann.name == "Ann, Lee; Jr"
    assert ann.note == "one\ntwo\nthree \\n four C:\\tmp five\\"


def test_structured_values_split_only_where_nothing_escapes() -> None:
    ann = only(card(r"N:Lee\; Smith;Ann;;;", r"ORG:Fish\; Chips\, Ltd;Frying", "FN:Ann"))
    assert ann.family == "Lee; Smith"
    assert ann.organisation == "Fish; Chips, Ltd"


def test_a_missing_end_costs_no_card() -> None:
    text = "BEGIN:VCARD\nFN:Ann Lee\nBEGIN:VCARD\nFN:Tom Baker\nEND:VCARD\nBEGIN:VCARD\nFN:Zoë\n"
    people, report = take(text)
    assert [person.name for person in people] == ["Ann Lee", "Tom Baker", "Zoë"]
    assert report.problems == (
        Problem(1, "This card has no END:VCARD; it was read so far."),
        Problem(6, "This card has no END:VCARD; it was read so far."),
    )


def test_an_assistant_s_card_that_never_ends_swallows_no_other() -> None:
    text = "BEGIN:VCARD\nFN:Ann\nAGENT:\nBEGIN:VCARD\nFN:No\nEND:VCARD\nBEGIN:VCARD\nFN:Tom\n"
    people, report = take(text)
    assert [person.name for person in people] == ["Ann", "Tom"]
    assert [problem.line for problem in report.problems] == [1, 7]


def test_a_line_that_is_no_property_is_told_with_its_number() -> None:
    (ann,), report = take(card("FN:Ann Lee", "this is a stray line", "", "TEL;=:1", "NOTE:kept"))
    assert (ann.name, ann.note) == ("Ann Lee", "kept")
    assert report.problems == (
        Problem(4, "“this is a stray line” is no line of a vCard; it was left out."),
    )
    assert report.skipped == 0


def test_a_photo_whose_base64_is_not_indented_is_no_problem() -> None:
    photo = ("PHOTO;ENCODING=BASE64;TYPE=JPEG:", "/9j/4AAQSkZJRg", "ABAQEAYABgAAD==", "")
    assert only(card("FN:Ann Lee", *photo, "NOTE:kept", version="2.1")).note == "kept"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_are_read(end: str) -> None:
    text = card("FN:Ann Lee", "NOTE:a long", "  tail", "TEL:+1 202-555-0101")
    ann = only(text.replace("\r\n", end))
    assert (ann.name, ann.note, len(ann.phones)) == ("Ann Lee", "a long tail", 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_every_unicode_encoding_is_read(encoding: str) -> None:
    assert only(card("FN:Zoë 田中", "NOTE:Ω").encode(encoding)).name == "Zoë 田中"


def test_a_card_in_windows_latin_is_read() -> None:
    assert only(card("FN:Zoë – Müller").encode("cp1252")).name == "Zoë – Müller"


def test_a_value_in_a_charset_of_its_own_is_read_beside_others() -> None:
    latin = b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1:Zo\xeb\nNOTE:\xc3\xa9\nEND:VCARD\n"
    zoe = only(latin)
    assert (zoe.name, zoe.note) == ("Zoë", "é")


def test_a_fold_within_a_character_is_mended() -> None:
    data = "BEGIN:VCARD\nFN:Zoë\nEND:VCARD\n".encode()
    at = data.index(b"\xab")
    assert only(data[:at] + b"\n " + data[at:]).name == "Zoë"


def test_files_put_together_keep_every_card() -> None:
    one = card("FN:Ann Lee").encode("utf-8-sig")
    people, report = take(one + card("FN:Tom Baker").encode("utf-8-sig"))
    assert [person.name for person in people] == ["Ann Lee", "Tom Baker"]
    assert report.problems == ()


def test_without_a_name_a_nickname_then_an_address_then_the_organisation_stands_in() -> None:
    everything = ["NICKNAME:Annie", "EMAIL:ann@lee.example", "ORG:Northwind"]
    for shown in ("Annie", "ann@lee.example", "Northwind"):
        assert only(card("N:;;;;", *everything)).name == shown
        del everything[0]


def test_an_address_that_is_none_is_told_and_left_out() -> None:
    (ann,), report = take(card("FN:Ann Lee", "EMAIL:ask her"))
    assert ann.emails == ()
    assert report.problems == (Problem(4, "“ask her” is no e-mail address; it was left out."),)


def test_a_nul_and_a_megabyte_are_stored_whole() -> None:
    long = "x" * 1_000_000
    ann = only(card("FN:Ann\0Lee [/]", f"NOTE:{long}"))
    assert ann.name == "Ann\0Lee [/]"
    assert ann.note == long
