"""Start the window: show it first, open the directory after, end in good order."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.appearance import dress, read_appearance
from ui.background import Handle, Task
from ui.daily import Daily
from ui.display import unanswering
from ui.one_window import OneWindow
from ui.window import TITLE, Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.search.meaning import Meaning

LIKENESS_MS = 1500
"""After the first page is there: loading it takes processor time that typing needs more."""
NONE_SET = "neither DISPLAY nor WAYLAND_DISPLAY is set"
NO_DISPLAY = (
    "There is no screen to show the window on ({why}). "
    "Use the terminal instead: {command} find WORDS"
)


def no_display_reason() -> str | None:
    """Return one sentence when no window can be shown here, else None.

    Qt ends the whole program when it finds no display, so this is asked first.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    why = NONE_SET
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        silent = unanswering()
        if not silent:
            return None
        why = f"the display {' or '.join(silent)} does not answer"
    from ui.actions.telling import how_typed  # loads the core, which the window does later

    return NO_DISPLAY.format(why=why, command=how_typed())


def run_window(
    desk_opener: Callable[[], Desk],
    arguments: Sequence[str] = (),
    *,
    folder: Path,
    quit_after: float | None = None,
) -> int:
    """Show the window until it is closed; where one is open already, bring that forward instead.

    Args:
        desk_opener: Opens the directory; called once the window can be seen.
        arguments: For Qt itself.
        folder: The data folder, which only one window may have open.
        quit_after: Seconds after which the window closes by itself; None for never.

    Returns:
        The exit status: 0, or 1 when the directory could not be opened or there is no display.
    """
    if no_display_reason() is not None:
        return 1
    _import_plainly()
    app = _application(arguments, folder)
    one = OneWindow(folder)
    if not one.claim():
        one.ask_for_it()
        return 0
    window = Window()
    one.on_wanted(window.come_forward)
    window.messages.catch_faults()
    opening = _Opening(window, desk_opener)
    window.show()
    QTimer.singleShot(0, opening.start)
    if quit_after is not None:
        QTimer.singleShot(int(quit_after * 1000), window.close)
    status = app.exec()
    window.close()
    gc.enable()  # also when it was closed before the directory was open
    one.let_go()
    return 1 if opening.failed else status


def picture_of_window(desk: Desk, words: str, path: Path) -> None:
    """Write a PNG of the window as it stands after ``words`` were typed; needs no display.

    Raises:
        OSError: If the picture cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _application((), desk.directory.folder.path)
    window = Window()
    window.fill(desk)
    window.show()
    window.type_words(words, entered=True)
    app.processEvents()
    if not window.grab().save(str(path), "PNG"):
        raise OSError(f"{path.name} could not be written")
    window.close()


def all_this_stays() -> None:
    """Let Python no longer look through what was made so far, or one later key waits for it."""
    gc.freeze()


class _Dresser(QObject):
    """Dresses the program as chosen, and anew when the computer turns dark or light meanwhile."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        app.styleHints().colorSchemeChanged.connect(self._dress_anew)

    def dress(self) -> None:
        dress(self._app, read_appearance(self._folder))

    def _dress_anew(self) -> None:
        chosen = read_appearance(self._folder)
        dress(self._app, replace(chosen, text=theme.text_scale()))  # the size is of this start


class _Opening(QObject):
    """Opens the directory beside the window, which is painted and typed in meanwhile."""

    def __init__(self, window: Window, opener: Callable[[], Desk]) -> None:
        super().__init__(window)
        self._window = window
        self._opener = opener
        self.failed = False

    def start(self) -> None:
        self._window.repaint()
        gc.disable()  # hundreds of thousands of things are made now, and all of them stay
        Task(self._open, self._fill, self._fail).start()

    def _open(self, _handle: Handle) -> Desk:
        return self._opener()  # and no page: Qt's kinds are made in the window's thread alone

    def _fill(self, desk: Desk) -> None:
        try:
            self._window.fill(desk)
            _Likeness(self._window, desk).load_soon()
            held = desk.directory
            held.on_rescue(self._window.messages.stay)
            Daily(self._window, held.folder.path, held.put_right).start()
        finally:
            all_this_stays()
            gc.enable()

    def _fail(self, problem: Exception) -> None:
        gc.enable()
        self.failed = True
        self._window.could_not_open(problem)


class _Likeness(QObject):
    """Loads what typing mends words with, and what hears by likeness, once the window is up."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._desk = desk
        self._messages = window.messages

    def load_soon(self) -> None:
        QTimer.singleShot(LIKENESS_MS, self._load)

    def _load(self) -> None:
        Task(self._read, self._use, self._messages.problem).start()

    def _read(self, _handle: Handle) -> Meaning | None:
        self._desk.read_ahead()
        from ui.actions import meaning  # what it loads, no first answer needs

        return meaning.loaded()

    def _use(self, loaded: Meaning | None) -> None:
        all_this_stays()
        if loaded is not None:
            self._desk.meant.use(loaded)


def _import_plainly() -> None:
    """Let PySide no longer look into every module that is imported after it.

    It reads the source of each, in case that asks for Qt in another spelling, which none of ours
    does. For the libraries of the directory that is a tenth of the start, and 24 MB.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def _application(arguments: Sequence[str], folder: Path) -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([TITLE, *arguments])
    app.setApplicationName(TITLE)
    app.setApplicationDisplayName("")
    for before in app.findChildren(_Dresser):
        before.setParent(None)
    _Dresser(app, folder).dress()
    return app
