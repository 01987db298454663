"""How a paper looks in Word: real styles, real lists, one language; nothing that is not used.

Sizes of letters are in points, lengths in twentieths of a point.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

FONT, INSTEAD = "Atkinson Hyperlegible", "Verdana"
"""The second is used where the first is not there."""
LANGUAGE = "en-GB"
WIDTH = 10200
"""Of the words: A4 without 15 mm at either side."""
INDENT, FACT, SHORT_LINE = 480, 1300, 4800
STEPS, NUMBERED, BULLETS, TICKS = 1, 2, 3, 4
_GRID = (
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>'
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/>'
    '<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_COMPATIBLE = (
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
)
_WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Style(NamedTuple):
    """One style of a paragraph."""

    id: str
    name: str
    size: int = 14
    bold: bool = False
    before: int = 60
    after: int = 60
    more: str = ""
    """What else it sets of the paragraph, as it is written in the file."""
    level: int | None = None
    """Of a heading, from 0."""
    own: bool = True
    """Whether it is ours, and not one that Word knows by its name."""


def _border(eighths: int, space: int) -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return f"<w:pBdr>{sides}</w:pBdr>"


_RULE = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="auto"/></w:pBdr>'
_BOX = _border(12, 6)
_YELLOW = _border(8, 3) + '<w:shd w:val="clear" w:color="auto" w:fill="FFE38A"/>'
_LINE = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{end}"/></w:tabs>'
_UNDER = f'<w:ind w:left="{INDENT}"/>'
_INSET = '<w:ind w:left="140" w:right="140"/>'
STYLES = (
    Style("Heading1", "heading 1", 26, True, 0, 120, level=0, own=False),
    Style("Heading2", "heading 2", 18, True, 240, 60, _RULE, level=1, own=False),
    Style("Heading3", "heading 3", 16, True, 200, 40, level=2, own=False),
    Style("ListNumber", "List Number", own=False),
    Style("ListBullet", "List Bullet", before=140, after=20, own=False,
          more=f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>'),
    Style("ListContinue", "List Continue", before=0, after=20, more=_UNDER, own=False),
    Style("Strong", "Strong line", bold=True, before=120),
    Style("Small", "Small line", 12),
    Style("Large", "Large line", 16, before=160),
    Style("Number", "Number line", 20, True, 100, 100),
    Style("NumberUnder", "Number under", 18, True, 0, 20, f"<w:keepNext/>{_UNDER}"),
    Style("StrongUnder", "Strong under", bold=True, before=0, after=40, more=_UNDER),
    Style("SmallUnder", "Small under", 12, before=0, after=40, more=_UNDER),
    Style("Second", "Second language", before=0),
    Style("Fact", "Fact", more=f'<w:tabs><w:tab w:val="left" w:pos="{FACT}"/></w:tabs>'
          f'<w:ind w:left="{FACT}" w:hanging="{FACT}"/>'),
    Style("Practice", "Practice", bold=True, after=160, more=f'{_YELLOW}<w:jc w:val="center"/>'),
    Style("UrgentHeading", "Urgent heading", 16, True, 320, 0, f"<w:keepNext/>{_BOX}{_INSET}", 1),
    Style("Urgent", "Urgent", before=0, after=0, more=f"{_BOX}{_INSET}"),
    Style("Write", "To write", before=160, more=_LINE.format(end=WIDTH)),
    Style("WriteShort", "To write short", before=160, more=_LINE.format(end=SHORT_LINE)),
    Style("Tick", "To tick", before=120),
    Style("Header", "header", 12, own=False),
    Style("Footer", "footer", 12, own=False,
          more=f'<w:tabs><w:tab w:val="right" w:pos="{WIDTH}"/></w:tabs>'),
)  # fmt: skip


def styles(scale: float) -> str:
    """Return every style, as it is written in the file."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    usual = f"{fonts}{_size(14, scale)}" + f'<w:lang w:val="{LANGUAGE}" w:bidi="ar-SA"/>'
    made = "".join(_style(one, scale) for one in STYLES)
    return (
        f"<w:styles {_WORDS}><w:docDefaults><w:rPrDefault><w:rPr>{usual}</w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60" w:line="288"'
        ' w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/></w:style><w:style w:type="character" w:default="1"'
        ' w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
        f"{made}{_GRID}</w:styles>"
    )


def _style(one: Style, scale: float) -> str:
    kept = "<w:keepNext/><w:keepLines/>" if one.level is not None else "<w:keepLines/>"
    more = one.more.replace("<w:keepNext/>", "")
    if more != one.more and one.level is None:
        kept = f"<w:keepNext/>{kept}"
    before, _, after = _parted(more)
    spacing = f'<w:spacing w:before="{one.before}" w:after="{one.after}"/>'
    level = "" if one.level is None else f'<w:outlineLvl w:val="{one.level}"/>'
    bold = "<w:b/><w:bCs/>" if one.bold else ""
    custom = ' w:customStyle="1"' if one.own else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{one.id}">'
        f"<w:name w:val={quoteattr(one.name)}/>"
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{kept}{before}{spacing}{after}{level}</w:pPr>"
        f"<w:rPr>{bold}{_size(one.size, scale)}</w:rPr></w:style>"
    )


def _parted(more: str) -> tuple[str, str, str]:
    """Return what the format wants before the spacing of a paragraph, and what after it."""
    for mark in ("<w:ind ", "<w:jc "):
        if mark in more:
            before, _, after = more.partition(mark)
            return before, mark, mark + after
    return more, "", ""


def _size(points: int, scale: float) -> str:
    half = round(points * scale * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def lists() -> Iterator[str]:
    """Yield every kind of list, as it is written in the file."""
    for number, form, text, width, bold in (
        (STEPS, "decimal", "Step %1", FACT, True),
        (NUMBERED, "decimal", "%1.", INDENT, True),
        (BULLETS, "bullet", "\u2022", INDENT, False),
        (TICKS, "bullet", "\u2610", INDENT, False),
    ):
        font = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol"/>'
        face = ("<w:b/>" if bold else "") + (font if number == TICKS else "")
        yield (
            f'<w:abstractNum {_WORDS} w:abstractNumId="{number}">'
            '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{width}"/></w:tabs>'
            f'<w:ind w:left="{width}" w:hanging="{width}"/></w:pPr>'
            f"<w:rPr>{face}</w:rPr></w:lvl></w:abstractNum>"
        )


def one_list(number: int, kind: int) -> str:
    """Return one list of a kind, which begins at 1, as it is written in the file."""
    return (
        f'<w:num {_WORDS} w:numId="{number}"><w:abstractNumId w:val="{kind}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def fonts() -> bytes:
    """Return which font stands in for which; none is in the file."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:fonts {_WORDS}><w:font w:name="{FONT}"><w:altName w:val="{INSTEAD}"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    ).encode()


def settings() -> tuple[str, ...]:
    """Return the settings of the file, as they are written in it."""
    return (
        f'<w:defaultTabStop {_WORDS} w:val="720"/>',
        f"<w:compat {_WORDS}>{_COMPATIBLE}</w:compat>",
        f'<w:themeFontLang {_WORDS} w:val="{LANGUAGE}"/>',
    )
