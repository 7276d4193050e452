"""An import of many: one key in its report gives each of them a day (rulebook A10)."""

from collections import Counter
from datetime import date
from pathlib import Path

from tests.ui.conftest import AppMaker
from tests.ui.importing import known, press, shown
from tui_app.ui.screens.queue import QueueScreen


def many(folder: Path, count: int) -> None:
    rows = [f"Ada{n},Marsh{n},ada{n}@example.com" for n in range(count)]
    lines = ["First Name,Last Name,E-mail Address", *rows]
    (folder / "many.csv").write_text("\n".join(lines), encoding="utf-8")


async def test_one_key_spreads_the_first_calls_and_one_step_takes_all_back(
    app_with: AppMaker, downloads: Path
) -> None:
    many(downloads, 100)
    app = app_with(())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "i", "enter")
        assert "Spread their 100 first calls over the weeks" in shown(app)
        await press(pilot, "tab")
        assert "Spread 100 first calls over 3 weeks, the best first (tab)" in shown(app)
        await press(pilot, "tab", "tab", "enter")
        assert isinstance(app.screen, QueueScreen)
        assert "Added 100 contacts; spread 100 first calls" in " ".join(shown(app).split())
        days = Counter(one.next_call for one in app.desk.network.contacts.values())
        assert max(days.values()) <= 9
        queue, today = app.desk.queue(), date(2026, 3, 16)
        assert {one.contact.next_call for one in queue.calls} == {today}
        assert (len(queue.calls), queue.not_due) == (days[today], 100 - days[today])
        await press(pilot, "u")
        assert known(app) == []


async def test_a_few_are_offered_nothing_and_an_offer_not_taken_changes_nothing(
    app_with: AppMaker, downloads: Path
) -> None:
    many(downloads, 11)
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i", "enter", "tab")
        assert "Spread" not in shown(app)
        await press(pilot, "escape")
        many(downloads, 12)
        await press(pilot, "i", "enter", "enter")
        assert len(known(app)) == 12
        assert {one.next_call for one in app.desk.network.contacts.values()} == {None}
