"""Our own form loses nothing: what was issued, and the bytes of blank forms, go out and come in."""

import json
from base64 import b64encode
from pathlib import Path

import pikepdf
import pytest
from jsonschema import Draft202012Validator

from directory.interchange.out import signpost_json
from directory.interchange.out.writing import Around, Kept
from directory.keeping.forms.blank_forms import attach_form, content_of
from directory.model import BlankForm, ServicePage
from directory.store.bases import read_bases, read_issuers
from directory.store.blank_forms import digest_of_form
from tests.directory.interchange.out.records_to_take import FULL, HIDDEN, brought, taken
from tests.directory.keeping.blank_pdfs import blank_pdf, with_program

ROOT = Path(__file__).parents[4]
FEED = (
    "id,name,organisation,description,phone\n"
    "t1,Tin Roof Debt Desk,Tin Roof,We sort out bills.,0151 496 0777\n"
    "t2,Tin Roof Kitchen,Tin Roof,Hot meals.,0151 496 0778\n"
)
OURS = "Our own, longer words."


@pytest.fixture
def first(real_desk, tmp_path):
    """A directory that took a list in, changed one record of it, and has a blank form."""
    feed = tmp_path / "tin.csv"
    feed.write_text(FEED, encoding="utf-8")
    brought(real_desk, feed, "signpost-csv")
    page = real_desk.directory.page("tin-t1")
    form = attach_form(real_desk.directory, blank_pdf(tmp_path / "ask.pdf"))
    real_desk.directory.save(page.model_copy(update={"description": OURS, "forms": (form,)}))
    real_desk.directory.save(HIDDEN)
    return real_desk


def test_a_directory_moved_to_another_laptop_still_knows_what_its_sources_said(
    first, another, tmp_path
):
    file, again = tmp_path / "all.json", tmp_path / "again.json"
    taken(first, "signpost-json", file)
    report = brought(another, file, "signpost-json")
    assert (report.added, report.problems_total) == (3, 0)
    for what in (read_bases, read_issuers):
        known = [
            desk.directory.ask(lambda connection, what=what: what(connection, ["tin-t1", "tin-t2"]))
            for desk in (first, another)
        ]
        assert known[0] == known[1]
        assert len(known[0]) == 2
    taken(another, "signpost-json", again)
    assert file.read_bytes() == again.read_bytes()

    feed = tmp_path / "tin.csv"  # the source says something new, and nothing about the rest
    feed.write_text(FEED.replace("0777", "0700").replace("Hot meals", "Soup"), encoding="utf-8")
    report = brought(another, feed, "signpost-csv")
    assert (report.updated, report.conflicts) == (2, ())
    page = another.directory.page("tin-t1")
    assert (page.description, page.contacts[0].value) == (OURS, "0151 496 0700")
    assert another.directory.page("tin-t2").description == "Soup."


def test_a_blank_form_goes_along_with_its_record(first, another, tmp_path):
    file = tmp_path / "all.json"
    taken(first, "signpost-json", file)
    brought(another, file, "signpost-json")
    (form,) = another.directory.page("tin-t1").forms
    assert content_of(another.directory, form) == content_of(first.directory, form)
    for edition in ("public", "professional"):
        assert b"form_bytes" not in taken(first, "signpost-json", file, edition)[1]
        assert b'"issued' not in taken(first, "signpost-json", file, edition)[1]


def changed(file, what):
    told = json.loads(file.read_text(encoding="utf-8"))
    record = next(one for one in told["records"] if one["id"] == "tin-t1")
    what(record)
    file.write_text(json.dumps(told), encoding="utf-8")


def test_a_form_that_came_damaged_or_runs_something_is_not_kept(first, another, tmp_path):
    file = tmp_path / "all.json"
    with pikepdf.open(blank_pdf(tmp_path / "whole.pdf")) as pdf:
        with_program(pdf)
        pdf.save(tmp_path / "bad.pdf")
    bad = (tmp_path / "bad.pdf").read_bytes()
    taken(first, "signpost-json", file)

    def with_two(record):
        (digest,) = record["form_bytes"]
        unsafe = digest_of_form(bad)
        record["forms"].append({"id": "form-2", "title": "Bad", "digest": unsafe})
        record["form_bytes"] = {digest: "AAAA", unsafe: b64encode(bad).decode()}

    changed(file, with_two)
    report = brought(another, file, "signpost-json")
    assert [one.field for one in report.problems] == ["forms", "forms"]
    assert "came damaged" in report.problems[0].problem
    assert "runs by itself" in report.problems[1].problem
    assert another.directory.rows("SELECT digest FROM form_bytes") == []


