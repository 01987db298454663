"""What an organiser types of marketplace days: the verbs under ``event``, in one visible list."""

from collections.abc import Callable

from ui.terminal.event import (
    after,
    budget,
    gaps,
    html,
    keeping,
    making,
    papers,
    plan,
    qap,
    report,
    stall,
    venue,
)

EVENT_VERBS: dict[str, Callable[..., None]] = {
    "list": keeping.list_,
    "new": making.new,
    "show": keeping.show,
    "import": keeping.import_,
    "export": keeping.export,
    "html": html.html,
    "remove": keeping.remove,
    "stall": stall.stall,
    "venue": venue.venue,
    "plan": plan.plan,
    "qap": qap.qap,
    "coverage": gaps.coverage,
    "papers": papers.papers,
    "report": report.report,
    "count": after.count,
    "heard": after.heard,
    "agreed": after.agreed,
    "correct": after.correct,
    "budget": budget.budget,
}
"""Every verb of ``signpost event``. A new one is a function in this folder and a line here."""
