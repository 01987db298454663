"""Tidy text, in one place: for storing, for finding and comparing, and for saying aloud.

Everything that puts text into the directory or looks for it uses these functions, so that what
is stored, what is searched and what is compared can never drift apart.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

_TOKEN = re.compile(r"[^\W_]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_APOSTROPHES = str.maketrans("", "", "'`\u2019\u2018\u02bc\u00b4")
_TIDIED = {
    n: None if chr(n) in "'`" else chr(n).lower() if chr(n).isalnum() else " " for n in range(128)
}
"""What becomes of each plain letter or sign; as a table, because all text passes here often."""
_SHORT_RUN = 8
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
_POSTCODE = re.compile(r"^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$")
_POSTCODE_WITHIN = re.compile(
    r"\b([A-Z]{1,2}[0-9][A-Z0-9]?)\s*([0-9][A-Z]{2})\b", re.IGNORECASE | re.ASCII
)
_POSTCODE_END = re.compile(r"[0-9][A-Z]{2}\b", re.IGNORECASE | re.ASCII)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"'(]?[A-Z0-9])")
_NUMBER_ALONE = re.compile(r"[+(]?[\d\s().\-\u00a0]+")
ALWAYS_ELEVEN = re.compile(r"0(?:[237]|808|11|1\d1)")
"""How numbers begin that never have fewer than eleven digits; some of other towns have ten."""
_SHORT_NUMBER = re.compile(r"1\d\d|999|1[145]71|18000|11[68]\d{3}|08(?:00|45)\d{4}|[5-8]\d{4}")
_NUMBER_WITHIN = re.compile(
    r"(?<![\d\w])(?:\+44[ \u00a0]?|\(?0)\d(?:[ \u00a0()-]{0,2}\d){8,9}(?!\d)"
)
_NOT_DIGIT = re.compile(r"[^0-9]+")
_FROM_ABROAD = re.compile(r"[^0-9+]*(?:\+\s*44|00\s*44)")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def one_line(text: str) -> str:
    """Return ``text`` with white space folded and control characters dropped."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def excerpt(text: str, most: int = 60) -> str:
    """Return how ``text`` begins, on one line; with dots where something of it is left out."""
    line = one_line(text)
    if len(line) <= most:
        return line
    whole_words, _, _ = line[: most + 1].rpartition(" ")
    return f"{whole_words or line[:most]} ..."


def first_large(text: str) -> str:
    """Return ``text`` with a capital letter in front, so that it can begin a line."""
    return text[:1].upper() + text[1:]


def inside_sentence(text: str) -> str:
    """Return words as they stand inside a sentence: ``bank card``, but ``Housing Benefit letter``.

    A name of several words, a short form and what begins otherwise stay as they are.
    """
    first, _, rest = text.partition(" ")
    ordinary = first[1:].islower() and not rest[:1].isupper()
    return text[:1].lower() + text[1:] if ordinary or first == "A" else text


def listed(words: Sequence[str]) -> str:
    """Return several as they are said: ``1, 2 and 4``."""
    *others, last = words or ("",)
    return f"{', '.join(others)} and {last}" if others else last


def numbered_alike(names: Sequence[str]) -> list[str]:
    """Return names of which no two are alike: those that would be get a number behind them."""
    many, met, told = Counter(names), Counter[str](), list[str]()
    for name in names:
        met[name] += 1
        told.append(f"{name} ({met[name]})" if name and many[name] > 1 else name)
    return told


def tidy(text: str) -> str:
    """Return ``text`` for finding and comparing: lower case, no accents, words and blanks only."""
    return " ".join(tokens(text))


def tokens(text: str) -> list[str]:
    """Return the tidy words of ``text``, in order."""
    if not text.isascii():
        text = _FOREIGN.sub(_spread, text.lower())
        if not text.isascii():
            return _TOKEN.findall(text.translate(_APOSTROPHES).lower())
    return text.translate(_TIDIED).split()


