"""One form for the chosen services: only what they need, who sees it, by when to chase."""

from datetime import date

import pytest

from directory.desk.form.form import LONGEST, TICKED, too_long
from directory.desk.form.form_answers import answers_on
from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.errors import BadInput, RefusedWords
from directory.matching.questions import BY_CODE
from tests.directory.keeping.checking_records import keep, service
from ui import actions
from ui.actions.matching import read_household

EDITIONS = ("professional", "public")


def rule(kind, value="yes", **more):
    return {"kind": kind, "value": value, "words": f"Because of {kind}", **more}


def worker_way(**more):
    return {"channel": "professional_form", "who": ["any_professional"], "accepted": "yes", **more}


def made(desk, kind="professional", *pages):
    keep(desk.directory, *pages)
    return desk.papers().referral_form([page.id for page in pages], kind)


def codes(form):
    return [blank.code for blank in form.blanks if blank.code]


def names(form):
    return [name for blank in form.blanks for name in blank.names]


def blank_called(form, name):
    return next(blank for blank in form.blanks if blank.name == name)


def words(form):
    """Everything that a form says, but the names that are not ours."""
    said = [form.title, form.file_title, *form.start, form.slip.heading, form.slip.end]
    for part in form.parts:
        said += [part.heading, *part.lines]
        said += [w for b in part.blanks for w in (b.label, b.seen_by, b.hint, *b.choices)]
    return [*said, *(line for entry in form.slip.entries for line in entry.lines)]


WANTS_AGE = service(1, criteria=[rule("age", 18, operator="at_least")])
WANTS_METER = service(2, criteria=[rule("meter", "prepay"), rule("age", 50, operator="at_most")])
WANTS_CARE = service(3, criteria=[rule("carer"), rule("meter", "prepay")])


@pytest.mark.parametrize("kind", EDITIONS)
def test_two_services_with_different_needs_give_the_union_and_not_more(real_desk, kind):
    form = made(real_desk, kind, WANTS_AGE, WANTS_METER)
    assert sorted(codes(form)) == ["age", "meter"]
    assert blank_called(form, "all|age").seen_by == "Seen by all you tick"
    assert blank_called(form, "only 2|energy meter").seen_by == "Seen by 2 only"
    apart = [part for part in form.parts if part.own_page]
    assert [part.heading for part in apart] == ["Only for 2. Practice Service 2", "Who it goes to"]


def test_the_common_part_is_the_same_whatever_the_service(real_desk):
    one = made(real_desk, "professional", WANTS_AGE)
    other = made(real_desk, "professional", WANTS_CARE)
    assert list(one.parts[:3]) == list(other.parts[:3])
    assert [part.heading for part in one.parts[:3]] == [
        "Who is asking", "How to reach the person", "What they want help with",
    ]  # fmt: skip
    for name in ("reach|safe number", "reach|safe time", "reach|message", "agreed|how"):
        assert blank_called(one, name).seen_by == "Seen by this service"


def test_what_two_of_three_ask_is_asked_once_and_seen_by_the_two(real_desk):
    form = made(real_desk, "professional", WANTS_AGE, WANTS_METER, WANTS_CARE)
    assert blank_called(form, "only 2 and 3|energy meter").seen_by == "Seen by 2 and 3 only"
    assert codes(form).count("meter") == 1
    assert "Only for 2 and 3" in [part.heading for part in form.parts], "no name tells of another"
    assert blank_called(form, "only 1 and 2|age").code == "age"


def test_four_services_take_a_leaf_each_and_not_one_for_each_question(real_desk):
    wanted = (
        ("meter", "carer", "drinking"), ("meter", "drinking", "using"), ("carer", "using", "work"),
        ("meter",),
    )  # fmt: skip
    four = [
        service(number, criteria=[rule(kind) for kind in kinds])
        for number, kinds in enumerate(wanted, 1)
    ]
    form = made(real_desk, "professional", *four, service(5, criteria=[rule("meter")]))
    leaves = {part.heading: part.blanks for part in form.parts if part.own_page}
    assert list(leaves)[:-1] == [
        "Only for 1. Practice Service 1", "Only for 2. Practice Service 2",
        "Only for 3. Practice Service 3", "Only for 4 and 5",
    ], "those that ask exactly the same share theirs"  # fmt: skip
    asked = [{blank.code for blank in blanks} for blanks in leaves.values()]
    assert asked[:4] == [set(kinds) for kinds in wanted], "each learns what it asks, and no more"
    (once,) = [
        blank for part in form.parts_on_screen for blank in part.blanks if blank.code == "meter"
    ]
    assert once.seen_by == "Seen by 1, 2, 4 and 5 only", "typed once, with all who see it"


