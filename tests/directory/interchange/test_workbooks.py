"""Workbooks: every cell as text that says the same, the right sheet, and hostile files refused."""

import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from directory.errors import UnreadableFile
from directory.interchange import recognise
from directory.interchange.bringing.importing import Options
from directory.interchange.tables import workbooks
from directory.interchange.tables.signpost_xlsx import NOT_READ, SignpostXlsx
from directory.interchange.tables.workbooks import rows_of_workbook
from directory.workbook import rows_with_text
from tests.directory.interchange.reading_files import everything
from ui.actions import exchange
from ui.actions.keeping import import_file

SHEET_1 = "xl/worksheets/sheet1.xml"
NOON = datetime(2026, 1, 2, 12, 5)  # noqa: DTZ001  (a workbook knows no zones)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """A workbook as people make them: a sheet of notes, a title, then the list."""
    made = Workbook()
    made.worksheets[0].append(["Our list", "from last year"])
    sheet = made.create_sheet("Groups")
    for line in (
        ["Practice groups"],
        [],
        ["Group name*", "Phone", "Opening hours", "Last checked", "Ref", "Cost", "Notes"],
        ["Practice A", "+44 151 496 0123", "Mon 10:00-12:00", date(2026, 11, 3), 7, "Free", "=1+1"],
        ["Practice B", 1514960123, time(9, 30), NOON, 0.1, True, "=cmd()"],
        ["=HYPERLINK(1)", "01514960124", None, None, 12345.0, "#N/A", "'=1"],
    ):
        sheet.append(line)
    sheet["B5"].number_format = "00000 000000"
    path = tmp_path_factory.mktemp("book") / "groups.xlsx"
    made.save(path)
    return path


