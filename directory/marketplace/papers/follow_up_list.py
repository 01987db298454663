"""What was agreed at an event: by which organisation, by when, and whether it is done."""

from collections.abc import Mapping, Sequence
from datetime import date

from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import day_of
from directory.marketplace.papers.paper import Column, EventPaper, PaperSheet, Rows, paper
from directory.words import one_line, spoken_date

COLUMNS = (
    Column("By when", 0.2),
    Column("What", 0.4),
    Column("Which organisation", 0.28),
    Column("Done", 0.12, centred=True),
)
EMPTY = 8


def follow_up_list(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return what was agreed, the next first, what is done last, with room for more."""
    order = sorted(at.event.follow_ups, key=lambda one: (one.done, one.by or date.max))
    lines = [
        (
            spoken_date(one.by) if one.by else "",
            one_line(one.what),
            one_line(one.organisation),
            "Done" if one.done else "",
        )
        for one in order
    ]
    sheet = PaperSheet(
        "What we agreed",
        tuple(filter(None, (f"{at.event.name}. {day_of(at.event)}".rstrip(". ") + ".",
                            "Organisations only: no name of a person."))),
        (Rows("", COLUMNS, (*lines, *((("",) * len(COLUMNS),) * EMPTY))),),
    )  # fmt: skip
    return paper(at, "follow-up-list", "staff", (sheet,))
