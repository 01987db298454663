"""A print becomes a file only where the person says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from directory.errors import SignpostProblem
from ui import actions

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.printing import Printed
    from ui.messages import Messages

PDF_FILES = "PDF (*.pdf)"


def save_as(
    printed: Printed,
    file_name: str,
    messages: Messages,
    then: Callable[[str], None] | None = None,
) -> None:
    """Ask where to save a print, do it, and say so.

    Args:
        printed: The print.
        file_name: What it is offered as.
        messages: Where to say what came of it.
        then: Told what to say once it is saved, in place of saying it.
    """
    name, _ = ask_where(file_name, PDF_FILES)
    if name:
        write_pdf(printed, Path(name), messages, then)


def ask_where(file_name: str, kinds: str) -> tuple[str, str]:
    """Ask where to save; return the path and the kind that was chosen, or nothing at all."""
    return QFileDialog.getSaveFileName(None, "Save the sheet", file_name, kinds)


def write_pdf(
    printed: Printed,
    chosen: Path,
    messages: Messages,
    then: Callable[[str], None] | None = None,
) -> None:
    """Save a print where the person said, and say so."""
    path = chosen.with_suffix(".pdf")
    try:
        actions.save_pdf(printed, path)
    except (SignpostProblem, OSError) as problem:
        messages.problem(problem)
    else:
        (then or messages.say)(f"Saved: {path.name}. Delete the file when it is done with.")
