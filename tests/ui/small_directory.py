"""A data folder with eight made-up services, each there for something that a window must bear."""

import shutil
from datetime import date, datetime

from directory.model import ServicePage
from directory.store import DataFolder, Directory
from directory.store.saving import forget_pages
from directory.store.search_words import card
from seed.contents import contents

TODAY = date(2026, 11, 23)
NOON = datetime.fromisoformat("2026-11-23T12:00")
"""A Monday at noon, when everything is open and nothing closes soon."""
WEEK = ("mon", "tue", "wed", "thu")
NEEDS = contents().needs


def a_service(number, name, summary, needs, **more):
    """A confirmed record that is open on weekdays, with whatever else it has."""
    plain = {
        "id": f"practice-{number}",
        "name": name,
        "summary": summary,
        "organisation": {"id": "practice-trust", "name": "Practice Trust"},
        "status": "open",
        "cost": "free",
        "area_rule": "anyone",
        "contacts": [{"id": "phone-1", "kind": "phone", "value": f"0151 496 010{number}"}],
        "locations": [{"id": "here", "town": "Practice Town", "address": f"{number} Practice Row"}],
        "sessions": [{"weekday": day, "opens": "09:30", "closes": "16:00"} for day in WEEK],
        "routes": [{"channel": "self_phone", "accepted": "yes", "contact_id": "phone-1"}],
        "needs": [{"need": need} for need in needs],
        "checks": checked("2026-11-01"),
    }
    return ServicePage(**{**plain, **more})


def checked(day):
    """The checks of a record that was rung on one day."""
    return [{"group": group, "checked_on": day, "means": "phone"} for group in ("contact", "hours")]


def way_in(channel, **more):
    """The one way in of a record."""
    return [{"channel": channel, "accepted": "yes", **more}]


MONEY_HELP = a_service(
    1,
    "Practice Money Help",
    "Help with money, debt and letters you do not understand",
    ["debt"],
    who_for="Anyone over 16 who lives in Practice Town.",
    not_for="Business debts.",
    next_step="They ring back within two days.",
    waiting_time="About a week",
    waiting_checked_on=date(2026, 11, 1),
    contacts=[
        {"id": "phone-1", "kind": "phone", "value": "0151 496 0101", "best_time": "Mornings."},
        {"id": "web-1", "kind": "website", "value": "https://example.org/practice"},
        {"id": "mail-1", "kind": "email", "value": "practice@example.org"},
    ],
)
CHECKED_IN_MARCH = a_service(
    2,
    "Practice Housing Advice Desk",
    "Advice if you may lose your home or the rent has gone up",
    ["losing_home"],
    routes=way_in("self_drop_in"),
    checks=checked("2026-03-02"),
)
A_WORKER_MUST_ASK = a_service(
    3,
    "Practice Debt and Bills Clinic",
    "A worker goes through your debt and bills with you",
    ["debt", "losing_home"],
    description="For people with complex needs. A worker goes through every letter.",
    locations=[],
    coverage=[{"name": "Practice Town"}],
    routes=way_in("professional_phone", contact_id="phone-1"),
)
NEVER_CHECKED = a_service(
    4,
    "Practice Food Cupboard",
    "A bag of food the same day, no questions asked",
    ["food"],
    routes=way_in("self_drop_in"),
    checks=[],
)
FOR_THE_HARMED = a_service(
    5,
    "Practice Safe Steps",
    "Someone to talk to about home",
    ["domestic_abuse"],
    neutral_name="Practice Talk to Us",
    sensitive=True,
    side="harmed",
    locations=[],
)
FOR_THOSE_WHO_HARM = a_service(
    6,
    "Practice Change Course",
    "For people worried about how they treat someone close",
    ["own_behaviour"],
    sensitive=True,
    side="harming",
    standing="unconfirmed",
    routes=way_in("through_partner", partner="Practice Probation"),
)
LONG_NAME = a_service(
    7,
    "Practice Credit Union of the Northern and Southern Riverside Neighbourhood Partnership",
    "Saving and fair loans, debt put in one place",
    ["debt"],
    status="waiting_list",
    locations=[{"id": "here", "town": "Practice Riverside and district"}],
    routes=way_in("self_online"),
)
MARKUP = a_service(
    8,
    "<b>Practice</b> & <img src=x> Caf\N{LATIN SMALL LETTER E WITH ACUTE}",
    "<script>debt</script> & tea",
    ["debt"],
    routes=[],
)
PAGES = (
    MONEY_HELP,
    CHECKED_IN_MARCH,
    A_WORKER_MUST_ASK,
    NEVER_CHECKED,
    FOR_THE_HARMED,
    FOR_THOSE_WHO_HARM,
    LONG_NAME,
    MARKUP,
)
CARDS = tuple(card(page) for page in PAGES)
BY_ID = {one.id: one for one in CARDS}


def make_small(empty, path):
    """Make a data folder whose practice directory is open and holds these services alone."""
    shutil.copytree(empty, path)
    folder = DataFolder(path)
    folder.switch("practice")
    held = Directory(folder)
    shipped = [str(row[0]) for row in held.rows("SELECT id FROM service")]
    held.change("Emptied", lambda connection: forget_pages(connection, shipped, 1))
    for page in PAGES:
        held.save(page)
    held.close()
