"""One language by name: who speaks it, who has an interpreter, whom to ask."""

import pytest

from directory.desk import Situation


@pytest.fixture
def clubs(desk, full_page):
    """Four services of one name that differ in what is spoken there."""
    for id_, languages, interpreter in (
        ("polish", ("English", "Polish"), None),
        ("anybody", ("English",), True),
        ("nobody", ("English", "Romanian"), False),
        ("unknown", (), None),
    ):
        changes = {"id": f"practice-tea-{id_}", "source_id": id_, "name": f"Practice Tea {id_}",
                   "languages": languages, "interpreter": interpreter}  # fmt: skip
        desk.directory.save(full_page.model_copy(update=changes))
    return desk


def ids(desk, language):
    only = frozenset({f"language:{language}"})
    answer = desk.ask("practice tea ", situation=Situation(only=only))
    return {one.card.id: one.ask for one in answer.services if "-tea-" in one.card.id}


def test_who_speaks_it_or_has_an_interpreter_stays_and_who_has_neither_goes(clubs):
    found = ids(clubs, "Polish")
    assert set(found) == {"practice-tea-polish", "practice-tea-anybody", "practice-tea-unknown"}


def test_where_it_is_not_recorded_one_is_told_to_ask(clubs):
    found = ids(clubs, "Polish")
    ask = "Ask if somebody speaks Polish, or if there is an interpreter."
    assert found["practice-tea-unknown"] == ask
    assert found["practice-tea-polish"] == ""


def test_each_language_found_is_counted_and_english_is_none(clubs):
    told = {one.filter.words: (one.yes, one.ask) for one in clubs.tallies("practice tea ")}
    assert "English" not in told
    polish, romanian = told["Polish"], told["Romanian"]
    assert polish[0] >= 2
    assert romanian[0] >= 2


def test_a_language_is_seen_at_once_when_a_record_changes(clubs):
    page = clubs.directory.page("practice-tea-unknown")
    assert ids(clubs, "Polish")["practice-tea-unknown"]
    clubs.directory.save(page.model_copy(update={"languages": ("Polish",)}))
    assert ids(clubs, "Polish")["practice-tea-unknown"] == ""
