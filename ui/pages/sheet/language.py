"""In which language the sheet speaks beside English; there once a keeper has one checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui import theme
from ui.actions.translations import ready_languages
from ui.widgets.handing.making_sheet import IN_LANGUAGES
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from ui.widgets.frame.page import Tools

ENGLISH = "English only"
BESIDE = "English and {name}"
LABEL = "Language"


class SheetLanguage(QWidget):
    """One row with a choice; hidden where there is none."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._codes: list[str] = [""]
        self.choice = QComboBox(self)
        self.choice.setFont(theme.font(theme.BODY))
        self.choice.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
        self.choice.setAccessibleName("Language beside English")
        self.choice.view().setAccessibleName("Languages beside English")
        self.choice.activated.connect(self._want)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(PlainLabel(LABEL, theme.BODY, kind="muted", parent=self))
        row.addWidget(self.choice)
        row.addStretch(1)
        self.hide()

    def show_choice(self) -> None:
        """Show the languages that are in use, and which one the sheet is wanted in."""
        wanted = self._tools.hand_over.wanted
        if not wanted.ids:  # nobody starts with a sheet, and reading the languages takes its time
            self.hide()
            return
        ready = ready_languages(self._tools.desk)
        codes = ["", *(one.catalogue.code for one in ready)]
        if codes != self._codes or not self.choice.count():
            self._codes = codes
            self.choice.clear()
            self.choice.addItem(ENGLISH)
            self.choice.addItems([BESIDE.format(name=one.catalogue.name) for one in ready])
        if wanted.language in codes:
            self.choice.setCurrentIndex(codes.index(wanted.language))
        self.setVisible(bool(ready) and wanted.form in IN_LANGUAGES)

    def _want(self, at: int) -> None:
        self._tools.hand_over.want(language=self._codes[at])
