"""What a desk hands out: in what order, with which lines, which numbers, and what it leaves out."""

from datetime import date

import pytest

from directory.desk.paper.sheets import Choices
from directory.disclosure.rules.durations import days_in, reply_by
from directory.errors import BadInput, RefusedWords
from directory.model import ServicePage
from ui import actions

TODAY = date(2026, 11, 22)  # a Sunday


def service(desk, one, **more):
    """Keep one made-up service that can be rung."""
    page = ServicePage(
        id=one,
        name=more.pop("name", f"Practice {one.title()}"),
        status="open",
        contacts=[{"id": "phone-1", "kind": "phone", "value": more.pop("phone", "0151 496 0700")}],
        routes=[{"channel": "self_phone", "accepted": "yes", **more.pop("route", {})}],
        **more,
    )
    desk.directory.save(page)
    return one


def stated(need):
    return [{"need": need, "structure": "stated"}]


# -- the order


def test_danger_stands_first_then_what_may_be_urgent_then_what_can_be_had_today(real_desk):
    later = service(real_desk, "later", waiting_time="6 weeks")
    today = service(real_desk, "today", sessions=[{"weekday": "sun", "opens": "10:00"}])
    level = {need.crisis: need.id for need in real_desk.needs().values()}
    asked = service(real_desk, "asked", needs=stated(level["check"]))
    danger = service(real_desk, "danger", needs=stated(level["immediate"]))
    again = service(real_desk, "again")
    given = [later, again, today, asked, danger]
    papers = real_desk.papers()
    assert papers.in_order(given) == (danger, asked, today, later, again)
    assert papers.sheet(given).entries[0].id == danger


def test_what_nobody_has_confirmed_stands_last_however_urgent(real_desk):
    urgent = next(need.id for need in real_desk.needs().values() if need.crisis == "immediate")
    told_of = service(real_desk, "told-of", needs=[{"need": urgent}], standing="unconfirmed")
    known = service(real_desk, "known")
    assert real_desk.papers().in_order([told_of, known]) == (known, told_of)


def test_the_worker_s_own_order_stands_and_danger_still_puts_help_at_the_top(real_desk):
    level = {need.crisis: need.id for need in real_desk.needs().values()}
    danger = service(real_desk, "danger", needs=stated(level["immediate"]))
    other = service(real_desk, "other")
    sheet = real_desk.papers().sheet([other, danger], Choices(own_order=True))
    assert [entry.id for entry in sheet.entries] == [other, danger]
    assert sheet.crisis_first


def test_a_suggested_need_moves_nothing(real_desk):
    urgent = next(need.id for need in real_desk.needs().values() if need.crisis == "immediate")
    guess = service(real_desk, "guess", needs=[{"need": urgent, "structure": "suggested"}])
    first = service(real_desk, "first")
    assert real_desk.papers().in_order([first, guess]) == (first, guess)


# -- how long things take


@pytest.mark.parametrize(
    ("words", "days"),
    [("2 weeks", 14), ("a few minutes", 0), ("The same day", 0), ("10 working days", 10),
     ("up to 28 days", 28), ("", None), ("ask them", None)],
)  # fmt: skip
def test_a_wait_is_read_as_days_where_it_is_plain(words, days):
    assert days_in(words) == days


@pytest.mark.parametrize(
    ("words", "day"),
    [("2 days", date(2026, 11, 24)), ("1 week", date(2026, 11, 29)),
     ("5 working days", date(2026, 11, 27)), ("1 week before the holiday", None),
     ("10 school days", None), ("The same day", None), ("", None)],
)  # fmt: skip
def test_the_day_to_ring_again_comes_from_a_plain_reply_time_only(words, day):
    assert reply_by(words, TODAY) == day


# -- what to do next


def test_the_sheet_says_when_to_ring_again(real_desk):
    one = service(real_desk, "one", route={"reply_time": "2 working days"})
    steps = real_desk.papers().sheet([one]).next_steps
    assert steps[1] == "Not heard from 1 by 24 November 2026? Ring 0151 496 0700."
    assert steps[-1].startswith("Did it not work?")


