"""An entry of which a paper prints only how to reach them: its times are not spoken of."""

from dataclasses import replace

from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import BY_TEXT, NO_NUMBER
from directory.disclosure.rules.freshness import freshness, oldest_check
from directory.disclosure.rules.ways_in import names_an_address
from directory.model import ServicePage
from directory.model.vocabulary import FactGroup


def as_number(entry: SheetEntry, page: ServicePage, around: Surroundings) -> SheetEntry:
    """Return an entry of which only how to reach them is printed: no check of its times is named.

    Where nothing of that was checked or is printed either, a reason to ask first still is.
    """
    groups = _reached_by(entry)
    if not entry.phone and (not groups or oldest_check(page, groups) is None):
        return entry if entry.ring_first else replace(entry, checked="")
    can_ring = bool(entry.phone)
    age = freshness(page, groups, around.today, can_ring=can_ring, limits=around.limits)
    return replace(entry, checked=age.words, ring_first=age.ring_first)


def address_of(entry: SheetEntry) -> str:
    """Return where to look or to write, as a step says it, for a service without a number."""
    return "" if entry.phone else next(filter(names_an_address, entry.steps), "")


def _reached_by(entry: SheetEntry) -> tuple[FactGroup, ...]:
    """Return the group of facts that says how to reach them: by a number, or by going there."""
    if entry.phone or entry.instead_of_phone.startswith(BY_TEXT):
        return ("contact",)
    return ("referral",) if entry.instead_of_phone not in ("", NO_NUMBER) else ()
