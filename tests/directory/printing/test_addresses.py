"""Long web addresses on paper: broken where their parts meet, never inside a word."""

import io
from itertools import pairwise

import pytest

from directory.printing.layout.addresses import in_lines
from directory.printing.layout.blocks import words
from directory.printing.layout.close_lines import close_lines
from directory.printing.layout.fonts import Ink
from directory.printing.layout.looks import LARGE, STANDARD
from directory.printing.layout.tagging import Node, TaggedCanvas
from tests.directory.printing.reading import lines_of

LONG = (
    "www.practice-money-help.example.org/advice-and-support/debt-and-benefits/"
    "how-to-ask-for-an-appointment/kirkby.html"
)
WIDE, HIGH = 300.0, 400.0


def drawn(pieces):
    made = io.BytesIO()
    canvas = TaggedCanvas(made, pagesize=(WIDE, HIGH))
    for piece in pieces:
        _, high = piece.wrap(WIDE, HIGH)
        piece.drawOn(canvas, 0, HIGH - high)
    canvas.save()
    (page,) = lines_of(made.getvalue())
    return page


def said(kind, text):
    ink, node = Ink(), Node("Document")
    if kind == "close":
        return close_lines(ink, [("", text)], STANDARD.body, node)
    return [words(ink, text, (LARGE if kind == "large" else STANDARD).body, node)]


@pytest.mark.parametrize("kind", ["standard", "large", "close"])
def test_a_long_address_breaks_between_its_words_and_is_read_back_whole(kind):
    lines = drawn(said(kind, f"Web page: {LONG} Ask us."))
    begins = [at for at, line in enumerate(lines) if line.startswith("www")]
    held = "".join(lines[begins[0] :])
    assert held.startswith(LONG)
    for line, below in pairwise(lines[begins[0] :]):
        assert line.endswith("/") or below[0] in ".-", (line, below)


def test_beside_arabic_it_breaks_there_too():
    lines = drawn(said("standard", f"مرحبا {LONG}"))
    parts = [line for line in lines if line.startswith("www") or line.strip() in LONG]
    assert "".join(parts) == LONG
    assert len(parts) > 1
    for line, below in pairwise(parts):
        assert line.endswith("/") or below[0] in ".-", (line, below)


def test_what_is_no_address_is_left_to_whoever_breaks_words():
    town = "Llanfairpwllgwyngyllgogerychwyrndrobwll"
    assert in_lines(town, lambda one: len(one) < 9) == [town]
    assert in_lines("a.example.org/bb/cc", lambda one: len(one) < 12) == ["a.example", ".org/bb/cc"]
    mail = in_lines("someone@practice.example.org", lambda one: len(one) < 18)
    assert mail == ["someone@practice", ".example.org"]


def test_a_name_in_an_address_that_is_longer_than_a_line_fills_the_lines():
    def fits(piece):
        return len(piece) <= 12

    pieces = in_lines("www.practicecommunitycare.example", fits)
    assert pieces == ["www.practice", "communitycar", "e.example"]
    assert "".join(pieces) == "www.practicecommunitycare.example"


def test_two_short_words_at_the_end_part_where_no_line_holds_both():
    look = STANDARD.body
    made = words(Ink(), "Staff in the private room", look, None)
    wide, _ = made.wrap(WIDE, HIGH)
    assert wide == WIDE
    narrow = words(Ink(), "Staff in the private room", look, None)
    narrow.wrap(60, HIGH)
    told = [" ".join(line[1]) for line in narrow.blPara.lines]
    assert told[-2:] == ["private", "room"]
