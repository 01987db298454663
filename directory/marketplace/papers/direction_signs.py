"""Signs with an arrow: to the hall, to what people look for in it, and out again."""

from collections.abc import Iterator, Mapping, Sequence

from directory.errors import BadInput
from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day import the_day
from directory.marketplace.papers.hall_map.signs import PICTURES
from directory.marketplace.papers.sign_words import Arrow, Sign, SignSheet
from directory.model.halls import FeatureKind, Hall

WAY_IN, WAY_OUT = "way_in", "way_out"
PLACES: dict[str, tuple[str, str]] = {
    "info_desk": ("Information", "The i desk. Ask us anything."),
    "toilet": ("Toilets", ""),
    "accessible_toilet": ("Accessible toilet", ""),
    "baby_change": ("Baby change", ""),
    "quiet_room": ("Quiet room", "A calm place to sit, for anyone."),
    "private_room": ("Private room", "Want to talk alone? Ask at the i desk."),
    "first_aid": ("First aid", ""),
    "tea": ("Tea and water", ""),
    WAY_OUT: ("Way out", ""),
}
"""What a sign can lead to: its words, and a line under them."""
ALWAYS = ("info_desk", "toilet", "quiet_room", "first_aid", WAY_OUT)
"""Where no hall was drawn."""
BOTH: tuple[Arrow, ...] = ("left", "right")
ARROWS: tuple[Arrow, ...] = (*BOTH, "ahead", "back")


def direction_signs(at: AtEvent, _stalls: Sequence[str], options: Mapping[str, str]) -> SignSheet:
    """Return the signs, each once with every arrow that was asked for.

    Args:
        at: The event.
        options: ``arrow`` is left, right, ahead or back; without it left and right. ``places``
            names what they lead to, with commas between; without it all that the hall has.

    Raises:
        BadInput: If there is no such arrow, or no such place.
    """
    day = the_day(at)
    arrows = _arrows(options.get("arrow", ""))
    signs = tuple(
        Sign(title, arrow=arrow, pictures=pictures_of(place), lines=(line,) if line else ())
        for place, title, line in _led_to(at, options.get("places", ""), day.name)
        for arrow in arrows
    )
    return SignSheet(signs, day.made_on, day.practice, foot=day.name)


def pictures_of(place: str) -> tuple[str, ...]:
    """Return the signs of the map that stand for a place.

    Those of the ways in and out hold an arrow, which would point another way than that of the sign.
    """
    return () if place in (WAY_IN, WAY_OUT) else PICTURES.get(place, (place,))


def _arrows(asked: str) -> tuple[Arrow, ...]:
    if not asked:
        return BOTH
    if asked not in ARROWS:
        raise BadInput(f"An arrow points {', '.join(ARROWS)}: not '{asked}'.")
    return tuple(one for one in ARROWS if one == asked)


def _led_to(at: AtEvent, asked: str, name: str) -> Iterator[tuple[str, str, str]]:
    known = {WAY_IN: (name, "This way. It is free."), **PLACES}
    wanted = [one.strip() for one in asked.split(",") if one.strip()]
    for one in wanted or (WAY_IN, *_in_hall(at.event.hall)):
        if one not in known:
            raise BadInput(f"No sign leads to '{one}'. There are: {', '.join(known)}.")
        yield (one, *known[one])


def _in_hall(hall: Hall) -> Sequence[str]:
    if not hall.features:
        return ALWAYS
    there: set[FeatureKind | str] = {one.kind for one in hall.features}
    if "water" in there:
        there.add("tea")
    return [one for one in PLACES if one in there or one == WAY_OUT]
