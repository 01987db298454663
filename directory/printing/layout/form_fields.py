"""Boxes to tick and lines to fill in on a screen: real form fields, with names that are read back.

ReportLab's own fields are not tagged and need a font that is not in the file, so these are
written into the finished file beside the tags.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfbase.ttfonts import TTFontFile

FONT_FILE = Path(__file__).parent.parent / "fonts" / "NotoSans-Regular.ttf"
FONT = "NotoSans-Regular"
SIZE = 11
LONGEST = 400
"""Characters of one line."""
_PRINTED = 4
_MANY_LINES = 1 << 12
_FIRST, _LAST = 32, 255


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in."""

    kind: Literal["tick", "line"]
    name: str
    says: str
    """What a screen reader says of it: a whole sentence."""
    place: tuple[int, int]
    """The page, counted from 0, and the number of the next mark on it."""
    box: tuple[float, float, float, float]
    """Left, bottom, right and top on the page, in points."""


class Form:
    """The form of one file; there is none until its first field."""

    def __init__(self, pdf: pikepdf.Pdf, pages: list[Any]) -> None:
        self._pdf = pdf
        self._pages = pages
        self._fields: Any = None

    def add(self, field: Field, way_back: int) -> Any:  # noqa: ANN401  (pikepdf objects)
        """Put a field on its page and return what its element of the structure holds.

        Args:
            field: What to put there.
            way_back: Its number in the tree that leads from fields to elements.
        """
        if self._fields is None:
            self._begin()
        page = self._pages[field.place[0]]
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                T=String(field.name),
                TU=String(field.says),
                Rect=Array([round(side, 2) for side in field.box]),
                F=_PRINTED,
                P=page,
                StructParent=way_back,
            )
        )
        self._fill(widget, field)
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        self._fields.append(widget)
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=widget)

    def _fill(self, widget: Any, field: Field) -> None:  # noqa: ANN401
        left, bottom, right, top = field.box
        wide, high = right - left, top - bottom
        if field.kind == "line":
            widget.FT, widget.Ff = Name.Tx, _MANY_LINES
            widget.MaxLen, widget.V = LONGEST, String("")
            widget.DA = String(f"/{FONT} {SIZE} Tf 0 g")
            widget.AP = Dictionary(N=self._look(wide, high, b"/Tx BMC EMC"))
            return
        cross = (
            f"1.6 w 3 3 m {wide - 3:.2f} {high - 3:.2f} l 3 {high - 3:.2f} m {wide - 3:.2f} 3 l S"
        )
        widget.FT, widget.V, widget.AS = Name.Btn, Name.Off, Name.Off
        ticked = self._look(wide, high, cross.encode())
        widget.AP = Dictionary(N=Dictionary(Yes=ticked, Off=self._look(wide, high, b"")))

    def _look(self, wide: float, high: float, drawing: bytes) -> Any:  # noqa: ANN401
        look = self._pdf.make_stream(drawing)
        look.Type, look.Subtype = Name.XObject, Name.Form
        look.BBox = Array([0, 0, round(wide, 2), round(high, 2)])
        look.Resources = Dictionary(Font=Dictionary({f"/{FONT}": self._font}))
        return look

    def _begin(self) -> None:
        self._font = self._pdf.make_indirect(_font(self._pdf))
        self._fields = Array()
        form = Dictionary(
            Fields=self._fields,
            DA=String(f"/{FONT} {SIZE} Tf 0 g"),
            DR=Dictionary(Font=Dictionary({f"/{FONT}": self._font})),
        )
        self._pdf.Root.AcroForm = self._pdf.make_indirect(form)
        self._fields = self._pdf.Root.AcroForm.Fields


def _font(pdf: pikepdf.Pdf) -> Dictionary:
    """Return the whole font: what will be typed is not known, so no letter may be missing."""
    content, widths, facts = _measured()
    file = pdf.make_stream(content)
    file.Length1 = len(content)
    about = Dictionary(Type=Name.FontDescriptor, FontName=Name(f"/{FONT}"), FontFile2=file)
    for key, value in facts.items():
        about[f"/{key}"] = Array(value) if isinstance(value, list) else value
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{FONT}"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array(widths),
        FontDescriptor=pdf.make_indirect(about),
    )


@cache
def _measured() -> tuple[bytes, list[int], dict[str, Any]]:
    """Return the font file, the width of each letter in thousandths, and its measures."""
    content = FONT_FILE.read_bytes()
    face = TTFontFile(str(FONT_FILE))
    letters = [bytes([code]).decode("cp1252", "replace") for code in range(_FIRST, _LAST + 1)]
    widths = [round(face.charWidths.get(ord(one), face.defaultWidth)) for one in letters]
    facts = {
        "Flags": 32,
        "FontBBox": [round(side) for side in face.bbox],
        "ItalicAngle": 0,
        "Ascent": round(face.ascent),
        "Descent": round(face.descent),
        "CapHeight": round(face.capHeight),
        "StemV": round(face.stemV),
    }
    return content, widths, facts
