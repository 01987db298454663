"""Feedback: a card for visitors with three faces, and a page for who stood at a table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from directory.disclosure.paper.writing import HALF, Blank, WritingPart
from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import day_of
from directory.marketplace.papers.paper import EventPaper, Faces, PaperSheet, paper

_TICK = Blank(tick=True, lines=0)


def visitor_feedback(
    at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]
) -> EventPaper:
    """Return the card on which visitors say how the day was; it asks for no name."""
    sheet = PaperSheet(
        title="How was today?",
        start=("Tick one face. You need not give your name.",),
        parts=(
            Faces("", ("Good", "So-so", "Not good")),
            _lines("What helped you today?"),
            _lines("What was missing?"),
        ),
        end=("Please do not write about other people.", "Leave this at the i desk. Thank you."),
    )
    return paper(at, "visitor-feedback", "public", (sheet,))


def stallholder_feedback(
    at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]
) -> EventPaper:
    """Return the page on which stallholders and staff say what came of the day."""
    yes_no = (replace(_TICK, label="Yes", share=HALF), replace(_TICK, label="No", share=HALF))
    sheet = PaperSheet(
        title="What came of the day?",
        start=tuple(
            filter(None, (day_of(at.event), "Two minutes. No name, nothing about a person."))
        ),
        parts=(
            WritingPart("I stood at a table", rows=(yes_no,)),
            _lines("What I learned"),
            _lines("A service that I did not know before"),
            WritingPart("I will send people to it, or ask it for help", rows=(yes_no,)),
            _lines("What people asked for, and nobody had"),
            _lines("What to do differently next time"),
            WritingPart("I would come again", rows=(yes_no,)),
        ),
        end=("Hand it in at the information desk, or send it within a week.",),
    )
    return paper(at, "stallholder-feedback", "stallholders", (sheet,))


def _lines(heading: str) -> WritingPart:
    return WritingPart(heading, rows=((Blank(lines=2),),), grows=True)
