"""Whom to invite to an event, the most helpful first: choose some, and invite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import theme
from ui.actions.event import event_gaps
from ui.actions.records import on_screen
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.wrapped_rows import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.actions.event.event_gaps import CoverageFound, Invite

NAME = "Whom to invite"
EXPLAIN = "The shortest list that closes the most gaps. Enter or the button invites."
NOBODY = "There is nobody to invite: every gap that the directory knows help for is closed."
ASK_FIRST, STAY = "Ask first: ", "Comes already, ask to stay for everyone: "
Role = Qt.ItemDataRole


class InviteRows(QWidget):
    """The list, and a button for it."""

    wanted = Signal(object)
    """The services that are to be invited."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._by_service: dict[str, Invite] = {}
        self.words = PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(NAME)
        self.list.setObjectName("rows")
        wrap(self.list)
        self.list.setTabKeyNavigation(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.button = WordButton("Invite the chosen", icon="user-round-plus", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.itemActivated.connect(self.invite_chosen)
        self.button.clicked.connect(self.invite_chosen)

    def show_lists(self, found: CoverageFound, names: Mapping[str, str], *, public: bool) -> None:
        """Show whom to invite, whom to ask first, and whom to ask to stay.

        Args:
            found: What was worked out for the event.
            names: What each need is called here, by its id.
            public: Whether others may see the screen.
        """
        self.list.clear()
        lists = found.invites
        self._by_service = {one.service: one for one in (*lists.invites, *lists.to_ask)}
        kinds = (
            (lists.invites, ""),
            (lists.to_ask, ASK_FIRST),
            (lists.to_stay, STAY),
        )
        for some, kind in kinds:
            for one in some:
                closes = event_gaps.closes_in_words(one.closes, names, found.covered.columns)
                words = f"{_name(one, public=public)}\n{kind}{closes}"
                item = QListWidgetItem(words, self.list)
                item.setData(Role.UserRole, one.service)
                item.setData(Role.AccessibleTextRole, words.replace("\n", ". "))
        listed = self.list.count() > 0
        self.words.set_words(EXPLAIN if listed else NOBODY)
        self.list.setVisible(listed)
        self.button.setEnabled(listed)
        if listed:
            self.list.setCurrentRow(0)

    def invite_chosen(self) -> None:
        """Ask for the chosen services to be invited; who comes already is not."""
        chosen = [str(item.data(Role.UserRole)) for item in self.list.selectedItems()]
        wanted = [self._by_service[one] for one in chosen if one in self._by_service]
        if wanted:
            self.wanted.emit(wanted)


def _name(one: Invite, *, public: bool) -> str:
    """Return a service and its phone, under its neutral name where others may see."""
    name = (one.screen_name if public else "") or one.name
    return f"{on_screen(name, public=public)}, {one.phone or 'no phone recorded'}"
