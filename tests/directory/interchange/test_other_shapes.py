"""Files as other programs write them: tables with large headings, records under *data*, zips."""

import json
import zipfile

import pytest

from directory.errors import UnreadableFile
from directory.interchange import recognise
from tests.directory.interchange.reading_files import everything


def read(path):
    return everything(recognise(path), path, "list")


def test_tables_whose_headings_are_in_large_letters(tmp_path):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("Services.CSV", "ID,Organisation ID,Name,Status\ns1,o1,Elm Tea,active\n")
        made.writestr("Organizations.CSV", "ID,Name\no1,Elm Trust\n")
    (record,) = read(path)
    assert (record.page.name, record.page.organisation.name) == ("Elm Tea", "Elm Trust")
    assert record.page.source_id == "s1"


@pytest.mark.parametrize("name", ["data", "results"])
def test_records_under_another_name(tmp_path, name):
    path = tmp_path / "page.json"
    path.write_text(json.dumps({name: [{"id": "a", "name": "Elm"}], "count": 1}), encoding="utf-8")
    assert [one.page.name for one in read(path)] == ["Elm"]


def test_a_zip_that_holds_one_list_says_to_unpack_it(tmp_path):
    path = tmp_path / "list.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("Community directory.csv", "Name\nElm\n")
    with pytest.raises(UnreadableFile, match="is a zip archive") as refused:
        read(path)
    assert "Unpack it first" in refused.value.words
