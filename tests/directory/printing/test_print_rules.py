"""The rules of print hold for every printable; ``make naughty`` proves them at full length."""

import pytest

from tests.directory.printing.naughty_desk import (
    SAYS_THE_NAME,
    naughty_desk,
    prints_of,
    rename,
    shown_on,
)
from tests.directory.printing.print_rules import lost_in_grey, naughty_strings, wrong_with
from ui import actions

HARDEST = (
    "<script>alert(123)</script>",
    "&amp; <foo val=“bar” />",
    "å ∫ ç ∂ Ω √ ¡ ™ £ ¢ § ¶ • ª º ‱",
    "Łódź 表ポあ 鷗 Œ é Üß",
    "Z̮̞̠a͇͇ļg̘o̺ 👩🏽 \u202egnir",
    "0151 496 0188 " + "W" * 90,
)
"""One of each kind: markup, entities, signs, scripts, piled marks, and a word wider than a page."""


@pytest.fixture(scope="module")
def named_so(tmp_path_factory):
    desk, event = naughty_desk(tmp_path_factory.mktemp("naughty") / "data", HARDEST)
    yield desk, event
    desk.directory.close()


def test_every_print_keeps_the_rules_whatever_its_records_are_called(named_so):
    desk, event = named_so
    wrong, made = [], set()
    for thing, ids, options in prints_of(desk, event, few=True):
        printed = actions.print_thing(desk, thing.name, ids, options)
        names = HARDEST if shown_on(thing, options) else ()
        wrong += [f"{thing.name} {options}: {words}" for words in wrong_with(printed, names)]
        made.add(thing.name)
    assert wrong == []
    assert made == SAYS_THE_NAME


def test_there_are_hundreds_of_strings_to_walk_through():
    strings = naughty_strings()
    assert len(strings) > 450
    assert any("script" in one for one in strings)


def test_the_rules_find_what_is_wrong(named_so):
    desk, event = named_so
    printed = actions.print_thing(desk, "stall-index", [event], {})
    assert wrong_with(printed, ["Nobody wrote this"]) == ["not read back: 'Nobody wrote this'"]


def test_what_a_copier_would_lose_is_found():
    fading = {("text", 150, 150, 150), ("shape", 31, 95, 168), ("shape", 122, 75, 30)}
    assert list(lost_in_grey(fading)) == [
        "words of the colour (150, 150, 150) are faint",
        "(31, 95, 168) and (122, 75, 30) are one grey",
    ]
    assert list(lost_in_grey({("text", 85, 85, 85), ("shape", 112, 112, 112)})) == []


def test_records_can_take_any_of_the_strings_as_their_names(named_so):
    desk, _event = named_so
    rename(desk, naughty_strings()[-6:])
    sheet = actions.print_thing(desk, "signposting-sheet", ["naughty-0"], {})
    assert wrong_with(sheet) == []
    rename(desk, HARDEST)
