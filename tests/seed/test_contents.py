"""What ships can be read, and says what the design promises."""

import csv

import pytest

from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.words import tidy
from seed.contents import contents, read_contents
from seed.reading import SeedProblem

NEED_IDS = frozenset(
    [
        "homeless_now",
        "losing_home",
        "finding_home",
        "home_repairs",
        "household_items",
        "debt",
        "benefits",
        "food",
        "energy",
        "domestic_abuse",
        "sexual_violence",
        "exploitation_gangs",
        "neighbours_crime",
        "adult_at_risk",
        "child_at_risk",
        "suicide_selfharm",
        "mh_urgent",
        "low_mood_anxiety",
        "trauma",
        "bereavement",
        "loneliness",
        "alcohol",
        "drugs",
        "gambling",
        "smoking",
        "someone_elses_use",
        "doctor_dentist",
        "long_term_illness",
        "frequent_ae",
        "care_equipment",
        "ageing_memory",
        "autism_adhd_ld",
        "healthy_living",
        "carers",
        "perinatal",
        "parenting",
        "family_separation",
        "childrens_services",
        "school_send",
        "work_training",
        "reading_english",
        "digital",
        "id_bank_forms",
        "justice",
        "legal_advice",
        "care_experienced",
        "immigration",
        "veterans",
    ]
)

SENSITIVE = frozenset(
    [
        "domestic_abuse",
        "sexual_violence",
        "exploitation_gangs",
        "adult_at_risk",
        "child_at_risk",
        "suicide_selfharm",
        "mh_urgent",
        "immigration",
        "own_behaviour",
    ]
)


def need(name):
    return next(need for need in contents().needs if need.id == name)


def line(name):
    return next(line for line in contents().lines if line.id == name)


def test_every_need_that_was_promised_is_there():
    assert len(NEED_IDS) == 48
    assert {need.id for need in contents().needs} >= NEED_IDS | {"own_behaviour"}


def test_contents_are_read_once_per_process():
    assert contents() is contents()


def test_ten_themes_in_order_with_the_last_in_kind_words():
    names = [theme.name for theme in contents().themes]
    assert len(names) == 10
    assert names[0] == "Home"
    assert names[-1] == "Been in care, the forces, or new here"


def test_needs_are_numbered_through_by_theme():
    needs = contents().needs
    assert [need.position for need in needs] == list(range(1, len(needs) + 1))
    order = [theme.id for theme in contents().themes]
    places = [order.index(need.theme) for need in needs]
    assert places == sorted(places)


def test_needs_that_could_give_somebody_away_have_a_neutral_name():
    assert {need.id for need in contents().needs if need.sensitive} == SENSITIVE
    for name in SENSITIVE:
        shown = tidy(need(name).screen_name)
        assert shown
        for word in ("abuse", "violence", "suicide", "gang", "immigration", "behaviour", "assault"):
            assert word not in shown


def test_own_behaviour_stands_apart_from_help_for_those_who_are_harmed():
    own = need("own_behaviour")
    assert own.public_name == "Worried about how you treat someone close to you"
    assert own.lines == ("respect_phoneline",)
    assert "domestic_abuse" not in own.related
    assert len(own.phrases) >= 35
    others = [other for other in contents().needs if other.id != "own_behaviour"]
    assert not [other.id for other in others if "respect_phoneline" in other.lines]
    assert not [other.id for other in others if "own_behaviour" in other.related]
    assert line("respect_phoneline").needs == ("own_behaviour",)


def test_every_source_term_leads_to_needs_that_exist(shared):
    known = {need.id for need in contents().needs}
    path = shared / "domain" / "need_coverage_of_source_terms.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 50
    for row in rows:
        assert set(row["needs"].split(";")) <= known, row["term"]


def test_the_table_of_lines_has_every_row_with_its_own_key(shared):
    path = shared / "domain" / "national_helplines.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = contents().lines
    assert len(lines) == len(rows) == 73
    assert len({line.id for line in lines}) == 73
    for row, found in zip(rows, lines, strict=True):
        assert found.name == row["service"]
        assert found.dial == row["number_dial"]
        assert row["key"] in {"", found.id}


def test_a_line_not_to_be_used_never_prints_and_no_need_names_it():
    retired = [line for line in contents().lines if "DO NOT USE" in line.name]
    assert len(retired) == 6
    assert {line.rule for line in retired} == {"never"}
    named = {key for need in contents().needs for key in need.lines}
    assert not named & {line.id for line in retired}
    assert "never" not in {line.rule for line in contents().lines if line not in retired}


