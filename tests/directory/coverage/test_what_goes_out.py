"""No label and no hidden place goes out with coverage: on paper, in a file or in the terminal."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.directory.coverage.conftest import covers, page
from tests.directory.printing.reading import all_text
from ui import actions
from ui.actions import counting, coverage

LABEL = "complex needs"
CANARY = "Kanaryquist"


@pytest.fixture
def canary(real_desk):
    """A desk with a service whose name labels people and whose place is hidden."""
    hidden = {
        "id": "h", "visibility": "hidden", "town": CANARY, "address": f"4 {CANARY} Mews",
        "postcode": "L32 8XA", "name": f"{CANARY} House",
    }  # fmt: skip
    source = f"List of {LABEL} services"
    for number, more in enumerate(({"locations": [hidden]}, {"coverage": covers("Kirkby")})):
        one = page(f"refuge-{number}", source=source, **more)
        real_desk.directory.save(one.model_copy(update={"name": f"Practice {LABEL} house"}))
    return real_desk


@pytest.mark.parametrize("name", ["covered.xlsx", "covered.csv"])
def test_a_file_holds_no_label_and_no_hidden_place(canary, name):
    content = coverage.coverage_file(canary, coverage.Asked(theme="*"), Path(name))
    if name.endswith("xlsx"):
        cells = (
            str(cell.value)
            for sheet in load_workbook(io.BytesIO(content))
            for row in sheet
            for cell in row
        )
        text = " ".join(cells)
    else:
        text = content.decode("utf-8-sig")
    assert "refuge-0" in text
    assert "Kirkby" in text or "Knowsley" in text
    assert LABEL not in text.lower()
    assert CANARY not in text


@pytest.mark.parametrize("thing", ["coverage-report", "coverage-map"])
def test_paper_holds_no_label_and_no_hidden_place(canary, thing):
    text = all_text(actions.print_thing(canary, thing, (), {"area": "Knowsley"}).pdf)
    assert "Knowsley" in text
    assert LABEL not in text.lower()
    assert CANARY not in text


def test_practice_says_so_on_every_sheet_of_a_file(desk):
    content = coverage.coverage_file(desk, coverage.Asked(), Path("covered.xlsx"))
    book = load_workbook(io.BytesIO(content))
    assert all(sheet.cell(1, 1).value == "PRACTICE. Not real." for sheet in book)
    counts = counting.counts_file(desk, Path("counts.csv")).decode("utf-8-sig")
    assert counts.count("PRACTICE. Not real.") == 3
