"""What was understood, as chips: each can be tapped off, and on again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui import theme
from ui.actions import chip_reason
from ui.widgets.buttons import GAP, WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from directory.desk.answering.answer import ChipKind, NeedChip

NOTHING_YET = "Or choose below"
UNDERSTOOD = "Understood:"
BY_WORDS = "No need was recognised in these words."
MORE_WIDTH = 64
DOES = {
    "place": "Services for people there come first. ",
    "time": "What is open then comes first. ",
    "filter": "Narrows the list. ",
    "goal": "What the person wants. ",
}
"""What a chip does that is no need, for a screen reader and a pointer."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one chip stands for: all needs that have the same words on this screen."""

    ids: tuple[str, ...]
    words: str
    on: bool
    kind: ChipKind = "need"
    why: str = ""
    """Why it was understood, ``because of 'kicked out'``; nothing where the person may see it."""

    @property
    def sentence(self) -> str:
        """What a screen reader says of it."""
        does = "Press to leave it out" if self.on else "Left out. Press to use it"
        because = f", {self.why}" if self.why else ""
        return f"{self.words}{because}. {DOES.get(self.kind, '')}{does}."


NOTHING = Told((), "", on=True)
"""What a chip stands for that is kept for later."""


class Chip(WordButton):
    """One need; pressed, it changes between used and left out."""

    turned = Signal(object)
    """The ids of its needs, each time it is pressed."""

    def __init__(self, told: Told, parent: QWidget) -> None:
        super().__init__(told.words, icon="x", parent=parent)
        self.setFixedHeight(theme.tall(theme.CHIP_HEIGHT))
        self.setCheckable(True)
        self.clicked.connect(self._turn)
        self.tell(told)

    def tell(self, told: Told) -> None:
        """Stand for other needs."""
        self.told = told
        self.setChecked(told.on)
        self.set_icon("x" if told.on else "plus", "text")
        self.set_words(told.words, told.sentence)

    @property
    def words(self) -> str:
        """What it says when there is room for all of it."""
        return self.told.words

    @property
    def need_id(self) -> str:
        """The id of its first need."""
        return self.told.ids[0]

    @property
    def full(self) -> int:
        """The width, in px, at which all its words can be read."""
        return QFontMetrics(self.font()).horizontalAdvance(self.words) + theme.HAIR + _beside()

    def fit(self, width: int) -> None:
        """Be at most ``width`` px wide; words that do not fit end in an ellipsis."""
        room = max(width - _beside(), theme.BROAD)
        shown = QFontMetrics(self.font()).elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(GAP + shown.replace("&", "&&"))
        told = (self.words if shown != self.words else "", self.told.why)
        self.setToolTip(", ".join(filter(None, told)).replace("<", ""))

    def _turn(self) -> None:
        self.turned.emit(self.told.ids)


