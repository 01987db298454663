"""The sentence of a description that tells what a service does: whole, or none at all."""

import re
from collections.abc import Iterator
from itertools import islice

from directory.words import holds_number, sentences_in, tidy

TWO_LINES = 140
"""Letters that two lines of a sheet hold, with some to spare."""
ON_A_PANEL = 200
"""Letters that a panel has room for below a name."""

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
    alone = len(tuple(islice(sentences_in(text), 2))) == 1
    told = (found for found in sentences_in(text) if not _tells_nothing(found))
    for found in islice(told, 6):
        line = found.removeprefix("- ")
        line = line.removeprefix(f"{name} ") if line.startswith(f"{name} {name} ") else line
        # Without a full stop it may be a heading.
        fewest = 4 if alone or line.endswith((".", "!")) else 6
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
