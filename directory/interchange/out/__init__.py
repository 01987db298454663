"""Taking records out: one file per format, each handed only what an edition may hold.

To add a format, write ``interchange/out/x.py`` with a writer (see ``writing.Writer``) and add a
line to :data:`WRITERS`.
"""

from directory.errors import UnknownName
from directory.interchange.out.hsds_package import HsdsPackage
from directory.interchange.out.oruk3 import Oruk3
from directory.interchange.out.signpost_csv import SignpostCsvOut
from directory.interchange.out.signpost_json import SignpostJsonOut
from directory.interchange.out.signpost_xlsx import SignpostXlsx
from directory.interchange.out.writing import Writer

WRITERS: tuple[Writer, ...] = (
    SignpostXlsx(),
    SignpostCsvOut(),
    SignpostJsonOut(),
    Oruk3(),
    HsdsPackage(),
)
"""Every format that Signpost writes, in the order they are offered."""


def writer_named(name: str) -> Writer:
    """Return the writer of a name, as typed after ``--format``.

    Raises:
        UnknownName: There is no such format.
    """
    for writer in WRITERS:
        if writer.name == name:
            return writer
    names = ", ".join(writer.name for writer in WRITERS)
    raise UnknownName(f"There is no format {name} to write. The formats are: {names}.")
