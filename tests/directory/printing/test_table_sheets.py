"""Pages of tables for staff: the report on coverage, the map, the tally and what was counted."""

import re
from dataclasses import replace
from datetime import date

import outloud
import pdfua
import pytest

from directory.coverage import counting
from directory.coverage.report import coverage_report
from directory.coverage.survey import Asked, Survey
from directory.disclosure.paper.tables import Dot, Table, TableLine, TableSheet
from directory.printing import PRINTABLES
from directory.printing.layout.dot_map import DotMap
from directory.printing.layout.table_sheet import lay_out
from directory.printing.layout.tagging import Node
from tests.directory.printing.reading import all_text, drawn_marks, fonts, heard, lines_of, tags
from ui import actions

TODAY = date(2026, 11, 22)
BY_NAME = {thing.name: thing for thing in PRINTABLES}
NAMES = ("coverage-report", "coverage-map", "tally-sheet", "counts-table")
SHEET = TableSheet(
    title="What is covered: Practice Town",
    start=("3 services are counted here.",),
    tables=(
        Table(
            "Services by theme and area",
            ("Here", "Therefordshire-on-the-Water"),
            (TableLine("Home", ("0", "2 and 1 that may"), frozenset((0,))),),
        ),
        Table("What would help most", notes=("Ask 3 services how to get in.",)),
    ),
    made_on=TODAY,
    practice=True,
    edition=3,
    records=3,
)


@pytest.fixture(scope="module")
def filled(filled_folder, tmp_path_factory):
    """A desk on the practice directory with some counts; nobody changes it any more."""
    import shutil

    path = tmp_path_factory.mktemp("prints") / "data"
    shutil.copytree(filled_folder, path)
    desk = actions.open_desk(path, TODAY)
    for month, number in (("2026-10", 7), ("2026-11", 1)):
        counting.count_from_paper(desk.directory, "home", "desk", month, number, TODAY)
    yield desk
    desk.directory.close()


def printed(desk, name, **options):
    return actions.print_thing(desk, name, (), options)


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_reader_can_read_every_page_of_tables(filled, name, tmp_path):
    made = printed(filled, name)
    path = tmp_path / f"{name}.pdf"
    path.write_bytes(made.pdf)
    assert pdfua.validate(str(path)).findings == ()
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)
    assert all(fonts(made.pdf).values())
    assert not any("Helvetica" in font for font in fonts(made.pdf))


@pytest.mark.parametrize("name", NAMES)
def test_everything_drawn_is_heard_in_the_order_it_stands(filled, name):
    pdf = printed(filled, name).pdf
    marks = [(piece.page, piece.mark) for piece in heard(pdf)]
    assert sorted(marks) == sorted(drawn_marks(pdf))
    assert ({"LBody"} if name == "tally-sheet" else {"TH", "TD"}) <= set(tags(pdf))


@pytest.mark.parametrize("name", NAMES)
def test_pages_for_staff_say_so_and_practice_says_so(filled, name):
    text = all_text(printed(filled, name).pdf)
    assert "For staff. Do not leave on tables." in text
    assert "PRACTICE. Not real. Do not give this to anyone." in text


@pytest.mark.parametrize("name", NAMES)
def test_the_same_words_give_the_same_bytes(filled, name):
    assert printed(filled, name).pdf == printed(filled, name).pdf


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"area": "Knowsley"},
        {"area": "Sefton", "level": "ward", "age": "16"},
        {"area": "*", "level": "ward", "way": "worker", "when": "weekend", "free": "yes"},
    ],
)
def test_the_report_is_one_side_whatever_is_asked(filled, options):
    assert printed(filled, "coverage-report", **options).pages == 1


def test_the_numbers_of_the_report_are_those_of_the_list(filled):
    made = Survey(filled.directory, TODAY).matrix(Asked(area="Knowsley"))
    printed_ = printed(filled, "coverage-report", area="Knowsley")
    assert printed_.entries == made.counted
    text = " ".join(all_text(printed_.pdf).split())
    assert f"{made.counted} services are counted here; {made.elsewhere} are for" in text
    sheet = coverage_report(filled.directory, TODAY, Asked(area="Knowsley"))
    for line, row in zip(made.lines, sheet.tables[0].lines, strict=True):
        assert row.cells == tuple(
            made.cell(line.id, column).words for column in range(len(made.columns))
        )
    assert all(len(made.behind(line, 1)) >= made.cell(line.id, 1).sure for line in made.lines)


def test_what_was_asked_for_stands_on_the_report(filled):
    text = all_text(printed(filled, "coverage-report", age="15", free="yes").pdf)
    assert "Only: Age 15, Free." in text


def test_no_service_is_named_on_the_report_or_the_map(filled):
    names = [row[0] for row in filled.directory.rows("SELECT name FROM service")]
    for thing in ("coverage-report", "coverage-map"):
        text = " ".join(all_text(printed(filled, thing, area="Knowsley").pdf).split())
        assert [name for name in names if name in text] == []


