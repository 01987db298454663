"""Numbers that rules name, such as how many parcels in how many months, as this desk sets them."""

import json
from dataclasses import dataclass

from directory.errors import BadInput, UnknownName
from directory.matching.thresholds import FACT, read_threshold
from directory.model import DeskFact
from directory.store import Directory
from directory.store.local import Change, make_changes
from directory.words import one_line

HELD = (
    "SELECT s.name, c.value FROM criterion c JOIN service s ON s.key = c.service_key"
    " WHERE c.value LIKE '%\"threshold\"%' ORDER BY s.name"
)


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """One number that a desk may set."""

    id: str
    """``threshold:`` and its name."""
    services: tuple[str, ...]
    """The services whose rules name it."""
    usual: str
    """As the records have it: ``3 in 12 months``; several where they differ."""
    here: str
    """As this desk has set it, or empty."""


def named_numbers(directory: Directory) -> tuple[NamedNumber, ...]:
    """Return every number that a rule names, in order of its name."""
    services: dict[str, list[str]] = {}
    usual: dict[str, list[str]] = {}
    for service, value in directory.rows(HELD):
        told = json.loads(str(value))
        services.setdefault(f"{FACT}{told['threshold']}", []).append(one_line(str(service)))
        usual.setdefault(f"{FACT}{told['threshold']}", []).append(_said(told))
    facts = directory.desk()
    return tuple(
        NamedNumber(
            id=name,
            services=tuple(dict.fromkeys(named)),
            usual=", ".join(dict.fromkeys(usual[name])),
            here=facts[name].value if name in facts else "",
        )
        for name, named in sorted(services.items())
    )


def set_number(directory: Directory, name: str, words: str) -> Change:
    """Keep a number as it is here; nothing takes it away, so that the record decides again.

    Raises:
        UnknownName: If no rule names such a number.
        BadInput: If it is no number.
    """
    known = [one.id for one in named_numbers(directory)]
    if name not in known:
        there = f" There are: {', '.join(known)}." if known else ""
        raise UnknownName(f"No rule names a number '{one_line(name)}'.{there}")
    if one_line(words) and read_threshold(one_line(words)) is None:
        raise BadInput("Write a number, or a number and its months, such as: 4 in 12 months.")
    value = one_line(words).lower()
    before = directory.desk().get(name)
    if value == (before.value if before else ""):
        return Change(before, before)
    after = DeskFact(id=name, value=value) if value else None
    return make_changes(directory, [Change(before, after)], "A number of rules here")[0]


def _said(told: dict[str, object]) -> str:
    months = f" in {told['months']} months" if "months" in told else ""
    return f"{told.get('times')}{months}"
