"""A directory whose names, words and places break things, and all that can be printed of it."""

from datetime import date

from directory.model import (
    Contact,
    FactCheck,
    Location,
    Organisation,
    Route,
    ServiceNeed,
    ServicePage,
    Session,
)
from directory.printing import PRINTABLES
from tests.conftest import TODAY
from tests.practice_event import kept_practice_event
from ui import actions

AREA, TAG = "Kirkby", "winter"
CHECKED = date(2026, 11, 3)
SAYS_THE_NAME = {
    "signposting-sheet", "provider-slip", "referral-form", "referrer-flowchart", "service-leaflet",
    "while-you-wait", "directory-book", "week-ahead", "venue-booklet", "stall-index",
    "event-booklet", "professional-digest",
}  # fmt: skip
"""Prints on which the name of every service stands that they are made of."""


def naughty_desk(folder, names):
    """Return a desk whose records are named so, and the id of an event with all of them."""
    from seed.filling import open_directory

    open_directory(folder, TODAY, start="empty").close()
    desk = actions.open_desk(folder, TODAY)
    actions.set_desk_fact(desk, "phone", "0151 496 0999")
    actions.set_desk_fact(desk, "town", AREA)
    rename(desk, names)
    event = kept_practice_event(desk, stalls=len(names))
    return desk, event.id


def rename(desk, names):
    """Give the records of a desk other names and words."""
    for at, name in enumerate(names):
        desk.directory.save(naughty_page(at, name))


def naughty_page(at, name):
    """Return a record that has ``name`` wherever a source could put words."""
    return ServicePage(
        id=f"naughty-{at}",
        name=name,
        also_known_as=[name],
        organisation=Organisation(id=f"naughty-org-{at}", name=name),
        summary=name,
        description=f"They help. {name}",
        who_for=name,
        cost_words=name,
        waiting_time=name,
        while_you_wait=name,
        contacts=[
            Contact(id="phone-1", kind="phone", value=f"0151 496 01{at:02d}", best_time=name)
        ],
        locations=[
            Location(id="place-1", name=name, address=name, town=AREA, door=name, landmark=name)
        ],
        sessions=[
            Session(weekday="mon", opens="10:00", closes="12:00", location_id="place-1"),
            Session(words=name),
        ],
        routes=[
            Route(
                channel="self_drop_in", accepted="yes", for_public=name,
                for_workers=name, bring=[name], who=["self", "any_professional"],
            )
        ],
        needs=[ServiceNeed(need="debt"), ServiceNeed(need="food")],
        checks=[
            FactCheck(group=group, checked_on=CHECKED, means="phone")
            for group in ("contact", "hours", "referral", "criteria")
        ],
        status="open",
        tags=[TAG],
    )  # fmt: skip


def prints_of(desk, event, *, few=False):
    """Yield each print that can be made of a desk: the thing, ids and options.

    Args:
        desk: With records named ``naughty-0`` and on.
        event: The id of its event.
        few: Only what records are printed on, each in its first format and edition.
    """
    ids = [str(row[0]) for row in desk.directory.rows("SELECT id FROM service ORDER BY id")]
    for thing in PRINTABLES:
        if few and thing.name not in SAYS_THE_NAME:
            continue
        chosen = [event] if thing.of_event else ids if thing.of_services else []
        for edition in thing.editions[:1] if few else thing.editions:
            for form in thing.formats[:1] if few else thing.formats:
                options = {"area": AREA, "tag": TAG, "edition": edition, "format": form}
                yield thing, chosen, options


def shown_on(thing, options):
    """Return whether every name stands on a print."""
    discreet = options["format"] == "discreet"
    return thing.name in SAYS_THE_NAME and not discreet
