"""Words on the screen. Whatever comes from a record is plain text, never markup."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme

LONGEST_WORD = 32
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
_JOINED = "\N{NO-BREAK SPACE}"
_LONG = re.compile(rf"((?:[^\s/-]|[/-](?![^\W\d_])){{{LONGEST_WORD}}})(?=\S)")
"""Lines break by themselves behind a stroke and before a letter: a web address is copied whole."""


class PlainLabel(QLabel):
    """Words that wrap, are never read as markup, and can be marked with the mouse to copy."""

    def __init__(
        self, words: str = "", size: int = theme.BODY, *, semibold: bool = False, kind: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Make one in a size (px) of the scale; ``kind`` picks a colour from the style sheet."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, semibold=semibold))
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("kind", kind)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Show ``words``; a very long word may break, so that it cannot widen the window.

        A telephone number never breaks between its groups.
        """
        self.setText(_IN_NUMBER.sub(_JOINED, _LONG.sub("\\1\N{ZERO WIDTH SPACE}", words)))
        self.setAccessibleName(words)

    def text(self) -> str:
        """Return the words as they were given, with plain blanks in a number."""
        return super().text().replace(_JOINED, " ")
