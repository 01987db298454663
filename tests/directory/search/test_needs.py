"""What people say at the desk, and what is heard in it."""

import json
from pathlib import Path

import pytest

NO_NEED = Path(__file__).resolve().parents[2] / "reference" / "no_need_lines.txt"


def ids(answer):
    return [n.id for n in answer.needs]


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("my husband hits me", "domestic_abuse"),
        ("homeless tonight", "homeless_now"),
        ("dept advise", "debt"),
        ("youth club", "parenting"),
        ("my landlord's kicking me out", "losing_home"),
        ("my lanldord is kciking me out", "losing_home"),
        ("skint till friday no leccy", "energy"),
        ("me nan's died", "bereavement"),
        ("my husband's an alcoholic", "someone_elses_use"),
        ("benifits stopped", "benefits"),
        ("I\u2019m lonely", "loneliness"),
    ],
)
def test_the_need_comes_first_whatever_the_words_and_the_spelling(finder, said, need):
    assert ids(finder.find(said))[0] == need


def test_the_words_that_decided_are_shown_as_they_were_typed(finder):
    found = finder.find("Hiya, my HUSBAND hits me").needs[0]
    assert found.why == ("HUSBAND hits",)
    assert 0 < found.score < 1


def test_someone_to_talk_to_is_a_need_and_a_goal(finder):
    answer = finder.find("someone to talk to")
    assert "low_mood_anxiety" in ids(answer)
    assert "be_listened_to" in answer.goals


def test_never_more_needs_than_asked_for(finder):
    said = "evicted, in debt, no food, lonely, drinking, my ex hits me and the baby's ill"
    assert len(finder.find(said, limit=2).needs) == 2
    assert len(finder.find(said).needs) == 5


@pytest.mark.parametrize(
    ("typed", "never"),
    [
        ("my husb", "household_items"),
        ("my landlo", "loneliness"),
        ("need a foo", "long_term_illness"),
    ],
)
def test_a_word_still_being_typed_is_not_repaired_into_another(finder, typed, never):
    assert never not in ids(finder.find(typed))


def test_ordinary_words_are_left_alone_by_the_speller(finder):
    for word in ("house", "table", "letter", "chair", "window", "garden", "paper", "coat"):
        heard = finder._ear.hear(f"the {word} here")
        assert heard[1].word == word


def test_lines_without_a_need_raise_nothing(finder):
    lines = NO_NEED.read_text(encoding="utf-8").splitlines()
    silent = [line for line in lines if not finder.find(line).needs]
    assert len(lines) >= 100
    assert len(silent) / len(lines) >= 0.8
    assert {"where's the toilet", "asdfgh", "hello", "what time do you close"} <= set(silent)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "\x00\x01\x02", "a" * 100_000, "hit me " * 20_000, "gamblign " * 10_000,
        "你好" * 50_000, "مرحبا كيف حالك", "😀" * 1_000, "'" * 500, "((((*?^$", "ª º ² ﬁ",
        "".join(map(chr, range(32, 40_000))), "\ud800",
    ],
)  # fmt: skip
def test_any_text_gets_an_answer(finder, text):
    assert len(finder.find(text).needs) <= 5


def test_words_far_beyond_what_a_person_says_are_not_considered(finder):
    assert finder.find("zq " * 2_000 + "eviction").needs == ()


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("my husband hits me", "immediate"), ("I'm not suicidal", "immediate"),
        ("nothing to eat", "check"), ("need a CV", "none"), ("hello", "none"),
        ("no gas and no electric", "check"),
    ],
)  # fmt: skip
def test_how_urgent_the_words_are(finder, said, level):
    assert finder.find(said).crisis == level


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("he's not breathing", "not breathing"), ("she isn't breathing", "not breathing"),
        ("I can smell the gas in here", "smell gas"), ("cannot breathe", "cant breathe"),
    ],
)  # fmt: skip
def test_literal_emergency_words_need_no_scoring(finder, said, words):
    answer = finder.find(said)
    assert answer.emergency == words
    assert answer.crisis == "immediate"


def test_no_emergency_where_none_was_said(finder):
    assert finder.find("breathing exercises for stress").emergency == ""


@pytest.mark.parametrize(
    "said",
    ["I'm 15 and I think I'm having a baby", "please miss, can I talk to you", "im 12",
     "my mum's boyfriend comes in my room when she's at work", "dad shouts and mum cries",
     "I'm at school and I'm scared"],
)  # fmt: skip
def test_a_child_speaking_is_heard(finder, said):
    assert finder.find(said).child


@pytest.mark.parametrize(
    "said",
    ["my mum has dementia and hits me", "my son is 14 and hits me", "I miss my mum", "I'm 42",
     "I'm 12 weeks pregnant", "is there a youth club for my daughter", "aged 80"],
)  # fmt: skip
def test_a_grown_up_speaking_is_not_taken_for_a_child(finder, said):
    assert not finder.find(said).child


def test_circumstances_by_cue_and_by_age(finder):
    assert "young_adult" in finder.find("I'm 19 and pregnant").circumstances
    assert "pregnant_or_new_parent" in finder.find("I'm 19 and pregnant").circumstances
    assert "older" in finder.find("I am 82 and lonely").circumstances
    assert finder.find("bus 19 is late").circumstances == ()


def test_those_who_are_harmed_and_those_who_harm_are_kept_apart(finder):
    assert ids(finder.find("I hit my wife"))[0] == "own_behaviour"
    assert "domestic_abuse" not in ids(finder.find("I hit my wife"))
    harmed = ids(finder.find("my wife slaps me and throws things"))
    assert harmed[0] == "domestic_abuse"
    assert "own_behaviour" not in harmed


@pytest.mark.parametrize(("name", "share"), [("plain", 0.88), ("indirect", 0.24)])
def test_the_handed_over_lines_are_heard_as_well_as_the_proof_hears_them(
    finder, shared, name, share
):
    path = shared / "domain" / "utterances" / f"{name}.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["gold"]]
    hits = sum(bool({*row["gold"]} & {*ids(finder.find(row["text"]))[:3]}) for row in rows)
    assert hits / len(rows) >= share


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("I just want to see my kids again", "see_my_children"),
        ("need access to my kids", "see_my_children"),
        ("can you help me get my kids back", "see_my_children"),
        ("I'd love to spend time with my daughter", "see_my_children"),
        ("looking for work", "work"),
        ("how do I find a job", "work"),
    ],
)
def test_a_goal_is_heard_where_it_is_told(finder, said, goal):
    assert goal in finder.find(said).goals


@pytest.mark.parametrize(
    "said",
    [
        "family tree group", "some kid smashed my windscreen", "my daughter has a rash",
        "is the lift working", "works nights", "a family of four",
    ],
)  # fmt: skip
def test_a_word_of_a_goal_is_not_the_goal(finder, said):
    assert not {"see_my_children", "work"}.intersection(finder.find(said).goals)
