"""Ages in prose: ``for 11 to 18 year olds``, ``over 55s``, ``aged 16 and over``.

What may be somebody else's age is left alone: of volunteers, of a child who must be accompanied,
of one session of several, or of statistics.
"""

import re
from collections.abc import Iterator, Sequence

from directory.reading.text import Found, Text, Value

NEAR = 32
"""Characters to each side of a number that can make it an age."""
_NUMBER = re.compile(r"\d[\d.,:/]*")
_TOLD = ("age", "year", "yrs", "over", "under", "+", "and above")
OLDEST = 110
FIVE = 5
"""The one age that is written as a word: *under fives*."""
_TO = r"\s*(?:-|\u2013|\u2014|to|and|until)\s*"
_YEARS = r"[\s-]*(?:years?|yrs?)?"
_OLD = r"[\s-]*(?:years?|yrs?)[\s-]*(?:olds?|of age)\b"
_PEOPLE = (
    r"(?:people|adults?|those|anyone|anybody|everyone|women|men|girls|boys|carers|residents|"
    r"persons?|individuals|children|young people|drivers|ladies|gentlemen)"
)
_AGED = (
    r"\b(?:age[ds]?|age range|age group|age groups|ages? (?:between|from|of)|aged (?:between|from))"
)
_OR_OVER = r"(?:\+|(?:and|or|&)\s*(?:over|above|older|up|upwards)\b|upwards?\b|onwards?\b|plus\b)"
_OR_UNDER = r"(?:and|or|&)\s*(?:under|below|younger)\b"
_FORMS = re.compile(
    "|".join(
        (
            rf"\bbetween (?:the )?ages? of (?P<a1>\d\d?){_TO}(?P<b1>\d\d?){_YEARS}\b",
            rf"{_AGED}\s*:?\s*(?P<a2>\d\d?)(?:\s*(?:years|yrs))?{_TO}(?P<b2>\d\d?)\b",
            rf"(?:\bbetween )?\b(?P<a3>\d\d?)(?:\s*(?:years|yrs))?{_TO}(?P<b3>\d\d?){_OLD}",
            r"\b(?P<a4>\d\d?)\s*[-\u2013]\s*(?P<b4>\d\d?)['\u2019]?s\b",
            rf"\bfrom (?:the )?ages? of (?P<l1>\d\d?)(?:\s*{_OR_OVER})?",
            r"\b(?:over|above) the age of (?P<l2>\d\d?)\b",
            rf"{_AGED} (?:over |above )(?P<l3>\d\d)\b",
            rf"{_AGED}\s*:?\s*(?P<l4>\d\d?){_YEARS}(?: of age| old)?\s*{_OR_OVER}",
            rf"\b(?P<l5>\d\d)(?: years?| yrs?)(?: of age| old)?\s*{_OR_OVER}",
            rf"\b{_PEOPLE}\s*\(?\s*(?P<l6>\d\d)\s*(?:\+|and over|or over|and above)",
            r"\((?P<l7>\d\d)\s*\+\)",
            rf"\b{_PEOPLE}(?: who are)? over (?:the age of )?(?P<l8>\d\d)\b(?!\s*(?:years|yrs|%))",
            r"\bover[\s-](?P<l9>\d\d)['\u2019]?s\b",
            r"\b(?:under|below) the age of (?P<h1>\d\d?)\b",
            rf"{_AGED} (?:under |below )(?P<h2>\d\d?)\b",
            rf"\b{_PEOPLE}(?: who are)? under (?P<h3>\d\d?|five)\b(?!\s*%)",
            r"\bunder[\s-](?:(?P<h4>\d\d?)['\u2019]?s|(?P<h5>five)s)\b",
            r"\bup to (?:the )?age of (?P<m1>\d\d?)\b",
            rf"{_AGED} up to (?P<m2>\d\d?)\b",
            rf"{_AGED}\s*:?\s*(?P<m3>\d\d?)\s*{_OR_UNDER}",
            r"\bup to (?P<unsure>\d\d) years\b",
        )
    )
)
_NOT_THEIRS = (
    "accompan", "supervis", "volunteer", "trustee", " staff", "employ", " driver", "driving",
    "relative must", "not just", "not only", "not limited", "not aimed", "no age", "no upper",
    "no lower", "statistic", "research", "%", "per cent", "\u00a3", "concession", "discount",
    "half price", "free for", "free of charge for", " ticket", "if younger", "if you are younger",
    "since ", "experience", "unable to", "cannot", "refer", "diagnos", "celebrat", "founded",
    "except ", "priority", "especially", "particularly", "mainly", "primarily", " most",
    "typically",
    "usually", "if they are", "if you are", "when they", "when you", "living with a ",
    "living with their", " clinic ", "must be with", "must be brought", "may attend",
    "may also attend", "at the age", " mother", " father",
)  # fmt: skip
"""Words in a sentence of which the age is of somebody else, or of no rule."""
_ONE_IN = re.compile(r"\d in \d")
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:choose|either|including|such as|also|some|another)\b[^.]{0,80}$"
)
_EVERY_AGE = re.compile(
    r"\b(?:all|any|every|different|mixed|whatever (?:your|their))[\s-]+(?:\w+[\s-]+){0,2}?ages?\b|"
    r"\bage (?:is )?no (?:barrier|object)|\bregardless of age|\bno age limit"
)
_AN_AGE = re.compile(r"ages?\b")
"""Looked for before every age is: most texts that tell an age say *aged*, or *year olds*."""
_PARENTS = re.compile(
    r"\b(?:your (?:\w+ )?child(?:ren)?|famil(?:y|ies)|parents?|carers?|mums?|dads?|mothers?|"
    r"pregnan\w*)\b[^.;:]{0,40}$"
)
_SESSION = re.compile(
    r"^\s*(?:[-\u2022*\u00b7]|\w+(?: [\w\u2019'&,()-]+){2,8}: |(?:mon|tues?|wed(?:nes)?|"
    r"thur?s?|fri|sat(?:ur)?|sun)(?:days?)?\b)"
)


