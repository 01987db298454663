"""What is taken out and brought in again is the same, to the byte."""

import pytest

from directory.interchange import FORMATS
from directory.interchange.out import WRITERS
from tests.directory.interchange.out.records_to_take import FULL, HIDDEN, brought, taken

BOTH = [writer for writer in WRITERS if writer.name in {reader.name for reader in FORMATS}]
"""Formats that are read and written: a format that is written only is not among them."""


def test_every_format_that_is_written_is_read():
    assert list(WRITERS) == BOTH


@pytest.mark.parametrize("writer", BOTH, ids=lambda writer: writer.name)
def test_out_in_and_out_again_is_the_same_to_the_byte(writer, elm, another, tmp_path):
    file = tmp_path / f"list{writer.suffix}"
    _, first = taken(elm, writer.name, file)
    report = brought(another, file, writer.name)
    assert report.added == 3
    assert all("labels people" in one.problem for one in report.problems), report.problems
    _, second = taken(another, writer.name, tmp_path / f"again{writer.suffix}")
    assert first == second


@pytest.mark.parametrize("form", ["signpost-json", "oruk3", "hsds3-package"])
def test_nothing_of_a_record_is_lost(form, elm, another, tmp_path):
    file = tmp_path / "list"
    made, _ = taken(elm, form, file)
    brought(another, file, form)
    assert another.directory.pages([FULL.id, HIDDEN.id]) == [
        elm.directory.page(FULL.id), elm.directory.page(HIDDEN.id)
    ]  # fmt: skip
    assert made.kept_back() == ()


def test_a_row_brings_back_what_it_has_room_for_and_says_what_not(elm, another, tmp_path):
    file = tmp_path / "list.csv"
    made, _ = taken(elm, "signpost-csv", file)
    brought(another, file, "signpost-csv")
    back = another.directory.page(FULL.id)
    for field in ("name", "description", "who_for", "how_to_refer", "status", "cost_words",
                  "languages", "access"):  # fmt: skip
        assert getattr(back, field) == getattr(FULL, field), field
    assert [one.value for one in back.contacts] == [
        "0151 496 0123", "help@example.org", "https://elm.example.org", "+44 7700 900123"
    ]  # fmt: skip
    assert [(one.weekday, one.opens, one.nth) for one in back.sessions] == [
        ("tue", "09:00", None), ("mon", "19:00", 2)
    ]  # fmt: skip
    assert back.criteria[0].value == [16, 64]
    assert {"Places", "Times", "One sentence", "Other languages"} <= {
        one.what for one in made.no_room()
    }


@pytest.fixture
def own(real_desk):
    """A directory of this test's own with one record that was edited here."""
    real_desk.directory.save(FULL)
    return real_desk


def changed_by_hand(file, old, new):
    text = file.read_text(encoding="utf-8-sig")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_row_changed_by_hand_changes_that_and_nothing_else(own, tmp_path):
    file = tmp_path / "list.csv"
    taken(own, "signpost-csv", file)
    changed_by_hand(file, "50p a cup", "60p a cup")
    report = brought(own, file, "signpost-csv", theirs=True)
    assert (report.added, report.updated) == (0, 1)
    assert own.directory.page(FULL.id) == FULL.model_copy(update={"cost_words": "60p a cup"})


def test_a_number_changed_by_hand_keeps_what_no_row_holds(own, tmp_path):
    file = tmp_path / "list.csv"
    taken(own, "signpost-csv", file)
    text = file.read_text(encoding="utf-8-sig").replace("0151 496 0123", "0151 496 0124")
    file.write_text(text, encoding="utf-8")
    brought(own, file, "signpost-csv", theirs=True)
    page = own.directory.page(FULL.id)
    numbers = {one.id: one.value for one in page.contacts}
    assert "0151 496 0124" in numbers.values()
    assert "0151 496 0123" not in numbers.values()
    assert numbers["phone-9"] == "+44 7700 900123"
    assert [numbers[route.contact_id] for route in page.routes] == [
        "0151 496 0124", "+44 7700 900123"
    ]  # fmt: skip
    assert page.locations == FULL.locations


def test_an_untouched_spreadsheet_changes_nothing(own, tmp_path):
    file = tmp_path / "list.csv"
    taken(own, "signpost-csv", file)
    report = brought(own, file, "signpost-csv", theirs=True)
    assert (report.unchanged, report.updated, report.conflicts) == (1, 0, ())


def test_a_service_edited_in_the_native_fields_is_read_by_them(elm, another, tmp_path):
    file = tmp_path / "list.json"
    taken(elm, "oruk3", file)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"name": "Practice Elm Help"', '"name": "Practice Oak Help"'))
    brought(another, file, "oruk3")
    names = [card.name for card in (one.card for one in another.ask("practice oak help").services)]
    assert "Practice Oak Help" in names


def test_practice_records_are_never_brought_into_a_real_directory(desk, another, tmp_path):
    from directory.errors import SignpostProblem

    few = tuple(one.card.id for one in desk.ask("food").services[:3])
    for writer in (one for one in WRITERS if one.name != "signpost-xlsx"):  # read as the CSV is
        file = tmp_path / f"practice{writer.suffix}"
        taken(desk, writer.name, file, ids=few)
        with pytest.raises(SignpostProblem, match="practice"):
            brought(another, file, writer.name)
        assert another.directory.count() == 0
