"""Who can go and how to get in, in whole sentences for programs that know no rules and ways in."""

from collections.abc import Iterator

from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.ways_in import (
    BY_WORKERS,
    answer_words,
    step_for_worker,
    step_of,
    who_said,
)
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import Contact, Route, ServicePage
from directory.model.first_way import OPEN_TO_PERSON
from directory.words import first_large, grouped, one_line

NOT_THIS_WAY = "Not taken this way now."


def who_can_go_told(page: ServicePage, *, public: bool) -> str:
    """Return whom a service is for and not for, a sentence after another; empty if not recorded."""
    who = WhoCanGo.of(page, public=public)
    return " ".join((*who.fits, *who.not_for))


def how_to_get_in_told(page: ServicePage, *, public: bool) -> str:
    """Return every way in, a line each, after the source's own words for it.

    Args:
        page: The record.
        public: True if anybody may read it.
    """
    if "referral" in withheld(page):
        return ""
    contacts = {one.id: one for one in page.contacts}
    shown = (r for r in page.routes if not public or r.audience == "public")
    ways = (_way(route, contacts.get(route.contact_id or ""), public) for route in shown)
    return "\n".join(dict.fromkeys(line for line in (page.how_to_refer, *ways) if line))


def _way(route: Route, contact: Contact | None, public: bool) -> str:
    who = first_large(", ".join(who_said(route.who))) or "Not recorded who"
    where = f", in {one_line(route.area)}" if route.area else ""
    return f"{who}{where}: {' '.join(_said(route, contact, public))}"


def _said(route: Route, contact: Contact | None, public: bool) -> Iterator[str]:
    """Yield the sentences of one way in."""
    if route.accepted == "no":
        yield NOT_THIS_WAY
        return
    yield _step(route, public)
    if contact and (contact.audience == "public" or not public):
        told = one_line(contact.value)
        yield f"{grouped(told) if contact.kind in ('phone', 'text') else told}."
    if route.bring:
        yield f"Bring: {', '.join(map(one_line, route.bring))}."
    if route.no_id_needed:
        yield "No ID needed."
    yield from filter(None, (answer_words(route.reply_time), _ended(route.waiting_time, "Wait: ")))
    if route.next_step:
        yield _ended(route.next_step, "Next: ")


def _step(route: Route, public: bool) -> str:
    """Return what to do, in the words of the record or in ours."""
    theirs = route.for_public if route.channel in OPEN_TO_PERSON or public else route.for_workers
    if theirs:
        return _ended(theirs)
    by_worker = route.channel in BY_WORKERS and not public
    return step_for_worker(route) if by_worker else step_of(route)


def _ended(text: str, lead: str = "") -> str:
    told = one_line(text)
    if not told:
        return ""
    return f"{lead}{told}" if told.endswith((".", "?", "!")) else f"{lead}{told}."
