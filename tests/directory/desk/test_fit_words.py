"""What a verdict says, to professionals and over the counter, and where else to turn."""

from directory.desk.fit.fit_check import FitCheck
from directory.desk.fit.question_words import (
    SAID_BETTER,
    ages_typed,
    asking,
    timed,
    value_typed,
    workers,
)
from directory.desk.fit.told import PARTNER
from directory.disclosure.rules.labels import labels_in
from directory.matching.answers import household_of
from directory.matching.questions import BY_CODE, QUESTIONS, VALUES
from directory.matching.sentences import WORKERS_ONLY
from ui.actions.matching import doors_of

FAMILY_HOUSE = "practice-kirkby-family-house"  # children under 8, from Kirkby


def check_of(desk, *ids, public=False):
    check = FitCheck(desk)
    check.public = public
    check.look_at(ids)
    return check


def test_professionals_read_the_verdict_the_sentence_it_rests_on_and_when_it_was_checked(
    still_desk,
):
    check = check_of(still_desk, FAMILY_HOUSE)
    check.answer((0, "lives_in"), "Leicester")
    said = check.of_service(FAMILY_HOUSE)
    assert check.rows()[FAMILY_HOUSE].words == "Not for this person"
    assert any("Kirkby" in line for line in said.people[0].lines)
    assert any("Only this stands in the way" in line for line in said.people[0].lines)
    assert "checked on" in said.ground
    check.told.note((0, "lives_in"), "Kirkby")
    assert check.rows()[FAMILY_HOUSE].words == "Ask first"
    said = check.of_service(FAMILY_HOUSE)
    assert any("One answer would settle it" in line for line in said.people[0].lines)
    check.answer((0, "child_ages"), [4])
    assert check.rows()[FAMILY_HOUSE].words == "Looks right"


def test_over_the_counter_it_says_what_to_do(still_desk):
    check = check_of(still_desk, FAMILY_HOUSE, public=True)
    check.answer((0, "lives_in"), "Leicester")
    said = check.of_service(FAMILY_HOUSE).people[0]
    assert said.heading == "This one is for others"
    assert said.lines[0].startswith("It is for:")
    assert any(line.startswith("Try Practice") for line in said.lines)
    check.told.note((0, "lives_in"), "Kirkby")
    said = check.of_service(FAMILY_HOUSE).people[0]
    assert said.heading == "Ring and ask"
    assert "Children under 8" in said.lines[0]
    check.answer((0, "child_ages"), [4])
    assert check.rows()[FAMILY_HOUSE].words == "This may suit you"


def test_a_household_is_told_for_whom_a_service_is(still_desk):
    check = check_of(still_desk, FAMILY_HOUSE)
    check.answer((0, "lives_in"), "Kirkby")
    check.told.live_with([PARTNER], [4, 12])
    row = check.rows()[FAMILY_HOUSE]
    assert row.words == "Looks right: person, partner, child 4"
    assert row.said.endswith("Ask first: child of 12")
    headings = [one.heading for one in check.of_service(FAMILY_HOUSE).people]
    assert headings == ["Looks right: the person, partner, child of 4", "Ask first: child of 12"]
    check.told.live_with([], [4])
    assert check.rows()[FAMILY_HOUSE].words == "Looks right: all 2"


def test_where_somebody_cannot_go_there_is_always_another_door(still_desk):
    every = [str(row[0]) for row in still_desk.directory.rows("SELECT id FROM service LIMIT 25")]
    for public in (True, False):
        check = check_of(still_desk, *every, public=public)
        check.answer((0, "lives_in"), "Leicester")
        check.answer((0, "age"), 90)
        shut = [one for one, row in check.rows().items() if row.standing == "not_for_this_person"]
        assert len(shut) > 3
        for service in shut:
            ways = check.of_service(service).ways
            assert any(way.door.kind == "line" for way in ways)
            assert all(way.why for way in ways if way.door.kind == "service")
        check.look_at(shut[:2])
        assert check.ways_on(), "a list in which nothing is for anybody is no dead end"


