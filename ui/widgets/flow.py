"""Parts in a row that goes on below where there is no room across."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays out its parts like words on a page."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        """Make one with ``gap`` px between parts, across and down."""
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a part at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        """Return a part, or None past the end, as Qt asks for it."""
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        """Give a part up."""
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no room is asked for beyond what is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher where there is less room across."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the rows are in so many px across."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, space: QRect) -> None:
        """Put the parts where they belong."""
        super().setGeometry(space)
        self._place(space, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest part: all others can go below."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, space: QRect, *, move: bool) -> int:
        """Go through the rows; return how high they are together."""
        across, down, high = space.x(), space.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue  # it is hidden
            size = item.sizeHint()
            if across > space.x() and across + size.width() > space.right() + 1:
                across, down, high = space.x(), down + high + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(across, down), size))
            across += size.width() + self._gap
            high = max(high, size.height())
        return down + high - space.y()