def test_a_sensitive_service_stands_beside_no_other_on_a_part_that_others_see(real_desk):
    quiet = service(
        4, name="Practice Women's Line", neutral_name="Practice Blue Door", sensitive=True,
        criteria=[rule("meter", "prepay")],
    )  # fmt: skip
    form = made(real_desk, "professional", WANTS_AGE, WANTS_METER, quiet)
    headings = [part.heading for part in form.parts]
    assert "Only for 3. Practice Blue Door" in headings
    assert not [one for one in headings if "Blue Door" in one and " and " in one]
    assert not any("Women" in said for said in words(form))
    assert not any("test-4" in name for name in names(form)), "a field tells nothing in the file"


def test_what_a_sensitive_service_asks_too_is_typed_once_and_no_leaf_tells_on_it(real_desk):
    quiet = service(
        4, name="Practice Women's Line", neutral_name="Practice Blue Door", sensitive=True,
        criteria=[rule("used_before", 2, operator="at_most", words="Practice quiet rule")],
    )  # fmt: skip
    plain = service(
        5, criteria=[rule("used_before", 3, operator="at_most", words="Practice plain rule")]
    )
    form = made(real_desk, "professional", plain, WANTS_METER, quiet)
    asked = [one for one in form.blanks if one.code == "used_before"]
    assert [one.seen_by for one in asked] == ["Seen by 1 only", "Seen by 3 only"]
    assert ["quiet" in one.hint for one in asked] == [False, True]
    assert ["plain" in one.hint for one in asked] == [True, False]

    on_screen = [blank for part in form.parts_on_screen for blank in part.blanks]
    (once,) = [one for one in on_screen if one.code == "used_before"]
    assert once.seen_by == "Seen by 1 and 3 only"
    typed = form.filled({once.name: "Twice in May"}).typed
    assert {typed[one.name] for one in asked} == {"Twice in May"}
    changed = form.filled({asked[0].name: "", asked[1].name: "Twice in May"}).typed
    assert not changed, "what is emptied on the screen is on no leaf"


def test_what_all_ask_shows_no_rule_of_a_sensitive_service_to_the_others(real_desk):
    quiet = service(
        4, sensitive=True, criteria=[rule("used_before", 2, words="Practice quiet rule")]
    )
    plain = service(5, criteria=[rule("used_before", 3, words="Practice plain rule")])
    (asked,) = [
        one for one in made(real_desk, "professional", plain, quiet).blanks
        if one.code == "used_before"
    ]  # fmt: skip
    assert "Practice plain rule" in asked.hint
    assert "quiet" not in asked.hint
    (alone,) = [
        one for one in made(real_desk, "professional", quiet).blanks if one.code == "used_before"
    ]
    assert "quiet" in alone.hint, "on its own form it says what it asks for"


def test_every_field_says_who_sees_it_and_has_a_name_of_its_own(real_desk):
    form = made(real_desk, "professional", WANTS_AGE, WANTS_METER, WANTS_CARE)
    assert all(blank.seen_by.startswith(("Seen by ", "Stays here")) for blank in form.blanks)
    assert len(names(form)) == len(set(names(form)))


def test_what_to_bring_and_who_may_ask_come_from_the_way_in(real_desk):
    asks = service(5, routes=[worker_way(who=["police", "listed_professions"], bring=["A letter"])])
    form = made(real_desk, "professional", WANTS_AGE, asks)
    assert blank_called(form, "only 2|bring").choices == ("A letter",)
    assert "Police (PPN)" in blank_called(form, "asking|kind").choices
    assert blank_called(form, "asking|ppn").label == "Police notice number (PPN)"
    plain = made(real_desk, "professional", WANTS_AGE)
    assert "asking|ppn" not in names(plain)


def test_each_receiver_is_named_with_a_tick_and_how_they_agreed_is_asked(real_desk):
    form = made(real_desk, "professional", WANTS_AGE, WANTS_METER)
    ticks = [blank for blank in form.blanks if blank.name.startswith("goes to|")]
    assert [tick.label for tick in ticks] == ["1. Practice Service 1", "2. Practice Service 2"]
    assert all(tick.choices == ("They agree",) for tick in ticks)
    ways = blank_called(form, "agreed|how").choices
    assert ways == ("Spoken", "Signed", "Not asked: it is not safe to ask")


def test_the_slip_says_by_when_they_answer_and_whom_to_ring(real_desk):
    plain = service(1, routes=[worker_way(reply_time="2 weeks", audience="public")])
    unsaid = service(2, routes=[worker_way()])
    turn_up = service(3, routes=[{"channel": "self_drop_in", "accepted": "yes"}])
    form = made(real_desk, "professional", plain, unsaid, turn_up)
    first, second, third = (entry.lines for entry in form.slip.entries)
    assert "Not heard by 6 December 2026? Ring 0151 496 0001." in first
    assert any(line.startswith("They answer by: ____") for line in second)
    assert "Stuck? Ring 0151 496 0003." in third, "whoever turns up has their answer"
    assert form.slip.end


