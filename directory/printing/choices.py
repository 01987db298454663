"""What can be chosen about each printed thing, in plain words: what help tells, and what is let in.

Words of a closed list are taken from the code that reads them. A test watches which keys each
print looks for, so that what stands here is all there is.
"""

from collections.abc import Mapping
from typing import NamedTuple

from directory.coverage.narrowing import TIMES, WAYS
from directory.coverage.survey import LEVELS
from directory.desk.paper.leaflets import LEAFLETS
from directory.desk.paper.other_places import REASONS
from directory.desk.paper.own_words import PLANS, USUAL_DOOR
from directory.desk.paper.place_lists import BY_PLACE, BY_THEME
from directory.desk.paper.sheets import BY_URGENCY, OWN_ORDER
from directory.desk.paper.venue_booklets import BY_DAY, BY_VENUE
from directory.errors import BadInput
from directory.marketplace.papers.direction_signs import ARROWS, PLACES, WAY_IN
from directory.marketplace.papers.discussion import MOST_TABLES
from directory.marketplace.papers.hall_map.turns import QUARTERS
from directory.marketplace.papers.stall_sign import SIDES
from directory.printing.event.hall_map.sheets import PAPERS as MAP_PAPERS
from directory.printing.layout.book_looks import PAPERS as BOOK_PAPERS
from directory.printing.layout.printable import Printable
from directory.words import one_line

YES_NO = ("yes", "no")
REFUSED_ELSEWHERE = ("format", "edition", "language")
"""Every print looks at these, and says itself what it does not come in."""


class Choice(NamedTuple):
    """One thing that can be chosen about a print."""

    key: str
    tells: str
    """What it is about."""
    usual: str
    """What holds where it is not chosen."""
    values: tuple[str, ...] = ()
    """All it may be; empty for words, places and ids."""
    several: bool = False
    """Whether there may be more than one, with commas between."""


_OF_DESK, _EVERYWHERE = "the town of this desk", "everywhere"
_IDS = "ids of needs, with commas between (`signpost needs TEXT` tells them)"


def _area(usual: str, what: str = "a ward, town or borough") -> Choice:
    return Choice("area", what, usual)


