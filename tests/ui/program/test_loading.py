"""What is loaded beside the window while it works: nothing that Qt hears of.

A widget's kind is entered in Qt's own tables as its file is loaded. Where that happens in a
worker while the window paints, one start in some forty ends in a segmentation fault.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
START = """
import importlib.machinery, json, sys, threading
from datetime import date
from pathlib import Path

beside = []
plain = importlib.machinery.SourceFileLoader.exec_module

def loaded(self, module):
    if threading.current_thread() is not threading.main_thread():
        beside.append(module.__name__)
    plain(self, module)

importlib.machinery.SourceFileLoader.exec_module = loaded
from PySide6.QtCore import QTimer
from ui import app

fill = app.Window.fill

def filled(window, desk):
    fill(window, desk)
    QTimer.singleShot(app.LIKENESS_MS + 1000, window.close)  # what comes after is loaded too

app.Window.fill = filled

def opener():
    from ui.actions import open_desk
    return open_desk(Path(sys.argv[1]), date(2026, 11, 22))

status = app.run_window(opener, [], folder=Path(sys.argv[1]), quit_after=60)
print(json.dumps([status, beside, sorted(sys.modules)]))
"""


def test_nothing_that_qt_hears_of_is_loaded_beside_the_window(small_folder):
    asked = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", START, str(small_folder)],
        env=asked, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert not done.returncode, done.stderr[-3000:]
    status, beside, every = json.loads(done.stdout.splitlines()[-1])
    assert not status
    assert "ui.pages.find_page" in every, "the window was closed before its page was there"
    assert "directory.store" in beside, "the directory is loaded while the window can be used"
    ours = ("ui.pages", "ui.widgets", "ui.tables", "ui.window", "PySide6")
    assert not [name for name in beside if name.startswith(ours)]
