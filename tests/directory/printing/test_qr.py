"""A code for a phone stands only beside a number in full: nobody depends on a phone with data."""

from pathlib import Path

import pytest

from directory.printing.qr import qr_beside

ROOT = Path(__file__).parents[3]
SAID = "Practice Money Help: ring 0151 496 0101."


@pytest.mark.parametrize("number", ["0151 496 0101", "116 123", "999", "Text 07700 900123"])
def test_beside_a_whole_number_there_may_be_a_code(number):
    squares = qr_beside(number, SAID)
    assert len(squares) == len(squares[0]) >= 21


@pytest.mark.parametrize("number", ["", "Just turn up.", "0151 496", "0151 496 0101 ask for Jo"])
def test_without_one_there_is_none(number):
    assert qr_beside(number, SAID) == ()


def test_no_print_and_no_page_draws_a_code_in_any_other_way():
    drawing = {
        str(path.relative_to(ROOT))
        for room in ("directory", "seed", "ui")
        for path in (ROOT / room).rglob("*.py")
        if "qrencoder" in (text := path.read_text(encoding="utf-8")) or "barcode" in text
    }
    assert drawing == {"directory/printing/qr.py"}
