"""The signs of a map: in their rooms, before their doors, or as near as there is room."""

from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.marketplace.papers.hall_map.hall import MapSign
from directory.printing.event.hall_map import pieces
from directory.printing.event.hall_map.laying import REACH, SIGN, Laying
from directory.printing.event.hall_map.room import Rect, around, beside, centred, rings
from directory.printing.layout.blocks import Words
from directory.printing.layout.fonts import BOLD, kept_together

GAP, BESIDE = 3.0, 5.0
"""Points between two pictures, and between a picture and its word."""
FAR = 12.0
"""A sign that stands so many points from its room has a line to it."""
NEARER = 6.0
"""A sign in more lines must be nearer by so much: one line is read best."""
WRONG_SIDE = 60.0
"""How much farther a sign counts that stands beyond the wall from where it belongs."""


class Form(NamedTuple):
    """A sign as it could be drawn: its word beside the pictures, or under them."""

    made: Words
    level: bool
    width: float
    height: float


class Found(NamedTuple):
    """Where a form fits, and how far from its room or door that is; 0 inside."""

    far: float
    box: Rect
    form: Form


def draw_signs(on: Laying) -> None:
    """Draw the signs of doors, then of rooms; remember those that found no room."""
    for sign in sorted(on.hall.signs, key=lambda one: _size(on, one)):
        found = _best(on, sign)
        if found is None:
            on.crowded.append(sign.words)
            continue
        if sign.shape and found.far > FAR:
            lead = _lead(around(on.shape(sign.shape)), found.box)
            on.under.append(pieces.line_of(lead, on.node, 0.8))
        _draw(on, sign, found)
    for sign in on.hall.signs:
        if sign.shape:
            on.ground.take(around(on.shape(sign.shape)))


def _size(on: Laying, sign: MapSign) -> float:
    """Return how large a room is: small things need the nearest places; a door has no size."""
    box = around(on.shape(sign.shape)) if sign.shape else Rect(0, 0, 0, 0)
    return box.width * box.height


def draw_area_words(on: Laying) -> None:
    """Write what stands about, inside it or near: stage, stairs, seats."""
    size = on.sizes.sign
    for area in on.hall.areas:
        box = around(on.shape(area.shape))
        if not area.words:
            continue
        width, height = on.measure(area.words, size)
        if box.holds(inside := centred(box.middle, width, height)):
            on.put(on.words(area.words, size), inside)
        else:
            on.say(area.words, size, tuple(beside(box, width, height)), box)


def _best(on: Laying, sign: MapSign) -> Found | None:
    own = around(on.shape(sign.shape)) if sign.shape else centred(on.at(sign.at), 4, 4)
    best: Found | None = None
    for form in _forms(on, sign):
        if best is not None and best.far <= FAR:
            break
        for found in _found(on, sign, own, form, _reach(own, form, best)):
            if best is None or found.far < best.far - NEARER:
                best = found
    return best


def _reach(own: Rect, form: Form, best: Found | None) -> float:
    """Return how far it is worth to look: no farther than what was found before."""
    if best is None:
        return REACH
    sizes = max(own.width, own.height) + max(form.width, form.height)
    return min(REACH, best.far + sizes / 2)


def _found(on: Laying, sign: MapSign, own: Rect, form: Form, reach: float) -> Iterator[Found]:
    """Yield the first free place on the right side of the wall, and the first on the other.

    A room's sign belongs in the hall, that of a door outside it.
    """
    others = _others(on, sign, own)
    free = (
        box
        for box in _places(sign, own, form, reach)
        if on.ground.is_free(box) and not any(box.meets(one) for one in others)
    )
    other = False
    for box in free:
        (x, y), (end_x, end_y) = _lead(own, box)
        far = hypot(end_x - x, end_y - y)
        if on.is_indoors(box) == bool(sign.shape) or not on.hall.outline:
            yield Found(far, box, form)
            return
        if not other:
            yield Found(far + WRONG_SIDE, box, form)
            other = True


def _others(on: Laying, sign: MapSign, own: Rect) -> list[Rect]:
    """Return the rooms of other signs: a word in one of them would name the wrong door."""
    shapes = (one.shape for one in on.hall.signs if one is not sign and one.shape)
    return [box for box in map(around, map(on.shape, shapes)) if not box.meets(own)]


def _places(sign: MapSign, own: Rect, form: Form, reach: float) -> Iterator[Rect]:
    """Yield where a sign could stand: in its room, or outside before its door, then around."""
    width, height = form.width, form.height
    if sign.shape:
        yield centred(own.middle, width, height)
    else:
        x, y = sign.out
        away = 6.0
        far = (own.width + width) / 2 * abs(x) + (own.height + height) / 2 * abs(y) + away
        yield centred((own.middle[0] + x * far, own.middle[1] + y * far), width, height)
    yield from beside(own, width, height)
    yield from rings(own.middle, width, height, reach)


def _forms(on: Laying, sign: MapSign) -> Iterator[Form]:
    """Yield a sign with its words in one line, then in two: beside the pictures and under them."""
    size = on.sizes.sign
    marks = _marks(sign)
    widths = [0.0]
    if " " in sign.words:
        said = kept_together(sign.words)
        longest = max(stringWidth(part, BOLD, size) for part in said.split(" "))
        widths.append(max(longest, stringWidth(said, BOLD, size) * 0.55) + 2)
        widths.append(longest + 2)
    for wide in widths:
        made = on.words(sign.words, size, wide=wide)
        yield Form(made, True, marks + BESIDE + made.width, max(SIGN, made.height))
        yield Form(made, False, max(marks, made.width), SIGN + 1 + made.height)


def _draw(on: Laying, sign: MapSign, found: Found) -> None:
    box, form = found.box, found.form
    left = box.left if form.level else box.middle[0] - _marks(sign) / 2
    low = box.middle[1] - SIGN / 2 if form.level else box.high - SIGN
    on.over.append(pieces.plate(box, on.node))
    for place, kind in enumerate(sign.kinds):
        start = left + place * (SIGN + GAP)
        on.over.append(pieces.picture(kind, Rect(start, low, start + SIGN, low + SIGN), on.node))
    made = form.made
    if form.level:
        at = (left + _marks(sign) + BESIDE, box.middle[1] - made.height / 2 + 1)
    else:
        at = (box.middle[0] - made.width / 2, box.low)
    on.over.append(pieces.put(made, *at))
    on.ground.take(box)


def _lead(own: Rect, box: Rect) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the nearest points of a room and of its sign; one point twice where they meet."""
    x = min(max(box.middle[0], own.left), own.right)
    y = min(max(box.middle[1], own.low), own.high)
    return (x, y), (min(max(x, box.left), box.right), min(max(y, box.low), box.high))


def _marks(sign: MapSign) -> float:
    return SIGN * len(sign.kinds) + GAP * (len(sign.kinds) - 1)
