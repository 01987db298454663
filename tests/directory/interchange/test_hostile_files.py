"""Files that are not what they claim: one sentence each, and never a traceback."""

import json
import os

import pytest

from directory.errors import UnknownName, UnreadableFile
from directory.interchange import format_named, opening, recognise
from directory.interchange.bringing import importing
from directory.interchange.json_stream import records_of
from directory.interchange.tables import csv_rows
from tests.directory.interchange.reading_files import everything
from ui.actions.keeping import import_file


def read(path, format_=None):
    """Every item of a file."""
    reader = format_named(format_) if format_ else recognise(path)
    return everything(reader, path, "practice")


def refusal(path, format_=None):
    """What a person is told about a file that cannot be read."""
    with pytest.raises(UnreadableFile) as refused:
        read(path, format_)
    words = refused.value.words
    assert words.endswith(".")
    assert "\n" not in words
    assert len(words) < 400
    return words


@pytest.fixture
def file(tmp_path):
    """Writes a file of the test's own."""

    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "is empty"),
        (b"PK\x03\x04rest of a workbook", "zip archive"),
        (b"%PDF-1.7 and so on", "a PDF"),
        (b"\xd0\xcf\x11\xe0old", "old Office file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x1f\x8bpacked", "compressed"),
        (b"SQLite format 3\0", "a database"),
        (b"<!DOCTYPE html><p>list</p>", "web page"),
        (b"name\0with,zero", "not text"),
    ],
)
@pytest.mark.parametrize("name", ["services.csv", "services.json"])
def test_a_file_that_is_something_else_is_named_as_what_it_is(file, content, says, name):
    assert says in refusal(file(name, content))


def test_a_damaged_archive_is_not_told_to_become_a_csv(file):
    for name in ("list.zip", "list.XLSX"):
        told = refusal(file(name, b"\x01\0\x02\0rubbish"))
        assert (
            told == f"{name} is damaged. Save it once more, or fetch it once more, and import that."
        )


def test_a_file_that_is_not_there_and_a_folder(tmp_path):
    assert "not there" in refusal(tmp_path / "missing.csv")
    assert "is a folder" in refusal(tmp_path)
    os.mkfifo(tmp_path / "pipe.csv")
    assert refusal(tmp_path / "pipe.csv") == "pipe.csv is no ordinary file. Choose a file."


def test_a_file_that_is_too_large_is_refused_before_it_is_read(file, monkeypatch):
    monkeypatch.setattr(opening, "LARGEST", 1_000_000)
    path = file("big.csv", b"name\n")
    with path.open("r+b") as big:
        big.truncate(1_000_001)
    assert "the most is 1 MB" in refusal(path)


def test_text_that_is_no_list_at_all_is_refused(file):
    assert "not a list of services" in refusal(file("letter.doc", "Dear all"))


def test_a_format_that_does_not_exist_is_named_beside_those_that_do():
    with pytest.raises(UnknownName, match=r"oruk1, .*signpost-csv"):
        format_named("xml")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('[{"name": "Practice"}, {"name": "Prac', "record 2 is cut off"),
        ('[{"name": "Practice"}', "record 2 is cut off"),
        ('[{"name": "Practice"},', "record 2 is cut off"),
        ('[{"name": "Practice"} {"name": "Other"}]', "record 2 has '{'"),
        ('[{"name": "Practice", "x": NaN}]', "record 1 holds NaN"),
        ('[{"name": "A"}, {"name": "B", "name": "C"}]', "record 2 has a key that stands twice"),
        ('{"name": "A", "name": "B"}', "a key that stands twice"),
        ('[{"name": "Practice \\ud800"}]', "record 1 holds half a character"),
        ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
        ('[{"name": ' + "[" * 5_000 + "]" * 5_000 + "}]", "nested too deeply"),
        ('[{"n": ' + "9" * 6_000 + "}]", "thousands of digits"),
        ('[{"name": "Practice"}] and more', "record 2 stands behind the end"),
        ("{'name': 'Practice'}", "not sound JSON"),
        ("[" + " " * 6_000_000 + "]", "millions of blanks"),
        ('[{"name": "P", "x": [' + "1," * 200_001 + "1]}]", "record 1 has far more parts"),
        ('{"name": "P"' + "".join(f',"{n}":1' for n in range(10_001)) + "}", "more properties"),
    ],
)
def test_json_that_is_not_sound_is_refused_with_its_record(file, content, says):
    assert says in refusal(file("services.json", content))