def _spread(found: re.Match[str]) -> str:
    """Return a run of accented letters and foreign signs as plain letters, as far as they go."""
    run = found[0]
    return _letters_of(run) if len(run) > _SHORT_RUN else _letters_of_short(run)


def _letters_of(run: str) -> str:
    spread = unicodedata.normalize("NFKD", run.translate(_APOSTROPHES))
    letters = "".join(c for c in spread if not unicodedata.combining(c))
    # A wide apostrophe comes out as a plain one; it never joined the words beside it.
    return letters.lower().replace("'", " ").replace("`", " ")


@lru_cache(maxsize=4096)
def _letters_of_short(run: str) -> str:
    """The same few signs come again and again: pounds, dashes, curly quotation marks."""
    return _letters_of(run)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return a tidy word without a plural ending, so that "services" meets "service"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def forget_words() -> None:
    """Hold no word any more that was tidied: some of them were typed about a person."""
    stem.cache_clear()
    _letters_of_short.cache_clear()


def digits(text: str) -> str:
    """Return only the digits of ``text``, with a leading +44 written as 0."""
    bare = _NOT_DIGIT.sub("", text)
    if not _FROM_ABROAD.match(text):
        return bare
    return "0" + bare.removeprefix("00").removeprefix("44").removeprefix("0")


def postcode(text: str) -> str | None:
    """Return ``text`` as a UK postcode with its blank, or None when it is not one."""
    found = _POSTCODE.match(re.sub(r"\s+", "", text).upper())
    return f"{found[1]} {found[2]}" if found else None


def postcodes_within(text: str) -> tuple[str, ...]:
    """Return the postcodes that stand in a longer text, with their blanks."""
    if not _POSTCODE_END.search(text):  # true of most texts, and four times as quick
        return ()
    return tuple(f"{a} {b}".upper() for a, b in _POSTCODE_WITHIN.findall(text))


def grouped(number: str) -> str:
    """Return a UK phone number in the groups people read aloud; others as they were written."""
    bare = digits(number)
    if len(bare) == 11 and bare.startswith(("011", "02", "03", "08", "09")):
        first = 3 if bare.startswith("02") else 4
        return f"{bare[:first]} {bare[first:-4]} {bare[-4:]}"
    if len(bare) == 8 and bare.startswith("0800"):
        return f"{bare[:4]} {bare[4:]}"
    if len(bare) == 11 and re.match(r"01\d1", bare):
        return f"{bare[:4]} {bare[4:7]} {bare[7:]}"
    if len(bare) == 11 and bare.startswith(("01", "07")):
        return f"{bare[:5]} {bare[5:8]} {bare[8:]}" if bare[1] == "7" else f"{bare[:5]} {bare[5:]}"
    return one_line(number)


def read_out(number: str) -> str:
    """Return a number as it is read out, a group at a time: ``oh one five one, four nine six``."""
    groups = re.findall(r"\d+", grouped(number))
    return ", ".join(" ".join(_DIGITS[int(digit)] for digit in group) for group in groups)


def is_whole_number(number: str) -> bool:
    """Say whether a phone number is written whole and alone, so that it may be rung as it stands.

    Short codes count (``999``, ``116 123``), and numbers from abroad that begin with ``+``.
    """
    if not _NUMBER_ALONE.fullmatch(number.strip()):
        return False
    bare = digits(number)
    length = len(bare)
    if number.strip().startswith("+") and not number.strip().startswith("+44"):
        return length >= 8
    if length == 10 and ALWAYS_ELEVEN.match(bare):
        return False
    full = bare[:1] == "0" and bare[1:2] not in "046" and length in (10, 11)
    return full or is_short_number(bare)


def is_short_number(bare: str) -> bool:
    """Say whether digits are one of the short numbers that lead somewhere by themselves.

    ``111``, ``116 123``, ``0800 1111`` and the numbers for texts; "12345" is a slip of somebody.
    """
    return bool(_SHORT_NUMBER.fullmatch(bare)) and bare != "67890"


