"""What each edition holds: for anybody, for professionals, for another keeper."""

import json
from datetime import date

import pytest

from directory.disclosure import editions
from directory.disclosure.editions import seen_by
from directory.errors import SignpostProblem
from directory.interchange.out import WRITERS, taking
from directory.model import Note, ServicePage
from directory.store import local
from tests.directory.interchange.out.records_to_take import FULL, WRONG, brought, taken
from ui.actions import taking_out

FOR_STAFF = ("+44 7700 900123", "Ask for the duty worker", "arson", "Number withheld")
OF_KEEPERS = ("winter plan",)
LABEL = "complex needs"
NOT_CHECKED = "0151 496 0666"


def text_of(desk, form, path, edition):
    """All that a file says; what a zip or workbook holds is unpacked."""
    import zipfile

    content = taken(desk, form, path, edition)[1]
    if not content.startswith(b"PK"):
        return content.decode("utf-8")
    with zipfile.ZipFile(path) as opened:
        return "\n".join(opened.read(name).decode("utf-8") for name in opened.namelist())


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_the_public_edition_has_nothing_of_staff_keepers_labels_or_reports(writer, elm, tmp_path):
    text = text_of(elm, writer.name, tmp_path / "list", "public")
    for words in (*FOR_STAFF, *OF_KEEPERS, NOT_CHECKED):
        assert words not in text, words
    assert LABEL not in text.lower()
    assert "Company too." in text
    assert "loneliness" not in text


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_professionals_read_what_is_for_staff_and_no_fact_reported_wrong(writer, elm, tmp_path):
    text = text_of(elm, writer.name, tmp_path / "list", "professional")
    assert "7700 900123" in text
    for words in (*OF_KEEPERS, NOT_CHECKED):
        assert words not in text, words


def test_what_is_left_out_is_named_with_its_reason(elm, tmp_path):
    made, _ = taken(elm, "signpost-json", tmp_path / "list.json", "public")
    told = {one.what: one.ids for one in made.kept_back()}
    assert told[editions.LABELS] == [FULL.id]
    assert told[editions.WITHHELD] == [WRONG.id]
    assert {editions.STAFF, editions.TAGS, editions.SUGGESTED, editions.UNKNOWN,
            editions.RISKS, editions.WORKERS} <= set(told)  # fmt: skip


def test_a_keeper_gets_the_record_as_it_is_held():
    assert seen_by(FULL, "keeper") == (FULL, ())


def test_no_text_of_any_field_carries_a_label_to_the_public():
    said = "Fine. For the complex needs cohort."
    for name, about in ServicePage.model_fields.items():
        if about.annotation is not str or name in ("id", "source_id", "publisher"):
            continue
        page = ServicePage.model_validate(
            {"id": "a-1", "name": "Practice One", "not_for": "Nobody."}
        ).model_copy(update={name: said})
        assert LABEL not in seen_by(page, "public").page.as_text().lower(), name


def test_ids_and_publishers_that_label_people_are_told_otherwise():
    page = ServicePage(id="complex-lives-team-1", name="Practice Team", publisher="complex-lives")
    told = seen_by(page, "public").page
    assert "complex" not in told.as_text()
    assert told.id == seen_by(page, "public").page.id


def test_of_alternatives_the_public_reads_all_or_none():
    rules = [
        {"kind": "age", "operator": "at_least", "value": 18, "group": "a", "words": "Adults"},
        {"kind": "housing", "value": ["own home"], "group": "a", "words": "At home",
         "audience": "professional"},
    ]  # fmt: skip
    page = ServicePage.model_validate({"id": "a-1", "name": "Practice One", "criteria": rules})
    assert seen_by(page, "public").page.criteria == ()
    assert len(seen_by(page, "professional").page.criteria) == 2


@pytest.fixture
def noted(real_desk):
    """A directory with a record and a note of this desk about it."""
    real_desk.directory.save(FULL)
    note = Note(service_id=FULL.id, text="The door sticks.", written_on=date(2026, 11, 1))
    real_desk.directory.change("a note", lambda connection: local.put(connection, note))
    return real_desk


def test_notes_of_this_desk_leave_only_when_somebody_chooses_so(noted, another, tmp_path):
    for writer in WRITERS:
        for edition in editions.EDITIONS:
            assert "door sticks" not in text_of(noted, writer.name, tmp_path / "list", edition)
    with pytest.raises(SignpostProblem, match="another keeper"):
        taken(noted, "signpost-json", tmp_path / "list.json", "public", notes=True)
    file = tmp_path / "with.json"
    taken(noted, "signpost-json", file, notes=True)
    assert "door sticks" in file.read_text(encoding="utf-8")
    report = brought(another, file, "signpost-json")
    assert [one.field for one in report.problems] == ["notes"]


def test_a_file_is_there_whole_or_not_at_all(elm, tmp_path):
    file = tmp_path / "list.json"
    file.write_text("before", encoding="utf-8")
    stopping = taking.Watching(cancelled=lambda: True)
    with pytest.raises(SignpostProblem, match="Stopped"):
        taking_out.take_out(elm, taking_out.Out("signpost-json"), file, stopping)
    assert file.read_text(encoding="utf-8") == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["list.json"]


@pytest.mark.parametrize(
    ("out", "where", "words"),
    [
        (taking_out.Out("no-such"), "a.json", "no format"),
        (taking_out.Out("oruk3", "everybody"), "a.json", "no edition"),
        (taking_out.Out("oruk3", "public", ("nobody",)), "a.json", "no service"),
        (taking_out.Out("oruk3"), "missing/a.json", "could not be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(elm, tmp_path, out, where, words):
    with pytest.raises(SignpostProblem, match=words):
        taking_out.take_out(elm, out, tmp_path / where)
    assert list(tmp_path.iterdir()) == []


def test_chosen_records_alone_are_taken_out(elm, tmp_path):
    made, text = taken(elm, "signpost-json", tmp_path / "a.json", ids=(FULL.id,))
    assert made.records == 1
    assert [one["id"] for one in json.loads(text)["records"]] == [FULL.id]
    offered = taking_out.which_records(elm)
    assert offered["every"] == "Every record (3)"
    assert set(taking_out.ids_of(elm, "every")) == {"elm-full", "elm-hidden", "elm-wrong"}


@pytest.mark.parametrize("edition", ["public", "professional"])
def test_no_address_for_post_goes_out_of_a_service_that_hides_where_it_is(edition):
    post = {"id": "c", "kind": "post", "value": "4 Canary Street"}
    place = {"id": "p", "visibility": "hidden"}
    held = {"id": "a-1", "name": "Practice One", "contacts": [post], "extra": {"at": "Canary"}}
    hidden = seen_by(ServicePage.model_validate({**held, "locations": [place]}), edition)
    assert "Canary" not in hidden.page.as_text()
    assert editions.WHERE in hidden.left_out
    assert "Canary" in seen_by(ServicePage.model_validate(held), edition).page.as_text()


def test_what_goes_by_a_neutral_name_tells_the_public_neither_its_other_names_nor_whose_it_is():
    record = {
        "id": "a-1", "name": "Practice Wren Refuge", "neutral_name": "Practice Line",
        "sensitive": True, "status": "open", "former_names": ["Open"],
        "description": "Practice Wren Refuge is safe. Ring at any time.",
        "organisation": {"id": "o-1", "name": "Practice Wren Trust"},
    }  # fmt: skip
    shown = seen_by(ServicePage.model_validate(record), "public")
    assert "Wren" not in shown.page.as_text()
    assert (shown.page.description, shown.page.status) == ("Ring at any time.", "open")
    assert editions.NAMES in shown.left_out
