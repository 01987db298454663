"""Whom a service is for, women or men, where its prose leaves no doubt."""

import re
from collections.abc import Iterator, Sequence

from directory.reading.text import Found, Text

HINTS = ("women", "girls", " men", "\nmen", "boys", "male ")
NEAR = 30
"""Characters within which a word makes it doubtful."""
_FORMS = re.compile(
    r"\b(?P<w1>wom[ae]n)(?:['\u2019]?s)?[\s-]only\b|\b(?P<m1>men)(?:['\u2019]?s)?[\s-]only\b|"
    r"\bonly (?:for|open to) (?:(?P<w2>women)|(?P<m2>men))\b|"
    r"\b(?:for|(?:support|open|available|help|services?) to|supports?|supporting|helps?|"
    r"helping) (?:[\w-]+ ){0,2}?"
    r"(?:(?P<w3>women|girls)|(?P<m3>men|boys|male (?:victims|survivors)))\b"
)
_FEMALE = re.compile(r"\b(?:women|woman|girls?|females?|mothers?|mums?|sisters?)\b")
_MALE = re.compile(r"\b(?:men|man|boys?|males?|fathers?|dads?|brothers?|husbands?)\b")
_ANYONE = re.compile(
    r"\b(?:every(?:one|body)|any(?:one|body)|all) (?:is |are )?welcome|\ball genders|"
    r"\bopen to all\b|"
    r"\bmixed\b|\bfamil(?:y|ies)\b"
)
_NOT_ALL = re.compile(r"\bnot\b|\bsome\b|\balso\b|\bincluding\b|\bplus\b")
"""Said of one time of several, or denied."""
_PASSING = re.compile(
    r"\b(?:including|such as|e\.g|unlike|more than|than|some|many|priority|also|especially|"
    r"particularly|"
    r"sessions?|classes|groups?|not (?:just|only|for)|volunteer\w*|donat\w*|research|history)\b"
)


def sexes(texts: Sequence[Text]) -> Iterator[Found]:
    """Yield whom a record says it is for: women or men, where only one of them is spoken of."""
    for text in texts:
        for start, end in text.near(HINTS, NEAR):
            for one in _FORMS.finditer(text.low, start, end):
                if _is_meant(texts, text, one):
                    female = one["w1"] or one["w2"] or one["w3"]
                    yield text.found("sex_served", ("is", "women" if female else "men"), one.span())
                    return


def _is_meant(texts: Sequence[Text], text: Text, found: re.Match[str]) -> bool:
    """Return whether nobody else is spoken of, and it is not said in passing."""
    if found["w3"] is None and found["m3"] is None:  # women only
        return _NOT_ALL.search(text.around(*found.span())) is None
    near = text.low[max(0, found.start() - NEAR) : found.end() + NEAR]
    whole = "\n".join(one.low for one in texts)
    both = _FEMALE.search(whole) and _MALE.search(whole)
    return not (both or _ANYONE.search(whole) or _PASSING.search(near))
