"""What is known of people, and which of it a text is near: kept, brought up to date, asked."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.meaning.models import MODELS
from tui_app.matching.meaning.meanings import Meanings, Nearness, is_installed
from tui_app.matching.meaning.sentence_model import SentenceModel

ANN = ("head of logistics", "cold chain", "wants dock levellers")
BORIS = ("buyer", "restores harpsichords")
PEOPLE: tuple[tuple[str, Sequence[str]], ...] = (("ann", ANN), ("boris", BORIS))


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that any model made a vector of, in order."""
    texts: list[str] = []
    vectors = SentenceModel.vectors

    def counted(self: SentenceModel, asked: Sequence[str]) -> object:
        texts.extend(asked)
        return vectors(self, asked)

    monkeypatch.setattr(SentenceModel, "vectors", counted)
    return texts


def prepared(model: Path | None, shelf: Path | None = None) -> Meanings:
    """Ann and Boris, with all vectors there."""
    meanings = Meanings(shelf, model=model)
    meanings.replace(PEOPLE)
    assert meanings.prepare()
    return meanings


def test_a_text_is_nearest_to_whom_it_is_known_of(model: Path | None) -> None:
    near = prepared(model).nearness("restores harpsichords")
    assert set(near) == {"ann", "boris"}
    assert near["boris"].line == "restores harpsichords"
    assert near["boris"].best == pytest.approx(1, abs=0.01)
    assert near["ann"].best < near["boris"].best
    whole = prepared(model).nearness("head of logistics. cold chain. wants dock levellers")
    assert whole["ann"].whole == pytest.approx(1, abs=0.01)
    assert all(-1 <= each.whole <= 1 and -1 <= each.best <= 1 for each in whole.values())


def test_the_line_is_given_as_it_is_known(tiny: Path) -> None:
    meanings = Meanings(None, model=tiny)
    line = "  cold\tchain\N{ZERO WIDTH SPACE} [/] \ud800"
    meanings.replace([("ann", ["", "\0", line, "cold chain [/]", "  "]), ("none", ["", "\0 \n"])])
    assert meanings.prepare()
    near = meanings.nearness("cold chain")
    assert list(near) == ["ann"]
    assert near["ann"].line == line
    assert near["ann"].best == near["ann"].whole


def test_replacing_works_nothing_out(tiny: Path, worked_out: list[str]) -> None:
    meanings = Meanings(None, model=tiny)
    meanings.replace(PEOPLE)
    assert worked_out == []
    assert meanings.nearness("cold chain") == {}
    assert worked_out == ["cold chain"]


def test_a_change_works_out_the_new_lines_of_that_contact_alone(
    tiny: Path, worked_out: list[str]
) -> None:
    meanings = prepared(tiny)
    worked_out.clear()
    meanings.replace([("ann", (*ANN[:2], "wants a crane")), ("boris", BORIS)])
    assert set(meanings.nearness("x")) == {"boris"}
    worked_out.clear()
    assert meanings.prepare()
    assert set(worked_out) == {"wants a crane", "head of logistics. cold chain. wants a crane"}
    assert set(meanings.nearness("x")) == {"ann", "boris"}


def test_whoever_is_gone_is_near_nothing(tiny: Path) -> None:
    meanings = prepared(tiny)
    meanings.replace([("ann", None), ("nobody", None), ("boris", ())])
    assert meanings.nearness("cold chain") == {}
    assert meanings.prepare()


def test_an_empty_text_is_near_nobody(tiny: Path) -> None:
    meanings = prepared(tiny)
    assert meanings.nearness("") == meanings.nearness(" \0\n") == {}


def test_what_was_worked_out_once_is_known_at_the_next_start(
    tmp_path: Path, model: Path | None, worked_out: list[str]
) -> None:
    shelf = tmp_path / "store.json.meanings"
    before = prepared(model, shelf).nearness("cold trucks")
    worked_out.clear()
    again = Meanings(shelf, model=model)
    again.replace(reversed(PEOPLE))
    assert again.nearness("cold trucks") == before
    assert again.prepare()
    assert worked_out == ["cold trucks"]


def test_another_model_has_no_use_for_the_vectors(tmp_path: Path, tiny: Path) -> None:
    shelf = tmp_path / "shelf"
    prepared(tiny, shelf)
    other = tmp_path / "other"
    other.mkdir()
    for file in tiny.iterdir():
        (other / file.name).write_bytes(file.read_bytes())
    config = (other / "config.json").read_text()
    (other / "config.json").write_text(config.replace('layers": 2', 'layers": 1'))
    alone = prepared(other).nearness("cold trucks")
    assert prepared(other, shelf).nearness("cold trucks") == alone
    assert prepared(tiny).nearness("cold trucks") != alone


def test_texts_that_nobody_has_any_more_leave_the_shelf(tmp_path: Path, tiny: Path) -> None:
    shelf, fresh = tmp_path / "shelf", tmp_path / "fresh"
    meanings = prepared(tiny, shelf)
    full = shelf.stat().st_size
    meanings.replace([("ann", None)])
    assert meanings.prepare()
    only_boris = Meanings(fresh, model=tiny)
    only_boris.replace([("boris", BORIS)])
    only_boris.prepare()
    assert shelf.stat().st_size == fresh.stat().st_size < full
    (near, other) = (each.nearness("x")["boris"] for each in (meanings, only_boris))
    assert (near.whole, near.best) == pytest.approx((other.whole, other.best), abs=1e-5)


def test_asking_before_anybody_is_named_keeps_the_shelf(tmp_path: Path, tiny: Path) -> None:
    shelf = tmp_path / "shelf"
    prepared(tiny, shelf)
    kept = shelf.read_bytes()
    early = Meanings(shelf, model=tiny)
    assert early.nearness("x") == {}
    assert early.prepare()
    assert shelf.read_bytes() == kept


