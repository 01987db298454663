"""Charts of boxes and arrows: who can go to a service and how, and steps between services."""

from datetime import date

import outloud
import pdfua
import pytest

from directory.disclosure.rules.labels import labels_in
from directory.errors import RefusedWords
from directory.matching import prepare
from directory.matching.rules import MET
from directory.model import ServicePage
from tests.directory.printing.reading import (
    all_text,
    drawn_marks,
    fonts,
    heard_page_by_page,
    height_of,
    lines_of,
    tags,
)
from tests.directory.printing.test_pages_to_write_on import HARMING
from ui import actions

WHO, STEPS = "referrer-flowchart", "pathway-chart"
EXAMPLES = {WHO: "practice-anchor-house", STEPS: "practice-gate-pathway"}
FORMS = {WHO: ("professional", "large"), STEPS: ("standard", "large")}
RULES = [
    {"kind": "drinking", "operator": "any_of", "value": ["drinking"], "strength": "must",
     "words": "Still drinks"},
    {"kind": "age", "operator": "at_least", "value": 18, "strength": "must", "words": "18 or over"},
    {"kind": "risk_flags", "operator": "none_of", "value": ["arson"], "strength": "excludes",
     "words": "Not after arson", "audience": "professional"},
    {"kind": "income", "operator": "any_of", "value": ["PIP"], "strength": "usually",
     "words": "Gets PIP"},
    {"kind": "household", "operator": "any_of", "value": ["alone"], "strength": "preferred",
     "words": "Lives alone"},
    {"kind": "gp_at", "operator": "any_of", "value": ["Kirkby"], "strength": "must",
     "group": "near", "words": "Has a doctor in Kirkby"},
    {"kind": "lives_in", "operator": "any_of", "value": ["Kirkby"], "strength": "must",
     "group": "near", "words": "Lives in Kirkby"},
    {"kind": "consent", "operator": "is", "value": "yes", "strength": "must",
     "words": "They agree to it"},
]  # fmt: skip


@pytest.fixture(scope="module")
def shipped(filled_copy):
    """The desk as it ships, for looking only."""
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    yield desk
    desk.directory.close()


def made(desk, thing, ids, form=""):
    return actions.print_thing(desk, thing, ids, {"format": form} if form else {})


def record(desk, **more):
    """Keep a record and return its id."""
    desk.directory.save(ServicePage(id="test-1", name="Wren Help", status="open", **more))
    return "test-1"


def boxes(desk, record_id):
    (chart,) = desk.papers().referrer_charts([record_id]).charts
    return chart.boxes


# -- who can go, and how


def test_each_recorded_rule_is_a_box_that_says_what_to_do_either_way(real_desk):
    found = {box.words[0]: box for box in boxes(real_desk, record(real_desk, criteria=RULES))}
    assert found["18 or over"].aside == "Not here. See Another way."
    assert (found["18 or over"].on, found["18 or over"].off) == ("Yes", "No")
    assert found["Gets PIP"].aside == "Ask them. They may still say yes."
    assert found["Lives alone"].aside.startswith("They can still go.")
    assert found["They agree to it"].aside == "Do not refer until they agree."
    out = found["Arson?"]
    assert (out.ask, out.on, out.off, out.aside) == ("", "No", "Yes", "Not here. See Another way.")


