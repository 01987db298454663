"""Writing what a plan says into a copy of the directory."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from directory.interchange.bringing.known_again import Held
from directory.interchange.bringing.merging import Plan
from directory.model import ServicePage
from directory.store.ready import Ready

Issue = TypeVar("Issue", Ready, ServicePage)


class Draft(Held, Protocol):
    """A copy of the directory that may be written."""

    def add(self, records: Sequence[Ready], what: str, issuer: str = "") -> None:
        """Write records of which nothing is held, as ``issuer`` issued them, or else the file."""

    def reissue(self, bases: Sequence[ServicePage], issuer: str) -> None:
        """Write bases as ``issuer`` issued them."""

    def put(self, pages: Sequence[ServicePage], bases: Sequence[ServicePage], what: str) -> None:
        """Write records and bases in one batch of the history named ``what``."""


def carry_out(made: Plan, draft: Draft, file: str) -> None:
    """Write what a plan says; nothing at all when it changes nothing."""
    what = f"Imported {file}"
    for issuer, records in _by_issuer(made.fresh, made.issuers).items():
        draft.add(records, what, issuer)
    pages = [*made.added, *(new for _, new in made.updated)]
    bases = _by_issuer(made.bases, made.issuers)
    if pages or bases.get(""):
        draft.put(pages, bases.pop("", []), what)
    for issuer, issued in bases.items():
        draft.reissue(issued, issuer)


def _by_issuer(records: Iterable[Issue], issuers: Mapping[str, str]) -> dict[str, list[Issue]]:
    """Return records by who issued them; nobody for those that the file itself issues."""
    found: dict[str, list[Issue]] = {}
    for one in records:
        found.setdefault(issuers.get(one.id, ""), []).append(one)
    return found