def crowd(count: int) -> list[tuple[str, list[str]]]:
    return [(f"c{at}", [f"line {at}", f"asked for {at}", "buyer"]) for at in range(count)]


def test_progress_is_told_to_the_end(tiny: Path) -> None:
    meanings = Meanings(None, model=tiny)
    meanings.replace(crowd(40))
    told: list[tuple[int, int]] = []
    assert meanings.prepare(told=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == (121, 121)  # two lines and the whole of each, and the line they share
    told.clear()
    assert meanings.prepare(told=lambda done, of: told.append((done, of)))
    assert told == []


def test_who_stops_it_keeps_what_is_done(tmp_path: Path, tiny: Path, worked_out: list[str]) -> None:
    shelf = tmp_path / "shelf"
    meanings = Meanings(shelf, model=tiny)
    meanings.replace(crowd(40))
    told: list[int] = []
    assert not meanings.prepare(told=lambda done, _: told.append(done), stop=lambda: bool(told))
    assert 0 < len(meanings.nearness("x")) < 40
    done = told[-1]
    worked_out.clear()
    again = Meanings(shelf, model=tiny)
    again.replace(crowd(40))
    assert again.prepare()
    assert len(worked_out) == 121 - done


def test_a_preparation_ends_when_its_time_is_over(tiny: Path) -> None:
    seconds = iter(range(1000))
    meanings = Meanings(None, model=tiny, stopwatch=lambda: float(next(seconds)))
    meanings.replace(crowd(40))
    told: list[int] = []
    assert not meanings.prepare(told=lambda done, _: told.append(done), seconds=3)
    assert len(told) == 2
    assert meanings.prepare()


def test_whoever_fails_to_hear_loses_nothing(tmp_path: Path, tiny: Path) -> None:
    def fail(_done: int, _of: int) -> None:
        raise KeyError

    meanings = Meanings(tmp_path / "shelf", model=tiny)
    meanings.replace(PEOPLE)
    with pytest.raises(KeyError):
        meanings.prepare(told=fail)
    assert (tmp_path / "shelf").exists()
    assert meanings.prepare()


def test_many_threads_at_once_get_answers_that_fit(tmp_path: Path, tiny: Path) -> None:
    meanings = Meanings(tmp_path / "shelf", model=tiny)
    start = Barrier(6)
    wrong: list[object] = []

    def at_once(work: Callable[[int], object]) -> Thread:
        def run() -> None:
            start.wait()
            try:
                for turn in range(12):
                    work(turn)
            except BaseException as error:
                wrong.append(error)
                raise

        thread = Thread(target=run)
        thread.start()
        return thread

    def change(turn: int) -> None:
        meanings.replace(crowd(10 + turn)[turn:])
        meanings.replace([(f"c{turn}", None)])

    def ask(turn: int) -> None:
        for contact, near in meanings.nearness(f"line {turn}").items():
            if near.line not in (f"line {contact[1:]}", f"asked for {contact[1:]}", "buyer"):
                wrong.append(near)

    work: list[Callable[[int], object]] = [change, ask, lambda _: meanings.prepare()]
    for thread in [at_once(each) for each in (*work, *work)]:
        thread.join()
    assert wrong == []
    assert meanings.prepare()
    left = {f"c{at}" for at in range(12, 21)}
    assert set(meanings.nearness("line")) >= left


def test_an_answer_during_a_long_preparation_comes_from_what_is_there(tiny: Path) -> None:
    meanings = Meanings(None, model=tiny)
    meanings.replace(crowd(40))
    answers: list[dict[str, Nearness]] = []

    def ask(_done: int, _of: int) -> None:
        thread = Thread(target=lambda: answers.append(meanings.nearness("x")))
        thread.start()
        thread.join()

    assert meanings.prepare(told=ask)
    sizes = [len(answer) for answer in answers]
    assert sizes == sorted(sizes)
    assert 0 < sizes[0] < sizes[-1] == 40


HOSTILE = st.text(st.characters(), max_size=80)


def test_the_model_takes_hostile_text(model: Path | None) -> None:
    lines = [piece * 3000 for piece in ("\0 \ud800a", "\ufdfa", "[CLS] [MASK]", "\u202e\U0001f9ff")]
    meanings = Meanings(None, model=model)
    meanings.replace([("odd", lines)])
    assert meanings.prepare()
    assert meanings.nearness(lines[0])["odd"].line == lines[0]


@given(HOSTILE, HOSTILE)
def test_any_text_is_answered(tiny: Path, known: str, said: str) -> None:
    meanings = Meanings(None, model=tiny)
    meanings.replace([("odd", [known, "[SEP]"]), ("ann", ANN)])
    assert meanings.prepare()
    for near in meanings.nearness(said).values():
        assert -1 <= near.best <= 1
        assert near.line in (known, "[SEP]", *ANN)


@pytest.mark.parametrize("piece", ["a", " ", "word ", "\0", "\ud800", "物", "é\u0301", "\ufdfa"])
def test_a_megabyte_costs_no_more_than_its_head(
    tiny: Path, worked_out: list[str], piece: str
) -> None:
    meanings = Meanings(None, model=tiny)
    meanings.replace([("ann", [piece * 1_000_000, "cold chain"])])
    assert meanings.prepare()
    assert set(meanings.nearness("chain " + piece * 1_000_000)) == {"ann"}
    assert max(map(len, worked_out)) < 50_000


def test_whether_the_extra_is_there_is_told() -> None:
    assert is_installed() == ("installed" in MODELS)
    assert bool(Meanings(None).problem) != is_installed()