def test_a_form_that_may_tell_where_a_hidden_place_is_stays_here(first, tmp_path):
    form = attach_form(first.directory, blank_pdf(tmp_path / "wren.pdf", pages=2))
    first.directory.save(HIDDEN.model_copy(update={"forms": (form,)}))
    made, content = taken(first, "signpost-json", tmp_path / "all.json")
    assert [one.what for one in made.kept_back()] == [signpost_json.MAY_TELL_WHERE]
    assert content.count(b"form_bytes") == 1
    read = form.model_copy(update={"no_hidden_place": True})
    first.directory.save(HIDDEN.model_copy(update={"forms": (read,)}))
    assert taken(first, "signpost-json", tmp_path / "all.json")[1].count(b"form_bytes") == 2


def test_what_was_issued_tells_no_more_of_a_place_than_the_record(first, another, tmp_path):
    file = tmp_path / "all.json"
    taken(first, "signpost-json", file)
    place = {"id": "place-1", "address": "4 Canary Street", "postcode": "L32 8XA"}

    def hides(record):
        record["locations"] = [{"id": "place-1", "visibility": "hidden"}]
        record["issued"]["locations"] = [place]

    changed(file, hides)
    brought(another, file, "signpost-json")
    issued = another.directory.ask(lambda connection: read_bases(connection, ["tin-t1"]))
    assert "Canary" not in issued["tin-t1"].as_text()


def schema():
    """What docs/schemas/signpost-1.json shall be: our own form, from the records themselves."""
    record = ServicePage.model_json_schema()
    parts = record.pop("$defs")
    issued = {**record, "title": "Issued"}
    record["properties"] |= {
        "practice": {"type": "boolean", "description": "True for what is not real."},
        "issued_by": {"type": "string", "description": "The source that issued it."},
        "issued": {"$ref": "#/$defs/Issued"},
        "form_bytes": {
            "type": "object",
            "description": "Blank forms in base64, by their digests: the first 32 hexadecimal "
                           "digits of SHA-256. At most 3 MB each and 12 MB of one record.",
            "additionalProperties": {"type": "string", "contentEncoding": "base64"},
        },
        "notes": {"type": "array", "items": {"type": "object"}},
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Signpost records, version 1",
        "type": "object",
        "required": ["signpost", "edition", "practice", "records"],
        "properties": {
            "signpost": {"const": 1},
            "edition": {"enum": ["public", "professional", "keeper"]},
            "practice": {"type": "boolean"},
            "records": {"type": "array", "items": {"$ref": "#/$defs/Record"}},
        },
        "$defs": {**parts, "Record": {**record, "title": "Record"}, "Issued": issued},
    }


def test_the_schema_of_our_own_form_is_that_of_the_records_and_files_keep_to_it(first, tmp_path):
    file = ROOT / "docs" / "schemas" / "signpost-1.json"
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(json.dumps(schema()))
    first.directory.save(FULL)
    checker = Draft202012Validator(schema())
    for edition in ("public", "professional", "keeper"):
        told = json.loads(taken(first, "signpost-json", tmp_path / "a.json", edition)[1])
        assert list(checker.iter_errors(told)) == []
    told["records"][0]["name"] = 3
    assert list(checker.iter_errors(told))


def test_more_forms_than_a_record_can_carry_are_told():
    forms = tuple(BlankForm(id=f"form-{n}", title="Ask", digest=str(n)) for n in range(5))
    kept = Kept(forms={form.digest: b"%" * 3_000_000 for form in forms})
    around = Around("keeper", practice=False, needs={}, kept=lambda _page: kept)
    page = FULL.model_copy(update={"forms": forms, "locations": ()})
    (told,) = [one for one in signpost_json.beside(page, around) if one[0] == "form_bytes"]
    assert len(told[1]) == 4
    assert around.left_out[signpost_json.TOO_MANY].ids == [FULL.id]
