"""Play half-years: `python -m tests.bench.follow_up [SETTING…] [--seeds N] [--ablation]`.

Without a setting the usual one; `all` is every one. `--search N` tries N sets of weights instead.
"""

import argparse
import os

from tests.bench.follow_up.ablation import without_each
from tests.bench.follow_up.report import ablation, aims, front, results, table
from tests.bench.follow_up.search import search
from tests.bench.follow_up.world import SETTINGS


def main() -> None:
    """Print what was asked for."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench.follow_up")
    names = [setting.name for setting in SETTINGS]
    asked.add_argument("settings", nargs="*", choices=[*names, "all", []], metavar="SETTING")
    asked.add_argument("--seeds", type=int, default=10, help="half-years of each setting")
    asked.add_argument("--ablation", action="store_true", help="what each term is worth")
    asked.add_argument("--search", type=int, metavar="N", help="try N sets of weights")
    given = asked.parse_args()
    workers = os.cpu_count() or 1
    if given.search is not None:
        for line in search(given.search, workers):
            print(line, flush=True)
        return
    wanted = given.settings or names[:1]
    seeds = range(1, given.seeds + 1)
    for setting in SETTINGS:
        if setting.name not in wanted and "all" not in wanted:
            continue
        print(f"\n{setting.name}: {setting}\n{given.seeds} half-years, seeds {seeds}\n")
        if given.ablation:
            print(*ablation(setting, seeds, without_each(), workers), sep="\n", flush=True)
            continue
        found = results(setting, seeds, workers)
        print(*table(found), "", "Beaten on both news and neglect:", *front(found), "", sep="\n")
        for aim in aims(found):
            print(f"{'reached' if aim.reached else 'SHORT':8}{aim.figure:8.3f}  {aim.says}")


if __name__ == "__main__":
    main()
