"""The words that hours are written in, each with what it stands for."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from directory.hours.clock import Half, Written
from directory.model.vocabulary import Weekday

Kind = Literal[
    "day", "time", "nth", "of_month", "every", "to", "dash", "end", "comma", "and", "colon",
    "open", "shut", "closed", "except", "part", "late", "from", "until", "always", "date",
    "quality", "note", "next_day", "filler", "word",
]  # fmt: skip
WEEK: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HALVES: dict[str, Half] = {"a": "am", "b": "am", "p": "pm", "": ""}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or phrase, and where it stands."""

    kind: Kind
    value: Any
    words: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.words)


_HOLIDAY = r"hol(?:iday)?s?\b"
_NOT = (
    r"\b(?:(?:but )?not|closed|excl(?:uding|\.)?|except(?:ing)?|apart from|other than|save for)"
    r"(?: open)?(?: for| on| in| during| at)?(?: all)?(?: the)? "
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May)|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTHS = rf"{_MONTH}\b(?:\s*(?:,|&|and|to|-|\u2013)\s*{_MONTH}\b)*(?!,?\s*\d)"
_DATE = rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? \d{{4}}\b|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b"
_BANK = rf"(?:bank|public)(?: (?:and|or) public)? {_HOLIDAY}|\bb\.?h\.?s?\b"
_BOOK = (
    r"\bby (?:prior )?appointments?(?: only)?\b|\bappointments? only\b"
    r"|\bbooking (?:is )?(?:required|essential|needed|necessary)\b|\b(?:please|must) book\b"
    r"|\bbook (?:first|ahead|in advance)\b"
)
_NO_BOOK = (
    r"\b(?:just turn up|no (?:appointment|booking)s?(?: is| are)?"
    r"(?: needed| required| necessary)?)\b"
)
_AND_BOOK = r"\b(?:and|or|also|plus|&) (?:(?:other )?times )?by appointment(?: only)?\b"
_ONLY = r"(?: only)?"
_DAY = (
    r"(?:\b|(?<=\d[ap]m))(?:mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:s|nesday)?s?"
    r"|thu(?:rs?(?:day)?)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|(?-i:Mo|Tu|Th|Fr|Sa|Su)"
    r"|(?-i:We)(?=[ ,;-]*(?:\d\d:|Mo|Tu|Th|Fr|Sa|Su)))(?:['\u2019]s)?(?![a-z'\u2019])"
)
_TIME = (
    r"(?:(?<![\d\u00a3$.:])|(?<=\d\d:\d\d:))"
    r"(?:\d{1,2}(?:(?: ?:|\.)\d{2})?(?!\d|:(?!\d\d:\d\d)|\.\d)"
    r"\s*(?:[ap]\.?m(?:\.(?!\s+(?-i:[A-Z])))?|y[bp]\b)?"
    r"(?:\s*(?:\((?:noon|midday|midnight)\)|(?:noon|midday|midnight)\b))?"
    r"|\b(?:noon|midday|midnight)\b)"
    r"(?:(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|to\b)|(?![a-z0-9%/]))"
)
_24 = r"24 ?-?(?:hours?|hrs?)"
_YEAR = r"365 days(?: (?:a|per|of the|in the) year)?"
_FOUR = r"(?:[01]\d|2[0-3])[0-5][05]"
_TO = r"\s?(?:[-\u2013]|to)\s?"
_BARE_CLOCK = (
    rf"\b(?!20[0-4]\d{_TO}20[0-4]\d){_FOUR}(?={_TO}{_FOUR}(?:\s?hrs?)?\b(?![-/.:]))"
    rf"|(?:(?<=\d{{4}}[-\u2013])|(?<=\d{{4}} [-\u2013] )|(?<=\d{{4}} to ))"
    rf"{_FOUR}(?:\s?hrs?)?\b(?![-/.:])"
)
"""``0900-1700``; 2025-2026 are years, and a number alone may be anything."""
_WELSH_WEEK = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
WELSH_DAYS = re.compile(
    rf"\b(?:dydd )?(?:{'|'.join(_WELSH_WEEK)})\b|\b7 diwrnod (?:yr|o'r|or) wythnos\b",
    re.IGNORECASE,
)
_PATTERNS: tuple[tuple[str, Kind, Any, str], ...] = (
    ("note", "note", None, r'"[^"]*"'),
    ("tag", "end", None, r"</?(?:p|br|ul|ol|li|div|h[1-6])\b[^<>]*>"),
    ("bare_tag", "filler", None, r"</?(?:b|strong|i|em|u|span)\b[^<>]*>|&nbsp;"),
    ("always", "always", None, (
        rf"\b24\s*/\s*7(?:\s*/\s*365\b|,? {_YEAR})?\b"
        rf"|\b(?:(?:open|available) )?{_24}(?:(?: a| per)? day)?,? (?:and )?"
        rf"(?:(?:7|seven) days(?: (?:a|per) week)?(?:,? (?:and )?{_YEAR})?|{_YEAR})"
        rf"|\b(?:(?:open|available) )?{_24} (?:a|per) day\b|\b(?:open|available) {_24}\b"
        rf"|\A{_24}(?=\s*\.?\s*\Z)|\b{_24}(?=,? (?:{_DAY}|daily\b|(?:every|each) ?day\b"
        r"|week ?days?\b|week-?ends?\b))"
        r"|(?:(?<=\bmon )|(?<=\btue )|(?<=\bwed )|(?<=\bthu )|(?<=\bfri )|(?<=\bsat )|(?<=\bsun )"
        r"|(?<=day )|(?<=days )|(?<=daily ))24 ?(?:hours?|hrs?)(?=\s*(?:$|[;,.)\n]))"
        r"|\bday and night\b"
    )),
    ("and_book", "word", None, _AND_BOOK),
    ("second", "quality", ("every", "second_week"), (
        r"\bfortnightly\b|\bonce a fortnight\b|\bevery fortnight\b"
        r"|\b(?:every )?alternat(?:e|ing)(?: weeks?)?\b"
        r"|\bevery (?:other|second|2nd) week\b|\bevery (?:two|2) weeks\b|\bevery other\b"
    )),
    ("of_month", "of_month", None, (
        r"\b(?:of|in) (?:(?:the|each|every) )?month\b|\b(?:once )?(?:each|every|a|per) month\b"
        r"|\bmonthly\b"
    )),
    ("weekly", "filler", None, r"\bweekly\b|\b(?:every|each|once a) week\b"),
    ("half", "quality", ("every", "half_term"), (
        r"\b(?:once (?:a|each|every)|each|every) half[- ]term\b"
    )),
    ("no_hols", "quality", ("season", "term_time"), rf"{_NOT}school {_HOLIDAY}"),
    ("term", "quality", ("season", "term_time"), (
        r"\b(?:during |in )?(?:the )?(?:local )?(?:school )?term[- ]?times?\b(?: only)?"
        r"|\bschool terms?(?: only)?\b|\bterm only\b"
    )),
    ("hols", "quality", ("season", "holidays"), (
        rf"\b(?:during |in )?(?:the )?school {_HOLIDAY}{_ONLY}"
    )),
    ("winter", "quality", ("season", "winter"), (
        rf"\b(?:in |during |over )?(?:the )?winter\b(?: months)?{_ONLY}"
    )),
    ("shut_bank", "quality", ("bank", True), rf"{_NOT}(?:{_BANK})|\b(?:{_BANK}):? closed\b"),
    ("bank", "quality", ("bank", False), (
        rf"\b(?:incl(?:uding|\.)?|inc\.?|open(?: on)?)(?: all)? (?:{_BANK})"
    )),
    ("book", "quality", ("booking", True), _BOOK),
    ("no_book", "quality", ("booking", False), _NO_BOOK),
    ("date", "date", None, _DATE),
    ("no_year", "word", "Write the year too.", rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b"),
    ("not_months", "quality", "not_months", rf"{_NOT}{_MONTHS}"),
    ("months", "quality", "months", rf"\b(?:in |during )?{_MONTHS}(?: only)?"),
    ("day", "day", None, _DAY),
    ("welsh_day", "day", None, WELSH_DAYS.pattern),
    ("weekdays", "day", WEEK[:5], r"\bweek ?days?\b"),
    ("weekend", "day", WEEK[5:], r"\bweek-?ends?\b"),
    ("daily", "day", WEEK, r"\bdaily\b|\b(?:every|each) ?day\b|\b(?:7|seven) days(?: a week)?\b"),
    ("nth", "nth", None, r"\b(?:first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last)\b"),
    ("closed", "closed", None, (
        r"\b(?:closed|shut)(?: (?:for|over|at|during) (?:a |the )?(?:lunch(?:time)?|break)\b"
        r"(?: break)?(?: from| between)?)|\bclosed\b|\bnot open\b"
    )),
    ("except", "except", None, r"\b(?:except(?: for)?|excluding|apart from|(?:but )?not)\b"),
    ("morning", "part", "morning", r"\bmornings?\b"),
    ("afternoon", "part", "afternoon", r"\bafternoons?\b"),
    ("evening", "part", "evening", r"\b(?:evenings?|eves?|nights?)\b"),
    ("late", "late", None, r"\b(?:open )?late\b(?: opening)?"),
    ("time", "time", None, rf"{_BARE_CLOCK}|{_TIME}"),
    ("next_day", "next_day", None, r"\b(?:the )?(?:next|following) (?:day|morning)\b"),
    ("every", "every", None, r"\bevery\b|\beach\b"),
    ("from", "from", None, r"\bfrom\b|\bstart(?:s|ing)?(?: from| on)?\b"),
    ("until", "until", None, r"\b(?:un)?til+\b|\bup to\b"),
    ("to", "to", None, r"(?:\b|(?<=\d))to\b|\bthrough\b"),
    ("dash", "dash", None, (
        r"[-\u2013\u2014\u2212]+|&[nm]dash;"
        r"|(?:(?<=[ap]m)|(?<=[ap]m ))=(?=\s?\d)"  # a slip on the key beside it
    )),
    ("end", "end", None, r"[;\n\r|]+|//|\.(?=\s|$)"),
    ("comma", "comma", None, r","),
    ("and", "and", None, r"\band\b|&amp;|&|\+|/|\bplus\b|\balso\b"),
    ("colon", "colon", None, r":"),
    ("open", "open", None, r"[(\[]"),
    ("shut", "shut", None, r"[)\]]"),
    ("filler", "filler", None, (
        r"\b(?:we are |we're )?open(?:ing)?\b(?: times?| hours)?"
        r"|\b(?:times?|hours|sessions?|between|the|on|at|inclusive|only|is|are)\b|@"
    )),
    ("word", "word", None, r"[^\W\d_][\w'\u2019]*|\d+\w*|\S"),
)  # fmt: skip
_MEANING = {name: (kind, value) for name, kind, value, _ in _PATTERNS}
_NTHS = {"fir": 1, "1st": 1, "sec": 2, "2nd": 2, "thi": 3, "3rd": 3, "fou": 4, "4th": 4, "fif": 5,
         "5th": 5, "las": -1}  # fmt: skip
_PARTS_OF_TIME = re.compile(
    r"(\d{1,2})?(?: ?[:.](\d{2}))?\s*(?:([ap])\.?m\.?|y([bp]))?\s*\(?(noon|midday|midnight)?\)?",
    re.IGNORECASE,
)


@cache
def _scanner() -> re.Pattern[str]:
    """Return all patterns as one; read with the first hours, so that no start waits for it."""
    every = "|".join(f"(?P<{name}>{pattern})" for name, _, _, pattern in _PATTERNS)
    return re.compile(every, re.IGNORECASE)


def tokens_of(text: str) -> list[Token]:
    """Return the words of ``text`` with what each stands for; blanks between them are dropped."""
    return [_token(found) for found in _scanner().finditer(text)]


def months_in(words: str) -> tuple[int, ...]:
    """Return the months named, in order of the year's run: ``October to March`` is six."""
    parts = re.findall(rf"{_MONTH}|\bto\b|-|\u2013", words, re.IGNORECASE)
    found: list[int] = []
    running = False
    for part in parts:
        if part[:3].lower() not in MONTHS:
            running = bool(found)
            continue
        month = MONTHS.index(part[:3].lower()) + 1
        while running and found[-1] != month:
            found.append(found[-1] % 12 + 1)
        found += [] if month in found else [month]
        running = False
    return tuple(sorted(found))


def _token(found: re.Match[str]) -> Token:
    name = found.lastgroup or "word"
    kind, value = _MEANING[name]
    words = found[0]
    if kind == "time":
        value = _written(words)
    elif kind == "nth":
        value = _NTHS[words[:3].lower()]
    elif name == "day":
        value = (next(day for day in WEEK if day[:2] == words[:2].lower()),)
    elif name == "welsh_day":
        said = words.lower().removeprefix("dydd ")
        value = (WEEK[_WELSH_WEEK.index(said)],) if said in _WELSH_WEEK else WEEK
    elif value in ("months", "not_months"):
        named = months_in(words)
        others = tuple(month for month in range(1, 13) if month not in named)
        value = ("months", named if value == "months" else others)
    return Token(kind, value, words, found.start())


def _written(words: str) -> Written:
    if words[:4].isdigit() and len(words) >= 4:
        return Written(words[:2], words[2:4])
    found = _PARTS_OF_TIME.fullmatch(words.strip())
    if not found:
        return Written("99")
    hour, minute, half, welsh_half, noon = found.groups()
    if noon:
        return Written(
            hour or "12",
            minute or "",
            "midnight" if noon[0] in "mM" and noon[3] in "nN" else "noon",
        )
    return Written(hour, minute or "", HALVES[(half or welsh_half or "").lower()])