@pytest.mark.parametrize(
    "content",
    [
        '[{"name": "Practice"}] and more',
        '{"name": "Practice"}\n{"name": "Other"}\n',
        '{"name": "A", "name": "B"}',
        '[{"name": "Practice", "x": NaN}]',
        '[{"n": ' + "9" * 6_000 + "}]",
        "[" * 100_000 + "]" * 100_000,
    ],
    ids=["behind", "lines", "twice", "nan", "huge", "deep"],
)
def test_what_is_wrong_in_the_making_is_not_told_to_be_saved_again(file, content):
    words = refusal(file("services.json", content))
    assert "Save it once more" not in words
    assert words.endswith("or for the list as CSV.")


def test_a_record_on_each_line_is_told_as_what_it_is(file):
    words = refusal(file("services.json", '{"name": "Practice"}\n{"name": "Other"}\n'))
    assert "each line is a list of its own" in words


@pytest.mark.parametrize(
    ("mark", "says"), [("", "far longer than any text"), ('"', "quotation mark not closed")]
)
def test_a_cell_of_no_sensible_length_is_told_by_whether_a_mark_began_it(file, mark, says):
    words = refusal(file("services.csv", f"name,phone\nPractice,{mark}" + "a b\t" * 60_000))
    assert says in words


def test_a_file_of_no_known_kind_is_told_how_to_become_one_and_no_list_of_formats(file):
    words = refusal(file("letter.doc", "Dear all"))
    assert "save the list as a workbook (.xlsx) or as CSV" in words
    assert "Open Referral" not in words


def test_json_in_the_wrong_encoding_is_refused_with_its_record(file):
    words = refusal(file("services.json", '[{"name": "Practice Café"}]'.encode("cp1252")))
    assert "not UTF-8" in words
    assert "record 1" in words


def test_a_fault_far_into_a_long_list_is_found_and_named(file):
    good = json.dumps({"name": "Practice", "description": "A warm room. " * 30})
    words = refusal(file("services.json", "[" + ",".join([good] * 3_000) + ",{bad}]"))
    assert "record 3001" in words


def test_a_list_longer_than_the_window_comes_out_whole(file):
    things = [{"name": f"Practice {n}", "text": "é🙂" * (n % 700)} for n in range(2_500)]
    path = file("services.json", json.dumps(things, ensure_ascii=False))
    assert [value for _, value in records_of(path)] == things


def test_a_json_list_of_other_things_reports_each(file):
    path = file("services.json", '[1, "two", null, {"name": "Practice"}]')
    items = everything(recognise(path), path, "practice")
    assert [item.row for item in items] == [1, 2, 3, 4]
    assert items[3].page.name == "Practice"


@pytest.mark.parametrize(
    "odd",
    [
        {"name": ["a"]}, {"name": {"x": 1}}, {"name": 7}, {"name": True}, {"organization": "text"},
        {"contacts": "text"}, {"contacts": [1, None]}, {"service_at_locations": {"location": 3}},
        {"regular_schedules": [{"byday": 5, "opens_at": []}]}, {"languages": {"language": None}},
        {"eligibilitys": [{"minimum_age": "1e999"}]}, {"cost_options": [{"amount": "nan"}]},
        {"service_at_locations": [{"location": {"latitude": "1e999", "longitude": []}}]},
        {"assured_date": "9999-99-99"}, {"assured_date": 5}, {"id": "x" * 10_000},
        {"id": "../../etc"}, {"url": "http://[bad"}, {"url": "http://a:b:c"}, {"email": "@@@ @"},
        {"extra": {"a": {"b": [None, "", {}]}}}, {"pc_thing": 10**400},
        {"description": "<" * 9_999},
        {"description": "&#" + "9" * 9_999 + ";"}, {"description": "<script" * 9_999},
        {"description": "<a " * 99_999}, {"description": "<!--" * 9_999},
    ],
)  # fmt: skip
def test_properties_of_the_wrong_kind_never_stop_an_import(file, odd):
    path = file("services.json", json.dumps([{"name": "Practice", **odd}, {"name": "Practice 2"}]))
    items = everything(recognise(path), path, "practice")
    assert items[-1].page.name == "Practice 2"
    assert items[-1].page.as_text()