@pytest.mark.parametrize(
    ("rule", "asked", "on"),
    [
        ({"kind": "risk_flags", "operator": "none_of", "value": ["arson"], "strength": "excludes",
          "words": "Not after arson unless long ago"},
         "They say: “Not after arson unless long ago”. Does that rule this person out?", "No"),
        ({"kind": "risk_flags", "operator": "none_of", "value": ["arson"], "strength": "excludes"},
         "Risk: arson?", "No"),
        ({"kind": "housing", "operator": "none_of", "value": ["own home"], "strength": "excludes",
          "words": "No dogs"}, "They say: “No dogs”. Does that rule this person out?", "No"),
        ({"kind": "housing", "operator": "any_of", "value": ["renting"], "strength": "must",
          "words": "You cannot bring a pet."},
         "They say: “You cannot bring a pet”. Does that rule this person out?", "No"),
        ({"kind": "under_mh_team", "operator": "is", "value": True, "strength": "excludes",
          "words": "Not while under a team"}, "Is the person under a mental-health team?", "No"),
        ({"kind": "under_mh_team", "operator": "is", "value": False, "strength": "must",
          "words": "Not under a team"}, "Is the person under a mental-health team?", "No"),
        ({"kind": "drinking", "operator": "any_of", "value": ["not drinking 2 weeks"],
          "strength": "must", "words": "Not if you have been sober less than 2 weeks"},
         "Sober for 2 weeks or more?", "Yes"),
        ({"kind": "drinking", "operator": "any_of",
          "value": ["not a problem", "not drinking 2 weeks"], "strength": "must",
          "words": "Not if sober less than 2 weeks"},
         "Sober for 2 weeks or more, or no problem with alcohol?", "Yes"),
        ({"kind": "disability", "operator": "any_of", "value": ["other"], "strength": "must",
          "words": "Cannot leave the house"}, "Cannot leave the house", "Yes"),
    ],
)  # fmt: skip
def test_no_box_asks_inside_a_no(real_desk, rule, asked, on):
    found = boxes(real_desk, record(real_desk, criteria=[rule]))
    (box,) = [one for one in found if one.aside]
    assert (box.words[0], box.on) == (asked, on)
    assert {box.on, box.off} == {"Yes", "No"}
    assert box.aside == "Not here. See Another way."


def test_what_is_not_needed_is_told_and_not_asked(real_desk):
    rule = {"kind": "diagnosis", "operator": "is", "value": "not needed", "strength": "usually",
            "words": "No diagnosis is needed"}  # fmt: skip
    (box,) = [
        one for one in boxes(real_desk, record(real_desk, criteria=[rule]))
        if "diagnosis" in one.words[0]
    ]  # fmt: skip
    assert (box.words, box.ask, box.on, box.aside) == (
        ("They say: “No diagnosis is needed”.",), "", "", "",
    )  # fmt: skip


def test_alternatives_with_a_no_among_them_are_quoted(real_desk):
    rules = [
        {"kind": "work", "operator": "any_of", "value": ["looking"], "strength": "must",
         "group": "either", "words": "Not in work"},
        {"kind": "carer", "operator": "any_of", "value": ["yes"], "strength": "must",
         "group": "either", "words": "Looks after someone"},
    ]  # fmt: skip
    (box,) = [one for one in boxes(real_desk, record(real_desk, criteria=rules)) if one.aside]
    assert (box.ask, box.on) == ("Do they meet one of these?", "Yes")
    assert set(box.words) == {"They say: “Not in work”.", "They say: “Looks after someone”."}


def test_a_partner_who_is_no_name_is_asked_in_grammar_and_of_the_worker(shipped):
    text = " ".join(all_text(made(shipped, WHO, ["practice-dry-house"]).pdf).split())
    assert "Ask their drug and alcohol worker to ask for them." in text
    assert "Ask at Your" not in text


def test_alternatives_share_one_box(real_desk):
    found = boxes(real_desk, record(real_desk, criteria=RULES))
    (near,) = [box for box in found if "Lives in Kirkby" in box.words]
    assert near.ask == "Is one of these so?"
    assert set(near.words) == {"Lives in Kirkby", "Has a doctor in Kirkby"}


def test_a_box_asks_whether_as_many_are_so_as_are_needed(real_desk):
    kinds = {"housing": "rough sleeping", "using": "using", "justice": "on licence"}
    rules = [
        {"kind": kind, "operator": "any_of", "value": [value], "group": "2 of troubles"}
        for kind, value in kinds.items()
    ]
    (box,) = [one for one in boxes(real_desk, record(real_desk, criteria=rules)) if one.aside]
    assert (box.ask, box.on, len(box.words)) == ("Are 2 or more of these so?", "Yes", 3)


