"""Every import suggests rules and ways in; a keeper decides, and no import undoes that."""

from datetime import date

import pytest

from directory.keeping.checking.checks import undo
from directory.keeping.checking.suggestions import confirm_alike, decide
from directory.keeping.checking.worklists import work_to_do
from ui import actions

TODAY = date(2026, 11, 22)
HEAD = "id,name,description,who_for,how_to_refer,phone,areas,criteria,referral_routes\n"
ROWS = {
    "walk": "1,Practice Walk,A walk.,For people aged 50 and over.,Drop-in,0151 496 0123,,,\n",
    "talk": "2,Practice Talk,Talk.,For people aged 16 to 25 living in Knowsley.,Self referral,"
    "0151 496 0124,,,\n",
    "fact": "3,Practice Fact,Facts.,For people aged 18 and over living in Knowsley.,Just turn up,"
    "0151 496 0125,Sefton,age 21+,self: drop-in\n",
}


@pytest.fixture
def desk(real_desk, tmp_path):
    """A real directory with nothing in it but three services of a list."""
    bring_in(real_desk, tmp_path)
    return real_desk


def bring_in(desk, folder, **changed):
    """Bring the list in, with some rows otherwise."""
    text = HEAD + "".join((ROWS | changed).values())
    (folder / "list.csv").write_text(text, encoding="utf-8")
    return actions.import_file(desk, folder / "list.csv")


def page(desk, number):
    (found,) = desk.directory.pages([f"list-{number}"])
    return found


def rules(desk, number):
    """What a record holds of rules, and how each is known."""
    return {(one.kind, one.structure) for one in page(desk, number).criteria}


def to_confirm(desk):
    (rows,) = [one.rows for one in work_to_do(desk.directory, TODAY) if one.id == "rules"]
    return rows


def test_an_import_suggests_rules_and_ways_in_with_the_words_it_read(desk):
    (rule,) = page(desk, 1).criteria
    assert (rule.kind, rule.operator, rule.value) == ("age", "at_least", 50)
    assert (rule.structure, rule.words) == ("suggested", "aged 50 and over")
    assert page(desk, 1).ways_read == ("drop_in: Drop-in",)
    assert page(desk, 1).routes == ()
    assert rules(desk, 2) == {("age", "suggested"), ("lives_in", "suggested")}
    assert page(desk, 2).ways_read == ("self: Self referral",)


def test_nothing_is_suggested_where_the_record_states_it(desk):
    assert rules(desk, 3) == {("age", "stated")}
    assert page(desk, 3).ways_read == ()


def test_importing_twice_changes_nothing(desk, tmp_path):
    report = bring_in(desk, tmp_path)
    assert (report.unchanged, report.updated, report.added) == (3, 0, 0)


def test_what_was_confirmed_or_refused_stays_so_when_the_list_comes_again(desk, tmp_path):
    decide(desk.directory, "list-2", "rule", "0", confirmed=True)
    decide(desk.directory, "list-2", "rule", "1", confirmed=False)
    decide(desk.directory, "list-2", "way", "self: Self referral", confirmed=True)
    decide(desk.directory, "list-1", "way", "drop_in: Drop-in", confirmed=False)
    for row in ("walk", "talk"):
        changed = ROWS[row].replace(",Practice ", ",Practice New ")
        report = bring_in(desk, tmp_path, **{row: changed})
        assert report.conflicts == ()
    assert page(desk, 2).name == "Practice New Talk"
    assert rules(desk, 2) == {("age", "confirmed")}
    assert [route.channel for route in page(desk, 2).routes] == ["self_phone"]
    assert page(desk, 1).ways_read == page(desk, 2).ways_read == ()
    assert rules(desk, 1) == {("age", "suggested")}


def test_new_words_of_the_source_are_suggested_afresh(desk, tmp_path):
    bring_in(desk, tmp_path, walk=ROWS["walk"].replace("50 and over", "55 and over"))
    assert [one.value for one in page(desk, 1).criteria] == [55]


