"""Reading the Signpost spreadsheet as XLSX, and other people's workbooks that are like it."""

from collections.abc import Mapping
from pathlib import Path

from directory.interchange.reading import Opened, Problem, Progress
from directory.interchange.tables.headings import columns_named
from directory.interchange.tables.signpost_csv import opened
from directory.interchange.tables.workbooks import is_workbook, rows_of_workbook

NOT_READ = "The sheet '{}' holds a list too, which was not read. Bring it in by itself."


class SignpostXlsx:
    """A workbook of which one sheet is a list of services; every column optional but the name."""

    name = "signpost-xlsx"
    title = "Signpost spreadsheet (XLSX)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the file is a workbook."""
        return is_workbook(head, path)

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a workbook, to give the services of one sheet, and a problem for each row left out.

        Args:
            path: The file.
            publisher: Begins the ids of the records.
            progress: Told how many rows have been read, of how many.
            mapping: Field to column heading, for columns that cannot be guessed; ``sheet`` names
                the sheet, where it is not the first with a column for the name, and ``headings``
                the row of the headings.

        Raises:
            UnreadableFile: Damaged, asking for too much, or without a column for the name.
        """
        sheets: list[str] = []
        rows = rows_of_workbook(
            path,
            progress,
            mapping,
            lambda title, all_of_them: sheets.extend(one for one in all_of_them if one != title),
        )
        columns = columns_named(mapping or {})
        read = opened(rows, path, publisher, columns)
        asked = bool((mapping or {}).get("sheet"))
        more = () if asked else tuple(Problem(1, "", NOT_READ.format(one)) for one in sheets)
        return read._replace(about=(*more, *read.about))
