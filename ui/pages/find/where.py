"""Where and when: what decides who may use a service, apart from the words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QCompleter, QHBoxLayout, QLineEdit, QMenu, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.desk import Situation
    from directory.desk.answering.narrowing import Tally
    from directory.desk.situation import When
    from ui.widgets.frame.page import Tools

ALONE = "alone"
"""The filter that has a button of its own."""
TODAY = ("Today", "Tonight")
"""How the chip of a time begins that is today."""
WHEN = (("any", "Any day"), ("today", "Today"), ("now", "Now"))
LIVES_WIDTH, AGE_WIDTH = 168, 104
OLDEST = 120
NOT_AN_AGE = "Type an age in whole years, such as 34, or leave it empty."


class Where(QWidget):
    """One row under the chips. Nothing of it is stored; *Next person* puts all of it back."""

    changed = Signal(object)
    """The whole new :class:`~directory.desk.Situation`."""
    any_day_wanted = Signal()
    """The day that the words told is to be left out."""

    def __init__(self, tools: Tools, count: Callable[[], Sequence[Tally]], parent: QWidget) -> None:
        """Make the row; ``count`` is asked for the numbers beside the filters."""
        super().__init__(parent)
        self._tools = tools
        self._count = count
        self._situation = actions.new_situation(tools.desk)
        self._heard = ""
        self.lives_in = self._make_lives_in()
        self.age = self._make_age()
        self.when = {when: self._choice(words, when) for when, words in WHEN}
        self._exclusive = QButtonGroup(self)
        for button in self.when.values():
            self._exclusive.addButton(button)
        self.alone = self._toggle("Can go without a worker", self._turn_alone)
        self.more = WordButton("More", icon="sliders-horizontal", parent=self)
        self.more.setMenu(QMenu(self.more))
        self._spoken = QMenu("Language", self.more)
        self.more.menu().aboutToShow.connect(self._fill_menu)
        self._lay_out()
        self._whole_width = self.sizeHint().width()
        self._show()

    @property
    def situation(self) -> Situation:
        """What is chosen now."""
        return self._situation

    def hear(self, time: str) -> None:
        """Show on the days what the words told, as on its chip; nothing for empty."""
        if time != self._heard:
            self._heard = time
            self._show()

    def forget(self) -> None:
        """Go back to what every person starts with."""
        self._heard = ""
        self._situation = actions.new_situation(self._tools.desk)
        self._show()

    def put_back(self, situation: Situation) -> None:
        """Show again what was chosen before."""
        self._situation = situation
        self._show()

    def fit(self, width: int) -> None:
        """Where there is little room across, the days and the worker are under More."""
        slim = width < self._whole_width
        for button in (*self.when.values(), self.alone):
            button.setVisible(not slim)

    # -- how it is put together

    def _make_lives_in(self) -> QLineEdit:
        field = self._field("Lives in: postcode, town, ward or GP practice", LIVES_WIDTH)
        field.setPlaceholderText("not asked")
        self._places = QStringListModel(self)
        completer = QCompleter(self._places, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take_place)
        field.setCompleter(completer)
        field.textEdited.connect(self._suggest)
        field.editingFinished.connect(self._take_place)
        return field

    def _make_age(self) -> QLineEdit:
        field = self._field("Age in years", AGE_WIDTH)
        field.setPlaceholderText("not asked")
        field.setMaxLength(3)
        field.editingFinished.connect(self._take_age)
        return field

    def _field(self, name: str, width: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setProperty("kind", "small")
        field.setAccessibleName(name)
        field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        field.setFont(theme.font(theme.BODY))
        field.setFixedSize(theme.tall(width), theme.tall(theme.CHIP_HEIGHT))
        return field

    def _choice(self, words: str, when: str) -> WordButton:
        button = self._toggle(words, self._turn_when)
        button.setProperty("when", when)
        return button

    def _toggle(self, words: str, call: Callable[[], None]) -> WordButton:
        button = WordButton(words, kind="choice", parent=self)
        button.setCheckable(True)
        button.clicked.connect(call)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        for words, field in (("Lives in", self.lives_in), ("Age", self.age)):
            label = PlainLabel(words, theme.BODY, kind="muted", parent=self)
            label.setWordWrap(False)
            label.setFixedWidth(label.sizeHint().width())
            row.addWidget(label)
            row.addWidget(field)
        days = QHBoxLayout()
        days.setSpacing(0)
        for button in self.when.values():
            days.addWidget(button)
        row.addLayout(days)
        row.addWidget(self.alone)
        row.addWidget(self.more)
        row.addStretch(1)

    def _show(self) -> None:
        known = self._situation
        self.lives_in.setText(known.lives_in)
        self.age.setText("" if known.age is None else str(known.age))
        self._exclusive.setExclusive(False)  # else one of them would have to be on
        for when, button in self.when.items():
            button.setChecked(when == self._day)
        self._exclusive.setExclusive(True)
        self.alone.setChecked(ALONE in known.only)
        chosen = len(known.only - {ALONE})
        self.more.set_words(f"More ({chosen})" if chosen else "More", _more_says(chosen))

    # -- what people do

    def _suggest(self, begun: str) -> None:
        self._places.setStringList(actions.place_suggestions(self._tools.desk, begun))

    def _take_place(self, _words: str = "") -> None:
        typed = self.lives_in.text().strip()
        try:
            place = actions.place_called(self._tools.desk, typed) if typed else ""
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            place = ""
        if place or not typed:
            self.lives_in.setText(place)
        usual = self._situation.town_of_desk and place == self._situation.lives_in
        self._change(replace(self._situation, lives_in=place, town_of_desk=usual))

    def _take_age(self) -> None:
        typed = self.age.text().strip()
        if typed and not (typed.isdecimal() and int(typed) <= OLDEST):
            self._tools.messages.say(NOT_AN_AGE)
            return
        self._change(replace(self._situation, age=int(typed) if typed else None))

    @property
    def _day(self) -> str:
        """The day that counts: pressed, or told; empty where it is told and none of these."""
        if self._situation.when != "any" or not self._heard:
            return self._situation.when
        return "today" if self._heard.startswith(TODAY) else ""

    def _turn_when(self) -> None:
        self._take_when(self.sender().property("when"))

    def _take_when(self, when: When) -> None:
        if when == "any" and self._heard:
            self.any_day_wanted.emit()
        self._change(replace(self._situation, when=when))

    def _turn_alone(self) -> None:
        self._turn(ALONE)

    def _turn(self, filter_id: str) -> None:
        self._change(replace(self._situation, only=self._situation.only ^ {filter_id}))

    def _change(self, situation: Situation) -> None:
        if situation != self._situation:
            self._situation = situation
            self._show()
            self.changed.emit(situation)

    # -- what is behind More

    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        slim = not self.alone.isVisible()
        if slim:
            for when, words in WHEN:
                chosen = self._day == when
                self._add(menu, words, self._choose_when, when, on=chosen)
            menu.addSeparator()
        self._spoken.clear()
        for tally in self._count():
            if tally.filter.id != ALONE or slim:
                on = tally.filter.id in self._situation.only
                there = self._spoken if actions.is_language(tally) else menu
                self._add(there, _told(tally), self._choose_filter, tally.filter.id, on=on)
        if self._spoken.actions():
            menu.addMenu(self._spoken)

    def _add(
        self, menu: QMenu, words: str, call: Callable[[], None], data: str, *, on: bool
    ) -> None:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.setProperty("chosen", data)
        action.triggered.connect(call)
        menu.addAction(action)

    def _choose_filter(self) -> None:
        self._turn(self.sender().property("chosen"))

    def _choose_when(self) -> None:
        self._take_when(self.sender().property("chosen"))


def _told(tally: Tally) -> str:
    """Return a filter with how many it would leave: ``Step-free (4, ask 9)``."""
    ask = f", ask {tally.ask}" if tally.ask else ""
    return f"{tally.filter.words} ({tally.yes}{ask})"


def _more_says(chosen: int) -> str:
    return f"More ways to narrow the list, {chosen} chosen" if chosen else "More ways to narrow"
