"""A page that scrolls up and down where there is not room for all of it, and never across."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme


class Scrolled(QScrollArea):
    """Holds one column of parts: put them into ``column``."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        body = Flowing()
        self.setWidget(body)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        self.column.setSpacing(theme.TIGHT)


class Flowing(QWidget):
    """As high as its words are in the width there is; Qt would leave room for narrower ones."""

    def minimumSizeHint(self) -> QSize:
        """Return nothing: the height comes from the width."""
        return QSize(0, 0)


def scroll_area(inside: QWidget, name: str, parent: QWidget) -> QScrollArea:
    """Return a part that scrolls up and down around another where there is no room for it."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setWidget(inside)
    return area
