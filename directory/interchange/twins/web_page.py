"""A paper as a web page in one file: for a phone, a screen reader, or to be sent by mail.

The same words in the same order as on paper. Everything that comes from a record is escaped.
"""

from collections.abc import Iterator
from html import escape

from directory.interchange.twins.numbers import bits
from directory.interchange.twins.outline import (
    Blank,
    Heading,
    Items,
    Line,
    Outline,
    Part,
    Piece,
    Rows,
    Urgent,
    plain,
)
from directory.interchange.twins.second import foot_in_both
from directory.interchange.twins.web_style import LARGER, STYLE
from directory.interchange.web_pages import whole_page

SKIP = "Skip to the words"
TO_URGENT = "Urgent help"
_IN_ORDER = {"steps", "numbered"}


def web_page(outline: Outline, title: str, *, large: bool = False) -> bytes:
    """Return the page.

    Args:
        outline: The words, already allowed by the rules of disclosure.
        title: A neutral title of the file: it shows in a list of tabs, where anyone may see it.
        large: Whether larger letters are wanted from the start.
    """
    body = _Body(outline).lines()
    made = whole_page(plain(title), STYLE + LARGER if large else STYLE, body)
    return made.encode("utf-8")


class _Body:
    """One page on its way; counts what can be filled in, so that each has a name of its own."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.blanks = 0
        listed = (one for one in outline.pieces if isinstance(one, Items))
        items = (item for one in listed if one.kind == "contents" for item in one.items)
        self.places = {_leads(item): f"part-{at}" for at, item in enumerate(items, start=1)}
        """Where contents lead to, by the words of the heading."""
        self.not_met = dict(self.places)

    def lines(self) -> Iterator[str]:
        outline = self.outline
        yield f'<a class="skip" href="#words">{SKIP}</a>'
        if any(isinstance(piece, Urgent) for piece in outline.pieces):
            yield f'<a class="skip" href="#urgent">{TO_URGENT}</a>'
        if outline.above:
            yield f'<p class="practice">{escape(outline.above)}</p>'
        yield '<main id="words" tabindex="-1">'
        yield f"<h1>{_words(outline.title)}</h1>"
        for piece in outline.pieces:
            yield from self._piece(piece)
        yield "</main>"
        yield "<footer>"
        yield from map(self._part, foot_in_both(outline))
        yield "</footer>"

    def _piece(self, piece: Piece) -> Iterator[str]:
        match piece:
            case Heading():
                yield _heading(piece, self.not_met.pop(piece.words, ""))
            case Items():
                yield from self._items(piece)
            case Rows():
                yield from _table(piece)
            case Urgent():
                yield from self._urgent(piece)
            case _:
                yield self._part(piece)

    def _part(self, part: Part) -> str:
        if isinstance(part, Line):
            return self._second(part.words) if part.look == "second" else _line(part)
        return self._tick(part) if part.tick else self._blank(part)

    def _second(self, words: str) -> str:
        """Return a line in the second language, told so to whoever listens."""
        second = self.outline.around.second
        if second is None or not words:
            return ""
        side = "rtl" if second.rtl else "ltr"
        # Marks that keep a name or a number apart are ours here, and are needed.
        return f'<p class="second" lang="{escape(second.code)}" dir="{side}">{escape(words)}</p>'

    def _items(self, items: Items) -> Iterator[str]:
        """Yield a list; a screen reader still says that it is one where its dots are drawn anew."""
        if not items.items:
            return
        if items.kind == "contents":
            yield from self._contents(items)
            return
        tag = "ol" if items.kind in _IN_ORDER else "ul"
        yield f'<{tag} class="{items.kind}" role="list">'
        for at, item in enumerate(items.items, start=1):
            label = f'<b class="step">Step {at}</b> ' if items.kind == "steps" else ""
            inside = [part for part in map(self._part, item) if part]
            yield f"<li>{label}{''.join(inside)}</li>"
        yield f"</{tag}>"

    def _contents(self, items: Items) -> Iterator[str]:
        yield '<nav><ul class="contents" role="list">'
        for said in map(_leads, items.items):
            yield f'<li><a href="#{self.places[said]}">{escape(plain(said))}</a></li>'
        yield "</ul></nav>"

    def _urgent(self, urgent: Urgent) -> Iterator[str]:
        said = urgent.words
        first, *others = urgent.second or ("",) * (len(said.lines) + 1)
        yield '<section id="urgent" aria-labelledby="urgent-help" tabindex="-1">'
        yield f'<h2 id="urgent-help">{_words(said.first)}</h2>'
        yield self._second(first)
        for line, also in zip(said.lines, others, strict=True):
            yield f"<p>{_words(line)}</p>"
            yield self._second(also)
        yield "</section>"

    def _blank(self, blank: Blank) -> str:
        """Return a field: nothing typed into it is sent, checked elsewhere or kept."""
        name = self._name()
        said, heading = plain(blank.label), plain(blank.heading)
        label = f'<label for="{name}">{escape(said)}</label>' if said else ""
        aloud = ": ".join(words for words in (heading, said) if words)
        same = f'id="{name}" aria-label="{escape(aloud)}" autocomplete="off" spellcheck="false"'
        typed = escape(plain(blank.typed))
        if blank.lines > 1:
            field = f'<textarea {same} rows="{blank.lines}">{typed}</textarea>'
        else:
            field = f'<input type="text" {same} value="{typed}">'
        return f'<p class="blank">{label} {field}</p>'

    def _tick(self, blank: Blank) -> str:
        name = self._name()
        ticked = " checked" if blank.typed else ""
        box = f'<input type="checkbox" id="{name}" autocomplete="off"{ticked}>'
        said = f'<p class="tick">{box} <label for="{name}">{_words(blank.label)}</label></p>'
        day = Blank("", f"{blank.label}, day", blank.lines)
        return said + self._blank(day) if blank.lines else said

    def _name(self) -> str:
        self.blanks += 1
        return f"blank-{self.blanks}"


def _leads(item: tuple[Part, ...]) -> str:
    """Return the words with which an item begins."""
    first = item[0]
    return first.label if isinstance(first, Blank) else first.words


def _heading(heading: Heading, place: str) -> str:
    tag, words = f"h{heading.level}", _words(heading.words)
    if place:
        tag = f'{tag} id="{place}"'
    if heading.label:
        number = f'<span class="place">{escape(heading.label)}</span>'
        return f'<{tag} class="numbered">{number} <span>{words}</span></h{heading.level}>'
    leaf = ' class="leaf"' if heading.new_page else ""
    return f"<{tag}{leaf}>{words}</h{heading.level}>"


def _line(line: Line) -> str:
    """Return a paragraph; nothing for a line without words."""
    words = _words(line.words)
    if not words:
        return ""
    if line.look != "fact":
        look = "" if line.look == "plain" else f' class="{line.look}"'
        return f"<p{look}>{words}</p>"
    return f'<p class="fact"><b>{escape(line.label)}</b> <span>{words}</span></p>'


def _table(rows: Rows) -> Iterator[str]:
    """Yield a table; where it is too wide, it alone is moved across, by the keys too."""
    if not rows.lines:
        return
    name = escape(plain(rows.title))
    yield f'<div class="wide" role="region" tabindex="0" aria-label="{name}"><table>'
    if any(rows.columns):
        heads = "".join(f'<th scope="col">{_words(one)}</th>' for one in rows.columns)
        yield f"<thead><tr><td></td>{heads}</tr></thead>"
    yield "<tbody>"
    for heading, *cells in rows.lines:
        said = "".join(f"<td>{_words(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{_words(heading)}</th>{said}</tr>'
    yield "</tbody></table></div>"


def _words(text: str) -> str:
    """Return one line with every number to be rung at a touch."""
    made = []
    for words, link in bits(plain(text)):
        safe = escape(words)
        made.append(f'<a class="number" href="{link}">{safe}</a>' if link else safe)
    return "".join(made)
