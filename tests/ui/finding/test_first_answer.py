"""What is loaded when the window first answers: nobody waits for papers, files or other languages.

Each of these takes a tenth of a second or more; they are loaded when they are first wanted, or in
the background once typing rests. Load one in a function, as its neighbours are.
"""

import subprocess
import sys
from pathlib import Path

from tests.ui.small_directory import TODAY

ROOT = Path(__file__).parents[3]
NOT_YET = (
    "directory.desk.papers", "directory.interchange", "directory.marketplace.papers",
    "directory.printing", "docx", "icalendar", "lxml", "numpy", "onnxruntime", "openpyxl",
    "pikepdf", "pypdfium2", "reportlab", "uharfbuzz",
)  # fmt: skip
START = """
import sys
from datetime import date
from pathlib import Path

from ui import app

qt = app._application((), Path(sys.argv[1]))
window = app.Window()
window.show()
from ui import actions

desk = actions.open_desk(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
window.fill(desk)
window.type_words("debt")
qt.processEvents()
print(window.pages[0].table.rowCount() > 0, *sys.modules)
window.close()
"""


def test_the_window_answers_before_anything_is_loaded_that_no_answer_needs(small_folder):
    command = [sys.executable, "-c", START, str(small_folder), TODAY.isoformat()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    answered, *loaded = done.stdout.split()
    assert answered == "True"
    assert not [name for name in loaded if name in NOT_YET]
