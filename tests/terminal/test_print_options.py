"""What can be chosen about a print is told by its help, and nothing else is let in."""

import json
import shutil

import pytest

from directory.errors import SignpostProblem
from directory.printing import PRINTABLES, Wanted
from directory.printing.choices import OF_THING, REFUSED_ELSEWHERE, choices_of, refuse_unknown
from tests.conftest import TODAY
from tests.practice_event import kept_practice_event
from ui import actions
from ui.terminal.program import run

LAID_OUT_OTHERWISE = ("stall-map", "directory-book")
"""Prints whose layout looks for a choice of its own; the others look for format alone."""
IDS = ("practice-money-help",)


class Watched(dict):
    """Options that remember what was looked for."""

    def __init__(self, said):
        super().__init__(said)
        self.looked_for = set()

    def get(self, key, default=None):
        self.looked_for.add(key)
        return super().get(key, default)


@pytest.fixture(scope="module")
def looked_for(filled_folder, tmp_path_factory):
    """Return for each print the keys that it looks for while it is made."""
    path = tmp_path_factory.mktemp("options") / "data"
    shutil.copytree(filled_folder, path)
    desk = actions.open_desk(path, TODAY)
    event = kept_practice_event(desk).id
    found = {}
    for thing in PRINTABLES:
        asked = Watched({"tag": "winter"})
        ids = (event,) if thing.of_event else IDS
        try:
            content = thing.words(desk.papers(), Wanted(ids, options=asked))
            if thing.name in LAID_OUT_OTHERWISE:
                thing.make(content, options=asked)
        except SignpostProblem:
            assert asked.looked_for or not OF_THING.get(thing.name), thing.name
        found[thing.name] = asked.looked_for
    desk.directory.close()
    return found


@pytest.mark.parametrize("thing", PRINTABLES, ids=lambda thing: thing.name)
def test_help_tells_every_choice_that_a_print_looks_for_and_no_other(thing, looked_for):
    told = {one.key for one in OF_THING.get(thing.name, ())}
    assert looked_for[thing.name] - set(REFUSED_ELSEWHERE) == told


@pytest.mark.parametrize("thing", PRINTABLES, ids=lambda thing: thing.name)
def test_every_choice_is_told_in_words_and_another_is_refused_naming_those_there_are(thing):
    for one in choices_of(thing):
        assert one.tells
        assert one.usual
    keys = [one.key for one in choices_of(thing)]
    with pytest.raises(SignpostProblem, match="has no option “colour”") as refused:
        refuse_unknown(thing, {"colour": "red"})
    assert refused.value.words.endswith(f"It has: {', '.join(keys)}." if keys else "It has none.")
    for one in OF_THING.get(thing.name, ()):
        if one.values:
            refuse_unknown(thing, {one.key: one.values[-1]})
            with pytest.raises(SignpostProblem, match=f"Choose: {one.values[0]}"):
                refuse_unknown(thing, {one.key: "nonsense"})


def test_things_told_of_are_all_there():
    assert OF_THING.keys() <= {thing.name for thing in PRINTABLES}


def said(capsys, data_folder, *words):
    status = run([*words, "--data", str(data_folder), "--today", "2026-11-22"])
    return status, capsys.readouterr()


def test_help_with_a_thing_tells_what_may_be_chosen_and_what_holds_without(capsys, data_folder):
    status, told = said(capsys, data_folder, "print", "stall-sign", "--help")
    assert status == 0
    assert "signpost print stall-sign EVENT [STALL]... -o FILE" in told.out
    assert "One of: 1, 2. If left out: 2." in " ".join(told.out.split())
    _, told = said(capsys, data_folder, "print", "--help")
    assert "--option KEY=VALUE" in told.out
    assert "signpost print THING --help" in " ".join(told.out.split())


def test_help_and_list_say_the_same_to_programs(capsys, data_folder):
    _, listed = said(capsys, data_folder, "print", "--list", "--json")
    _, told = said(capsys, data_folder, "print", "networks", "--help", "--json")
    by_name = {one["name"]: one for one in json.loads(listed.out)}
    assert by_name["networks"] == json.loads(told.out)
    by = next(one for one in json.loads(told.out)["options"] if one["key"] == "by")
    assert (by["values"], by["usual"]) == (["place", "theme"], "place")


def test_the_list_names_the_options_of_each_thing(capsys, data_folder):
    _, told = said(capsys, data_folder, "print", "--list")
    assert "networks: Networks and forums (standard, large; options: by, area)" in told.out


def test_what_there_is_not_is_refused_in_one_sentence_and_nothing_is_written(
    capsys, data_folder, tmp_path
):
    out = tmp_path / "a.pdf"
    for option, words in (
        ("colour=red", "networks has no option “colour”. It has: format, by, area."),
        ("by=size", "by of networks is not “size”. Choose: place, theme."),
    ):
        wanted = ("print", "networks", "-o", str(out), "--option", option)
        status, told = said(capsys, data_folder, *wanted)
        assert (status, told.err.strip()) == (1, words)
    assert not out.exists()


@pytest.mark.parametrize("name", ["plan-page", "networks", "stall-sign"])
def test_what_holds_without_a_choice_is_what_is_told(name, desk):
    thing = next(one for one in PRINTABLES if one.name == name)
    ids = (kept_practice_event(desk).id,) if thing.of_event else IDS
    usual = {one.key: one.usual for one in OF_THING[name] if one.usual in one.values}
    assert len(usual) == 1
    without = thing.words(desk.papers(), Wanted(ids))
    assert thing.words(desk.papers(), Wanted(ids, options=usual)) == without


def test_a_long_list_says_its_sides_and_how_there_would_be_fewer(capsys, data_folder, tmp_path):
    words = ["print", "week-ahead", "--data", str(data_folder), "--today", "2026-11-22"]
    assert run([*words, "-o", str(tmp_path / "all.pdf")]) == 0
    told = capsys.readouterr()
    assert "14 sides" in told.out
    assert "Before you print: these are 14 sides. For fewer, name a ward, town or" in told.err
    assert run([*words, "--area", "Kirkby", "-o", str(tmp_path / "one.pdf")]) == 0
    told = capsys.readouterr()
    assert "Before you print" not in told.err
    assert "4 sides" in told.out
