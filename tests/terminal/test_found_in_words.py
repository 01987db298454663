"""What the terminal says of what it understood: in public words, and with what it did not know."""

import json
from datetime import date

import pytest

from ui import actions
from ui.terminal.program import run


@pytest.fixture
def signpost(data_folder, capsys):
    """Run a verb on a filled folder; returns its standard output on one line."""

    def call(*words):
        assert run([*words, "--data", str(data_folder), "--today", "2026-11-22"]) == 0
        return " ".join(capsys.readouterr().out.split())

    return call


@pytest.mark.parametrize("verb", ["find", "needs"])
def test_needs_are_told_by_the_names_that_people_may_read(signpost, desk, verb):
    said = signpost(verb, "im homeless and skint")
    told = [need for need in desk.needs().values() if need.professional_name in said]
    assert told == []
    assert "Nowhere safe to stay" in said


def test_a_place_that_is_not_known_is_told_in_words_and_in_json(signpost):
    said = signpost("find", "food bank near Xyzzyville")
    assert "No place called Xyzzyville is known here, so the list is the same as" in said
    told = json.loads(signpost("find", "food bank near Xyzzyville", "--json"))
    assert told["unknown_place"] == "Xyzzyville"
    assert json.loads(signpost("find", "in debt", "--json"))["unknown_place"] == ""


def test_which_of_two_places_is_used_is_told(signpost):
    said = signpost("find", "food bank in Bootle or Kirkby")
    assert "The list is for Bootle. Kirkby was named too: take Bootle off" in said
    told = json.loads(signpost("find", "food bank in Bootle or Kirkby Tuesday at 3pm", "--json"))
    assert [one["name"] for one in told["places"]] == ["Bootle"]
    assert told["other_places"] == ["Kirkby"]
    assert told["times"][0]["minutes"] == [900, 960]


@pytest.fixture
def in_kirkby(data_folder):
    """Let the desk stand in Kirkby."""
    opened = actions.open_desk(data_folder, date(2026, 11, 22))
    actions.set_desk_fact(opened, "town", "Kirkby")
    opened.directory.close()


@pytest.mark.usefixtures("in_kirkby")
@pytest.mark.parametrize(
    ("typed", "home", "usual"),
    [
        (["food bank"], "Kirkby", True),
        (["food bank in Bootle"], "Bootle", False),
        (["food bank", "--lives-in", "Huyton"], "Huyton", False),
        (["food bank", "--lives-in", ""], None, False),
        (["food bank", "--near", "L20"], "Kirkby", True),
        (["I don't live in Bootle, need food"], "Kirkby", True),
    ],
)
def test_the_town_of_the_desk_is_where_they_live_until_told_otherwise(signpost, typed, home, usual):
    told = json.loads(signpost("find", *typed, "--json"))
    assert told.get("lives_in", {}).get("name") == home
    assert told.get("lives_in", {}).get("town_of_desk", False) is usual
    said = signpost("find", *typed)
    assert ("For people in Kirkby, the town of this desk." in said) is usual


def test_a_desk_without_a_town_takes_none(signpost):
    assert "lives_in" not in json.loads(signpost("find", "food bank", "--json"))
    assert "the town of this desk" not in signpost("find", "food bank")
