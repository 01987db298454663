"""Short forms that desks type are heard as whole tokens, and never inside ordinary words."""

import csv
from pathlib import Path

import pytest

from directory.search.language import ShortWord
from directory.search.needs import NeedFinder
from directory.search.needs.shorthand import ShorthandEar
from seed.contents import contents

LINES = Path(__file__).parents[2] / "reference" / "shorthand_lines.csv"
EVERY = ("losing_home", "benefits", "care_equipment", "mh_urgent", "alcohol", "homeless_now")


@pytest.fixture(scope="module")
def finder():
    ships = contents()
    return NeedFinder(ships.needs, ships.circumstances, ships.goals, ships.language)


@pytest.fixture(scope="module")
def ear():
    return ShorthandEar(
        (
            ShortWord("s21", ("no fault notice",), ("losing_home",)),
            ShortWord("s2", (), ("mh_urgent",), "hint", frozenset({"ward"})),
            ShortWord("OT", ("occupational therapy",), ("care_equipment",), "hint",
                      frozenset({"bathroom"}), "yes"),
            ShortWord("IS", (), ("benefits",), "beside", frozenset({"claim"}), "only"),
            ShortWord("AA", (), ("benefits",), "beside", frozenset({"claim"}), "yes"),
            ShortWord("AA (meetings)", (), ("alcohol",), "beside", frozenset({"sober"}), "yes"),
            ShortWord("T/A", (), ("homeless_now",), "hint", frozenset(), "only"),
            ShortWord("CCJ", (), ("elsewhere",)),
        ),
        EVERY,
    )  # fmt: skip


def met(ear, text):
    return [(one.means.short, one.share) for one in ear.met(text)]


@pytest.mark.parametrize(
    "typed", ["s21", "S21", "s.21", "s 21", "S. 21", "sec 21", "Section 21", "section21", "s/21"]
)
def test_a_section_is_heard_however_it_is_written(ear, typed):
    assert met(ear, f"got a {typed} from the landlord") == [("s21", 1.0)]


def test_a_number_that_goes_on_is_another_one(ear):
    assert met(ear, "s212 in the post") == []
    assert met(ear, "room s 2100") == []
    assert met(ear, "its 21 today") == []
    assert met(ear, "is she on s2") == [("s2", 0.2)], "it may become s21"
    assert met(ear, "is she on s2 now") == [("s2", 0.5)]


def test_few_letters_are_heard_in_capitals_or_beside_a_word_that_explains_them(ear):
    assert met(ear, "waiting for ot") == []
    assert met(ear, "other robot, not got") == []
    assert met(ear, "waiting for OT") == [("OT", 0.5)]
    assert met(ear, "ot for the bathroom") == [("OT", 1.0)]
    assert met(ear, "WAITING IN A LINE OT SO") == [], "capitals tell nothing where all is shouted"
    assert met(ear, "occupational therapy please") == [("OT", 0.5)], "written out it needs none"


def test_small_letters_that_are_a_word_never_count(ear):
    assert met(ear, "is my claim in") == []
    assert met(ear, "IS claim stopped") == [("IS", 1.0)]
    assert met(ear, "ta very much") == []
    assert met(ear, "in t/a since may") == [("T/A", 0.5)], "the stroke shows that it is none"


def test_two_meanings_are_told_apart_by_the_words_beside_them(ear):
    assert met(ear, "AA claim for mum") == [("AA", 1.0)]
    assert met(ear, "sober since june, aa helps") == [("AA (meetings)", 1.0)]
    assert met(ear, "an AA man came") == []
    assert met(ear, "AA") == [("AA", 0.5), ("AA (meetings)", 0.5)]


def test_a_need_that_is_not_held_is_not_told(ear):
    assert ear.joined([], "two CCJs", (), {}) == []
    assert met(ear, "two CCJs") == [("CCJ", 1.0)]


def test_the_reason_shown_is_what_was_typed(finder):
    found = finder.find("pt has N5B through the door").needs
    assert found[0].id == "losing_home"
    assert "N5B" in " ".join(found[0].why)


def test_each_thing_that_is_named_is_shown(finder):
    heard = [one.id for one in finder.find("s21 served, LHA too low").needs]
    assert {"losing_home", "benefits"} <= set(heard)
    heard = [one.id for one in finder.find("EHCP, DRO, NRT").needs]
    assert {"school_send", "debt", "smoking"} <= set(heard)


def test_a_misspelt_medicine_is_mended(finder):
    assert finder.find("on sertralene since may").needs[0].id == "low_mood_anxiety"


def test_the_speller_leaves_short_forms_alone(finder):
    for typed, need in (("marac ref", "domestic_abuse"), ("lcwra decision", "benefits")):
        assert finder.find(typed).needs[0].id == need


def test_any_text_is_heard(finder):
    for text in ("s" * 900, "s." * 400, "21 " * 400, "t/a " * 400, "§§ \u2019\u2019 \xb4 \x00 ½ ²"):
        finder.find(text)
        finder.short_words(text)


def test_lines_of_desks_are_heard(finder):
    """Written before measuring, by whoever made the tables: a floor, not a measure of strangers."""
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["needs"]]
    assert len(rows) >= 120
    missed = [
        row["text"] for row in rows
        if not set(row["needs"].split(";")) & {one.id for one in finder.find(row["text"]).needs[:3]}
    ]  # fmt: skip
    assert len(missed) <= 0.06 * len(rows), missed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("JCP says LA will pay council tax", {"JCP", "LA", "CTax"}),
        ("LA refused, solicitor says appeal", {"LA (legal)"}),
        ("LA", {"LA", "LA (legal)"}),
        ("alright la need food", set()),
        ("do it", set()),
        ("can you do it for me", set()),
        ("PPP eviction in 2 weeks", set()),
        ("PPP, baby 3 weeks old", {"PPP"}),
        ("FP17 to sign", {"FP17"}),
        ("NRP please", {"NRT"}),
        ("IUC", {"IUC", "IUC (urgent)"}),
        ("IUC fitting", {"IUC"}),
    ],
)
def test_a_short_form_means_what_the_words_beside_it_say(finder, typed, meant):
    assert {one.means.short for one in finder.short_words(typed)} == meant
