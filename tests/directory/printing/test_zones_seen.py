"""Zones of a map as they are seen: in grey, faded, half as large, without red or green."""

import io
from itertools import combinations

import pytest

from directory.marketplace.papers.zone_looks import ZONE_LOOKS
from directory.printing.event.hall_map.patterns import zone
from directory.printing.layout.tagging import TaggedCanvas
from tests.directory.printing.seen import pixels_of

SIDE = 60
KINDS = range(len(ZONE_LOOKS))
GREY = ((0.299, 0.587, 0.114),) * 3
SEEN_BY = {
    "everybody": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "a copier": GREY,
    "whoever sees no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "whoever sees no green": (
        (0.367, 0.861, -0.228),
        (0.280, 0.673, 0.047),
        (-0.012, 0.043, 0.969),
    ),
}
"""How colours come out: matrices of Machado and others (2009) for the last two."""


@pytest.fixture(scope="module")
def patches():
    """Each pattern as pixels, printed at one size."""
    drawn = io.BytesIO()
    canvas = TaggedCanvas(drawn, pagesize=(SIDE * len(ZONE_LOOKS), SIDE), invariant=1)
    for kind in KINDS:
        left = kind * SIDE
        corners = ((left, 0), (left + SIDE, 0), (left + SIDE, SIDE), (left, SIDE))
        zone(corners, kind, None).paint(canvas)
    canvas.showPage()
    canvas.save()
    return drawn.getvalue()


def patch(pdf, kind, scale, colours, fade):
    """The lightness of each pixel of a pattern, from 0 to 255."""
    side = int(SIDE * scale)
    rows = pixels_of(pdf, scale=scale)
    edge = int(3 * scale) + 1
    return [
        [
            lightness(pixel, colours, fade)
            for pixel in row[kind * side + edge : (kind + 1) * side - edge]
        ]
        for row in rows[edge : side - edge]
    ]


def lightness(pixel, colours, fade):
    seen = [sum(share * part for share, part in zip(line, pixel, strict=True)) for line in colours]
    light = sum(share * part for share, part in zip(GREY[0], seen, strict=True))
    return light + (255 - light) * fade


def lines(rows):
    """Where the lines of a pattern are: what is darker than its middle."""
    every = [light for row in rows for light in row]
    middle = sum(every) / len(every)
    return [light < middle for light in every]


@pytest.mark.parametrize("eyes", SEEN_BY)
@pytest.mark.parametrize(("scale", "fade"), [(2.0, 0.0), (2.0, 0.5), (1.0, 0.5)])
def test_each_pattern_tells_itself_from_the_others(patches, eyes, scale, fade):
    held = [patch(patches, kind, scale, SEEN_BY[eyes], fade) for kind in KINDS]
    for rows in held:
        every = [light for row in rows for light in row]
        assert max(every) - min(every) > 30, "its lines are lost"
    told = [lines(rows) for rows in held]
    for one, other in combinations(KINDS, 2):
        differ = sum(a != b for a, b in zip(told[one], told[other], strict=True))
        assert differ > 0.15 * len(told[one]), (one, other)


@pytest.mark.parametrize("eyes", SEEN_BY)
def test_no_two_patterns_are_of_one_colour_and_one_direction(eyes):
    """The tints differ for everybody, or else the lines run another way."""
    assert len({one.runs for one in ZONE_LOOKS}) == len(ZONE_LOOKS)
    tints = [
        lightness(tuple(int(one.tint[at : at + 2], 16) for at in (1, 3, 5)), SEEN_BY[eyes], 0.0)
        for one in ZONE_LOOKS
    ]
    assert all(light > 190 for light in tints), "a number on it would be lost"
