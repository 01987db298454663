"""Bringing records in and taking them out: one file per format.

To add a format, write ``interchange/x.py`` with a reader (see ``reading.Reader``) and add a line
to :data:`FORMATS`.
"""

from pathlib import Path

from directory.errors import UnknownName, UnreadableFile
from directory.interchange.hsds.json_file import HsdsJson
from directory.interchange.hsds.oruk1 import Oruk1
from directory.interchange.hsds.outpost import Outpost
from directory.interchange.hsds.package import HsdsPackage, Ohana
from directory.interchange.no_lists import told_by_its_parts
from directory.interchange.opening import begin_of, head_of
from directory.interchange.reading import Reader
from directory.interchange.signpost_json import SignpostJson
from directory.interchange.tables.signpost_csv import SignpostCsv
from directory.interchange.tables.signpost_xlsx import SignpostXlsx
from directory.interchange.tables.workbooks import ZIP
from directory.interchange.zips import look_into

FORMATS: tuple[Reader, ...] = (
    SignpostJson(),
    SignpostXlsx(),
    Ohana(),
    HsdsPackage(),
    Outpost(),
    HsdsJson(),
    Oruk1(),
    SignpostCsv(),
)
"""What can be read, in the order in which a file is looked at: the choosiest first."""

NO_LIST = (
    "{name} is not a list of services that Signpost reads. Open it in the program it came from, "
    "save the list as a workbook (.xlsx) or as CSV with headings in its first row, and import that."
)


def recognise(path: Path) -> Reader:
    """Return the format that a file, or a folder of tables, is in.

    Raises:
        UnreadableFile: The file is missing, empty, or of no format that we read.
    """
    head = b"" if path.is_dir() else begin_of(path)
    if not path.is_dir() and not head.startswith(ZIP):
        head = head_of(path)
    elif head.startswith(ZIP) and (told := told_by_its_parts(path.name, look_into(path).sizes)):
        raise UnreadableFile(told)
    for reader in FORMATS:
        if reader.looks_like(head, path):
            return reader
    if path.is_dir():
        raise UnreadableFile(
            f"{path.name} is a folder without a table services.csv that is tied "
            "to others. Choose a file."
        )
    raise UnreadableFile(NO_LIST.format(name=path.name))


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


def called(reader: Reader, path: Path) -> str:
    """Return what a list is called: as its file, or as the folder in which its tables lie."""
    tables = isinstance(reader, HsdsPackage) and path.suffix.lower() in (".csv", ".json")
    return path.resolve().parent.name if tables else path.stem
