"""How this laptop's window was asked to look and to start: colours, size of words, for whom."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from directory.errors import CannotKeep
from ui import theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

FILE = "appearance.json"
AS_THE_COMPUTER = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """What was chosen. It tells nothing of anybody, and is kept beside the directory."""

    look: str = AS_THE_COMPUTER
    """The name of a look, or empty for the one that the computer asks for."""
    text: float = 1.0
    """One of :data:`~ui.theme.SCALES`."""
    role: str = ""
    """Who works here: one of ``ui.widgets.settings.who_works_here.ROLES``, or empty for anybody."""


def read_appearance(folder: Path) -> Appearance:
    """Return what was chosen; where that cannot be read, what every window starts with."""
    try:
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        look, text = str(kept["look"]), float(kept["text"])
        role = str(kept.get("role", ""))
    except (OSError, ValueError, TypeError, KeyError):
        return Appearance()
    names = {AS_THE_COMPUTER, *(one.name for one in theme.LOOKS)}
    return Appearance(look if look in names else "", text if text in theme.SCALES else 1.0, role)


def keep_appearance(folder: Path, chosen: Appearance) -> None:
    """Keep what was chosen for the next start.

    Raises:
        CannotKeep: If the folder cannot be written.
    """
    try:
        (folder / FILE).write_text(json.dumps(asdict(chosen)), encoding="utf-8")
    except OSError as problem:
        raise CannotKeep(
            "This choice holds until Signpost is closed: the data folder cannot be written."
        ) from problem


def dress(app: QApplication, chosen: Appearance) -> None:
    """Dress the program as chosen, or as the computer asks."""
    named = next((one for one in theme.LOOKS if one.name == chosen.look), None)
    theme.wear(app, named or theme.system_look(app), chosen.text)
