"""Edits records without end, says each thing that was kept, and is killed in the middle."""

from itertools import count
from pathlib import Path

from directory.keeping.record import bin as recycling
from directory.keeping.record import editing
from directory.store import DataFolder, Directory, undo

DRAFTED = "practice-5"


def save_until_killed(folder, turn, told):
    """Save, keep a draft, remove and undo, again and again; tell what can be relied on."""
    directory = Directory(DataFolder(Path(folder)))
    told.send(("ready", "", ""))
    for number in count():
        record_id = f"practice-{number % 3 + 1}"
        opened = editing.open_record(directory, record_id)
        words = f"Round {turn}, save {number}."
        editing.save(directory, opened.page.model_copy(update={"summary": words}), opened.digest)
        told.send(("saved", record_id, words))
        draft = editing.open_record(directory, DRAFTED)
        typed = draft.page.model_copy(update={"summary": f"Round {turn}, draft {number}."})
        editing.keep_draft(directory, typed, draft.digest, {"ends_on": "31 Feb"})
        told.send(("draft", DRAFTED, typed.summary))
        if number % 3 == 2:
            recycling.remove(directory, "practice-4")
            undo.undo(directory)
