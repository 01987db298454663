"""A code for a phone stands only beside a number in full: nobody depends on a phone with data."""

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from directory.printing import PRINTABLES
from directory.printing.layout.qr import qr_beside
from tests.directory.printing.print_rules import codes_alone
from tests.directory.printing.seen import codes_of, pieces_of
from ui import actions

ROOT = Path(__file__).parents[3]
MORE = {"themed-sheet": {"tag": "winter"}, "directory-book": {"theme": "home"},
        "other-places": {"why": "full"}, "ask-and-act": {"need": "debt"}}  # fmt: skip
"""What some prints have to be told besides."""
SAID = "Practice Money Help: ring 0151 496 0101."


@pytest.mark.parametrize("number", ["0151 496 0101", "116 123", "999", "Text 07700 900123"])
def test_beside_a_whole_number_there_may_be_a_code(number):
    squares = qr_beside(number, SAID)
    assert len(squares) == len(squares[0]) >= 21


@pytest.mark.parametrize("number", ["", "Just turn up.", "0151 496", "0151 496 0101 ask for Jo"])
def test_without_one_there_is_none(number):
    assert qr_beside(number, SAID) == ()


def with_code(number):
    """A page with a code, and a number under it, as any print might draw them."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(300, 300))
    for row, line in enumerate(qr_beside("0151 496 0101", SAID)):
        for column, dark in enumerate(line):
            if dark:
                canvas.rect(20 + 3 * column, 200 - 3 * row, 3, 3, stroke=0, fill=1)
    canvas.drawString(20, 90, number)
    canvas.save()
    return made.getvalue()


@pytest.mark.parametrize(
    ("number", "alone"), [("Ring 0151 496 0101", 0), ("In danger: 999", 1), ("0151 496", 1)]
)
def test_the_rules_of_print_find_a_code_without_its_number(number, alone):
    """They look at every print in every format: here as names that break things, there all."""
    pdf = with_code(number)
    assert len(list(codes_alone(pieces_of(pdf), codes_of(pdf)))) == alone


def test_every_print_that_there_is_has_a_number_beside_each_code(hall_desk):
    """Papers of a day are looked at where they are made, in the test of what they tell."""
    for thing in PRINTABLES:
        if thing.of_event:
            continue
        ids = ["practice-money-help"] if thing.of_services else []
        wanted = {"area": "Kirkby", "edition": thing.editions[0], **MORE.get(thing.name, {})}
        printed = actions.print_thing(hall_desk, thing.name, ids, wanted)
        found = list(codes_alone(pieces_of(printed.pdf), codes_of(printed.pdf)))
        assert not found, (thing.name, found)


def test_whoever_asks_for_a_code_says_beside_which_number():
    asking = {
        str(path.relative_to(ROOT))
        for room in ("directory", "seed", "ui")
        for path in (ROOT / room).rglob("*.py")
        if "qr_beside" in path.read_text(encoding="utf-8")
    }
    assert asking == {"directory/printing/layout/qr.py", "ui/actions/showing.py"}


def test_no_print_and_no_page_draws_a_code_in_any_other_way():
    drawing = {
        str(path.relative_to(ROOT))
        for room in ("directory", "seed", "ui")
        for path in (ROOT / room).rglob("*.py")
        if "qrencoder" in (text := path.read_text(encoding="utf-8")) or "barcode" in text
    }
    assert drawing == {"directory/printing/layout/qr.py"}
