"""Rules as a person types them, with what was understood under the box, rule by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.actions import forms
from ui.pages.directory.editor.parts import Notices, Part
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import TextInput
from ui.widgets.forms.editor_pick import PickBox
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.record.typed_rules import SaidBack
    from directory.model import Criterion, ServicePage
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.fields import OwnLine

RULES: tuple[str | int, ...] = ("criteria",)
SEARCH = "Begin a rule: type a word, such as age, and choose an example"
UNDERSTOOD = "Understood:"
THEIRS = "Their words: “{words}”"
RIGHT = "Yes, this is right"
ALL_RIGHT = "All {count} suggested are right"
TEXT_WIDTH = 640


class RulesPart(Part):
    """One box for all rules, and under it each of them in plain words."""

    def __init__(self, line: OwnLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: ServicePage | None = None
        self._shown: tuple[SaidBack, ...] | None = None
        self.rows: list[RuleRow] = []
        self.box = TextInput(self)
        self.field = FieldBox(line.label, line.help, self.box, self)
        self.pick = PickBox(SEARCH, _look, self)
        self.pick.setMaximumWidth(theme.tall(TEXT_WIDTH))
        self.heading = PlainLabel(UNDERSTOOD, theme.BODY, semibold=True, parent=self)
        self.all_right = WordButton("", icon="check", parent=self)
        self.all_right.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.HAIR)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        whole.setSpacing(theme.HAIR)
        for part in (self.field, self.pick, self.heading):
            whole.addWidget(part)
        whole.addLayout(self._column)
        whole.addWidget(self.all_right)
        self.field.typed.connect(self._typed)
        self.field.left.connect(self.left)
        self.pick.picked.connect(self._picked)
        self.all_right.clicked.connect(self._confirm_all)

    def show_page(self, page: ServicePage) -> None:
        """Show the rules; another way of typing the same rules stays."""
        self._page = page
        text = self.box.toPlainText()
        if forms.understand_rules(text).rules != forms.settled_rules(page.criteria):
            text = forms.typed_rules(page.criteria)
            self.field.show_value(text)
        self.field.notice(forms.understand_rules(text).problems)
        self._show_understood(forms.rules_said_back(page.criteria))

    def show_notices(self, notices: Notices) -> None:
        """Say nothing more: what was understood stands there already."""

    def slim(self, yes: bool) -> None:
        """Put the box under its words."""
        self.field.slim(yes)

    def go_to(self, path: Path) -> QWidget | None:
        """Return the box, if the rules are wanted."""
        return self.box if path[:1] == RULES else None

    def _show_understood(self, said: tuple[SaidBack, ...]) -> None:
        if said == self._shown:
            return
        self._shown = said
        while len(self.rows) > len(said):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(said):
            self.rows.append(self._row(len(self.rows)))
        for row, one in zip(self.rows, said, strict=True):
            row.show_rule(one)
        suggested = sum(one.suggested for one in said)
        self.heading.setVisible(bool(said))
        self.all_right.set_words(ALL_RIGHT.format(count=suggested))
        self.all_right.setVisible(suggested > 1)
        self.grown.emit()

    def _row(self, at: int) -> RuleRow:
        row = RuleRow(self)
        row.confirm.setProperty("at", at)
        row.confirm.clicked.connect(self._confirm)
        self._column.addWidget(row)
        row.show()
        return row

    def _typed(self, text: object) -> None:
        self.typed.emit(RULES, forms.understand_rules(str(text)).rules)

    def _picked(self, example: object) -> None:
        """Put an example on a line of its own, ready to be typed over."""
        before = self.box.toPlainText().rstrip()
        whole = "\n".join(filter(None, (before, str(example))))
        self.box.setPlainText(whole)
        caret = self.box.textCursor()
        caret.setPosition(len(whole) - len(str(example)))
        caret.setPosition(len(whole), caret.MoveMode.KeepAnchor)
        self.box.setTextCursor(caret)
        self.box.setFocus()

    def _confirm(self) -> None:
        at = self.sender().property("at")
        rules = list(self._rules)
        rules[at] = forms.confirmed_rule(rules[at])
        self.changed.emit(RULES, {"criteria": tuple(rules)})
        self.box.setFocus()

    def _confirm_all(self) -> None:
        rules = (
            forms.confirmed_rule(rule) if rule.structure == "suggested" else rule
            for rule in self._rules
        )
        self.changed.emit(RULES, {"criteria": tuple(rules)})
        self.box.setFocus()

    @property
    def _rules(self) -> tuple[Criterion, ...]:
        return self._page.criteria if self._page is not None else ()


class RuleRow(QWidget):
    """One rule as it was understood, its own wording, how we know, and a press to confirm it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", theme.BODY, parent=self)
        self.theirs = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self.how = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self.confirm = WordButton(RIGHT, icon="check", parent=self)
        said = QVBoxLayout()
        said.setSpacing(0)
        for label in (self.words, self.theirs, self.how):
            said.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.TIGHT, 0, 0, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        row.addLayout(said, 1)
        row.addWidget(self.confirm)

    def show_rule(self, one: SaidBack) -> None:
        """Show a rule."""
        self.words.set_words(one.words)
        self.theirs.set_words(THEIRS.format(words=one.theirs) if one.theirs else "")
        self.theirs.setVisible(bool(one.theirs))
        self.how.set_words(one.how_we_know)
        self.confirm.setVisible(one.suggested)
        self.confirm.setAccessibleName(f"{one.words} {RIGHT}")


def _look(words: str) -> Sequence[tuple[object, str]]:
    return [(example, example) for example in forms.rule_examples(words)]
