"""`tidings import --spread`, and the quiet day of `tidings log --next usual` (rulebook A10)."""

from collections import Counter

from tests.cli.running import Tidings


def exported(count: int) -> str:
    rows = [f"Ada{n},Marsh{n},ada{n}@example.com" for n in range(count)]
    return "\n".join(["First Name,Last Name,E-mail Address", *rows])


def test_an_import_of_many_may_be_spread_and_undone_in_one_step(tidings: Tidings) -> None:
    result = tidings("import", "-", "--spread", "--json", stdin=exported(100))
    assert '"calls": 100' in result.stdout
    assert '"first": "2026-03-16"' in result.stdout
    days = Counter(one["next_call"] for one in tidings.data("list")["contacts"])
    assert sum(days.values()) == 100
    assert max(days.values()) <= 9
    queue = tidings.data("queue")
    assert len(queue["calls"]) == days["2026-03-16"], "the others are not due before their day"
    assert {one["due"] for one in queue["later"]} == {*days} - {"2026-03-16"}
    tidings.done("undo")
    assert tidings.data("list")["contacts"] == []


def test_a_dry_run_tells_and_writes_nothing(tidings: Tidings) -> None:
    told = tidings.told("import", "-", "--spread", "--dry-run", stdin=exported(100))
    assert "Spread 100 first calls over 3 weeks." in told
    assert tidings.data("list")["contacts"] == []


def test_an_import_of_many_says_how_they_are_spread(tidings: Tidings) -> None:
    told = tidings.told("import", "-", "--dry-run", stdin=exported(12))
    assert "All 12 may fall due together: with --spread each gets a day." in told
    assert "--spread" not in tidings.told("import", "-", stdin=exported(11))
    told = tidings.told("import", "-", stdin=exported(30))
    assert "All 19 may fall due together: “tidings undo”, then import with --spread." in told


def test_a_few_are_not_spread(tidings: Tidings) -> None:
    told = tidings.told("import", "-", "--spread", stdin=exported(11))
    assert "Not spread: fewer than 12 of those added could be called." in told
    assert tidings.data("import", "-", "--spread", stdin=exported(11))["spread"] is None


def test_the_usual_next_call_keeps_off_full_days(tidings: Tidings) -> None:
    for name in ("Ann Lee", "Bo Lund", "Dee Ross"):
        tidings.done("add", name)
    days = [
        tidings.data("log", name, "talked", "--next", "usual")["contact"]["next_call"]
        for name in ("ann", "bo", "dee")
    ]
    assert days == ["2026-05-15", "2026-05-14", "2026-05-13"]
    assert "--next usual goes with" in tidings.refused("log", "ann", "message", "--next", "usual")
    called_back = tidings.data("log", "bo", "callback", "--next", "usual")
    assert called_back["contact"]["next_call"] == "2026-03-17"