def test_hours_that_sources_disagree_on_never_print():
    for found in contents().lines:
        if "Hours differ" in found.note:
            assert found.rule != "number_and_hours", found.id
        assert "conflict" not in found.hours


def test_a_line_without_a_number_shows_none():
    for found in contents().lines:
        assert bool(found.display) == bool(found.dial), found.id


def test_crisis_lines_are_there_as_they_are_dialled():
    assert line("999").display == "999"
    assert line("samaritans").display == "116 123"
    assert line("childline").display == "0800 1111"
    assert line("gas_emergency").display == "0800 111 999"
    assert "85258" in line("shout").display
    assert line("nhs111_2").display.startswith("111, choose")


def test_what_matters_to_people_is_there():
    goals = contents().goals
    assert len(goals) >= 12
    assert all(len(goal.phrases) >= 8 and goal.needs and goal.words for goal in goals)
    phrases = {phrase for goal in goals for phrase in goal.phrases}
    assert {"meet other mums", "get out of the house", "learn something"} <= phrases


def test_the_eighteen_circumstances_have_cues():
    assert len(contents().circumstances) == 18
    assert all(entry.cues for entry in contents().circumstances)


def test_programme_criteria_keep_their_standing():
    status = {criterion.id: criterion.status for criterion in contents().criteria}
    assert status["CL-HIU"] == "stated"
    assert status["CL-GAMBLE"] == "proposed"
    assert status["LEI-MLTC"] == "other_programme"
    assert need("alcohol").criteria == ("CL-ALC", "CL-DRUG")


@pytest.mark.parametrize("words", ["not breathing", "smell gas", "chest pain", "knife here"])
def test_emergencies_are_known_by_their_words(words):
    found = {entry.words: entry for entry in contents().emergency_words}
    assert found[words].line in {"999", "gas_emergency"}


def test_smell_of_gas_leads_to_the_gas_line():
    lines = {entry.line for entry in contents().emergency_words if entry.says == "gas"}
    assert lines == {"gas_emergency"}


def test_our_public_words_are_plain():
    for entry in contents().needs:
        for text in (entry.public_name, entry.screen_name, entry.ask_first):
            assert not labels_in(text)
            assert not avoided_in(text)


def test_everyday_language_is_known():
    language = contents().language
    assert language.slang["leccy"] == "electric"
    assert language.contractions["can't"] == language.contractions["cant"] == "can not"
    assert language.roles["husband"] == "_partner"
    assert language.irregular["slept"] == "sleep"
    assert "the" in language.stop
    assert len(language.common) > 7_000
    assert "because" in language.common


def test_denial_is_heard_for_habits_only():
    assert set(contents().language.denial.cues) == {"alcohol", "drugs", "smoking", "gambling"}


def test_a_broken_file_is_named_with_its_line(seed_copy, plant):
    number = plant("needs/debt.toml", "phrases = [", "phrases = [[[,")
    with pytest.raises(SeedProblem) as caught:
        read_contents(seed_copy)
    assert caught.value.file == "debt.toml"
    assert caught.value.line == number


def test_an_unknown_key_is_named_with_its_line(seed_copy, plant):
    number = plant("needs/food.toml", "ask_first =", "ask_frist =")
    with pytest.raises(SeedProblem, match="ask_frist") as caught:
        read_contents(seed_copy)
    assert (caught.value.file, caught.value.line) == ("food.toml", number)


def test_a_value_that_does_not_fit_is_named_with_its_line(seed_copy, plant):
    number = plant("national_lines.csv", "number_only", "sometimes")
    with pytest.raises(SeedProblem, match="rule") as caught:
        read_contents(seed_copy)
    assert (caught.value.file, caught.value.line) == ("national_lines.csv", number)


def test_a_missing_file_is_a_sentence(seed_copy):
    (seed_copy / "goals.toml").unlink()
    with pytest.raises(SeedProblem, match=r"goals\.toml:1: the file cannot be opened"):
        read_contents(seed_copy)


def test_a_need_must_stand_in_the_file_of_its_name(seed_copy):
    (seed_copy / "needs" / "debt.toml").rename(seed_copy / "needs" / "owing.toml")
    with pytest.raises(SeedProblem, match=r"must be debt\.toml"):
        read_contents(seed_copy)