def test_the_form_for_workers_uses_the_words_for_workers_and_the_slip_has_the_same_number(desk):
    form = desk.papers().referral_form(["practice-dry-house"], "professional")
    (tick,) = [blank for blank in form.blanks if blank.name.startswith("goes to|")]
    assert tick.hint.startswith(
        "Fill in the house form with a detox summary. house@steady.example.org. "
        "Who may: the professions they list, probation."
    )
    assert "Or: Ask their drug and alcohol worker to ask for them." in tick.hint
    assert "your drug" not in tick.hint
    chase = "Not heard by 29 November 2026? Ring 0151 496 0142."
    assert chase in tick.hint
    assert chase in form.slip.entries[0].lines


def test_whoever_answers_at_once_leaves_no_answer_to_wait_for(desk):
    for one in ("practice-fuel-vouchers", "practice-safety-desk"):
        said = " ".join(words(desk.papers().referral_form([one], "professional")))
        assert "They answer by" not in said, one
        assert "Stuck? " in said, one
    debts = [worker_way(for_workers="Ring at once. They answer letters.")]
    said = " ".join(words(made(desk, "professional", service(1, routes=debts))))
    assert "They answer by: ____" in said, "that one rings at once is no answer"


def test_both_sides_of_a_form_give_one_number_and_the_slip_none_for_workers(real_desk):
    line = {"id": "line", "kind": "phone", "value": "0151 496 0777", "audience": "professional"}
    way = worker_way(contact_id="line", reply_time="2 weeks")
    for more in ([], [{"id": "phone-1", "kind": "phone", "value": "0151 496 0001"}]):
        actions.set_desk_fact(real_desk, "phone", "0151 496 0999")
        page = service(1, contacts=[line, *more], routes=[way])
        form = made(real_desk, "professional", page)
        (tick,) = [blank for blank in form.blanks if blank.name.startswith("goes to|")]
        number = "0151 496 0001" if more else "0151 496 0999"
        chase = f"Not heard by 6 December 2026? Ring {number}."
        assert chase in tick.hint
        assert "0151 496 0777." in tick.hint
        assert chase in form.slip.entries[0].lines
        assert "0151 496 0777" not in " ".join(form.slip.entries[0].lines)


def test_a_number_or_a_way_in_that_was_said_to_be_wrong_is_not_on_the_form(real_desk):
    page = service(1, routes=[worker_way(contact_id="phone-1", for_workers="Ring the back office")])
    keep(real_desk.directory, page)
    actions.set_desk_fact(real_desk, "phone", "0151 496 0999")
    actions.report_wrong(real_desk, page.id, "number")
    form = real_desk.papers().referral_form([page.id], "professional")
    assert "0151 496 0001" not in " ".join(words(form))
    assert "0151 496 0999" in " ".join(form.slip.entries[0].lines)


ABUSE = {"needs": [{"need": "domestic_abuse"}], "side": "harmed", "sensitive": True}


def test_high_risk_goes_to_the_local_route_else_to_the_lead_and_no_number_is_made_up(real_desk):
    page = service(1, **ABUSE)
    said = " ".join(words(made(real_desk, "professional", page)))
    assert "tell your safeguarding lead now" in said
    actions.set_desk_fact(real_desk, "safeguarding_lead", "Duty manager, room 4")
    said = " ".join(words(made(real_desk, "professional", page)))
    assert "tell the safeguarding lead (Duty manager, room 4) now" in said
    actions.set_desk_fact(real_desk, "marac", "The safety team, by secure mail")
    said = " ".join(words(made(real_desk, "professional", page)))
    assert "is told to: The safety team, by secure mail." in said
    assert "killed" not in " ".join(words(made(real_desk, "public", page)))
    assert "killed" not in " ".join(words(made(real_desk, "professional", WANTS_AGE)))


def test_those_harmed_and_those_who_harm_never_share_a_form(real_desk):
    with pytest.raises(RefusedWords):
        made(real_desk, "professional", service(1, side="harmed"), service(2, side="harming"))


def test_what_would_tell_on_the_person_is_not_on_their_own_paper(real_desk):
    asks = service(1, criteria=[rule("abuse", "now"), rule("age", 18, operator="at_least"),
                                rule("dash", 14, operator="at_least"), rule("carer")])  # fmt: skip
    worker = made(real_desk, "professional", asks)
    own = made(real_desk, "public", asks)
    assert sorted(codes(worker)) == ["abuse", "age", "carer", "dash"]
    assert sorted(codes(own)) == ["age", "carer"]
    assert any("may ask you more" in line for line in own.start)


