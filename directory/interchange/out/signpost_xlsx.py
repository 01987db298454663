"""The Signpost spreadsheet as a workbook: every cell is text, so that none is worked out.

Written by hand, a row at a time: a list of any length is never held whole, and the same records
give the same bytes.
"""

from collections.abc import Iterator
from typing import IO, BinaryIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from directory.interchange.out.signpost_csv import rows_of
from directory.interchange.out.writing import Around
from directory.interchange.out.zipped import member
from directory.model import ServicePage

SHEET = "Services"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKED = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_RELS = "application/vnd.openxmlformats-package.relationships+xml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKED}/content-types">'
    f'<Default Extension="rels" ContentType="{_RELS}"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKED}/relationships">'
    f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
    f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKED}/relationships">'
    f'<Relationship Id="rId1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="2">'
    '<font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
    '<cellXfs count="3"><xf/>'
    '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>",
}  # fmt: skip
"""Every part of the workbook but its sheet. Number format 49 is text, also for what is typed."""
_TEXT, _BOLD = 1, 2
_WIDE = 24
_BEGIN = (
    f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" state="frozen"/></sheetView></sheetViews>'
    f'<cols><col min="1" max="40" width="{_WIDE}" style="{_TEXT}" customWidth="1"/></cols>'
    "<sheetData>"
)


class SignpostXlsx:
    """The same rows as the CSV, in a workbook of one sheet."""

    name = "signpost-xlsx"
    title = "Signpost spreadsheet (Excel)"
    suffix = ".xlsx"

    def write(self, pages: Iterator[ServicePage], file: BinaryIO, around: Around) -> None:
        """Write the workbook."""
        with ZipFile(file, "w", ZIP_DEFLATED) as book:
            for name, text in _PARTS.items():
                book.writestr(member(name), f"{_HEAD}{text}")
            with book.open(member("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as sheet:
                _write_sheet(sheet, rows_of(pages, around))


def _write_sheet(sheet: IO[bytes], rows: Iterator[list[str]]) -> None:
    sheet.write(f"{_HEAD}{_BEGIN}".encode())
    for number, row in enumerate(rows, 1):
        style = _TEXT if number > 1 else _BOLD
        cells = "".join(
            f'<c r="{_column(at)}{number}" s="{style}" t="inlineStr"><is>'
            f'<t xml:space="preserve">{escape(text)}</t></is></c>'
            for at, text in enumerate(row)
            if text
        )
        sheet.write(f'<row r="{number}">{cells}</row>'.encode())
    sheet.write(b"</sheetData></worksheet>")


def _column(at: int) -> str:
    """Return the letters of a column, counted from 0."""
    return chr(65 + at) if at < 26 else f"{chr(64 + at // 26)}{chr(65 + at % 26)}"