def test_age_is_asked_before_what_touches_on_more(real_desk):
    said = [box.words[0] for box in boxes(real_desk, record(real_desk, criteria=RULES))]
    assert said.index("18 or over") < said.index("Gets PIP") < said.index("Still drinks")
    assert said.index("Still drinks") < said.index("Arson?")


def test_every_condition_that_a_verdict_rests_on_is_on_the_chart(shipped):
    papers = shipped.papers()
    for page in shipped.directory.pages(list(EXAMPLES.values())):
        service = prepare(page, papers.places.gazetteer, papers.today)
        items = [*service.alone, *(one for group in service.groups for one in group)]
        rests_on = {i.reasons[MET].words for i in items if i.reasons[MET].rule != "referrer"}
        drawn = " ".join(words for box in boxes(shipped, page.id) for words in box.words).lower()
        told = {words.lower().removeprefix("not after ").rstrip(".") for words in rests_on}
        assert [words for words in told if words not in drawn] == []


def test_what_is_not_recorded_is_said_to_be_so_and_open_to_anyone_is_not_that(real_desk):
    said = [box.words[0] for box in boxes(real_desk, record(real_desk))]
    assert "Who can go is not recorded." in said
    text = all_text(made(real_desk, WHO, ["test-1"]).pdf)
    assert "How to ask is not recorded." in text
    said = [box.words[0] for box in boxes(real_desk, record(real_desk, open_to_anyone=True))]
    assert "Open to anyone." in said
    assert "Who can go is not recorded." not in said


def test_a_closed_service_asks_nothing_and_leads_on(real_desk):
    desk_id = record(real_desk, criteria=RULES)
    page = real_desk.directory.page(desk_id).model_copy(update={"status": "closed"})
    real_desk.directory.save(page)
    (box,) = boxes(real_desk, desk_id)
    assert box.words[0] == "They have closed."
    assert "Another way" in all_text(made(real_desk, WHO, [desk_id]).pdf)


def test_a_rule_that_the_program_only_suggests_says_so_and_rules_nobody_out(real_desk):
    rule = {**RULES[1], "structure": "suggested"}
    found = boxes(real_desk, record(real_desk, criteria=[rule]))
    (box,) = [one for one in found if one.words[0] == "18 or over"]
    assert box.note == "Nobody has confirmed this rule: ask them."
    assert box.aside == "Ask them. They may still say yes."


def test_the_last_box_leads_on_to_what_is_there(real_desk):
    own = {"channel": "self_phone", "who": ["self"], "accepted": "yes", "for_public": "Ring us."}
    mail = {"channel": "secure_email", "who": ["any_professional"], "accepted": "yes"}
    for routes, words in (
        ([own], "They ask themselves: see below."),
        ([own, mail], "Ask for them: see How to ask."),
        ([{**own, "accepted": "no"}], "No way in is known. See Another way."),
    ):
        assert boxes(real_desk, record(real_desk, routes=routes))[-1].words == (words,)


def test_a_long_chart_makes_no_other_smaller(shipped):
    together = made(shipped, WHO, ["practice-dry-house", "practice-money-help"]).pdf
    alone = made(shipped, WHO, ["practice-money-help"]).pdf
    assert height_of(together, "Another way", 1) == height_of(alone, "Another way")


def test_the_ways_in_say_who_may_through_what_and_when_they_answer(shipped):
    text = all_text(made(shipped, WHO, ["practice-alcohol-steps"]).pdf)
    for words in ("Send the short form by secure mail.", "secure@steady.example.org",
                  "Who may: any worker, probation.", "Answer: 2 working days.",
                  "They can go themselves", "4 weeks for a detox bed", "The service decides.",
                  "checked 9 November 2026"):  # fmt: skip
        assert words in " ".join(text.split()), words


def test_a_number_that_was_reported_wrong_is_not_on_the_chart(desk):
    actions.report_wrong(desk, "practice-money-help", "number")
    text = all_text(made(desk, WHO, ["practice-money-help"]).pdf)
    assert "0151 496 0111" not in text
    assert "reported wrong" in text


