"""The desk on the practice directory: plain words in, the right services and a way on out."""

import pytest

from directory.errors import BadInput, RefusedWords, UnknownName
from directory.model import Link


def first_names(desk, text, most=3):
    return [result.card.name for result in desk.ask(text).services[:most]]


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("my landlord is kicking me out", "losing_home"),
        ("my husband hits me", "domestic_abuse"),
        ("homeless tonight", "homeless_now"),
        ("dept advise", "debt"),
        ("i hit my wife when i am drunk", "own_behaviour"),
        ("just come out of prison", "justice"),
    ],
)
def test_plain_words_lead_to_the_need(desk, said, need):
    assert need in [chip.id for chip in desk.ask(said).needs[:3]]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("homeless tonight", "Practice Night Welcome"),
        ("dept advise", "Practice Money Help"),
        ("practise money help", "Practice Money Help"),
    ],
)
def test_plain_words_lead_to_the_service(desk, said, name):
    assert name in first_names(desk, said)


def test_a_need_that_is_tapped_off_no_longer_ranks(desk):
    said = "my landlord is kicking me out"
    before = desk.ask(said)
    after = desk.ask(said, needs_off=frozenset(chip.id for chip in before.needs))
    assert not after.needs
    assert after.services != before.services


def test_no_question_ends_empty(desk):
    answer = desk.ask("asdfgh qwrtzp")
    assert answer.fallback == "connector"
    assert [door.kind for door in answer.doors][:2] == ["connector", "line"]


def test_an_empty_line_gets_an_answer_too(desk):
    assert desk.ask("").doors


def test_those_who_harm_and_those_who_are_harmed_never_share_a_list(desk):
    for said in ("my husband hits me", "i hit my wife", "domestic abuse", "abuse"):
        sides = {one.card.side for one in desk.ask(said, limit=100).services} - {"neither"}
        assert len(sides) <= 1, said


def test_those_who_harm_and_those_who_are_harmed_never_share_a_sheet(desk):
    both = {}
    for (service_id,) in desk.directory.rows("SELECT id FROM service WHERE side <> 'neither'"):
        both.setdefault(desk.directory.page(service_id).side, service_id)
    assert set(both) == {"harmed", "harming"}
    with pytest.raises(RefusedWords, match="must not stand on one sheet"):
        desk.sheet(list(both.values()))


def test_the_sheet_offers_a_second_choice_and_says_what_to_do_if_it_fails(desk):
    best = desk.ask("debt advice").services[0].card
    sheet = desk.sheet([best.id])
    assert sheet.entries[0].second_choice is not None
    assert sheet.entries[0].second_choice.name != sheet.entries[0].name
    assert sheet.next_steps[-1].startswith(
        "Did it not work? Come back, or ring us on 0151 496 0999"
    )


def test_practice_is_marked_on_everything(desk):
    best = desk.ask("debt advice").services[0].card
    assert desk.sheet([best.id]).practice
    assert desk.message([best.id]).text.startswith("PRACTICE. Not real.")
    assert desk.panel(best.id).practice


def test_crisis_numbers_come_from_the_table(desk):
    words = desk.crisis()
    lines = {line.id: line for line in desk.directory.lines()}
    assert lines["999"].display in words.first
    assert any(lines["samaritans"].display in line for line in words.lines)
    assert any(lines["shout"].dial in line for line in words.lines)


def test_a_crisis_need_puts_the_crisis_box_first(desk):
    urgent = [n.id for n in desk.directory.needs() if n.crisis == "immediate"]
    answer = desk.ask("", needs=dict.fromkeys(urgent, 1.0))
    assert desk.sheet([answer.services[0].card.id]).crisis_first


def test_an_unknown_service_is_named_in_a_sentence(desk):
    with pytest.raises(UnknownName, match="no service with the id 'nobody'"):
        desk.sheet(["nobody"])


def test_a_closed_service_is_left_out_and_staff_are_told(desk):
    page = desk.directory.page(desk.ask("debt advice").services[0].card.id)
    desk.directory.save(page.model_copy(update={"status": "closed"}))
    other = desk.ask("food bank").services[0].card.id
    sheet = desk.sheet([page.id, other])
    assert [entry.id for entry in sheet.entries] == [other]
    assert any("has closed" in words for words in sheet.warnings)
    with pytest.raises(BadInput, match="nothing to print"):
        desk.sheet([page.id])


def test_an_edit_is_found_at_the_next_question(desk):
    page = desk.directory.page(desk.ask("debt advice").services[0].card.id)
    desk.directory.save(page.model_copy(update={"name": "Practice Zebrafinch House"}))
    assert first_names(desk, "zebrafinch", 1) == ["Practice Zebrafinch House"]


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "AND OR NOT",
        "a*",
        "NEAR(",
        "\x00\x01",
        "x" * 100_000,
        "\u0627\u0644\u0645",
        "\U0001f600",
        "' OR 1=1 --",
    ],
)
def test_any_text_gets_an_answer(desk, text):
    answer = desk.ask(text)
    assert answer.services or answer.doors


def test_the_panel_says_who_can_go_before_anything_else(desk):
    panel = desk.panel(desk.ask("debt advice").services[0].card.id)
    assert [s.key for s in panel.sections[:2]] == ["can_they_go", "how_to_get_in"]
    assert all(section.lines for section in panel.sections[:4])


def test_what_is_not_recorded_is_said_and_not_hidden(desk):
    bare = [one for (one,) in desk.directory.rows("SELECT id FROM service WHERE who_for = ''")]
    said = [line for one in bare for line in desk.panel(one).sections[0].lines]
    assert "Not recorded: ask them." in said


LATER = (
    "Ready for more? Helping others, work, a group, family, talking about what happened: ask us."
)


def test_a_sheet_for_drink_or_drugs_says_what_may_come_after_it(desk):
    treatment = desk.sheet(["practice-alcohol-steps"]).next_steps
    assert LATER in treatment
    assert LATER not in desk.sheet(["practice-money-help"]).next_steps


def test_a_service_has_what_may_come_after_it_of_its_own(desk):
    own = "Ready for more? Ask us about Practice Volunteer Shop and Practice Learning Corner."
    assert own in desk.sheet(["practice-dry-house"]).next_steps
    both = desk.sheet(["practice-dry-house", "practice-helping-hands"]).next_steps
    assert "Ready for more? Ask us about Practice Learning Corner and" in " ".join(both)


def test_what_may_come_after_is_never_delicate_nor_unconfirmed_nor_for_staff_alone(desk):
    page = desk.directory.page("practice-dry-house")
    shop = desk.directory.page("practice-helping-hands")
    desk.directory.save(shop.model_copy(update={"standing": "unconfirmed"}))
    shut = "SELECT id FROM service WHERE sensitive OR standing = 'unconfirmed'"
    delicate = [one for (one,) in desk.directory.rows(shut)]
    assert shop.id in delicate
    staff = Link(kind="what_next", to="practice-money-help", audience="professional")
    links = (*(Link(kind="what_next", to=one) for one in delicate), staff)
    desk.directory.save(page.model_copy(update={"links": links}))
    try:
        assert LATER in desk.sheet([page.id]).next_steps
    finally:
        desk.directory.save(page)
        desk.directory.save(shop)
