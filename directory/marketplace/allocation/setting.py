"""What a plan is made of: who is to be placed, the places, what fits whom, and the rules."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from directory.marketplace.allocation.needs import Place, fits, lacks, places_of
from directory.marketplace.allocation.rules import Rule, rules_of
from directory.marketplace.allocation.spots import Spots
from directory.model.events import Event, Stall, StallStatus
from directory.model.halls import Pitch
from directory.words import one_line

YES: tuple[StallStatus, ...] = ("confirmed", "came")
NO: tuple[StallStatus, ...] = ("declined", "absent")


def to_place(event: Event) -> tuple[Stall, ...]:
    """Return the stalls to place: who said yes; while nobody has, all who have not said no.

    Who was put somewhere by hand to stay is placed with them.
    """
    locked = {one.stall for one in event.places if one.locked}
    here = tuple(one for one in event.stalls if one.status in YES)
    if here:
        return tuple(one for one in event.stalls if one in here or one.id in locked)
    return tuple(one for one in event.stalls if one.status not in NO)


class Setting:
    """One event as stalls and places that are known by their numbers in the two lists here."""

    def __init__(self, event: Event, names: Mapping[str, str] | None = None) -> None:
        self.event = event
        self._names = names or {}
        self.stalls = to_place(event)
        self.pitches = event.pitches
        self.spots = Spots(event)
        self.places: tuple[Place, ...] = places_of(event, self.spots)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule on these stalls, beside what each needs by itself."""
        return rules_of(self.event, self.stalls, self.places, self.spots, self.called)

    @cached_property
    def locked(self) -> Mapping[int, int]:
        """Stalls that were put somewhere by hand to stay."""
        stays = {one.stall for one in self.event.places if one.locked}
        return {n: at for n, at in self.before.items() if self.stalls[n].id in stays}

    @cached_property
    def before(self) -> Mapping[int, int]:
        """Where each stall is now, if it is somewhere."""
        at = {one.id: n for n, one in enumerate(self.pitches)}
        now = {one.stall: at[one.pitch] for one in self.event.places if one.pitch in at}
        return {n: now[one.id] for n, one in enumerate(self.stalls) if one.id in now}

    def allowed(self, *, with_spare: bool = True, kept: bool = False) -> list[int]:
        """Return for each stall the places that fit it, as bits; a locked one has its own.

        Args:
            with_spare: Whether places that are kept free count.
            kept: Whether who is somewhere that fits has that place only.
        """
        spare = 0 if with_spare else _as_bits(n for n, one in enumerate(self.pitches) if one.spare)
        return [self._open(n, spare, kept=kept) for n in range(len(self.stalls))]

    def broken(self, at: Mapping[int, int]) -> tuple[str, ...]:
        """Return in sentences what a plan breaks: needs, and rules on whoever has a place."""
        needs = (
            f"{self.called(self.stalls[n])} needs {' and '.join(told)}; "
            f"{self.table(place)} does not have that."
            for n, place in at.items()
            if (told := tuple(lacks(self.stalls[n], self.places[place])))
        )
        rules = (f"{one.words}." for one in self.rules if not one.is_kept(at))
        return (*needs, *rules)

    def called(self, stall: Stall) -> str:
        """Return what a stall is called in a sentence for the organiser."""
        return one_line(stall.name or self._names.get(stall.service, "") or stall.id)

    def table(self, place: int) -> str:
        """Return what a place is called in a sentence."""
        return f"table {_number(self.pitches[place])}"

    def tables(self, places: Sequence[int]) -> str:
        """Return several places in words: ``tables 2, 5 and 9``."""
        ordered = sorted(places, key=lambda n: self.spots.turn[n])
        told = [_number(self.pitches[n]) for n in ordered]
        return f"{'table' if len(told) == 1 else 'tables'} {listed(told)}"

    def _open(self, stall: int, spare: int, *, kept: bool) -> int:
        if stall in self.locked:
            return 1 << self.locked[stall]
        fitting, now = self._fitting[stall], 1 << self.before.get(stall, len(self.pitches))
        if kept and fitting & now:
            return now
        return fitting if self.stalls[stall].fixed else fitting & ~spare

    @cached_property
    def _fitting(self) -> tuple[int, ...]:
        return tuple(
            _as_bits(n for n, place in enumerate(self.places) if fits(stall, place))
            for stall in self.stalls
        )


def _as_bits(places: Iterable[int]) -> int:
    return sum(1 << n for n in places)


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: ``one, two and three``."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def _number(pitch: Pitch) -> str:
    return str(pitch.number or pitch.id)
