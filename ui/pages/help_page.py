"""How it looks, who works here, the keys, and what Signpost is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from directory.geo import ATTRIBUTION
from ui import VERSION, theme
from ui.widgets.finding.short_words import ShortWords
from ui.widgets.frame.keys import KEYS
from ui.widgets.frame.page import Page, Tools
from ui.widgets.labels import PlainLabel
from ui.widgets.settings.how_it_looks import HowItLooks
from ui.widgets.settings.who_works_here import WhoWorksHere

PARTS = (
    "Signpost is free software under the MIT licence. It opens no network connection.",
    "Window: Qt for Python, LGPL 3. Icons: Lucide, ISC licence; some from Feather, MIT licence.",
    (
        "Paper: Atkinson Hyperlegible and Noto Sans, SIL Open Font Licence. PDF: ReportLab, BSD; "
        "PDFium, Apache 2.0 and BSD; pikepdf, MPL 2.0."
    ),
    "Word files: python-docx, MIT. Dates: icalendar, BSD. Right to left: python-bidi, LGPL 3.",
    "Each service keeps the name of its source. National numbers come from each line's own pages.",
    f"Postcodes and areas: {ATTRIBUTION}",
)
PRIVACY = (
    "Nothing about the person at the desk is kept. What is typed and chosen stays in memory and "
    "goes with Next person. A file exists only where you save one."
)


class HelpPage(Page):
    """Everything that can be pressed, in one list."""

    SHOWS_SERVICES = False

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName("Help: the keys, and what Signpost is made of")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def arrive(self) -> None:
        """Let the arrow keys scroll at once; what can be read is made for whom comes first."""
        if self.area.widget() is None:
            self.area.setWidget(self._body())
        self.short_words.begin()
        self.area.setFocus()

    def _body(self) -> QWidget:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        inside.setSpacing(theme.TIGHT)
        inside.addWidget(PlainLabel("How it looks", theme.TITLE, semibold=True))
        self.looks = HowItLooks(self.tools, body)
        inside.addWidget(self.looks)
        inside.addSpacing(theme.TIGHT)
        inside.addWidget(PlainLabel("Who works here", theme.TITLE, semibold=True))
        self.who = WhoWorksHere(self.tools, body)
        inside.addWidget(self.who)
        inside.addSpacing(theme.TIGHT)
        inside.addWidget(PlainLabel("What short words mean", theme.TITLE, semibold=True))
        self.short_words = ShortWords(self.tools, body)
        inside.addWidget(self.short_words)
        inside.addSpacing(theme.TIGHT)
        inside.addWidget(PlainLabel("Keys", theme.TITLE, semibold=True))
        inside.addLayout(_keys())
        for heading, lines in (
            ("What is kept", (PRIVACY,)),
            (f"Signpost {VERSION}", PARTS),
        ):
            inside.addSpacing(theme.TIGHT)
            inside.addWidget(PlainLabel(heading, theme.TITLE, semibold=True))
            for line in lines:
                inside.addWidget(PlainLabel(line, theme.BODY))
        inside.addStretch(1)
        return body


def _keys() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.BROAD)
    grid.setVerticalSpacing(theme.HAIR)
    for at, (keys, does) in enumerate(KEYS):
        grid.addWidget(PlainLabel(keys, theme.BODY, semibold=True), at, 0)
        grid.addWidget(PlainLabel(does, theme.BODY), at, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 3)
    return grid
