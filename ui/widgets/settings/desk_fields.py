"""One setting of this desk: what it is, a field for it, and whether somebody made sure of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from directory.desk.local.this_desk import DeskLine

ABOUT_WIDTH, FIELD_WIDTH = 240, 344
MADE_SURE = "Checked today"


class DeskField(QWidget):
    """Keeps what is typed when the caret leaves it; says beside itself what does not do."""

    changed = Signal(object, object)
    """The id of the setting, and what was typed."""
    confirmed = Signal(object)
    """The id of the setting that somebody has made sure of."""

    def __init__(
        self,
        line: DeskLine,
        parent: QWidget | None = None,
        *,
        act: str = MADE_SURE,
        icon: str = "check",
    ) -> None:
        """Make one; ``act`` is what can be done with what is kept, on a button with this icon."""
        super().__init__(parent)
        self.line = line
        self.field = QLineEdit(self)
        self.sure = WordButton(act, icon=icon, parent=self)
        self.said = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self._help = PlainLabel(line.help, theme.SMALL, kind="muted", parent=self)
        self.about = self._make_about()
        self._lay_out()
        self.field.setAccessibleName(line.label)
        self.sure.setAccessibleName(f"{line.label}: {act.lower()}")
        self.field.editingFinished.connect(self._finished)
        self.field.textEdited.connect(self._edited)
        self.sure.clicked.connect(self._confirm)
        self.show_line(line, again=True)

    def show_line(self, line: DeskLine, *, again: bool = False) -> None:
        """Show what is kept; what was typed and refused stays, unless it is shown ``again``."""
        if line == self.line and not again:
            return
        self.line = line
        text = line.shown if line.entered else ""
        if self.field.text() != text:
            self.field.setText(text)
        self.field.setPlaceholderText("" if line.entered else line.shown)
        self._say(line.standing, "muted")
        self.sure.setVisible(line.can_confirm)

    def explain(self, words: str) -> None:
        """Explain the setting in other words; what is typed stays."""
        self.line = replace(self.line, help=words)
        self._help.set_words(words)

    def refuse(self, words: str) -> None:
        """Say why what was typed is not kept; it stays in the field to be mended."""
        self._say(words, "danger")
        announce(self, words, now=True)

    def slim(self, yes: bool) -> None:
        """Put the field under its words where there is little room."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if yes else across)
        wide = theme.tall(ABOUT_WIDTH)
        self.about.setMinimumWidth(0 if yes else wide)
        self.about.setMaximumWidth(16_777_215 if yes else wide)

    def _make_about(self) -> QWidget:
        about = QWidget(self)
        inside = QVBoxLayout(about)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(PlainLabel(self.line.label, theme.BODY, semibold=True, parent=about))
        inside.addWidget(self._help)
        inside.addStretch(1)
        return about

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, theme.HAIR, 0, theme.HAIR)
        self._row.setSpacing(theme.GAP)
        self._row.addWidget(self.about)
        right = QVBoxLayout()
        right.setSpacing(theme.HAIR)
        self.field.setFont(theme.font(theme.BODY))
        self.field.setTextMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        self.field.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.field.setMaximumWidth(theme.tall(FIELD_WIDTH))
        right.addWidget(self.field)
        under = QHBoxLayout()
        under.setSpacing(theme.TIGHT)
        self.sure.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        under.addWidget(self.said, 1)
        under.addWidget(self.sure)
        right.addLayout(under)
        self._row.addLayout(right, 1)
        self._row.addStretch(0)  # so that all stand at the left where there is more room

    def _finished(self) -> None:
        typed = self.field.text().strip()
        if typed != (self.line.shown if self.line.entered else ""):
            self.changed.emit(self.line.id, typed)

    def _edited(self, _text: str) -> None:
        self._say(self.line.standing, "muted")

    def _confirm(self) -> None:
        self.confirmed.emit(self.line.id)

    def _say(self, words: str, kind: str) -> None:
        self.said.set_words(words)
        self.said.setVisible(bool(words))
        self.said.setProperty("kind", kind)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.field.setAccessibleDescription(" ".join(filter(None, (words, self.line.help))))
