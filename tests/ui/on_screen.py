"""Everything that a window says: on labels and buttons, in fields and lists, and aloud."""

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

Role = Qt.ItemDataRole
ROLES = (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole)


def seen(window):
    """Return what stands on the screen now, in no order that matters."""
    parts = [part for part in _parts(window) if part.isVisible()]
    return [words for part in parts for words in words_of(part) if words != _put_away(part)]


def held(window):
    """Return what is written in any part of the window, in sight or not, and of every menu."""
    menus = [part for part in QApplication.allWidgets() if isinstance(part, QMenu)]
    return [words for part in (*_parts(window), *menus) for words in words_of(part)]


def words_of(part):
    """Return all that one part says: shown, written, or told to a screen reader."""
    said = [part.windowTitle(), part.accessibleName(), part.accessibleDescription()]
    said += [part.toolTip(), part.whatsThis(), part.statusTip()]
    if isinstance(part, (QLabel, QAbstractButton, QLineEdit)):
        said.append(part.text())
    if isinstance(part, QLineEdit):
        said += [part.placeholderText(), *_offered(part.completer())]
    if isinstance(part, QPlainTextEdit):
        said.append(part.toPlainText())
    if isinstance(part, QComboBox):
        said += [part.itemText(at) for at in range(part.count())]
    if isinstance(part, QAbstractItemView) and part.model() is not None:
        said += _cells(part.model())
    if isinstance(part, QMenu):
        said += [action.text() for action in part.actions()]
    return [words for words in said if words]


def _put_away(part):
    """Return what stands in a field that shows nothing of it now."""
    return part.text() if isinstance(part, QLineEdit) and not part.displayText() else ""


def _parts(window):
    return (window, *window.findChildren(QWidget))


def _offered(completer):
    return _cells(completer.model()) if completer is not None else []


def _cells(model):
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    places = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(columns)
    ]
    return [str(said) for at in places for role in ROLES if (said := at.data(role))]
