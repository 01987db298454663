"""What a screen reader hears, and what the file says about itself."""

import io

import outloud
import pdfua
import pikepdf
import pytest

from directory.printing import PRINTABLES
from tests.directory.printing.reading import drawn_marks, heard, tags
from tests.directory.printing.sheets import ENTRIES, MONEY, REFUGE, sheet


@pytest.fixture(scope="module")
def five():
    return PRINTABLES[0].make(sheet(*ENTRIES[:5])).pdf


@pytest.fixture(scope="module")
def crisis_first():
    return PRINTABLES[0].make(sheet(REFUGE, MONEY, crisis_first=True, practice=False)).pdf


def test_it_is_read_in_the_order_it_stands(five, crisis_first):
    for pdf in (five, crisis_first):
        order = [(piece.page, piece.mark) for piece in heard(pdf)]
        assert order == drawn_marks(pdf)
        assert len(order) > 20


def test_the_title_is_the_first_heading_and_each_service_is_one(five):
    found = [tag for tag in tags(five) if tag.startswith("H")]
    # the title, five services, crisis help and what to do next
    assert found == ["H1"] + ["H2"] * 7


def test_steps_are_lists(five):
    assert tags(five).count("LBody") >= sum(len(entry.steps) for entry in ENTRIES[:5]) + 3


def test_every_mark_leads_back_to_its_element(five):
    with pikepdf.open(io.BytesIO(five)) as document:
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        rows = dict(zip(list(numbers)[::2], list(numbers)[1::2], strict=True))
        for page in document.pages:
            row = rows[int(page.obj.StructParents)]
            marks = [m for p, m in drawn_marks(five) if p == int(page.obj.StructParents)]
            assert len(row) == len(marks)


def test_everything_drawn_is_either_read_or_furniture(five):
    with pikepdf.open(io.BytesIO(five)) as document:
        for page in document.pages:
            depth = 0
            for _, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                depth += (name in ("BDC", "BMC")) - (name == "EMC")
                assert depth in (0, 1)
                if name in ("Tj", "TJ", "S", "f", "B", "b"):
                    assert depth == 1


def test_title_language_and_the_rest_tell_nothing(five):
    with pikepdf.open(io.BytesIO(five)) as document:
        assert str(document.Root.Lang) == "en-GB"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        assert bool(document.Root.MarkInfo.Marked)
        facts = {str(key): str(value) for key, value in document.docinfo.items()}
        about = document.open_metadata()
        assert about["dc:title"] == "Help near you"
        assert about["pdfuaid:part"] == "1"
    assert facts == {
        "/Title": "Help near you",
        "/Creator": "Signpost",
        "/Producer": "Signpost",
        "/CreationDate": "D:20261122000000Z",
        "/ModDate": "D:20261122000000Z",
    }


def test_pdfua_finds_nothing(five, crisis_first, tmp_path):
    for name, pdf in (("five", five), ("crisis", crisis_first)):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf)
        report = pdfua.validate(str(path))
        assert report.findings == ()
        assert report.skipped == ()


def test_outloud_finds_nothing(five, tmp_path):
    path = tmp_path / "five.pdf"
    path.write_bytes(five)
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)
