"""The sentence of a description that tells what a service does: whole, or none at all."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from directory.words import holds_number, postcodes_within, sentences_in, tidy

TWO_LINES = 140
"""Letters that two lines of a sheet hold, with some to spare."""
ON_A_PANEL = 200
"""Letters that a panel has room for below a name."""
AT_MOST = 1.2
"""So much more is taken where nothing else is said of what they do."""

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
_BREAK = re.compile(
    r"; | [-\u2013\u2014] |,? (?:such as|including|together with|as well as)(?: for)?:? |, whether "
)
_FEWEST_WHOLE, _FEWEST_LAST = 6, 3
_TAKES_BACK = re.compile(
    r"(?i)\W*(?:but|except|only|unless|not|no|if|for|who|until|however|although|though|when|where|"
    r"which|without|provided|as long|in|to|and|or|with)\b|.*\b(?:but|except|unless|only|not)\b"
)
"""What follows the first part and could say the opposite, or what that part needs to be whole."""
_SAYS_WHAT = re.compile(
    r"(?i)(?:we|it|the (?:\w+ ){1,3}|our (?:\w+ )?(?:service|group|club|meeting|session|project|"
    r"charity|team|volunteer|helpline|centre)s?)(?: \w+ly)? ?(?:offers?|provides?|runs?|helps?|"
    r"supports?|gives?|delivers?|teach(?:es)?|hosts?|organises?|"
    r"(?:is|are) (?:an? .{0,60}\b(?:service|charity|group|club|organisation) )?for)\b"
    r"(?!.*\b(?:also|this|these)\b).*[.!]$"
)
"""How a later sentence begins that can stand without the one before it."""
_HISTORY = re.compile(
    r"(?i)\b(?:was|were|has been|have been|first) (?:\w+ly )?(?:founded|formed|established|opened|"
    r"set up|started)\b|\bopened in\b|\bmerged\b|\bcurrently exploring\b|\bto announce\b|"
    r"\bfor over \w+(?: \w+)? years\b|\bsince (?:19|20)\d\d\b"
)
_LONG_AGO = re.compile(r"(?i)^in (?:19|20)\d\d\b|\bfor (?:many|more than)(?: \w+){0,2} years\b")
"""What tells more of how it all began than of what they do: taken where they say nothing else."""
_MOST_SENTENCES = 7
_LIST_OF = re.compile(
    r"(?i)(?:(?:our|the|key|other|main|welcoming space) )*(?:services?|facilities|support|"
    r"activities|we|they|offers|providing)(?: (?:also|currently))?"
    r" ?(?:offers?|provides?|includ(?:es?|ing|ed)|available|offered|on offer)? ?[:;\u2013-]+"
)
"""What stands before a list of what is there: "Services include:"."""
_OFFERED = re.compile(r"(?i)service|facilit|support|activit|offer|provid|includ|availab")
_ITEM = re.compile(r"(?:- |[\u00b7\u2022\u25aa\u25cf\u25e6*]\s*)(?P<said>.+)")
"""A line of a list, with the marks that people type or paste before it."""
_MOST_LINES = 12
_MOST_ITEM = 80
"""Letters of an item; a longer one is a sentence of its own."""
_FEWEST_CUT = 3
"""So many items say what is there, where others do not fit any more."""
_BEGINS = re.compile(
    r"(?:We|Our|The|This|These|They|It|If|You|A|An) [a-z]|(?:The|Our) [A-Z]|"
    r"[A-Z][a-z]+ (?:of|in|that|for|at) "
)
"""How a sentence begins after a name that was its heading."""
_UNFINISHED = re.compile(
    r"(?i)\b(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|our|that|the|their|to|who|with|your)$"
)
"""How a line ends that goes on in a list below it."""


def telling_sentence(text: str, name: str, most_words: int = 15) -> str:
    """Return the first sentence that tells something, if it is short enough, else nothing.

    A description often begins with the name again, a heading, a question, a welcome or a notice
    about its times or its website; these tell nothing of what it does.
    """
    first = next(telling(text, name), "")
    return first if len(first.split()) <= most_words else ""


def telling_lines(text: str, name: str, most_letters: int = TWO_LINES) -> str:
    """Return what tells something in two lines: a short sentence, else the first that has room.

    A longer one gives its first part where that is whole and what follows takes nothing back, or
    else the next sentence that says what they do. Never half a thought.
    """
    if short := telling_sentence(text, name):
        return short
    told = tuple(
        one for one in islice(telling(text, name), _MOST_SENTENCES) if not holds_number(one)
    )
    for found in told[:1]:
        begun = _as_far(found, most_letters)
        if begun and not _LONG_AGO.search(begun):
            return begun
    does = (_as_far(one, most_letters) for one in told[1:] if _says_what(one, name))
    found = next(filter(None, does), "") or _listed(text, most_letters)
    if found or not told or "http" in told[0]:
        return found
    more = AT_MOST if most_letters >= ON_A_PANEL else 1
    return _as_far(told[0], int(more * most_letters))


def telling_whole(text: str, name: str) -> str:
    """Return what tells something in two lines; a longer sentence where nothing else tells it."""
    found = telling_lines(text, name) or telling_lines(text, name, ON_A_PANEL)
    return found if found.count("(") == found.count(")") else ""


def _as_far(sentence: str, most_letters: int) -> str:
    """Return a sentence that has room, or its first part, and nothing of how it all began."""
    if len(sentence) <= most_letters and not _HISTORY.search(sentence):
        return sentence
    return _first_part(sentence, most_letters)


def _says_what(sentence: str, name: str) -> bool:
    """Say whether a later sentence tells what they do, and stands without the one before it."""
    called = (name, name.split(" ")[0], "".join(re.findall(r"\b[A-Z]", name)))
    own = (sentence.removeprefix(one) for one in called if one and sentence.startswith(f"{one} "))
    return any(_SAYS_WHAT.match(one) for one in (sentence, *(f"it{rest}" for rest in own)))


def _listed(text: str, most_letters: int) -> str:
    """Return the first list of what is there as one line of the same words, or nothing."""
    lines = [line.strip() for line in islice(text.splitlines(), _MOST_LINES)]
    for place, line in enumerate(lines):
        head = _LIST_OF.match(line)
        if head and _OFFERED.search(head[0]):
            rest = next(sentences_in(line[head.end() :]), "").rstrip(".")
            items = rest.split(", ") if rest else _items(lines[place + 1 :])
            return _joined(head[0].rstrip(" :;\u2013-"), items, most_letters)
    return ""


def _items(lines: Sequence[str]) -> list[str]:
    """Return the items of the list that these lines begin with."""
    found = takewhile(bool, (_ITEM.fullmatch(line) for line in lines))
    return [one["said"].strip(" .;,") for one in found if one]


def _joined(head: str, items: Sequence[str], most_letters: int) -> str:
    """Return a list as one line; where it is too long, its first items, and that there are more."""
    plain = all(one and len(one) <= _MOST_ITEM and not holds_number(one) for one in items)
    if not items or not plain or any(_TAKES_BACK.match(one) for one in items):
        return ""
    for many in (len(items), *range(len(items) - 1, _FEWEST_CUT - 1, -1)):
        end = "." if many == len(items) else " and more."
        line = f"{head}: {', '.join(items[:many])}{end}"
        if len(line) <= most_letters:
            return line
    return ""


def telling(text: str, name: str, among: int = 6) -> Iterator[str]:
    """Yield the sentences that tell something, of the first few that are no notice."""
    named = tidy(name)
    alone = len(tuple(islice(sentences_in(text), 2))) == 1
    told = (found for found in sentences_in(text) if not _tells_nothing(found))
    for found in islice(told, among):
        item = _ITEM.match(found)
        line = _without_heading(item["said"] if item else found, name)
        # Without a full stop it may be a heading.
        fewest = 4 if alone or line.endswith((".", "!")) else 6
        heading = len(line.split()) < fewest or line.endswith((":", "?"))
        if not heading and tidy(line) not in named:
            yield line


def _without_heading(line: str, name: str) -> str:
    """Return a sentence without the name above it, which ran into its line."""
    rest = line.removeprefix(f"{name} ")
    begun = rest.split(" ", 1)[0]
    again = begun[:1].isupper() and begun in name.split(" ")
    return rest if rest != line and (again or _BEGINS.match(rest)) else line


def _first_part(sentence: str, most_letters: int) -> str:
    """Return the part before a semicolon or dash, where it stands alone and is not taken back."""
    head, _, rest = _BREAK.sub("\n", sentence, count=1).partition("\n")
    whole = rest and len(head) <= most_letters and len(head.split()) >= _FEWEST_WHOLE
    last = head.rpartition(", ")[2]
    if not whole or head.count("(") != head.count(")") or len(last.split()) < _FEWEST_LAST:
        return ""
    if _TAKES_BACK.match(rest):
        return ""
    return f"{head.rstrip(' ,')}."


def _tells_nothing(sentence: str) -> bool:
    """Say whether a sentence is a notice, a welcome, a saying of others, an address or half one."""
    return bool(
        _NO_NEWS.match(sentence)
        or _NOTICE.search(sentence)
        or _UNFINISHED.search(sentence[-8:])
        or postcodes_within(sentence)
    )
