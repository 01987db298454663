"""Pages of a booklet, two on each side of a sheet, in the order in which a folded stack is read.

What is short is not folded: it stands twice on each side, to be cut in half.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from reportlab.lib.pagesizes import A4

from directory.printing.layout.tagging import Node

SCALE = 0.5**0.5
"""Of A4 to A5."""
_RAISED = 2.5
"""Points by which pages stand higher: at half the size their foot would be too near the edge."""
_WIDE, _HIGH = A4[1], A4[0]
"""Of a sheet that lies on its side."""
PAGES_OF_A_SHEET = 4
MOST_TWICE = 2
"""So many pages need no fold: they are the two sides of half a sheet."""
CUT = "It stands twice on the sheet: cut it in half for two."
CUT_BOTH_SIDES = "It stands twice on the sheet: print on both sides and cut it in half for two."
"""For staff."""


def order(pages: int) -> tuple[tuple[int, int], ...]:
    """Return which page stands left and which right on each side, counted from 0.

    Sheets are printed on both sides, turned on the short edge, laid on one another and folded.
    Numbers from ``pages`` on are empty pages.
    """
    every = -(-pages // PAGES_OF_A_SHEET) * PAGES_OF_A_SHEET
    sides: list[tuple[int, int]] = []
    for first in range(0, every // 2, 2):
        sides += [(every - 1 - first, first), (first + 1, every - 2 - first)]
    return tuple(sides)


def twice_or_folded(pages: int, *, twice: bool) -> tuple[tuple[int, int], ...]:
    """Return which page stands left and which right: short ones twice, others to be folded."""
    if twice and pages <= MOST_TWICE:
        return tuple((at, at) for at in range(pages))
    return order(pages)


def how_to_cut(pages: int, *, twice: bool) -> tuple[str, ...]:
    """Return what staff do with pages that stand twice on a sheet; nothing where they do not."""
    if not twice or pages > MOST_TWICE:
        return ()
    return (CUT if pages == 1 else CUT_BOTH_SIDES,)


def folded(drawn: bytes, document: Node, *, twice: bool = False) -> tuple[bytes, int]:
    """Return A4 pages as sheets to fold to A5, and how many sides they have.

    Args:
        drawn: The pages, not yet tagged.
        document: Its nodes are told where their pieces stand now.
        twice: Whether a copy may be left over: then a short one stands twice on its sheet.
    """
    moved: dict[tuple[int, int], tuple[int, int]] = {}
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        sources = [page.obj for page in pdf.pages]
        sides = twice_or_folded(len(sources), twice=twice)
        made = [
            _side(
                pdf,
                # What is read first is drawn first, whichever half it stands on.
                [(at, sources[at]) for at in sorted(set(pair)) if at < len(sources)],
                pair,
                side,
                moved,
            )
            for side, pair in enumerate(sides)
        ]
        for _ in sources:
            del pdf.pages[0]
        for page in made:
            pdf.pages.append(page)
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    # The first page is read first, though the last one lies beside it.
    for node in _every(document):
        node.kids[:], node.in_order = node.drawn_kids(), True
    for node in _every(document):
        node.marks[:] = [moved[mark] for mark in node.marks]
    return out.getvalue(), len(sides)


def _side(
    pdf: pikepdf.Pdf,
    sources: list[tuple[int, pikepdf.Object]],
    pair: tuple[int, int],
    side: int,
    moved: dict[tuple[int, int], tuple[int, int]],
) -> pikepdf.Page:
    """Return one side of a sheet; ``moved`` learns where each mark of its pages is now."""
    content, marks = b"", 0
    for at, source in sources:
        again = pair[0] == pair[1]
        right = _WIDE / 2 if at == pair[1] and not again else 0.0
        told, count = _renumbered(source, marks)
        content += _placed(told, right)
        if again:
            content += _placed(_unread(source), _WIDE / 2)
        moved |= {(at, mark): (side, mark + marks) for mark in range(count)}
        marks += count
    resources = sources[0][1].Resources if sources else pikepdf.Dictionary()
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array([0, 0, round(_WIDE, 3), round(_HIGH, 3)]),
        Resources=resources,
        Contents=pdf.make_stream(content),
    )
    return pikepdf.Page(pdf.make_indirect(page))


def _placed(told: bytes, right: float) -> bytes:
    """Return the content of a page at the size of half a sheet."""
    at = f"q {SCALE:.6f} 0 0 {SCALE:.6f} {right:.3f} {_RAISED} cm\n".encode()
    return at + told + b"\nQ\n"


def _unread(source: pikepdf.Object) -> bytes:
    """Return the content of a page as decoration: a screen reader has read it beside it."""
    told: list[tuple[Any, Any]] = []
    for instruction in pikepdf.parse_content_stream(source):
        operands, operator = list(instruction.operands), instruction.operator
        if str(operator) == "BDC" and "/MCID" in operands[1]:
            operands, operator = [pikepdf.Name.Artifact], pikepdf.Operator("BMC")
        told.append((operands, operator))
    return pikepdf.unparse_content_stream(told)


def _renumbered(source: pikepdf.Object, first: int) -> tuple[bytes, int]:
    """Return the content of a page with its marks numbered from ``first``, and how many it has."""
    told: list[tuple[Any, Any]] = []
    count = 0
    for instruction in pikepdf.parse_content_stream(source):
        operands, operator = list(instruction.operands), instruction.operator
        if str(operator) == "BDC" and "/MCID" in operands[1]:
            operands[1] = pikepdf.Dictionary(MCID=int(operands[1].MCID) + first)
            count += 1
        told.append((operands, operator))
    return pikepdf.unparse_content_stream(told), count


def _every(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        yield from _every(kid)
