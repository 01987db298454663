"""Can all stand at once? Places that keep every rule; or what is in the way, in sentences."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from directory.marketplace.allocation.backtrack import Answer, keep_all
from directory.marketplace.allocation.crowd import WhyTooMany, counted
from directory.marketplace.allocation.fitting import too_many
from directory.marketplace.allocation.relax import to_give_up
from directory.marketplace.allocation.rules import Rule
from directory.marketplace.allocation.setting import Setting, listed

NO_TABLES = (
    "There are no tables yet. Draw the hall in the window, or say how many tables there are: "
    "signpost event plan EVENT --tables 24."
)
STEPS_TO_RELAX = 500
"""Places tried for one question of which rules can be kept together."""


class Feasible(NamedTuple):
    """Whether a plan exists."""

    places: tuple[int, ...] | None
    """Of each stall, keeping every rule; None when there is no plan."""
    blocking: tuple[str, ...] = ()
    """What is in the way and what to do, each as one or two sentences."""
    spare_used: bool = False
    """Whether places that were to be kept free had to be used."""


def feasible(setting: Setting) -> Feasible:
    """Return places for every stall that break no rule, or what is in the way."""
    if not setting.pitches and setting.stalls:
        return Feasible(None, (NO_TABLES,))
    told = (*_contradictions(setting), *_too_many(setting))
    if told:
        return Feasible(None, told)
    found = places_for_all(setting)
    return found or Feasible(None, (_to_relax(setting),))


def places_for_all(setting: Setting, *, kept: bool = False) -> Feasible | None:
    """Return places that break no rule, without spare ones if that can be; None if none are.

    Args:
        setting: Stalls, places and rules.
        kept: Whether who is somewhere that fits must stay.
    """
    before = [setting.before.get(n) for n in range(len(setting.stalls))]
    for with_spare in (False, True):
        allowed = setting.allowed(with_spare=with_spare, kept=kept)
        found = keep_all(allowed, binding(setting), before)
        if found.places is None and not found.proved:
            found = keep_all(allowed, binding(setting))  # it tries other places first
        if found.places is not None:
            return Feasible(found.places, spare_used=with_spare)
    return None


def binding(setting: Setting) -> tuple[Rule, ...]:
    """Return the rules but those that hands have broken already: who is locked stays."""
    return tuple(one for one in setting.rules if one.is_kept(setting.locked))


def _contradictions(setting: Setting) -> Iterator[str]:
    """Yield each two stalls on which two rules say what no two places of the hall allow."""
    by_pair: dict[tuple[int, ...], list[Rule]] = {}
    for rule in binding(setting):
        if len(rule.stalls) == 2 and rule.kind != "watts":
            by_pair.setdefault(rule.stalls, []).append(rule)
    for rules in by_pair.values():
        kinds = {one.kind for one in rules}
        if len(rules) > 1 and kinds & {"beside", "near"} and not _together(setting, rules):
            yield (
                f"These rules contradict each other: {listed([one.words for one in rules])}. "
                "Give up one of them."
            )


def _together(setting: Setting, rules: Sequence[Rule]) -> bool:
    for place in range(len(setting.pitches)):
        left = ~(1 << place)
        for rule in rules:
            left &= rule.open[place]
        if left:
            return True
    return False


def _too_many(setting: Setting) -> Iterator[str]:
    """Yield every set of stalls that has too few places, one beside the other."""
    stalls, places = len(setting.stalls), len(setting.pitches)
    if stalls > places:
        more = counted(stalls - places, "table")
        yield f"There are {stalls} stalls and {counted(places, 'table')}. Add {more}, or ask fewer."
    allowed = setting.allowed()
    yield from _without_any(setting, [n for n in range(stalls) if not allowed[n]])
    left, gone = [n for n in range(stalls) if allowed[n]], 0
    while found := too_many([allowed[n] & ~gone for n in left]):
        crowd = tuple(left[n] for n in found.stalls)
        why = WhyTooMany(setting, crowd, found.places, gone)
        if why.needs:
            yield why.sentence
        gone |= sum(1 << n for n in found.places)
        left = [n for n in left if n not in crowd]


def _without_any(setting: Setting, stalls: Sequence[int]) -> Iterator[str]:
    """Yield what no place has, once for all who need it."""
    alike: dict[tuple[str, ...], list[int]] = {}
    for n in stalls:
        needs = WhyTooMany(setting, (n,), ()).needs
        alike.setdefault(tuple(one.name for one in needs), []).append(n)
    yield from (WhyTooMany(setting, tuple(some), ()).sentence for some in alike.values())


def _to_relax(setting: Setting) -> str:
    """Return which fewest rules to give up, and whether that is certain."""
    allowed, answers = setting.allowed(), list[Answer]()

    def can_keep(rules: Sequence[Rule]) -> bool:
        answers.append(keep_all(allowed, rules, steps=STEPS_TO_RELAX))
        return answers[-1].places is not None

    given = to_give_up(binding(setting), can_keep)
    sure = given.least and all(one.proved or one.places is not None for one in answers)
    told = "; ".join(one.words for one in given.rules)
    return (
        "Every stall has a place that fits it, but "
        f"{'there is no plan' if sure else 'no plan was found'} that keeps all rules. "
        f"There is one if you give up {counted(len(given.rules), 'rule')}: {told}."
        f"{'' if sure else ' Perhaps fewer would do.'}"
    )
