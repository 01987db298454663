"""The rules of print, walked through every printed thing in each of its editions and formats."""

import re

import outloud
import pypdfium2
import pytest

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.printing import PRINTABLES
from tests.conftest import TODAY
from tests.directory.printing.every_print import every_print, one_print
from tests.directory.printing.print_rules import wrong_with
from tests.directory.printing.reading import MM, drawn_marks, heard, heard_page_by_page, tags
from tests.directory.printing.seen import pieces_of
from ui import actions

STAFF, PUBLIC, CARD, LARGE = 10.0, 12.0, 10.0, 14.0
"""Points that no words are under: for workers, for people, on a card for the pocket, and in large
print."""
LARGE_WORDS = 18.0
HAIR = 0.1
SHEETS = {(148, 210), (210, 297), (297, 420)}
"""A5, A4 and A3, in mm."""
PAGES = re.compile(r"Page (\d+) of (\d+)")
WITHOUT_EDITION = {
    "referral-form", "ask-and-act", "missed-you-card", "stall-map", "stall-index", "trail",
    "stall-sign", "table-card", "table-change", "route-slip", "welcome-poster", "direction-signs",
    "photo-sign", "professional-digest",
}  # fmt: skip

"""Nothing on these is from the directory as it was at one edition: or they have a number of their
own, or stay with the service."""
POURED = {"stall-map", "stall-index"}
"""A list on these that goes on overleaf is heard to its end first."""

SAID_TWICE = {"venue-booklet", "event-booklet", "table-card", "photo-sign"}
READ_ONCE = "TAG-002"
"""What stands upside down on a folded card, on each of many stickers, and around every page of a
booklet is read out once."""
MEANT = {
    "PAG-001": "each sheet goes to somebody else, so its title is said on each",
    "NAV-001": "loose cards and signs, not a document to find one's way in",
    "TBL-012": "a table to write in",
    "LNK-010": "an address to copy from paper",
    "HDG-010": "a sign is called by its number, a letter by its first words",
}
"""Warnings of the second checker that are so on purpose."""


@pytest.fixture(scope="module")
def walked(filled_copy):
    """The desk that all are made of."""
    desk = actions.open_desk(filled_copy(), TODAY)
    yield desk
    desk.directory.close()


@pytest.fixture(scope="module")
def made(walked):
    return every_print(walked)


def words_of(one):
    """Every piece of text but the warning of practice, which nobody is handed."""
    pages = pieces_of(one.printed.pdf)
    return [piece for _, pieces in pages for piece in pieces if piece.text not in PRACTICE_WARNING]


def least_size(one):
    if one.is_large:
        return LARGE
    return STAFF if one.edition != "public" else CARD if one.form == "card" else PUBLIC


def text_of(one):
    with pypdfium2.PdfDocument(one.printed.pdf) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_every_thing_is_walked_through(made):
    assert {one.thing.name for one in made} == {thing.name for thing in PRINTABLES}
    assert len(made) > 150


def test_no_words_are_too_small(made):
    small = {
        one.name: min((piece.size, piece.text) for piece in words_of(one)) for one in made
        if min(piece.size for piece in words_of(one)) < least_size(one) - HAIR
    }  # fmt: skip
    assert small == {}


def test_most_words_of_large_print_are_at_18_points_or_more(made):
    for one in made:
        if one.is_large:
            held = words_of(one)
            large = sum(len(piece.text) for piece in held if piece.size >= LARGE_WORDS - HAIR)
            assert large > 0.75 * sum(len(piece.text) for piece in held), one.name


def test_every_print_keeps_the_rules_that_need_no_hard_names(made):
    wrong = [f"{one.name}: {words}" for one in made for words in wrong_with(one.printed)]
    assert wrong == []


def test_sides_are_counted_and_are_sheets_that_a_printer_has(made):
    for one in made:
        sizes = [size for size, _ in pieces_of(one.printed.pdf)]
        assert len(sizes) == one.printed.pages, one.name
        assert {tuple(sorted(round(side / MM) for side in size)) for size in sizes} <= SHEETS
        told = [(int(at), int(of)) for at, of in PAGES.findall(text_of(one))]
        if told and one.thing.name == "provider-slip":
            # Each slip goes to another service, so each is counted by itself.
            of_each = [of for at, of in told if at == 1]
            assert told == [(at, of) for of in of_each for at in range(1, of + 1)], one.name
            assert len(told) == len(sizes), one.name
        elif told and one.form != "booklet" and not one.thing.of_event:
            assert told == [(at + 1, len(sizes)) for at in range(len(sizes))], one.name


def test_what_is_heard_is_what_is_drawn_in_its_order(made):
    for one in made:
        drawn = drawn_marks(one.printed.pdf)
        assert sorted(heard_page_by_page(one.printed.pdf)) == sorted(drawn), one.name
        if one.form != "booklet" and one.thing.name not in POURED:
            assert heard_page_by_page(one.printed.pdf) == drawn, one.name


def test_the_second_checker_finds_nothing_wrong_with_any_thing(made, tmp_path):
    firsts = {one.thing.name: one for one in reversed(made) if one.form != "fillable"}
    assert len(firsts) == len(PRINTABLES)
    for name, one in firsts.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(one.printed.pdf)
        result = outloud.check(str(path))
        assert result.error is None, name
        held = {found.rule for found in result.findings if found.severity == "error"}
        assert held <= ({READ_ONCE} if name in SAID_TWICE else set()), (name, held)
        warned = {found.rule for found in result.findings if found.severity == "warning"}
        assert warned <= set(MEANT), (name, warned)


def test_everything_comes_out_the_same_when_it_is_made_again(made, walked):
    firsts = {one.thing.name: one for one in reversed(made)}
    assert len(firsts) == len(PRINTABLES)
    for name, one in firsts.items():
        assert one_print(walked, one.thing, one.edition, one.form).pdf == one.printed.pdf, name


def test_the_first_heading_that_is_heard_is_that_of_the_paper(made):
    for one in made:
        headings = [tag for tag in tags(one.printed.pdf) if re.fullmatch(r"H\d", tag)]
        assert headings[:1] == ["H1"] or one.thing.name == "table-change", one.name


def test_a_booklet_is_heard_from_its_first_page_to_its_last(made):
    folded = [one for one in made if one.form == "booklet" or one.thing.name == "event-booklet"]
    for one in (one for one in folded if not one.is_large):
        with pypdfium2.PdfDocument(one.printed.pdf) as document:
            sides = [page.get_textpage().get_text_range() for page in document]
        told = [[int(at) for at, _ in PAGES.findall(side)] for side in sides]
        # Of two pages that lie beside each other the first is drawn first, and so is read first.
        assert told == [sorted(side) for side in told], one.name
        assert told[0][0] == 1, one.name
        visited = [place.page for place in heard(one.printed.pdf)]
        last_beside_first = len(told[0]) > 1
        assert visited[0] == 0, one.name
        assert (visited[-1] == 0) == last_beside_first, one.name


def test_every_paper_from_the_records_names_its_edition_and_its_day(made):
    for one in made:
        said = " ".join(text_of(one).split())
        if one.thing.name not in WITHOUT_EDITION:
            assert re.search(r"Edition \d+( \(\w+\))?\.", said), one.name
        assert "22 November 2026" in said, one.name
        assert "PRACTICE. Not real." in said, one.name
