"""`tidings jot`: news in, and whom it is for."""

from pathlib import Path

import pytest

from tests.cli.running import Tidings


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    tidings.done("add", "Ann Lee", "--organisation", "Quayside Cranes", "--topic", "tidal power")
    tidings.done("add", "Bo Lund")
    tidings.done("add", "Bo Lindgren")
    return tidings


def test_json_has_what_the_contract_names(network: Tidings) -> None:
    jotted = network.data(
        *("jot", "Quayside", "Cranes", "hires", "--kind", "gossip"),
        *("--source", "the baker", "--url", "https://news.example/1"),
    )
    assert list(jotted) == ["tidbit", "matches", "perhaps"]
    tidbit = jotted["tidbit"]
    assert list(tidbit)[:3] == ["id", "text", "kind"]
    assert tidbit["text"] == "Quayside Cranes hires"
    assert tidbit["kind"] == "gossip"
    assert tidbit["source"] == "the baker"
    assert tidbit["url"] == "https://news.example/1"
    assert tidbit["heard_at"] == "2026-03-16T08:10:00Z"
    (match,) = jotted["matches"]
    assert match["contact"]["name"] == "Ann Lee"
    assert match["contact"]["id"].isdigit()
    assert 0 < match["score"] <= 1
    assert "Quayside" in match["why"]
    assert match["status"] == "proposed"


def test_who_is_named_is_matched_first_and_once(network: Tidings) -> None:
    jotted = network.data(
        "jot", "Quayside Cranes hires", "--for", "lund", "--for", "Ann", "--for", "Bo Lund"
    )
    assert [match["contact"]["name"] for match in jotted["matches"]] == ["Bo Lund", "Ann Lee"]
    for match in jotted["matches"]:
        assert match["why"] == "chosen by you"
        assert match["score"] == 1.0
        assert match["status"] == "accepted"


def test_what_is_jotted_is_the_opener_at_once(network: Tidings) -> None:
    jotted = network.data("jot", "Ferries are full", "--for", "lund")
    calls = network.data("queue", "--current-events")["calls"]
    assert [call["opener"]["tidbit"] for call in calls] == [jotted["tidbit"]["id"]]


def test_the_table_shows_whom_it_is_for_and_why(network: Tidings) -> None:
    result = network("jot", "Subsidies for tidal power", "--for", "lund")
    assert "Jotted (news): Subsidies for tidal power" in result.stderr
    lines = result.stdout.splitlines()
    assert "Bo Lund" in lines[1]
    assert "chosen by you" in lines[1]
    assert "tidal power" in lines[2]


def test_in_a_narrow_terminal_the_name_stays_whole(
    network: Tidings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "36")
    network("add", "Konstantin Lund-Hale", "--organisation", "Harbour Trust of Northern Ports")
    result = network("jot", "Subsidies for tidal power", "--for", "konstantin")
    assert "Konstantin Lund-Hale" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 36


def test_news_for_nobody_is_kept_all_the_same(network: Tidings) -> None:
    result = network("jot", "Rain again")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "--for NAME" in result.stderr
    assert network.told("undo") == "undid: tidbit “Rain again”\n"


@pytest.mark.parametrize("kind", ["press release", "press-release", "Press_Release"])
def test_a_kind_of_two_words_may_be_typed_either_way(network: Tidings, kind: str) -> None:
    assert network.data("jot", "x", "--kind", kind)["tidbit"]["kind"] == "press release"


@pytest.mark.parametrize("args", [("jot", "-"), ("jot",)])
def test_a_dash_or_a_pipe_reads_standard_input(network: Tidings, args: tuple[str, ...]) -> None:
    stdin = "\ufeffZwei Kräne @ann\n\nfür Rostock\nhttps://x.example/1\n".encode()
    jotted = network.data(*args, stdin=stdin)
    tidbit = jotted["tidbit"]
    assert (tidbit["text"], tidbit["body"]) == ("Zwei Kräne", "für Rostock")
    assert tidbit["url"] == "https://x.example/1"
    assert [match["status"] for match in jotted["matches"]] == ["accepted"]


def test_the_marks_of_a_line_are_understood(network: Tidings) -> None:
    jotted = network.data(
        "jot", "gossip: a crane fell", "!2d", "#Tidal-Power", "@lund www.x.example"
    )
    tidbit = jotted["tidbit"]
    assert (tidbit["text"], tidbit["kind"]) == ("a crane fell", "gossip")
    assert (tidbit["topics"], tidbit["url"]) == (["tidal power"], "https://www.x.example")
    assert (tidbit["expires_on"], tidbit["half_life_days"]) == ("2026-03-18", 2.0)
    ann, bo = sorted(jotted["matches"], key=lambda one: one["contact"]["name"])
    assert (ann["status"], bo["status"]) == ("proposed", "accepted")
    assert "tidal power" in ann["why"]


