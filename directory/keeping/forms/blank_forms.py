"""Blank forms that go with a service: taken in only if they are PDFs that do nothing by themselves.

A form is looked at in a process of its own, so that a file made to break a reader breaks nothing
here. Its bytes are kept once; the record and its history name their digest only.
"""

import multiprocessing
import re
from collections.abc import Collection
from functools import partial
from pathlib import Path

from directory.errors import BadInput, UnreadableFile
from directory.keeping.forms.form_look import MOST_BYTES, TOO_BIG, look_at_form
from directory.model import BlankForm
from directory.store import Directory
from directory.store.blank_forms import put_form, read_form
from directory.words import one_line

TOO_LONG = 20
"""Seconds after which a file that is still being looked at is given up."""
NOT_READ = "This file cannot be read safely. Print it to a new PDF and attach that."
NOT_HELD = "The form '{title}' is not on this laptop. Ask the service for it, or attach it again."
NO_FILE = "The file '{name}' cannot be read. Is it still there?"
LONGEST_TITLE = 80


def attach_form(directory: Directory, path: Path, taken: Collection[str] = ()) -> BlankForm:
    """Keep the bytes of a blank form, and return it for the record that it goes with.

    Args:
        directory: The open directory.
        path: A PDF.
        taken: Ids of the forms that the record has.

    Raises:
        BadInput: In one sentence, if it is no PDF, too big, filled in, or could run something.
    """
    content = _read(path)
    look_apart(content)
    digest = directory.change("attaching a form", partial(put_form, content=content))
    title = _title_of(path, practice=directory.practice)
    return BlankForm(id=_free_id(taken), title=title, digest=digest)


def content_of(directory: Directory, form: BlankForm) -> bytes:
    """Return the bytes of a form.

    Raises:
        BadInput: If they are not kept here: a record from elsewhere only names its forms.
    """
    content = directory.ask(partial(read_form, digest=form.digest))
    if content is None:
        raise BadInput(NOT_HELD.format(title=one_line(form.title)))
    return content


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as problem:
        raise UnreadableFile(NO_FILE.format(name=path.name)) from problem
    if len(content) > MOST_BYTES:
        raise BadInput(TOO_BIG)
    return content


def look_apart(content: bytes) -> None:
    """Look at a file in another process.

    Raises:
        BadInput: If it cannot be taken, or the process did not come back.
    """
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        try:
            problem = pool.apply_async(look_at_form, (content,)).get(TOO_LONG)
        except multiprocessing.TimeoutError as broken:
            raise UnreadableFile(NOT_READ) from broken
    if problem:
        raise BadInput(problem)


def _title_of(path: Path, *, practice: bool) -> str:
    """Return what a form is called at first: the words of its file name."""
    words = one_line(re.sub(r"[_\-+.]+", " ", path.stem))[:LONGEST_TITLE].strip()
    title = words[:1].upper() + words[1:] or "Form"
    return f"Practice {title}" if practice and "practice" not in title.lower() else title


def _free_id(taken: Collection[str]) -> str:
    number = 1
    while f"form-{number}" in taken:
        number += 1
    return f"form-{number}"
