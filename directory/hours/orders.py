"""Odd orders of days and times, each where it can mean one thing only.

*9-5 Mon-Fri, Sat 10-1* changes sides on the way: the last time is of Saturday, or of no day at
all. *Mon-Thu 9-5, 10-12 Sat* likewise, because nobody is open from 9 to 5 and from 10 to 12.
*Mon 9-12, 1-5 Tue* may be Monday with a lunch break, before a day that was left blank: it stays.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from directory.hours.items import Days, Item, Times
from directory.hours.phrases import Token

_BESIDE = frozenset({"days", "times"})
Spans = Callable[[Item], list[tuple[str, str]]]


def listed_bare(tokens: Sequence[Token]) -> bool:
    """Say whether days stand beside each other with nothing between: ``10-4 Mon Wed Fri``.

    Only in a line with one such run: a form with blank days looks like several of them, and all
    seven in their order may be the headings of one.
    """
    at = [place for place, token in enumerate(tokens) if token.kind == "day"]
    days = [day for place in at for day in tokens[place].value]
    together = at == list(range(at[0], at[0] + len(at))) if at else False
    return together and 1 < len(at) < 7 and len(set(days)) == len(at)


def in_one_order(items: list[Item], spans: Spans) -> list[Item]:
    """Return what stands in a line with the times beside the days that they belong to."""
    if len(items) != 3 or not {item.kind for item in items} <= _BESIDE:
        return items
    first, middle, last = items
    if [first.kind, last.kind] == ["times", "times"] and middle.kind == "days":
        return _with_days_parted(first, middle, last)
    if [first.kind, last.kind] == ["days", "days"] and middle.kind == "times":
        return _with_times_parted(first, middle, last, spans)
    return items


def _with_days_parted(first: Item, middle: Item, last: Item) -> list[Item]:
    said: Days = middle.value
    if not said.second or said.every or said.dates:
        return [first, middle, last]
    one, other = said.pairs[: said.second], said.pairs[said.second :]
    return [first, _with(middle, Days(one)), last, _with(middle, Days(other))]


def _with_times_parted(first: Item, middle: Item, last: Item, spans: Spans) -> list[Item]:
    said: Times = middle.value
    if len(said.spans) != 2 or said.part:
        return [first, middle, last]
    (_, closes), (opens, _) = spans(middle)
    if not closes or opens >= closes:
        return [first, middle, last]
    one, other = (_with(middle, Times([span])) for span in said.spans)
    return [first, one, last, other]


def _with(item: Item, value: Days | Times) -> Item:
    return replace(item, value=value)
