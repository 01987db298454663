"""One record as an entry of the printed directory: for anybody, for staff, or telling nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from directory.disclosure.paper.book import BookEntry, Fact
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import (
    WAIT,
    longer_sentence,
    printed_groups,
    sheet_entry,
    wait_lines,
)
from directory.disclosure.record.reached import as_number
from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.freshness import oldest_check, withheld
from directory.disclosure.rules.numbers_in_words import not_checked_in
from directory.disclosure.rules.own_mail import for_paper
from directory.disclosure.rules.ways_shown import ways_shown
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import ServicePage
from directory.words import one_line

ASK_US = "Ask us how to reach them"
NO_RULES = "Not recorded: ask them."


def open_entry(page: ServicePage, around: Surroundings) -> BookEntry:
    """Return a record as anybody may read it."""
    told = WhoCanGo.of(for_paper(page), public=True)
    entry = _sheet_entry(page, around)
    how = () if _says_the_same(entry) else entry.steps
    more = [("Who", _joined(told.fits, told.not_for)), ("How", _joined(how, (entry.they_say,)))]
    said = replace(entry, sentence=entry.sentence or longer_sentence(page))
    return _entry(page, said, public_name(page), more)


def staff_entry(page: ServicePage, around: Surroundings) -> BookEntry:
    """Return a record with its conditions and its ways in, as staff may read them."""
    told = WhoCanGo.of(page, public=False)
    rules = () if "criteria" in withheld(page) else (*told.fits, *told.not_for)
    ways = () if "referral" in withheld(page) else ways_shown(page, None, public=False)
    more = [("Who", _joined(rules) or NO_RULES)]
    more += [(way.lead.rstrip(":"), _joined(way.lines)) for way in ways]
    more.append(("Wait", _joined(line.removeprefix(WAIT) for line in wait_lines(page)[:1])))
    more.append(("Take care", not_checked_in(page, [words for _, words in more])))
    return _entry(page, _sheet_entry(page, around), one_line(page.name), more)


def quiet_entry(page: ServicePage, around: Surroundings) -> BookEntry:
    """Return a record by its neutral name if it has one, its number, and how sure we are of it."""
    told = replace(_sheet_entry(page, around), instead_of_phone="")
    entry = as_number(told, page, around)
    reach = entry.phone or ASK_US
    name = one_line(page.neutral_name) or public_name(page)
    return BookEntry(page.id, name, "", reach, (), entry.checked, entry.ring_first)


def oldest_in(page: ServicePage, today: date) -> date | None:
    """Return the oldest check of what an entry prints; None if a part was never checked."""
    return oldest_check(page, printed_groups(page, today))


def _sheet_entry(page: ServicePage, around: Surroundings) -> SheetEntry:
    return sheet_entry(page, around.today, practice=around.practice, limits=around.limits)


def _entry(
    page: ServicePage, entry: SheetEntry, name: str, more: Iterable[tuple[str, str]]
) -> BookEntry:
    said = (
        ("When", _joined(entry.when)),
        ("Where", _joined(entry.where)),
        ("Cost", entry.cost_and_bring),
        *more,
    )
    return BookEntry(
        page.id,
        name,
        entry.sentence,
        entry.phone or entry.instead_of_phone.rstrip(".") or ASK_US,
        tuple(Fact(label, words) for label, words in said if words),
        entry.checked,
        entry.ring_first,
    )


def _says_the_same(entry: SheetEntry) -> bool:
    """Return whether the only step is to ring, which the number says already."""
    return bool(entry.phone) and entry.steps in (
        ("Ring and ask how to get help.",), ("Ring and say what you need.",)
    )  # fmt: skip


def _joined(*lines: Iterable[str]) -> str:
    return " ".join(_stopped(line) for some in lines for line in some if line)


def _stopped(line: str) -> str:
    """Return a line that ends, so that another may follow it."""
    return line if line.endswith((".", "!", "?", ":", ")")) else f"{line}."
