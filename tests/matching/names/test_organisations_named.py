"""Organisations are found whole, short, abbreviated and misspelt."""

import pytest

from tests.matching.names.network_of_names import best, person, scores, table_of


@pytest.mark.parametrize(
    ("text", "contact", "least"),
    [
        ("Volkwart Anlagenbau moves to Leeds", "jorg", 0.7),
        ("tallis and crewe printers moves to leeds", "bob", 0.6),
        ("Tallis & Crewe moves to Leeds", "bob", 0.6),
        ("VWA moves to Leeds", "jorg", 0.7),
        ("vwa moves to leeds", "jorg", 0.5),
        ("Volkwart moves to Leeds", "jorg", 0.5),
        ("Fenwright has a new partner", "peg", 0.5),
        ("FENWRIGHT OLLERY SHEDS TWENTY JOBS", "peg", 0.6),
        ("fenwright ollery sheds twenty jobs", "peg", 0.6),
        ("Lichtglas wins a prize", "piet", 0.5),
        ("SDHT fined again", "carol", 0.5),
        ("St. Dunnoc's fined again", "carol", 0.5),
        ("Saint Dunnocs Hospitals Trust fined", "carol", 0.7),
        ("Dunnoc's fined again", "carol", 0.5),
        ("St Fintry Hospice opens", "will", 0.7),
        ("Knockfern voted to merge", "sio", 0.5),
        ("what of the knockfern vote", "sio", 0.45),
        ("Knockfern Dairy Cooperative voted to merge", "sio", 0.7),
        ("knockfern dairy co-operative voted to merge", "sio", 0.6),
        ("KDC voted to merge", "sio", 0.4),
        ("Zabnik buys lorries", "lech", 0.5),
        ("Weissdorn buys paper", "ute", 0.5),
        ("Narrows Bunkering has moved", "mei", 0.6),
        ("Quilpue's mine reopens", "carlos", 0.5),
        ("P9 hired two", "ewa", 0.7),
        ("Radio Télévision Valmont Xavier is closed", "sasha", 0.5),
        ("Knokfern voted to merge", "sio", 0.35),
        ("knockfren voted to merge", "sio", 0.3),
        ("Balnakeal's whisky won", "mac", 0.35),
        ("Wayfaerr pays", "julian", 0.35),
        ("Apple is hiring", "ann", 0.5),
        ("Orange just raised 12 million", "john", 0.5),
        ("Lattice won a prize for small firms", "june", 0.5),
        ("They say that Lattice is for sale", "june", 0.5),
        ("the man from Orchard came", "ewa", 0.5),
        ("Meridian's new office in Leeds", "tom", 0.5),
    ],
)
def test_an_organisation_is_found(text: str, contact: str, least: float) -> None:
    found, worth = best(text)
    assert found == contact
    assert least <= worth <= 0.95


def test_initials_count_in_capitals_alone() -> None:
    assert scores("sdht fined again") == {}
    assert scores("SDHT FINED AGAIN IN THE NORTH") == {}


def test_a_name_of_everyday_words_is_one_in_capitals() -> None:
    table = table_of([person("g", "Ada", "Reid", organisation="Guild of Distribution")])
    assert best("Guild of Distribution dinner, Thursday", table=table)[1] >= 0.6
    assert best("A dinner of the Guild of Distribution", table=table)[1] >= 0.6
    assert best("The guild of distribution in Leeds", table=table)[1] < 0.3


def test_initials_may_have_a_small_letter_amid_them() -> None:
    table = table_of([person("boc", "Ada", "Reid", organisation="Bank of Calderbrook")])
    assert best("BoC sheds jobs", table=table) == ("boc", 0.4)
    assert scores("boc sheds jobs", table=table) == {}


def test_well_known_initials_name_no_other_organisation() -> None:
    table = table_of(
        [person("gas", "Ada", "Reid", organisation="General Dairy Products")],
    )
    assert scores("GDP is up", table=table) == {}


def test_another_firm_of_a_like_name_is_not_meant() -> None:
    assert best("Meridian Energy sheds jobs")[1] < 0.3
    assert best("A Knockfern Shipping office in Leeds")[1] < 0.3


def test_a_firm_that_shares_its_first_word_is_less_sure() -> None:
    firms = ("Calderbrook Mills", "Calderbrook Dairies", "Calderbrook Ferries")
    table = table_of(
        [person(firm, "Ada", f"Reid{n}", organisation=firm) for n, firm in enumerate(firms)]
    )
    found = scores("Calderbrook is closed", table=table)
    assert set(found) == set(firms)
    assert max(found.values()) < 0.3
    assert best("Calderbrook Mills is closed", table=table)[0] == "Calderbrook Mills"
    assert "Calderbrook Ferries" not in scores("Calderbrook Mills is closed", table=table)


def test_colleagues_are_found_together_and_alike() -> None:
    table = table_of(
        [person(f"c{n}", "Ada", f"Reid{n}", organisation="Calderbrook Mills") for n in range(40)]
    )
    assert set(scores("Calderbrook burnt down", table=table).values()) == {0.55}


def test_a_word_of_the_trade_says_little() -> None:
    assert best("Printers are on strike")[1] < 0.15
    assert best("A strike at the Hospitals")[1] < 0.15
