"""The one box: it has the caret at the start and asks after each key."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui import theme
from ui.widgets import icons

LONGEST = 2_000
"""Characters that are kept of a paste; nobody says more at a desk."""
HINT = "Type what they said, or a name or number"
PUT_AWAY = ("Words put away. Esc brings them back.", "Words put away (Esc)", "Put away (Esc)")
"""From the most words down: as many as there is room for."""


class SearchBox(QLineEdit):
    """A line of words. It asks when no further key is waiting, so fast typing is never behind."""

    asked = Signal(object)
    """The words, once the keys that were pressed are all in the box."""
    wants_results = Signal()
    """Enter: no more is typed; go to the first result."""
    wants_rows = Signal()
    """Down: go to the rows as they are seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font(theme.TITLE))
        self.setFixedHeight(theme.tall(theme.BOX_HEIGHT))
        self.setPlaceholderText(HINT)
        self.setAccessibleName(HINT)
        self.setMaxLength(LONGEST)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setTextMargins(theme.tall(theme.BOX_HEIGHT) - theme.TIGHT, 0, theme.TIGHT, 0)
        self._glass = QLabel(self)
        self._glass.setFixedSize(theme.tall(theme.BROAD), theme.tall(theme.BROAD))
        self._put_away = QLabel(PUT_AWAY[0], self)
        self._put_away.setTextFormat(Qt.TextFormat.PlainText)
        self._put_away.setFont(theme.font(theme.LARGE))
        self._put_away.setProperty("kind", "muted")
        self._put_away.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._put_away.hide()
        self._public = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
        self._pause.timeout.connect(self.ask_now)
        self.textChanged.connect(self._wait)
        self.textChanged.connect(self._cover)
        self.returnPressed.connect(self._enter)
        self.colour()

    def colour(self) -> None:
        """Draw the magnifying glass in the present look."""
        size = theme.tall(theme.TITLE)
        glass = icons.icon("search", theme.current().muted, size)
        self._glass.setPixmap(glass.pixmap(size, size))

    def set_slim(self, slim: bool) -> None:
        """Take less height where there is little of it."""
        self.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT if slim else theme.BOX_HEIGHT))

    @property
    def waiting(self) -> bool:
        """True between a key and the question it leads to."""
        return self._pause.isActive()

    def ask_now(self) -> None:
        """Ask at once."""
        self._pause.stop()
        self.asked.emit(self.text())

    def show_words(self, words: str) -> None:
        """Put ``words`` in the box without asking about them."""
        self.setText(words)
        self._pause.stop()

    def give_way(self, *, public: bool) -> None:
        """Over the counter, let the words be seen only while the caret is in the box."""
        self._public = public
        self._cover()

    def forget(self) -> None:
        """Empty the box so that Ctrl+Z cannot bring the words back."""
        self.show_words("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the magnifying glass in the middle of the height."""
        self._glass.move(theme.WIDE, (self.height() - self._glass.height()) // 2)
        self._put_away.setGeometry(
            self.rect().adjusted(theme.tall(theme.BOX_HEIGHT), 0, -theme.TIGHT, 0)
        )
        room, drawn = self._put_away.width(), self._put_away.fontMetrics()
        fitting = (words for words in PUT_AWAY if drawn.horizontalAdvance(words) <= room)
        self._put_away.setText(next(fitting, PUT_AWAY[-1]))
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the words again."""
        super().focusInEvent(event)
        self._cover()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the words away where the person may read them."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._cover()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Down go to the results too, as they stand."""
        if event.key() == Qt.Key.Key_Down:
            self._ask_what_waits()
            self.wants_rows.emit()
        else:
            super().keyPressEvent(event)

    def _wait(self, _words: str) -> None:
        self._pause.start()

    def _cover(self, _words: str = "") -> None:
        away = self._public and bool(self.text()) and not self.hasFocus()
        echo = QLineEdit.EchoMode.NoEcho if away else QLineEdit.EchoMode.Normal
        if echo != self.echoMode():
            self.setEchoMode(echo)
            self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)  # Qt takes it away
        self._put_away.setVisible(away)

    def _enter(self) -> None:
        self._ask_what_waits()
        self.wants_results.emit()

    def _ask_what_waits(self) -> None:
        if self.waiting:
            self.ask_now()
