"""Finds the weights of `tui_app.matching.evidence` on set a: `python -m tests.matching.fit`.

Logistic regression over every pair of a tidbit and somebody found for it; a little is taken off
large weights, since there are but some hundred right pairs.
"""

import numpy as np
from numpy.typing import NDArray

from tests.matching.labelled import HERE, LabelledSet, labelled_set
from tui_app.matching.candidates import Candidates
from tui_app.matching.knowledge import Knowledge
from tui_app.matching.meaning.meanings import Meanings, is_installed

_HELD_BACK = 0.3
_NAMED = 0.3
"""Whoever is named as surely as this tells nothing of the rest."""
_ROUNDS = 80

Numbers = NDArray[np.float64]


def main() -> None:
    """Print the weights, without the extra and with it where it is installed."""
    labelled = labelled_set(HERE / "a")
    names = ["worded", "related", "whole"]
    _print(names, *_pairs(labelled, None))
    if is_installed():
        _print([*names, "meant_whole", "meant_line"], *_pairs(labelled, Meanings(None)))


def _pairs(labelled: LabelledSet, meanings: Meanings | None) -> tuple[Numbers, Numbers]:
    knowledge = Knowledge(labelled.network, meanings)
    knowledge.replace(tuple(labelled.network.contacts))
    if meanings:
        meanings.prepare()
    found, right = [], []
    for one in labelled.tidbits:
        for candidate in Candidates(one.tidbit(), knowledge, labelled.network):
            evidence = candidate.evidence
            is_right = candidate.contact in one.right
            if evidence.named > _NAMED or (candidate.contact in one.others_fine and not is_right):
                continue
            meant = (evidence.meant or (0.0, 0.0)) if meanings else ()
            found.append((evidence.worded, evidence.related, evidence.whole, *meant))
            right.append(is_right)
    return np.maximum(np.array(found, float), 0.0), np.array(right, float)


def _print(names: list[str], found: Numbers, right: Numbers) -> None:
    weights = fitted(found, right)
    shown = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(names, weights, strict=False))
    print(f"base={weights[-1]:.2f}, {shown}   ({len(right)} pairs, {right.sum():.0f} right)")


def fitted(found: Numbers, right: Numbers) -> Numbers:
    """The weights of logistic regression, the base last, by Newton's method."""
    rows = np.c_[found, np.ones(len(found))]
    held = np.diag([_HELD_BACK] * found.shape[1] + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chances - right) + held @ weights
        bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + held
        weights -= np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