def test_next_steps_are_three_at_most_and_a_worker_may_change_each(real_desk):
    ids = [service(real_desk, name) for name in ("one", "two", "three", "four")]
    papers = real_desk.papers()
    first, second, _ = papers.sheet(ids).suggested_steps
    choices = Choices(instead={first: "", second: "Ring 2 together, here."})
    lines = papers.sheet(ids, choices).next_steps[:-1]
    assert lines[0] == "Ring 2 together, here."
    assert len(lines) == 2
    own = papers.sheet(ids, Choices(own_steps=("Come back on Friday at 2.",))).next_steps[:-1]
    assert own == (first, second, "Come back on Friday at 2.")


def test_a_change_goes_with_the_service_it_spoke_of_and_own_words_stay(real_desk):
    ids = [service(real_desk, name) for name in ("one", "two")]
    papers = real_desk.papers()
    _, second = papers.sheet(ids).suggested_steps
    choices = Choices(instead={second: "Ring 2 on Monday."}, own_steps=("Bring the letter.",))
    steps = papers.sheet(ids[:1], choices).next_steps
    assert "Ring 2 on Monday." not in steps
    assert "Bring the letter." in steps


@pytest.mark.parametrize(
    "words",
    ["Ask for Mrs Ashworth", "Ring her on 07700 900123", "Born 3/4/1981", "Say complex needs",
     "x" * 151],
)  # fmt: skip
def test_words_about_a_person_never_reach_the_paper(real_desk, words):
    one = service(real_desk, "one")
    with pytest.raises(RefusedWords):
        real_desk.papers().sheet([one], Choices(own_steps=(words,)))
    with pytest.raises(RefusedWords):
        actions.check_next_step(words)


def test_a_line_that_the_sheet_suggests_may_hold_a_mobile_number(real_desk):
    one = service(real_desk, "one", phone="07700 900123")
    papers = real_desk.papers()
    (line,) = papers.sheet([one]).suggested_steps
    assert "07700 900 123" in line
    assert papers.sheet([one], Choices(instead={line: line})).next_steps[0] == line


def test_the_sheet_asks_who_else_is_helping_but_not_where_names_may_harm(real_desk):
    one, two = service(real_desk, "one"), service(real_desk, "two", sensitive=True)
    papers = real_desk.papers()
    assert papers.sheet([one]).who_else == "Who else is helping?"
    assert papers.sheet([one, two]).who_else == ""
    assert any("Who else is helping?" in words for words in papers.staff_sheet([one, two]).start)


# -- where one does not fit


def test_a_second_choice_can_be_changed_and_left_out(real_desk):
    need = stated("debt")
    one, two, three = (
        service(real_desk, name, needs=need, phone=f"0151 496 07{at}1")
        for at, name in enumerate(("one", "two", "three"))
    )
    papers = real_desk.papers()
    offered = papers.second_choices(one, [one])
    assert {choice.id for choice in offered} == {two, three}
    named = papers.sheet([one]).entries[0].second_choice
    assert named == offered[0].door
    other = papers.sheet([one], Choices(second={one: offered[1].id})).entries[0].second_choice
    assert other == offered[1].door
    assert papers.sheet([one], Choices(second={one: ""})).entries[0].second_choice is None


# -- what one may want to know


def test_the_sheet_says_whom_they_tell_and_how_long_it_lasts_where_recorded(real_desk):
    one = service(
        real_desk, "one", shares_info="no_one_without_asking", retell="once",
        length_of_support="About 12 weeks.",
    )  # fmt: skip
    two = service(real_desk, "two")
    said, nothing = real_desk.papers().sheet([one, two]).entries
    assert said.good_to_know == (
        "They tell no one without asking you, unless someone is in danger. "
        "You tell your story once. How long it lasts: about 12 weeks."
    )
    assert nothing.good_to_know == ""


def test_the_keeper_s_notice_stands_on_the_sheet_until_its_last_day(real_desk):
    one = service(real_desk, "one")
    actions.put_up_notice(real_desk, "The food bank is shut on Friday.", TODAY)
    assert real_desk.papers().sheet([one]).notice == "The food bank is shut on Friday."
    actions.take_down_notice(real_desk)
    assert real_desk.papers().sheet([one]).notice == ""


# -- lists of numbers


