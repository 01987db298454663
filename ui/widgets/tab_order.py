"""Put parts that are made later where they stand for the Tab key too."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


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


def stops_in(layout: QLayout) -> Iterator[QWidget]:
    """Yield the parts of a layout that the Tab key can stop at, in the order they stand in."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        inner, part = item.layout(), item.widget()
        if inner is not None:
            yield from stops_in(inner)
        elif part is not None:
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield part
            within = part.layout()
            if within is not None:
                yield from stops_in(within)
