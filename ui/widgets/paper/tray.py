"""The row above the crisis strip: what was just done, what is asked, and the sheet so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from ui import theme
from ui.messages import Choice, Message
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from ui.news import Visit


class ChoiceButton(WordButton):
    """One answer to what the tray says."""

    chosen = Signal(object)

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.words, parent=parent)
        self.choice = choice
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.choice)


class Tray(QWidget):
    """One sentence with its buttons on the left, the sheet's buttons on the right."""

    print_wanted = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("What was just done")
        self._visit = visit
        self._own_buttons = False
        self._gives_way = False
        self._slim = False
        self._message = Message("")
        self._before: QWidget | None = None
        """Where the focus was before a question took it."""
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.HAIR, theme.WIDE, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        self.words = PlainLabel("", theme.BODY, parent=self)
        row.addWidget(self.words, 1)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(theme.TIGHT)
        row.addLayout(self._choices)
        self.sheet_buttons = self._make_sheet_buttons(row)
        self.setMinimumHeight(theme.tall(theme.TRAY_HEIGHT))
        visit.on_changed(self._sheet_changed)
        self.hide()

    @property
    def choices(self) -> list[ChoiceButton]:
        """The buttons beside the message, in order."""
        items = (self._choices.itemAt(at) for at in range(self._choices.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part for part in parts if isinstance(part, ChoiceButton)]

    def show_message(self, message: Message) -> None:
        """Show one sentence and its buttons in place of the last; a question waits."""
        if not message.words and (self._waits(message) or not self._message.words):
            return  # a question waits; and being quiet twice, at each key, is no work
        self._stay.stop()
        self._clear_choices()
        self._message = message
        for choice in message.choices:
            button = ChoiceButton(choice, self)
            button.chosen.connect(self._chose)
            self._choices.addWidget(button)
            button.show()
        follow(self.words, self.choices)
        if message.seconds:
            self._stay.start(int(message.seconds * 1000))
        self._refresh()
        announce(self, message.words, now=message.kind != "plain")
        if message.kind == "question" and self.choices:
            self._let_answer()

    def clear(self) -> None:
        """Say nothing."""
        self._stay.stop()
        self._clear_choices()
        self._message = Message("")
        self._refresh()

    def page_has_buttons(self, has: bool, *, shows_services: bool) -> None:
        """Say whether the page shows Print, Save and Copy itself, and whether it helps anybody."""
        self._own_buttons = has
        self._gives_way = not shows_services
        self._refresh()

    def width_changed(self, width: int) -> None:
        """Use shorter words where there is little room."""
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        for button, (long, short, name) in zip(self.sheet_buttons, SHEET_BUTTONS, strict=True):
            button.set_words(short if self._slim else long, name)
        self._refresh()

    def _make_sheet_buttons(self, row: QHBoxLayout) -> list[WordButton]:
        signals = (self.print_wanted, self.save_wanted, self.copy_wanted)
        buttons = []
        for (words, _, name), icon, signal in zip(SHEET_BUTTONS, ICONS, signals, strict=True):
            button = WordButton(words, icon=icon, name=name, parent=self)
            button.clicked.connect(signal)
            row.addWidget(button)
            buttons.append(button)
        return buttons

    def _waits(self, after: Message) -> bool:
        """Say whether the message stays although work moves on."""
        stays = self._stay.isActive() and not after.ends
        return self._message.kind == "question" or stays

    def _let_answer(self) -> None:
        """Put the focus on the first answer that Enter may give unread, else on the question."""
        self._before = QApplication.focusWidget()
        easy = [button for button in self.choices if not button.choice.careful]
        (easy[0] if easy else self).setFocus()

    def _chose(self, choice: Choice) -> None:
        """Do what was chosen; if that leads to another choice, the keys act on it."""
        had_focus = self._has_focus
        self.clear()
        focus = QApplication.focusWidget()
        choice.call()
        if had_focus and self.choices and QApplication.focusWidget() is focus:
            self._let_answer()

    @property
    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is self or (focus is not None and self.isAncestorOf(focus))

    def _give_focus_back(self) -> None:
        """Let the keys act where they did before a question; Qt would take the next button."""
        before, self._before = self._before, None
        if self._has_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def _clear_choices(self) -> None:
        self._give_focus_back()
        while (item := self._choices.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()

    def _sheet_changed(self, _chosen: object) -> None:
        self._refresh()

    def _refresh(self) -> None:
        count = len(self._visit.ids)
        asks = self._message.kind == "question"
        no_room = self._own_buttons or (self._slim and self._gives_way)
        offer = bool(count) and not no_room and not asks
        for button in self.sheet_buttons:
            button.setVisible(offer)
        on_sheet = f"{count} on the sheet." if offer else ""
        self.words.set_words(self._message.words or on_sheet)
        self.setProperty("kind", self._message.kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setVisible(bool(self._message.words) or offer)


SHEET_BUTTONS = (
    ("Print (Ctrl+P)", "Print", "Print the sheet"),
    ("Save (Ctrl+S)", "Save", "Save the sheet as a PDF"),
    ("Copy as text (Ctrl+T)", "Text", "Copy the sheet as a text message"),
)
ICONS = ("printer", "save", "copy")