def holds_number(text: str) -> bool:
    """Say whether a whole telephone number stands among the words of a text."""
    return bool(_NUMBER_WITHIN.search(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``; every line break ends one."""
    return list(_sentences_in(text))


def _sentences_in(text: str) -> Iterator[str]:
    """Yield sentences one by one: mostly the first few are all that is asked for."""
    for line in text.splitlines():
        begins = 0
        for end in _SENTENCE_END.finditer(line):
            if part := line[begins : end.start()].strip():
                yield part
            begins = end.end()
        if part := line[begins:].strip():
            yield part


def ended(text: str) -> str:
    """Return words as a sentence, so that another can follow them."""
    return text if not text or text[-1] in ".!?:" else f"{text}."


def first_sentence(text: str, most_words: int = 15) -> str:
    """Return the first sentence if it has at most ``most_words`` words, else nothing.

    Nothing is cut: half a sentence can say the opposite of the whole one.
    """
    found = sentences(text)
    return found[0] if found and len(found[0].split()) <= most_words else ""


_NO_NEWS = re.compile(
    r"(?i)\W*(?:(?:hello|hi)\b\W*(?:and )?)?(?:a (?:very )?(?:warm|big) )?welcome (?:to|back)\b|"
    r"\W*(?:during|on|over|closed on) bank holidays?\b|"
    r"\W*(?:\w+ )?(?:please|thank you|thanks|click|note)\b|"
    r"\W*(?:for )?(?:more|further|up[- ]to[- ]date|the latest) (?:information|details)\b|"
    r"\W*contact (?:the|them|us|your)\b|\W*we (?:were )?(?:formed|founded)\b|"
    r"\W*we are (?:currently |sorry )?(?:not|unable|closed)\b|[\u201c\"].*[\u201d\"]\W*$"
)
"""How notices, welcomes and sayings of others begin."""
_NOTICE = re.compile(
    r"(?i)\bso please (?:check|see|ring|call)\b|"
    r"\b(?:times|hours|dates) (?:may|can|might) (?:vary|change)\b"
)
_BREAK = re.compile(r"; | [-\u2013\u2014] ")
_FEWEST_WHOLE = 6
_TAKES_BACK = re.compile(
    r"(?i)\W*(?:but|except|only|unless|not|no|if|for|who|until|however|although|though|when|where|"
    r"which|without|provided|as long|in|to|and|or|with)\b|.*\b(?:but|except|unless|only|not)\b"
)
"""What follows the first part and could say the opposite, or what that part needs to be whole."""
_SAYS_WHAT = re.compile(
    r"(?i)(?:we|the (?:\w+ ){1,3}|it)(?: \w+ly)? ?(?:offers?|provides?|runs?|helps?|supports?|"
    r"gives?|delivers?|teach(?:es)?|hosts?)\b(?!.*\balso\b).*[.!]$"
)
"""How a later sentence begins that can stand without the one before it."""
_HISTORY = re.compile(
    r"(?i)\b(?:was|were|has been|have been|first) (?:\w+ly )?(?:founded|formed|established|opened|"
    r"set up|started)\b|\bopened in\b|\bmerged\b|\bcurrently exploring\b|\bto announce\b|"
    r"\bfor over \w+(?: \w+)? years\b|\bsince (?:19|20)\d\d\b"
)
_ENDS_IN_POSTCODE = re.compile(r"(?i)\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\W*$")


TWO_LINES = 140
"""Letters that two lines of a sheet hold, with some to spare."""
ON_A_PANEL = 200
"""Letters that a panel has room for below a name."""


def telling_sentence(text: str, name: str, most_words: int = 15) -> str:
    """Return the first sentence that tells something, if it is short enough, else nothing.

    A description often begins with the name again, a heading, a question, a welcome or a notice
    about its times or its website; these tell nothing of what it does.
    """
    first = next(_telling(text, name), "")
    return first if len(first.split()) <= most_words else ""


def telling_lines(text: str, name: str, most_letters: int = TWO_LINES) -> str:
    """Return what tells something in two lines: a short sentence, else the first that has room.

    A longer one gives its first part where that is whole and what follows takes nothing back, or
    else the next sentence that says what they do. Never half a thought.
    """
    if short := telling_sentence(text, name):
        return short
    told = tuple(one for one in islice(_telling(text, name), 4) if not holds_number(one))
    for found in told[:1]:
        if len(found) <= most_letters and not _HISTORY.search(found):
            return found
        if begun := _first_part(found, most_letters):
            return begun
    does = (one for one in told[1:] if len(one) <= most_letters and _SAYS_WHAT.match(one))
    return next(does, "")


def _telling(text: str, name: str) -> Iterator[str]:
    """Yield the sentences that tell something, of the first six that are no notice."""
    named = tidy(name)
    alone = len(tuple(islice(_sentences_in(text), 2))) == 1
    told = (found for found in _sentences_in(text) if not _tells_nothing(found))
    for found in islice(told, 6):
        line = found.removeprefix("- ")
        line = line.removeprefix(f"{name} ") if line.startswith(f"{name} {name} ") else line
        fewest = (
            4 if alone or line.endswith((".", "!")) else 6
        )  # without a full stop it may be a heading
        heading = len(line.split()) < fewest or line.endswith((":", "?"))
        if not heading and tidy(line) not in named:
            yield line


def _first_part(sentence: str, most_letters: int) -> str:
    """Return the part before a semicolon or dash, where it stands alone and is not taken back."""
    head, _, rest = _BREAK.sub("\n", sentence, count=1).partition("\n")
    whole = rest and len(head) <= most_letters and len(head.split()) >= _FEWEST_WHOLE
    if not whole or head.count("(") != head.count(")") or _TAKES_BACK.match(rest):
        return ""
    return f"{head.rstrip(' ,')}."


def _tells_nothing(sentence: str) -> bool:
    """Say whether a sentence is a notice, a welcome, a saying of somebody else or an address."""
    return bool(
        _NO_NEWS.match(sentence)
        or _NOTICE.search(sentence)
        or _ENDS_IN_POSTCODE.search(sentence[-16:])
    )


def spoken_date(day: date) -> str:
    """Return a date as people say it: ``3 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def spoken_month(day: date) -> str:
    """Return a month as people say it: ``November 2026``."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def spoken_time(clock: str) -> str:
    """Return 24-hour ``HH:MM`` as people say it: ``9.30am``, ``12 noon``, ``7pm``."""
    hours, _, minutes = clock.partition(":")
    if not (hours.isdigit() and minutes.isdigit()):
        return clock
    hour, minute = int(hours), int(minutes)
    if minute == 0 and hour in (0, 12, 24):
        return "12 noon" if hour == 12 else "midnight"
    half = "am" if hour < 12 else "pm"
    twelve = (hour - 1) % 12 + 1
    return f"{twelve}{half}" if minute == 0 else f"{twelve}.{minute:02d}{half}"


_JOINED = "\u00a0"
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
_BEFORE_NOON = re.compile(r"(?<=\d) (?=(?:[ap]m|noon)\b)")
_INSIDE_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b")
_INSIDE_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (?=\d{{4}}\b))?")


def unbroken(text: str) -> str:
    """Return a line in which no telephone number, time, date or postcode can break."""
    joined = _BEFORE_NOON.sub(_JOINED, _BETWEEN_DIGITS.sub(_JOINED, text))
    joined = _INSIDE_DATE.sub(lambda found: found[0].replace(" ", _JOINED), joined)
    return _INSIDE_POSTCODE.sub(rf"\1{_JOINED}\2", joined)