class MoreChips(WordButton):
    """Stands for the chips that there is no room for: a press lists them."""

    turned = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        self.setFixedHeight(theme.tall(theme.CHIP_HEIGHT))
        self.setMenu(QMenu(self))
        self.menu().triggered.connect(self._turn)
        self.hide()

    def stand_for(self, all_told: Sequence[Told]) -> None:
        """List these; with none there is nothing to press."""
        menu = self.menu()
        menu.clear()
        for told in all_told:
            action = QAction(told.words.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(told.on)
            action.setData(told.ids)
            menu.addAction(action)
        self.setVisible(bool(all_told))
        words = "; ".join(told.words for told in all_told)
        said = f"{len(all_told)} more understood: {words}" if words else "Nothing more understood"
        self.set_words(f"+{len(all_told)}", said)

    def _turn(self, action: QAction) -> None:
        self.turned.emit(tuple(action.data()))


class Chips(QWidget):
    """One row of chips with all their words; those that do not fit are behind one button."""

    turned = Signal(object)
    """The ids of the needs that were pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.tall(theme.CHIPS_HEIGHT))
        self.setAccessibleName("What was understood")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.TIGHT)
        self._lead = PlainLabel(NOTHING_YET, kind="muted", parent=self)
        self._lead.setWordWrap(False)
        self._row.addWidget(self._lead)
        self.more = MoreChips(self)
        self.more.turned.connect(self.turned)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self._chips: list[Chip] = []
        self._slim = False

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips, in order; the last may be behind the button."""
        return tuple(chip for chip in self._chips if chip.told is not NOTHING)

    def show_needs(
        self, on: Sequence[NeedChip], off: Sequence[NeedChip], *, public_words: bool
    ) -> None:
        """Show the needs in use, then those tapped off, for words that were asked."""
        used = [(need, True) for need in on] + [(need, False) for need in off]
        told = merged(
            (_words(one, public=public_words), one.id, yes, one.kind) for one, yes in used
        )
        if not public_words:
            why = {one.id: chip_reason(one) for one, _ in used if one.kind == "need"}
            told = [replace(one, why=why.get(one.ids[0], "")) for one in told]
        self._show(told, UNDERSTOOD if told else BY_WORDS)

    def show_nothing(self) -> None:
        """Say that nothing was asked yet."""
        self._show([], NOTHING_YET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        super().resizeEvent(event)
        self._fit()

    def set_slim(self, slim: bool) -> None:
        """Leave out the word before the chips where there is little room."""
        self._slim = slim
        self._fit()

    def _show(self, told: list[Told], lead: str) -> None:
        if lead != self._lead.text():
            self._lead.set_words(lead)
        elif told == [chip.told for chip in self.chips]:
            return  # most keys change no need
        had_focus = next((chip.words for chip in self._chips if chip.hasFocus()), "")
        self._make_up_to(len(told))
        spare = [NOTHING] * (len(self._chips) - len(told))
        for chip, one in zip(self._chips, [*told, *spare], strict=True):
            chip.tell(one)
        self._fit()
        for chip in self.chips if had_focus else ():
            if chip.words == had_focus:
                chip.setFocus()

    def _make_up_to(self, count: int) -> None:
        """Have at least so many chips; making one is slow, so they are used again."""
        if len(self._chips) >= count:
            return
        while len(self._chips) < count:
            chip = Chip(NOTHING, self)
            chip.turned.connect(self.turned)
            self._row.insertWidget(self._row.count() - 2, chip)
            self._chips.append(chip)
        follow(self._lead, [*self._chips, self.more])

    def _fit(self) -> None:
        chips = self.chips
        self._lead.setVisible(not (self._slim and chips))
        lead = 0 if self._lead.isHidden() else self._lead.sizeHint().width() + theme.TIGHT
        room = self.width() - lead
        shown = how_many([chip.full for chip in chips], room)
        beside = theme.TIGHT + (MORE_WIDTH if len(chips) > 1 else 0)
        for at, chip in enumerate(self._chips):
            chip.setVisible(at < shown)
            if at < shown:
                chip.fit(chip.full if shown > 1 else room - beside)
        self.more.stand_for([chip.told for chip in chips[shown:]])


def how_many(wanted: Sequence[int], room: int) -> int:
    """Return how many of the first chips fit whole into ``room`` px, and at least one.

    Unless all fit, room is left for the button that stands for the others.
    """
    if sum(wanted) + theme.TIGHT * len(wanted) <= room:
        return len(wanted)
    left = room - MORE_WIDTH
    for at, width in enumerate(wanted):
        left -= width + theme.TIGHT
        if left < 0:
            return max(at, 1)
    return len(wanted)


def merged(found: Iterable[tuple[str, str, bool, ChipKind]]) -> list[Told]:
    """Return one chip for all needs that look the same: two alike could not be told apart."""
    ids: dict[tuple[str, bool, ChipKind], list[str]] = {}
    for words, need_id, on, kind in found:
        ids.setdefault((words, on, kind), []).append(need_id)
    return [Told(tuple(held), *same) for same, held in ids.items()]


def _words(need: NeedChip, *, public: bool) -> str:
    return (need.screen_name or need.public_name) if public else need.professional_name


def _beside() -> int:
    """Return what a chip needs beside its words: its icon, its edges, the space between."""
    return theme.tall(theme.LARGE) + 2 * theme.GAP + theme.WIDE
