"""A paper as a Word file, for somebody who wants to change it or read it in their own way.

The same words in the same order as on paper, with real headings and real lists.
"""

from collections.abc import Sequence

from docx.document import Document
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from directory.interchange.twins import word_looks
from directory.interchange.twins.numbers import bits
from directory.interchange.twins.outline import (
    Blank,
    Heading,
    Items,
    Line,
    ListKind,
    Outline,
    Part,
    Piece,
    Rows,
    Urgent,
    plain,
)
from directory.interchange.twins.second import foot_in_both
from directory.interchange.twins.word_package import new_document, packed
from directory.words import unbroken

LARGER = 18 / 14
_STYLES = {
    "plain": "Normal",
    "strong": "Strong line",
    "small": "Small line",
    "large": "Large line",
    "number": "Number line",
    "fact": "Fact",
}
_IDS = {one.name: one.id for one in word_looks.STYLES}
_UNDER = {"number": "Number under", "strong": "Strong under", "small": "Small under"}
_KINDS = {
    "steps": word_looks.STEPS,
    "numbered": word_looks.NUMBERED,
    "plain": word_looks.BULLETS,
    "ticks": word_looks.TICKS,
    "contents": word_looks.BULLETS,
}
_LEADS = {"plain": "List Bullet"}
_FIELD = '<w:fldSimple {words} w:instr="{what}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BESIDE = 18
"""Points of a number beside its name."""
_MOST_KEPT, _BEGINNING = 20, 4
"""Paragraphs."""
_MOST_BESIDE = 44
"""Letters of a name and its number, that both stand on one line."""
_SHORT = 0.5
"""Of the width; what is to take less gets a short line."""


def word_file(outline: Outline, title: str, *, large: bool = False) -> bytes:
    """Return the file.

    Args:
        outline: The words, already allowed by the rules of disclosure.
        title: A neutral title of the file: it shows in lists, where anyone may see it.
        large: Whether it is in large print.
    """
    scale = LARGER if large else 1.0
    document = new_document(scale)
    _Body(document, outline, scale).write()
    _page(document, outline)
    return packed(document, plain(title), outline.around.made_on)


