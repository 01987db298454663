"""The whole form of one kind of record: its groups in order, made once and used for each record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.pages.directory.editor.fields import GROUPS, FieldLine, ListLine, OwnLine
from ui.pages.directory.editor.forms_part import FormsPart
from ui.pages.directory.editor.hours_part import HoursPart
from ui.pages.directory.editor.links_part import LinksPart
from ui.pages.directory.editor.list_part import ListPart
from ui.pages.directory.editor.needs_part import NeedsPart
from ui.pages.directory.editor.organisation_part import OrganisationPart
from ui.pages.directory.editor.parts import FieldPart, Notices, Part
from ui.pages.directory.editor.rules_part import RulesPart
from ui.pages.directory.editor.ways_part import ReadWaysPart
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Flowing
from ui.widgets.tab_order import follow, stops_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk import Desk
    from directory.model import ServicePage
    from ui.actions.records import RecordList
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.fields import Group

NAME = "Form of the record"


class Form(QScrollArea):
    """Shows a record, field by field, and tells what a person does in it."""

    typed = Signal(object, object)
    left = Signal()
    changed = Signal(object, object)
    added = Signal(str, object)
    removed = Signal(str, object)
    moved = Signal(str, object, object)
    wanted = Signal(str)

    def __init__(
        self,
        kind: str,
        desk: Desk,
        records: RecordList,
        others_see: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        """Make one; ``others_see`` says whether words that label people must not stand open."""
        super().__init__(parent)
        self._kind, self._desk, self._records = kind, desk, records
        self._others_see = others_see
        self.parts: list[Part] = []
        self._stops: list[QWidget] = []
        self.headings: dict[str, PlainLabel] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(NAME)
        self._body = Flowing()
        self.setWidget(self._body)
        self._inside = QVBoxLayout(self._body)
        self._inside.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.BROAD)
        self._inside.setSpacing(0)
        for group in GROUPS:
            self._add_group(group)
        self._inside.addStretch(1)

    def show_page(self, page: ServicePage) -> None:
        """Show a record as it is now."""
        for part in self.parts:
            part.show_page(page)
        self._put_in_order()

    def show_notices(self, notices: Notices) -> None:
        """Say under each field what somebody should look at."""
        for part in self.parts:
            part.show_notices(notices)

    def slim(self, yes: bool) -> None:
        """Put fields under their words where there is little room."""
        for part in self.parts:
            part.slim(yes)

    def go_to(self, path: Path) -> bool:
        """Put the focus on what stands at ``path``, in sight; return False if nothing does."""
        for part in self.parts:
            box = part.go_to(path)
            if box is not None:
                box.setFocus()
                self.in_sight(part, box)
                return True
        return False

    def show_group(self, heading: str) -> None:
        """Begin with a group at the top, and its first field."""
        label = self.headings[heading]
        self.verticalScrollBar().setValue(label.y() - theme.TIGHT)
        below = (part for part in self.parts if part.y() > label.y())
        first = next(below, None)
        if first is not None:
            first.focusNextPrevChild(True)

    def in_sight(self, part: QWidget, box: QWidget) -> None:
        """Scroll so that a part can be seen, and above all ``box`` in it."""
        self._settle(box)
        self.ensureWidgetVisible(part, 0, theme.BROAD)
        self.ensureWidgetVisible(box, 0, theme.BROAD)

    def _settle(self, box: QWidget) -> None:
        """Give parts that were just made their places, from the innermost outwards."""
        around = box.parentWidget()
        while around is not None and around is not self._body:
            layout = around.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
            around = around.parentWidget()
        self._inside.invalidate()
        self._inside.activate()
        self._body.adjustSize()

    @property
    def unread(self) -> tuple[Path, str] | None:
        """Where something stands that cannot be understood, and the name of the field."""
        for part in self.parts:
            if part.unread:
                path = part.path if isinstance(part, FieldPart) else ("",)
                return path, part.unread
        return None

    def _put_in_order(self) -> None:
        """Let the Tab key go through the form as it stands: parts are made and go all the time."""
        stops = list(stops_in(self._inside))
        if stops != self._stops:
            self._stops = stops
            follow(self, stops)

    def _add_group(self, group: Group) -> None:
        lines = [line for line in group.lines if self._kind in line.kinds]
        if not lines:
            return
        words = group.said_as.get(self._kind, group.heading)
        heading = PlainLabel(words, theme.LARGE, semibold=True, kind="heading")
        self.headings[words] = heading
        self._inside.addSpacing(theme.GAP)
        self._inside.addWidget(heading)
        for line in lines:
            part = self._part(line)
            self._connect(part)
            self._inside.addWidget(part)
            self.parts.append(part)

    def _part(self, line: FieldLine | ListLine | OwnLine) -> Part:
        inside = self._body
        if isinstance(line, ListLine) and line.name == "forms":
            return FormsPart(line, self._kind, self._desk, inside)
        if isinstance(line, ListLine):
            return ListPart(line, self._kind, self._desk.today, inside)
        if isinstance(line, OwnLine):
            return self._own_part(line, inside)
        if line.input == "organisation":
            return OrganisationPart(line, self._kind, self._desk, inside)
        return FieldPart(line, self._kind, (line.name,), inside)

    def _own_part(self, line: OwnLine, inside: QWidget) -> Part:
        if line.name == "hours":
            return HoursPart(line, self._kind, inside)
        if line.name == "criteria":
            return RulesPart(line, inside)
        if line.name == "ways_read":
            return ReadWaysPart(inside)
        if line.name == "needs":
            return NeedsPart(self._desk, line.help, inside)
        return LinksPart(self._records, line.help, self._others_see, inside)

    def _connect(self, part: Part) -> None:
        for signal in ("typed", "left", "changed", "added", "removed", "moved", "wanted"):
            getattr(part, signal).connect(getattr(self, signal))
        part.grown.connect(self._put_in_order)