def ages(texts: Sequence[Text]) -> Iterator[Found]:
    """Yield the one age that a record says it is for; none where it says several, or all ages."""
    found = [one for text in texts for one in _in(text)]
    values = {(one.kind, str(one.value)) for one in found}
    if len(values) != 1 or found[0].value is None:
        return
    if not any(_is_open(text) for text in texts):
        yield found[0]


def _is_open(text: Text) -> bool:
    """Return whether every age is spoken of, of those it is for and not of those who help."""
    if not (_AN_AGE.search(text.low) or "regardless of age" in text.low):
        return False
    spoken = _EVERY_AGE.finditer(text.low)
    return any("volunteer" not in text.around(*one.span()) for one in spoken)


def _in(text: Text) -> Iterator[Found]:
    done = 0
    for at, ends in _numbers(text):
        start, end = max(done, at - NEAR), ends + NEAR
        one = _FORMS.search(text.low, start, end) if ends > done else None
        if one is None or one.end() < ends:
            continue
        done = one.end()
        yield text.found(*_read(text, one), one.span())


def _numbers(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where a number stands that may be an age, as far as a quick look can tell."""
    low = text.low
    for one in _NUMBER.finditer(low):
        number = one[0].rstrip(".,:/")
        at, ends = one.start(), one.start() + len(number)
        if len(number) <= 2 and (
            low.startswith(("s", "'s", "\u2019s"), ends)
            or any(word in low[max(0, at - NEAR) : ends + NEAR] for word in _TOLD)
        ):
            yield at, ends
    at = low.find("under five")
    if at >= 0:
        yield at, at + len("under five")


def _read(text: Text, one: re.Match[str]) -> tuple[str, Value | None]:
    """Return whose age it is, the person's or a child's, and its bounds, if they are theirs."""
    value = _bounds(one)
    around = text.around(*one.span())
    part = _SESSION.match(around) and "must be" not in around
    before = text.low[max(0, one.start() - 90) : one.start()].rpartition("\n")[2]
    if part or _is_of_others(around) or _ONE_OF_SEVERAL.search(before):
        value = None
    child = value is not None and _PARENTS.search(before) is not None
    return ("child_ages" if child else "age"), value


def _is_of_others(sentence: str) -> bool:
    return any(word in sentence for word in _NOT_THEIRS) or _ONE_IN.search(sentence) is not None


def _bounds(found: re.Match[str]) -> Value | None:
    """Return the operator and value of an age; None where it can be no age of people."""
    read = {name[0]: digits for name, digits in found.groupdict().items() if digits}
    told = {name: int(digits) if digits.isdigit() else FIVE for name, digits in read.items()}
    if "a" in told:
        low, high = told["a"], told["b"]
        return ("between", [low, high]) if low < high <= OLDEST else None
    if "l" in told:
        return ("at_least", told["l"]) if told["l"] > 1 else None
    if "h" in told:
        return ("at_most", told["h"] - 1) if told["h"] > 1 else None
    return ("at_most", told["m"]) if told.get("m", 0) > 1 else None
