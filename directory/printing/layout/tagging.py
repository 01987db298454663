"""Tagged PDF: what a screen reader hears, in the order a person reads.

ReportLab draws but does not tag. ``TaggedCanvas`` marks each piece as it is drawn and tells the
``Node`` it belongs to; ``finish`` then writes the tree of nodes into the finished file.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from directory.printing.layout.form_fields import Field, Form
from directory.printing.layout.links import Link, Links

LANGUAGE = "en-GB"
MAKER = "Signpost"


@dataclass(eq=False, slots=True)
class Node:
    """One element of the structure: a heading, a paragraph, a list and its items, a figure."""

    tag: str
    kids: "list[Node]" = field(default_factory=list)
    alternative: str = ""
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Where it was drawn: (page from 0, number of the mark on that page)."""
    scope: str = ""
    """``Row`` or ``Column``, for the heading of a row or a column of a table."""
    language: str = ""
    """Of what is read here, where it is not the file's: ``pl``."""
    actual: str = ""
    """What is read in place of what was drawn, where letters join or run to the left."""
    field: "Field | None" = None
    """What can be filled in here on a screen; it stands before the next mark of its page."""
    link: "Link | None" = None
    """Where a press on it leads; its tag is ``Link``."""
    in_order: bool = False
    """Whether its children are in the order in which they are read, wherever they were drawn."""

    def add(self, tag: str, alternative: str = "") -> "Node":
        """Add a child after the others and hand it back."""
        kid = Node(tag, alternative=alternative)
        self.kids.append(kid)
        return kid

    def first_mark(self) -> tuple[int, int] | None:
        """Where the first piece of this node or its children was drawn; None if nowhere."""
        placed = [self.field.place] if self.field else []
        found = [
            *placed,
            *self.marks,
            *(m for m in map(Node.first_mark, self.kids) if m is not None),
        ]
        return min(found, default=None)

    def drawn_kids(self) -> "list[Node]":
        """The children that were drawn, as a rule in the order they were drawn."""
        placed = [(mark, kid) for kid in self.kids if (mark := kid.first_mark()) is not None]
        if not self.in_order:
            placed.sort(key=lambda pair: pair[0])
        return [kid for _, kid in placed]


class TaggedCanvas(Canvas):
    """A canvas on which every piece is drawn inside ``tagged``."""

    _marks = 0
    _page_index = 0

    def showPage(self) -> None:  # noqa: N802  (ReportLab's name)
        """Finish a page; marks are numbered from nought on each."""
        super().showPage()
        self._marks = 0
        self._page_index += 1

    def next_mark(self) -> tuple[int, int]:
        """Return the page, counted from 0, and the number that the next mark on it will have."""
        return self._page_index, self._marks

    def go_to(self, page: int) -> int:
        """Give the next pages their numbers from ``page`` on, and return which came next before.

        They are drawn where they are drawn: whoever uses this puts them in order afterwards.
        """
        before, self._page_index = self._page_index, page
        return before

    @contextmanager
    def tagged(self, node: Node | None) -> Iterator[None]:
        """What is drawn inside belongs to ``node``; with None it is furniture, never read out."""
        if node is None:
            self.addLiteral("/Artifact BMC")
        else:
            self.addLiteral(f"/{node.tag} <</MCID {self._marks}>> BDC")
            node.marks.append((self._page_index, self._marks))
            self._marks += 1
        yield
        self.addLiteral("EMC")


class _TreeWriter:
    """Writes the nodes into one file and remembers which element each mark belongs to."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.owners: list[dict[int, Any]] = [{} for _ in self.pages]
        self.form = Form(pdf, self.pages)
        self.links = Links(pdf, self.pages)
        self.filled: list[Any] = []
        """The element of each field and each link, in the order of the tree."""

    def write(self, root: Node) -> None:
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(root, tree)])
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=self._parents()))
        tree.ParentTreeNextKey = len(self.pages) + len(self.filled)
        self.pdf.Root.StructTreeRoot = tree

    def _element(self, node: Node, parent: Any) -> Any:  # noqa: ANN401  (pikepdf objects)
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + node.tag), P=parent)
        )
        _tell(element, node)
        inside: list[Any] = []
        for page, mark in node.marks:
            inside.append(Dictionary(Type=Name.MCR, Pg=self.pages[page], MCID=mark))
            self.owners[page][mark] = element
        if node.marks:
            element.Pg = self.pages[node.marks[0][0]]
        inside += self._pressed(node, element)
        inside += [self._element(kid, element) for kid in node.drawn_kids()]
        element.K = inside[0] if len(inside) == 1 else Array(inside)
        return element

    def _pressed(self, node: Node, element: Any) -> Iterator[Any]:  # noqa: ANN401
        """Yield what can be filled in or pressed here, each with its way back to the element."""
        if node.field:
            yield self.form.add(node.field, self._way_back(element))
        if node.link:
            yield self.links.add(node.link, self._way_back(element))

    def _way_back(self, element: Any) -> int:  # noqa: ANN401
        """Remember the element of something to press, and return its number in the tree."""
        self.filled.append(element)
        return len(self.pages) + len(self.filled) - 1

    def _parents(self) -> Array:
        """The way back from every mark to its element, one row a page."""
        rows = Array()
        for number, (page, owners) in enumerate(zip(self.pages, self.owners, strict=True)):
            page.StructParents = number
            page.Tabs = Name.S
            row = Array([owners[mark] for mark in sorted(owners)])
            rows.append(number)
            rows.append(self.pdf.make_indirect(row))
        for number, element in enumerate(self.filled, len(self.pages)):
            rows.append(number)
            rows.append(element)
        return rows


def _tell(element: Any, node: Node) -> None:  # noqa: ANN401
    """Write what an element says of itself."""
    if node.alternative:
        element.Alt = String(node.alternative)
    if node.language:
        element.Lang = String(node.language)
    if node.actual:
        element.ActualText = String(node.actual)
    if node.scope:
        element.A = Dictionary(O=Name.Table, Scope=Name("/" + node.scope))


def finish(drawn: bytes, root: Node, title: str, made_on: date) -> bytes:
    """The drawn PDF with its structure, language, title and dates; the same bytes every time.

    Args:
        drawn: What a ``TaggedCanvas`` made.
        root: The Document node whose children were drawn.
        title: A neutral title: it shows in a window's bar and in a list of files.
        made_on: The only date in the file.
    """
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        for page in pdf.pages:
            if "/Trans" in page.obj:
                del page.obj.Trans
        _TreeWriter(pdf).write(root)
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String(LANGUAGE)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        _describe(pdf, title, made_on)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
            min_version="1.7",
        )
    return out.getvalue()


def _describe(pdf: pikepdf.Pdf, title: str, made_on: date) -> None:
    """Write what the file says about itself, once for old readers and once for new ones."""
    del pdf.docinfo
    stamp = f"D:{made_on:%Y%m%d}000000Z"
    facts = {"Title": title, "Creator": MAKER, "Producer": MAKER}
    for key, value in {**facts, "CreationDate": stamp, "ModDate": stamp}.items():
        pdf.docinfo["/" + key] = value
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        about["dc:title"] = title
        about["dc:language"] = [LANGUAGE]
        about["pdfuaid:part"] = "1"
        about["xmp:CreatorTool"] = MAKER
        about["pdf:Producer"] = MAKER
        about["xmp:CreateDate"] = about["xmp:ModifyDate"] = f"{made_on:%Y-%m-%d}T00:00:00Z"
