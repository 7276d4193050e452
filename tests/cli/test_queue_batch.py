"""`tidings queue --batch`: the batch day under way, or what it would be (rulebook A9)."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.cli.running import MONDAY, Tidings
from tui_app.priority.batch import begin_batch
from tui_app.store import Store

LONDON = ZoneInfo("Europe/London")
NOW = datetime.fromisoformat(MONDAY)


def test_the_batch_is_told_as_it_would_be_and_as_it_stands(
    tidings: Tidings, tmp_path: Path
) -> None:
    for name in ("Ann Lee", "Bo Lund", "Dee Ross"):
        tidings.done("add", name, "--zone", "Europe/London", "--met", "2025-06-01")
    would_be = tidings.data("queue", "--batch")
    assert would_be["batch"]["under_way"] is False
    assert [one["contact"]["name"] for one in would_be["calls"]] == [
        "Ann Lee",
        "Bo Lund",
        "Dee Ross",
    ]
    assert tidings.done("queue", "--batch").startswith(
        "No batch day is under way. One begun now would hold 3 names"
    )
    with Store(tmp_path / "store" / "tidings.json") as store:
        ids = tuple(one["contact"]["id"] for one in would_be["calls"][:2])
        store.commit(begin_batch(store.network, ids, NOW, LONDON), NOW)
    tidings.done("log", "Ann", "no-answer")
    shown = tidings.data("queue", "--batch")
    assert [one["contact"]["name"] for one in shown["calls"]] == ["Bo Lund"]
    assert shown["batch"] == {
        "under_way": True,
        "began_at": "2026-03-16T08:10:00Z",
        "done": 1,
        "left": 1,
        "again_this_evening": 1,
        "since_break": 1,
        "break_is_due": False,
        "break_until": None,
    }
    told = tidings.done("queue", "--batch")
    assert "1 of 2 done, 1 comes up again this evening" in told
    # Without it the queue is as ever, and a day later the batch is over.
    assert "batch" not in tidings.data("queue")
    later = (NOW + timedelta(days=1)).isoformat()
    assert (
        json.loads(tidings.done("queue", "--batch", "--json", "--at", later))["batch"]["under_way"]
        is False
    )
    assert tidings("queue", "--batch", "--block", "all").exit_code == 2
