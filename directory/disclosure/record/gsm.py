"""What phone networks count: the 128 letters of GSM 03.38, and what every other letter costs."""

import re
import unicodedata

ONE_PART, EACH_PART = 160, 153
"""Letters in a text of one part, and in each part of a longer one."""
ONE_WIDE, EACH_WIDE = 70, 67
"""The same for a text with a letter that GSM 03.38 does not have."""
_GSM = frozenset(
    "@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5_ !\"#%&'()*+,-"
    "./0123456789:;<=>?\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7\u00bf"
    "abcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0\u00c6\u00e6\u00df\u00c9"
)
_GSM_TWICE = frozenset("^{}\\[~]|\u20ac")
_PLAINER = str.maketrans(
    {
        "\u2019": "'", "\u2018": "'", "\u201a": ",", "\u201b": "'", "\u02bc": "'", "\u00b4": "'",
        "`": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
        "\u2022": "-", "\u00b7": "-", "\u2026": "...", "\u00a0": " ", "\u2007": " ", "\u2009": " ",
        "\u202f": " ", "\t": " ", "\u00ad": "", "\u200b": "", "\ufeff": "", "\u00d7": "x",
        "\u00bd": "1/2", "\u00bc": "1/4", "\u00be": "3/4", "\u2122": "", "\u00ae": "",
    }
)  # fmt: skip
"""Letters that look alike or say the same; nothing is lost by any of them."""
_PART_OF_ONE = re.compile(r"(?<=\d)(?=[\u00bc-\u00be])")
"""Between a number and a half: two and a half is never written 21/2."""


def plainer(text: str) -> str:
    """Return ``text`` with letters that networks count once, where that loses nothing."""
    apart = _PART_OF_ONE.sub(" ", unicodedata.normalize("NFC", text))
    return apart.translate(_PLAINER)


def without_accents(text: str) -> str:
    """Return ``text`` with plain letters for those with accents that GSM 03.38 does not have."""
    return "".join(one if _is_known(one) else _bare(one) for one in text)


def letters_that_cost(text: str) -> tuple[str, ...]:
    """Return the letters that make a text of 70 letters a part out of one of 160, each once."""
    return tuple(dict.fromkeys(one for one in text if not _is_known(one)))


def parts_of(text: str) -> int:
    """Return how many parts a phone network sends ``text`` in (GSM 03.38, else UCS-2)."""
    if not letters_that_cost(text):
        length = len(text) + sum(one in _GSM_TWICE for one in text)
        return 1 if length <= ONE_PART else -(-length // EACH_PART)
    length = len(text.encode("utf-16-be")) // 2
    return 1 if length <= ONE_WIDE else -(-length // EACH_WIDE)


def _is_known(letter: str) -> bool:
    return letter in _GSM or letter in _GSM_TWICE


def _bare(letter: str) -> str:
    """Return a letter without its accents, if what is left of it is known."""
    spread = unicodedata.normalize("NFD", letter)
    bare = "".join(one for one in spread if not unicodedata.combining(one))
    return bare if bare and all(map(_is_known, bare)) else letter