def test_the_map_can_be_heard_and_shows_how_far_a_mile_is(filled):
    pdf = printed(filled, "coverage-map", area="Knowsley").pdf
    assert "Figure" in tags(pdf)
    text = all_text(pdf)
    assert "North is up" in text
    assert re.search(r"\d+ miles?", text)
    for town in ("Kirkby", "Huyton", "Prescot"):
        assert text.count(town) >= 2  # on the map, and in the list under it


def test_dots_do_not_lie_on_each_other():
    dots = [Dot(f"Practice {at}", 53.4 + at / 2000, -2.9, at) for at in range(23)]
    drawn = DotMap(dots, Node("Figure"))
    drawn.wrap(510, 800)
    placed = drawn._placed()
    for at, one in enumerate(placed):
        for other in placed[at + 1 :]:
            far = ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5
            assert far >= one.radius + other.radius - 1
        assert one.radius <= one.x <= drawn.width - one.radius
        assert one.radius <= one.y <= drawn.height - one.radius


def test_a_map_of_one_area_is_no_trouble():
    drawn = BY_NAME["coverage-map"].make(
        replace(SHEET, dots=(Dot("Practice Town", 53.4, -2.9, 0),), map_words="Map.")
    )
    assert "Practice Town" in all_text(drawn.pdf)


def test_no_word_of_a_heading_is_broken():
    lines = lines_of(BY_NAME["coverage-report"].make(SHEET).pdf)[0]
    assert any("Therefordshire-on-the-Water" in line for line in lines)


def test_what_has_no_room_is_counted_and_left_to_the_spreadsheet():
    many = tuple(TableLine(f"Practice area {at}", ("9 of 9", "a need; " * 30)) for at in range(40))
    long = Table("Needs with no service", ("Needs", "Which"), many, wide_cells=True)
    made = BY_NAME["coverage-report"].make(replace(SHEET, tables=(*SHEET.tables, long)))
    assert made.pages == 1
    text = all_text(made.pdf)
    shown = len(set(re.findall(r"Practice area \d+", text)))
    assert f"{40 - shown} more lines are in the spreadsheet." in text
    assert "Ask 3 services how to get in." in text


def test_a_tally_has_a_box_for_every_theme_at_every_place_and_no_room_for_a_name(filled):
    made = printed(filled, "tally-sheet")
    assert made.pages == 1
    text = all_text(made.pdf)
    for words in ("Home", "Conversations", "By phone", "Nothing found for", "no name, no note"):
        assert words in text
    assert "Name" not in text


def test_small_numbers_are_not_on_the_paper(filled):
    text = " ".join(all_text(printed(filled, "counts-table").pdf).split())
    assert "October 2026 to November 2026" in text
    assert "Home hidden under 3 8" in text


def test_text_from_a_record_is_data_on_a_page_of_tables(filled):
    hostile = 'R&D <b>a<b</b> <img src="x"/> & "q"'
    line = TableLine(hostile, (hostile,))
    table = Table(hostile, (hostile,), (line,), (hostile,))
    made = BY_NAME["counts-table"].make(replace(SHEET, tables=(table,), title=hostile))
    assert all_text(made.pdf).replace("\n", " ").count("<img") >= 3


def of_rows(*rows, **more):
    """Return a page with one table of words, of services."""
    lines = tuple(TableLine(name, (told, "Anybody.", "Ring them.")) for name, told in rows)
    table = Table("Services", ("What", "Who", "How"), lines, wide_cells=True, of_services=True)
    return replace(SHEET, tables=(table,), records=len(rows), **more)


def test_a_row_that_no_page_has_room_for_goes_on_overleaf_and_is_read_whole(tmp_path):
    long = " ".join(f"Sentence number {at} about tea." for at in range(400))
    made = lay_out(of_rows(("Tea Room", long), ("Next Door", "A chat.")), "Huddle")
    text = " ".join(all_text(made.pdf).split())
    assert made.pages > 1
    assert set(range(400)) <= {int(one) for one in re.findall(r"\b\d+\b", text)}
    assert "Anybody." in text
    path = tmp_path / "huddle.pdf"
    path.write_bytes(made.pdf)
    assert pdfua.validate(str(path)).findings == ()


def test_services_without_room_are_not_counted_and_no_spreadsheet_is_named():
    rows = [(f"Tea Room {at}", "They pour tea and coffee. " * 30) for at in range(9)]
    made = lay_out(of_rows(*rows), "Huddle", sides=1)
    text = all_text(made.pdf)
    there = [name for name, _ in rows if name in text]
    assert 0 < len(there) < len(rows)
    assert made.entries == len(there)
    assert f"{len(rows) - len(there)} more had no room here." in text
    assert "spreadsheet" not in text
