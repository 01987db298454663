"""The panel as words: the name at its top, and each section with its heading and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from directory.disclosure.record.panel import Panel, Section

PHONE_SECTION = "how_to_get_in"
COMPARE_SAYS = "Mark this service to compare it with others (C)"


class PanelTitle(QWidget):
    """The name, and beside it a button that marks the service to be compared."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.compare = WordButton(
            "Compare", icon="scale", kind="quiet", name=COMPARE_SAYS, parent=self
        )
        self.compare.setToolTip(COMPARE_SAYS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(PlainLabel(name, theme.TITLE, semibold=True, parent=self), 1)
        row.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)


def add_section(
    inside: QVBoxLayout, section: Section, panel: Panel, first: QWidget | None = None
) -> None:
    """Add one section; the number stands large under the first way in, the person's own.

    ``first`` stands between the heading and the lines: whether people can go.
    """
    inside.addSpacing(theme.TIGHT)
    inside.addWidget(PlainLabel(section.heading, theme.LARGE, semibold=True, kind="heading"))
    if first is not None:
        inside.addWidget(first)
    begins = [at for at, line in enumerate(section.lines) if line in section.leads]
    further = begins[1:]
    for at, line in enumerate(section.lines):
        if at in further:
            if at == further[0]:
                _add_number(inside, section, panel)
            inside.addSpacing(theme.HAIR)
        inside.addWidget(PlainLabel(line, theme.BODY, semibold=at in begins))
    if not further:
        _add_number(inside, section, panel)


def _add_number(inside: QVBoxLayout, section: Section, panel: Panel) -> None:
    if section.key != PHONE_SECTION or not panel.phone:
        return
    inside.addWidget(PlainLabel(panel.phone, theme.HUGE, semibold=True))
    if panel.beside_phone:
        inside.addWidget(PlainLabel(panel.beside_phone, theme.BODY))
