"""What an import did, or would do, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from directory.interchange.report import ImportReport


def summary(report: ImportReport) -> str:
    """Return what an import did, as one line."""
    return (
        f"{report.read:,} read: {report.added:,} added, {report.updated:,} updated, "
        f"{report.unchanged:,} unchanged."
    )


def would(report: ImportReport) -> str:
    """Return what an import would do, as one line."""
    gone = sum(one.what == "gone" for one in report.looked)
    parts = [
        f"{report.read:,} read: {report.added:,} new",
        f"{report.updated:,} changed",
        f"{report.unchanged:,} the same",
    ]
    if report.conflicts:
        parts.append(f"{len(report.conflicts):,} changed here too")
    if gone:
        parts.append(f"{gone:,} no longer in the file")
    return f"{', '.join(parts)}. Nothing is brought in yet."


def details(report: ImportReport) -> list[str]:
    """Return the lines under the summary; none for what did not happen."""
    lines = []
    if report.conflicts:
        lines.append(
            f"{len(report.conflicts):,} differ from what was changed here; yours was kept."
        )
    total, shown = report.problems_total, len(report.problems)
    if total:
        more = f" The first {shown:,} are below." if shown < total else ""
        lines.append(f"{total:,} to look at. Everything else was brought in.{more}")
    else:
        lines.append("No row had a problem.")
    return lines
