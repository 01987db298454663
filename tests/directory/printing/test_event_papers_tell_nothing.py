"""A day with delicate tables of both sides: no paper tells on anybody, and the sides never meet."""

import io

import pikepdf
import pypdfium2
import pytest

from directory.errors import RefusedWords
from directory.model.events import Placing, Stall
from directory.printing import PRINTABLES
from tests.directory.printing.print_rules import codes_alone
from tests.directory.printing.reading import all_text
from tests.directory.printing.seen import codes_of, pieces_of
from tests.practice_event import practice_event
from ui import actions
from ui.actions.event import event_paper_list, events

DAY = "practice-delicate"
SIDES = ("harming", "harmed", "neither")
EVENT_PRINTS = [
    (thing.name, edition)
    for thing in PRINTABLES if thing.of_event for edition in thing.editions
]  # fmt: skip
TELLING = ("abuse", "violence", "refuge", "rape", "sexual", "behaviour course", "stop hurting",
           "lgbt", "gang")  # fmt: skip
TO_STALLHOLDERS = ("stallholder-letter", "thank-you", "directory-check-sheet")


@pytest.fixture(scope="module")
def delicate(hall_desk):
    """The delicate records of the practice directory; each has a table on the day."""
    ids = [str(row[0]) for row in hall_desk.directory.rows("SELECT id FROM service ORDER BY id")]
    pages = [one for one in hall_desk.directory.pages(ids) if one.kind == "service"]
    found = [
        one for one in pages
        if one.sensitive or one.side != "neither"
        or any(place.visibility == "hidden" for place in one.locations)
    ]  # fmt: skip
    found = [one for side in SIDES for one in [p for p in found if p.side == side][:4]]
    event = practice_event(hall_desk, stalls=10, event_id=DAY)
    delicate = [Stall(id=one.id, service=one.id, group="safe", status="confirmed") for one in found]
    named = {one.id for one in found}
    stalls = (*delicate, *(one for one in event.stalls if one.service not in named))
    stalls = stalls[: len(event.pitches)]
    places = tuple(
        Placing(stall=one.id, pitch=pitch.id)
        for one, pitch in zip(stalls, event.pitches, strict=False)
    )
    events.keep_event(hall_desk, event.model_copy(update={"stalls": stalls, "places": places}))
    return {one.id: one for one in found}


@pytest.fixture(scope="module")
def made(hall_desk, delicate):
    """Every paper of the day, each in its first format."""
    return {
        (name, edition): actions.print_thing(hall_desk, name, [DAY], {"edition": edition})
        for name, edition in EVENT_PRINTS
    }


def unseen(pdf):
    """Everything a file says that is not on its pages: properties, outline, words for pictures."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        held = [str(document.docinfo), str(document.open_metadata())]
        with document.open_outline() as outline:
            held += [item.title for item in outline.root]
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary):
                held += [str(thing[key]) for key in ("/Alt", "/ActualText", "/TU") if key in thing]
    return " ".join(held)


def sides_of(delicate):
    harming = {one.name for one in delicate.values() if one.side == "harming"}
    harmed = {one.name for one in delicate.values() if one.side == "harmed"}
    assert len(harming) > 1
    assert len(harmed) > 3
    return harming, harmed


def test_no_public_paper_of_the_day_names_a_delicate_table_or_what_it_is_about(made, delicate):
    for (name, edition), printed in made.items():
        if edition != "public":
            continue
        told = " ".join(f"{all_text(printed.pdf)} {unseen(printed.pdf)}".split())
        named = [one.name for one in delicate.values() if one.name in told]
        words = [word for word in TELLING if word in told.lower()]
        assert not named, (name, named)
        assert not words, (name, words)


def test_no_place_that_is_hidden_stands_on_any_paper_and_no_file_is_called_telling_things(
    made, delicate
):
    for (name, _), printed in made.items():
        told = " ".join(f"{all_text(printed.pdf)} {unseen(printed.pdf)}".split())
        for page in delicate.values():
            for place in page.locations:
                held = [place.address, place.postcode, place.landmark, place.bus_stop]
                if place.visibility != "public":
                    assert not any(one and one in told for one in held), name
    for one in event_paper_list.papers():
        called = event_paper_list.file_name(one.title, *one.formats).lower()
        assert not any(word in called for word in TELLING), called


def test_the_two_sides_never_stand_on_one_leaf_of_any_paper(made, delicate):
    harming, harmed = sides_of(delicate)
    for (name, edition), printed in made.items():
        with pypdfium2.PdfDocument(printed.pdf) as document:
            pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
        leaves = [" ".join(pages[at : at + 2]) for at in range(0, len(pages), 2)]
        for leaf in leaves:
            assert not (
                any(one in leaf for one in harming) and any(one in leaf for one in harmed)
            ), (name, edition)
        if name in TO_STALLHOLDERS:
            assert not any(one in " ".join(leaves) for one in harming), "not even in one file"
            assert sum("is left out" in words for words in printed.warnings) == len(harming)


def test_no_paper_of_the_day_has_a_code_for_a_phone_without_a_number_beside_it(made):
    for (name, _), printed in made.items():
        assert not list(codes_alone(pieces_of(printed.pdf), codes_of(printed.pdf))), name


@pytest.mark.parametrize("name", TO_STALLHOLDERS)
def test_whoever_names_tables_of_both_sides_is_told_to_print_them_apart(hall_desk, delicate, name):
    harmed = next(one.id for one in delicate.values() if one.side == "harmed")
    harming = next(one.id for one in delicate.values() if one.side == "harming")
    with pytest.raises(RefusedWords, match="Print them apart"):
        actions.print_thing(hall_desk, name, [DAY, harmed, harming], {})
    alone = actions.print_thing(hall_desk, name, [DAY, harming], {})
    assert delicate[harming].name in " ".join(all_text(alone.pdf).split())


def test_a_slip_for_providers_never_holds_both_sides(hall_desk, delicate):
    harmed = next(one.id for one in delicate.values() if one.side == "harmed")
    harming = next(one.id for one in delicate.values() if one.side == "harming")
    with pytest.raises(RefusedWords, match="Print them apart"):
        actions.print_thing(hall_desk, "provider-slip", [harmed, harming], {})
