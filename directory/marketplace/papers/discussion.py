"""Table discussions and consultations: the event's own questions, with room for the answers."""

from collections.abc import Iterator, Mapping, Sequence

from directory.disclosure.paper.writing import Blank, WritingPart
from directory.errors import BadInput
from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.paper import (
    Column,
    EventPaper,
    PaperSheet,
    Part,
    Rows,
    paper,
)
from directory.words import one_line

NO_QUESTIONS = 3
"""Questions to write in, where the event has none of its own yet."""
MOST_TABLES = 60
AGREED = (
    Column("What we agreed", 0.5),
    Column("Which organisation", 0.3),
    Column("By when", 0.2),
)


def discussion_sheet(at: AtEvent, _stalls: Sequence[str], options: Mapping[str, str]) -> EventPaper:
    """Return a sheet for each discussion table; ``tables`` of the options says how many.

    Raises:
        BadInput: If that is no number of tables.
    """
    start = ("Write what people say, in their own words. No names.",)
    sheets = [
        PaperSheet(
            title, start, tuple(_answers(at, options)), ("Everybody who wants to speak is heard.",)
        )
        for title in _titles("What do you think?", options)
    ]
    return paper(at, "discussion-sheet", "public", sheets)


def capture_sheet(at: AtEvent, _stalls: Sequence[str], options: Mapping[str, str]) -> EventPaper:
    """Return a sheet for whoever writes up a discussion table: what was said most, and agreed.

    Raises:
        BadInput: If ``tables`` of the options is no number of tables.
    """
    said = (Column("What people said", 0.74), Column("How often", 0.26))
    start = ("One line for each thing that was said, with a stroke each time. No names.",)
    parts: tuple[Part, ...] = (
        *(Rows(one, said, (("", ""),) * 3) for one in _questions(at)),
        Rows("What happens next", AGREED, (("", "", ""),) * 3),
    )
    sheets = [PaperSheet(one, start, parts) for one in _titles("What was said", options)]
    return paper(at, "capture-sheet", "staff", sheets)


def question_sheet(at: AtEvent, _stalls: Sequence[str], options: Mapping[str, str]) -> EventPaper:
    """Return the page on which one person answers the questions of a consultation."""
    sheet = PaperSheet(
        "Tell us what you think",
        ("There is no wrong answer. Leave out what you like. You need not give your name.",),
        tuple(_answers(at, options)),
        ("Leave this at the i desk. Thank you.",),
    )
    return paper(at, "question-sheet", "public", (sheet,))


def _titles(title: str, options: Mapping[str, str]) -> Iterator[str]:
    """Yield the title of each sheet; it has the number of its table where there are more."""
    wanted = options.get("tables", "1").strip()
    if not wanted.isdigit() or not 1 <= int(wanted) <= MOST_TABLES:
        raise BadInput(
            f"'{one_line(wanted)}' is no number of discussion tables from 1 to {MOST_TABLES}."
        )
    if int(wanted) == 1:
        yield title
        return
    yield from (f"Table {number}: {title}" for number in range(1, int(wanted) + 1))


def _answers(at: AtEvent, options: Mapping[str, str]) -> Iterator[WritingPart]:
    if not at.event.questions and options.get("format") == "fillable":
        # Nobody can type on a line of a heading: the question is a field of its own.
        for number in range(1, NO_QUESTIONS + 1):
            rows = ((Blank("Question:"),), (Blank(lines=3),))
            yield WritingPart(f"Question {number}", rows=rows, grows=True)
        return
    for question in _questions(at):
        yield WritingPart(question, rows=((Blank(lines=3),),), grows=True)


def _questions(at: AtEvent) -> tuple[str, ...]:
    held = tuple(f"{n}. {one_line(one)}" for n, one in enumerate(at.event.questions, 1))
    return held or tuple(f"{n}. " + "_" * 40 for n in range(1, NO_QUESTIONS + 1))
