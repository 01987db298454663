"""Twins of the papers for the public: the same words as a web page or a Word file.

A paper is first told piece by piece (:mod:`outline`), then written. To let a new kind of paper
have twins, write one function from its words to an ``Outline`` and add a line to
:data:`OUTLINES`; a new kind of file is a function from an ``Outline`` and a line in :data:`TWINS`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from directory.desk.form.form import ReferralForm
from directory.disclosure.paper.book import Book
from directory.disclosure.paper.cards import CardSheet
from directory.disclosure.paper.flow import FlowSheet
from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.leaflet import Leaflet
from directory.disclosure.paper.numbers import NumberSheet
from directory.disclosure.paper.sheet import Sheet
from directory.disclosure.paper.tables import TableSheet
from directory.disclosure.paper.writing import WritingSheet
from directory.disclosure.record.staff_sheet import StaffSheet
from directory.errors import BadInput
from directory.interchange.twins.books import of_book
from directory.interchange.twins.charts import of_charts
from directory.interchange.twins.events import of_booklet, of_event_paper, of_lists
from directory.interchange.twins.forms import of_form
from directory.interchange.twins.leaflets import of_cards, of_leaflet, of_staff_sheet
from directory.interchange.twins.lists import of_numbers, of_writing
from directory.interchange.twins.outline import Outline, Urgent
from directory.interchange.twins.second import in_both
from directory.interchange.twins.sheets import of_sheet
from directory.interchange.twins.tables import of_tables
from directory.marketplace.papers.event_booklet import Booklet
from directory.marketplace.papers.hall_map.words import MapSheet
from directory.marketplace.papers.paper import EventPaper

ON_PAPER_ONLY = "{title} comes on paper only: save it as a PDF."


class Writer(Protocol):
    """What turns the pieces of a paper into a file."""

    def __call__(self, outline: Outline, title: str, *, large: bool = False) -> bytes:
        """Return the file, with a neutral title."""


@dataclass(frozen=True, slots=True)
class TwinFormat:
    """One kind of file."""

    name: str
    ending: str
    title: str
    """As it is offered to people."""
    write: Writer


@dataclass(frozen=True, slots=True)
class Twin:
    """A finished file in memory; it is written only where a person saves it."""

    content: bytes
    entries: int
    """Services on it."""
    warnings: tuple[str, ...]
    """For staff: what was left out. Never in the file."""


def _web_page(outline: Outline, title: str, *, large: bool = False) -> bytes:
    from directory.interchange.twins.web_page import web_page

    return web_page(outline, title, large=large)


def _word_file(outline: Outline, title: str, *, large: bool = False) -> bytes:
    from directory.interchange.twins.word_file import word_file  # slow to load

    return word_file(outline, title, large=large)


TWINS: tuple[TwinFormat, ...] = (
    TwinFormat("docx", ".docx", "Word", _word_file),
    TwinFormat("html", ".html", "Web page", _web_page),
)
OUTLINES: tuple[tuple[type[Footed | MapSheet], Callable[[Any], Outline]], ...] = (
    (Sheet, of_sheet),
    (NumberSheet, of_numbers),
    (WritingSheet, of_writing),
    (FlowSheet, of_charts),
    (ReferralForm, of_form),
    (Leaflet, of_leaflet),
    (Book, of_book),
    (CardSheet, of_cards),
    (StaffSheet, of_staff_sheet),
    (TableSheet, of_tables),
    (Booklet, of_booklet),
    (MapSheet, of_lists),
    (EventPaper, of_event_paper),
)


def twin_named(name: str) -> TwinFormat:
    """Return a kind of file by its name or the ending of a file's name.

    Raises:
        BadInput: There is no such kind.
    """
    wanted = name.lower().removeprefix(".")
    for one in TWINS:
        if wanted in (one.name, one.ending.removeprefix(".")):
            return one
    known = ", ".join(("pdf", *(one.name for one in TWINS)))
    raise BadInput(f"Nothing is written as \u201c{name}\u201d. Choose: {known}.")


def has_twin(content: object) -> bool:
    """Say whether a paper of this kind can be told piece by piece."""
    return any(isinstance(content, kind) for kind, _ in OUTLINES)


def _in_its_order(outline: Outline) -> Outline:
    """Return an outline with the crisis box first, where it stands at the top of the paper."""
    if not outline.around.crisis_first:
        return outline
    pieces = sorted(outline.pieces, key=lambda piece: not isinstance(piece, Urgent))
    return replace(outline, pieces=tuple(pieces))


def twin_of(
    content: Footed | MapSheet, form: TwinFormat, title: str, *, large: bool = False
) -> Twin:
    """Return a paper as another kind of file; the same words always give the same bytes.

    Args:
        content: The words of the paper, already allowed by the rules of disclosure.
        form: One of :data:`TWINS`.
        title: A neutral title: it shows where anyone may see it.
        large: Whether it is in large print.

    Raises:
        BadInput: Papers of this kind come on paper only.
    """
    for kind, told in OUTLINES:
        if isinstance(content, kind):
            outline = in_both(_in_its_order(told(content)))
            made = form.write(outline, title, large=large)
            return Twin(made, outline.entries, content.warnings)
    raise BadInput(ON_PAPER_ONLY.format(title=title))
