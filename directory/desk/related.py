"""Needs that stand near those that were heard: never one that cannot wait, nor the other side."""

from collections.abc import Iterable, Mapping, Set

from directory.model import Need
from directory.search.needs.sides import HARMED, HARMING

INSTEAD = 0.5
"""What a need counts that was not heard but stands near one that was."""
BESIDE = 0.55
"""The same where others were heard and found: they come after, before mere likeness of words."""


def offers(needs: Mapping[str, Need], need_id: str) -> list[str]:
    """Return the ids of the needs that may be offered beside one."""
    need = needs.get(need_id)
    near = [needs[one] for one in (need.related if need else ()) if one in needs]
    never = {HARMING} if need_id in HARMED else HARMED if need_id == HARMING else set()
    return [one.id for one in near if one.crisis != "immediate" and one.id not in never]


def with_related(
    needs: Mapping[str, Need], wanted: Mapping[str, float], off: Set[str]
) -> dict[str, float]:
    """Return the needs with those that stand near the strongest, which count for less."""
    strong = BESIDE * max(wanted.values(), default=0.0)
    asked = dict(wanted)
    for one, felt in wanted.items():
        if felt >= strong and one in needs:
            for other in offers(needs, one):
                if other not in off:
                    asked.setdefault(other, BESIDE * felt)
    return asked


def instead_of(needs: Mapping[str, Need], wanted: Iterable[str]) -> dict[str, float]:
    """Return what to look for where there is nothing for the needs themselves."""
    return {other: INSTEAD for one in wanted for other in offers(needs, one)}
