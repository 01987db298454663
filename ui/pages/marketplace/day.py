"""On the day and after: who came, counts, what nobody offered, what was agreed, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.model.events import FollowUp
from directory.words import spoken_date
from ui import theme
from ui.actions.event import event_day, event_stalls
from ui.pages.marketplace.day_counts import DayCounts
from ui.widgets.digit_keys import DigitKeys
from ui.widgets.forms.noun_form import FormLine, NounForm
from ui.widgets.forms.noun_list import Kind, NounList
from ui.widgets.frame.event_section import EventSection
from ui.widgets.labels import PlainLabel
from ui.widgets.parts import Parts

if TYPE_CHECKING:
    from directory.model.base import Noun
    from directory.model.events import Event, Stall
    from ui.tables.day_table import Place
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

CAME, COUNTS, ASKED, AGREED, RECORDS = "Who came", "Counts", "Not offered", "Agreed", "Corrections"
KEYS = {"came": "Came", "absent": "Absent", "confirmed": "Not said yet"}
STALLS = "Stalls that were to come. 1 came, 2 absent, 3 not said yet."
RECORD_LIST = "Records of the stalls. Enter opens one."
CORRECT = "What a stallholder corrected goes into its record. Enter opens the record in Directory."
HEARD = "What visitors looked for and nobody offered. Needs only, never who asked."


def _agreed(one: Any) -> str:  # noqa: ANN401  (the list hands out what it is of)
    told = [one.organisation, f"by {spoken_date(one.by)}" if one.by else ""]
    under = ", ".join(word for word in told if word) or "Nobody named yet"
    return f"{one.what or 'Nothing written yet'}\n{'Done' if one.done else under}"


FOLLOW_UPS = Kind(
    "follow-up",
    "What was agreed, by which organisation, by when.",
    (
        FormLine("what", "What", "text"),
        FormLine("organisation", "Organisation"),
        FormLine("by", "By", "day"),
        FormLine("done", "Done", "choice", choices={False: "Not yet", True: "Done"}),
    ),
    lambda _held: FollowUp(what=""),
    _agreed,
)
Role = Qt.ItemDataRole


class DaySection(EventSection):
    """One part in front; the first is who came."""

    NAME = "On the day"
    ICON = "calendar-check"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self.parts = Parts(self.NAME, self)
        self.came = PlainLabel("", theme.BODY, semibold=True, parent=self)
        self.stalls, self.records = QListWidget(self), QListWidget(self)
        self.status = DigitKeys("The stall", KEYS, self.stalls)
        self.counts = DayCounts(self)
        self.heard = NounForm((FormLine("gaps_heard", "Not offered", "picked"),), self)
        self.agreed = NounList(FOLLOW_UPS, self)
        self._lay_out()
        self._connect()

    def event_changed(self) -> None:
        """Show the day as it is known now."""
        event = self.open_event
        if event is None:
            return
        public = self.tools.visit.public_words
        names = event_stalls.stall_names(self.tools.desk, event, public=public)
        here = [one for one in event.stalls if one.status in event_day.ON_THE_DAY]
        self.came.set_words(event_day.who_came(event))
        _fill(self.stalls, [(one.id, f"{names[one.id]}\n{_status(one)}") for one in here])
        _fill(self.records, [(one.service, names[one.id]) for one in here if one.service])
        self.counts.show_event(event, names)
        self.heard.offer("gaps_heard", event_stalls.need_names(self.tools.desk, public=public))
        self.heard.show_noun(event)
        self.agreed.show_nouns(event.follow_ups)

    def begin(self) -> None:
        """Begin with who came."""
        if self.parts.stack.currentIndex() == 0 and self.stalls.count():
            self.stalls.setFocus()
        else:
            self.parts.take_focus()

    def width_changed(self, width: int) -> None:
        """Fold away what there is no room for."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.counts.fit(slim=slim)
        self.agreed.fit(slim=slim)
        self.heard.slim(slim)

    def save(self) -> bool:
        """Keep what is typed now."""
        self.agreed.keep()
        return self.open_event is not None

    def stop_for_good(self) -> None:
        """Lose nothing that was typed."""
        self.agreed.keep()

    def mark(self, status: str) -> None:
        """Say of the chosen stall whether it came, and go on to the next."""
        event, row = self.open_event, self.stalls.currentRow()
        code = next(one for one in event_day.ON_THE_DAY if one == status)
        if event is None or row < 0:
            return
        ids = [str(self.stalls.item(row).data(Role.UserRole))]
        wanted = event_stalls.set_status(self.tools.desk, event, ids, code)
        self.change(wanted, f"Stall: {KEYS[status].lower()}")
        self.stalls.setCurrentRow(min(row + 1, self.stalls.count() - 1))

    # -- how it is put together

    def _count(self, place: Place, by: int) -> None:
        if self.open_event is None:
            return
        try:
            wanted = event_day.with_count(
                self.open_event, place.what, by, hour=place.hour, stall=place.stall
            )
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.change(wanted, "Counted")

    def _heard_changed(self, event: Event, _label: str) -> None:
        self.change(event, "Needs heard that nobody offered")

    def _agreed_changed(self, nouns: tuple[Noun, ...], what: str) -> None:
        if self.open_event is not None:
            self.change(self.open_event.model_copy(update={"follow_ups": nouns}), what)

    def _open_record(self, item: QListWidgetItem) -> None:
        self.record_wanted.emit(str(item.data(Role.UserRole)))

    def _lay_out(self) -> None:
        for each, name in ((self.stalls, STALLS), (self.records, RECORD_LIST)):
            each.setAccessibleName(name)
            each.setObjectName("rows")
            each.setTabKeyNavigation(False)
        self.parts.add(CAME, self._part(self.came, self.status, self.stalls))
        self.parts.add(COUNTS, self.counts)
        heard = PlainLabel(HEARD, theme.BODY, kind="muted", parent=self)
        self.parts.add(ASKED, self._part(heard, self.heard, None))
        self.parts.add(AGREED, self.agreed)
        correct = PlainLabel(CORRECT, theme.BODY, kind="muted", parent=self)
        self.parts.add(RECORDS, self._part(correct, self.records))
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.addWidget(self.parts)

    def _part(self, *inside: QWidget | None) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for each in inside:
            if each is None:
                column.addStretch(1)
            else:
                column.addWidget(each, int(isinstance(each, QListWidget)))
        return part

    def _connect(self) -> None:
        self.status.pressed.connect(self.mark)
        self.counts.counted.connect(self._count)
        self.heard.changed.connect(self._heard_changed)
        self.agreed.changed.connect(self._agreed_changed)
        self.records.itemActivated.connect(self._open_record)


def _fill(shown: QListWidget, rows: list[tuple[str, str]]) -> None:
    """Show rows, and stay at the one that was chosen."""
    at = max(shown.currentRow(), 0)
    shown.clear()
    for row_id, words in rows:
        item = QListWidgetItem(words, shown)
        item.setData(Role.UserRole, row_id)
        item.setData(Role.AccessibleTextRole, words.replace("\n", ". "))
    shown.setCurrentRow(min(at, len(rows) - 1))


def _status(stall: Stall) -> str:
    return KEYS[stall.status]
