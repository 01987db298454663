"""A table of short cells that is walked with the arrows; Enter opens what is behind a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent

HEADING_WIDTH, SLIM_HEADING_WIDTH = 264, 152
LEAST_ROWS = 5


class GridView(QTableView):
    """Shows a table; one Tab goes on to what comes after it."""

    opened = Signal(QModelIndex)

    def __init__(
        self, name: str, model: QAbstractItemModel, cell_width: int, parent: QWidget
    ) -> None:
        """Make one whose cells are ``cell_width`` px wide at 100 %."""
        super().__init__(parent)
        self._cell_width = cell_width
        self.setModel(model)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setDefaultAlignment(left)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(True)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        names = self.verticalHeader()
        names.setDefaultAlignment(left | Qt.TextFlag.TextWordWrap)
        names.setTextElideMode(Qt.TextElideMode.ElideNone)  # they have as many lines as they need
        model.modelReset.connect(self._fit_names)
        self.setCornerButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.doubleClicked.connect(self.opened)
        self.fit(slim=False)

    def sizeHint(self) -> QSize:
        """Return its least height: it takes the room there is, and makes no page longer."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def fit(self, *, slim: bool) -> None:
        """Take as much room as the words need now."""
        row = theme.tall(theme.CHIP_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(row)
        self.verticalHeader().setFixedWidth(
            theme.tall(SLIM_HEADING_WIDTH if slim else HEADING_WIDTH)
        )
        self.horizontalHeader().setDefaultSectionSize(theme.tall(self._cell_width))
        self.horizontalHeader().setFixedHeight(row + theme.TIGHT)
        self.setMinimumHeight(LEAST_ROWS * row + row)
        self._fit_names()

    def _fit_names(self) -> None:
        """Make each row as high as its name needs."""
        header, model = self.verticalHeader(), self.model()
        metrics = QFontMetrics(theme.font(theme.BODY, semibold=True))  # as the chosen one is
        room, row = header.width() - 2 * theme.GAP, header.defaultSectionSize()
        for at in range(model.rowCount()):
            name = str(model.headerData(at, Qt.Orientation.Vertical) or "")
            needs = metrics.boundingRect(0, 0, room, 1000, int(Qt.TextFlag.TextWordWrap), name)
            header.resizeSection(at, max(row, needs.height() + theme.TIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell with Enter; leave the other keys to Qt."""
        here = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and here.isValid():
            self.opened.emit(here)
        else:
            super().keyPressEvent(event)
