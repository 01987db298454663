"""One field of a form: what it is, help in plain words, where to type, and what was noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.forms.editor_day import NotADayError
from ui.widgets.forms.editor_inputs import TextInput
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

ABOUT_WIDTH = 176
LINE_WIDTH = 460
ANY_WIDTH = 16_777_215


class FieldBox(QWidget):
    """Shows one value; tells each change, and says under itself what somebody should look at."""

    typed = Signal(object)
    """The new value."""
    left = Signal()
    """The caret has gone on."""

    def __init__(
        self, label: str, help_words: str, box: QWidget, parent: QWidget | None = None
    ) -> None:
        """Make one around ``box``, one of the inputs."""
        super().__init__(parent)
        self.label, self._help = label, help_words
        self.box = box
        self.unread = False
        """True while what stands here cannot be understood."""
        self._noticed: tuple[str, ...] = ()
        self.said = PlainLabel("", theme.BODY, kind="noticed", parent=self)
        self.about = self._make_about()
        self._lay_out()
        box.setAccessibleName(label)
        box.typed.connect(self._typed)  # type: ignore[attr-defined]  # every input has it
        box.left.connect(self.left)  # type: ignore[attr-defined]
        self.said.hide()
        self.slim(False)

    def show_value(self, value: object) -> None:
        """Show a value; what cannot be understood stays until it is mended."""
        if not self.unread:
            self.box.show_value(value)  # type: ignore[attr-defined]

    def notice(self, words: Sequence[str], kind: str = "noticed") -> None:
        """Say under the field what somebody should look at, or ("muted") only know."""
        if self.unread or (tuple(words) == self._noticed and self.said.property("kind") == kind):
            return
        self._noticed = tuple(words)
        if self.said.property("kind") != kind:
            self.said.setProperty("kind", kind)
            self.said.style().unpolish(self.said)
            self.said.style().polish(self.said)
        self._say(" ".join(words))

    def set_label(self, label: str) -> None:
        """Call the field something else."""
        self.label = label
        self._called.set_words(label)
        self.box.setAccessibleName(label)

    def slim(self, yes: bool) -> None:
        """Put the field under its words where there is little room."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if yes else across)
        self._row.setSpacing(theme.HAIR if yes else theme.GAP)
        self.about.setMinimumWidth(0 if yes else theme.tall(ABOUT_WIDTH))
        self.about.setMaximumWidth(ANY_WIDTH if yes else theme.tall(ABOUT_WIDTH))

    def _make_about(self) -> QWidget:
        about = QWidget(self)
        inside = QVBoxLayout(about)
        inside.setContentsMargins(0, theme.HAIR, 0, 0)
        inside.setSpacing(0)
        self._called = PlainLabel(self.label, theme.BODY, semibold=True, parent=about)
        inside.addWidget(self._called)
        inside.addStretch(1)
        return about

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, theme.HAIR, 0, theme.HAIR)
        self._row.addWidget(self.about)
        right = QVBoxLayout()
        right.setSpacing(theme.HAIR)
        if not isinstance(self.box, TextInput):
            self.box.setMaximumWidth(theme.tall(LINE_WIDTH))
        line = QHBoxLayout()
        line.addWidget(self.box, 1)
        line.addStretch(0)  # so that the field may be narrower than the form
        right.addLayout(line)
        if self._help:
            right.addWidget(PlainLabel(self._help, theme.SMALL, kind="muted", parent=self))
        right.addWidget(self.said)
        self._row.addLayout(right, 1)

    def _typed(self, value: object) -> None:
        self.unread = isinstance(value, NotADayError)
        if isinstance(value, NotADayError):
            self._noticed = (str(value),)
            self._say(str(value))
            return
        self.typed.emit(value)

    def _say(self, words: str) -> None:
        if words and self.said.text() != words:
            announce(self.box, f"{self.label}: {words}")
        self.said.set_words(words)
        self.said.setVisible(bool(words))
        self.box.setAccessibleDescription(" ".join(filter(None, (words, self._help))))
