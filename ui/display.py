"""Does a screen answer? Asked before Qt, which ends the whole program if none does."""

from __future__ import annotations

import ctypes
import os


def unanswering() -> tuple[str, ...]:
    """Return the displays that are named and do not answer; none where one of them does.

    Each is asked as Qt will ask it, by the same library of the system. Where that is missing, a
    display counts as one that answers: nobody is kept from the window by a mistake of ours.
    """
    named = [(os.environ.get(name, ""), ask) for name, ask in ASKED.items()]
    silent = [display for display, ask in named if display and not ask(display)]
    return tuple(silent) if len(silent) == sum(bool(display) for display, _ in named) else ()


def _x_answers(_display: str) -> bool:
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


def _wayland_answers(_display: str) -> bool:
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return True
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    connection = wayland.wl_display_connect(None)
    if not connection:
        return False
    wayland.wl_display_disconnect(connection)
    return True


ASKED = {"DISPLAY": _x_answers, "WAYLAND_DISPLAY": _wayland_answers}
"""The names under which the system tells a display, and how each is asked."""
