"""What the terminal says of what it understood: in public words, and with what it did not know."""

import json

import pytest

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
