"""Two or three services side by side; where there is little room, one thing under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.finding.compare_body import fill_columns, fill_heads, fill_one_column
from ui.widgets.fitted_scroll import FittedScroll
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from directory.disclosure.record.comparison import Comparison

TITLE = "Side by side"


class CompareView(QWidget):
    """Its button, or Esc by the page it stands on, goes back to the list."""

    left = Signal()
    open_wanted = Signal(object)
    """The id of a service."""
    add_wanted = Signal(object)
    """The id of a service to put on the sheet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self._in_column: bool | None = None
        self.back = WordButton("Back (Esc)", icon="arrow-left", parent=self)
        self.back.clicked.connect(self.left)
        top = QHBoxLayout()
        top.setSpacing(theme.GAP)
        top.addWidget(self.back)
        top.addWidget(PlainLabel(TITLE, theme.TITLE, semibold=True, parent=self), 1)
        self._heads = QWidget(self)
        self._scroll = FittedScroll(self)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setAccessibleName(TITLE)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, 0)
        self._whole.setSpacing(theme.TIGHT)
        self._whole.addLayout(top)
        self._whole.addWidget(self._heads)
        self._whole.addWidget(self._scroll, 1)
        for key, call in (
            (Qt.Key.Key_PageDown, self._page_down),
            (Qt.Key.Key_PageUp, self._page_up),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show services side by side, from the top."""
        self.comparison = comparison
        self._in_column = None
        self._fit()
        self.back.setFocus()
        differs = [row.heading.rstrip("?") for row in comparison.rows if row.differs]
        told = f"They differ in: {', '.join(differs)}." if differs else "They are alike."
        announce(self, f"{TITLE}: {'; '.join(comparison.names)}. {told}")

    def forget(self) -> None:
        """Hold nothing of the services any more."""
        self.comparison = None
        self._new_heads()
        self._scroll.show_body(QWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        comparison, in_column = self.comparison, self.width() < theme.tall(theme.SLIM_WIDTH)
        if comparison is None or in_column == self._in_column:
            return
        self._in_column = in_column
        self._new_heads()
        body = QWidget()
        body.setProperty("kind", "sheetlike")
        if in_column:
            acts = fill_one_column(comparison, body)
        else:
            bar = self._scroll.verticalScrollBar().sizeHint().width()
            acts = fill_heads(comparison, self._heads, bar)
            fill_columns(comparison, body)
            self._heads.show()
        for act in acts:
            act.open_wanted.connect(self.open_wanted)
            act.add_wanted.connect(self.add_wanted)
        self._scroll.show_body(body)
        follow(self.back, [button for act in acts for button in (act.open, act.add)])

    def _new_heads(self) -> None:
        """Make room over the columns for other names."""
        heads = QWidget(self)
        heads.hide()
        self._whole.replaceWidget(self._heads, heads)
        self._heads.hide()
        self._heads.deleteLater()
        self._heads = heads

    def _page_down(self) -> None:
        self._turn(1)

    def _page_up(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())
