"""Rows of a list whose words wrap: each as high as its words need at the width they have."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme

BESIDE = 2 * theme.TIGHT
"""Px at both sides of the words, as the style sheet has it: Qt counts them as room for words."""


class WrappedRows(QStyledItemDelegate):
    """Asks for the height that is needed where the words are drawn, so that none is left out."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a row."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -BESIDE, 0)
        return super().sizeHint(narrower, index)


def wrap(rows: QListWidget) -> None:
    """Let the words of a list wrap, and its rows be as high as that needs."""
    rows.setWordWrap(True)
    rows.setItemDelegate(WrappedRows(rows))
