"""A page for the weekly huddle: services seldom given out, who is there, what is agreed. No names.

The services change with the week, so that in some months everybody has heard of them all.
"""

import hashlib
from datetime import date

from directory.coverage.records import Usable, read_records
from directory.coverage.staff_pages import safe, staff_sheet
from directory.coverage.use import use_of_services
from directory.disclosure.paper.tables import Table, TableLine, TableSheet
from directory.disclosure.record.staff_sheet import NOT_RECORDED, REPORTED_WRONG
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import oldest_check, withheld
from directory.disclosure.rules.numbers_in_words import not_checked_in
from directory.disclosure.rules.ways_in import names_an_address, phone_of, public_steps
from directory.disclosure.rules.ways_shown import ways_shown
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import ServiceCard, ServicePage
from directory.reading.telling import telling_lines
from directory.store import Directory
from directory.words import ended, grouped, one_line, spoken_date

NAMED = 6
"""How many services one huddle has time for."""
MOST_TOLD = 200
"""Letters of a service's own words; where no sentence of them is so short, its name must do."""
SELDOM = 3
"""Of how many as seldom used ones each is drawn."""
AGREED = 5
ROLES = (
    "Doctor\u2019s surgery", "Mental health team", "Housing", "Neighbourhood team",
    "Early help", "Jobcentre", "Social prescriber", "Recovery college", "Others",
)  # fmt: skip
"""Who came to the huddles of the Leicester report, by role."""


def huddle_sheet(directory: Directory, today: date) -> TableSheet:
    """Return the page for the huddle of the week in which ``today`` lies; for staff."""
    pages = directory.pages(seldom_used(directory, today))
    year, week, _ = today.isocalendar()
    return staff_sheet(
        directory,
        today,
        "Huddle",
        (f"Week {week} of {year}. No name, no note about anybody.",),
        (
            Table(
                "Seldom given out: does anybody here need one?",
                ("What it is for", "Who can go", "How to get in"),
                tuple(_line(page, today) for page in pages),
                notes=() if pages else ("No services are held here yet.",),
                wide_cells=True,
                of_services=True,
            ),
            Table("Who is here", to_tick=ROLES),
            Table(
                "What we agreed",
                ("What", "Which organisation", "By when"),
                tuple(TableLine(str(n), ("",) * 3) for n in range(1, AGREED + 1)),
                to_write=True,
            ),
        ),
        len(pages),
    )


def seldom_used(directory: Directory, today: date) -> list[str]:
    """Return the ids of this week's services: among those given out least, in another order."""
    used = use_of_services(directory)
    year, week, _ = today.isocalendar()

    def turn(one: Usable, draw: str) -> bytes:
        return hashlib.sha256(f"{draw} {year}-{week} {one.card.id}".encode()).digest()

    usable = read_records(directory, today).usable
    held = [one for one in usable if _may_be_named(one.card)]
    held.sort(key=lambda one: (used.get(one.card.id, 0), turn(one, "first")))
    drawn = sorted(held[: NAMED * SELDOM], key=lambda one: turn(one, "second"))[:NAMED]
    return [one.card.id for one in drawn]


def _may_be_named(card: ServiceCard) -> bool:
    """Return whether a room of workers can be told of it: no hearsay, none for those who harm."""
    return card.side != "harming" and card.standing != "unconfirmed"


def _line(page: ServicePage, today: date) -> TableLine:
    who = " ".join(WhoCanGo.of(page, public=False).fits[:2]) or NOT_RECORDED
    way = _way(page, today)
    told = page.summary or telling_lines(page.description, page.name, MOST_TOLD)
    unchecked = not_checked_in(page, (told, who, way))
    way = f"{ended(way)} {unchecked}" if unchecked else way
    said = (one_line(without_labels(words).text) for words in (told, who, way))
    return TableLine(safe(page.name), tuple(said))


def _way(page: ServicePage, today: date) -> str:
    """Return the first way in and the number, with its check; else where to look or to write."""
    wrong = withheld(page)
    ways = () if "referral" in wrong else ways_shown(page, today, public=False)
    way = " ".join((ways[0].lead, *ways[0].lines[:2])) if ways else ""
    phone = None if "contact" in wrong else phone_of(page)
    number = grouped(phone.value) if phone else ""
    if number:
        day = oldest_check(page, ("contact", "referral", "criteria"))
        ring = "" if number in way else f"Ring {number}."
        sure = f"Checked {spoken_date(day)}." if day else "Never checked."
        return " ".join(filter(None, (way, ring, sure)))
    # Nothing stands after an address: a full stop would be typed with it.
    new = (step for step in public_steps(page) if names_an_address(step))
    told = " ".join(filter(None, (way, next((one for one in new if one not in way), ""))))
    return told or (REPORTED_WRONG if wrong & {"contact", "referral"} else NOT_RECORDED)