def test_a_quotation_mark_never_closed_is_named_by_its_row(file):
    words = refusal(file("services.csv", 'name,phone\nPractice,1\n"Practice two,2\nThree,3\n'))
    assert "row 3" in words
    assert "never closed" in words


def test_a_cell_without_end_is_named_by_its_row(file):
    assert "row 2" in refusal(file("services.csv", 'name\n"' + "x\n" * 200_000))


def test_an_inch_mark_is_no_quotation_mark(file):
    path = file("services.csv", 'name,what\nPractice,6" pipes\n')
    (record,) = everything(recognise(path), path, "practice")
    assert record.page.extra == {"what": '6" pipes'}


def test_a_nul_byte_late_in_a_spreadsheet_is_named_by_its_line(file):
    content = b"name\n" + b"Practice\n" * 2_000 + b"Prac\0tice\n"
    assert "line 2002" in refusal(file("services.csv", content))


def test_bytes_that_are_no_letters_are_named_by_their_line(file):
    words = refusal(file("services.csv", b"name\nPractice\nPractice \x81\x8d\n"))
    assert "line 3" in words
    assert "0x81" in words


def test_thousands_of_columns_and_millions_of_blank_rows_are_refused(file, monkeypatch):
    wide = "name" + "," * 2_001 + "\nPractice\n"
    assert "row 1: over 2,000 columns" in refusal(file("services.csv", wide))
    monkeypatch.setattr(csv_rows, "MOST_ROWS", 100)
    assert "row 101: over 100 rows" in refusal(file("services.csv", "name\n" + "\n" * 200))


def test_a_line_of_ten_megabytes_is_refused(file):
    assert "over 5 MB" in refusal(file("services.csv", b"name\n" + b"x" * 10_000_000))


def test_json_handed_in_as_a_spreadsheet_is_refused(file):
    assert "no column for the name" in refusal(file("a.csv", '[{"title":"x"}]'), "signpost-csv")


def test_a_spreadsheet_handed_in_as_json_is_refused(file):
    assert "not JSON" in refusal(file("a.csv", "name,phone\nPractice,1\n"), "oruk1")


def test_a_row_with_too_many_cells_is_told_and_one_with_too_few_is_read(file):
    path = file("services.csv", "name,phone\nPractice,0151 496 0123,stray\nPractice Two\n")
    long, short = everything(recognise(path), path, "practice")
    assert "more cells" in long.notes[0].problem
    assert short.page.name == "Practice Two"
    assert short.notes == ()


def test_a_file_of_rows_that_are_no_services_is_given_up(file, real_desk, monkeypatch):
    monkeypatch.setattr(importing, "MOST_LEFT_OUT", 50)
    services = ",".join(f'{{"name": "Practice {n}"}}' for n in range(20))
    for name, content in (
        ("ones.json", "[" + "1," * 2_000 + "1]"),
        ("mixed.json", f"[{services}{',1' * 2_000}]"),
        ("nameless.csv", "name,phone\n" + ",1\n" * 2_000),
    ):
        with pytest.raises(UnreadableFile, match=r"no record could be read\. Row \d+: "):
            import_file(real_desk, file(name, content))
        assert real_desk.directory.count() == 0
    many = ",".join(f'{{"name": "Practice {n}"}}' for n in range(200))
    report = import_file(real_desk, file("good.json", f"[{many}{',1' * 100}]"))
    assert (report.added, report.problems_total) == (200, 100)
