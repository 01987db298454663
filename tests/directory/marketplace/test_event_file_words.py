"""docs/event-file.md names every field and every closed word of the event file, and no others."""

import re
from pathlib import Path
from typing import get_args, get_origin

import pytest
from pydantic_core import PydanticUndefined

from directory.marketplace.allocation.plan import Wanted, make_plan
from directory.marketplace.event_file import PARTS, read_event
from directory.marketplace.hall.figures import FIGURES
from directory.model import events, halls

WORDS = (Path(__file__).parents[3] / "docs" / "event-file.md").read_text(encoding="utf-8")
SECTIONS = {
    "`event`": events.Event, "`event.venue`": events.Venue, "Hours": events.Hours,
    "`event.groups`": events.StallGroup, "`hall`": halls.Hall, "`hall.doors`": halls.HallDoor,
    "`hall.features`": halls.HallFeature, "`hall.underlay`": halls.Underlay,
    "`pitches`": halls.Pitch, "`stalls`": events.Stall, "`rules`": events.EventRule,
    "`weights`": events.Weights, "`places`": events.Placing, "`event.shifts`": events.Shift,
    "`event.risks`": events.Risk, "`event.counts`": events.EventCount,
    "`event.follow_ups`": events.FollowUp, "`event.budget`": events.Budget,
    "`event.budget.bids`": events.Bid, "`event.printed`": events.PrintedOnce,
}  # fmt: skip


def section(title):
    return WORDS.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(title):
    return [row.split("|")[1] for row in section(title).splitlines() if row.startswith("| ")][1:]


def fields(title):
    return [name for cell in first_cells(title) for name in re.findall(r"`(\w+)`", cell)]


def closed_words(annotation):
    """The words of a closed list, wherever it stands in a type."""
    if "Literal" in str(get_origin(annotation)):
        return [one for one in get_args(annotation) if one]
    return [word for part in get_args(annotation) for word in closed_words(part)]


@pytest.mark.parametrize("title", SECTIONS)
def test_every_field_is_told_once_and_no_other(title):
    expected = set(SECTIONS[title].model_fields)
    if title == "`event`":
        expected -= set(PARTS)
    told = fields(title)
    assert len(told) == len(set(told))
    assert set(told) == expected


@pytest.mark.parametrize("title", SECTIONS)
def test_what_must_be_there_is_in_bold(title):
    given = {"id"} if title in ("`hall.doors`", "`hall.features`") else set()
    must = {
        name
        for name, one in SECTIONS[title].model_fields.items()
        if one.default is PydanticUndefined and one.default_factory is None
    }
    if SECTIONS[title] in (halls.HallFeature, events.EventRule):
        must.add("kind")  # a closed list without a usual word
    bold = {name for cell in first_cells(title) for name in re.findall(r"\*\*`(\w+)`\*\*", cell)}
    assert bold == must - given


@pytest.mark.parametrize("title", SECTIONS)
def test_every_closed_word_is_told(title):
    told = set(re.findall(r"`([\w]+)`", section(title)))
    for name, one in SECTIONS[title].model_fields.items():
        if name != "feature":  # "a kind of feature", told where features are
            assert set(closed_words(one.annotation)) <= told, name


def test_every_figure_is_told():
    assert fields("Figures") == [one.id for one in FIGURES]


def test_the_example_is_read_whole_and_can_be_planned():
    example = re.search(r"```json\n(.*?)```", WORDS, re.DOTALL).group(1)
    event, left_out, *_ = read_event(example)
    assert left_out == ()
    plan = make_plan(event, Wanted(seconds=0.1))
    assert plan.feasible
    assert {one.stall: one.pitch for one in plan.places} == {"food": "t1", "rent": "t3"}
