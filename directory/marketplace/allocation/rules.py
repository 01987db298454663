"""Who may stand where beside whom: each rule of an event as the places that it leaves open.

A rule is about one stall (near a feature), about two (never beside each other), or about all that
draw on one power point. What leaves a place open is a number with a bit for each place.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Literal, NamedTuple

from directory.marketplace.allocation.needs import Place
from directory.marketplace.allocation.spots import Spots
from directory.marketplace.hall.figures import figure
from directory.model.events import Event, EventRule, RuleKind, Stall

Kind = RuleKind | Literal["watts"]
SOFTEST_FIRST: tuple[Kind, ...] = ("near", "beside", "away_from", "watts", "never_beside")
"""Which rule an organiser gives up first where several would do."""


class Rule(NamedTuple):
    """One rule, as it can be kept, broken or given up by itself."""

    kind: Kind
    stalls: tuple[int, ...]
    """One stall; or two; or all that draw on one power point."""
    open: tuple[int, ...]
    """Of one stall: its places, once. Of two: for each place of either those of the other."""
    words: str
    """What it says, as a sentence."""
    most: int = 0
    """Watts that may be drawn at the places in ``open``."""
    drawn: tuple[int, ...] = ()
    """Watts that each of its stalls draws."""

    def is_kept(self, at: Mapping[int, int]) -> bool:
        """Return whether those of its stalls that have a place keep the rule."""
        if self.kind == "watts":
            drawn = zip(self.stalls, self.drawn, strict=True)
            here = (watts for n, watts in drawn if n in at and self.open[0] >> at[n] & 1)
            return sum(here) <= self.most
        if any(one not in at for one in self.stalls):
            return True
        places = self.open if len(self.stalls) == 1 else self.open[at[self.stalls[0]] :]
        return bool(places[0] >> at[self.stalls[-1]] & 1)


def rules_of(
    event: Event, stalls: Sequence[Stall], places: Sequence[Place], spots: Spots,
    called: Callable[[Stall], str],
) -> tuple[Rule, ...]:  # fmt: skip
    """Return every rule of an event on these stalls, each once.

    Args:
        event: The event.
        stalls: Who is to be placed.
        places: Every place of the event, with what it has.
        spots: Where they lie.
        called: What a stall is called.
    """
    making = _Making(event, stalls, spots, called)
    found = {rule[:3]: rule for rule in (*making.of_stalls(), *making.of_event())}
    return (*found.values(), *_power_points(event, stalls, places, spots))


class _Making:
    """Makes rules from what is written at stalls and at the event."""

    def __init__(
        self, event: Event, stalls: Sequence[Stall], spots: Spots, called: Callable[[Stall], str]
    ) -> None:
        self._event, self._spots, self._stalls = event, spots, stalls
        self._at: Mapping[str, int] = {one.id: n for n, one in enumerate(stalls)}
        self._called = called
        self._all = (1 << len(event.pitches)) - 1

    def of_stalls(self) -> Iterator[Rule]:
        for stall in self._stalls:
            for other in stall.never_beside:
                yield from self._pair("never_beside", stall.id, other, None)
            for other in stall.beside:
                yield from self._pair("beside", stall.id, other, None)

    def of_event(self) -> Iterator[Rule]:
        for rule in self._event.rules:
            if rule.feature:
                yield from (self._feature(rule, one) for one in rule.stalls if one in self._at)
                continue
            two = pairwise(rule.stalls) if rule.kind == "beside" else combinations(rule.stalls, 2)
            for one, other in two:
                yield from self._pair(rule.kind, one, other, rule.metres)

    def _pair(self, kind: RuleKind, one: str, two: str, metres: float | None) -> Iterator[Rule]:
        if one not in self._at or two not in self._at or one == two:
            return
        first, second = sorted((self._at[one], self._at[two]))
        a, b = (self._called(self._stalls[n]) for n in (first, second))
        far = self._metres(kind, metres)
        words = {
            "never_beside": f"{a} and {b} must not stand beside each other",
            "beside": f"{a} and {b} must stand beside each other",
            "near": f"{a} and {b} must stand within {far:g} m of each other",
            "away_from": f"{a} and {b} must stand {far:g} m apart or more",
        }[kind]
        yield Rule(kind, (first, second), self._open(kind, far), words)

    def _open(self, kind: RuleKind, far: float) -> tuple[int, ...]:
        if kind == "beside":
            return self._spots.beside
        if kind == "never_beside":
            return tuple(self._all & ~mask for mask in self._spots.beside)
        near = tuple(
            sum(1 << n for n, one in enumerate(row) if one <= far) for row in self._spots.distances
        )
        if kind == "near":
            return near
        apart = (sum(1 << n for n, one in enumerate(row) if one >= far)
                 for row in self._spots.distances)  # fmt: skip
        return tuple(apart)

    def _feature(self, rule: EventRule, stall: str) -> Rule:
        kind = rule.feature or "info_desk"
        far, near = self._metres(rule.kind, rule.metres), rule.kind in ("near", "beside")
        away = [self._spots.to_kind(place, kind) for place in range(len(self._spots.pitches))]
        fits = (n for n, one in enumerate(away) if (one <= far if near else one >= far))
        name = self._called(self._stalls[self._at[stall]])
        how = f"within {far:g} m of" if near else f"{far:g} m or more from"
        words = f"{name} must stand {how} the {kind.replace('_', ' ')}"
        return Rule(rule.kind, (self._at[stall],), (sum(1 << n for n in fits),), words)

    def _metres(self, kind: RuleKind, metres: float | None) -> float:
        if metres is not None:
            return metres
        name = {"near": "near", "away_from": "away"}.get(kind, "beside")
        return figure(self._event.figures, name)


def _power_points(
    event: Event, stalls: Sequence[Stall], places: Sequence[Place], spots: Spots
) -> Iterator[Rule]:
    """Yield a rule for each power point from which more could be drawn than it gives."""
    points = [one for one in event.hall.features if one.kind == "power"]
    reach = figure(event.figures, "lead")
    drawing = {n: one.watts for n, one in enumerate(stalls) if one.watts}
    near: dict[str, int] = {}
    for nth, place in enumerate(places):
        if "power" in place.has and points:
            metres, name = min((spots.to_feature(nth, one), one.id) for one in points)
            near[name] = near.get(name, 0) | (1 << nth if metres <= reach else 0)
    for point in points:
        mask = near.get(point.id, 0)
        most = sorted(drawing.values())[-mask.bit_count() :] if mask else []
        if point.watts is not None and sum(most) > point.watts:
            words = f"No more than {point.watts:,} watts from the power point {point.id}"
            yield Rule("watts", tuple(drawing), (mask,), words, point.watts, (*drawing.values(),))