def altered(path, to, change):
    """The same workbook with its parts changed by ``change(name, content)``."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (content := change(name, old.read(name))) is not None:
                new.writestr(name, content)
    return to


def refusal(path):
    with pytest.raises(UnreadableFile) as refused:
        list(rows_of_workbook(path))
    words = refused.value.words
    assert words.endswith(".")
    assert "\n" not in words
    return words


def test_the_first_sheet_with_a_name_is_read_and_each_cell_says_the_same(book):
    reader = recognise(book)
    assert isinstance(reader, SignpostXlsx)
    opened = reader.open(book, "practice")
    rows = list(opened.rows)
    assert [row.number for row in rows] == [4, 5, 6]
    assert rows[0].cells == [
        "Practice A", "+44 151 496 0123", "Mon 10:00-12:00", "2026-11-03", "7", "Free", "=1+1",
    ]  # fmt: skip
    assert rows[1].cells == [
        "Practice B", "01514960123", "09:30", "2026-01-02 12:05", "0.1", "TRUE", "=cmd()",
    ]  # fmt: skip
    assert rows[2].cells == ["=HYPERLINK(1)", "01514960124", "", "", "12345", "", "'=1"]
    page = opened.read_row(rows[0]).page
    assert page.name == "Practice A"
    assert page.contacts[0].value == "+44 151 496 0123"
    assert [(s.weekday, s.opens) for s in page.sessions] == [("mon", "10:00")]
    assert page.checks[0].checked_on == date(2026, 11, 3)
    assert "=HYPERLINK(1)" in opened.read_row(rows[2]).problem  # no name, and no value of one


def test_a_sheet_can_be_chosen(book):
    chosen = {"sheet": "Sheet", "name": "Our list"}
    assert [row.cells[0] for row in rows_of_workbook(book, mapping=chosen)] == ["Our list"]


def test_a_sheet_that_is_not_there_is_named_beside_those_that_are(book):
    with pytest.raises(UnreadableFile, match=r'no sheet "Other"; it has: Sheet, Groups\.'):
        list(rows_of_workbook(book, mapping={"sheet": "Other"}))


def test_one_cell_far_away_costs_nothing(tmp_path):
    far = Workbook()
    far.worksheets[0]["A1"], far.worksheets[0]["A2"] = "name", "Practice"
    far.worksheets[0]["XFD1048576"] = "far"
    far.save(tmp_path / "far.xlsx")
    assert [row.cells for row in rows_of_workbook(tmp_path / "far.xlsx")] == [
        ["name"],
        ["Practice"],
    ]


def test_a_sheet_of_too_many_rows_is_refused_before_one_is_read_and_blank_rows_do_not_count(
    book, tmp_path
):
    def longer(row):
        rows = b"".join(row % (number + 9, number * 7919 % 99991) for number in range(200_001))
        end = b"</sheetData>"
        return altered(
            book,
            tmp_path / "long.xlsx",
            lambda name, old: old.replace(end, rows + end) if name == SHEET_1 else old,
        )

    given = []
    with pytest.raises(UnreadableFile, match="over 200,000 rows"):
        given += rows_of_workbook(longer(b'<row r="%d"><c t="str"><v>%d</v></c></row>'))
    assert given == []
    with zipfile.ZipFile(longer(b'<row r="%d" ht="%d"></row>')) as blank:
        assert rows_with_text(blank, SHEET_1) == 1


def test_words_defined_by_the_file_are_refused_before_it_is_read(book, tmp_path):
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet'
    path = altered(book, tmp_path / "bomb.xlsx", lambda _, old: old.replace(b"<worksheet", bomb))
    assert "defines words of its own" in refusal(path)
    wide = altered(
        book,
        tmp_path / "wide.xlsx",
        lambda name, old: bomb.decode().encode("utf-16") if name == SHEET_1 else old,
    )
    assert "defines words of its own" in refusal(wide)


def test_a_part_that_would_unpack_to_far_more_is_refused_before_it_is_read(book, tmp_path):
    blank = b" " * 5_000_000
    path = altered(
        book, tmp_path / "blank.xlsx", lambda name, old: old + blank if name == SHEET_1 else old
    )
    assert "times smaller than it is" in refusal(path)


def test_a_workbook_of_far_too_many_words_is_refused_before_it_is_read(book, tmp_path, monkeypatch):
    monkeypatch.setattr(workbooks, "_MOST_BYTES", 2_000)
    assert "too large a workbook" in refusal(book)
    assert "no workbook" in refusal(
        altered(book, tmp_path / "none.xlsx", lambda name, old: None if "[" in name else old)
    )


def test_a_workbook_that_is_cut_or_nonsense_is_told_in_one_sentence(book, tmp_path, capfd):
    cut = altered(book, tmp_path / "cut.xlsx", lambda _, old: old[: len(old) // 2])
    assert "is damaged" in refusal(cut)
    half = tmp_path / "half.xlsx"
    half.write_bytes(Path(book).read_bytes()[:3000])
    assert "only a part of it arrived" in refusal(half)
    assert capfd.readouterr() == ("", "")


def test_one_that_never_comes_to_an_end_is_ended(book, monkeypatch):
    monkeypatch.setattr(workbooks, "_TO_READ", -1.0)
    assert "takes far longer" in refusal(book)


def test_another_sheet_that_holds_a_list_is_named_and_can_be_brought_in_by_itself(
    tmp_path, real_desk
):
    made = Workbook()
    made.worksheets[0].title = "Adults"
    for title, name in (("Adults", "Practice Tea"), ("Notes", ""), ("Children", "Practice Play")):
        sheet = made[title] if title in made.sheetnames else made.create_sheet(title)
        sheet.append(["Service name", "Phone"] if name else ["Written", "in spring"])
        sheet.append([name, "0151 496 0123"])
    path = tmp_path / "two.xlsx"
    made.save(path)
    look = exchange.look_at_columns(real_desk, path, {})
    assert look.sheets == ("Adults", "Children")
    report = import_file(real_desk, path)
    assert [one.problem for one in report.problems] == [NOT_READ.format("Children")]
    other = Options(mapping={"sheet": "Children"})
    looked = exchange.look_at_columns(real_desk, path, other.mapping)
    assert (looked.sheet, looked.sheets) == ("Children", ("Adults", "Children"))
    looked = exchange.look_at_file(real_desk, path, other)
    assert [(one.name, one.what) for one in looked.looked] == [("Practice Play", "added")]
    assert looked.problems == ()


def test_a_sheet_that_nobody_sees_is_neither_read_nor_offered_unless_it_is_named(tmp_path):
    book = Workbook()
    old, now = book.active, book.create_sheet("Now")
    old.title, old.sheet_state = "Old", "hidden"
    for sheet, name in ((old, "Practice Gone"), (now, "Practice Elm")):
        for row in (("name", "phone"), (name, "0151 496 0111")):
            sheet.append(row)
    path = tmp_path / "two.xlsx"
    book.save(path)
    (item,) = everything(SignpostXlsx(), path, "test")
    assert item.page.name == "Practice Elm"
    (named,) = everything(SignpostXlsx(), path, "test", {"sheet": "Old"})
    assert named.page.name == "Practice Gone"


def test_a_formula_without_a_kept_value_is_no_name(tmp_path):
    book = Workbook()
    rows = (("name", "phone"), ("=1+1", "0151 496 0111"), ('=CONCAT("E","lm")', "0151 496 0112"))
    link = '=HYPERLINK("http://example.org","Practice ""Ash"" Tea")'
    for row in (*rows, ("Practice Elm", "=A1"), (link, "0151 496 0113")):
        book.active.append(row)
    path = tmp_path / "formula.xlsx"
    book.save(path)
    one, two, elm, ash = everything(SignpostXlsx(), path, "test")
    assert ash.page.name == 'Practice "Ash" Tea'
    assert "what the link says is taken" in ash.notes[0].problem
    for told in (one, two):
        assert "a formula, of which no value was kept" in told.problem
    assert "name" not in {one.field for one in elm.notes}
    assert elm.page.name == "Practice Elm"
