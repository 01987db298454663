"""The risk assessment: what could go wrong, for whom, and what is done about it."""

from collections.abc import Mapping, Sequence

from directory.disclosure.paper.writing import HALF, Blank, WritingPart
from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day_words import when_and_where
from directory.marketplace.papers.paper import Column, EventPaper, Known, PaperSheet, Rows, paper
from directory.model.events import Risk

COLUMNS = (
    Column("What could go wrong", 0.16),
    Column("For whom", 0.14),
    Column("What we do about it", 0.33),
    Column("Likely", 0.085, centred=True),
    Column("Harm", 0.08, centred=True),
    Column("Score", 0.085, centred=True),
    Column("Who", 0.12),
)
EVERYBODY, HELPERS = "Everybody", "Staff, stewards"
USUAL = (
    Risk(hazard="Trips and falls", who=EVERYBODY,
         controls="Leads taped down. Bags under tables. Walkways empty. Spills wiped at once."),
    Risk(hazard="Crowding", who=EVERYBODY,
         controls="Count at the door. Wide walkways. Stop at the door when the hall is full."),
    Risk(hazard="Fire", who=EVERYBODY,
         controls="Ways out kept clear. Stewards know the alarm and where to meet."),
    Risk(hazard="Power and leads", who=HELPERS,
         controls="Tested leads only. No lead into a lead. No more than each socket can bear."),
    Risk(hazard="Lifting and carrying", who=HELPERS,
         controls="Two to a table. Trolley at the loading door. Nobody lifts alone."),
    Risk(hazard="Working alone", who=HELPERS,
         controls="Two at each table. Nobody alone in the private room without a steward near."),
    Risk(hazard="Somebody in distress", who="Visitors, staff",
         controls="Quiet room open and staffed. Crisis card with each steward."),
    Risk(hazard="Somebody is not safe", who="Visitors, children",
         controls="Safeguarding lead in the hall all day, known to every table."),
    Risk(hazard="Photos", who="Visitors",
         controls="Signs at the door. No-photo stickers. Ask each person first."),
    Risk(hazard="Lost child", who="Children",
         controls="Lost-child card with each steward. Two adults stay. Steward at each door."),
    Risk(hazard="Infection", who=EVERYBODY,
         controls="Hand gel at the door and by the food. Windows open. Stay away if ill."),
    Risk(hazard="Food", who=EVERYBODY,
         controls="What is in it stands beside it. Hot kept hot, cold kept cold. Hands washed."),
)  # fmt: skip
"""Where to begin; whoever knows the hall judges each, and adds what is missing."""


def risk_assessment(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the risk assessment of an event; before it has any, the usual risks not yet judged."""
    lines = [_line(one) for one in at.event.risks or USUAL]
    sheet = PaperSheet(
        title="Risk assessment",
        start=(at.event.name,),
        parts=(
            Known("", when_and_where(at.event)),
            Rows(
                "",
                COLUMNS,
                (*lines, *((("",) * len(COLUMNS),) * 2)),
                hint="Likely and Harm: 1 is low, 5 is high. Score: one times the other. "
                "Who: a role, not a name.",
            ),
            WritingPart("Checked", rows=(_signed("Before the day"), _signed("On the day"))),
        ),
    )
    return paper(at, "risk-assessment", "staff", (sheet,))


def _line(risk: Risk) -> tuple[str, ...]:
    score = risk.likelihood * risk.severity
    judged = (str(one) if one else "" for one in (risk.likelihood, risk.severity, score))
    return (risk.hazard, risk.who, risk.controls, *judged, risk.owner)


def _signed(when: str) -> tuple[Blank, ...]:
    return Blank(f"{when}, by (role):", share=HALF), Blank("Day and time:", share=HALF)
