"""The best plan that breaks no rule: first whether there is one, then search from there.

The same event, seed and seconds give the same plan: how much is searched follows from the size of
the hall and the seconds asked for, and the clock ends it only where a machine is too slow.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from directory.marketplace.allocation.better import Allowance, better
from directory.marketplace.allocation.bounds import lower_bound
from directory.marketplace.allocation.feasible import Feasible, binding, feasible, places_for_all
from directory.marketplace.allocation.measures import Measures, Related
from directory.marketplace.allocation.penalties import left_open, with_rules
from directory.marketplace.allocation.problem import Problem
from directory.marketplace.allocation.score import POINT, Part, linear, parts, terms, total
from directory.marketplace.allocation.setting import Setting
from directory.model.events import Event, EventRule, Placing, Weights

SECONDS = 5.0
FEW_MOVES = 20.0
"""What moves weigh at least where numbers were printed and everybody cannot stay."""

SPARE = 2
"""Places that are kept free, where there are so many more than stalls."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a plan.

    Attributes:
        weights: What makes it good; the event's own if left out.
        seed: Another gives another plan that may be as good.
        seconds: How long it may take at most; more of them search longer.
        keep: Whether who has a place stays there if that can be; None says so once numbers
            were printed.
        names: What services are called, by id, for sentences.
        rules: What has to be kept besides the event's own rules.
        related: What people often need together.
        stopped: Asked now and then; true ends the search with the best so far.
        on_progress: Told the share that is done, from 0 to 1.
    """

    weights: Weights | None = None
    seed: int = 0
    seconds: float = SECONDS
    keep: bool | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[EventRule, ...] = ()
    related: Related = field(default_factory=dict)
    stopped: Callable[[], bool] | None = None
    on_progress: Callable[[float], None] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan, or what is in its way.

    Attributes:
        feasible: Whether there is a plan that breaks no rule.
        blocking: What is in the way, and what to do; empty where there is a plan.
        places: Where each stall stands; empty where there is no plan.
        score: Each part.
        total: All parts times their weights; less is better.
        bound: What no plan can be better than.
        broken: What it breaks of what was put by hand.
        notes: What else to know.
    """

    feasible: bool
    blocking: tuple[str, ...] = ()
    places: tuple[Placing, ...] = ()
    score: tuple[Part, ...] = ()
    total: float = 0.0
    bound: float = 0.0
    broken: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def gap(self) -> float:
        """How far the plan is from the bound, in per cent of the bound."""
        return 100 * (self.total - self.bound) / self.bound if self.bound > 0 else 0.0


def make_plan(event: Event, wanted: Wanted | None = None) -> Plan:
    """Return the best plan found for an event, or what is in the way of any."""
    asked = wanted or Wanted()
    weights = asked.weights or event.weights
    bound = event.model_copy(update={"rules": (*event.rules, *asked.rules)})
    setting = Setting(bound, asked.names)
    keep = event.numbers_kept_since is not None if asked.keep is None else asked.keep
    kept = places_for_all(setting, kept=True) if keep and setting.before else None
    if kept:
        return _Search(setting, kept, weights, asked, kept=True).plan()
    if keep:
        weights = weights.model_copy(update={"moves": max(weights.moves, FEW_MOVES)})
    found = feasible(setting)
    if found.places is None:
        return Plan(feasible=False, blocking=found.blocking)
    return _Search(setting, found, weights, asked).plan()


def with_plan(event: Event, plan: Plan) -> Event:
    """Return an event with a plan in the place of its own; as it was where there is no plan.

    Two of the places that nobody took are kept free for whoever comes late, until numbers are
    printed or somebody chose others.
    """
    if not plan.feasible:
        return event
    taken = {one.pitch for one in plan.places}
    free = [one.id for one in event.pitches if one.id not in taken]
    chosen = event.numbers_kept_since or any(one.spare for one in event.pitches)
    spare = frozenset(free[-SPARE:] if len(free) >= SPARE and not chosen else ())
    pitches = tuple(
        one.model_copy(update={"spare": True}) if one.id in spare else one for one in event.pitches
    )
    return event.model_copy(update={"places": plan.places, "pitches": pitches})


class _Search:
    """The search for a better plan than the one that was found to break no rule."""

    def __init__(
        self, setting: Setting, found: Feasible, weights: Weights, asked: Wanted, *,
        kept: bool = False,
    ) -> None:  # fmt: skip
        self.setting, self.weights, self.asked = setting, weights, asked
        self.spare_used = found.spare_used
        self.start = found.places or ()
        self.allowed = setting.allowed(with_spare=found.spare_used, kept=kept)
        self.measures = Measures(setting, asked.related)

    def plan(self) -> Plan:
        at, bound = self._best() if self.start else ((), 0.0)
        score = parts(self.measures, self.weights, at)
        return Plan(
            feasible=True,
            places=self._placings(at),
            score=score,
            total=total(score),
            bound=min(bound, total(score)),
            broken=self.setting.broken(dict(enumerate(at))),
            notes=tuple(self._notes(at)),
        )

    def _best(self) -> tuple[tuple[int, ...], float]:
        rules = binding(self.setting)
        alone = left_open(self.allowed, self.start, rules)
        problem = Problem(
            terms=terms(self.measures, self.weights),
            linear=linear(self.measures, self.weights),
            pinned=frozenset(n for n, mask in enumerate(alone) if mask.bit_count() == 1),
            start=self.start,
        )
        asked = self.asked
        allowance = Allowance(asked.seconds, asked.stopped, asked.on_progress)
        found = better(problem, self.allowed, rules, allowance, asked.seed)
        return found, lower_bound(with_rules(problem, alone, rules)) / POINT

    def _placings(self, at: tuple[int, ...]) -> tuple[Placing, ...]:
        setting = self.setting
        return tuple(
            Placing(
                stall=setting.stalls[n].id, pitch=setting.pitches[place].id,
                locked=n in setting.locked,
            )
            for n, place in enumerate(at)
        )  # fmt: skip

    def _notes(self, at: tuple[int, ...]) -> Iterator[str]:
        spare = [place for place in at if self.setting.pitches[place].spare]
        if spare and self.spare_used:
            tables = self.setting.tables(spare)
            yield f"All others are taken, so {tables} had to be used and is not kept free."
