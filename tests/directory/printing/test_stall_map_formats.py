"""The formats of the map: how much paper, how large, what a poster says, what goes wrong."""

import io

import outloud
import pdfua
import pikepdf
import pytest

from directory.errors import BadInput, UnknownName
from directory.model.events import Placing, Stall
from directory.printing.event import stall_map
from directory.printing.layout.fonts import NUMBERS
from tests.directory.printing.map_halls import hall_of
from tests.directory.printing.map_reading import (
    assert_well_set,
    printed,
    public_numbers,
    said,
    sheet_of,
    sizes_of,
)
from tests.directory.printing.reading import drawn_marks, fonts, heard
from tests.directory.printing.seen import pieces_of
from ui.actions.event import events
from ui.terminal.program import run

FORMATS = stall_map.FORMATS
A4, A3 = (595, 842), (842, 1191)


@pytest.mark.parametrize(
    ("count", "wanted"),
    [(6, [A4, A4]), (24, [A4, A4]), (40, [A3, A3]), (60, [A3, A4, A4])],
)
def test_it_takes_as_much_paper_as_there_are_tables(hall_desk, count, wanted):
    sizes = sizes_of(printed(hall_desk, hall_of(hall_desk, count)).pdf)
    assert sizes[: len(wanted)] == wanted
    assert set(sizes[len(wanted) :]) <= {A4}


def test_paper_can_be_chosen_and_is_refused_in_words(hall_desk):
    event = hall_of(hall_desk, 24)
    assert sizes_of(printed(hall_desk, event, paper="A3").pdf) == [A3, A3]
    many = hall_of(hall_desk, 40)
    assert set(sizes_of(printed(hall_desk, many, paper="A4").pdf)) == {A4}
    with pytest.raises(BadInput, match="A4 or A3"):
        printed(hall_desk, event, paper="B5")


def test_numbers_are_as_large_as_promised(hall_desk):
    event = hall_of(hall_desk, 24)
    for options, size in (({}, 16), ({"format": "a3-poster"}, 24), ({"format": "large"}, 28)):
        pdf = printed(hall_desk, event, **options).pdf
        held = [one.size for one in pieces_of(pdf)[0][1] if one.text.strip() == "24"]
        assert size in held
    lists = pieces_of(printed(hall_desk, event, format="large").pdf)[1][1]
    assert min(one.size for one in lists if one.text.strip() not in PRACTICE_LINE) >= 18


def test_without_a_drawing_the_lists_come_and_staff_are_told(hall_desk):
    event = hall_of(hall_desk, 24)
    bare = tuple(one.model_copy(update={"x": None, "y": None}) for one in event.pitches)
    from directory.model.halls import Hall

    event = event.model_copy(update={"pitches": bare, "hall": Hall(), "id": "no-drawing"})
    for form in FORMATS:
        made = printed(hall_desk, event, format=form)
        assert any("No hall is drawn" in words for words in made.warnings)
        text = said(made)
        assert all(one.name in text for one in hall_desk.papers().at_event(event.id).stalls())
        assert_well_set(made.pdf)


def test_what_is_not_ready_is_said_in_one_sentence(hall_desk):
    event = hall_of(hall_desk, 6)
    nobody = event.model_copy(update={"stalls": (), "places": (), "id": "nobody"})
    with pytest.raises(BadInput, match="No stall of this event is confirmed yet"):
        printed(hall_desk, nobody)
    bare = tuple(one.model_copy(update={"number": 0}) for one in event.pitches)
    with pytest.raises(BadInput, match="no numbers yet"):
        printed(hall_desk, event.model_copy(update={"pitches": bare, "id": "bare"}))
    with pytest.raises(UnknownName, match="no door, thing or table 'roof'"):
        printed(hall_desk, event, format="a3-poster", here="roof")
    with pytest.raises(BadInput, match="turned by"):
        printed(hall_desk, event, turn="45")


def test_staff_are_warned_of_what_is_not_right_yet(hall_desk):
    event = hall_of(hall_desk, 24)
    first = event.stalls[0].model_copy(update={"needs": ("discreet",)})
    hall = event.hall.model_copy(update={"doors": (), "features": ()})
    event = event.model_copy(
        update={"stalls": (first, *event.stalls[1:]), "places": event.places[:-1], "hall": hall,
                "id": "warned"}
    )  # fmt: skip
    told = " ".join(printed(hall_desk, event).warnings)
    for words in ("Table 1 is discreet and the first of Row 1", "The hall has no door",
                  "No information desk is drawn", "has no table yet"):  # fmt: skip
        assert words in told, words


