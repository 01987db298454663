"""What every section of the page *Directory* has in common: one file, one line in ``SECTIONS``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from directory.keeping.record.editing import Opened
    from ui.widgets.frame.page import Tools


class Section(QWidget):
    """One part of the keeper's work. It is made when it is first visited, and then kept."""

    NAME: ClassVar[str]
    """Its word in the list of sections."""
    ICON: ClassVar[str]

    record_wanted = Signal(str)
    """The record of this id is to be opened in the editor."""
    record_begun = Signal(object)
    """A record with something filled in already is to be opened in the editor, not saved yet."""
    history_wanted = Signal(str)
    """The history of the record of this id is to be shown."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.setAccessibleName(self.NAME)

    def arrive(self) -> None:
        """The section has come to the front: put the focus where work begins."""

    def refresh(self) -> None:
        """The directory holds something new: show it, and leave the focus where it is."""

    def width_changed(self, width: int) -> None:
        """The section now has ``width`` px for itself."""

    def colour(self) -> None:
        """The look has changed: draw again what Qt does not draw by itself."""

    def open_record(self, record_id: str) -> None:
        """Open a record in the editor, in the section that has one."""

    def go_on_with(self, opened: Opened) -> None:
        """Open a record that was begun elsewhere, in the section that has an editor."""

    def save(self) -> bool:
        """Keep what was typed (Ctrl+S); return False where there is nothing to be kept."""
        return False

    def stop_for_good(self) -> None:
        """The window closes: stop what is under way, and lose nothing."""
