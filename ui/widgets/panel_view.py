"""One service in full: who it is for and how to get in, in the order a busy reader needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from directory.disclosure.panel import Panel, Section

EMPTY = (
    "Choose a service to see who it is for and how to get in.\n\n"
    "Enter opens the one that is marked. A puts it on the sheet."
)
GUIDE_HEADING = "From words to a sheet in their hand"
GUIDE = (
    "1.  Type what they said, as they said it. Mistakes do not matter.",
    "2.  Enter goes to the services found. Enter again opens one: who it is for, how to get in.",
    "3.  A puts it on the sheet.",
    "4.  Ctrl+P prints the sheet.",
    "5.  F12 clears everything for the next person.",
)
UNCONFIRMED = "Nobody has confirmed this yet. Ring before you send anyone."
PHONE_SECTION = "how_to_get_in"
OPENED_BY = {"http", "https", "mailto", "tel"}
"""Kinds of link that may be handed to the system, and only when clicked."""


class LinkButton(WordButton):
    """A web or mail address: the host is shown, and a click opens it outside Signpost."""

    def __init__(self, link: str, parent: QWidget) -> None:
        target = _address(link)
        host = urlsplit(target).netloc or link
        super().__init__(link[:60], icon="external-link", kind="quiet", parent=parent)
        self.setAccessibleName(f"Open {host} outside Signpost")
        self.target = target
        self.setEnabled(urlsplit(target).scheme in OPENED_BY)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self.target))


def _address(link: str) -> str:
    """Return ``link`` with its scheme; a bare web address or mail address gets the usual one."""
    if urlsplit(link).scheme in OPENED_BY:
        return link
    if ":" in link.split("/")[0]:
        return link
    return f"mailto:{link}" if "@" in link else f"https://{link}"


class PanelView(QWidget):
    """Shows one service; the foot with its buttons never scrolls away."""

    add_wanted = Signal()
    text_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.panel: Panel | None = None
        self._guides: bool | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(self._scroll, 1)
        self.foot = self._make_foot()
        whole.addWidget(self.foot)
        add = QShortcut(QKeySequence(Qt.Key.Key_A), self)
        add.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        add.activated.connect(self.add_wanted)
        self.clear()

    def show_panel(self, panel: Panel) -> None:
        """Show one service from its top."""
        self.panel = panel
        self._set_kind("")
        body, inside = self._new_body()
        inside.addWidget(PlainLabel(panel.name, theme.TITLE, semibold=True))
        if panel.organisation not in {"", panel.name}:
            inside.addWidget(PlainLabel(panel.organisation, theme.BODY, kind="muted"))
        if panel.sentence:
            inside.addWidget(PlainLabel(panel.sentence, theme.LARGE))
        self._add_warnings(inside, panel)
        for section in panel.sections:
            self._add_section(inside, section, panel)
        for link in panel.links:
            inside.addWidget(LinkButton(link, body), 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        self._put(body, f"{panel.name}. {panel.sentence}")
        self.foot.show()

    def clear(self, *, guide: bool = False) -> None:
        """Show nothing but what to do next; at the start, how the whole of it goes."""
        if self.panel is None and self._guides == guide:
            return
        self.panel = None
        self._guides = guide
        self._set_kind("guide" if guide else "")
        body, inside = self._new_body()
        if guide:
            body.setProperty("kind", "")
            inside.setSpacing(theme.TIGHT)
            inside.addWidget(PlainLabel(GUIDE_HEADING, theme.LARGE, semibold=True, kind="heading"))
        for words in GUIDE if guide else (EMPTY,):
            inside.addWidget(PlainLabel(words, theme.LARGE, kind="muted"))
        inside.addStretch(1)
        self._put(body, " ".join(GUIDE) if guide else "No service is open")
        self.foot.hide()

    def set_alone(self, alone: bool) -> None:
        """Say whether the panel stands alone as a page, and so needs a way back."""
        self.back.setVisible(alone)

    def _set_kind(self, kind: str) -> None:
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_added(self, added: bool) -> None:
        """Say on the button whether the service is on the sheet already."""
        self.add.set_words("On the sheet" if added else "Add (A)")
        self.add.setEnabled(not added)
        self.add.set_icon(*(("check", "muted") if added else ("plus", "on_accent")))

    def _make_foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setObjectName("foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        row.setSpacing(theme.TIGHT)
        self.back = WordButton(
            "Back (Esc)", icon="arrow-left", name="Back to the list", parent=foot
        )
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self.add = WordButton("Add (A)", icon="plus", kind="primary", parent=foot)
        self.add.clicked.connect(self.add_wanted)
        self.text = WordButton("Text (Ctrl+T)", icon="message-square-text", parent=foot)
        self.text.setAccessibleName("Copy this service as a text message")
        self.text.clicked.connect(self.text_wanted)
        for button in (self.back, self.add, self.text):
            button.setFixedHeight(theme.BUTTON_HEIGHT)
            row.addWidget(button)
        row.addStretch(1)
        return foot

    def _new_body(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        body.setProperty("kind", "sheetlike")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, theme.GAP)
        inside.setSpacing(theme.HAIR)
        return body, inside

    def _put(self, body: QWidget, says: str) -> None:
        self._scroll.setAccessibleName(says)
        self._scroll.setWidget(body)
        follow(self._scroll, body.findChildren(LinkButton))
        self._scroll.verticalScrollBar().setValue(0)

    def _add_warnings(self, inside: QVBoxLayout, panel: Panel) -> None:
        unconfirmed = (UNCONFIRMED,) if panel.unconfirmed else ()
        for words in unconfirmed + panel.warnings:
            inside.addSpacing(theme.HAIR)
            inside.addWidget(PlainLabel(words, theme.BODY, kind="warning"))

    def _add_section(self, inside: QVBoxLayout, section: Section, panel: Panel) -> None:
        inside.addSpacing(theme.TIGHT)
        inside.addWidget(PlainLabel(section.heading, theme.LARGE, semibold=True, kind="heading"))
        for line in section.lines:
            inside.addWidget(PlainLabel(line, theme.BODY))
        if section.key == PHONE_SECTION and panel.phone:
            number = PlainLabel(panel.phone, theme.HUGE, semibold=True)
            inside.addWidget(number)
            if panel.best_time:
                inside.addWidget(PlainLabel(panel.best_time, theme.BODY))
