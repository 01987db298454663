"""The report of an event as a spreadsheet; on paper it is printed as ``event-report``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.marketplace.papers.event_report import event_report_grids

if TYPE_CHECKING:
    from pathlib import Path

    from directory.desk import Desk

__all__ = ["report_file"]


def report_file(desk: Desk, event_id: str, path: Path) -> bytes:
    """Return the report of an event as a spreadsheet, XLSX or CSV as the file is called.

    Raises:
        SignpostProblem: In one sentence, if it is called neither, or there is no such event.
    """
    grids = event_report_grids(desk.papers().at_event(event_id))
    from directory.interchange.tables.spreadsheets import as_named  # slow to load, seldom wanted

    return as_named(grids, path)
