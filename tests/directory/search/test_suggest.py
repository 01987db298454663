"""Needs suggested for records, from their own words."""

import pytest

from directory.search.needs import NeedClues, Suggester
from directory.search.needs.suggest import MOST_NEEDS
from seed.contents import contents
from seed.reading import SeedProblem
from seed.suggest import clues, read_clues


@pytest.fixture(scope="module")
def suggester():
    return Suggester(contents().needs, clues())


def needs(suggester, name, description="", categories=()):
    return [n.need for n in suggester.suggest(name, description, categories)]


@pytest.mark.parametrize(
    ("name", "description", "need"),
    [
        (
            "Practice Rise",
            "We support women and men who experience domestic abuse.",
            "domestic_abuse",
        ),
        ("Practice Hillside Food Bank", "", "food"),
        ("Practice Toddler Group", "Songs and play on Tuesdays.", "parenting"),
        ("Practice Money Matters", "Free debt advice and help with budgeting.", "debt"),
        ("Practice Shed", "A men's shed: make things, meet people, have a brew.", "loneliness"),
        ("Practice Steps", "Help for people who want to stop smoking.", "smoking"),
        ("Practice Welcome", "For refugees and people seeking asylum.", "immigration"),
        ("Practice Library", "", "digital"),
        ("Practice Centre for Sustainable Energy", "We give advice.", "energy"),
        ("Practice Energy Network", "", "energy"),
        ("Practice Advice Centre", "", "id_bank_forms"),
        ("Practice Change", "A perpetrator programme for men who use violence.", "own_behaviour"),
    ],
)
def test_a_service_is_suggested_for_what_it_says_it_does(suggester, name, description, need):
    assert need in needs(suggester, name, description)


@pytest.mark.parametrize(
    ("name", "description", "need"),
    [
        ("Practice Hall", "We are indebted to our volunteers.", "debt"),
        ("Practice Family Dentistry", "", "parenting"),
        ("Practice Family Butchers", "", "parenting"),
        ("Practice Mood Swings", "A five-piece band with a new record.", "mh_urgent"),
        ("Practice Kitchen", "Food hygiene training for staff.", "food"),
        ("Practice Garden Centre", "A golf course of nine holes, of course.", "work_training"),
        ("Practice Rescue", "A sanctuary for animals and homeless dogs.", "homeless_now"),
        ("Practice Choir", "Concerts for the benefit of the public.", "benefits"),
        ("Practice Army", "The Salvation Army band plays here.", "veterans"),
        ("Practice Slim", "Weight loss classes.", "bereavement"),
        ("Practice Energy Healing", "Low energy, high energy, your energy.", "energy"),
        ("Practice Reiki Training", "Training courses that teach new skills.", "work_training"),
        ("Practice Housing Advice Service", "", "id_bank_forms"),
    ],
)
def test_a_word_in_another_sense_suggests_nothing(suggester, name, description, need):
    assert need not in needs(suggester, name, description)


def test_what_a_name_only_hints_at_comes_after_what_it_says(suggester):
    assert needs(suggester, "Practice Citizens Advice", "Legal advice.")[-1] == "id_bank_forms"


def test_a_silent_phrase_silences_one_need_and_no_other():
    clue = NeedClues("work_training", strong=("training",), silent=("reiki",))
    found = Suggester(contents().needs, [clue, NeedClues("loneliness", strong=("reiki",))])
    assert needs(found, "Practice Training") == ["work_training"]
    assert needs(found, "Practice Reiki Training") == ["loneliness"]


def test_the_words_read_are_given_and_the_need_is_marked_suggested(suggester):
    (first, *_) = suggester.suggest("Practice Food Bank", "Food parcels on Fridays.")
    assert first.need == "food"
    assert first.structure == "suggested"
    assert "food bank" in first.words


def test_a_category_of_the_source_is_enough(suggester):
    assert needs(suggester, "Practice Corner", "", ["Food banks"]) == ["food"]
    assert needs(suggester, "Practice Corner", "", ["food bank"]) == ["food"]


def test_many_categories_say_who_may_come_and_do_not_suggest_alone(suggester):
    everyone = ["Homeless", "Carers", "Bereaved", "Dementia", "Armed Forces"]
    assert needs(suggester, "Practice Bus", "Leaves at ten.", everyone) == []


def test_the_name_counts_more_than_the_end_of_a_long_description(suggester):
    description = "Open to all. " * 30 + "There is a leaflet on gambling."
    assert needs(suggester, "Practice Drop", description) == []
    assert needs(suggester, "Practice Gambling Service", description)[0] == "gambling"


def test_nothing_to_read_suggests_nothing(suggester):
    assert suggester.suggest("", "") == ()
    assert suggester.suggest("Practice", "\x00 <b></b>") == ()


def test_a_body_that_serves_no_person_gets_none(suggester):
    assert needs(suggester, "Practice Primary School PTA", "Family fun and a toddler group.") == []


def test_no_more_than_the_best_few(suggester):
    said = (
        "Debt advice, food bank, youth club, library, carers centre, domestic abuse, foster care."
    )
    assert len(needs(suggester, "Practice Hub", said)) == MOST_NEEDS


@pytest.mark.parametrize(
    "text", ["<p>" * 50_000, "debt " * 50_000, "你好" * 50_000, "\ud800", "\ufb01 \u2013 \u2019"]
)
def test_any_text_is_read_without_harm(suggester, text):
    assert len(suggester.suggest(text, text, [text])) <= MOST_NEEDS


def test_a_mask_hides_only_for_its_own_need():
    clues_ = [
        NeedClues("debt", strong=("arrears",), masks=("rent arrears",)),
        NeedClues("losing_home", strong=("rent arrears",)),
    ]
    made = Suggester(contents().needs, clues_)
    assert needs(made, "Practice rent arrears help") == ["losing_home"]


def test_clues_name_only_needs_that_exist():
    known = {need.id for need in contents().needs}
    told = {clue.need for clue in clues()} - {""}
    assert told <= known
    assert len(told) >= 49, "a need that has shipped with clues has lost them"


def test_a_clue_file_with_a_slip_is_named_with_its_line(tmp_path):
    (tmp_path / "home.toml").write_text('[food]\nstrnog = ["food bank"]\n', encoding="utf-8")
    with pytest.raises(SeedProblem, match=r"home\.toml:1: food"):
        read_clues(tmp_path)