def test_a_poster_says_you_are_here_and_is_turned_to_its_door(hall_desk):
    event = hall_of(hall_desk, 24)
    made = printed(hall_desk, event, format="a3-poster", here="back")
    here = [one for one in pieces_of(made.pdf)[0][1] if "You are here" in one.text]
    assert [round(one.size) for one in here] == [16]
    sheet = sheet_of(hall_desk, event, here="back")
    assert sheet.here[1] == pytest.approx(0)
    assert "You are here" not in said(printed(hall_desk, event, format="a3-poster"))


def test_a_taped_poster_is_two_a4_sheets_with_every_word_on_one_of_them(hall_desk):
    event = hall_of(hall_desk, 24)
    made = printed(hall_desk, event, format="a3-taped")
    assert sizes_of(made.pdf) == [A4, A4]
    both = [one for _, pieces in pieces_of(made.pdf) for one in pieces if one.size == 24]
    on_tables = sorted(int(one.text) for one in both if one.text.strip().isdigit())
    assert on_tables == public_numbers(hall_desk, event)
    text = said(made)
    assert "1 of 2." in text
    assert "2 of 2." in text


def test_the_numbers_of_a_crowded_hall_get_smaller_and_staff_are_told(hall_desk):
    made = printed(hall_desk, hall_of(hall_desk, 80), format="large", paper="A4")
    assert_well_set(made.pdf)
    assert any("The numbers are" in words for words in made.warnings)


def test_long_names_and_markup_are_drawn_as_they_stand(hall_desk):
    event = hall_of(hall_desk, 12)
    long_ = "Practice " + "Neighbourhood Advice and Support Partnership for Bootle"[:51]
    hostile = "Practice <b>R&D</b> & <img src='/etc/passwd'/>"
    stalls = (
        *(Stall(id=f"own-{n}", name=name, status="confirmed", covers=("food",))
          for n, name in enumerate((long_, hostile))),
        *event.stalls[2:],
    )  # fmt: skip
    places = tuple(replace_stall(place, stalls[n].id) for n, place in enumerate(event.places))
    event = event.model_copy(update={"stalls": stalls, "places": places, "id": "names"})
    for form in FORMATS:
        made = printed(hall_desk, event, format=form)
        text = said(made)
        assert len(long_) == 60
        assert long_ in text
        assert hostile in text
        assert_well_set(made.pdf)


def replace_stall(place, stall):
    return place.model_copy(update={"stall": stall})


def test_the_same_map_gives_the_same_bytes_and_another_number_when_it_changes(hall_desk):
    event = hall_of(hall_desk, 24)
    assert printed(hall_desk, event).pdf == printed(hall_desk, event).pdf
    one, two = event.places[:2]
    swapped = (
        Placing(stall=one.stall, pitch=two.pitch), Placing(stall=two.stall, pitch=one.pitch)
    )  # fmt: skip
    other = event.model_copy(update={"places": (*swapped, *event.places[2:])})
    first = sheet_of(hall_desk, event).map_number
    assert sheet_of(hall_desk, other).map_number != first


@pytest.mark.parametrize("form", FORMATS)
def test_a_screen_reader_can_read_every_format(hall_desk, form, tmp_path):
    made = printed(hall_desk, hall_of(hall_desk, 24), format=form)
    path = tmp_path / "map.pdf"
    path.write_bytes(made.pdf)
    assert pdfua.validate(str(path)).findings == ()
    assert all(fonts(made.pdf).values())
    assert not any("Helvetica" in font for font in fonts(made.pdf))
    marks = [(piece.page, piece.mark) for piece in heard(made.pdf)]
    assert sorted(marks) == sorted(drawn_marks(made.pdf))


def test_the_map_reads_well_aloud(hall_desk, tmp_path):
    path = tmp_path / "map.pdf"
    path.write_bytes(printed(hall_desk, hall_of(hall_desk, 24)).pdf)
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)


PRACTICE_LINE = ("PRACTICE. Not real. Do not give this to anyone.",)


def test_it_is_drawn_in_lines_and_holds_no_picture(hall_desk):
    made = printed(hall_desk, hall_of(hall_desk, 24))
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        kinds = [one.get("/Subtype") for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        assert "/Image" not in kinds
    assert any(NUMBERS in font for font in fonts(made.pdf))


def test_the_verb_prints_it_on_the_paper_that_was_asked_for(desk, tmp_path, capsys):
    event = events.keep_event(desk, hall_of(desk, 6))
    data = str(desk.directory.folder.path)
    desk.directory.close()
    file = tmp_path / "map.pdf"
    line = ["print", "stall-map", event.id, "-o", str(file), "--paper", "A3", "--data", data]
    assert run([*line, "--json"]) == 0
    assert '"pages": 2' in capsys.readouterr().out
    assert sizes_of(file.read_bytes()) == [A3, A3]
    assert run([*line, "--paper", "A7"]) == 1
    assert "Choose: A4, A3." in capsys.readouterr().err
