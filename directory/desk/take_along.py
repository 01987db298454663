"""Services for a person's own phone: as contacts, and as dates in a calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.desk.local.term_dates import terms_here
from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.desk.papers import Papers
from directory.disclosure.record.contact_card import ContactCard, contact_card
from directory.disclosure.record.dates import ServiceDates, service_dates
from directory.disclosure.record.entry import left_out
from directory.disclosure.rules.freshness import limits_of
from directory.errors import BadInput
from directory.model import ServicePage

NO_SERVICE = "Name at least one service by its id; `signpost find` tells the ids."
NO_CONTACT = "{name}: no number, web address or place that may be told, so there is no card."
NO_CARDS = "There is nothing to put on a contact card: no number, web address or place is recorded."
NO_DATES = "No session has times that are certain, so there is nothing for a calendar."
UNCONFIRMED = "{name}: nobody has confirmed this yet. Ring before you hand it on."


@dataclass(frozen=True, slots=True)
class Cards:
    """Contact cards, and what staff should know of them."""

    cards: tuple[ContactCard, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Dates of services, and what staff should know of them."""

    services: tuple[ServiceDates, ...]
    warnings: tuple[str, ...]


def contact_cards(papers: Papers, ids: Sequence[str]) -> Cards:
    """Return the services ``ids`` as contacts.

    Raises:
        BadInput: If nothing of any of them may be told.
        RefusedWords: If services for people harmed and for people who harm would meet.
    """
    pages, told = _pages(papers, ids)
    tells, practice = papers.others().tells, papers.directory.practice
    today, limits = papers.today, limits_of(papers.facts)
    made = [
        contact_card(page, today, practice=practice, tells=tells(page), limits=limits)
        for page in pages
    ]
    kept = [card for card in made if card.reaches]
    told += [NO_CONTACT.format(name=card.name) for card in made if not card.reaches]
    if not kept:
        raise BadInput(NO_CARDS)
    return Cards(tuple(kept), tuple(told))


def calendar(papers: Papers, ids: Sequence[str]) -> Calendar:
    """Return when the services ``ids`` are held, from today for a year.

    Raises:
        BadInput: If no date of any of them is certain.
        RefusedWords: If services for people harmed and for people who harm would meet.
    """
    pages, told = _pages(papers, ids)
    practice = papers.directory.practice
    terms = terms_here(papers.facts, papers.places, practice=practice)
    tells, limits = papers.others().tells, limits_of(papers.facts)
    made = [
        service_dates(
            page, papers.today, terms, practice=practice, tells=tells(page), limits=limits
        )
        for page in pages
    ]
    told += [words for one in made for words in one.left_out]
    kept = tuple(one for one in made if one.dates)
    if not kept:
        raise BadInput(" ".join([NO_DATES, *told]))
    return Calendar(kept, tuple(told))


def _pages(papers: Papers, ids: Sequence[str]) -> tuple[list[ServicePage], list[str]]:
    """Return the records that may be handed out, and what staff should know."""
    if not ids:
        raise BadInput(NO_SERVICE)
    pages = [papers.directory.page(one) for one in dict.fromkeys(ids)]
    refuse_both_sides(pages)
    told = [words for page in pages for words in _doubts(papers, page)]
    return [page for page in pages if not why_not(page, papers.today)], told


def _doubts(papers: Papers, page: ServicePage) -> Iterator[str]:
    why = why_not(page, papers.today)
    if why:
        yield f"{page.name} {why}: left out."
        return
    if page.standing == "unconfirmed":
        yield UNCONFIRMED.format(name=page.name)
    yield from left_out(page)
