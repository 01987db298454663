"""Whether a source says in words, rather than in a field of its own, that a place is not told.

Lists of councils and charities have no column for it: the cell of the address says "Confidential",
and nothing at all says that the house of a women's refuge is none to print.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from directory.interchange.cells.places import Written, visibility_of
from directory.interchange.reading import Notes
from directory.model import ServicePage
from directory.model.vocabulary import Visibility
from directory.words import postcodes_within, tidy

_KEPT = (
    r"confidential|undisclosed|withheld|redacted|"
    r"not (?:be )?(?:disclosed|published|public|given out|shared|shown|listed|for publication)"
)
_WHERE = r"address(?:es)?|locations?|venues?|premises|whereabouts"
_IN_A_CELL = re.compile(
    rf"(?i)\b(?:{_KEPT})\b|\b(?:secret|private|hidden|unlisted|protected)\s+(?:{_WHERE})\b|"
    rf"\b(?:{_WHERE})\s*(?:is|are|:|-)?\s*(?:kept\s+)?(?:secret|private|hidden|protected)\b"
)
_A_CELL_ALONE = frozenset({"secret", "private", "hidden", "unlisted", "not given", "not told"})
_IN_PROSE = re.compile(
    rf"(?i)(?<!\byour )(?<!\btheir )(?<!\bcustomer )(?<!\bclient )\b(?:{_WHERE})\b\s*[:,-]?\s*"
    r"(?:(?:is|are|be|being|will|must|remains?|stays?|kept|held|strictly|completely|always)\s+)*"
    rf"(?:{_KEPT}|secret)\b|\b(?:confidential|undisclosed|secret|withheld)\s+(?:{_WHERE})\b"
)
_HINTS = ("confidential", "disclosed", "withheld", "redacted", "secret", "not ")
"""One of these stands in all that ``_IN_PROSE`` finds, and is looked for fifty times as fast."""
_ASKS = re.compile(r"\b(?:confidential|secret|hidden|private|withheld|undisclosed)\b")
_AROUND = " .-:;()/\u2013\u2014"
_YES = frozenset({"yes", "y", "true", "1", "x"})
_REFUGE = re.compile(r"(?i)\b(?:refuges?|safe[\s-]?houses?)\b")
_OTHER_REFUGE = re.compile(
    r"(?i)\b(?:animals?|wild\s?life|donkeys?|horses?|cats?|dogs?|birds?|hedgehogs?|nature|marine|"
    r"seeks?|seeking|sought|takes?|taking|took|places? of|city of|cities of)\s+refuges?\b"
)
_CONFIDENTIAL = "Its own words say that where it is is not to be told: taken as hidden."
_A_REFUGE = (
    "It speaks of a refuge or a safe house: where it is was not kept. If anybody may know it, say "
    "public under location_visibility, or type it into the record."
)


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a place may be told, and the place without the words that say so."""

    visibility: Visibility
    written: Written


def as_kept(
    written: Written,
    stated: Visibility | None,
    names: Iterable[str],
    prose: Iterable[str],
    notes: Notes,
) -> Kept:
    """Return a place as it may be kept, when its source may hide it in words alone.

    Args:
        written: The place as its source words it.
        stated: What the source says in a field made for it; None where it says nothing there.
        names: Of the service and of who runs it; a place of the same name tells nothing by it.
        prose: What the source says of the service and of the place.
        notes: Told why a place is hidden, without repeating it.
    """
    named, told = tuple(names), "\n".join(prose)
    if stated in ("hidden", "area_only") or replace(written, area="") == Written():
        return Kept(stated or "public", written)
    if _is_secret(written) or (stated is None and _is_told_as_secret(told)):
        notes.tell("address", _CONFIDENTIAL)
    elif stated is None and _is_refuge("\n".join((*named[:1], told))):
        notes.tell("address", _A_REFUGE)
    else:
        return Kept("public", written)
    return Kept("hidden", _telling(written, named))


def kept_as_typed(
    typed: str, written: Written, said: Mapping[str, str], more: Mapping[str, str], notes: Notes
) -> Kept:
    """Return the place of a row of a spreadsheet as it may be kept.

    Args:
        typed: The cell that says how much of it may be told; may be empty.
        written: The place as its row words it.
        said: What the row says, by field.
        more: What it says under headings that Signpost does not know.
        notes: Told why a place is hidden.
    """
    asked = any(_ASKS.search(tidy(one)) and tidy(more[one]) in _YES for one in more)
    stated = visibility_of(typed, notes) if typed else "hidden" if asked else None
    if stated == "public" and said.get("publisher"):
        return Kept("public", written)  # as Signpost writes it: a keeper has looked at this one
    names = (said.get("name", ""), said.get("organisation", ""))
    prose = (said.get(name, "") for name in ("description", "who_for", "how_to_refer", "needs"))
    return as_kept(written, stated, names, (*prose, *more.values()), notes)


def says_hidden(page: ServicePage) -> bool:
    """Say whether a record's own words say that nobody is to know where it is."""
    said = (page.description, page.who_for, page.how_to_refer, page.summary, page.access_words)
    more = (one for one in page.extra.values() if isinstance(one, str))
    told = "\n".join((*said, *more))
    return _is_told_as_secret(told) or _is_refuge("\n".join((page.name, told)))


def may_say_hidden(text: str) -> bool:
    """Say at a first look whether words may say so; a closer one finds fewer."""
    return _is_told_as_secret(text) or _is_refuge(text)


def _is_secret(written: Written) -> bool:
    """Say whether the words in place of an address say that there is none to tell."""
    cells = (written.address, written.town, written.postcode)
    alone = any(tidy(cell) in _A_CELL_ALONE for cell in (*cells, written.name) if cell)
    return alone or any(map(_IN_A_CELL.search, cells)) or _is_told_as_secret(written.name)


def _is_told_as_secret(text: str) -> bool:
    """Say whether a text says of a place that it is not to be told."""
    folded = text.casefold()
    return any(hint in folded for hint in _HINTS) and bool(_IN_PROSE.search(text))


def _is_refuge(text: str) -> bool:
    """Say whether words speak of a house where people are hidden from somebody."""
    folded = text.casefold()
    if "refuge" not in folded and not ("safe" in folded and "house" in folded):
        return False
    return bool(_REFUGE.search(_OTHER_REFUGE.sub(" ", text)))


def _telling(written: Written, names: tuple[str, ...]) -> Written:
    """Return the place with only what would lead to it, to be looked for in other words.

    "Confidential" leads nowhere, and a house that is called as its service is must not take the
    name from that.
    """
    known = [tidy(name) for name in names if name]
    parts = (
        _IN_A_CELL.sub(" ", part).strip(" .-:;()/\u2013\u2014")
        for part in written.address.split(",")
    )
    left = [part for part in parts if part and tidy(part) not in (*known, "address", "location")]
    code = written.postcode if postcodes_within(written.postcode) else ""
    own = any(tidy(written.name) in name or name in tidy(written.name) for name in known)
    name = "" if own or _IN_A_CELL.search(written.name) else written.name
    return replace(written, name=name, address=", ".join(left), postcode=code)
