"""300 lines of published opening hours, judged by hand, beside what the reader says of them."""

import csv
import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from directory.hours import read_hours
from directory.hours.phrases import WEEK
from directory.interchange.cells.hours import day_sessions
from directory.model import Session

REFERENCE = Path(__file__).parents[2] / "reference" / "hours_judged.csv"
COLUMNS_OF_DAYS = {"libraries", "gm_pharmacies"}
"""Sets with a column for each weekday; their line is ``Mon: 09:00-17:00 | Tue: CLOSED``."""
_NEW_LINE = re.compile(r"(?i)<\s*(?:br|/?p|/?li|/?div|/?h\d|/?ul|/?tr)\b[^>]*>|\n")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Held = frozenset[tuple[str | None, str, str, str, int | None, str, bool | None]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One line, what a careful person reads in it, and what the reader reads."""

    set: str
    row: str
    half: str
    text: str
    held: Held | None
    """None where no times can be told for certain."""
    read: Held | None

    @property
    def fate(self) -> str:
        """Whether it was understood, missed (kept as words), rightly left, or read wrongly."""
        if self.read is None:
            return "left" if self.held is None else "missed"
        return "understood" if self.read == self.held else "wrong"


def judged(shared: Path | None) -> list[Judged]:
    """Return every line; without the data handed over, those whose text may be shipped."""
    texts = {name: dict(rows(shared)) for name, rows in ROWS.items()} if shared else {}
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if shared or row["text"]]
    return [_judged(row, texts[row["set"]][row["row"]] if shared else row["text"]) for row in rows]


def digest(text: str) -> str:
    """Return the short hash by which a text that may not be shipped is told to be the same."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def _judged(row: dict[str, str], text: str) -> Judged:
    if digest(text) != row["digest"]:
        raise AssertionError(f"{row['set']} {row['row']} is not the text that was judged")
    read = _columns_read(text) if row["set"] in COLUMNS_OF_DAYS else _read(text)
    return Judged(row["set"], row["row"], row["half"], text, label_of(row["held"]), read)


def label_of(label: str) -> Held | None:
    """Return the sessions of a label such as ``mon-fri 09:00-17:00; bank:closed``."""
    if label == "words":
        return None
    parts = label.split("; ")
    bank = True if "bank:closed" in parts else None
    return frozenset(one for part in parts if part != "bank:closed" for one in _part(part, bank))


def _part(
    part: str, bank: bool | None
) -> Iterator[tuple[str, str, str, str, int | None, str, bool | None]]:
    days, times, *more = part.split()
    opens, _, closes = times.partition("-")
    nth = next((int(one[4:]) for one in more if one.startswith("nth:")), None)
    every = "month" if nth or "month" in more else "second_week" if "second" in more else "week"
    season = "term_time" if "term" in more else "all_year"
    for run in days.split(","):
        first, _, last = run.partition("-")
        for day in WEEK[WEEK.index(first) : WEEK.index(last or first) + 1]:
            yield day, opens, closes, every, nth, season, bank


def _read(text: str) -> Held | None:
    understood = read_hours(text)
    return _held(understood.sessions) if understood.whole else None


def _columns_read(text: str) -> Held | None:
    sessions = [
        session
        for part in text.split(" | ")
        for session in day_sessions(
            next(day for day in WEEK if part.casefold().startswith(day)), part[5:]
        )
    ]
    return None if any(one.every == "words_only" for one in sessions) else _held(sessions)


def _held(sessions: tuple[Session, ...] | list[Session]) -> Held | None:
    """Return what has times; sessions by appointment alone have none."""
    timed = [one for one in sessions if one.opens]
    return frozenset(
        (s.weekday, s.opens, s.closes, s.every, s.nth, s.season, s.closed_on_bank_holidays)
        for s in timed
    ) or None  # fmt: skip


def _warm_spaces(shared: Path) -> Iterator[tuple[str, str]]:
    written = (shared / "data/warm_spaces_sample/warm_spaces.geojson").read_text(encoding="utf-8")
    for number, place in enumerate(json.loads(written)["features"], 1):
        yield str(number), place["properties"].get("hours", {}).get("_text", "")


def _bristol(shared: Path) -> Iterator[tuple[str, str]]:
    """The lines of each description, tags taken out, by record and line."""
    written = (shared / "data/oruk1_bristol/bristol.json").read_text(encoding="utf-8")
    for number, service in enumerate(json.loads(written), 1):
        bare = (re.sub(r"<[^>]+>", "", part) for part in _NEW_LINE.split(service["description"]))
        lines = filter(None, (" ".join(html.unescape(part).split()) for part in bare))
        for place, line in enumerate(lines, 1):
            yield f"{number}:{place}", line


def _table(shared: Path, name: str) -> Iterator[tuple[str, dict[str, str]]]:
    with (shared / "data" / name).open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            yield str(number), row


def _food_banks(shared: Path) -> Iterator[tuple[str, str]]:
    for number, row in _table(shared, "trafford_gm_ogl/gm_food_banks.csv"):
        yield number, row["Opening times"]


def _by_day(cells: dict[str, str]) -> str:
    return " | ".join(f"{day[:3]}: {cell}" for day, cell in cells.items() if cell)


def _libraries(shared: Path) -> Iterator[tuple[str, str]]:
    for number, row in _table(shared, "libraries_uk/libraries.csv"):
        yield number, _by_day({day: row[f"{day} staffed hours"] for day in _DAYS})


def _pharmacies(shared: Path) -> Iterator[tuple[str, str]]:
    for number, row in _table(shared, "trafford_gm_ogl/gm_pharmacies.csv"):
        yield number, _by_day({day: row[f"opening_hours_{day.lower()}"] for day in _DAYS})


ROWS = {
    "warm_spaces": _warm_spaces, "bristol": _bristol, "gm_food_banks": _food_banks,
    "libraries": _libraries, "gm_pharmacies": _pharmacies,
}  # fmt: skip
