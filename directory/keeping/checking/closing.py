"""They have closed: a record says so from today, by what means, and what is there instead."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from directory.disclosure.rules.facts import GROUPS
from directory.disclosure.rules.freshness import confirmed, reported
from directory.errors import BadInput
from directory.keeping.checking.checks import MEANS, Done, keep
from directory.keeping.checking.ring_round import ToRing, call_over
from directory.model import Link, ServicePage
from directory.model.vocabulary import Means
from directory.store import Directory
from directory.store.local import Change
from directory.words import one_line

WHAT = "Closed, heard {means}"


def call_found_closed(
    directory: Directory, call: ToRing, closed: Sequence[str], today: date, instead: str = ""
) -> Done:
    """Keep that services of a call have closed; the call is over once none of them is left.

    Raises:
        BadInput: If none was named, or the record in their place is one of them.
        UnknownName: If a record is not there any more.
    """
    over = [call_over(directory, call, today)] if set(closed) >= set(call.services) else []
    return _close(directory, closed, "phone", today, instead, over)


def _close(
    directory: Directory,
    ids: Sequence[str],
    means: Means,
    today: date,
    instead: str,
    changes: Sequence[Change],
) -> Done:
    if not ids:
        raise BadInput("Say which of them has closed.")
    if instead in ids:
        raise BadInput("What is there instead must be another record.")
    names = [one_line(page.name) for page in directory.pages([instead])] if instead else []
    if instead and not names:
        raise BadInput("The record in its place is not there any more.")

    def edit(page: ServicePage) -> ServicePage:
        return _closed(page, means, today, instead)

    settled = {one: frozenset(GROUPS) for one in ids}
    edits = dict.fromkeys(ids, edit)
    done = keep(directory, edits, settled, WHAT.format(means=MEANS[means]), changes)
    gone = " and ".join(one_line(page.name) for page in done.before)
    now = f" In its place now: {names[0]}." if names else ""
    return replace(done, words=f"Closed from today: {gone}.{now}")


def _closed(page: ServicePage, means: Means, today: date, instead: str) -> ServicePage:
    """Return a record that has closed. Its other facts keep their dates: nobody asked for them."""
    page = confirmed(reported(page, GROUPS, None, None), ("contact",), means, today)
    ends = min(page.ends_on, today) if page.ends_on else today
    link = Link(kind="replaced_by", to=instead)
    known = not instead or any((one.kind, one.to) == (link.kind, link.to) for one in page.links)
    links = page.links if known else (*page.links, link)
    return page.model_copy(update={"status": "closed", "ends_on": ends, "links": links})
