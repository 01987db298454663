"""The sheet as it will print, painted from memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST = 700


class _Paper(QWidget):
    """The pages, one under another, each as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: list[QImage] = []

    def fit(self, width: int) -> None:
        """Take the height that the pages need at ``width`` px."""
        places = self._places(width)
        bottom = places[-1].bottom() + theme.WIDE if places else 0
        self.setMinimumHeight(bottom)

    def sizeHint(self) -> QSize:
        """Return a size that leaves the width to the page."""
        return QSize(theme.PANEL_WIDTH, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each page on white with a thin outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, picture in zip(self._places(self.width()), self.pictures, strict=True):
            painter.fillRect(place, Qt.GlobalColor.white)
            painter.drawImage(place, picture)
            painter.setPen(QPen(QColor(theme.current().line), 1))
            painter.drawRect(place)
        painter.end()

    def _places(self, width: int) -> list[QRect]:
        wide = min(width - 2 * theme.WIDE, WIDEST)
        left = (width - wide) // 2
        top = theme.TIGHT
        places = []
        for picture in self.pictures:
            high = wide * picture.height() // max(picture.width(), 1)
            places.append(QRect(left, top, wide, high))
            top += high + theme.WIDE
        return places


class PagePreview(QScrollArea):
    """Shows pages; keys scroll it when it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._paper = _Paper(self)
        self.setWidget(self._paper)
        self.show_pages(())

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._paper.pictures)

    def show_pages(self, pictures: Sequence[QImage]) -> None:
        """Show these pages, or none."""
        self._paper.pictures = list(pictures)
        many = "1 side" if len(pictures) == 1 else f"{len(pictures)} sides"
        self.setAccessibleName(f"The sheet as it will print, {many}")
        self._paper.fit(self.viewport().width())
        self._paper.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._paper.fit(self.viewport().width())
