"""Which column is which: shown with the first rows, corrected, remembered for lists like it."""

import pytest
from openpyxl import Workbook

from directory.errors import UnreadableFile
from directory.interchange.bringing.importing import Options
from directory.interchange.tables.column_choice import FILE, mapping_of
from ui.actions import exchange
from ui.actions.import_words import would
from ui.actions.keeping import import_file

HEADER = "Outfit,Tel,Notes,Spot\n"
ROW = "Tin Roof Club,0151 496 0777,0151 496 0778,L32 8XA\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "clubs 2026-11.csv"
    path.write_text(HEADER + ROW, encoding="utf-8")
    return path


def test_the_guess_is_shown_with_the_first_rows_also_where_no_column_is_the_name(real_desk, file):
    look = exchange.look_at_columns(real_desk, file, {})
    assert look.headings == ("Outfit", "Tel", "Notes", "Spot")
    assert look.fields == ("", "phone", "", "")
    assert look.rows == (("Tin Roof Club", "0151 496 0777", "0151 496 0778", "L32 8XA"),)
    assert not look.has_name


def test_a_workbook_without_a_name_column_shows_its_columns_too(real_desk, tmp_path):
    path = tmp_path / "odd.xlsx"
    book = Workbook()
    for row in (["Our groups"], ["Thing", "Tel"], ["Tin Roof Club", "0151 496 0777"]):
        book.active.append(row)
    book.save(path)
    look = exchange.look_at_columns(real_desk, path, {})
    assert look.headings == ("Thing", "Tel")
    assert look.rows == (("Tin Roof Club", "0151 496 0777"),)
    assert not look.has_name
    with pytest.raises(UnreadableFile, match="has no column for the name"):
        import_file(real_desk, path)
    assert import_file(real_desk, path, Options(mapping={"name": "Thing"})).added == 1


def test_a_correction_is_remembered_for_the_next_list_of_that_name(real_desk, file, tmp_path):
    look = exchange.look_at_columns(real_desk, file, {})
    chosen = mapping_of(look, ("name", "", "phone", "postcode"))
    assert chosen == {"name": "Outfit", "phone": "Notes", "postcode": "Spot"}
    import_file(real_desk, file, Options(mapping=chosen))
    later = tmp_path / "clubs 2026-12.csv"
    later.write_text(HEADER + ROW.replace("Club,", "Choir,"), encoding="utf-8")
    seen = exchange.look_at_columns(real_desk, later, {})
    assert seen.remembered
    assert seen.fields == ("name", "", "phone", "postcode")
    assert import_file(real_desk, later).added == 1
    (held,) = real_desk.directory.rows("SELECT value FROM contact WHERE kind = 'phone' LIMIT 1")
    assert held == ("0151 496 0778",)


def test_a_list_with_other_columns_by_now_is_guessed_afresh(real_desk, file):
    import_file(real_desk, file, Options(mapping={"name": "Outfit"}))
    file.write_text("Name,Tel\nTin Roof Club,0151 496 0777\n", encoding="utf-8")
    look = exchange.look_at_columns(real_desk, file, {})
    assert (look.fields, look.remembered) == (("name", "phone"), False)


def test_a_field_can_be_told_to_be_in_no_column(real_desk, file):
    look = exchange.look_at_columns(real_desk, file, {"name": "Outfit", "phone": ""})
    assert look.fields == ("name", "", "", "")
    with pytest.raises(UnreadableFile, match="no column"):
        exchange.look_at_columns(real_desk, file, {"name": "Klub"})


def test_what_is_remembered_and_damaged_is_passed_over(real_desk, file):
    (real_desk.directory.folder.path / FILE).write_text("[{", encoding="utf-8")
    assert exchange.look_at_columns(real_desk, file, {}).fields[1] == "phone"


def test_other_files_have_no_columns_to_choose(real_desk, tmp_path):
    path = tmp_path / "page.json"
    path.write_text('{"content": [{"id": "1", "name": "Tin Roof"}]}', encoding="utf-8")
    assert exchange.look_at_columns(real_desk, path, {}) is None


def test_two_columns_for_one_field_are_both_kept_and_stay_chosen(real_desk, file):
    look = exchange.look_at_columns(real_desk, file, {})
    fields = ("name", "phone", "phone", "postcode")
    chosen = mapping_of(look, fields)
    assert exchange.look_at_columns(real_desk, file, chosen).fields == fields
    import_file(real_desk, file, Options(mapping=chosen))
    held = real_desk.directory.rows("SELECT value FROM contact WHERE kind = 'phone' ORDER BY id")
    assert held == [("0151 496 0777",), ("0151 496 0778",)]
    again = exchange.look_at_columns(real_desk, file, {})
    assert (again.fields, again.remembered) == (fields, True)


def test_the_row_of_the_headings_is_shown_and_remembered(real_desk, file, tmp_path):
    text = "Name,Tel,Info,When\n" + HEADER + ROW
    file.write_text(text, encoding="utf-8")
    assert exchange.look_at_columns(real_desk, file, {}).row == 1
    look = exchange.look_at_columns(real_desk, file, {"headings": "2"})
    assert (look.row, look.headings) == (2, ("Outfit", "Tel", "Notes", "Spot"))
    chosen = {"headings": "2", **mapping_of(look, ("name", "phone", "", "postcode"))}
    assert import_file(real_desk, file, Options(mapping=chosen)).added == 1
    later = tmp_path / "clubs 2026-12.csv"
    later.write_text(text, encoding="utf-8")
    seen = exchange.look_at_columns(real_desk, later, {})
    assert (seen.row, seen.fields) == (2, ("name", "phone", "", "postcode"))
    assert import_file(real_desk, later).unchanged == 1


def test_the_row_of_the_headings_counts_in_a_workbook_too(real_desk, tmp_path):
    path = tmp_path / "odd.xlsx"
    book = Workbook()
    for row in (["Name", "Tel", "Where"], ["Outfit", "Ring", "Spot"], ["Tin Roof Club", "1", "x"]):
        book.active.append(row)
    book.save(path)
    mapping = {"headings": "2", "name": "Outfit"}
    look = exchange.look_at_columns(real_desk, path, mapping)
    assert (look.row, look.headings, look.has_name) == (2, ("Outfit", "Ring", "Spot"), True)
    assert import_file(real_desk, path, Options(mapping=mapping)).added == 1
    assert import_file(real_desk, path).unchanged == 1


def test_columns_that_nobody_understood_are_named_before_a_list_comes_in(real_desk, tmp_path):
    path = tmp_path / "clubs.csv"
    path.write_text(
        "Scheme,Bell,Ring on,Parking\nPractice Elm,0151 496 0101,0151 496 0102,Yes\n",
        encoding="utf-8",
    )
    report = import_file(real_desk, path, Options(preview=True))
    assert (report.not_used, report.problems) == (("Bell", "Parking"), ())
    assert "2 columns are not used and only kept beside: Bell; Parking." in would(report)
    import_file(real_desk, path)
    ((id_,),) = real_desk.directory.rows("SELECT id FROM service")
    (page,) = real_desk.directory.pages([id_])
    assert [one.value for one in page.contacts] == ["0151 496 0102"]
    mapping = {"phone": "Bell", "access": "Parking"}
    mapped = import_file(real_desk, path, Options(preview=True, mapping=mapping))
    assert mapped.not_used == ("Ring on",)
    path.write_text("name,phone\nPractice Elm,0151 496 0101\n", encoding="utf-8")
    assert "not used" not in would(import_file(real_desk, path, Options(preview=True)))
