"""What the list for staff says of a record that came in a feed: what is held, and nobody's mail."""

import pytest

from directory.marketplace.papers.professional_digest import NOT_RECORDED, professional_digest
from directory.marketplace.papers.table_card import NOT_CHECKED_HERE, table_card
from directory.model import ServicePage
from directory.model.events import Event, Placing, Stall
from directory.model.halls import Pitch
from ui import actions
from ui.actions.event.events import keep_event

OWN, SHARED = "maggie.nicholls@elm.example.org", "info@elm.example.org"
LONG = "Elm Advice Elm is a charity that " + "and ".join(f"does good thing {n} " for n in range(40))


def digest_of(desk, **held):
    desk.directory.save(ServicePage(id="elm", name="Elm Advice", **held))
    stall = Stall(id="elm", service="elm", status="confirmed")
    keep_event(desk, Event(id="day", stalls=(stall,)))
    return professional_digest(desk.papers().at_event("day"), (), {})


def mails(*values):
    return [{"id": f"m{n}", "kind": "email", "value": one} for n, one in enumerate(values)]


def test_an_address_that_may_be_one_persons_own_is_told_to_staff_and_on_no_paper(
    real_desk,
):
    digest = digest_of(real_desk, contacts=mails(OWN, SHARED))
    assert OWN not in repr(digest.parts)
    assert SHARED in repr(digest.parts)
    printed = actions.print_thing(real_desk, "professional-digest", ["day"], {})
    assert any(OWN in one for one in printed.warnings)


def test_one_that_was_confirmed_stands_there(real_desk):
    checked = [{"group": "contact", "checked_on": "2026-11-03", "means": "phone"}]
    digest = digest_of(real_desk, contacts=mails(OWN), checks=checked)
    assert OWN in repr(digest.parts)
    assert not digest.warnings


@pytest.mark.parametrize(
    "said",
    [LONG, "Advice for anybody who rents.", "Welcome to Elm Advice!\nWe have moved to the Hub."],
)
def test_what_is_held_is_never_called_not_recorded(real_desk, said):
    ((line,),) = [part.lines for part in digest_of(real_desk, description=said).parts]
    assert line.offer != NOT_RECORDED
    assert len(line.offer) <= 300


def test_what_is_not_held_is(real_desk):
    ((line,),) = [part.lines for part in digest_of(real_desk).parts]
    assert line.offer == NOT_RECORDED


def test_nobody_who_stands_at_a_table_has_to_be_helped_to_reach_it(real_desk):
    web = {"id": "w", "kind": "website", "value": "https://elm.example.org"}
    digest_of(real_desk, contacts=[*mails(SHARED), web])
    at = Placing(stall="elm", pitch="p1")
    stall = Stall(id="elm", service="elm", status="confirmed")
    day = Event(id="day", stalls=(stall,), pitches=(Pitch(id="p1", number=1),), places=(at,))
    keep_event(real_desk, day)
    (card,) = table_card(real_desk.papers().at_event("day"), (), {}).cards
    told = {line.label: line.text for line in card.lines}
    assert told["How to come to us:"].startswith("Ask us at this table. Look at elm.example.org. ")
    assert told[""] == NOT_CHECKED_HERE


def test_on_paper_a_rule_that_whom_it_is_for_says_already_is_not_said_twice(real_desk):
    rules = [
        {"kind": "age", "words": "18 or over", "structure": "stated"},
        {"kind": "lives_in", "words": "Not for people in Elm", "structure": "stated"},
    ]
    ((line,),) = [
        part.lines
        for part in digest_of(real_desk, who_for="You must be 18 or over.", criteria=rules).parts
    ]
    assert line.rules_besides == "Not for people in Elm."
    assert "18 or over" in line.criteria, "a spreadsheet keeps both columns"
