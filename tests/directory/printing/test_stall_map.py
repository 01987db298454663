"""The map of the tables: each promise about the public map, read back from the PDF."""

import io
import re

import pikepdf
import pytest

from directory.errors import BadInput
from directory.marketplace.papers.staying_safe import LEAST_SAFE
from directory.printing.event import stall_map
from tests.directory.printing.map_halls import hall_of, l_shaped
from tests.directory.printing.map_reading import (
    assert_well_set,
    numbers_on_map,
    printed,
    public_numbers,
    said,
    sheet_of,
)

FORMATS = stall_map.FORMATS
COUNTS = (6, 12, 24, 40, 60, 80)
WORDS_NEVER = ("pitch", "stall", "label", "criteria", "service user", "signpost")


@pytest.mark.parametrize("count", COUNTS)
def test_every_number_stands_once_on_the_map(hall_desk, count):
    event = hall_of(hall_desk, count)
    made = printed(hall_desk, event, format="a3-poster")
    assert numbers_on_map(made.pdf, 0) == public_numbers(hall_desk, event)


@pytest.mark.parametrize("count", COUNTS)
def test_every_number_stands_in_each_list_and_none_without_its_table(hall_desk, count):
    event = hall_of(hall_desk, count)
    sheet = sheet_of(hall_desk, event)
    wanted = public_numbers(hall_desk, event)
    told = sorted(one.number for one in sheet.hall.tables if one.number)
    assert told == wanted
    by_name = sorted(one.wanted for one in sheet.names.lines if one.wanted)
    assert by_name == wanted
    safe = next(part for part in sheet.parts if part.heading == "Staying safe")
    others = [one.wanted for part in sheet.parts if part is not safe for one in part.lines]
    own = {one.wanted for one in safe.lines if one.wanted} - set(others)
    assert sorted([*others, *own]) == wanted


SETTINGS = [
    *((24, form) for form in FORMATS), *((count, "standard") for count in COUNTS if count != 24),
    (60, "a3-poster"), (60, "a3-taped"), (40, "large"),
]  # fmt: skip


@pytest.mark.parametrize(("count", "form"), SETTINGS)
def test_no_text_lies_on_another_or_outside_the_margins_or_is_small(hall_desk, count, form):
    made = printed(hall_desk, hall_of(hall_desk, count), format=form)
    assert_well_set(made.pdf)


@pytest.mark.parametrize("edition", ["professional", "venue"])
def test_no_text_lies_on_another_in_the_editions_for_staff(hall_desk, edition):
    made = printed(hall_desk, hall_of(hall_desk, 24), edition=edition)
    assert_well_set(made.pdf)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_the_door_comes_to_lie_at_the_bottom_wherever_it_is(hall_desk, turn):
    event = hall_of(hall_desk, 24, turn)
    sheet = sheet_of(hall_desk, event)
    usual = sheet_of(hall_desk, hall_of(hall_desk, 24))
    door = next(one for one in sheet.hall.signs if "way_in" in one.kinds)
    assert door.at[1] == pytest.approx(0)
    assert door.out[1] == pytest.approx(-1)
    there = {one.number: one.middle for one in usual.hall.tables if one.number}
    for table in (one for one in sheet.hall.tables if one.number):
        assert table.middle == pytest.approx(there[table.number])
    assert_well_set(printed(hall_desk, event).pdf)


def test_a_hall_of_an_odd_shape_is_drawn_whole(hall_desk):
    event = l_shaped(hall_desk)
    made = printed(hall_desk, event)
    assert_well_set(made.pdf)
    assert numbers_on_map(made.pdf, 0) == public_numbers(hall_desk, event)


def test_it_says_what_visitors_need(hall_desk):
    text = said(printed(hall_desk, hall_of(hall_desk, 24)))
    for words in (
        "Help in one place", "Practice Hall, 1 Practice Street, Bootle",
        "Wednesday 9 December 2026, 11am to 2pm", "Free. No need to book.", "How to use this",
        "Find what you need in the list.", "Go to that number.",
        "Not sure? Go to the i desk: we will walk with you.", "5 metres", "From A to Z",
        "No table for you? Go to i. We will find someone.", "In danger: ring 999.",
        "Made on 22 November 2026.", "PRACTICE. Not real. Do not give this to anyone.",
        "Staying safe", "Information desk",
    ):  # fmt: skip
        assert words in text, words
    assert re.search(r"Map \d{4}\.", text)


def test_signs_are_there_with_a_word_each_and_are_8_mm(hall_desk):
    made = printed(hall_desk, hall_of(hall_desk, 24), format="a3-poster")
    text = said(made)
    for words in ("Way in and out, step-free", "Way out", "Quiet room", "Private room: ask at i",
                  "Accessible toilet", "Tea", "Information"):  # fmt: skip
        assert words in text, words
    from directory.printing.event.hall_map.laying import SIGN

    assert pytest.approx(8 * 72 / 25.4) == SIGN


def test_the_public_map_holds_no_word_for_staff_and_no_plan_of_fire_and_power(hall_desk):
    for form in FORMATS:
        text = said(printed(hall_desk, hall_of(hall_desk, 24), format=form)).lower()
        for word in (*WORDS_NEVER, "fire", "power", "keep clear", "for staff", "row 1"):
            assert not re.search(rf"\b{word}", text), (form, word)


