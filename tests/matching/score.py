"""How well Tidings finds whom a tidbit is for: `python -m tests.matching.score [FOLDER…]`.

Each set is ranked three ways: by plain full-text search (BM25 of SQLite), by Tidings as it is, and
by Tidings with the extra `meaning` where that is installed.
"""

import sqlite3
import sys
from pathlib import Path

from tests.matching.labelled import HERE, LabelledSet, labelled_set
from tests.matching.scoring import Ranking, Score, scored
from tui_app.matching.candidates import Candidates
from tui_app.matching.contact_index import THRESHOLD
from tui_app.matching.knowledge import Knowledge
from tui_app.matching.known import known_of
from tui_app.matching.meaning.meanings import Meanings, is_installed
from tui_app.matching.words import WORD

SETS = ("a", "b", "c")


def plain_full_text(labelled: LabelledSet) -> list[Ranking]:
    """The baseline: all that is known of a contact as one text, any word of the tidbit."""
    with sqlite3.connect(":memory:") as db:
        db.execute(
            "CREATE VIRTUAL TABLE known USING fts5"
            "(contact UNINDEXED, text, tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        for contact in labelled.network.contacts.values():
            text = "\n".join(known_of(contact, labelled.network))
            db.execute("INSERT INTO known VALUES (?, ?)", (contact.id, text))
        return [_by_full_text(db, one.text) for one in labelled.tidbits]


def _by_full_text(db: sqlite3.Connection, text: str) -> Ranking:
    query = " OR ".join(f'"{word}"' for word in WORD.findall(text))
    if not query:
        return []
    sql = "SELECT contact, -rank FROM known WHERE known MATCH ? ORDER BY rank"
    return [(str(contact), float(rank)) for contact, rank in db.execute(sql, (query,))]


def by_tidings(labelled: LabelledSet, meanings: Meanings | None = None) -> list[Ranking]:
    """As the product ranks them, also those whom it would not propose."""
    knowledge = Knowledge(labelled.network, meanings)
    knowledge.replace(tuple(labelled.network.contacts))
    if meanings:
        meanings.prepare()
    return [
        sorted(
            (
                (candidate.contact, candidate.chance)
                for candidate in Candidates(one.tidbit(), knowledge, labelled.network)
            ),
            key=lambda found: (-found[1], found[0]),
        )
        for one in labelled.tidbits
    ]


def _line(name: str, score: Score) -> str:
    return (
        f"{name:<22}{score.every.mrr:6.3f}{score.every.recall:8.2f}"
        f"{score.alone:9.2f}{score.told:7.2f}   at {score.threshold:.2f}"
    )


def _report(labelled: LabelledSet) -> None:
    nobody = sum(not one.right for one in labelled.tidbits)
    print(
        f"\nSet {labelled.name}: {len(labelled.network.contacts)} contacts, "
        f"{len(labelled.tidbits)} tidbits, {nobody} for nobody"
    )
    print(f"{'':<22}{'MRR':>6}{'top 3':>8}{'alone':>9}{'told':>7}")
    rankings = {"plain full text": plain_full_text(labelled), "Tidings": by_tidings(labelled)}
    if is_installed():
        rankings["Tidings, meaning"] = by_tidings(labelled, Meanings(None))
    for name, ranked in rankings.items():
        print(_line(name, scored(labelled.tidbits, ranked)))
        if name != "plain full text":
            print(_line("  as proposed", scored(labelled.tidbits, ranked, THRESHOLD)))
    print("\nby kind of inference (MRR)")
    kinds = {name: scored(labelled.tidbits, ranked).kinds for name, ranked in rankings.items()}
    for kind, share in kinds["Tidings"].items():
        figures = "".join(f"{kinds[name][kind].mrr:18.2f}" for name in rankings)
        print(f"  {kind:<18}{share.tidbits:4}{figures}")


def main() -> None:
    """Score the sets named, or those that belong to the tests."""
    folders = [Path(name) for name in sys.argv[1:]] or [HERE / name for name in SETS]
    for folder in folders:
        _report(labelled_set(folder))


if __name__ == "__main__":
    main()