def test_rules_for_workers_only_are_not_on_the_paper_of_the_person(real_desk):
    closed = service(1, criteria=[rule("carer", audience="professional")])
    assert codes(made(real_desk, "professional", closed)) == ["carer"]
    assert codes(made(real_desk, "public", closed)) == []


def test_every_practice_service_gives_a_form_in_plain_words(desk):
    ids = [str(row[0]) for row in desk.directory.rows(
        "SELECT id FROM service WHERE kind = 'service' AND status IN ('open', 'waiting_list')"
    )]  # fmt: skip
    assert len(ids) > 150
    papers = desk.papers()
    for one in ids:
        for kind in EDITIONS:
            form = papers.referral_form([one], kind)
            assert {blank.code for blank in form.blanks} - {""} <= set(BY_CODE)
            assert labels_in(" ".join(words(form))) == ()
        ours = [blank.label for blank in form.blanks if not blank.name.startswith("goes to")]
        ours += [form.title, form.file_title, *form.start]
        assert avoided_in(" ".join(ours)) == (), one
        assert not any(" N " in blank.label for blank in form.blanks)


def test_a_service_that_has_closed_is_left_out_and_named(real_desk):
    form = made(real_desk, "professional", WANTS_AGE, service(2, status="closed"))
    assert form.receivers == 1
    assert "Practice Service 2 has closed: left out." in form.warnings
    with pytest.raises(BadInput):
        made(real_desk, "professional", service(2, status="closed"))


@pytest.mark.parametrize("kind", ["network", "pathway", "other_directory", "right_or_scheme"])
def test_what_is_no_service_is_left_out_of_the_form_and_named(real_desk, kind):
    other = service(2, kind=kind)
    form = made(real_desk, "professional", WANTS_AGE, other)
    assert form.receivers == 1
    assert "Practice Service 2 is no service that a form can ask: left out." in form.warnings
    with pytest.raises(BadInput, match="There is nobody to ask"):
        made(real_desk, "professional", other)
    assert not real_desk.panel(other.id).takes_forms
    assert real_desk.panel(WANTS_AGE.id).takes_forms


def test_one_that_nobody_has_confirmed_says_so(real_desk):
    form = made(real_desk, "professional", service(1, standing="unconfirmed"))
    assert blank_called(form, "goes to|1").hint.startswith("Nobody has confirmed this service yet.")
    assert any("Nobody has confirmed" in line for line in form.warnings)


def test_what_was_typed_stays_on_the_form_and_out_of_its_name_in_a_trace(real_desk):
    form = made(real_desk, "professional", WANTS_AGE)
    typed = {"reach|name": " Quillonby ", "reach|message|Yes": TICKED, "not on it": "x"}
    filled = form.filled(typed)
    assert filled.typed == {"reach|name": "Quillonby", "reach|message|Yes": TICKED}
    assert "Quillonby" not in repr(filled)
    with pytest.raises(BadInput) as refused:
        form.filled({"reach|name": "Quillonby " * LONGEST["line"]})
    assert "Quillonby" not in str(refused.value)


def test_what_is_too_long_says_by_how_much():
    assert too_long("lines", " " + "a" * 400) == ""
    assert too_long("lines", "a" * 401).startswith("1 letter too many: 400 fit.")
    assert too_long("line", "a" * 130).startswith("10 letters too many: 120 fit.")


def test_answers_that_were_given_already_stand_where_the_form_asks_them(real_desk):
    asks = service(1, coverage=[], criteria=[
        rule("age", 18, operator="at_least"), rule("abuse", "now"), rule("child_ages", 5),
        rule("housing", "private rent"), rule("carer"), rule("lives_in", "Kirkby"),
    ])  # fmt: skip
    form = made(real_desk, "professional", asks)
    people = read_household(
        real_desk,
        '{"people": [{"age": 37, "abuse": "past", "child_ages": [3, 5], "lives_in": "Kirkby",'
        ' "housing": "friends (sofa)", "drinking": "detox", "carer": "prefer not to say"}]}',
    ).people
    typed = answers_on(form, people[0])
    said = {name.partition("|")[2]: words for name, words in typed.items()}
    assert said == {
        "age": "37", "domestic abuse|Past": TICKED, "ages of children": "3, 5",
        "housing": "friends (sofa)", "where the person lives": "Kirkby",
    }  # fmt: skip
    assert set(typed) <= set(names(form))


def test_it_speaks_of_the_day_it_is_made(real_desk):
    assert made(real_desk, "public", WANTS_AGE).made_on == date(2026, 11, 22)
