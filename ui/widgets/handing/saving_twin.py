"""A paper for Word or a browser, a service for a phone: a file only where the person says."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from ui import actions
from ui.actions.take_along import twins
from ui.background import Handle, Task
from ui.widgets.handing.safe_to_take import once_answered
from ui.widgets.handing.saving_file import PDF_FILES, ask_where, write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.interchange.twins import Twin, TwinFormat
    from directory.printing import Printed
    from ui.actions.take_along import TakenAlong
    from ui.messages import Messages

    Then = Callable[[str], None]

SAVED = "Saved: {name}. Delete the file when it is done with."


class _Saved(NamedTuple):
    words: str
    then: Then


class TwinSaving(QObject):
    """Makes such files in the background, and says where they are."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages

    def ask(
        self,
        printed: Printed,
        file_name: str,
        make: Callable[[TwinFormat], Twin],
        then: Then | None = None,
    ) -> None:
        """Ask where to save a paper and as what, and do it.

        Args:
            printed: The paper as it prints.
            file_name: What it is offered as; it tells nothing.
            make: Makes the same paper as another kind of file.
            then: Told what to say once it is saved, in place of saying it.
        """
        name, kind = ask_where(file_name, ";;".join((PDF_FILES, *_kinds())))
        form = _form(name, kind)
        if name and form is None:
            write_pdf(printed, Path(name), self._messages, then)
        elif name and form is not None:
            self._save(partial(make, form), Path(name).with_suffix(form.ending), then)

    def ask_other(self, file_name: str, make: Callable[[TwinFormat], Twin]) -> None:
        """Ask where to save a paper for Word or as a web page, and do it."""
        kinds = _kinds()
        first = next(iter(kinds.values()))
        name, kind = ask_where(str(Path(file_name).with_suffix(first.ending)), ";;".join(kinds))
        form = _form(name, kind) or first
        if name:
            self._save(partial(make, form), Path(name).with_suffix(form.ending))

    def ask_phone(self, file_name: str, kinds: str, make: Callable[[], TakenAlong]) -> None:
        """Ask where to save a contact or dates, and do it.

        Args:
            file_name: What it is offered as; its ending is kept.
            kinds: What the dialog says of the kind of file.
            make: Makes it.
        """
        name, _ = ask_where(file_name, kinds)
        if name:
            self._save(make, Path(name).with_suffix(Path(file_name).suffix))

    def _save(
        self, make: Callable[[], Twin | TakenAlong], path: Path, then: Then | None = None
    ) -> None:
        work = partial(_write, make, path, then or self._messages.say)
        Task(work, self._done, self._messages.problem).start()

    def _done(self, saved: _Saved) -> None:
        saved.then(saved.words)


def _kinds() -> dict[str, TwinFormat]:
    """Return what the dialog offers, and which kind of file each is."""
    return {f"{one.title} (*{one.ending})": one for one in twins()}


def _form(name: str, kind: str) -> TwinFormat | None:
    """Return what was chosen: in the dialog, else by the ending that was typed; None for a PDF."""
    ending = Path(name).suffix.lower()
    typed = next((one for one in twins() if one.ending == ending), None)
    return _kinds().get(kind, typed)


def _write(
    make: Callable[[], Twin | TakenAlong], path: Path, then: Then, _handle: Handle
) -> _Saved:
    made = make()
    actions.save_file(made.content, path)
    told = once_answered(made.warnings)
    return _Saved(" ".join((SAVED.format(name=path.name), *told)), then)
