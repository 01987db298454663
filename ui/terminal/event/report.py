"""``event report``: what came of an event, as a spreadsheet or on paper."""

from pathlib import Path
from typing import Annotated

import typer

from ui import actions
from ui.actions.event import event_report
from ui.terminal.common import common_of, say, say_json
from ui.terminal.event.keeping import EventId


def report(
    context: typer.Context,
    event_id: EventId,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="An .xlsx, .csv or .pdf file.")
    ],
) -> None:
    """Save what came of an event: counts, gaps heard, what was agreed, costs. Numbers only."""
    common = common_of(context)
    desk = common.open()
    if output.suffix.lower() == ".pdf":
        actions.save_pdf(actions.print_thing(desk, "event-report", [event_id], {}), output)
    else:
        actions.save_file(event_report.report_file(desk, event_id, output), output)
    if common.as_json:
        say_json({"event": event_id, "file": str(output), "practice": desk.directory.practice})
        return
    say(f"Saved: {output}")