class _Body:
    """One document on its way; counts its lists, so that each begins at 1."""

    def __init__(self, document: Document, outline: Outline, scale: float) -> None:
        self.document = document
        self.outline = outline
        self.scale = scale
        self.lists = 0
        self.written: list[Paragraph] = []
        """Every paragraph so far; to ask the document for them takes long."""

    def write(self) -> None:
        if self.outline.above:
            self._add(self.outline.above, "Practice")
        self._add(self.outline.title, "heading 1")
        service = 0
        for piece in (*self.outline.pieces, *foot_in_both(self.outline)):
            if isinstance(piece, Heading | Urgent):
                self._keep_from(service)
                numbered = isinstance(piece, Heading) and piece.label
                service = len(self.written) if numbered else 0
            self._piece(piece)

    def _keep_from(self, first: int) -> None:
        """Keep what stands from a paragraph on upon one side; nothing from the very first.

        Of what may be longer than a side only the beginning is kept together.
        """
        block = self.written[first:-1] if first else []
        for paragraph in block if len(block) < _MOST_KEPT else block[:_BEGINNING]:
            paragraph.paragraph_format.keep_with_next = True

    def _piece(self, piece: Piece) -> None:
        match piece:
            case Heading():
                self._heading(piece)
            case Items():
                self._items(piece)
            case Rows():
                self._table(piece)
            case Urgent():
                self._urgent(piece)
            case Blank():
                self._blank(piece)
            case _:
                self._line(piece)

    def _heading(self, heading: Heading) -> None:
        label = f"{heading.label}. " if heading.label else ""
        made = self._add(f"{label}{plain(heading.words)}", f"heading {heading.level}")
        if made is not None and heading.new_page:
            made.paragraph_format.page_break_before = True

    def _urgent(self, urgent: Urgent) -> None:
        start, said = len(self.written), urgent.words
        first, *others = urgent.second or ("",) * (len(said.lines) + 1)
        self._add(said.first, "Urgent heading")
        self._second(first, "Urgent")
        for line, also in zip(said.lines, others, strict=True):
            self._add(line, "Urgent")
            self._second(also, "Urgent")
        self._keep_from(start)

    def _second(self, words: str, style: str) -> None:
        """Write a line in the second language, told so to whoever listens."""
        second = self.outline.around.second
        if second is None or not words:
            return
        made = self._new(style)
        run = made.add_run(words)
        # Which of both marks counts depends on the letters; the other is not looked at.
        spoken = f'<w:lang {_WORDS} w:val="{second.code}" w:bidi="{second.code}"/>'
        if second.rtl:
            made.paragraph_format.element.get_or_add_pPr().append(parse_xml(f"<w:bidi {_WORDS}/>"))
            run.font.rtl = True
        run.font.element.get_or_add_rPr().append(parse_xml(spoken))

    def _table(self, rows: Rows) -> None:
        """Write a table whose first line is said again on each side."""
        heads = [("", *rows.columns)] if any(rows.columns) else []
        lines = [*heads, *rows.lines] if rows.lines else []
        if not lines:
            return
        table = self.document.add_table(len(lines), len(lines[0]), "Table Grid")
        for at, (line, row) in enumerate(zip(lines, table.rows, strict=True)):
            for place, (words, cell) in enumerate(zip(line, row.cells, strict=False)):
                _write(cell.paragraphs[0], plain(words), bold=place == 0 or at < len(heads))
        if heads:
            first = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  (it has no name of its own)
            first.append(parse_xml(f"<w:tblHeader {_WORDS}/>"))

    def _line(self, line: Line) -> None:
        """A line without words is absent; a fact stands beside its label."""
        words = plain(line.words)
        if line.look == "second":
            self._second(line.words, "Second language")
        elif words and line.look == "fact":
            made = self._new(_STYLES["fact"])
            made.add_run(f"{line.label}\t").bold = True
            _write(made, words)
        else:
            self._add(words, _STYLES[line.look])

    def _items(self, items: Items) -> None:
        if not items.items:
            return
        number = self._new_list(_KINDS[items.kind])
        for item in items.items:
            parts = [part for part in item if isinstance(part, Blank) or plain(part.words)]
            if not parts:
                continue
            first = len(self.written)
            for part in parts[self._lead(parts, number, items.kind) :]:
                self._under(part)
            self._keep_from(first)

    def _lead(self, parts: Sequence[Part], number: int, kind: ListKind) -> int:
        """Write what leads an item, and return how many of its parts that took.

        A short name has its number beside it, at the right.
        """
        made = self._add(
            _said(parts[0]), _LEADS.get(kind, "List Number"), bold=_is_strong(parts[0])
        )
        if made is None:
            return 1
        numbered = made.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = number
        second = parts[1] if len(parts) > 1 else None
        if not isinstance(second, Line) or second.look != "number":
            return 1
        if len(_said(parts[0])) + len(second.words) > _MOST_BESIDE:
            return 1
        beside = made.add_run(f"\t{unbroken(plain(second.words))}")
        beside.bold, beside.font.size = True, Pt(round(_BESIDE * self.scale))
        return 2

    def _under(self, part: Part) -> None:
        if isinstance(part, Blank):
            made = self._new("To write short", f"{plain(part.label)} \t")
            made.paragraph_format.left_indent = Mm(8.5)
        elif part.look == "second":
            self._second(part.words, "List Continue")
        else:
            self._add(part.words, _UNDER.get(part.look, "List Continue"))

    def _blank(self, blank: Blank) -> None:
        if blank.tick:
            self._tick(blank)
        label, typed = plain(blank.label), plain(blank.typed)
        style = "To write short" if blank.share < _SHORT else "To write"
        if typed and not blank.tick:
            self._add(f"{label}: {typed}", "Normal")
            return
        for at in range(blank.lines):
            first = label if at == 0 and not blank.tick else ""
            self._new(style, f"{first} \t".lstrip(" "))

    def _tick(self, blank: Blank) -> None:
        box = "\u2611" if blank.typed else "\u2610"
        self._add(f"{box} {plain(blank.label)}", "To tick")

    def _new(self, style: str, text: str = "") -> Paragraph:
        made = self.document.add_paragraph(text)
        if style in _IDS:  # the usual style needs no name
            made.paragraph_format.element.style = _IDS[style]
        self.written.append(made)
        return made

    def _add(self, words: str, style: str, *, bold: bool = False) -> Paragraph | None:
        text = plain(words)
        if not text:
            return None
        made = self._new(style)
        _write(made, text, bold=bold)
        return made

    def _new_list(self, kind: int) -> int:
        self.lists += 1
        lists = self.document.part.numbering_part.element
        lists.append(parse_xml(word_looks.one_list(self.lists, kind)))
        return self.lists


def _said(part: Part) -> str:
    return part.label if isinstance(part, Blank) else part.words


def _is_strong(part: Part) -> bool:
    return isinstance(part, Line) and part.look == "strong"


def _write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    """Write one line, every number in it bold and whole."""
    for words, link in bits(text):
        paragraph.add_run(words).bold = True if bold or link else None


def _page(document: Document, outline: Outline) -> None:
    """Set the paper, and what stands at the head and the foot of each side."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(15)
    section.header_distance = section.footer_distance = Mm(8)
    section.different_first_page_header_footer = True
    for footer in (section.first_page_footer, section.footer):
        _numbered(footer.paragraphs[0], plain(outline.later))
    section.first_page_header.paragraphs[0].style = "header"
    above = section.header.paragraphs[0]
    above.style = "header"
    if outline.above:
        above.add_run(outline.above).bold = True


def _numbered(foot: Paragraph, words: str) -> None:
    foot.style = "footer"
    if words:
        _write(foot, words)
        foot.add_run().add_break()
    foot.add_run("\tPage ")
    for what, after in (("PAGE", " of "), ("NUMPAGES", "")):
        foot.paragraph_format.element.append(parse_xml(_FIELD.format(words=_WORDS, what=what)))
        foot.add_run(after)
