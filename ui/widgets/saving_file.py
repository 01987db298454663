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
    name, _ = QFileDialog.getSaveFileName(None, "Save the sheet", file_name, "PDF (*.pdf)")
    if not name:
        return
    path = Path(name).with_suffix(".pdf")
    try:
        actions.save_pdf(printed, path)
    except (SignpostProblem, OSError) as problem:
        messages.problem(problem)
    else:
        (then or messages.say)(f"Saved: {path.name}. Delete the file when it is done with.")
