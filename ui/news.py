"""What one part of the window tells the others: the sheet so far, and that something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.model import ServiceCard


class Visit(QObject):
    """All that is held about the person at the desk: the services chosen, in order.

    In memory only, and gone with *Next person*.
    """

    _changed = Signal(object)
    _words_changed = Signal(object)
    _ended = Signal(object)
    _directory_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: list[ServiceCard] = []
        self._public_words = True

    @property
    def chosen(self) -> tuple[ServiceCard, ...]:
        """The services on the sheet, in order."""
        return tuple(self._chosen)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the services on the sheet, in order."""
        return tuple(card.id for card in self._chosen)

    @property
    def public_words(self) -> bool:
        """True while the screen uses words that the person may see."""
        return self._public_words

    def on_changed(self, call: Callable[[object], None]) -> None:
        """Call ``call`` with the chosen cards when the sheet changes."""
        self._changed.connect(call)

    def on_words_changed(self, call: Callable[[object], None]) -> None:
        """Call ``call`` when things are to be named anew."""
        self._words_changed.connect(call)

    def on_ended(self, call: Callable[[object], None]) -> None:
        """Call ``call`` when the next person comes."""
        self._ended.connect(call)

    def on_directory_changed(self, call: Callable[[object], None]) -> None:
        """Call ``call`` when the directory itself holds something new."""
        self._directory_changed.connect(call)

    def add(self, card: ServiceCard) -> bool:
        """Put ``card`` at the end of the sheet; return False when it is there already.

        Raises:
            RefusedWords: if it must not share a sheet with one that is on it.
        """
        from directory.desk.safety.safety import refuse_other_side  # loaded once the window is seen

        if card.id in self.ids:
            return False
        refuse_other_side((other.side for other in self._chosen), card.side)
        self._chosen.append(card)
        self._tell()
        return True

    def remove(self, service_id: str) -> None:
        """Take a service off the sheet; one that is not there is no problem."""
        self._chosen = [card for card in self._chosen if card.id != service_id]
        self._tell()

    def put_back(self, place: int, card: ServiceCard) -> None:
        """Put ``card`` at a place of the sheet, counted from 0, as it was before."""
        if card.id not in self.ids:
            self._chosen.insert(place, card)
            self._tell()

    def move(self, service_id: str, by: int) -> None:
        """Move a service up (negative) or down the sheet, as far as there is room."""
        here = self.ids.index(service_id)
        there = min(max(here + by, 0), len(self._chosen) - 1)
        self._chosen.insert(there, self._chosen.pop(here))
        self._tell()

    def put_in_order(self, ids: Sequence[str]) -> None:
        """Put the services in the order of ``ids``, which names each of them."""
        self._chosen.sort(key=lambda card: ids.index(card.id))
        self._tell()

    def flip_words(self) -> None:
        """Change between public and professional words."""
        self._public_words = not self._public_words
        self._tell()
        self._words_changed.emit(None)

    def end(self) -> None:
        """Forget everything about this person."""
        self._chosen = []
        self._tell()
        self._ended.emit(None)

    def put_all_back(self, chosen: Sequence[ServiceCard]) -> None:
        """Put a whole sheet back: the person had not gone."""
        self._chosen = list(chosen)
        self._tell()

    def tell_directory_changed(self) -> None:
        """Say that the directory itself holds something new."""
        self._directory_changed.emit(None)

    def _tell(self) -> None:
        self._changed.emit(self.chosen)