_TABLES = Choice("tables", f"how many tables talk: 1 to {MOST_TABLES}; a sheet for each", "1")
_COVERAGE = (
    _area("the area of this desk", "the area to look into; * for all that are served"),
    Choice("level", "how finely the area is divided", "the next smaller areas", tuple(LEVELS)),
    Choice("theme", "needs of one theme, by its id, a line each; * for every need", "all themes"),
    Choice("need", "one need, by its id", "all needs"),
    Choice("age", "for whom: an age in whole years", "any age"),
    Choice("way", "by who may ask", "any", tuple(WAYS)),
    Choice("when", "by when it is open", "any", tuple(TIMES)),
    Choice("free", "only what costs nothing", "no", YES_NO),
)
OF_THING: Mapping[str, tuple[Choice, ...]] = {
    "signposting-sheet": (
        Choice("order", "what stands first", BY_URGENCY, (BY_URGENCY, OWN_ORDER)),
    ),
    "winter-essentials": (_area(_OF_DESK, "a place or a postcode"),),
    "plan-page": (
        Choice("door", "what the plan is about", USUAL_DOOR, tuple(PLANS)),
        Choice("chosen", "ids of needs or goals, with commas between", "none: lines to write on"),
    ),
    "other-places": (
        Choice("why", "why the service said no", "not said", tuple(filter(None, REASONS))),
        _area("not known", "where the person lives: a place or a postcode"),
        Choice("instead", "ids of services to try, with commas between", "found by Signpost"),
    ),
    "service-leaflet": (
        Choice("for", "for whom it is", "people, or staff by its edition", tuple(LEAFLETS)),
    ),
    "who-to-see-first": (_area(_EVERYWHERE),),
    "themed-sheet": (
        Choice("tag", "the tag of the records, which must be named", "none"),
        _area(_EVERYWHERE),
        Choice("title", "what stands at the top, in your words", "Help near you"),
    ),
    "who-does-what": (_area(_OF_DESK, "a ward, town or borough, or everywhere"),),
    "glossary-sheet": (Choice("need", _IDS, "all needs"),),
    "ask-and-act": (Choice("need", _IDS, "those of the services named, else all"),),
    "community-assets": (_area(_EVERYWHERE),),
    "week-ahead": (_area(_OF_DESK),),
    "venue-booklet": (
        _area(_OF_DESK),
        Choice("by", "what it is listed by", BY_VENUE, (BY_VENUE, BY_DAY)),
    ),
    "directory-book": (
        _area(_EVERYWHERE),
        Choice("theme", "the services of one theme, by its id or name", "all themes"),
        Choice("unconfirmed", "with what nobody has confirmed, marked so", "no", YES_NO),
        Choice("paper", "the size of the sheet", "A4", tuple(BOOK_PAPERS)),
    ),
    "networks": (
        Choice("by", "what they are listed by", BY_PLACE, (BY_PLACE, BY_THEME)),
        _area(_EVERYWHERE),
    ),
    "coverage-report": _COVERAGE,
    "coverage-map": _COVERAGE,
    "counts-table": (
        Choice("from", "the first month: 2026-01", "a year ago, or the first that was counted"),
        Choice("to", "the last month: 2026-11", "this month"),
    ),
    "stall-map": (
        Choice("paper", "the size of the sheet", "what the tables need", MAP_PAPERS),
        Choice("here", "where it hangs: the id of a door or thing, or a table number", "nowhere"),
        Choice("turn", "by how many degrees the hall is turned", "as one comes in", QUARTERS),
    ),
    "trail": (Choice("need", _IDS, "a trail for each theme"),),
    "stall-sign": (Choice("sides", "2 for signs that hang, 1 for those on a wall", "2", SIDES),),
    "route-slip": (
        Choice("needs", f"one to three {_IDS}", "none: lines to write on"),
        Choice("unconfirmed", "with tables that nobody has confirmed for it, marked", "no", YES_NO),
    ),
    "direction-signs": (
        Choice("arrow", "where the arrow points", "left and right", ARROWS),
        Choice("places", "what they lead to", "all that the hall has", (WAY_IN, *PLACES), True),
    ),
    "discussion-sheet": (_TABLES,),
    "capture-sheet": (_TABLES,),
}  # fmt: skip
"""What can be chosen about a thing, beside what many have in common."""


def choices_of(thing: Printable[object]) -> tuple[Choice, ...]:
    """Return all that can be chosen about a print, what many have in common first."""
    common: list[Choice] = []
    if len(thing.formats) > 1:
        common.append(Choice("format", "its shape", thing.formats[0], thing.formats))
    if len(thing.editions) > 1:
        common.append(Choice("edition", "who reads it", thing.editions[0], thing.editions))
    if thing.in_languages:
        forms = ", ".join(thing.in_languages)
        told = f"a second language beside English, by its code; as {forms}"
        common.append(Choice("language", told, "English alone"))
        common.append(Choice("draft", "a language nobody has checked yet, marked so", "no", YES_NO))
    return (*common, *OF_THING.get(thing.name, ()))


def refuse_unknown(thing: Printable[object], options: Mapping[str, str]) -> None:
    """Refuse a choice that a print does not have, or a word that is none of its list.

    Raises:
        BadInput: Naming those there are.
    """
    known = {one.key: one for one in choices_of(thing)}
    for key, said in options.items():
        if key in REFUSED_ELSEWHERE:
            continue
        if key not in known:
            there = f"It has: {', '.join(known)}" if known else "It has none"
            raise BadInput(f"{thing.name} has no option “{one_line(key)}”. {there}.")
        one = known[key]
        words = [word.strip() for word in said.split(",")] if one.several else [said]
        if one.values and (wrong := next((w for w in words if w not in one.values), "")):
            there = ", ".join(one.values)
            raise BadInput(f"{key} of {thing.name} is not “{one_line(wrong)}”. Choose: {there}.")
