"""The letter that confirms a table, with all a stallholder must know before and on the day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day_words import (
    access_of,
    own_name,
    time_of,
    to_whom,
    when_and_where,
    written_to,
)
from directory.marketplace.papers.in_the_hall import sketch, where_it_is
from directory.marketplace.papers.paper import EventPaper, Known, PaperSheet, Sketch, Told, paper
from directory.marketplace.papers.written_apart import one_side_of
from directory.model.events import Venue
from directory.words import listed

CONFIRMED = ("confirmed", "came")
PLAIN_WORDS = (
    "Speak as you would to a neighbour: no short forms, no names of forms or funds.",
    "Ask \u201cWhat would help?\u201d before you offer anything.",
    "Nobody has to tell their story at a table. Offer the private room.",
    "Say what you can do today, and who does the next step.",
    "You cannot help? Walk with them to a table that can, or to the information desk.",
)
NOTES = (
    "Write down nothing about a person, unless they ask you to and take it with them.",
    "Ask before you hand out paper: is it safe for them to take it home?",
    "No photos of visitors. Your own table only if you said yes on the booking form.",
)
NOT_TOLD = "Not entered yet, so not in the letters: {what}. Enter it under The event, or tell them."
WORRIED = "Worried about somebody? Stay with them, and tell the safeguarding lead."


def stallholder_letter(
    at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]
) -> EventPaper:
    """Return the letter and joining pack of each stall named, or of all that are confirmed.

    Raises:
        UnknownName: If the event has no such stall.
        RefusedWords: If stalls of both sides of abuse were named.
    """
    every = written_to(at, stalls, CONFIRMED)
    shown, told = one_side_of(at, every, chosen=bool(stalls))
    sheets = [_sheet(at, one) for one in shown or [None]]
    made = paper(at, "stallholder-letter", "stallholders", sheets, entries=len(shown))
    missing = _not_told(at.event.venue) if shown else ()
    return replace(made, warnings=(*made.warnings, *told, *missing))


def _sheet(at: AtEvent, shown: ShownStall | None) -> PaperSheet:
    event, venue = at.event, at.event.venue
    to = (f"For {to_whom(shown.stall, own_name(shown))}.",) if shown else ()
    times = (
        ("Come from", time_of(event.arrive)),
        ("Be ready by", time_of(event.ready)),
        ("Pack up at", time_of(event.pack_up)),
    )
    return PaperSheet(
        title="Your table is confirmed",
        start=(*to, "Thank you for coming. Please read this with everybody who will be at it."),
        parts=(
            Known("Your table", _table(at, shown)),
            Known("The day", (*when_and_where(event), *times), _sketch(at, shown)),
            *_getting_there(venue, to_all=shown is None),
            Known(
                "To be safe",
                (("If the alarm goes", venue.fire), ("First aid", venue.first_aid),
                 ("Safeguarding lead", event.safeguarding)),
            ),
            Told("", (f"{WORRIED} {at.around.crisis.first}",)),
            Told("Plain words", PLAIN_WORDS, listed=True),
            Told("Notes, paper and photos", NOTES, listed=True),
        ),
    )  # fmt: skip


def _getting_there(venue: Venue, *, to_all: bool) -> tuple[Known, ...]:
    """Return how to get there: in letters by name what is known, in one to fill in all of it.

    Nobody fills in the same line on two dozen letters, and for it each would take two sides.
    """
    facts = (("How to find it", venue.how_to_find), *_access(venue),
             ("Parking", venue.parking), ("Loading", venue.loading))  # fmt: skip
    told = tuple(one for one in facts if to_all or one[1])
    return (Known("Getting there", told),) if told else ()


def _not_told(venue: Venue) -> tuple[str, ...]:
    """Return for staff what of it the letters leave out because nobody has entered it."""
    held = (("how to find it", venue.how_to_find), ("parking", venue.parking),
            ("loading", venue.loading))  # fmt: skip
    missing = [name for name, said in held if not said]
    return (NOT_TOLD.format(what=listed(missing)),) if missing else ()


def _access(venue: Venue) -> tuple[tuple[str, str], ...]:
    said = " ".join(access_of(venue))
    return (("In the building", said),) if said else ()


def _sketch(at: AtEvent, shown: ShownStall | None) -> Sketch | None:
    pitch = at.pitch_of.get(shown.id) if shown else None
    return sketch(at.event, pitch) if pitch else None


def _table(at: AtEvent, shown: ShownStall | None) -> tuple[tuple[str, str], ...]:
    if shown is None:
        return (("Number", ""), ("Where it is", ""))
    stall = shown.stall
    pitch = at.pitch_of.get(stall.id)
    tables = max(stall.tables, pitch.tables if pitch else 1)
    has_power = pitch is not None and pitch.power
    needs_power = "power" in (*stall.needs, *stall.wants)
    return (
        ("Number", str(shown.number) if shown.number else ""),
        ("Where it is", where_it_is(at.event, pitch) if pitch else ""),
        *((("Tables", str(tables)),) if tables > 1 else ()),
        *((("Power", "at your table" if has_power else ""),) if needs_power else ()),
    )
