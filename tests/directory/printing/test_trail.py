"""Trails: the tables for one need in walking order, and nothing that tells on who follows them."""

import pdfua
import pytest

from directory.errors import BadInput, UnknownName
from directory.marketplace.papers.quiet_needs import QUIET_THEMES
from directory.marketplace.papers.trail_words import trail_sheet
from tests.directory.printing.map_halls import hall_of
from tests.directory.printing.reading import all_text
from ui import actions
from ui.actions.event import events


def kept(desk, count=24):
    return events.keep_event(desk, hall_of(desk, count))


def printed(desk, event, **options):
    return actions.print_thing(desk, "trail", [event.id], options)


def trails_of(desk, event, **options):
    return trail_sheet(desk.papers().at_event(event.id), options).trails


def test_a_trail_leads_from_the_door_by_the_numbers_and_ends_at_the_desk(desk):
    event = kept(desk)
    (trail,) = trails_of(desk, event, need="food")
    numbers = [one.wanted for one in trail.lines[:-1]]
    assert numbers == sorted(numbers)
    assert trail.lines[-1].name == "Information desk"
    there = {one.number for one in desk.papers().at_event(event.id).stalls() if "food" in one.needs}
    assert set(numbers) == there
    text = " ".join(all_text(printed(desk, event, need="food").pdf).split())
    assert trail.heading in text
    assert "Start at the door." in text
    assert "In danger: ring 999." in text


@pytest.mark.parametrize(
    "need",
    ["domestic_abuse", "alcohol", "low_mood_anxiety", "justice", "immigration", "food,drugs"],
)
def test_a_trail_that_could_tell_has_numbers_alone(desk, need):
    event = kept(desk)
    (trail,) = trails_of(desk, event, need=need)
    assert trail.heading == ""
    assert all(one.name == "" for one in trail.lines)
    text = all_text(printed(desk, event, need=need).pdf)
    at = desk.papers().at_event(event.id)
    for one in need.split(","):
        assert at.around.needs[one].public_name not in text
    assert not any(one.name in text for one in at.stalls("professional"))
    assert all(one.number in text for one in trail.lines)


def test_the_trail_of_staying_safe_has_three_stops_at_least(desk):
    (trail,) = trails_of(desk, kept(desk), need="domestic_abuse")
    assert len(trail.lines) >= 3


def test_without_a_need_there_is_a_page_for_each_theme_with_a_table(desk):
    event = kept(desk)
    trails = trails_of(desk, event)
    assert printed(desk, event).pages == len(trails) > 4
    themes = desk.papers().at_event(event.id).themes
    names = {theme.name for theme in themes if theme.id in QUIET_THEMES}
    assert not names & {one.heading for one in trails}


def test_a_need_without_a_table_leads_to_the_desk_and_staff_are_told(desk):
    event = kept(desk, 6)
    made = printed(desk, event, need="veterans")
    assert "Information desk" in all_text(made.pdf)
    assert any("No table is there" in words for words in made.warnings)


def test_what_cannot_be_is_said_in_one_sentence(desk):
    event = kept(desk, 6)
    with pytest.raises(UnknownName, match="no need 'gold'"):
        printed(desk, event, need="gold")
    empty = events.keep_event(desk, event.model_copy(update={"places": (), "id": "empty"}))
    with pytest.raises(BadInput, match="No stall has a numbered table yet"):
        printed(desk, empty)


@pytest.mark.parametrize("form", ["standard", "large"])
def test_a_screen_reader_can_read_a_trail(desk, tmp_path, form):
    event = kept(desk)
    for need in ({"need": "food"}, {"need": "domestic_abuse"}, {}):
        path = tmp_path / "trail.pdf"
        path.write_bytes(printed(desk, event, format=form, **need).pdf)
        assert pdfua.validate(str(path)).findings == ()
