"""Where the crisis panel stands: it comes before any page, and goes back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import actions
from ui.widgets.safety.crisis_panel import CrisisPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from directory.desk import Desk
    from ui.widgets.handing.handing_over import HandOver


class CrisisPlace(QObject):
    """Makes the panel when it is first wanted, and remembers what was in front of it."""

    def __init__(self, stack: QStackedWidget, desk: Desk, hand_over: HandOver) -> None:
        super().__init__(stack)
        self._stack = stack
        self._desk = desk
        self._hand_over = hand_over
        self._panel: CrisisPanel | None = None
        self._before: tuple[QWidget | None, QWidget | None] = (None, None)

    def show(self) -> None:
        """Show whom to ring and whom to get, as it is now."""
        panel = self._made()
        if self._stack.currentWidget() is panel:
            return
        panel.show_help(actions.crisis_help(self._desk))
        self._before = self._stack.currentWidget(), self._stack.window().focusWidget()
        self._stack.setCurrentWidget(panel)
        panel.back.setFocus()

    def leave(self) -> None:
        """Go back to where one was: the same page, the same place on it, nothing asked anew."""
        page, focus = self._before
        if page is None:
            return
        self._stack.setCurrentWidget(page)
        if focus is not None and page.isAncestorOf(focus):
            focus.setFocus()
        else:
            page.setFocus()

    def _made(self) -> CrisisPanel:
        if self._panel is None:
            self._panel = CrisisPanel(self._stack)
            self._panel.back_wanted.connect(self.leave)
            self._panel.print_wanted.connect(self._hand_over.print_crisis_sheet)
            self._panel.all_wanted.connect(self._hand_over.print_all_numbers)
            self._stack.addWidget(self._panel)
        return self._panel
