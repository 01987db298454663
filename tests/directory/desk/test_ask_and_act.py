"""Small cards for staff: at most three gentle things to ask, and what to do with a yes."""

import outloud
import pdfua
import pytest

from directory.desk.answering.ask_and_act import ask_cards
from directory.errors import BadInput
from tests.directory.printing.reading import all_text, drawn_marks, heard
from ui import actions


def cards(desk, *ids, need=()):
    papers = desk.papers()
    pages = desk.directory.pages(list(ids))
    return ask_cards(papers.around(), papers.facts, papers.lines, pages, need).cards


def test_beside_food_three_gentle_things_are_asked_each_with_what_to_do(desk):
    (card,) = cards(desk, need=["food"])
    assert card.came_for == "Food and meals"
    assert len(card.asked) == 3
    fuel = card.asked[0]
    assert fuel.ask.startswith("Some people also ask about: Gas, electric")
    assert fuel.then.endswith("?")
    assert fuel.act.startswith("Find \u201cGas, electric")
    assert "105" not in fuel.act, "no line for emergencies answers a gentle question"


def test_services_lead_to_the_cards_of_their_needs_and_nothing_is_asked_that_they_serve(desk):
    both = cards(desk, "practice-braunstone-food-bank", "practice-warm-homes-visit")
    asked = " ".join(one.ask for card in both for one in card.asked)
    assert {card.came_for for card in both} >= {"Food and meals"}
    assert "Gas, electric" not in asked


def test_nobody_is_asked_besides_what_cannot_wait(desk):
    with pytest.raises(BadInput, match="help that cannot wait comes alone"):
        cards(desk, need=["food", "mh_urgent"])


def test_no_card_asks_about_anything_delicate_or_stands_for_a_sensitive_need(desk):
    every = cards(desk)
    assert len(every) > 20
    names = [need.public_name for need in desk.needs().values() if need.sensitive]
    names += [need.public_name for need in desk.needs().values() if need.crisis == "immediate"]
    said = [card.came_for for card in every] + [one.ask for card in every for one in card.asked]
    assert not [line for line in said if any(name in line for name in names)]
    assert all(len(card.asked) <= 3 for card in every)


def test_a_desk_that_switched_offers_off_has_no_cards(real_desk):
    actions.set_desk_fact(real_desk, "offer_more", "no")
    with pytest.raises(BadInput, match="switched off at this desk"):
        actions.print_thing(real_desk, "ask-and-act", (), {})
    actions.set_desk_fact(real_desk, "offer_more", "yes")
    with pytest.raises(BadInput, match="no need called 'luck'"):
        actions.print_thing(real_desk, "ask-and-act", (), {"need": "luck"})


def test_the_cards_are_heard_in_order_and_say_whom_they_are_for(desk, tmp_path):
    done = actions.print_thing(desk, "ask-and-act", (), {"need": "food,debt,benefits"})
    assert done.pages == 1
    text = all_text(done.pdf)
    assert text.count("For staff. Do not leave on tables.") == 3
    assert text.count("One no is a no") == 3
    path = tmp_path / "cards.pdf"
    path.write_bytes(done.pdf)
    assert pdfua.validate(str(path)).findings == ()
    found = outloud.check(str(path))
    assert (found.error, found.errors, found.warnings) == (None, 0, 0)
    assert [(piece.page, piece.mark) for piece in heard(done.pdf)] == drawn_marks(done.pdf)
