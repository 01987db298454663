"""Reading a printed PDF back, as a person with a ruler and as a screen reader."""

import io
from dataclasses import dataclass

import pikepdf
import pypdfium2

MM = 72 / 25.4


def lines_of(pdf: bytes) -> list[list[str]]:
    """The lines of text on each page, in the order they were drawn."""
    with _opened(pdf) as document:
        return [page.get_textpage().get_text_range().splitlines() for page in document]


def all_text(pdf: bytes) -> str:
    return "\n".join(line for page in lines_of(pdf) for line in page).replace("\u00a0", " ")


def height_of(pdf: bytes, words: str, page: int = 0) -> float:
    """How far from the foot of the page the words stand, in points."""
    with _opened(pdf) as document:
        text = document[page].get_textpage()
        start, _ = text.search(words).get_next()
        return text.get_charbox(start)[1]


@dataclass
class Heard:
    """What a screen reader meets, in its order."""

    tag: str
    page: int
    mark: int


def heard(pdf: bytes) -> list[Heard]:
    """Walk the structure tree and give every mark in the order of the tree."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = [page.obj.objgen for page in document.pages]
        found: list[Heard] = []

        def walk(element, tag):
            if element.get("/Type") == "/MCR":
                found.append(Heard(tag, pages.index(element.Pg.objgen), int(element.MCID)))
                return
            for kid in _kids(element):
                walk(kid, str(element.get("/S", "")).removeprefix("/"))

        walk(document.Root.StructTreeRoot, "")
        return found


def begin_in(pdf: bytes) -> list[str]:
    """The language of what is drawn first on each page; empty where it is the paper's."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = [page.obj.objgen for page in document.pages]
        spoken: dict[tuple[int, int], str] = {}

        def walk(element, language):
            if element.get("/Type") == "/MCR":
                spoken[pages.index(element.Pg.objgen), int(element.MCID)] = language
                return
            for kid in _kids(element):
                walk(kid, str(element.get("/Lang", language)))

        for element in _kids(document.Root.StructTreeRoot):
            walk(element, "")
    first = dict(reversed(drawn_marks(pdf)))
    return [spoken.get(place, "") for place in sorted(first.items())]


def heard_page_by_page(pdf: bytes) -> list[tuple[int, int]]:
    """Every (page, mark) as it is heard; a list that goes on overleaf is heard to its end."""
    return sorted(((one.page, one.mark) for one in heard(pdf)), key=lambda place: place[0])


def drawn_marks(pdf: bytes) -> list[tuple[int, int]]:
    """Every (page, mark) in the order in which it was drawn."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC" and "/MCID" in operands[1]:
                    found.append((number, int(operands[1].MCID)))
    return found


def tags(pdf: bytes) -> list[str]:
    return [piece.tag for piece in heard(pdf)]


def fonts(pdf: bytes) -> dict[str, bool]:
    """The name of every font in the file, and whether its shapes are inside."""
    found = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
                facts = thing.get("/FontDescriptor", {})
                found[str(thing.BaseFont)] = any(key.startswith("/FontFile") for key in facts)
    return found


def _kids(element):
    inside = element.get("/K", pikepdf.Array())  # what can be pressed has none
    return list(inside) if isinstance(inside, pikepdf.Array) else [inside]


def _opened(pdf: bytes):
    return pypdfium2.PdfDocument(pdf)
