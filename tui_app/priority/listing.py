"""Lists whose items are made when somebody looks at them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, overload

S = TypeVar("S")
T_co = TypeVar("T_co", covariant=True)


class Placed(Sequence[T_co]):
    """A list in which an item's place is found by its id."""

    def place_of(self, key: str) -> int | None:
        """Where the item of that id stands; None where there is none."""
        raise NotImplementedError


class Listing(Placed[T_co]):
    """What `make` gives of each source: made once, when it is looked at.

    It equals any list of equal items. `id_of` tells a source's id, by which the place of an item
    is found without making any.
    """

    def __init__(
        self, sources: Sequence[S], make: Callable[[S], T_co], id_of: Callable[[S], str]
    ) -> None:
        self._sources: Sequence[Any] = sources
        self._make: Callable[[Any], T_co] = make
        self._id_of: Callable[[Any], str] = id_of
        self._made: dict[int, T_co] = {}
        self._places: dict[str, int] | None = None

    def place_of(self, key: str) -> int | None:
        """Where the item of that id stands; none is made for it."""
        if self._places is None:
            self._places = {self._id_of(one): place for place, one in enumerate(self._sources)}
        return self._places.get(key)

    def keys(self, most: int) -> Iterator[str]:
        """The ids of the first `most` items; none is made for it."""
        return map(self._id_of, self._sources[:most])

    def __len__(self) -> int:
        return len(self._sources)

    @overload
    def __getitem__(self, place: int) -> T_co: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, place: int | slice) -> T_co | tuple[T_co, ...]:
        if isinstance(place, slice):
            return tuple(self._at(one) for one in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return self._at(place % len(self))

    def __iter__(self) -> Iterator[T_co]:
        return map(self._at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def _at(self, place: int) -> T_co:
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._make(self._sources[place])
        return made


class Joined(Placed[T_co]):
    """Lists, one after the other; nothing is looked at for it."""

    def __init__(self, parts: Sequence[Placed[T_co]]) -> None:
        self._parts = parts

    def place_of(self, key: str) -> int | None:
        """Where the item of that id stands in the whole."""
        before = 0
        for part in self._parts:
            place = part.place_of(key)
            if place is not None:
                return before + place
            before += len(part)
        return None

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @overload
    def __getitem__(self, place: int) -> T_co: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, place: int | slice) -> T_co | tuple[T_co, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        rest = place if place >= 0 else place + len(self)
        for part in self._parts if rest >= 0 else ():
            if rest < len(part):
                return part[rest]
            rest -= len(part)
        raise IndexError(place)


def keys_of(items: Sequence[Any], most: int) -> Iterator[str]:
    """The ids of the first `most` calls or held; of those of a listing none is made for it."""
    if isinstance(items, Listing):
        return items.keys(most)
    return (item.contact.id for item in items[:most])
