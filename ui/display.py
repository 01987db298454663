"""Does a screen answer? Asked before Qt, which ends the whole program if none does."""

from __future__ import annotations

import ctypes
import os
import socket
from contextlib import suppress
from pathlib import Path

ANSWERS_SECONDS = 0.2
"""A screen on this computer takes a call at once; one that is only busy counts as there."""


def unanswering() -> tuple[str, ...]:
    """Return the displays that are named and do not answer; none where one of them does.

    Where it cannot be told, a display counts as one that answers: nobody shall be kept from the
    window by a mistake of ours.
    """
    named = [(os.environ.get(name, ""), ask) for name, ask in ASKED.items()]
    silent = [display for display, ask in named if display and not ask(display)]
    return tuple(silent) if len(silent) == sum(bool(display) for display, _ in named) else ()


def _x_answers(_display: str) -> bool:
    """Knock as Qt will: by the same library, with the same key, at the display of the system."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers(display: str) -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), display)
    if os.environ.get("WAYLAND_SOCKET") or not path.is_absolute():
        return bool(os.environ.get("WAYLAND_SOCKET"))
    with socket.socket(socket.AF_UNIX) as knocking:
        knocking.settimeout(ANSWERS_SECONDS)
        with suppress(TimeoutError, BlockingIOError):
            return knocking.connect_ex(str(path)) == 0
    return True


ASKED = {"DISPLAY": _x_answers, "WAYLAND_DISPLAY": _wayland_answers}
"""The names under which the system tells a display, and how each is asked."""
