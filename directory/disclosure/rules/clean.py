"""Text from a record as the public may read it: no label on people, plain, and whole."""

from typing import NamedTuple

from directory.disclosure.rules.labels import labels_in
from directory.model import ServicePage
from directory.words import sentences, tidy, without_number

NO_NAME = "A local service"
"""Printed for a record whose only names would label people."""


class Clean(NamedTuple):
    """Text that may be seen, and what was left out of it."""

    text: str
    left_out: tuple[str, ...]


def without_labels(text: str) -> Clean:
    """Return ``text`` without the sentences that label people, and those sentences."""
    if not labels_in(text):
        return Clean(text, ())
    parts = sentences(text)
    bad = tuple(part for part in parts if labels_in(part))
    kept = " ".join(part for part in parts if part not in bad)
    # A label that runs across a sentence end stands in no sentence alone: then none of it goes out.
    return Clean(kept, bad) if not labels_in(kept) else Clean("", tuple(parts))


def public_name(page: ServicePage) -> str:
    """Return the name that may be printed for anybody to read.

    A sensitive service goes by its neutral name, so that the paper tells on nobody. A name that
    holds a label gives way to the next that does not. A number is no part of a name: it stands
    beside it where it is on record, and nobody confirmed it where it is not.
    """
    names = (
        page.neutral_name if goes_by_another_name(page) else "",
        page.public_name,
        page.name,
        page.neutral_name,
        page.organisation.name if page.organisation else "",
    )
    said = (without_number(n) for n in names if n and not labels_in(n))
    return next((name for name in said if name), NO_NAME)


def goes_by_another_name(page: ServicePage) -> bool:
    """Return whether a neutral name stands for a record, so that paper tells on nobody."""
    return page.sensitive and bool(page.neutral_name)


def without_names(page: ServicePage, text: str) -> str:
    """Return ``text`` without the sentences that say a name for which a neutral one stands."""
    if not goes_by_another_name(page) or not text:
        return text
    body = [page.organisation.name] if page.organisation else []
    names = (page.name, page.public_name, *page.also_known_as, *page.former_names, *body)
    shown = tidy(public_name(page))
    telling = [f" {tidy(name)} " for name in names if tidy(name) and tidy(name) not in shown]

    def tells(words: str) -> bool:
        return any(name in f" {tidy(words)} " for name in telling)

    return " ".join(one for one in sentences(text) if not tells(one)) if tells(text) else text


def name_problem(page: ServicePage) -> str:
    """Return a sentence for staff when the name itself cannot be printed, else nothing."""
    found = labels_in(page.name)
    if not found:
        return ""
    return f"The name holds '{found[0]}': it is printed as '{public_name(page)}'."
