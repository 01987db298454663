"""The list of the tables, by need and from A to Z, without a map."""

import pdfua
import pytest

from directory.errors import BadInput
from tests.directory.printing.map_halls import hall_of
from tests.directory.printing.reading import all_text, tags
from tests.directory.printing.seen import pieces_of
from ui import actions
from ui.actions.event import events


def printed(desk, event, **options):
    events.keep_event(desk, event)
    return actions.print_thing(desk, "stall-index", [event.id], options)


@pytest.mark.parametrize(("count", "sides"), [(6, 1), (24, 2), (60, 4)])
def test_every_table_stands_in_both_lists(desk, count, sides):
    event = hall_of(desk, count)
    made = printed(desk, event)
    text = " ".join(all_text(made.pdf).split())
    by_need, by_name = text.split("From A to Z")
    for one in desk.papers().at_event(event.id).stalls():
        assert f"{one.number} {one.name}" in by_need
        assert f"{one.number} {one.name}" in by_name
    assert made.pages <= sides
    assert not any("No hall is drawn" in words for words in made.warnings)


def test_it_has_two_columns_at_14_points_and_one_at_18_in_large_print(desk):
    event = hall_of(desk, 24)
    for form, size, columns in (("standard", 14, 2), ("large", 18, 1)):
        _, pieces = pieces_of(printed(desk, event, format=form).pdf)[0]
        lines = [one for one in pieces if one.text.strip().isdigit() and one.left < 500]
        assert len({round(one.left / 100) for one in lines}) >= columns
        shown = [one.size for one in pieces if one.text.startswith("Practice Benefits")]
        assert all((12 if size == 14 else 18) <= one <= size for one in shown)


def test_staff_have_an_edition_and_the_venue_has_none(desk):
    event = hall_of(desk, 12)
    text = all_text(printed(desk, event, edition="professional").pdf)
    assert "For staff. Do not leave on tables." in text
    with pytest.raises(BadInput, match="no edition"):
        printed(desk, event, edition="venue")


def test_a_screen_reader_hears_headings_and_lists(desk, tmp_path):
    made = printed(desk, hall_of(desk, 24))
    path = tmp_path / "index.pdf"
    path.write_bytes(made.pdf)
    assert pdfua.validate(str(path)).findings == ()
    assert {"H1", "H2", "H3", "LBody", "P"} <= set(tags(made.pdf))


def test_a_table_that_has_no_number_yet_is_asked_for_at_the_desk(desk):
    event = hall_of(desk, 6)
    event = event.model_copy(update={"places": event.places[1:]})
    made = printed(desk, event)
    name = desk.papers().at_event(event.id).shown(event.stalls[0].id).name
    assert f"i {name}" in " ".join(all_text(made.pdf).split())
    assert any(f"{name} has no table yet" in words for words in made.warnings)