def test_confirming_makes_a_rule_and_a_way_in_and_can_be_undone(desk):
    before = page(desk, 1)
    done = decide(desk.directory, "list-1", "rule", "0", confirmed=True)
    (rule,) = page(desk, 1).criteria
    assert (rule.structure, rule.words) == ("confirmed", "50 or older.")
    undo(desk.directory, done)
    done = decide(desk.directory, "list-1", "way", "drop_in: Drop-in", confirmed=True)
    (route,) = page(desk, 1).routes
    assert (route.channel, route.who, route.accepted) == ("self_drop_in", ("self",), "yes")
    undo(desk.directory, done)
    assert page(desk, 1) == before


def test_each_waits_on_the_list_with_its_words_marked_in_their_sentence(desk):
    told = {(row.id, row.words, row.read) for row in to_confirm(desk)}
    assert ("list-1", "50 or older.", "For people \u201caged 50 and over\u201d.") in told
    assert ("list-1", "People can just turn up.", "\u201cDrop-in\u201d") in told
    area = "For people aged 16 to 25 \u201cliving in Knowsley\u201d."
    assert ("list-2", "Lives in Knowsley.", area) in told


def test_what_many_records_say_alike_is_confirmed_at_once(desk, tmp_path):
    more = [f"{n},Practice {n},Food.,,Drop-in,,,,\n" for n in range(4, 8)]
    bring_in(desk, tmp_path, more="".join(more))
    first = to_confirm(desk)[0]
    assert (first.act, first.words, first.do) == (
        "decide_all", "People can just turn up.", "Confirm all 5",
    )  # fmt: skip
    done = confirm_alike(desk.directory, {one: (kind, at) for one, kind, at in first.all})
    assert {route.channel for n in range(4, 8) for route in page(desk, n).routes} == {
        "self_drop_in"
    }
    undo(desk.directory, done)
    assert to_confirm(desk)[0] == first


@pytest.mark.parametrize(
    ("typed", "who", "words"),
    [
        ("Ring first; self; any professional", [("self", "any_professional")], ""),
        ("self; any professional; ring first", [("self", "any_professional")], ""),
        ("ring first; bring a friend along", [("self",)], "Bring a friend along."),
        ("ring first; any professional", [("self",)], "Any professional."),
        ("ask at the bar; shout", [], "Ask at the bar. Shout."),
        ("self; professional", [], "Self-referral. Professional referral."),
        ("self; GP", [()], "Self-referral."),
    ],
)
def test_names_of_ways_in_any_order_are_read_and_other_words_stand_as_sentences(
    desk, tmp_path, typed, who, words
):
    bring_in(desk, tmp_path, more=f'9,Practice Nine,Nine.,,,0151 496 0199,,,"{typed}"\n')
    held = page(desk, 9)
    assert [route.who for route in held.routes] == who
    assert held.how_to_refer == words


@pytest.mark.parametrize(
    ("typed", "told", "read"),
    [
        ("self; professional", ["self", "professional"], ["self", "professional"]),
        ("self", ["self"], ["self"]),
        ("Professionals", ["Professionals"], ["professional"]),
    ],
)
def test_who_may_ask_without_how_is_told_and_proposed_and_no_form_is_made_up(
    desk, tmp_path, typed, told, read
):
    report = bring_in(desk, tmp_path, more=f'9,Practice Nine,Nine.,,,0151 496 0199,,,"{typed}"\n')
    assert [one.problem for one in report.problems if one.field == "referral_routes"] == [
        f'"{one}" says who may ask and not how (such as self: phone); kept as words.'
        for one in told
    ]
    assert page(desk, 9).routes == ()
    assert [way.partition(":")[0] for way in page(desk, 9).ways_read] == read


def test_a_typed_way_in_of_a_list_brings_its_number_and_is_no_suggestion(desk, tmp_path):
    typed = '"self: phone 0151 496 0199; GP: form, bring photo ID; school: shout"\n'
    report = bring_in(desk, tmp_path, more=f"9,Practice Nine,Nine.,,,,,,{typed}")
    first, second = page(desk, 9).routes
    numbers = {one.id: one.value for one in page(desk, 9).contacts}
    assert (first.channel, numbers[first.contact_id]) == ("self_phone", "0151 496 0199")
    assert (second.who, second.bring) == (("gp_only",), ("photo ID",))
    assert page(desk, 9).how_to_refer == "school: shout"
    (told,) = [one.problem for one in report.problems if one.field == "referral_routes"]
    assert told.startswith("At character 54: after who stands how: phone, online, drop-in")
