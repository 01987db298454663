"""What is proposed for a record: rules and ways in that its own prose tells of, to be confirmed.

Only where the record states nothing of that kind. A rule is put among its rules, marked as
suggested; a way in stands apart as ``drop_in: just turn up`` until a person has confirmed it, and
so does a phone number that stands in its prose alone, as ``number: 0151 496 0123``.
"""

from functools import lru_cache

from directory.model import Criterion, ServicePage
from directory.reading.becoming import goes
from directory.reading.numbers import NUMBER, number_in
from directory.reading.prose import read_unsaid
from directory.reading.text import Found, Value

_OWN = frozenset(("phone", "web", "email", "drop_in", "appointment"))


def with_suggestions(page: ServicePage) -> ServicePage:
    """Return a record with what its prose says proposed; the same record where it says nothing."""
    found, number = read_unsaid(page), number_in(page)
    if not found and not number:
        return page
    rules = tuple(_rule(one, one.value) for one in found if one.value and _is_open(page, one))
    ways = _ways(page, [one for one in found if one.value is None])
    ways += (f"{NUMBER}: {number}",) if number else ()
    if not rules and not ways:
        return page
    return page.model_copy(update={"criteria": (*page.criteria, *rules), "ways_read": ways})


def _is_open(page: ServicePage, found: Found) -> bool:
    """Return whether a record says nothing itself of what was read."""
    return not any(rule.kind == found.kind for rule in page.criteria)


def _rule(found: Found, told: Value) -> Criterion:
    operator, value = told
    return _made(found.kind, operator, tuple(value) if isinstance(value, list) else value,
                 found.words, found.group)  # fmt: skip


@lru_cache(maxsize=4096)
def _made(kind: str, operator: str, value: object, words: str, group: str) -> Criterion:
    """The same words come in record after record."""
    return Criterion(
        kind=kind, operator=operator, value=value, words=words, group=group, structure="suggested"
    )


def _ways(page: ServicePage, found: list[Found]) -> tuple[str, ...]:
    """Return the ways in that a record does not state, the vague one only where no other is."""
    stated = {(route.channel, route.who) for route in page.routes}
    vague = not _OWN.isdisjoint(one.kind for one in found) or any(
        "self" in who for _, who in stated
    )
    kept = []
    for one in found:
        way = goes(one.kind, page)
        known = way and (way.channel, (way.who,)) in stated
        if way and not known and not (vague and one.kind == "self"):
            kept.append(f"{one.kind}: {one.words}")
    return tuple(kept)
