"""Web and mail addresses of the open service: read without a network, opened only by a press."""

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

OPEN = "Open this address"
OPENED_BY = {"http", "https", "mailto", "tel"}
"""Kinds of link that may be handed to the system, and only when clicked."""
ROOM = 290
"""Px that a button has in the narrowest panel."""


class LinkButton(WordButton):
    """A web or mail address: the host is shown, and a click opens it outside Signpost."""

    def __init__(self, link: str, parent: QWidget) -> None:
        target = _address(link)
        host = urlsplit(target).netloc or link
        says = f"Open {host} outside Signpost"
        super().__init__(link, icon="external-link", kind="quiet", name=says, parent=parent)
        self.whole = True
        """Whether all of the address stands on the button."""
        for shorter in (f"Open {host}", OPEN):
            if self.sizeHint().width() <= theme.tall(ROOM):
                break
            self.whole = False
            self.set_words(shorter, says)
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


def add_link(inside: QVBoxLayout, link: str, parent: QWidget) -> None:
    """Add an address that can be read whole; one too long for its button stands under it."""
    button = LinkButton(link, parent)
    inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    if not button.whole:
        inside.addWidget(PlainLabel(link, theme.BODY, parent=parent))
