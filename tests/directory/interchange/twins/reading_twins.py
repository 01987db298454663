"""Reading a web page and a Word file back, as a person and a screen reader would."""

import io
import re
import zipfile
from html.parser import HTMLParser

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

EMPTY = {"meta", "input"}
APART = {"p", "li", "h1", "h2", "h3", "tr", "td", "th", "label", "section", "div"}
UNSEEN = {"style", "title"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and its words."""

    def __init__(self, content):
        super().__init__()
        self.open, self.elements, self.words, self.headings = [], [], [], []
        self.feed(content.decode("utf-8"))
        assert self.open == [], "an element is not closed"

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag in APART:
            self.words.append(" ")
        if tag == "ol":
            self.counted = 0
        if tag == "li" and self.open[-2][1].get("class") == "numbered":
            self.counted += 1
            self.words.append(f"{self.counted}. ")
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs)))
        if tag in ("h1", "h2", "h3"):
            self.headings.append([int(tag[1]), ""])

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        within = {tag for tag, _ in self.open}
        skipped = any(attrs.get("class") == "skip" for _, attrs in self.open)
        if within & UNSEEN or skipped:
            return
        self.words.append(data)
        if within & {"h1", "h2", "h3"}:
            self.headings[-1][1] += data

    @property
    def text(self):
        return " ".join("".join(self.words).replace("\u00a0", " ").split())

    @property
    def tags(self):
        return {tag for tag, _ in self.elements}

    def attributes(self, tag):
        return [attrs for one, attrs in self.elements if one == tag]


def words_of(text):
    """The words of a text without signs and line ends, in their order."""
    return re.findall(r"[^\W_]+", text.replace("\u00a0", " ").casefold())


def opened(content):
    return docx.Document(io.BytesIO(content))


def word_text(content):
    """What stands in a Word file, in its order, with the numbers that its lists draw."""
    document = opened(content)
    drawn = {
        one.get(qn("w:abstractNumId")): one.find(f".//{qn('w:lvlText')}").get(qn("w:val"))
        for one in document.part.numbering_part.element.findall(qn("w:abstractNum"))
    }
    lists = {
        one.get(qn("w:numId")): drawn[one.find(qn("w:abstractNumId")).get(qn("w:val"))]
        for one in document.part.numbering_part.element.findall(qn("w:num"))
    }
    counted, said = {}, []
    inside = (
        paragraph
        for block in document.iter_inner_content()
        for paragraph in (
            [block]
            if isinstance(block, Paragraph)
            else [one for row in block.rows for cell in row.cells for one in cell.paragraphs]
        )
    )
    for paragraph in inside:
        number = paragraph.paragraph_format.element.find(f".//{qn('w:numId')}")
        if number is not None:
            name = number.get(qn("w:val"))
            counted[name] = counted.get(name, 0) + 1
            said.append(lists[name].replace("%1", str(counted[name])))
        said.append(paragraph.text)
    return "\n".join(said)


def parts_of(content):
    """The files within a Word file, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {part.filename: (part.date_time, file.read(part)) for part in file.infolist()}
