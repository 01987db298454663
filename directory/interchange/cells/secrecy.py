"""Whether a source says in words, rather than in a field of its own, that a place is not told.

Lists of councils and charities have no column for it: the cell of the address says "Confidential",
and nothing at all says that the house of a women's refuge is none to print.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from directory.interchange.cells.places import NOWHERE, Written, visibility_of
from directory.interchange.cells.refuges import (
    KEPT,
    WHERE,
    is_refuge,
    is_told_as_secret,
    may_speak_of_either,
)
from directory.interchange.reading import Notes
from directory.model import ServicePage
from directory.model.vocabulary import Visibility
from directory.reading.streets import leads_to_a_door, names_a_street, without_streets
from directory.words import postcodes_within, tidy

_IN_A_CELL = re.compile(
    rf"(?i)\b(?:{KEPT})\b|\b(?:secret|private|hidden|unlisted|protected)\s+(?:{WHERE})\b|"
    rf"\b(?:{WHERE})\s*(?:is|are|:|-)?\s*(?:kept\s+)?(?:secret|private|hidden|protected)\b"
)
_A_CELL_ALONE = frozenset({"secret", "private", "hidden", "unlisted", "not given", "not told"})
_ASK_FOR_IT = re.compile(
    r"(?:(?:only )?(?:given|told|available|provided|disclosed|supplied) )?(?:only )?"
    r"(?:on|upon|after|by) (?:request|referral|booking|application|(?:a )?(?:phone )?call)|"
    r"(?:please )?(?:ring|call|phone|contact us|ask) for (?:the )?(?:address|location|details)"
)
"""What stands in a cell of which one is to ask what belongs there."""
_CELL_HINTS = (
    "not ", "secret", "private", "hidden", "unlisted", "protected", "confidential", "undisclosed",
    "unpublished", "withheld", "redacted", "request", "referral", "booking", "application", "call",
    "address", "location", "details", "venue", "premises", "whereabouts", "where",
)  # fmt: skip
"""Words of which one stands in whatever cell says so: few addresses have any."""
_ASKS = re.compile(r"\b(?:confidential|secret|hidden|private|withheld|undisclosed)\b")
_AROUND = " .-:;()/\u2013\u2014"
_SPEAK = (
    "description", "who_for", "how_to_refer", "needs", "hours", "criteria", "categories", "access",
    "referral_routes",
)  # fmt: skip
"""The fields in which a row may say that it is a refuge."""
_TELL_NOTHING = frozenset({
    "id", "name", "organisation", "source", "publisher", "edition", "phone", "email", "areas",
    "address", "postcode", "town",
})  # fmt: skip
"""The fields of a row that tell no place, or are looked at by themselves."""
_YES = frozenset({"yes", "y", "true", "1", "x"})
_CONFIDENTIAL = "Its own words say that where it is is not to be told: taken as hidden."
_ITS_WORDS = (
    "It speaks of a refuge, or says that where it is is not to be told, and its words told it: "
    "they were not kept. If anybody may know it, type it into the record."
)
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
    more: Iterable[str] = (),
) -> Kept:
    """Return a place as it may be kept, when its source may hide it in words alone.

    Args:
        written: The place as its source words it.
        stated: What the source says in a field made for it; None where it says nothing there.
        names: Of the service and of who runs it; a place of the same name tells nothing by it.
        prose: What the source says of the service and of the place.
        notes: Told why a place is hidden, without repeating it.
        more: Whatever else would be kept of a record without a place, and could tell one.
    """
    named, told = tuple(names), "\n".join(prose)
    if stated in ("hidden", "area_only"):
        return Kept(stated, written)
    if written.leads_nowhere:
        return _told_in_words(written, stated, named, told, more, notes)
    if _is_secret(written) or (stated is None and is_told_as_secret(told)):
        notes.tell("address", _CONFIDENTIAL)
    elif stated is None and is_refuge("\n".join((*named[:1], told))):
        notes.tell("address", _A_REFUGE)
    else:
        return Kept("public", written)
    return Kept("hidden", _telling(written, named))


def _told_in_words(
    written: Written,
    stated: Visibility | None,
    names: tuple[str, ...],
    told: str,
    more: Iterable[str],
    notes: Notes,
) -> Kept:
    """Return the place of a record that gives none: hidden if its words tell what they must not.

    A helpline that only speaks of refuges tells nothing, and stays as it is.
    """
    if stated is None and (is_told_as_secret(told) or is_refuge("\n".join((*names[:1], told)))):
        said = "\n".join((told, *more))
        if without_streets(said, names) != said or any(map(names_a_street, names)):
            notes.tell("address", _ITS_WORDS)
            return Kept("hidden", written)
    return Kept(stated or "public", written)


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
    prose = [said[name] for name in _SPEAK if name in said] + list(more.values())
    if said.get("publisher") and said.get("edition"):
        return as_kept(written, stated, names, prose if written != NOWHERE else (), notes)
    others = [text for name, text in said.items() if name not in _TELL_NOTHING]
    led = [f"Bus stop: {one}" for one in more if leads_to_a_door(one) and more[one]]
    return as_kept(written, stated, names, prose, notes, (*others, *led))


def says_hidden(page: ServicePage) -> bool:
    """Say whether a record's own words say that nobody is to know where it is."""
    said = (page.description, page.who_for, page.how_to_refer, page.summary, page.access_words)
    more = (one for one in page.extra.values() if isinstance(one, str))
    told = "\n".join((*said, *more))
    return is_told_as_secret(told) or is_refuge("\n".join((page.name, told)))


def may_say_hidden(text: str) -> bool:
    """Say at a first look whether words may say so; a closer one finds fewer."""
    return may_speak_of_either(text)


def _is_secret(written: Written) -> bool:
    """Say whether the words in place of an address say that there is none to tell."""
    cells = (written.address, written.town, written.postcode)
    if not _may_be_secret("\n".join((*cells, written.name))):
        return False
    alone = (tidy(cell) for cell in (*cells, written.name) if cell)
    if any(cell in _A_CELL_ALONE or _ASK_FOR_IT.fullmatch(cell) for cell in alone):
        return True
    told = any(map(is_told_as_secret, (*cells, written.name)))
    return told or any(map(_IN_A_CELL.search, cells))


def _may_be_secret(cells: str) -> bool:
    """Say at a first look whether cells may say so; a closer one finds fewer."""
    words = tidy(cells)
    return not cells.isascii() or any(hint in words for hint in _CELL_HINTS)


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
