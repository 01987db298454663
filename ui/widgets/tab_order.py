"""Put parts that are made later where they stand for the Tab key too."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(first: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab go from where ``first`` stands through ``parts`` in order, then on as before.

    Qt puts every new part last in the window, wherever it stands, and takes no account of a
    ``first`` that cannot have the focus: so it can, for as long as this takes.
    """
    policy = first.focusPolicy()
    first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    before = first
    for part in parts:
        QWidget.setTabOrder(before, part)
        before = part
    first.setFocusPolicy(policy)
