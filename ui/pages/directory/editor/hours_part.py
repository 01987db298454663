"""Hours as a person types them, for each place, with what was understood under the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.actions import forms
from ui.pages.directory.editor.parts import Notices, Part, place_name
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import TextInput

if TYPE_CHECKING:
    from directory.model import ServicePage, Session
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.fields import OwnLine

Held = tuple[str | None, str]
"""Where and under which name times are held: each has a box of its own."""
HOURS: tuple[str | int, ...] = ("sessions",)


class HoursPart(Part):
    """One box for the times at each place, read while one types."""

    def __init__(self, line: OwnLine, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = line.said_as.get(kind, line.label)
        self._help = line.help
        self.boxes: dict[Held, FieldBox] = {}
        self._page: ServicePage | None = None
        self._slim = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.HAIR)

    def show_page(self, page: ServicePage) -> None:
        """Show the times of each place; another way of typing the same times stays."""
        self._page = page
        held = held_at(page)
        if list(self.boxes) != held:
            self._make(held)
        for where, box in self.boxes.items():
            self._name(box, where)
            sessions = _sessions_at(page, where)
            text = box.box.toPlainText() if isinstance(box.box, TextInput) else ""
            if _read(text, where) != sessions:
                box.show_value(forms.typed_hours(sessions))
            self._say(where, box)

    def show_notices(self, notices: Notices) -> None:
        """Say nothing more: what was understood stands there already."""

    def slim(self, yes: bool) -> None:
        """Put boxes under their words."""
        self._slim = yes
        for box in self.boxes.values():
            box.slim(yes)

    def go_to(self, path: Path) -> QWidget | None:
        """Return the first box, if the times are wanted."""
        return next(iter(self.boxes.values())).box if path[:1] == HOURS else None

    def _make(self, held: list[Held]) -> None:
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for where in held:
            box = FieldBox(self._label, self._help, TextInput(self), self)
            box.setProperty("where", where)
            box.typed.connect(self._typed)
            box.left.connect(self._left)
            box.slim(self._slim)
            self._column.addWidget(box)
            box.show()
            self.boxes[where] = box

    def _name(self, box: FieldBox, where: Held) -> None:
        if self._page is None:
            return
        place = next((one for one in self._page.locations if one.id == where[0]), None)
        named = place_name(place, self._page) if place and len(self.boxes) > 1 else ""
        box.set_label(", ".join(part for part in (self._label, where[1], named) if part))

    def _typed(self, text: object) -> None:
        box = self.sender()
        where: Held = tuple(box.property("where"))
        if self._page is None:
            return
        others = tuple(one for one in self._page.sessions if _held(one) != where)
        self.typed.emit(HOURS, (*others, *_read(str(text), where)))
        self._say(where, self.boxes[where])

    def _left(self) -> None:
        """Keep dated days on which it is closed, where they were typed among the hours."""
        box = self.sender()
        where: Held = tuple(box.property("where"))
        text = self.boxes[where].box.toPlainText()  # type: ignore[attr-defined]  # a TextInput
        understood = forms.understand_hours(text, where[0])
        held = self._page.closures if self._page is not None else ()
        new = tuple(one for one in understood.closures if one not in held)
        if new:
            self.changed.emit(("closures",), {"closures": (*held, *new)})
        self.left.emit()

    def _say(self, where: Held, box: FieldBox) -> None:
        text = box.box.toPlainText() if isinstance(box.box, TextInput) else ""
        understood = forms.understand_hours(text, where[0])
        feedback = (understood.feedback,) if understood.feedback else ()
        box.notice(feedback, "muted" if understood.whole else "noticed")


def held_at(page: ServicePage) -> list[Held]:
    """Return where a record has times, or could have: each place, and each name of times."""
    found = dict.fromkeys(_held(one) for one in page.sessions)
    with_times = {where for where, _name in found}
    found.update({(one.id, ""): None for one in page.locations if one.id not in with_times})
    return list(found) or [(None, "")]


def _held(session: Session) -> Held:
    return session.location_id, session.name


def _sessions_at(page: ServicePage, where: Held) -> tuple[Session, ...]:
    return tuple(one for one in page.sessions if _held(one) == where)


def _read(text: str, where: Held) -> tuple[Session, ...]:
    read = forms.understand_hours(text, where[0]).sessions
    return tuple(one.model_copy(update={"name": where[1]}) for one in read)