def test_the_venue_reads_power_sizes_fire_exits_rows_and_what_is_kept_clear(hall_desk):
    made = printed(hall_desk, hall_of(hall_desk, 24), edition="venue")
    text = said(made)
    for words in ("For the venue and stewards.", "Fire exit", "power 500 W", "Row 2", "Keep clear",
                  "Tables are 1.8 x 0.6 m", "Kept free"):  # fmt: skip
        assert words in text, words
    at = hall_desk.papers().at_event("hall-24-0")
    assert not any(one.name in text for one in at.stalls("professional"))


def test_staff_read_names_and_are_told_to_keep_it(hall_desk):
    event = hall_of(hall_desk, 24)
    text = said(printed(hall_desk, event, edition="professional"))
    assert "For staff. Do not leave on tables." in text
    at = hall_desk.papers().at_event(event.id)
    here = at.stalls("professional")
    assert all(one.name in text for one in here if not at.is_apart(one.stall))
    (apart,) = (one for one in here if at.is_apart(one.stall))
    assert apart.name not in text
    assert text.count(f"{apart.number} Ask at i") == 2
    assert text.count("25 Kept free") == 2
    with pytest.raises(BadInput, match="no edition"):
        printed(hall_desk, event, edition="secret")


def test_discreet_tables_go_by_a_neutral_name(hall_desk):
    event = hall_of(hall_desk, 40)
    text = said(printed(hall_desk, event))
    at = hall_desk.papers().at_event(event.id)
    real = {one.id: one.name for one in at.stalls("professional")}
    hushed = [one for one in at.stalls() if one.discreet]
    assert hushed
    assert not any(real[one.id] in text for one in hushed if real[one.id] != one.name)


@pytest.mark.parametrize("count", [12, 24, 40])
def test_staying_safe_always_lists_three_tables_with_the_desk_first(hall_desk, count):
    sheet = sheet_of(hall_desk, hall_of(hall_desk, count))
    safe = next(part for part in sheet.parts if part.heading == "Staying safe")
    assert len(safe.lines) >= LEAST_SAFE
    assert (safe.lines[0].number, safe.lines[0].name) == ("i", "Information desk")


def test_staying_safe_names_the_desk_alone_where_no_table_is_for_it(hall_desk):
    sheet = sheet_of(hall_desk, hall_of(hall_desk, 6))
    safe = next(part for part in sheet.parts if part.heading == "Staying safe")
    assert [one.number for one in safe.lines] == ["i"]


def test_a_table_that_visitors_do_not_see_has_no_number(hall_desk):
    event = hall_of(hall_desk, 24)
    stalls = (event.stalls[0].model_copy(update={"audience": "professional"}), *event.stalls[1:])
    event = event.model_copy(update={"stalls": stalls, "id": "one-hidden"})
    sheet = sheet_of(hall_desk, event)
    assert 1 not in [one.number for one in sheet.hall.tables]
    assert len(sheet.hall.tables) == len(event.pitches)
    assert 1 in [one.number for one in sheet_of(hall_desk, event, edition="venue").hall.tables]


def test_a_group_that_would_tell_is_no_zone_and_there_are_five_at_most(hall_desk):
    sheet = sheet_of(hall_desk, hall_of(hall_desk, 40))
    names = [one.name for one in sheet.hall.zones]
    assert "Staying safe" not in names
    assert 3 <= len(names) <= 5
    assert len({one.pattern for one in sheet.hall.zones}) == len(names)
    for one in sheet.hall.zones:
        assert one.words == f"{one.name} {one.first}-{one.last}"


@pytest.mark.parametrize("form", FORMATS)
def test_each_zone_stands_on_the_map_with_its_word_and_range(hall_desk, form):
    event = hall_of(hall_desk, 40)
    sheet = sheet_of(hall_desk, event)
    text = said(printed(hall_desk, event, format=form))
    for one in sheet.hall.zones:
        assert one.words in text


def test_names_stand_on_the_map_only_where_there_are_few_tables(hall_desk):
    few = sheet_of(hall_desk, hall_of(hall_desk, 12))
    many = sheet_of(hall_desk, hall_of(hall_desk, 24))
    assert any(one.name for one in few.hall.tables)
    assert not any(one.name for one in many.hall.tables)


def test_the_map_is_heard_as_a_list_of_its_tables(hall_desk):
    event = hall_of(hall_desk, 24)
    made = printed(hall_desk, event)
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        told = [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    assert len(told) == 1
    for number in public_numbers(hall_desk, event):
        assert re.search(rf"\b{number} (front|middle|back)", told[0]), number
    assert "Quiet room" in told[0]


def test_black_on_every_tint_can_be_read(hall_desk):
    from directory.marketplace.papers.zone_looks import ZONE_LOOKS
    from directory.printing.event.hall_map.pieces import SIGN as GROUND

    assert all(contrast(one.tint, "#000000") >= 4.5 for one in ZONE_LOOKS)
    assert all(contrast(one.line, "#FFFFFF") >= 3 for one in ZONE_LOOKS)
    assert contrast(f"#{GROUND.hexval()[2:]}", "#FFFFFF") >= 4.5


def contrast(one, other):
    lights = sorted((light(one), light(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def light(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
