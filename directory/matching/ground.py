"""What a verdict stands on: whether the record is open, confirmed, and checked of late."""

from collections.abc import Iterator
from datetime import date

from directory.disclosure.rules.freshness import Limits, oldest_check, withheld
from directory.model import ServicePage
from directory.words import spoken_date

CLOSED = "They have closed."
PAUSED = {
    "paused": "They are not taking anyone now: ask when they will.",
    "planned": "They have not started yet: ask when they will.",
}


def closed_words(page: ServicePage, today: date) -> str:
    """Return why nobody can go any more, or nothing."""
    ended = page.ends_on is not None and page.ends_on < today
    return CLOSED if page.status == "closed" or ended else ""


def doubts(page: ServicePage, today: date, limits: Limits) -> tuple[str, ...]:
    """Return why no verdict on a record can be certain, each as what to ask the service."""
    return tuple(_doubts(page, today, limits))


def _doubts(page: ServicePage, today: date, limits: Limits) -> Iterator[str]:
    if page.status in PAUSED:
        yield PAUSED[page.status]
    if page.standing == "unconfirmed":
        yield "Nobody has confirmed this record: ask who can go."
        return
    if "criteria" in withheld(page):
        yield "Someone told us that this has changed: ask who can go now."
        return
    checked = oldest_check(page, ("criteria",))
    if checked is None:
        yield "Who can go was never checked: ask them."
    elif today - checked > limits["criteria"]:
        yield f"Who can go was last checked on {spoken_date(checked)}: ask if it is still so."
