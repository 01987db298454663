"""Words that scroll, with nothing but words to scroll to."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class FittedScroll(QScrollArea):
    """What it holds is as high as the words need at this width: Qt alone would guess too much."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_body(self, body: QWidget) -> None:
        """Hold this in place of what was there."""
        self.setWidget(body)
        body.installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere at another width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lines came or went."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        body = self.widget()
        if body is None:
            return
        room = self.viewport().size()
        needs = max(body.heightForWidth(room.width()), room.height())
        if body.minimumHeight() != needs or body.maximumHeight() != needs:
            body.setFixedHeight(needs)
