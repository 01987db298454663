"""Check fit: one question above the services, its answers, and what else can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.fit.fit_answers import Answers
from ui.widgets.fit.fit_people import FitPeople
from ui.widgets.fitted_scroll import FittedScroll
from ui.widgets.labels import PlainLabel
from ui.widgets.lettered import LetteredActs
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.actions.matching import Asking, Progress, Told

Key = Qt.Key
ACTS = {
    "skip": ("S", "Skip", ""),
    "decline": ("P", "Prefer not to say", ""),
    "back": ("B", "Back", "undo-2"),
    "again": ("R", "Ask what was skipped", ""),
    "people": ("W", "Who it is for", "users"),
}
WHO_ELSE = "Who else is it for?"
NO_MORE = "Nothing more to ask: no answer would change these."
NO_MORE_SKIPPED = "Nothing more to ask but what was skipped ({})."
CLOSE, CLOSE_SAYS = "Close", "Close the questions, key Esc"
SETTLED = "{} of {} settled"


class FitStrip(FittedScroll):
    """Shows one question; what is answered and pressed it tells, and holds nothing itself."""

    answered = Signal(object)
    """The answer to the question shown."""
    wanted = Signal(str)
    """``skip``, ``decline``, ``back``, ``again``, ``people`` or ``close``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fit")
        self._asking: Asking | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Check fit")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        body = QWidget()
        body.setObjectName("fitbody")
        self.who = PlainLabel("", theme.LARGE, semibold=True, kind="heading", parent=body)
        self.words = PlainLabel("", theme.LARGE, semibold=True, parent=body)
        self.progress = PlainLabel("", theme.BODY, kind="muted", parent=body)
        self.close_it = WordButton(CLOSE, icon="x", kind="quiet", name=CLOSE_SAYS, parent=body)
        self.why = PlainLabel("", theme.BODY, kind="muted", parent=body)
        self.answers = Answers(body)
        self.people = FitPeople(body)
        self.people.hide()
        self.acts = LetteredActs(ACTS, "", body)
        self.answers.answered.connect(self.answered)
        self.answers.passed.connect(self._skip)
        self.answers.typed_in.connect(self._offer_letters)
        self.acts.wanted.connect(self.wanted)
        self.acts.take_alt(self)
        self.close_it.clicked.connect(self._close)
        self._lay_out(body)
        self.show_body(body)
        self.hide()

    @property
    def asks(self) -> bool:
        """True while a question stands here, on whatever page is in front."""
        return not self.isHidden()

    @property
    def has_focus(self) -> bool:
        """True while the keys act on a part of the strip."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def asks_who(self) -> bool:
        """True while it asks who else it is for."""
        return self.people.isVisibleTo(self)

    def ask(self, asking: Asking | None, progress: Progress, *, can_go_back: bool) -> None:
        """Show a question, or that there is none left; the focus goes with it."""
        self.progress.set_words(SETTLED.format(progress.settled, progress.services))
        if asking is not None and asking == self._asking:
            return  # what is half typed stays
        self._asking = asking
        had_focus = self.has_focus
        self._say(*self._told(asking, progress))
        self._show_acts(asking, progress, can_go_back=can_go_back)
        self.people.hide()
        self.answers.clear()
        if asking is not None:
            self.answers.ask(asking)
        self.answers.setVisible(asking is not None)
        follow(self, [*self.answers.stops, *self.acts.buttons.values(), self.close_it])
        if had_focus:
            self.go()
        self._refit()

    def ask_who(self, told: Told, worker: str, *, public: bool) -> None:
        """Ask who else it is for, in place of the question."""
        self._asking = None
        self._say("", WHO_ELSE, "")
        self.answers.clear()
        self.answers.hide()
        self._offer_letters(typing=True)  # ages are typed
        self.people.show_people(told, worker, public=public)
        self.people.show()
        self._show_only("back")
        self.people.adults["partner"].setFocus()
        self._refit()

    def go(self) -> None:
        """Let the keys act on the answers, or on what else can be done."""
        if self.answers.isVisibleTo(self):
            self.answers.go()
        else:
            able = [one for one in self.acts.buttons.values() if one.isVisibleTo(self)]
            (able[0] if able else self.close_it).setFocus()
        announce(self, self._said())

    def forget(self) -> None:
        """Hold no answer and nobody any more."""
        self._asking = None
        self.answers.clear()
        self.people.clear()
        self._say("", "", "")
        self.progress.set_words("")
        self.hide()

    def sizeHint(self) -> QSize:
        """Return as much height as the question needs at this width."""
        body = self.widget()
        high = body.heightForWidth(self.viewport().width()) if body is not None else 0
        return QSize(theme.PANEL_WIDTH, high + 2 * self.frameWidth() + theme.HAIR)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a question can be read: the rest scrolls."""
        return QSize(theme.BROAD, min(theme.tall(theme.TILE_HEIGHT), self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as is needed at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as is needed when lines came or went."""
        passed = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return passed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits for answers, letters for what else can be done, Enter for what has focus."""
        focus = QApplication.focusWidget()
        if event.key() in {Key.Key_Return, Key.Key_Enter} and isinstance(focus, QPushButton):
            focus.click()
        elif self.asks_who and self.people.press(event.text()):
            return
        elif not self.answers.takes(event) and not self._acts_take(event):
            super().keyPressEvent(event)

    def _acts_take(self, event: QKeyEvent) -> bool:
        shown = {one for one, button in self.acts.buttons.items() if button.isVisibleTo(self)}
        letters = {ACTS[one][0] for one in shown}
        return event.text().upper() in letters and self.acts.takes(event)

    def _told(self, asking: Asking | None, progress: Progress) -> tuple[str, str, str]:
        if asking is not None:
            return asking.who, asking.words, asking.why
        return "", NO_MORE_SKIPPED.format(progress.skipped) if progress.skipped else NO_MORE, ""

    def _say(self, who: str, words: str, why: str) -> None:
        for label, said in ((self.who, who), (self.words, words), (self.why, why)):
            label.set_words(said)
        self.who.setVisible(bool(who))
        self.why.setVisible(bool(why))

    def _said(self) -> str:
        labels = (self.who, self.words, self.why)
        return ". ".join(label.text().rstrip(".") for label in labels if label.text())

    def _show_acts(self, asking: Asking | None, progress: Progress, *, can_go_back: bool) -> None:
        able = {
            "skip": asking is not None,
            "decline": asking is not None,
            "back": can_go_back,
            "again": asking is None and progress.skipped > 0,
            "people": True,
        }
        self._show_only(*(one for one, yes in able.items() if yes))

    def _show_only(self, *acts: str) -> None:
        for one, button in self.acts.buttons.items():
            button.setVisible(one in acts)

    def _offer_letters(self, typing: bool) -> None:
        self.acts.offer_with_alt(with_alt=typing)

    def _skip(self) -> None:
        self.wanted.emit("skip")

    def _close(self) -> None:
        self.wanted.emit("close")

    def _refit(self) -> None:
        self._fit()
        self.updateGeometry()

    def _lay_out(self, body: QWidget) -> None:
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        inside.setSpacing(theme.HAIR)
        first = QHBoxLayout()
        first.setSpacing(theme.TIGHT)
        self.who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.who.setWordWrap(False)
        self.progress.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.progress.setWordWrap(False)
        first.addWidget(self.who)
        first.addWidget(self.words, 1)
        first.addWidget(self.progress)
        first.addWidget(self.close_it)
        inside.addLayout(first)
        for part in (self.why, self.answers, self.people, self.acts):
            inside.addWidget(part)