def test_each_service_has_one_page_for_staff(shipped):
    printed = made(shipped, WHO, ["practice-money-help", "practice-anchor-house"])
    assert (printed.pages, printed.entries) == (2, 2)
    first, second = lines_of(printed.pdf)
    assert "Practice Money Help" in first
    assert "Practice Anchor House" in second
    for page in (first, second):
        assert "For staff. Do not leave on tables." in page


def test_no_chart_of_the_practice_directory_needs_a_second_page(shipped):
    rows = shipped.directory.rows("SELECT id FROM service WHERE kind = 'service' ORDER BY id")
    long = [str(row[0]) for row in rows][::9]
    for one in long:
        assert made(shipped, WHO, [one]).pages == 1, one


# -- steps


def test_steps_stand_in_order_as_boxes_and_numbered_with_who_can_start_each(shipped):
    text = all_text(made(shipped, STEPS, ["practice-gate-pathway"]).pdf)
    chart, steps = text.split("Each step, and how to get there")
    names = ["1. Practice Friday Release Team", "2. Practice Knowsley Recovery Rooms",
             "3. Practice Anchor House", "4. Practice Papers in Order"]  # fmt: skip
    for part in (chart, steps):
        places = [part.index(name) for name in names]
        assert places == sorted(places)
        assert "Who can start it: you, family or probation." in part
    assert "0151 496 0307" in steps
    assert "Someone in danger?" in text
    assert "Did it not work? Come back" in steps


def test_a_step_that_has_closed_says_so_and_gives_no_number(desk):
    page = desk.directory.page("practice-anchor-house")
    desk.directory.save(page.model_copy(update={"status": "closed"}))
    text = all_text(made(desk, STEPS, ["practice-gate-pathway"]).pdf)
    assert text.count("This step has closed. Ask us what to do instead.") == 2
    assert "0151 496 0225" not in text


def test_a_record_without_steps_shows_who_they_pass_people_on_to(shipped):
    (chart,) = shipped.papers().step_charts(["practice-tenancy-rescue"]).charts
    assert [box.words[0] for box in chart.boxes] == [
        "1. Practice Tenancy Rescue", "2. Practice House Hunters",
    ]  # fmt: skip


def test_those_who_are_harmed_and_those_who_harm_never_stand_in_one_chart(shipped):
    for thing in (WHO, STEPS):
        with pytest.raises(RefusedWords):
            made(shipped, thing, ["practice-harbour-advocates", HARMING])


def test_of_a_service_with_a_neutral_name_no_other_word_is_said(shipped):
    (chart,) = shipped.papers().step_charts(["practice-thursday-supper"]).charts
    assert "LGBT" not in str(chart)
    assert "Lesbian" not in str(chart)


# -- both


@pytest.mark.parametrize("thing", EXAMPLES)
def test_it_is_read_out_box_by_box_and_the_arrows_are_not(shipped, thing):
    for form in FORMS[thing]:
        pdf = made(shipped, thing, [EXAMPLES[thing]], form).pdf
        assert heard_page_by_page(pdf) == drawn_marks(pdf)
        assert tags(pdf).count("H1") == 1
        assert all(fonts(pdf).values())


@pytest.mark.parametrize("thing", EXAMPLES)
def test_both_checkers_find_nothing(shipped, thing, tmp_path):
    for form in FORMS[thing]:
        path = tmp_path / f"{form}.pdf"
        path.write_bytes(made(shipped, thing, [EXAMPLES[thing]], form).pdf)
        report = pdfua.validate(str(path))
        assert (report.findings, report.skipped) == ((), ())
    result = outloud.check(str(path))
    assert (result.error, result.errors) == (None, 0)


@pytest.mark.parametrize("thing", EXAMPLES)
def test_the_same_records_are_the_same_bytes_and_practice_says_so(shipped, thing):
    one, other = (made(shipped, thing, [EXAMPLES[thing]]).pdf for _ in range(2))
    assert one == other
    text = all_text(one)
    assert "PRACTICE. Not real." in text
    assert labels_in(text) == ()
