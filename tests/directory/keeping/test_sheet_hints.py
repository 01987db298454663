"""Hints about hard words before a sheet is printed: for staff, and never in the way."""

from dataclasses import replace

import pytest

from directory.disclosure.paper.text_blocks import BLOCKS
from directory.disclosure.record.easy_read import PICTURES
from directory.disclosure.record.entry import (
    COST,
    NEEDS_INTERNET,
    NO_NUMBER,
    RETELLS,
    TELLS,
    TURN_UP,
    WHERE_HIDDEN,
    sheet_entry,
)
from directory.disclosure.record.message import ASK_TIMES, MORE_TIMES, NO_NAME, NO_WAY
from directory.disclosure.rules.ways_in import STEPS, WORKER_MUST_ASK
from directory.keeping.record.plain_words import (
    label_found,
    long_sentence,
    many_long_words,
    word_of_the_trade,
)
from directory.keeping.record.sheet_hints import MOST, plain_hints, trade_hints
from directory.model import ServicePage
from directory.model.events import Event, Placing, Stall
from directory.model.halls import Pitch
from seed.contents import contents
from tests.directory.printing.sheets import ENTRIES, MONEY
from ui import actions
from ui.actions.event import events
from ui.terminal.program import run

PHONE = {"id": "p", "kind": "phone", "value": "0151 496 0101"}


def test_plain_words_need_no_hint():
    assert plain_hints(ENTRIES) == ()


def test_a_long_sentence_and_a_word_of_the_trade_are_named_with_the_service():
    long = "They " + "help and " * 15 + "listen."
    hard = replace(MONEY, sentence=long, steps=("Ask for a multi-agency referral.",))
    first, second = plain_hints([hard])
    assert first.startswith("Practice Money Help: One sentence has 32 words.")
    assert "people say" in second


def test_few_hints_are_read_so_the_others_are_counted():
    hard = replace(MONEY, steps=("Ask for a referral.", "Holistic help.", "Commence here."))
    shown = plain_hints([hard, replace(hard, name="Practice Two")])
    assert len(shown) == MOST + 1
    assert shown[-1] == "Hard words in 3 more places."


def our_sentences():
    """Everything of ours that people read on paper: furniture, steps, promises, pictures."""
    yield from (block.ours for block in BLOCKS)
    yield from (*STEPS.values(), *WORKER_MUST_ASK, *TELLS.values(), *RETELLS.values())
    yield from (
        *COST.values(),
        TURN_UP,
        NEEDS_INTERNET,
        NO_NUMBER,
        WHERE_HIDDEN,
        *PICTURES.values(),
    )
    yield from (MORE_TIMES, ASK_TIMES, NO_NAME, NO_WAY)
    for need in contents().needs:
        yield from (need.public_name, need.screen_name, need.ask_first)


def test_every_sentence_of_ours_is_short_and_holds_no_word_of_the_trade():
    said = [text for text in our_sentences() if text]
    assert len(said) > 150
    checks = (label_found, long_sentence, word_of_the_trade, many_long_words)
    assert [text for text in said if any(check(text) for check in checks)] == []


def test_every_practice_service_is_told_in_plain_words(desk):
    rows = desk.directory.rows("SELECT id FROM service ORDER BY id")
    pages = desk.directory.pages([str(row[0]) for row in rows])
    told = [sheet_entry(page, desk.today, practice=True) for page in pages]
    assert len(told) > 150
    assert plain_hints(told) == ()


def test_words_of_the_trade_are_named_with_their_sentence_on_any_paper():
    hard = replace(MONEY, sentence="We sort bills. We commence with our service users.")
    (told,) = trade_hints((hard, [hard]))
    assert told.startswith("Before you hand it out, in “We commence with our service users.”: ")
    assert trade_hints(ENTRIES) == ()
    assert trade_hints(replace(MONEY, name="Practice Advocacy")) == (), "a name is not ours to say"


@pytest.mark.parametrize("thing", ["service-leaflet", "table-card", "event-booklet"])
def test_staff_are_told_before_they_print_many(real_desk, thing):
    said = "We help our service users."
    page = ServicePage(id="elm", name="Elm Advice", description=said, contacts=[PHONE])
    real_desk.directory.save(page)
    day = Event(
        id="day",
        stalls=(Stall(id="elm", service="elm", status="confirmed"),),
        pitches=(Pitch(id="p1", number=1),),
        places=(Placing(stall="elm", pitch="p1"),),
    )
    events.keep_event(real_desk, day)
    about = ["elm"] if thing == "service-leaflet" else ["day"]
    printed = actions.print_thing(real_desk, thing, about, {})
    assert any(f"in “{said}”" in one for one in printed.warnings)


def test_the_terminal_tells_it_of_a_sheet(real_desk, capsys):
    page = ServicePage(id="elm", name="Elm Advice", summary="For service users.", contacts=[PHONE])
    real_desk.directory.save(page)
    folder = real_desk.directory.folder.path
    real_desk.directory.close()
    out = folder / "x.pdf"
    run(["print", "signposting-sheet", "elm", "-o", str(out), "--data", str(folder)])
    assert "Elm Advice: “service user…”" in capsys.readouterr().err
