"""A picture or a PDF of the venue under the drawing, made to scale by one length that is known."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QFileDialog, QWidget

from directory.errors import UnreadableFile
from ui import theme
from ui.actions.event import event_hall
from ui.background import Task
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.noun_inputs import MetresInput, NumberInput
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.model.events import Event
    from directory.model.halls import Point, Underlay
    from ui.background import Handle
    from ui.widgets.frame.page import Tools

FILES = "Pictures and PDFs (*.png *.jpg *.jpeg *.pdf)"
EXPLAIN = (
    "Choose a plan of the venue and draw over it. Then mark both ends of a length that you know, "
    "such as a wall, and write how long it is: the picture becomes that large."
)
CHOOSE, MARK, AWAY = "Choose a picture or PDF ...", "Mark a known length", "Take the picture away"
LENGTH, PAGE = "It is so long, m", "Page of the PDF"
MARKED = "Two ends are marked. Write how long that is, and press Enter."
WAITING = "Opening the picture ..."
BROKEN = "This picture is broken. Open it elsewhere, save it anew and choose that."
MOST_PX = 2400


class TracePart(Scrolled):
    """Chooses the picture, and says how large it is."""

    wanted = Signal(object, str)
    """A function from an event to it changed, and what was done."""
    length_wanted = Signal()
    """Both ends of a known length are to be marked."""
    picture_ready = Signal(object, object)
    """The picture (None for none), and how it lies."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__("Picture", parent)
        self._tools = tools
        self._event: Event | None = None
        self._image: QImage | None = None
        self._shown = ("", -1)
        self._ends: tuple[Point, Point] | None = None
        self.column.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, theme.TIGHT)
        self.column.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        self.choose = self._button(CHOOSE, "folder-open", self._choose)
        self.page = self._field(PAGE, NumberInput(), self._turn_page)
        self.mark = self._button(MARK, "scale", self.length_wanted.emit)
        self.length = self._field(LENGTH, MetresInput(), self._set_length)
        self.away = self._button(AWAY, "x", self._drop)
        self.column.addStretch(1)
        self._show_parts()

    def show_event(self, event: Event) -> None:
        """Show the picture of an event; it is opened aside."""
        self._event = event
        underlay = event.hall.underlay
        wanted = (underlay.digest, underlay.page) if underlay else ("", -1)
        if wanted != self._shown:
            self._shown, self._image = wanted, None
            if underlay is not None:
                work = partial(_opened, self._tools.desk, underlay)
                Task(work, self._ready, self._tools.messages.problem).start()
        self.picture_ready.emit(self._image, underlay)
        self._show_parts()

    def known_length(self, start: Point, end: Point) -> None:
        """Take both ends of a known length; how long it is, is typed next."""
        self._ends = (start, end)
        self._tools.messages.say(MARKED)
        self._show_parts()
        self.length.box.setFocus()

    def take(self, path: Path) -> None:
        """Trace over a file; it is looked at aside."""
        if self._event is not None:
            self._tools.messages.say(WAITING)
            work = partial(_taken, self._tools.desk, path)
            Task(work, self._taken_over, self._tools.messages.problem).start()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(None, "Choose a plan of the venue", "", FILES)
        if name:
            self.take(Path(name))

    def _taken_over(self, underlay: Underlay) -> None:
        self._tools.messages.quiet()
        self.wanted.emit(partial(event_hall.with_underlay, underlay=underlay), "Hall: a picture")
        self.mark.setFocus()

    def _ready(self, found: tuple[tuple[str, int], QImage]) -> None:
        if found[0] == self._shown and self._event is not None:
            self._image = found[1]
            self.picture_ready.emit(self._image, self._event.hall.underlay)

    def _set_length(self) -> None:
        metres = self.length.box.to_value(self.length.box.text())  # type: ignore[attr-defined]  # a MetresInput
        if self._ends is not None and isinstance(metres, float):
            start, end = self._ends
            act = partial(event_hall.scaled, start=start, end=end, metres=metres)
            self.wanted.emit(act, "Hall: the picture made to scale")

    def _turn_page(self) -> None:
        number = self.page.box.to_value(self.page.box.text())  # type: ignore[attr-defined]  # a NumberInput
        underlay = self._event.hall.underlay if self._event else None
        if underlay is not None and isinstance(number, int) and number >= 1:
            turned = underlay.model_copy(update={"page": number - 1})
            self.wanted.emit(partial(event_hall.with_underlay, underlay=turned), "Hall: a page")

    def _drop(self) -> None:
        self.wanted.emit(event_hall.drop_picture, "Hall: picture taken away")

    def _show_parts(self) -> None:
        underlay = self._event.hall.underlay if self._event else None
        for one in (self.mark, self.away):
            one.setVisible(underlay is not None)
        self.page.setVisible(underlay is not None and underlay.kind == "pdf")
        self.length.setVisible(underlay is not None and self._ends is not None)
        if underlay is not None and not self.page.box.hasFocus():
            self.page.show_value(underlay.page + 1)

    def _button(self, words: str, icon: str, call: object) -> WordButton:
        made = WordButton(words, icon=icon, parent=self)
        made.clicked.connect(call)
        self.column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _field(self, label: str, box: QWidget, call: object) -> FieldBox:
        field = FieldBox(label, "", box, self)
        field.slim(True)
        box.returnPressed.connect(call)  # type: ignore[attr-defined]  # it is one line
        self.column.addWidget(field)
        return field


def _taken(desk: Desk, path: Path, _handle: Handle) -> Underlay:
    return event_hall.trace_over(desk, path)


def _opened(desk: Desk, underlay: Underlay, _handle: Handle) -> tuple[tuple[str, int], QImage]:
    """Return the picture, made small enough to draw, and which it is."""
    content = event_hall.picture_of(desk, underlay)
    if underlay.kind == "pdf":
        drawn = event_hall.pdf_page(content, underlay.page)
        rgb = QImage.Format.Format_RGB888
        image = QImage(drawn.rgb, drawn.width, drawn.height, 3 * drawn.width, rgb).copy()
        image.setText("across", str(drawn.points_across))
    else:
        image = _read(content)
    return (underlay.digest, underlay.page), image


def _read(content: bytes) -> QImage:
    """Return a picture at no more than the size that is drawn; it knows how large it was.

    Raises:
        UnreadableFile: If it is broken.
    """
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    longer = max(size.width(), size.height())
    if longer > MOST_PX:
        share = MOST_PX / longer
        reader.setScaledSize(QSize(round(size.width() * share), round(size.height() * share)))
    image = reader.read()
    if image.isNull():
        raise UnreadableFile(BROKEN)
    image.setText("across", str(size.width()))
    return image
