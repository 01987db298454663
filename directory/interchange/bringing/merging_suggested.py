"""What is only suggested, merged: made afresh from the file, and never against what people decided.

What somebody here confirmed or refused stays so, though the program reads it again.
"""

from directory.model import Criterion, ServicePage
from directory.reading.becoming import still_open

READ_FROM = frozenset({
    "name", "summary", "description", "who_for", "not_for", "how_to_refer", "categories",
})  # fmt: skip
"""The fields from whose words needs, rules and ways in are suggested."""


def with_suggestions_of(mine: ServicePage, incoming: ServicePage) -> ServicePage:
    """Return a record of a file with the suggestions of what is held: its own words stay out."""
    needs = {one.need: one for one in incoming.needs if one.structure != "suggested"}
    for one in mine.needs:
        if one.structure == "suggested":
            needs.setdefault(one.need, one)
    rules = (*(r for r in incoming.criteria if r.structure != "suggested"), *_suggested(mine))
    ours = {"needs": tuple(needs.values()), "criteria": rules, "ways_read": mine.ways_read}
    return incoming.model_copy(update=ours)


def in_their_order(
    rules: tuple[Criterion, ...], held: tuple[Criterion, ...]
) -> tuple[Criterion, ...]:
    """Return rules as they stand in the record, if they are those of the record."""
    same = len(rules) == len(held) and all(rule in held for rule in rules)
    return held if same else rules


def stated(page: ServicePage, name: str) -> object:
    """Return a field of a record without what is only suggested in it."""
    if name != "criteria":
        return getattr(page, name)
    return tuple(rule for rule in page.criteria if rule.structure != "suggested")


def suggested_rules(
    mine: ServicePage, incoming: ServicePage, base: ServicePage | None, decided: set[str]
) -> tuple[Criterion, ...]:
    """Return the suggested rules of a merged record.

    Args:
        mine: As the directory holds it.
        incoming: As the file gives it.
        base: As its publisher gave it last time, if ever.
        decided: The kinds of which the merged record states a rule.
    """
    held, before = _keys(mine), _keys(base) if base else set()
    return tuple(
        rule
        for rule in _suggested(incoming)
        if rule.kind not in decided and (_key(rule) in held or _key(rule) not in before)
    )


def suggested_ways(
    mine: ServicePage, incoming: ServicePage, base: ServicePage | None, merged: ServicePage
) -> tuple[str, ...]:
    """Return the suggested ways in of a merged record, ``merged`` having its final routes."""
    held, before = (
        set(map(way_of, mine.ways_read)),
        set(map(way_of, base.ways_read if base else ())),
    )
    return tuple(
        read
        for read in incoming.ways_read
        if (way_of(read) in held or way_of(read) not in before) and still_open(read, merged)
    )


def way_of(read: str) -> str:
    """Return which way in was read: ``drop_in`` of ``drop_in: just turn up``."""
    return read.partition(":")[0]


def _suggested(page: ServicePage) -> tuple[Criterion, ...]:
    return tuple(rule for rule in page.criteria if rule.structure == "suggested")


def _keys(page: ServicePage) -> set[str]:
    return {_key(rule) for rule in page.criteria}


def _key(rule: Criterion) -> str:
    """Return what a rule says, whoever says it and in whatever words."""
    plain = {"words": "", "structure": "stated", "group": ""}
    return rule.model_copy(update=plain).as_text()
