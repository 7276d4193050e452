"""Random networks: people of every kind, in many zones, with all that can move a call.

A scene is made from a seed and a few counts: that makes it quick, so that the laws can be tried on
many, and small where a law is broken.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

from tui_app.domain.contact import Contact, ContactKind, Phone
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.domain.touch import Direction, Touch, TouchKind

T = TypeVar("T")

PEOPLE = "abcde"
ZONES = (
    *("", "Europe/Paris", "America/New_York", "America/Los_Angeles", "Asia/Kathmandu"),
    *("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo", "Africa/Cairo", "Mars/Olympus"),
)
MOMENTS = (
    datetime(2026, 11, 23, 7, 10, tzinfo=UTC),  # 08:10 on a Monday in Paris
    datetime(2026, 11, 23, 16, 5, tzinfo=UTC),
    datetime(2026, 11, 21, 10, 0, tzinfo=UTC),  # a Saturday
    datetime(2026, 3, 29, 1, 0, tzinfo=UTC),  # the hour that Europe skips
    datetime(2026, 3, 8, 7, 0, tzinfo=UTC),  # the hour that New York skips
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # the hour that Europe has twice
    datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
)
_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
_DAY = 1440


class Scene(NamedTuple):
    """A moment (UTC) and the records that there are."""

    now: datetime
    records: tuple[Record, ...]


class Maker:
    """Makes records around one moment, by chance that a seed repeats."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - chance to be repeated, no secret
        self.now = self.one_of(MOMENTS)
        if self.chance.random() < 0.7:
            self.now = _YEAR + timedelta(minutes=self.chance.randrange(365 * _DAY))

    def one_of(self, choices: Sequence[T]) -> T:
        return self.chance.choice(choices)

    def maybe(self, make: Callable[[], T], share: float = 0.5) -> T | None:
        return make() if self.chance.random() < share else None

    def some(self, make: Callable[[], T], most: int) -> tuple[T, ...]:
        return tuple(make() for _ in range(self.chance.randint(0, most)))

    def ago(self, days: int) -> datetime:
        """A moment up to so many days ago, more often a recent one."""
        most = self.one_of((1, 10, 20, days))
        return self.now - timedelta(minutes=self.chance.randint(0, most * _DAY))

    def near(self) -> date:
        return self.now.date() + timedelta(days=self.chance.randint(-20, 20))

    def promise(self) -> Promise:
        return Promise(
            id=self.one_of("xyz"),
            by=self.one_of(list(Side)),
            text=self.one_of(["send it", ""]),
            due=self.maybe(self.near, 0.8),
            requested=self.chance.random() < 0.4,
            kept_at=self.maybe(lambda: self.now, 0.3),
        )

    def contact(self, contact_id: str) -> Contact:
        wrong = self.one_of([False, False, True])
        phones = (Phone(number="+1 202-555-0101", wrong=wrong), Phone(number="+1 202-555-0102"))
        return Contact(
            id=contact_id,
            name=self.one_of(["Ann", "ann", "Bo", "Zoë", ""]),
            kind=self.one_of([*ContactKind, ContactKind.RECRUITER]),
            zone=self.one_of(ZONES),
            free_days=self.one_of([(), (), (), (5, 6), (7,), (1, 2, 3, 4, 5, 6, 7), (0, 9)]),
            cadence_days=self.one_of([None, None, 1, 7, 30, 365]),
            met_on=self.maybe(lambda: self.ago(900).date()),
            created_at=self.maybe(lambda: self.ago(900)),
            phones=phones[: self.chance.randint(0, 2)],
            promises=self.some(self.promise, 2),
            next_call=self.maybe(self.near, 0.3),
            snoozed_until=self.maybe(self.near, 0.1),
            pinned=self.chance.random() < 0.2,
            do_not_call=self.one_of([*[""] * 9, "asked me not to"]),
            stop_overruled_at=self.maybe(lambda: self.ago(30), 0.2),
        )

    def touch(self, touch_id: str) -> Touch:
        return Touch(
            id=touch_id,
            contact=self.one_of(PEOPLE),
            kind=self.one_of(list(TouchKind)),
            at=self.ago(900),
            direction=self.one_of([Direction.OUT, Direction.OUT, Direction.IN]),
        )

    def tidbit(self, tidbit_id: str) -> Tidbit:
        whom = self.chance.sample(PEOPLE, self.chance.randint(0, 4))
        return Tidbit(
            id=tidbit_id,
            text=self.one_of([f"news {tidbit_id}", "news that came twice"]),
            kind=self.one_of(list(TidbitKind)),
            heard_at=self.ago(90),
            zone=self.one_of(ZONES),
            half_life_days=self.maybe(lambda: self.one_of([0.5, 2.0, 30.0, 400.0]), 0.3),
            expires_on=self.maybe(self.near, 0.2),
            happens_on=self.maybe(self.near, 0.2),
            archived_at=self.maybe(lambda: self.now, 0.1),
            matches=tuple(
                Match(
                    contact=person,
                    status=self.one_of([*MatchStatus, MatchStatus.ACCEPTED]),
                    score=self.chance.random(),
                )
                for person in whom
            ),
        )

    def step(self) -> NextStep:
        return NextStep(
            id=self.one_of("pq"),
            owner=self.one_of(list(Side)),
            due=self.maybe(self.near, 0.8),
            done_at=self.maybe(lambda: self.now, 0.3),
        )

    def interview(self, interview_id: str) -> Interview:
        return Interview(
            id=interview_id,
            organisation="Northwind",
            held_on=self.maybe(self.near, 0.8),
            zone=self.one_of(ZONES),
            people=self.some(
                lambda: PersonMet(
                    id="m",
                    name="X",
                    contact=self.one_of([None, *PEOPLE]),
                    next_steps=self.some(self.step, 2),
                ),
                2,
            ),
        )


def _scene(seed: int, people: int, touches: int, tidbits: int, interviews: int) -> Scene:
    maker = Maker(seed)
    records: list[Record] = [maker.contact(key) for key in PEOPLE[:people]]
    records += [maker.touch(f"t{number}") for number in range(touches)]
    records += [maker.tidbit(f"n{number}") for number in range(tidbits)]
    records += [maker.interview(f"i{number}") for number in range(interviews)]
    return Scene(maker.now, tuple(records))


seeds = st.integers(0, 2**32)


def scenes(*, interviews: int = 2) -> st.SearchStrategy[Scene]:
    """Up to five people with all that may lie between them and the user."""
    return st.builds(
        _scene,
        seeds,
        st.integers(1, len(PEOPLE)),
        st.integers(0, 10),
        st.integers(0, 4),
        st.integers(0, interviews),
    )
