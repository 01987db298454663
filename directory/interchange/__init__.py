"""Bringing records in and taking them out: one file per format.

To add a format, write ``interchange/x.py`` with a reader (see ``reading.Reader``) and add a line
to :data:`FORMATS`.
"""

from pathlib import Path

from directory.errors import UnknownName, UnreadableFile
from directory.interchange.opening import head_of
from directory.interchange.oruk1 import Oruk1
from directory.interchange.reading import Reader
from directory.interchange.signpost_csv import SignpostCsv

FORMATS: tuple[Reader, ...] = (Oruk1(), SignpostCsv())


def recognise(path: Path) -> Reader:
    """Return the format that a file is in.

    Raises:
        UnreadableFile: The file is missing, empty, or of no format that we read.
    """
    head = head_of(path)
    for reader in FORMATS:
        if reader.looks_like(head, path):
            return reader
    known = " or ".join(reader.title for reader in FORMATS)
    raise UnreadableFile(f"{path.name} is not a list of services that Signpost reads: {known}.")


def format_named(name: str) -> Reader:
    """Return the format of a name, as typed after ``--format``.

    Raises:
        UnknownName: There is no such format.
    """
    for reader in FORMATS:
        if reader.name == name:
            return reader
    names = ", ".join(reader.name for reader in FORMATS)
    raise UnknownName(f"There is no format {name}. The formats are: {names}.")