def test_each_of_a_household_who_cannot_go_is_told_where_they_can(still_desk):
    check = check_of(still_desk, FAMILY_HOUSE)
    check.answer((0, "lives_in"), "Leicester")
    check.answer((0, "age"), 34)
    check.told.live_with([PARTNER], [3])
    told = check.of_service(FAMILY_HOUSE)
    shut = {
        who
        for one in told.people
        if one.standing == "not_for_this_person"
        for who in one.heading.partition(": ")[2].split(", ")
    }
    assert {"the person", "child of 3"} <= shut
    services = [way for way in told.ways if way.door.kind == "service"]
    assert {who for way in services for who in way.who} == shut
    whos = [way.who for way in services]
    assert whos == sorted(whos, key=whos.index), "what is for the same people stands together"
    lines = [way.door for way in told.ways if way.door.kind != "service"]
    assert len(lines) == len(set(lines)), "a number is for anybody, and stands once"
    named = [door.name for door in doors_of(check.ways_on())]
    assert any("(for " in name and name.endswith("child of 3)") for name in named)

    check.told.live_with([], [])
    assert all(way.who == () for way in check.of_service(FAMILY_HOUSE).ways)


def test_over_the_counter_each_reads_a_door_that_is_theirs(still_desk):
    check = check_of(still_desk, "practice-attention-clinic", public=True)
    check.answer((0, "lives_in"), "Kirkby")
    check.answer((0, "age"), 34)
    check.told.live_with([], [3])
    told = check.of_service("practice-attention-clinic")
    for one in told.people:
        who = set(one.heading.partition(": ")[2].split(", "))
        tried = [words for words in one.lines if words.startswith("Try ")]
        theirs = [way.door.name for way in told.ways if who & set(way.who)]
        assert all(any(name in words for name in theirs) for words in tried)


def test_with_too_few_others_one_condition_is_relaxed_and_named(still_desk):
    check = check_of(still_desk, "practice-attention-clinic")
    check.answer((0, "lives_in"), "Kirkby")
    check.answer((0, "age"), 3)
    whys = [way.why for way in check.of_service("practice-attention-clinic").ways]
    assert any(
        why.startswith("One condition is in the way:") and "Sefton or Liverpool" in why
        for why in whys
    )


def test_no_condition_that_only_workers_are_told_is_said_over_the_counter(still_desk):
    ids = [
        str(row[0])
        for row in still_desk.directory.rows(
            "SELECT s.id FROM service s JOIN criterion c ON c.service_key = s.key"
            " WHERE c.kind = 'risk_flags'"
        )
    ]
    check = check_of(still_desk, *ids, public=True)
    check.answer((0, "age"), 34)
    said = [check.of_service(one) for one in check.ids]
    lines = [line for fit in said if fit for person in fit.people for line in person.lines]
    assert not any(WORKERS_ONLY in line or "arson" in line.lower() for line in lines)


def test_every_question_can_be_answered_by_what_stands_on_its_buttons():
    for question in QUESTIONS:
        shown = asking((0, question.code), "self", 1, public=False, several_people=False)
        assert shown.choices or shown.hint, question.code
        assert shown.words
        for choice in shown.choices:
            value = timed(choice, 8) if choice.unit else choice.value
            told = {question.code: [value] if shown.several else value}
            if question.code == "diagnosis":
                told = choice.value
            household_of({"people": [told]}, lambda _text: None)
        assert not any(labels_in(choice.words) for choice in shown.choices)


def test_only_what_is_delicate_says_why_it_is_asked():
    def why(code, *, public):
        return asking((0, code), "self", 2, public=public, several_people=False).why

    assert why("age", public=True) == ""
    assert "do not have to say" in why("drinking", public=True)
    assert "2 of these" in why("drinking", public=False)
    assert "over the counter" in why("risk_flags", public=False)


def test_the_words_that_are_said_better_are_words_of_the_vocabulary():
    known = {word for words in VALUES.values() for word in words}
    assert set(SAID_BETTER) <= known
    assert next(choice.words for choice in workers()) == "A worker"


def test_what_is_typed_becomes_an_answer_of_its_shape():
    assert ages_typed("4, 9 and 12") == [4, 9, 12]
    assert ages_typed("four") is None
    assert value_typed("number", "34") == 34
    assert value_typed("number", "old") is None
    assert value_typed("diagnosis", "ADHD?, autism") == {
        "has_diagnosis": ["autism"],
        "suspected": ["ADHD"],
    }
    assert value_typed("names", "Polish, Arabic") == ["Polish", "Arabic"]
    assert value_typed("place", "  ") is None
    assert BY_CODE["notices"].sort == "notices"
    assert value_typed("notices", "2") == [{"from": "police", "months_ago": 2}]
