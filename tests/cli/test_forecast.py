"""`tidings forecast`: the contract of its JSON, and a chart that fits the terminal."""

import pytest

from tests.cli.running import Tidings, process
from tui_app.cli.layout import columns


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    """Ninety people, all met on one day in February: they fall due together in April."""
    cards = [
        f"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Marsh {n}\nN:Marsh {n};Ada;;;\nEND:VCARD"
        for n in range(90)
    ]
    tidings.done("import", "-", stdin="\n".join(cards))
    return tidings


def test_json_has_what_the_help_names(network: Tidings) -> None:
    found = network.data("forecast", "--weeks", "3")
    assert set(found) == {
        "at", "words", "contacts", "minutes_each", "hours_half_year", "needed_per_week",
        "planned_per_week", "waiting", "growth_per_week", "outgrown_from", "enough", "weeks",
    }  # fmt: skip
    assert found["contacts"] == found["waiting"] == 90
    assert found["hours_half_year"] == 45.0
    assert found["needed_per_week"] == 105
    assert found["planned_per_week"] == 450
    assert found["outgrown_from"] is None
    assert found["enough"] is None
    first, second, third = found["weeks"]
    assert first == {
        "monday": "2026-03-16",
        "due": 90,
        "needed": 900,
        "planned": 440,
        "brought_over": 0,
        "carried_over": 460,
    }
    assert (second["brought_over"], second["carried_over"]) == (460, 10)
    assert (third["brought_over"], third["carried_over"]) == (10, 0)
    assert set(found) - {"at"} <= set(_named_in_help(network))


def _named_in_help(network: Tidings) -> list[str]:
    return [word.strip("“”,;.:") for word in network.done("forecast", "--help").split()]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_the_chart_fits_the_terminal(
    network: Tidings, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = network.done("forecast", "--weeks", "5").splitlines()
    assert max(map(columns, lines)) <= min(width, 120)
    text = " ".join(" ".join(lines).split())
    assert "The blocks carry the network: 1 h 45 min a week needed, 7 h 30 min planned" in text
    assert "what waits now is worked off in the week of 30 March." in text
    assert "90 people at 10 minutes a call: 45 h in six months. 90 calls wait already." in text
    assert [line[:6] for line in lines[-5:]] == ["16 Mar", "23 Mar", "30 Mar", " 6 Apr", "13 Apr"]
    assert "\x1b" not in text


def test_a_terminal_without_the_signs_gets_plain_ones(network: Tidings) -> None:
    shown = process("forecast", "--weeks", "2", PYTHONIOENCODING="ascii")
    assert shown.returncode == 0, shown.stderr
    assert "####" in shown.stdout.decode("ascii")
    assert "\\u" not in shown.stdout.decode("ascii")


def test_an_empty_store_says_how_to_begin(tidings: Tidings) -> None:
    result = tidings("forecast")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "tidings import" in result.stderr
    assert tidings.data("forecast")["contacts"] == 0
    assert tidings("forecast", "--weeks", "0").exit_code == 2
