"""``signpost desk``: set-up from a script, with the same checks as the window."""

import json

import pytest

from ui.terminal.program import run


@pytest.fixture
def signpost(data_folder, capsys):
    """Run a verb on a filled folder; returns its status, standard output and standard error."""

    def call(*words):
        status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_setting_a_fact_is_told_and_stays(signpost):
    status, out, _ = signpost("desk", "set", "adults", "0151 496 0102", "--checked")
    assert (status, out) == (0, "adults: 0151 496 0102. Checked 22 November 2026.\n")
    _, out, _ = signpost("desk", "--json")
    facts = {one["id"]: one for one in json.loads(out)["facts"]}
    assert facts["adults"]["value"] == "0151 496 0102"
    assert facts["adults"]["checked_on"] == "2026-11-22"
    assert facts["private_room"]["value"] == ""


def test_show_begins_with_what_was_not_entered(signpost):
    _, out, err = signpost("desk", "show")
    lines = out.splitlines()
    first = [line for line in lines if line.endswith("Not entered for this desk yet")]
    assert lines[: len(first)] == first
    assert "phone: 0151 496 0999. Not checked yet." in lines
    assert err.startswith("PRACTICE")


def test_an_empty_value_takes_a_fact_away(signpost):
    signpost("desk", "set", "town", "Kirkby")
    status, out, _ = signpost("desk", "set", "town", "", "--json")
    assert status == 0
    assert json.loads(out)["value"] == ""


def test_a_town_that_is_no_known_place_is_said_and_kept_all_the_same(signpost):
    status, out, err = signpost("desk", "set", "town", "Narnia")
    assert (status, out) == (0, "town: Narnia\n")
    assert "Signpost knows no place called Narnia yet" in err
    assert "no place" not in signpost("desk", "set", "town", "Kirkby")[2]
    assert "no place" not in signpost("desk", "set", "town", "")[2]


@pytest.mark.parametrize(
    ("fact", "value", "why"),
    [("phone", "0151", "not a whole phone number"), ("fax", "0151 496 0102", "There is no fact"),
     ("safeguarding_lead", "Mr Hussain", "Is this about a person")],
)  # fmt: skip
def test_what_does_not_do_is_one_sentence_and_status_one(signpost, fact, value, why):
    status, out, err = signpost("desk", "set", fact, value)
    assert (status, out) == (1, "")
    assert why in err
    assert len(err.splitlines()) == 1


def test_a_command_line_that_does_not_fit_is_wrong_usage(signpost):
    assert signpost("desk", "set", "phone")[0] == 2
    assert signpost("desk", "paint")[0] == 2
