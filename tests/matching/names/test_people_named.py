"""People are found however their name is put."""

import pytest

from tests.matching.names.network_of_names import best, person, scores, table_of


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("Robert Tallis has sold the press", "bob"),
        ("Tallis, Robert: new address", "bob"),
        ("TALLIS, BOB: new address", "bob"),
        ("bob tallis is retiring", "bob"),
        ("Bob tallis is retiring", "bob"),
        ("saw bob tallis in town", "bob"),
        ("BOB TALLIS TO RETIRE IN THE SPRING", "bob"),
        ("Bob Tallis To Retire Next Spring After Forty Years", "bob"),
        ("R. Tallis was seen in Leeds", "bob"),
        ("Tallis, R., made a fellow", "bob"),
        ("saw r. tallis at the station", "bob"),
        ("Robert J. Tallis wins", "bob"),
        ("Robert James Tallis wins", "bob"),
        ("Rob Tallis told the paper", "bob"),
        ("Robbo Tallis told the paper", "bob"),
        ("Robert Tallis's lot up for a prize", "bob"),
        ("Bob and Sue Tallis are moving", "bob"),
        ("Peggy Baker joins the tribunal", "peg"),
        ("maggie baker joins the tribunal", "peg"),
        ("Lukasz Wroclowski moves to Leeds", "lech"),
        ("Anne Lise Tjornstad left", "lise"),
        ("Annelise Tjørnstad left", "lise"),
        ("Siobhan Ni Dhulaigh speaks", "sio"),
        ("duncan mcalloran's new cask", "mac"),
        ("Mick O’Tourke is back", "mick"),
        ("mick otourke is back", "mick"),
        ("Pieter Vandenbrink wins", "piet"),
        ("Mei Ling Chuang opens", "mei"),
        ("Meiling Chuang opens", "mei"),
        ("Carlos Ibarrola on the radio", "carlos"),
        ("Ewa Kowalska married", "ewa"),
        ("Sasha H. on the phone", "sasha"),
        ("Anne Lee resigns", "ann"),
        ("Jon Smith resigns", "john"),
        ("Julain Frost is off", "julian"),
        ("Robert Talis came", "bob"),
        ("Ms June May has a new post", "june"),
    ],
)
def test_a_full_name_is_nearly_certain(text: str, contact: str) -> None:
    found, worth = best(text)
    assert found == contact
    assert worth >= 0.7


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("Tallis's press is for sale", "bob"),
        ("saw tallis at the station", "bob"),
        ("Dr. Tallis wins", "bob"),
        ("Mr & Mrs Tallis are here", "bob"),
        ("the Tallis report", "bob"),
        ("I met Baker at lunch", "peg"),
        ("ms baker has won her case", "peg"),
        ("mr frost is ill", "julian"),
        ("Brueckmueller is on the panel", "jorg"),
        ("bruckmuller spoke at the thing", "jorg"),
        ("BRÜCKMÜLLER SPOKE AT THE CONGRESS", "jorg"),
        ("Tjornstad gets half a page", "lise"),
        ("Tjoernstad gets half a page", "lise"),
        ("Rossmann publishes", "ute"),
        ("Brink wins the flower prize", "piet"),
        ("mr van den brink rang", "piet"),
        ("Dhulaigh speaks", "sio"),
        ("McAlloran's new cask", "mac"),
        ("O'Tourke's lorries", "mick"),
        ("Ms Chuang opens", "mei"),
        ("Ibarrola on the radio", "carlos"),
        ("山田 is moving to Osaka", "yumi"),
        ("Hrytsunk is off", "sasha"),
        ("Hrytsnuko is off", "sasha"),
        ("Spoke to Siobhan at the station", "sio"),
        ("Big day for Bob", "bob"),
        ("Annie rang", "ann"),
        ("Lise Tjornstad is away", "lise"),
    ],
)
def test_a_part_of_a_name_counts_for_less(text: str, contact: str) -> None:
    found, worth = best(text)
    assert found == contact
    assert 0.3 <= worth < 0.95


@pytest.mark.parametrize("other", ["Sue Tallis", "sue tallis", "K. Tallis", "Ngozi Tallis"])
def test_another_given_name_is_another_person(other: str) -> None:
    assert best(f"{other} has died")[1] < 0.3


def test_who_is_somebody_else_once_stays_so() -> None:
    assert best("Jo Smith wins the race, Smith says")[1] < 0.3


def test_a_full_name_leaves_the_others_of_the_family_alone() -> None:
    found = scores("Spoke to John Smith, and then Smith rang")
    assert found.pop("john") >= 0.9
    assert max(found.values(), default=0) < 0.1


def test_a_family_name_that_is_a_given_name_needs_more() -> None:
    table = table_of([person("a", "Ada", "James")])
    assert best("James rang", table=table)[1] < 0.3
    assert best("Ms James rang", table=table)[1] >= 0.6
    assert best("Ada James rang", table=table)[1] >= 0.9


def test_namesakes_share_what_a_name_is_worth() -> None:
    found = scores("Smith at the door")
    assert found["john"] == found["carol"] == pytest.approx(0.3)
    anns = [person(f"a{n}", "Ann", f"Person{n}") for n in range(6)]
    assert best("Lunch with Ann", table=table_of(anns))[1] < 0.15
    twins = table_of([person("a", "Ada", "Tallis"), person("b", "Ada", "Tallis")])
    assert scores("Ada Tallis sings", table=twins) == {"a": 0.45, "b": 0.45}


def test_the_one_whose_firm_is_named_is_meant() -> None:
    toms = table_of(
        [
            person("one", "Thomas", "Okonta", organisation="Calderbrook Mills"),
            person("two", "Thomas", "Gray", organisation="Sallowby Ferries"),
            person("three", "Thomas", "Reid"),
        ]
    )
    alone, with_firm = (
        scores(text, table=toms) for text in ("Tom rang", "Tom of Calderbrook rang")
    )
    assert max(alone.values()) < 0.3
    assert with_firm["one"] > 0.8 > 0.3 > max(with_firm["two"], with_firm["three"])


def test_the_own_nickname_wins_over_an_everyday_one() -> None:
    roberts = table_of(
        [person("own", "Robert", "Tallis", nicknames=("Bob",)), person("other", "Robert", "Reid")]
    )
    found = scores("Bob rang", table=roberts)
    assert found["own"] > 3 * found["other"]


def test_names_in_one_piece_are_taken_apart() -> None:
    from tui_app.domain.contact import Contact

    table = table_of(
        [
            Contact(id="comma", name="Ferrantini, Luca"),
            Contact(id="doctor", name="Dr Henrik Sandvoll"),
            Contact(id="particle", name="Hendrik van der Maas"),
            Contact(id="word", name="Zarathon"),
        ]
    )
    for text, contact in (
        ("Luca Ferrantini sings", "comma"),
        ("Sandvoll, H. sings", "doctor"),
        ("Henk Vandermaas sings", "particle"),
        ("Zarathon sings", "word"),
    ):
        assert best(text, table=table)[0] == contact
