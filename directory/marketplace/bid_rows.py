"""The rows of a spreadsheet as bids, as ballot papers, or as a tally counted by hand."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from directory.errors import BadInput
from directory.model.events import Bid
from directory.words import one_line

Rows = Sequence[Sequence[str]]
"""The first row holds the headings."""
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "number", "no", "bid", "bid number"),
    "organisation": ("organisation", "organization", "group", "bidder", "name"),
    "title": ("title", "project", "idea", "what"),
    "asked": ("asked", "asks for", "amount", "pounds", "£"),
    "least": ("least", "at least", "smallest"),
}
"""What a column may be called, small or large."""
SCORES = ("1", "2", "3", "4", "5")
MOST = 10**11
"""Pence: more than that is a slip of the hand."""
_NOT_OF_AMOUNT = re.compile(r"[£,\s]")


def bids_in(rows: Rows) -> tuple[Bid, ...]:
    """Return the bids of a spreadsheet, in its order; those without a number are numbered.

    Raises:
        BadInput: If a column is missing, a number stands twice or an amount is none.
    """
    at = _columns(rows)
    for name in ("organisation", "asked"):
        if name not in at:
            raise BadInput(f"There is no column '{HEADINGS[name][0]}' in the first row.")
    made = tuple(_bid(row, n, at) for n, row in enumerate(rows[1:], 1) if any(map(str.strip, row)))
    _refuse_twice([one.id for one in made])
    return made


def papers_in(rows: Rows) -> tuple[tuple[str, ...], ...]:
    """Return ballot papers, one a row: the numbers of the bids that it names, an empty row too.

    The first row is a heading if its first cell is no number.
    """
    first = rows[:1] and rows[0] and rows[0][0].strip()
    has_heading = bool(first) and not str(first).isdecimal()
    return tuple(
        tuple(filter(None, map(str.strip, row))) for row in rows[1 if has_heading else 0 :]
    )


def tally_in(rows: Rows) -> dict[str, tuple[int, ...]]:
    """Return a tally by the number of the bid: its votes, or how many gave 1, 2, 3, 4 and 5.

    Raises:
        BadInput: If there is neither a column *votes* nor columns 1 to 5, or a cell is no number.
    """
    names = [cell.strip().casefold() for cell in rows[0]] if rows else []
    wanted = SCORES if set(SCORES) <= set(names) else ("votes",)
    at = _columns(rows)
    if "id" not in at or not set(wanted) <= set(names):
        raise BadInput("A tally has a column 'bid', and a column 'votes' or five columns 1 to 5.")
    _refuse_twice([_cell(row, at["id"]) for row in rows[1:]])
    return {
        _cell(row, at["id"]): tuple(_number(_cell(row, names.index(name)), n) for name in wanted)
        for n, row in enumerate(rows[1:], 2)
    }


def pence_in(text: str) -> int:
    """Return the pence of an amount in pounds, as people write it: ``£2,500`` or ``99.50``.

    Raises:
        BadInput: If it is no amount.
    """
    try:
        pence = Decimal(_NOT_OF_AMOUNT.sub("", text)) * 100
        if 0 <= pence < MOST and pence == int(pence):
            return int(pence)
    except (InvalidOperation, ValueError, OverflowError):
        pass
    raise BadInput(f"'{one_line(text)[:30]}' is not an amount in pounds, such as 2500 or 99.50.")


def _bid(row: Sequence[str], n: int, at: Mapping[str, int]) -> Bid:
    told = {name: one_line(_cell(row, column)) for name, column in at.items()}
    return Bid(
        id=told.get("id") or str(n),
        organisation=told["organisation"] or f"Bid {n}",
        title=told.get("title", ""),
        asked=pence_in(told["asked"]),
        least=pence_in(told["least"]) if told.get("least") else 0,
    )


def _columns(rows: Rows) -> dict[str, int]:
    names = [cell.strip().casefold() for cell in rows[0]] if rows else []
    return {
        field: names.index(next(one for one in known if one in names))
        for field, known in HEADINGS.items()
        if any(one in names for one in known)
    }


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if column < len(row) else ""


def _number(text: str, row: int) -> int:
    if not (text or "0").isdecimal():
        raise BadInput(f"Row {row}: '{one_line(text)[:30]}' is not a whole number.")
    return int(text or 0)


def _refuse_twice(ids: Sequence[str]) -> None:
    twice = next((one for at, one in enumerate(ids) if one in ids[:at]), None)
    if twice is not None:
        raise BadInput(f"The number {one_line(twice)} stands twice. Give each bid its own.")
