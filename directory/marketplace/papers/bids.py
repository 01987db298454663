"""Papers of a participatory budgeting day: order of talks, ballot, score sheet, tally, result.

The number of a bid is its id, the same on each of them and on the computer.
"""

from collections.abc import Mapping, Sequence

from directory.disclosure.paper.writing import HALF, THIRD, Blank, WritingPart
from directory.marketplace.at_event import AtEvent
from directory.marketplace.budgeting import BEST, Placed, decided, in_order, pounds
from directory.marketplace.papers.paper import Column, EventPaper, PaperSheet, Part, Rows, paper
from directory.model.events import Bid, Budget
from directory.words import one_line

NO_BIDS = 12
"""Rows to write in, before any bid was entered."""
FUNDED = {"full": "In full", "part": "In part", "none": "Not this time", "": ""}
NUMBER = Column("No.", 0.09, centred=True)
SECRET = "Fold it, and put it in the box. Do not write your name."


def bid_list(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return who speaks when and asks for how much, in the order that was drawn."""
    budget = _budget(at)
    columns = (Column("Talk", 0.1, centred=True), NUMBER, Column("Who and what", 0.59),
               Column("Asks for", 0.22))  # fmt: skip
    lines = [
        (str(one.order or ""), one.id, _said(one), _pounds(one.asked)) for one in in_order(budget)
    ]
    start = (*_pot(budget), "Listen to all, then choose.")
    return _public(at, "bid-list", "Order of talks", start, Rows("", columns, _or_empty(lines, 4)))


def ballot(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the ballot paper, with a box beside each bid."""
    budget = _budget(at)
    most = "one bid" if budget.choose == 1 else f"up to {budget.choose} bids"
    columns = (NUMBER, Column("Who and what", 0.57), Column("Asks for", 0.2), Column("Tick", 0.14))
    lines = [(one.id, _said(one), _pounds(one.asked), "") for one in _numbered(budget)]
    start = (f"Tick {most}. A paper with more ticks does not count.", SECRET)
    return _public(at, "ballot", "Your vote", start, Rows("", columns, _or_empty(lines, 4)))


def score_sheet(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the sheet on which each bid gets from 1 to 5."""
    columns = (
        NUMBER,
        Column("Who and what", 0.41),
        *(Column(str(score), 0.1, centred=True) for score in range(1, BEST + 1)),
    )
    lines = [(one.id, _said(one), *("",) * BEST) for one in _numbered(_budget(at))]
    start = (f"Tick one box for each bid: 1 is lowest, {BEST} is highest.", SECRET)
    return _public(
        at, "score-sheet", "Your scores", start, Rows("", columns, _or_empty(lines, 2 + BEST))
    )


def bid_tally(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the sheet on which two people count the papers, in strokes."""
    budget = _budget(at)
    scored = budget.method == "score"
    boxes = (
        [Column(str(score), 0.11, centred=True) for score in range(1, BEST + 1)]
        if scored
        else [Column("Strokes, the fifth across", 0.4)]
    )
    wide = 1 - NUMBER.share - sum(one.share for one in boxes) - 0.12
    columns = (NUMBER, Column("Bid", wide), *boxes, Column("In all", 0.12, centred=True))
    empty = ("",) * (len(boxes) + 1)
    lines = [(one.id, one_line(one.organisation), *empty) for one in _numbered(budget)]
    handed = WritingPart("Papers", rows=(
        (Blank("Handed in:", share=THIRD), Blank("Did not count:", share=THIRD),
         Blank("Counted:", share=THIRD)),
        (Blank("By (two roles):", share=HALF), Blank("Pile or table:", share=HALF)),
    ))  # fmt: skip
    rows = Rows("", columns, _or_empty(lines, len(columns)))
    start = ("Two people: one reads out, one makes strokes. Count each pile twice.",)
    sheet = PaperSheet("Count of the votes", start, (handed, rows))
    return paper(at, "bid-tally", "staff", (sheet,))


def result_list(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return who gets how much, the best bid first; nothing stands there before it is decided."""
    budget = _budget(at)
    made = decided(budget)
    columns = (NUMBER, Column("Who and what", 0.4), Column("Asked for", 0.16),
               Column("Gets", 0.15), Column("Result", 0.2))  # fmt: skip
    voted = any(one.points for one in made.placed)
    lines = [_result(one, voted=voted) for one in made.placed]
    start = _outcome(budget) if voted else _pot(budget)
    thanks = "Thank you to everybody who came, spoke and voted."
    return _public(
        at,
        "result-list",
        "Who gets the money",
        start,
        Rows("", columns, _or_empty(lines, 5)),
        thanks,
    )


def _result(one: Placed, *, voted: bool) -> tuple[str, ...]:
    known = voted and one.funded
    gets = pounds(one.given) if known else ""
    return (
        one.bid.id,
        _said(one.bid),
        _pounds(one.bid.asked),
        gets,
        FUNDED[one.funded] if known else "",
    )


def _outcome(budget: Budget) -> tuple[str, ...]:
    """Return the result in sentences."""
    made = decided(budget)
    full, part = made.how_many("full"), made.how_many("part")
    in_part = f", {part} of them in part" if part else ""
    first = f"{full + part} of {len(made.placed)} bids get money{in_part}."
    left = f" {pounds(made.left)} is left." if made.left else ""
    shared = f"{pounds(made.given)} of {pounds(made.pot)} was given out.{left}"
    return (first, shared)


def _public(
    at: AtEvent, id_: str, title: str, start: tuple[str, ...], rows: Rows, end: str = ""
) -> EventPaper:
    parts: tuple[Part, ...] = (rows,)
    sheet = PaperSheet(title, start, parts, (end,) if end else ())
    return paper(at, id_, "public", (sheet,))


def _budget(at: AtEvent) -> Budget:
    return at.event.budget or Budget()


def _pot(budget: Budget) -> tuple[str, ...]:
    return (f"There is {pounds(budget.pot)} to give out.",) if budget.pot else ()


def _numbered(budget: Budget) -> list[Bid]:
    """Return the bids by their numbers, 10 after 9."""
    return sorted(budget.bids, key=lambda one: (len(one.id), one.id))


def _said(bid: Bid) -> str:
    who, what = one_line(bid.organisation), one_line(bid.title)
    return f"{who}: {what}" if what else who


def _pounds(pence: int) -> str:
    return pounds(pence) if pence else ""


def _or_empty(lines: Sequence[tuple[str, ...]], cells: int) -> tuple[tuple[str, ...], ...]:
    return tuple(lines) or (("",) * cells,) * NO_BIDS