def numbers(sheet):
    return {line.number for group in sheet.groups for line in group.lines}


def test_every_line_that_may_print_stands_among_all_numbers_but_that_for_those_who_harm(real_desk):
    sheet = real_desk.papers().all_numbers()
    told = {"relay_uk", "emergency_sms", "nhs111_2"}  # said in the words of other lines
    for line in real_desk.directory.lines():
        may = line.rule in ("number_and_hours", "number_only") and line.id not in told
        assert (line.display in numbers(sheet)) == (may and line.id != "respect_phoneline"), line.id
    assert "Other help" not in [group.heading for group in sheet.groups], "a line has no place yet"
    assert sheet.groups[0].lines[0].number == "999"


def test_the_crisis_sheet_says_how_to_reach_help_without_speaking(real_desk):
    notes = " ".join(
        note for group in real_desk.papers().crisis_numbers().groups for note in group.notes
    )
    assert "dial 18001 before any number" in notes
    assert "999 BSL" in notes
    assert "set it up first" in notes


def test_hours_stand_only_where_the_table_says_that_they_may(real_desk):
    lines = {
        line.number: line.about
        for group in real_desk.papers().all_numbers().groups
        for line in group.lines
    }
    for line in real_desk.directory.lines():
        if line.rule == "number_only" and line.display in lines:
            assert "Day and night" not in lines[line.display], line.id
    assert "Day and night" in lines["116 123"]


def test_until_they_were_rung_the_numbers_say_where_they_come_from(real_desk):
    sheet = real_desk.papers().crisis_numbers()
    assert sheet.source == "Numbers from each service's own pages, November 2026."


def test_numbers_of_this_place_stand_among_the_others_and_what_is_missing_is_told(real_desk):
    missing = real_desk.papers().crisis_numbers().warnings
    assert "Council housing" in missing[0]
    actions.set_desk_fact(real_desk, "town", "Kirkby")
    actions.set_desk_fact(real_desk, "council_housing", "0151 496 0801")
    sheet = real_desk.papers().crisis_numbers()
    group = next(group for group in sheet.groups if group.heading == "Nowhere to stay")
    assert group.lines[0].number == "0151 496 0801"
    assert sheet.warnings[0].startswith("Not entered for Kirkby yet: ")
    assert "Local numbers" in sheet.source


def test_numbers_for_a_place_hold_what_was_entered_and_nothing_else(real_desk):
    with pytest.raises(BadInput, match="No number of this desk is entered yet"):
        real_desk.papers().place_numbers()
    for fact, value in (
        ("town", "Kirkby"),
        ("phone", "0151 496 0999"),
        ("children", "0151 496 0803"),
    ):
        actions.set_desk_fact(real_desk, fact, value)
    sheet = real_desk.papers().place_numbers()
    assert sheet.title == "Numbers for Kirkby"
    assert {"0151 496 0999", "0151 496 0803", "999"} <= numbers(sheet)
    assert "Adult social care" in sheet.warnings[0]
    assert "Adult social care" not in str(sheet.groups)


def test_a_list_that_tells_nothing_has_everyday_numbers_first_and_the_service_in_the_middle(
    real_desk,
):
    one = service(
        real_desk, "one", name="Practice Refuge Service", sensitive=True, side="harmed",
        neutral_name="Practice House Team", summary="A refuge for women.",
    )  # fmt: skip
    lines = real_desk.papers().useful_numbers([one]).groups[0].lines
    names = [line.name for line in lines]
    assert names.index("Practice House Team") == 2
    assert names[3:] == ["NHS 111", "Samaritans", "Shout", "Emergency"]
    assert "refuge" not in str(lines).lower()


def test_a_library_stands_first_where_there_is_one(real_desk):
    one = service(real_desk, "one")
    service(real_desk, "books", name="Practice Library", phone="0151 496 0811")
    names = [line.name for line in real_desk.papers().useful_numbers([one]).groups[0].lines]
    assert names[0] == "Practice Library"


def test_a_sensitive_service_without_a_neutral_name_is_called_a_local_service(real_desk):
    one = service(real_desk, "one", name="Practice Abuse Helpline", needs=stated("domestic_abuse"))
    names = [line.name for line in real_desk.papers().useful_numbers([one]).groups[0].lines]
    assert "A local service" in names
    assert "Practice Abuse Helpline" not in names


