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
_NUMBER_IN_NAME = re.compile(
    rf"(?i)[\s,:;(-]*(?:\b(?:tel(?:ephone)?|phone|call|ring|on)\b[\s.:]*)*{_NUMBER_WITHIN.pattern}\)?"
)
_NOT_DIGIT = re.compile(r"[^0-9]+")
_AFTER_NUMBER = re.compile(
    r"(?i)(?P<number>[+(]?\d[\d\s().\-\u00a0]{6,24})[\s,;:(\-\u2013]{0,4}(?:(?:and|then)\s+)?"
    r"(?:(?P<extension>(?:extension|extn|ext|x)\s?(?:no|number)?)|"
    r"(?:(?:press|select|choose|dial)\s+)?(?:option|opt)|press|select|choose)"
    r"[.:]?\s?(?P<which>\d{1,6})\)?\.?"
)
"""A number with what is asked for once it is answered: ``0151 496 0111 ext 303``."""
_FROM_ABROAD = re.compile(r"[^0-9+]*(?:\+\s*44|00\s*44)")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def one_line(text: str) -> str:
    """Return ``text`` with white space folded and control characters dropped."""
    if not text.isprintable():  # no control character can be printed, and few texts hold one
        text = _CONTROLS.sub(" ", text)
    return " ".join(text.split())


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


def in_quotes(words: Sequence[str]) -> str:
    """Return words with quotation marks: "'kicked out' and 'skint'"."""
    return listed([f"'{word}'" for word in words])


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


def parted(number: str) -> tuple[str, str]:
    """Return a number as it is dialled, and what one asks for or presses then; may be nothing.

    ``0151 496 0111 x303`` is one number and "extension 303", or "then press 2" for ``option 2``.
    """
    found = _AFTER_NUMBER.fullmatch(number.strip()) if number.strip("+0123456789 ") else None
    if not found:
        return number, ""
    said = "extension" if found["extension"] else "then press"
    return found["number"].strip(" (-,"), f"{said} {found['which']}"


def digits(text: str) -> str:
    """Return only the digits of ``text``, with a leading +44 written as 0; no extension."""
    bare = _NOT_DIGIT.sub("", parted(text)[0])
    if not _FROM_ABROAD.match(text):
        return bare
    return "0" + bare.removeprefix("00").removeprefix("44").removeprefix("0")


def postcode(text: str) -> str | None:
    """Return ``text`` as a UK postcode with its blank, or None when it is not one."""
    found = _POSTCODE.match("".join(text.split()).upper())
    return f"{found[1]} {found[2]}" if found else None


def postcodes_within(text: str) -> tuple[str, ...]:
    """Return the postcodes that stand in a longer text, with their blanks."""
    if not _POSTCODE_END.search(text):  # true of most texts, and four times as quick
        return ()
    return tuple(f"{a} {b}".upper() for a, b in _POSTCODE_WITHIN.findall(text))


def grouped(number: str) -> str:
    """Return a UK phone number in the groups people read aloud; others as they were written."""
    number, then = parted(number)
    return f"{_in_groups(number)} {then}" if then else _in_groups(number)


def _in_groups(number: str) -> str:
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
    number, then = parted(number)
    groups = re.findall(r"\d+", grouped(number))
    said = [" ".join(_DIGITS[int(digit)] for digit in group) for group in groups]
    *words, which = then.split() if then else [""]
    last = [" ".join((*words, *(_DIGITS[int(digit)] for digit in which)))] if then else []
    return ", ".join(said + last)


def is_whole_number(number: str) -> bool:
    """Say whether a phone number is written whole and alone, so that it may be rung as it stands.

    Short codes count (``999``, ``116 123``), and numbers from abroad that begin with ``+``. An
    extension, or a choice to press once it is answered, is no second number.
    """
    number, _ = parted(number)
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


def numbers_within(text: str) -> list[str]:
    """Return the whole telephone numbers that stand among the words of a text, as written."""
    return _NUMBER_WITHIN.findall(text)


def without_number(text: str) -> str:
    """Return a name or an address without the telephone numbers in it."""
    line = one_line(text)
    return _NUMBER_IN_NAME.sub("", line).strip(" ,:;-") if holds_number(line) else line


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``; every line break ends one."""
    return list(sentences_in(text))


def sentences_in(text: str) -> Iterator[str]:
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
