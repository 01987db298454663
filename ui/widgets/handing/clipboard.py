"""Our text on the clipboard: out of clipboard histories, and taken back when it is done with."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

WINDOWS = 'application/x-qt-windows-mime;value="{}"'
KEPT_OUT = {
    WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\x01",
    WINDOWS.format("CanIncludeInClipboardHistory"): b"\x00\x00\x00\x00",
    WINDOWS.format("CanUploadToCloudClipboard"): b"\x00\x00\x00\x00",
    "x-kde-passwordManagerHint": b"secret",
}
"""Marks by which Windows and KDE leave a text out of what they remember."""


class OwnText:
    """Remembers what we put on the clipboard, so as to remove that and nothing else."""

    def __init__(self) -> None:
        self._put = ""

    def put(self, words: str) -> None:
        """Put ``words`` on the clipboard, marked as not to be remembered."""
        held = QMimeData()
        held.setText(words)
        for kind, mark in KEPT_OUT.items():
            held.setData(kind, mark)
        QGuiApplication.clipboard().setMimeData(held)
        self._put = words

    def take_back(self) -> None:
        """Empty the clipboard if it still holds our text, and the X11 selection if it is ours."""
        board = QGuiApplication.clipboard()
        if self._put and board.text() == self._put:
            board.clear()
        if board.ownsSelection():
            board.clear(QClipboard.Mode.Selection)
        self._put = ""
