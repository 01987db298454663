"""A street in the words of a record that hides its place is not held, as its address is not."""

import pytest

from directory.model import ServicePage
from directory.reading.doors import NOT_KEPT, asked_of, without_doors
from directory.reading.streets import doors_in, without_doors_in, without_streets
from directory.reading.way_told import ASKS
from tests.conftest import TODAY
from ui.actions import editing, open_desk
from ui.pages.directory.editor.noticing import notices_of

SHOWN = {"id": "shop", "address": "3 Market Row, Kirkby", "postcode": "L32 8XA"}
HIDDEN = {"id": "house", "visibility": "hidden"}
TELLS = [
    "At 12 Canary Road, Kirkby.",
    "Come to 12 canary road",
    "Flat 4, 12-14 Canary Close.",
    "Post to L20 1AA.",
    "Look at ///canary.wren.elm on the map.",
    "From 3 Market Row go on to 12 Canary Road.",
]
TELLS_NOT = [
    "Ring first. We will tell you where.",
    "For people aged 18 and sleeping on the street.",
    "Ask at 3 Market Row, L32 8XA.",
    "Open 24 hours. Ring 0151 496 0111.",
    "For people in L20 and L30.",
    "Our workers come to Kirkby Library on 3 June.",
]


def record(words="", places=(HIDDEN,), **more):
    values = {"id": "w-1", "name": "Practice Wren House", "how_to_refer": words, **more}
    return ServicePage.model_validate({**values, "locations": places})


@pytest.mark.parametrize("words", TELLS)
def test_a_sentence_that_tells_the_door_is_not_held(words):
    told = record(f"No evidence is needed. {words}", (HIDDEN, SHOWN))
    assert without_doors(told).how_to_refer == "No evidence is needed."
    public = record(words, (SHOWN,))
    assert without_doors(public) is public


@pytest.mark.parametrize("words", TELLS_NOT)
def test_words_that_tell_no_hidden_door_stay(words):
    told = record(words, (HIDDEN, SHOWN))
    assert without_doors(told) is told


def test_the_door_goes_wherever_it_is_told_and_the_name_stays():
    told = record(
        name="12 Canary Road Project",
        sessions=[{"words": "Mondays. At 12 Canary Road."}],
        routes=[{"channel": "self_phone", "bring": ["A letter to 12 Canary Road", "A coat"]}],
    )
    left = without_doors(told)
    assert left.sessions[0].words == "Mondays."
    assert left.routes[0].bring == ("A coat",)
    assert left.name == "12 Canary Road Project"


def test_whoever_types_it_is_told_at_the_field_and_nothing_of_it_is_saved(tmp_path):
    desk = open_desk(tmp_path / "data", TODAY, start="empty")
    opened = editing.new_record(desk)
    mine = record("Ring us. At 12 Canary Road.", id=opened.page.id, publisher="own")
    told = notices_of(mine, lambda _key, _words: ())
    assert told == {("how_to_refer",): (NOT_KEPT.format(words="12 Canary Road"),)}
    saved = editing.save_record(desk, mine, opened.digest)
    assert saved.page.how_to_refer == "Ring us."
    assert "Canary" not in str(desk.directory.page(mine.id))
    assert not desk.ask("canary road").services


def test_hiding_a_place_takes_its_street_out_of_earlier_words(tmp_path):
    desk = open_desk(tmp_path / "data", TODAY, start="empty")
    opened = editing.new_record(desk)
    place = {"id": "house", "address": "12 Canary Road"}
    mine = record("Ring us. At 12 Canary Road.", (place,), id=opened.page.id, publisher="own")
    shown = editing.save_record(desk, mine, opened.digest)
    assert "12 Canary Road" in shown.page.how_to_refer
    hides = record(shown.page.how_to_refer, (HIDDEN,), id=mine.id, publisher="own")
    editing.save_record(desk, hides, shown.digest)
    assert "Canary" not in str(editing.history_of(desk, mine.id))
    editing.undo_last(desk)
    assert "Canary" not in str(desk.directory.page(mine.id))


def test_a_building_without_a_number_is_asked_about():
    told = asked_of(record(), "Come to Canary House.")
    assert told == ASKS.format(words="Come to Canary House.")
    assert not asked_of(record(), "Practice Wren House is warm.")
    assert not asked_of(record(), "Ring first.")


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Practice Elm, 12 Mill Lane", "Practice Elm"),
        ("Practice Elm (12a-14 Mill Lane, Kirkby)", "Practice Elm"),
        ("Practice Elm at 12 mill lane L328XA", "Practice Elm"),
        ("12 Mill Lane", ""),
        ("Practice Elm House", "Practice Elm House"),
        ("24/7 Practice Helpline", "24/7 Practice Helpline"),
    ],
)
def test_a_name_ends_before_the_door_that_it_tells(name, left):
    assert without_doors_in(name) == left


@pytest.mark.parametrize(
    ("link", "tells"),
    [
        ("https://example.org/canary-road-l32-8xa", True),
        ("https://www.example.org/visit/12-canary-road", True),
        ("https://example.org/find/l328xa", True),
        ("https://example.org/canary-road", False),
        ("https://example.org/womens-refuge-2026", False),
        ("https://example.org/", False),
    ],
)
def test_a_web_address_tells_a_door_too(link, tells):
    assert bool(doors_in(f"See {link} for more.")) is tells
    led = tells or "road" in link
    assert (without_streets(f"Ring us. See {link} for more.", ()) == "Ring us.") is led
