"""Files that are no list are named for what they are, with what to do to have their list read."""

import zipfile

import pytest

from directory.errors import UnreadableFile
from directory.interchange import recognise

BYTES = {
    "list.pdf": (b"%PDF-1.7\n", "a PDF", "copy its table into a spreadsheet"),
    "list.png": (b"\x89PNG\r\n", "a picture", "type it in under Directory"),
    "list.jpg": (b"\xff\xd8\xff\xe0", "a picture", "type it in under Directory"),
    "list.webp": (b"RIFF\0\0\0\0WEBPVP8 ", "a picture", "type it in under Directory"),
    "list.heic": (b"\0\0\0\x18ftypheic", "a picture", "type it in under Directory"),
    "list.html": (b"<!DOCTYPE html><html>", "a web page", "one service in each row"),
    "list.htm": (b'\n<table border="1">', "a web page", "one service in each row"),
    "list.xhtml": (b'<?xml version="1.0"?>\n<html>', "a web page", "one service in each row"),
    "list.xml": (b'<?xml version="1.0"?><services/>', "XML", "save it as CSV"),
    "list.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office file", "save the sheet as .xlsx"),
    "list.geojson": (b'{"type": "FeatureCollection", "features": []}', "a map file", "as CSV"),
    "list.rtf": (b"{\\rtf1", "a word processor file", "one service in each row"),
}
PARTS = {
    "list.docx": (
        ("[Content_Types].xml", "word/document.xml"),
        "a Word document",
        "Copy its table",
    ),
    "list.pptx": (("ppt/presentation.xml",), "a presentation", "Copy its table"),
    "list.ods": (("mimetype", "content.xml"), "an OpenDocument file", "save the sheet as .xlsx"),
    "list.numbers": (("Index/Document.iwa",), "Apple's Pages", "Export it as CSV"),
}


def told(path):
    with pytest.raises(UnreadableFile) as refused:
        recognise(path)
    return refused.value.words


@pytest.mark.parametrize("name", BYTES)
def test_a_file_is_named_by_how_it_begins(name, tmp_path):
    content, kind, do = BYTES[name]
    path = tmp_path / name
    path.write_bytes(content)
    words = told(path)
    assert words.startswith(f"{name} is {kind}")
    assert do in words


@pytest.mark.parametrize("name", PARTS)
def test_a_document_that_is_a_zip_archive_is_named_by_what_lies_in_it(name, tmp_path):
    parts, kind, do = PARTS[name]
    with zipfile.ZipFile(tmp_path / name, "w") as made:
        for part in parts:
            made.writestr(part, "<xml/>")
    words = told(tmp_path / name)
    assert kind in words
    assert do in words


def test_a_list_whose_first_heading_begins_as_a_picture_does_is_a_list(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("BMX club,name\nyes,Practice Riders\n", encoding="utf-8")
    assert recognise(path).name == "signpost-csv"
