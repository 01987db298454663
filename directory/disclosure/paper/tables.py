"""What a printed page of tables for staff is made from: words that have been through the rules."""

from dataclasses import dataclass, field

from directory.disclosure.paper.foot import Footed

FOR_STAFF = "For staff. Do not leave on tables."


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of a table: its heading, then its cells."""

    heading: str
    cells: tuple[str, ...]
    marked: frozenset[int] = frozenset()
    """Cells that ask for attention, by their place: bold, on grey."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table, or a list where it has no columns."""

    title: str
    columns: tuple[str, ...] = ()
    """The headings of the cells; the first column, of the lines' own headings, has none."""
    lines: tuple[TableLine, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences under the table."""
    to_write: bool = False
    """Whether the cells are boxes to write in."""
    to_tick: tuple[str, ...] = ()
    """Words with a box before each, above the lines."""
    left_out: int = 0
    """Lines that there was no room for."""
    of_services: bool = False
    """Whether each line is a service; one without room is not counted, and is in no spreadsheet."""
    wide_cells: bool = False
    """Whether the cells hold words rather than numbers, and need the room."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One area on a plain map."""

    name: str
    latitude: float
    longitude: float
    number: int


@dataclass(frozen=True, slots=True)
class TableSheet(Footed):
    """Pages of tables before they are laid out."""

    title: str
    start: tuple[str, ...]
    """Sentences under the title."""
    tables: tuple[Table, ...]
    dots: tuple[Dot, ...] = ()
    """For a map above the tables."""
    map_words: str = ""
    """What the map shows, for whoever cannot see it."""
    records: int = 0
    """How many services it is about."""
    ask_us: str = field(default=FOR_STAFF, kw_only=True)
    edition_colour: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet of a spreadsheet for staff; its first row holds the headings."""

    name: str
    rows: tuple[tuple[str, ...], ...]
