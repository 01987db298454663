"""What stands around the name of a place: *in* and *near*, and what makes it something else."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Role = Literal["lives_in", "near"]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # noqa: RUF001
BREAK = re.compile(r"[,.;:!?\n]")
NEAR = re.compile(r"(?:\b(?:near|nr|round|around|by|beside)|close to|next to|far from)(?: the)? $")
_IN = re.compile(
    r"\b(?:in|from|at|lives?|living|live in|staying|based|postcode(?: is)?|address(?: is)?"
    r"|new to|moved (?:here )?to|over in|up in|down in|from (?:\w+ ){1,2}to) $"
)
LEFT = re.compile(
    r"\b(?:moved(?: here)? from|(?:away|came|come|comes|back|home|out|run|ran|over"
    r"|wife is|husband is|she is|he is|she's|he's|originally) from"
    r"|left|leaving|used to (?:live|be|stay) in|lived in"
    r"|out of|grew up in|born in|hmp|called|name is|named|mr|mrs|ms|miss|dr) $"
)
_DENIED = re.compile(
    r"\b(?:(?:do|does|did|is|are|am|was|were|ca|could|wo|have|has)n'?t|(?:don|doesn|isn|can)'?t"
    r"|no longer|cannot|not|never|nowhere|neither|anywhere but|everywhere but|except|other than"
    r"|instead of|rather than)(?: (?:live|lives|living|stay|stays|staying|based|actually|even"
    r"|really|currently|anymore|any|more|get|go|to|in|at|from|near|for|the)){0,4} $"
)
"""Before these a place is the one that is not meant."""
_TOO_FAR = re.compile(r" (?:(?:is|are|was|its|it's) )?(?:too far|no good|no use|out of the way)\b")
_WORKS = re.compile(
    r"\b(?:(?:works|employed|[sh]?he works|i'm working|is working|(?:i|we|they|also) work"
    r"|(?:at|to) (?:work|school|college|uni)|job is)(?: \w+)? (?:in|at|near)) $"
)
"""Where somebody works or learns they can come to, and do not live."""
_THEIRS = re.compile(
    r"(?<!with )(?<!at )\b(?:my|his|her|our|their|me) (?:mum|mam|mom|mother|dad|father|nan|nana"
    r"|gran|grandad|sister|brother|aunt|auntie|uncle|cousin|son|daughter|ex|friend|mate|family"
    r"|parents|boyfriend|girlfriend|partner)(?:s|'s)? (?:is |was |are )?(?:over |up |down )?in $"
)
_FOR_THEM = re.compile(
    r"\b(?:for|help(?:s|ing)?|visit(?:s|ing)?) (?:my|his|her|our|their|me) (?:\w+ ){1,2}"
    r"(?:is |was )?(?:over |up |down )?in $"
)
"""Before these the help is for whoever lives there: "a group for my sister in Bootle"."""
_THEY_NEED = re.compile(
    r" (?:needs?|has|have|is|isn't|isnt|can't|cant|cannot|wants?|lost|got|hasn't|hasnt|who)\b"
)
"""What follows where the help is for whoever lives there: "my sister in Bootle needs ..."."""
_I_LIVE = re.compile(
    r"(?:\b(?:i|we)(?: now| only| just)? (?:live|stay|am|are)(?: over| up| down)? in"
    r"|\b(?:i'm|im|we're)(?: now| living| staying)? in|\b(?:but|now|only) lives? in"
    r"|\b(?:address|postcode)(?: is)?) $"
)
_LIVES = re.compile(r"\b(?:lives?|living|staying|based|moved (?:here )?to|moved)(?: in| at)? $")
_LIVING = re.compile(
    r"(?:(?:^|[,.;:!?\n]|\b(?:but|and|who|because)\b)\s*((?:(?:i|we|he|she|they)\s+)?"
    r"(?:(?:don['’]?t|doesn['’]?t|do not|does not|no longer)\s+)?(?:live|living)\s+in\s+)"  # noqa: RUF001
    r"|\b((?:(?:doesn['’]?t|does not|no longer)\s+live|lives)\s+in\s+))$",  # noqa: RUF001
    re.IGNORECASE,
)
_OR = re.compile(r"\s*(?:,?\s*\b(?:or|and|n|nor)\b|/|&)\s*(?:(?:in|near)\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*(?:(?:in|near)\s+)?", re.IGNORECASE)


class Said(NamedTuple):
    """One word of the line, in lower case, and where it stands."""

    word: str
    start: int
    end: int


_LOOKED_BACK = 100
"""Characters before a name that can say what it is; in a long text more would take long."""


def words_before(text: str, start: int) -> str:
    """Return what stands before a place in its clause, in small letters, ending in one blank."""
    clause = BREAK.split(text[max(0, start - _LOOKED_BACK) : start])[-1]
    return " ".join(clause.lower().replace("’", "'").split()) + " "  # noqa: RUF001


def role_of(before: str) -> Role | None:
    """Return what a place is to the person by the words before it; None if they do not tell."""
    if LEFT.search(before):
        return None
    if NEAR.search(before) or _WORKS.search(before):
        return "near"
    return "lives_in" if _IN.search(before) else None


def is_denied(text: str, before: str, end: int) -> bool:
    """Say whether a place is the one that is not meant: "I don't live in Bootle"."""
    return bool(_DENIED.search(before) or _TOO_FAR.match(text[end : end + 40].lower()))


def is_named_with(text: str, last_end: int, start: int) -> bool:
    """Say whether a place is named in one breath with the one before: "Bootle or Kirkby"."""
    return bool(_OR.fullmatch(text, last_end, start))


def is_listed_with(text: str, last_end: int, start: int) -> bool:
    """Say whether a comma alone stands between a place and the one before."""
    return bool(_COMMA.fullmatch(text, last_end, start))


def sureness(text: str, before: str, end: int) -> int:
    """Return how plainly a place is that of the person: 3 says it; -1 is where others live."""
    if _I_LIVE.search(before):
        return 3
    if _LIVES.search(before):
        return 2
    if _FOR_THEM.search(before):
        return 1
    if _THEIRS.search(before) and not _THEY_NEED.match(text[end : end + 20].lower()):
        return -1
    return 0 if _WORKS.search(before) else 1


def living(text: str, start: int) -> tuple[int, int] | None:
    """Return from where to where it only says that somebody lives at a place, or does not.

    That tells of no need: "I don't live in Bootle" is not "I don't want to live".
    """
    found = _LIVING.search(text, max(0, start - _LOOKED_BACK), start)
    return found.span(1 if found[1] else 2) if found else None


def words_in(text: str) -> list[Said]:
    """Return the words of a line with their places."""
    return [Said(found[0].lower(), found.start(), found.end()) for found in WORD.finditer(text)]


def word_after(text: str, words: Sequence[Said], end: int) -> str:
    """Return the next word of the same clause, or nothing."""
    after = next((one for one in words if one.start >= end), None)
    if after is None or BREAK.search(text[end : after.start]):
        return ""
    return after.word
