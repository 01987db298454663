"""An address says its town and its postcode once."""

import pytest

from directory.keeping.record.nouns_said import noun_said
from directory.model import Location
from directory.reading.addresses import once


@pytest.mark.parametrize(
    ("parts", "left"),
    [
        (("Green Lane, Bolton", "Bolton", "BL3 2HP"), "Green Lane, Bolton, BL3 2HP"),
        (("BL1 2BZ", "", "BL1 2BZ"), "BL1 2BZ"),
        (("1 Elm Road, Kirkby L32 8XA", "KIRKBY", "L32 8XA"), "1 Elm Road, Kirkby L32 8XA, KIRKBY"),
        (("1 Bolton Road", "Bolton", ""), "1 Bolton Road, Bolton"),
        (("", "Kirkby", "L32 8XA"), "Kirkby, L32 8XA"),
    ],
)
def test_nothing_stands_twice(parts, left):
    assert ", ".join(once(parts)) == left


def test_a_place_is_shown_so_before_it_comes_in():
    place = Location(id="p", address="Green Lane, Bolton", town="Bolton", postcode="BL3 2HP")
    assert noun_said(place) == "Green Lane, Bolton, BL3 2HP"
