"""What is saved comes back, to the letter."""

import sqlite3

import pytest

from directory.errors import BadInput, UnknownName
from directory.model import Organisation, ServicePage
from directory.store import faults_of
from directory.store.digests import service_digest


def test_a_record_with_every_field_comes_back_equal(directory, made):
    page = made.whole()
    directory.save(page)
    again = directory.page(page.id)
    assert again == page
    assert again.as_text() == page.as_text()
    assert service_digest(again) == service_digest(page)
    assert faults_of(directory.path, words=True) == []


def test_the_whole_record_really_uses_every_field(made):
    def unused(noun, where):
        for name, field in type(noun).model_fields.items():
            values = [
                getattr(each, name)
                for each in ([noun] if where == "page" else getattr(made.whole(), where))
            ]
            if all(value == field.get_default(call_default_factory=True) for value in values):
                yield f"{where}.{name}"

    page = made.whole()
    lists = [name for name in ServicePage.model_fields if isinstance(getattr(page, name), tuple)]
    nouns = [name for name in lists if hasattr(getattr(page, name)[0], "as_text")]
    missing = [*unused(page, "page")]
    for name in nouns:
        missing += unused(getattr(page, name)[0], name)
    assert missing == []


def test_equal_records_give_the_same_text_whatever_the_order_of_unknown_properties(made):
    one = made.page(1, extra={"a": 1, "b": {"x": 1, "y": (2, 3)}})
    two = made.page(1, extra={"b": {"y": [2, 3], "x": 1}, "a": 1})
    assert one == two
    assert one.as_text() == two.as_text()


def test_text_of_a_record_survives_reading_it_again(made):
    page = made.whole()
    assert ServicePage.model_validate_json(page.as_text()) == page


def test_a_changed_copy_is_checked_before_it_is_kept(directory):
    page = directory.page("practice-1")
    directory.save(page.model_copy(update={"name": "  Practice spaced  ", "categories": ["x"]}))
    again = directory.page("practice-1")
    assert again.name == "Practice spaced"
    assert again.categories == ("x",)
    assert faults_of(directory.path, words=True) == []
    with pytest.raises(BadInput, match="status"):
        directory.save(again.model_copy(update={"status": "perhaps"}))
    assert directory.page("practice-1") == again


def test_half_a_character_is_refused_in_words(directory):
    page = directory.page("practice-1")
    with pytest.raises(BadInput, match="half a character"):
        directory.save(page.model_copy(update={"description": "broken \ud800"}))


def test_an_unknown_id_is_said_so(directory):
    with pytest.raises(UnknownName, match="practice-99"):
        directory.page("practice-99")


def test_records_come_in_the_order_asked_for_and_missing_ones_are_left_out(directory):
    ids = ["practice-3", "nobody", "practice-1"]
    assert [page.id for page in directory.pages(ids)] == ["practice-3", "practice-1"]


def test_services_of_one_organisation_share_it(directory):
    rows = directory.rows("SELECT id FROM organisation")
    assert rows == [("practice-org",)]
    assert directory.page("practice-1").organisation == directory.page("practice-2").organisation


def test_a_record_names_the_organisation_that_stands_in_it(directory, made):
    page = made.page(7, organisation_id="somebody-else")
    assert page.organisation_id == "practice-org"
    other = Organisation(id="practice-second", name="Practice Second")
    directory.save(page.model_copy(update={"organisation": other}))
    assert directory.page(page.id).organisation_id == "practice-second"
    assert faults_of(directory.path, words=True) == []


def test_a_service_keeps_its_key_over_saves(directory, made):
    asked = "SELECT key FROM service WHERE id = 'practice-2'"
    before = directory.rows(asked)
    directory.save(made.page(2, name="Practice renamed"))
    assert directory.rows(asked) == before


def test_a_new_name_of_an_organisation_finds_its_other_services(directory, made):
    body = made.body.model_copy(update={"name": "Practice Lighthouse", "also_known_as": ("PLH",)})
    directory.save(made.page(9, organisation=body))  # a record that was not held before
    found = directory.rows("SELECT count(*) FROM search_row WHERE org_k LIKE '%lighthouse plh%'")
    assert found == [(6,)]
    assert directory.page("practice-3").organisation == body
    assert directory.rows("SELECT count(*) FROM search_row WHERE org_k LIKE '%harbour%'") == [(0,)]


def test_one_id_twice_in_one_go_is_refused(folder, made):
    from directory.store import build_beside

    twice = [made.page(8), made.page(8, name="Practice other")]
    with pytest.raises(BadInput, match="practice-8"):
        build_beside(folder, "import", lambda draft: draft.put(twice), at=made.at)
    assert folder.pointer().real == "directory-0001.db"


def test_json_numbers_keep_their_kind_in_the_file(directory, made):
    directory.save(made.whole())
    with sqlite3.connect(directory.path) as raw:
        kinds = raw.execute("SELECT typeof(value), value FROM criterion").fetchall()
    assert ("text", "1.0") in kinds
    assert ("text", "16") in kinds
