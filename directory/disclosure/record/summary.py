"""One service as plain text for any record system: the service, its ways in, dates; no person."""

from collections.abc import Iterable, Iterator
from datetime import date

from directory.disclosure.record.entry import wait_lines
from directory.disclosure.rules.freshness import LIMITS, Limits, freshness, withheld
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.disclosure.rules.ways_in import phone_of, public_steps
from directory.disclosure.rules.ways_shown import ways_shown
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import ServicePage
from directory.words import grouped, one_line, sentences, spoken_date

NOT_RECORDED = "not recorded: ask them"
UNCONFIRMED = "Nobody has confirmed this record."
NOT_SHOWN = "reported wrong, not shown until checked"


def summary_of(page: ServicePage, today: date, *, practice: bool, limits: Limits = LIMITS) -> str:
    """Return one service as plain lines, for professionals.

    Args:
        page: The record.
        today: The day on which it is written down.
        practice: Whether the practice directory is open.
        limits: How long each check holds at this desk.
    """
    phone = None if "contact" in withheld(page) else phone_of(page)
    who = WhoCanGo.of(page, public=False)
    age = freshness(page, ("contact", "hours"), today, can_ring=bool(phone), limits=limits)
    run_by = one_line(page.organisation.name) if page.organisation else ""
    lines = (
        PRACTICE_WARNING if practice else "",
        f"Service: {_named(one_line(page.name), run_by)}",
        UNCONFIRMED if page.standing == "unconfirmed" else "",
        f"Who for: {_joined(who.fits) or NOT_RECORDED}",
        f"Not for: {_joined(map(_bare, who.not_for))}" if who.not_for else "",
        *_ways(page, today),
        f"Phone: {grouped(phone.value)}" if phone else "",
        *wait_lines(page),
        f"Next: {one_line(page.next_step)}" if page.next_step else "",
        f"How long it lasts: {one_line(page.length_of_support)}" if page.length_of_support else "",
        age.words,
        f"Written down: {spoken_date(today)}",
    )
    return "\n".join(line for line in lines if line)


def _named(name: str, run_by: str) -> str:
    return f"{name} ({run_by})" if run_by and run_by != name else name


def _bare(line: str) -> str:
    return line.removeprefix("Not for: ")


def _ways(page: ServicePage, today: date) -> Iterator[str]:
    if "referral" in withheld(page):
        yield f"How to get in: {NOT_SHOWN}"
        return
    ways = ways_shown(page, today, public=False)
    for way in ways:
        yield f"{way.lead.rstrip(':')} ({way.channel}): {_joined(way.lines)}"
    if not ways:
        told = sentences(page.how_to_refer) or public_steps(page)
        yield f"How to get in: {_joined(told) or NOT_RECORDED}"


def _joined(lines: Iterable[str]) -> str:
    return " ".join(map(ended, lines))


def ended(line: str) -> str:
    """Return a line with a full stop, so that another can follow it."""
    return line if line.endswith((".", "?", "!")) else f"{line}."
