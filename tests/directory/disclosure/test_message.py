"""Text messages: short, plain and counted as the network counts."""

import pytest

from directory.disclosure.message import parts_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("\u20ac" * 80, 1),
        ("\u20ac" * 81, 2),
        ("\u0141" * 70, 1),
        ("\u0141" * 71, 2),
        ("\u00a3" * 160, 1),
    ],
)
def test_parts_are_counted_as_the_network_does(text, parts):
    assert parts_of(text) == parts