def test_what_was_understood_is_told(network: Tidings) -> None:
    told = network.told("jot", "A crane fell !ev !friday #cranes @nobody rang")
    assert "Jotted (event, on Fri 20 Mar): A crane fell cranes @nobody rang" in told
    assert "Topics: cranes" in told
    assert "“@nobody” is nobody you know. It stayed in the text." in told


def test_options_come_before_what_the_line_says(network: Tidings) -> None:
    jotted = network.data(
        *("jot", "!gossip", "Cranes", "https://x.example", "@lund", "--kind", "event"),
        *("--url", "https://y.example", "--topic", "ports", "--topic", "ports", "--on", "fri"),
        *("--for", "ann", "--for", "lund"),
    )
    tidbit = jotted["tidbit"]
    assert tidbit["text"] == "!gossip Cranes https://x.example"
    assert (tidbit["kind"], tidbit["url"]) == ("event", "https://y.example")
    assert (tidbit["topics"], tidbit["happens_on"]) == (["ports"], "2026-03-20")
    assert [match["contact"]["name"] for match in jotted["matches"]] == ["Ann Lee", "Bo Lund"]


def test_a_day_that_is_past_or_none_jots_nothing(network: Tidings) -> None:
    assert "is past" in network.refused("jot", "x", "--on", "2026-03-01")
    assert "is no date" in network.refused("jot", "x", "--on", "someday")
    assert network.told("undo") == "undid: new contact Bo Lindgren\n"


def test_a_name_in_the_line_that_fits_several_is_asked_of_each_and_nothing_is_lost(
    network: Tidings,
) -> None:
    jotted = network.data("jot", "Ferries are full @bo")
    assert jotted["tidbit"]["text"] == "Ferries are full"
    assert {match["contact"]["name"] for match in jotted["matches"]} == {"Bo Lund", "Bo Lindgren"}
    assert {(match["status"], match["why"]) for match in jotted["matches"]} == {
        ("proposed", "name “bo”")
    }


def test_each_line_is_a_piece_of_news_and_all_are_one_step(network: Tidings) -> None:
    stdin = "Cranes sell @ann\n\n  \ngossip: Ferries are full\r\nRain #weather\n"
    jotted = network.data("jot", "--each-line", "--source", "the pub", stdin=stdin)
    tidbits = [one["tidbit"] for one in jotted]
    assert [one["text"] for one in tidbits] == ["Cranes sell", "Ferries are full", "Rain"]
    assert {one["source"] for one in tidbits} == {"the pub"}
    assert [len(one["matches"]) for one in jotted] == [1, 0, 0]
    assert network.told("undo") == "undid: 3 tidbits\n"
    assert "nothing to jot" in network.refused("jot", "-", "--each-line", stdin=" \n\n")
    assert [
        one["tidbit"]["text"] for one in network.data("jot", "-", "--each-line", stdin="a")
    ] == ["a"]


def clipboard(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Commands that read the clipboard: one of ours, and no other."""
    folder.mkdir(exist_ok=True)
    program = folder / "xclip"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_the_clipboard_is_read_by_the_machines_own_command(
    network: Tidings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bin_ = tmp_path / "bin"
    clipboard(bin_, monkeypatch, r"printf 'Cranes $(sell) \303\251\nmore of it\n'")
    tidbit = network.data("jot", "--clipboard")["tidbit"]
    assert (tidbit["text"], tidbit["body"]) == ("Cranes $(sell) é", "more of it")
    assert network("jot", "x", "--clipboard").exit_code == 2
    clipboard(bin_, monkeypatch, "echo 'no \033[31mtext there.' >&2; exit 1")
    assert "xclip: no text there. Pipe the text in" in network.refused("jot", "--clipboard")
    monkeypatch.setattr("tui_app.cli.clipboard._SECONDS", 0.01)
    clipboard(bin_, monkeypatch, "while :; do :; done")
    assert "xclip did not answer" in network.refused("jot", "--clipboard")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert "Install wl-clipboard, xclip or xsel" in network.refused("jot", "--clipboard")


def test_bytes_that_are_no_text_are_kept_as_far_as_they_are(network: Tidings) -> None:
    assert network.data("jot", "-", stdin=b"cut \xff short")["tidbit"]["text"] == "cut \ufffd short"


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_is_not_jotted(network: Tidings, text: str) -> None:
    assert "nothing to jot" in network.refused("jot", text)
    assert "nothing to jot" in network.refused("jot", "-", stdin=text)


def test_a_name_that_fits_several_jots_nothing(network: Tidings) -> None:
    told = network.refused("jot", "Ferries are full", "--for", "bo")
    assert "Bo Lund" in told
    assert "Bo Lindgren" in told
    assert network.told("undo") == "undid: new contact Bo Lindgren\n"


def test_an_unknown_kind_is_wrong_usage_and_lists_them(network: Tidings) -> None:
    result = network("jot", "x", "--kind", "rumour")
    assert result.exit_code == 2
    assert "gossip" in result.stderr
