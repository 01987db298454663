"""The top of the sheet page: how much is on the sheet, in what print, and what hands it over."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.handing.making_sheet import FOR_STAFF, FORMS
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.more_papers import MorePapers

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QStandardItemModel

    from ui.widgets.frame.page import Tools

FORM_WORDS = (
    "Standard print", "Large print", "Easy read", "Pocket cards", "Useful numbers", "For staff",
)  # fmt: skip
SHORT_FORM_WORDS = ("Standard", "Large", "Easy", "Cards", "Numbers", "Staff")
WORDS = (
    ("Print (Ctrl+P)", "Print", "Print the sheet"),
    ("Save as (Ctrl+S)", "Save", "Save the sheet as a PDF, for Word or as a web page"),
    ("Copy as text (Ctrl+T)", "Text", "Copy the sheet as a text message"),
    ("Form", "Form", "Fill in one form that asks these services"),
)
"""Each button: its words, its words where there is little room, its name aloud."""
ICONS = ("printer", "save", "copy", "square-check-big")
LONG_COUNT = "10 services, 10 sides"


class SheetBar(QWidget):
    """One row; what hands the sheet over is there as long as something is on it."""

    form_wanted = Signal()
    """One form that asks the services on the sheet is to be filled in."""
    fitted = Signal()
    """The words are as long as there is room for now."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._window_width = 0
        self.short = False
        """Whether there is room for short words only."""
        self._hand_over = hand_over = tools.hand_over
        self.more = MorePapers(tools, self)
        self.count = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.form = QComboBox(self)
        self.form.addItems(FORM_WORDS)
        self.form.setFont(theme.font(theme.BODY))
        self.form.setAccessibleName("How to print it")
        self.form.view().setAccessibleName("Ways to print it")
        self.form.activated.connect(self._want)
        self.buttons = tuple(
            WordButton(words[0], icon=icon, kind="" if at else "primary", parent=self)
            for at, (words, icon) in enumerate(zip(WORDS, ICONS, strict=True))
        )
        acts = (
            hand_over.print_sheet, hand_over.save_sheet, hand_over.copy_sheet,
            self._want_form,
        )  # fmt: skip
        for button, act in zip(self.buttons, acts, strict=True):
            button.clicked.connect(act)
        self._lay_out()

    def go(self) -> None:
        """Let the keys act on what prints."""
        self.buttons[0].setFocus()

    def fit(self, width: int) -> None:
        """Where there is little room the buttons say less, and then lose their icons."""
        self._window_width = width
        self.short = width < theme.tall(theme.NARROW_WIDTH)
        self._say()
        if not self.short and self._needs() > self.width():
            self.short = True
            self._say()
        self.fitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.fit(self._window_width)

    def _needs(self) -> int:
        """Return the width, in px, at which all can be read, the count in one line."""
        count = self.count.fontMetrics().horizontalAdvance(LONG_COUNT)
        controls = (self.more, self.form, *self.buttons)
        wide = sum(control.sizeHint().width() + theme.TIGHT for control in controls)
        return count + wide + 2 * theme.WIDE

    def _say(self) -> None:
        narrow, slim = self.short, self._window_width < theme.tall(theme.SLIM_WIDTH)
        for at, button in enumerate(self.buttons):
            long, short, name = WORDS[at]
            if at:  # the first stands out, and keeps its icon
                button.set_icon("" if slim else ICONS[at], "text")
            button.set_words(short if narrow else long, name)
        for at, words in enumerate(SHORT_FORM_WORDS if narrow else FORM_WORDS):
            self.form.setItemText(at, words)
        self.more.fit(slim=narrow)

    def show_form(self, *, public_words: bool) -> None:
        """Show in what print the sheet is wanted; nothing for staff while the person may see."""
        model = cast("QStandardItemModel", self.form.model())
        model.item(FORMS.index(FOR_STAFF)).setEnabled(not public_words)
        self.form.setCurrentIndex(FORMS.index(self._hand_over.wanted.form))

    def set_any(self, some: bool) -> None:
        """Say whether there is anything to hand over."""
        for control in (*self.buttons, self.form):
            control.setVisible(some)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.count, 1)
        for control in (self.more, self.form, *self.buttons):
            control.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
            row.addWidget(control)

    def _want_form(self) -> None:
        self.form_wanted.emit()

    def _want(self, at: int) -> None:
        self._hand_over.want(form=FORMS[at])
