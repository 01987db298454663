"""Where people live, or where their doctor is, as prose says it: ``living in Knowsley``.

A name needs a capital letter; after ``people in`` it must be a known one. Where somebody may also
work or study there, or where an area goes on to *nearby*, nothing is read: a rule would be
narrower than what they say.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from directory.reading.text import Found, Text, Value

NAMES = Path(__file__).parents[2] / "seed" / "language" / "council_areas.toml"
BEFORE = 110
"""Characters before a name in which it is told whose area it is."""
LONGEST = 3
"""Words of a name that is not a known one; a longer one is a heading."""
_LINKS = re.compile(r" (in|within|across|throughout|of|for) (?:the )?(?=[A-Z])")
_TOO_WIDE = frozenset(("UK", "United Kingdom", "Britain", "Great Britain", "Europe"))
_NO_PLACE = re.compile(
    r"\b(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Street|Road|Lane|Avenue|Square|Hospitals?|Centre|"
    r"Library|Church|Schools?|College|University|House|Hall|Park|Prison|HMP|Court|Crisis|Recovery|"
    r"Care|Homes?|Housing|Poverty|Partnership|Local|City|Sheltered|Supported|Temporary|NHS|GP|We|"
    r"You|The|This|Our|Please|It|Language|English)\b|[A-Z]{4}"
)
_ONE = (
    r"[A-Z][\w&\u2019'-]*(?: (?:(?:upon|on|of|the|le|with) |and North East )?[A-Z][\w&\u2019'-]*)*"
)
_NAMED = re.compile(rf"{_ONE}(?:(?:, |,? (?:and|or|&) ){_ONE})*")
_WITH = (
    r"(?:with|at) (?:a |an |their )?(?:gp|doctor|surgery)(?:['\u2019]?s)?(?: practice| surgery)?"
)
_LIVE = (
    r"(?:(?<!their )(?<!our )(?<!improve )(?<!change )live|(?:who|or|and|anyone) lives|living|"
    r"residents?|residing)"
)
_SURE = re.compile(
    rf"\b(?:(?P<either>{_LIVE}(?: in)?,? or (?:are )?registered {_WITH})|"
    rf"(?P<doctor>registered {_WITH})|"
    rf"(?P<home>{_LIVE}(?: here)?))$"
)
_PEOPLE = re.compile(
    r"\b(?:people|adults?|carers|families|women|men|children|communit(?:y|ies)|individuals|"
    r"households?|"
    r"clients|parents|refugees|survivors|victims|prisoners|patients|anyone|everyone|pensioners)"
    r"(?P<more>(?: [a-z0-9][\w,\u2019'/-]*){0,10})$"
)
_ELSEWHERE = re.compile(
    r"\b(?:services?|works?|working|held|sessions?|centres?|venues?|places?|halls?|groups?|"
    r"complain|based|"
    r"taken|born|established|founded|allotment|caf[e\u00e9]|offices?|charit\w+|films?|"
    r"advisers?|mediators?|"
    r"find|run|and we|can|heart|middle|hub)\b"
)
_NOT_ONLY = re.compile(
    r"\s*(?:area|city|city centre)?\s*(?:and|or|&|,)?\s*(?:the )?(?:surrounding|nearby|beyond|"
    r"neighbouring|elsewhere|further|other|around|adjoining|wider|ward\b|['\u2019]s\b)"
)
_OTHERWISE = (
    "or work", "or who work", "or stud", "or attend", "or who attend",
    "or have a child", "or who have a child", "or go to",
    " work in ", " works in ", " work or ", " works or ", "study", "not just", "not only",
    "volunteer", " staff ", "outside", "such as", "relative must",
)  # fmt: skip
"""Words that make a rule narrower than what they say, or tell of somebody else."""
_ONE_OF_SEVERAL = re.compile(
    r"\bif you live in [^.]{0,60}, (?:please )?(?:contact|call|ring|visit|see)\b"
)
_SERVES = re.compile(
    r"\b(?:for|support\w*|help\w*|offer\w*|provid\w*|services?|advice|open to|available to|"
    r"refer\w*|"
    r"champion\w*|work\w* with|assist\w*|advises?|group)\b"
)
_APART = re.compile(r",\s*(?:and |or |& )?|\s+(?:and|or|&)\s+")
_SOMEBODY = (
    "people", "adult", "carer", "famil", "men", "child", "communit", "individual", "household",
    "client", "parent", "refugee", "survivor", "victim", "prisoner", "patient", "one", "pension",
)  # fmt: skip
_AT_HOME = ("live", "lives", "living", "resident", "residents", "residing", "live here")
_COMPASS = re.compile(r"^(?:north|south|east|west|central|greater|inner|city of)\s+", re.IGNORECASE)


def areas(texts: Sequence[Text]) -> Iterator[Found]:
    """Yield where a record says that people live, or have their doctor; none if it is unclear."""
    found = [one for text in texts for one in _in(text)]
    for kind in ("lives_in", "gp_at"):
        same = [one for one in found if one.kind == kind]
        if len({str(one.value) for one in same}) == 1:
            yield same[0]


def _in(text: Text) -> Iterator[Found]:
    for link in _LINKS.finditer(text.words):
        yield from _around(text, link[1], link.start(), link.end())


def _around(text: Text, link: str, at: int, begins: int) -> Iterator[Found]:
    """Yield what the words before a name say of whoever is there."""
    if link == "for":
        yield from _residents(text, begins)
        return
    before = text.low[max(0, at - BEFORE) : at].rpartition("\n")[2]
    sure = _SURE.search(before) if before.endswith(_AT_HOME) or "regist" in before else None
    some = not sure and any(word in before for word in _SOMEBODY)
    people = _PEOPLE.search(before) if some else None
    told = sure or people
    if told is None or (people and link == "of" and not people[0].startswith("commu")):
        return
    names = _NAMED.match(text.words, begins)
    if names is None or _NOT_ONLY.match(text.low, names.end()):
        return
    value = _value(names[0], known=people is not None)
    span = (at - len(told[0]), names.end())
    if value is None or not _is_plain(text, span, people):
        return
    either = "area" if sure and sure["either"] else ""
    if people or (sure and not sure["doctor"]):
        yield text.found("lives_in", value, span, either)
    if sure and not sure["home"]:
        yield text.found("gp_at", value, span, either)


def _residents(text: Text, begins: int) -> Iterator[Found]:
    """Yield what ``for Knowsley residents`` says."""
    names = _NAMED.match(text.words, begins) if "residents" in text.low else None
    if names is None:
        return
    rest = text.low[names.end() : names.end() + 10]
    name = names[0].removesuffix(" Residents")
    value = _value(name, known=True)
    span = (names.start(), names.end())
    if value and (rest == " residents" or name != names[0]) and _is_plain(text, span, None):
        yield text.found("lives_in", value, span)


def _is_plain(text: Text, span: tuple[int, int], people: re.Match[str] | None) -> bool:
    around = text.around(*span)
    if any(words in around for words in _OTHERWISE) or _ONE_OF_SEVERAL.search(around):
        return False
    if people is None:
        return True
    return not _ELSEWHERE.search(people["more"]) and _SERVES.search(around) is not None


def _value(names: str, *, known: bool) -> Value | None:
    """Return the names as a rule; None if one of them is no place, or wider than any area."""
    held = names
    wholes = _joined_names()
    for number, whole in enumerate(wholes if " and " in names or " & " in names else ()):
        held = held.replace(whole, f"\0{number}\0")
    parts = [part.strip() for part in _APART.split(held) if part.strip()]
    parts = [wholes[int(part.strip("\0"))] if part[0] == "\0" else part for part in parts]
    if not parts or any(not _is_place(part, known=known) for part in parts):
        return None
    return "any_of", list(dict.fromkeys(parts))


def _is_place(name: str, *, known: bool) -> bool:
    if name in _council_areas() or _COMPASS.sub("", name) in _council_areas():
        return True
    if known or name in _TOO_WIDE or _NO_PLACE.search(name):
        return False
    return len(name.split()) <= LONGEST


@cache
def _joined_names() -> list[str]:
    """Those of them that are one area, though they say *and*."""
    return [name for name in _council_areas() if " and " in name or " & " in name]


@cache
def _council_areas() -> dict[str, None]:
    """The names of councils, counties, regions and nations, as they are written."""
    return dict.fromkeys(tomllib.loads(NAMES.read_text(encoding="utf-8"))["names"])