# -- what staff see at one key


def test_staff_see_whom_to_get_here_and_what_was_never_entered(real_desk):
    here = next(part for part in real_desk.papers().crisis_help().parts if part.id == "here")
    assert here.lines == ()
    assert "safeguarding lead, duty clinician, private room" in here.missing[0]
    actions.set_desk_fact(real_desk, "safeguarding_lead", "Duty manager, room 4")
    actions.set_desk_fact(real_desk, "safeguarding_phone", "0151 496 0822")
    here = next(part for part in real_desk.papers().crisis_help().parts if part.id == "here")
    assert here.lines == ("Safeguarding lead: Duty manager, room 4. Ring 0151 496 0822",)
    assert "safeguarding lead" not in here.missing[0]


def test_staff_see_the_child_line_and_how_to_ring_without_speaking(desk):
    said = str(desk.papers().crisis_help().parts)
    assert "0800 1111" in said
    assert "press 55" in said


def test_how_to_ring_without_speaking_is_on_no_paper(desk):
    assert "press 55" not in str(desk.papers().crisis_numbers())


@pytest.mark.parametrize(
    ("channel", "checked", "line"),
    [
        ("professional_form", True, "Ask us about 1, Practice One."),
        ("self_drop_in", True, "Go to 1, Practice One."),
        ("self_drop_in", False, "Ask us about 1, Practice One."),
    ],
)
def test_nobody_is_sent_to_a_door_that_is_not_open_to_them(real_desk, channel, checked, line):
    check = {"group": "hours", "checked_on": "2026-11-03", "means": "phone"}
    contact = {"group": "contact", "checked_on": "2026-11-03", "means": "phone"}
    page = ServicePage(
        id="one", name="Practice One", status="open",
        routes=[{"channel": channel, "accepted": "yes"}],
        locations=[{"id": "p", "address": "1 Practice Street"}],
        checks=[check, contact] if checked else [],
    )  # fmt: skip
    real_desk.directory.save(page)
    assert real_desk.papers().sheet(["one"]).suggested_steps[0] == line


@pytest.mark.parametrize(
    ("words", "visibility", "line"),
    [
        ("Just turn up.", "public", "Go to 1, Practice One."),
        ("", "public", "Go to 1, Practice One."),
        ("Ring first. Then turn up.", "public", "Ring 1, Practice One, on 0151 496 0700."),
        ("Just turn up.", "hidden", "Ring 1, Practice One, on 0151 496 0700."),
    ],
)
def test_where_one_just_turns_up_nobody_is_told_to_ring_as_well(real_desk, words, visibility, line):
    checks = [{"group": group, "checked_on": "2026-11-03", "means": "phone"}
              for group in ("contact", "hours")]  # fmt: skip
    place = {"address": "1 Practice Street"} if visibility == "public" else {}
    page = ServicePage(
        id="one", name="Practice One", status="open", checks=checks,
        contacts=[{"id": "p", "kind": "phone", "value": "0151 496 0700"}],
        locations=[{"id": "p", "visibility": visibility, **place}],
        routes=[{"channel": "self_drop_in", "accepted": "yes", "for_public": words}],
    )  # fmt: skip
    real_desk.directory.save(page)
    assert real_desk.papers().sheet(["one"]).suggested_steps == (line,)


def test_nobody_is_told_to_ring_where_somebody_else_must_ask(real_desk):
    one = service(real_desk, "one", route={"channel": "professional_phone"})
    assert real_desk.papers().sheet([one]).suggested_steps[0] == "Ask us about 1, Practice One."


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ([("alcohol", "stated"), ("low-mood", "stated")], True),
        ([("low-mood", "stated"), ("alcohol", "stated")], False),
        ([("alcohol", "suggested"), ("drugs", "stated")], False),
    ],
)
def test_what_may_come_later_is_said_of_treatment_only(real_desk, needs, said):
    held = [{"need": need, "structure": structure} for need, structure in needs]
    one = service(real_desk, "one", needs=held)
    steps = real_desk.papers().sheet([one]).suggested_steps
    assert any(step.startswith("Ready for more?") for step in steps) is said
