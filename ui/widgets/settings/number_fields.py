"""The numbers that rules name, such as how many in how many months, as this desk sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory.desk.local.this_desk import DeskLine
from ui import theme
from ui.actions.numbers_here import number_name
from ui.widgets.labels import PlainLabel
from ui.widgets.settings.desk_fields import DeskField
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk.local.thresholds import NamedNumber

TITLE = "Numbers in rules"
EXPLAIN = (
    "Where this place has another number than the record, write it here: 5, or 5 in 6 months. "
    "It counts on this computer only."
)
PUT_BACK = "Put back"
RECORDED = "In the record: {}."
SET_HERE = "Set here."
MOST_NAMED = 3


class NumberFields(QWidget):
    """One field for each number; hidden where no rule names one."""

    changed = Signal(object, object)
    """The id of a number, and what was typed; nothing lets the record decide again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, DeskField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.GAP, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self._column.addWidget(PlainLabel(TITLE, theme.LARGE, semibold=True, kind="heading"))
        self._column.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted"))

    def show_numbers(
        self, numbers: Sequence[NamedNumber], *, public: bool, again: bool = False
    ) -> None:
        """Show the numbers as they are kept.

        Args:
            numbers: All that rules name.
            public: True when others may see the screen: no service is named then.
            again: Also where something else was typed.
        """
        lines = {one.id: _line(one, public=public) for one in numbers}
        if lines.keys() != self.fields.keys():
            self._make_anew(lines)
        for name, line in lines.items():
            self.fields[name].explain(line.help)
            self.fields[name].show_line(line, again=again)
        self.setVisible(bool(lines))

    def forget(self) -> None:
        """Show only what is kept."""
        for field in self.fields.values():
            field.show_line(field.line, again=True)

    def _make_anew(self, lines: dict[str, DeskLine]) -> None:
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self.fields = {name: self._make(line) for name, line in lines.items()}
        stops = [(field.field, field.sure) for field in self.fields.values()]
        follow(self, [stop for pair in stops for stop in pair])

    def _make(self, line: DeskLine) -> DeskField:
        field = DeskField(line, self, act=PUT_BACK, icon="undo-2")
        field.slim(True)
        field.changed.connect(self.changed)
        field.confirmed.connect(self._put_back)
        self._column.addWidget(field)
        field.show()
        return field

    def _put_back(self, name: object) -> None:
        self.changed.emit(name, "")


def _line(one: NamedNumber, *, public: bool) -> DeskLine:
    count = len(one.services)
    named = ", ".join(one.services[:MOST_NAMED])
    more = f" and {count - MOST_NAMED} more" if count > MOST_NAMED else ""
    used = f"{count} {'service' if count == 1 else 'services'}" if public else f"{named}{more}"
    return DeskLine(
        id=one.id,
        label=number_name(one.id),
        help=f"Used by {used}. {RECORDED.format(one.usual)}",
        kind="words",
        value=one.here,
        shown=one.here or one.usual,
        checked_on=None,
        standing=SET_HERE if one.here else "",
        can_confirm=bool(one.here),
    )
