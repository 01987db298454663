"""Buttons: an icon and words, a name a screen reader can say, and a ring when they have focus."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from ui import theme
from ui.widgets import icons

GAP = "\N{EN SPACE}"
"""Between an icon and its words."""
RAIL_BUTTON_HEIGHT = 64
RAIL_EDGES = 12
"""Px of the rail that are no room for the word of a page."""
INKS = {"primary": "on_accent", "quiet": "accent", "danger": "danger", "band": "text"}


def _doubled(words: str) -> str:
    """Return ``words`` with each ``&`` doubled, as Qt would read one as an underline."""
    return words.replace("&", "&&")


class WordButton(QPushButton):
    """A button with words, and an icon in the colour of the words."""

    def __init__(
        self, words: str, *, icon: str = "", kind: str = "", name: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make one; ``name`` is what a screen reader says, if the words alone are too short."""
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._icon = icon
        self._ink = INKS.get(kind, "text")
        self.setFont(theme.font(theme.BODY))
        self.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.setAutoDefault(False)
        self.set_words(words, name)
        self._colour()

    def set_words(self, words: str, name: str = "") -> None:
        """Change what the button says."""
        self.setText((GAP if self._icon and words else "") + _doubled(words))
        said = " ".join((name or words).split())
        self.setAccessibleName(said.removesuffix(" ..."))  # nobody says the three dots

    def set_icon(self, icon: str, ink: str) -> None:
        """Draw another icon, in a colour of the look."""
        self._icon = icon
        self.set_ink(ink)

    def set_ink(self, ink: str) -> None:
        """Draw the icon in another colour of the look."""
        self._ink = ink
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when the look changes."""
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        if not self._icon:
            self.setIcon(QIcon())
        else:
            ink = getattr(theme.current(), self._ink)
            size = theme.tall(theme.LARGE)
            self.setIcon(icons.icon(self._icon, ink, size))
            self.setIconSize(QSize(size, size))


class RailButton(QToolButton):
    """One page in the rail: its icon above its word."""

    def __init__(self, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setProperty("kind", "rail")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(theme.RAIL_ICON, theme.RAIL_ICON))
        self.setFont(theme.font(theme.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        least = theme.RAIL_ICON + self.fontMetrics().lineSpacing() + theme.HAIR
        self.setMinimumHeight(least)
        self.setMaximumHeight(max(least, theme.tall(RAIL_BUTTON_HEIGHT)))
        self.set_words(words)
        self.toggled.connect(self._colour)
        self._colour()

    def set_words(self, words: str, name: str = "") -> None:
        """Change what the button says."""
        room = theme.tall(theme.RAIL_WIDTH) - RAIL_EDGES
        long = QFontMetrics(theme.font(theme.BODY)).horizontalAdvance(words) > room
        self.setFont(theme.font(theme.SMALL if long else theme.BODY))
        self.setText(_doubled(words))
        self.setAccessibleName(name or words)

    def sizeHint(self) -> QSize:
        """Return the height of a button where there is room; with less, they draw together."""
        return QSize(super().sizeHint().width(), theme.tall(RAIL_BUTTON_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again when the look changes."""
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self, _on: bool = False) -> None:
        look = theme.current()
        ink = look.accent if self.isChecked() else look.text
        self.setIcon(icons.icon(self._icon, ink, theme.RAIL_ICON))
