"""Cards to leave at a door: whoever picks one up learns nothing but that somebody called."""

import outloud
import pdfua
import pytest

from directory.disclosure.rules.labels import avoided_in, labels_in
from tests.directory.printing.reading import all_text, heard
from ui import actions


@pytest.mark.parametrize(("form", "cards"), [("standard", 4), ("large", 2)])
def test_a_page_holds_cards_to_cut_that_all_say_the_same(desk, form, cards):
    printed = actions.print_thing(desk, "missed-you-card", [], {"format": form})
    text = all_text(printed.pdf)
    assert printed.pages == 1
    assert text.count("Sorry we missed you") == text.count("I will try again on:") == cards
    assert text.count("PRACTICE. Not real.") == cards


def test_a_card_tells_of_nothing(real_desk):
    actions.set_desk_fact(real_desk, "name", "Bootle Recovery Rooms")
    text = all_text(actions.print_thing(real_desk, "missed-you-card", [], {}).pdf)
    assert "Recovery" not in text
    assert "PRACTICE" not in text
    assert (labels_in(text), avoided_in(text)) == ((), ())


@pytest.mark.parametrize(("form", "cards"), [("standard", 4), ("large", 2)])
def test_a_card_gives_the_number_of_the_desk_and_neither_a_name_nor_urgent_help(
    real_desk, form, cards
):
    actions.set_desk_fact(real_desk, "name", "Bootle Recovery Rooms")
    actions.set_desk_fact(real_desk, "phone", "0151 496 0100")
    pdf = actions.print_thing(real_desk, "missed-you-card", [], {"format": form}).pdf
    text = all_text(pdf).replace("\u00a0", " ")
    assert text.count("Or ring us on 0151 496 0100.") == cards
    assert "Recovery" not in text
    for told in ("999", "111", "116 123", "Samaritans", "SHOUT"):
        assert told not in text.replace("0151 496 0100", "")


def test_a_card_of_a_desk_without_a_number_asks_nobody_to_ring_it(real_desk):
    assert "ring us" not in all_text(actions.print_thing(real_desk, "missed-you-card", [], {}).pdf)


def test_each_card_is_read_out_and_both_checkers_find_nothing(desk, tmp_path):
    pdf = actions.print_thing(desk, "missed-you-card", [], {}).pdf
    assert [piece.tag for piece in heard(pdf)].count("H1") == 1
    assert [piece.tag for piece in heard(pdf)].count("H2") == 3
    path = tmp_path / "card.pdf"
    path.write_bytes(pdf)
    report = pdfua.validate(str(path))
    assert (report.findings, report.skipped) == ((), ())
    assert outloud.check(str(path)).errors == 0
