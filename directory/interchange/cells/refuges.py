"""Words that say that a house hides people from somebody, or keeps to itself where it is.

The rule leans to hiding: who runs an advice centre sees at once that its street is missing and can
say so, and a street that was printed cannot be taken back. Services beside it stay as they are:
advice about refuges, a warm room that is a refuge from the rain, a safe haven in a cafe.
"""

import re

from directory.reading.place_words import one_of, place_words
from directory.words import sentences_in

KEPT = one_of("secret", "kept")
"""What is said of an address that nobody is told."""
WHERE = one_of("secret", "where")
_HERE = (
    r"\b(?=[alpvw])(?<!\byour )(?<!\btheir )(?<!\bcustomer )(?<!\bclient )(?<!\bmail )"
    r"(?<!\be-mail )(?<!\bweb )(?<!\bemail )(?<!\bwebsite )(?<!\bip )(?<!\bhome )(?<!\bprevious )"
    r"(?<!\bcurrent )(?<!\bold )(?<!\bnew )(?<!\bdelivery )(?<!\bbilling )"
)
"""Where a place that is theirs may be named; its first letter is looked at before the rest."""
_IS = (
    r"(?:(?:details?|is|are|be|being|will|must|can|only|remains?|stays?|kept|held|strictly|"
    r"completely|always)\s+)*"
)
_SECRET = re.compile(
    rf"(?i){_HERE}(?:{WHERE})\b\s*[:,-]?\s*{_IS}(?:{KEPT}|secret)\b|"
    rf"\b(?:confidential|undisclosed|secret|withheld)\s+(?:{WHERE})\b"
)
_WHEN_ASKED = re.compile(
    rf"(?i){_HERE}(?:{WHERE}|where we are)\b\s*[:,-]?\s*{_IS}"
    r"(?:(?:given|told|provided|disclosed|shared|sent|supplied|released|available|confirmed|"
    r"revealed)\b(?: to you| out)?\s*)?(?:only\s+)?(?:on|upon|after|once|when|at the point of|"
    r"following|by)\s+(?:(?:a|an|the|your|you|we|have|has|been|is|are|acceptance|successful|"
    r"first|phone|telephone|of|and|or|on)\s+)*(?:request|referr(?:al|ed)|book(?:ing|ed)|call(?:ed)?|"
    r"contact|ring|rung|phone|assess(?:ment|ed)|"
    r"accept(?:ance|ed)|enquiry|registration|admission|arrival)\b(?! form)"
)
_NOT_TOLD = re.compile(
    rf"(?i)\b(?:not|never|cannot|can't|don't|won't|do not|does not)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:publish|disclose|give(?: out)?|share|advertise|reveal|tell (?:anyone|anybody|people))\s+"
    rf"(?:\w+\s+)??"
    rf"(?:(?:our|its|the|this|exact)\s+(?:\w+\s+)?(?:{WHERE})\b|where (?:we are|it is))"
)
_PLACE_HINTS = place_words("secret", "hints")
"""Words of which one stands in whatever says so: each way to say it names a place so."""

_REFUGE = re.compile(r"(?i)\b(?:refuges?|safe[\s-]?houses?)\b")
_OTHER_REFUGE = re.compile(
    r"(?i)\b(?:animals?|wild\s?life|donkeys?|horses?|cats?|dogs?|birds?|hedgehogs?|nature|marine|"
    r"seeks?|seeking|sought|finds?|finding|found|takes?|taking|took|places? of|city of|cities of|"
    r"mountain)\s+(?:a\s+)?refuges?\b|"
    r"\brefuges? (?:from|against) (?:the |bad |hot |cold |wet )*(?:rain|cold|weather|heat|wind|"
    r"storms?|elements|noise|bustle|city|hustle|winter|world|sun)\b|"
    r"\brefuge (?:islands?|beaches|collections?)\b|"
    r"\b(?:not|no|isn't|aren't|without)\s+(?:a |an |running |run |have |provide |offer |any )*"
    r"(?:women'?s )?refuges?(?: accommodation| places?| spaces?)?\b"
)
"""Refuges that hide nobody, and none at all."""

_STAY = one_of("refuges", "stay")
_STAYS = re.compile(rf"(?i)\b(?:{_STAY})\b")
_SAFE_STAY = re.compile(
    r"(?i)\b(?:abuse|violence|women'?s) shelters?\b|"
    r"\b(?:safer?|secure|emergency|crisis|dispersed|second[- ]stage|sanctuary|women'?s)\s+"
    r"(?:and (?:\w+ )?|"
    r"(?:temporary|supported|short[- ]term|dispersed|emergency|crisis|secure|safe) ){0,3}"
    r"(?:accomm?odation|housing|hostels?|homes?|flats?|units?|places? to (?:stay|live)|shelters?)\b"
)
_HARM = one_of("refuges", "harm")
_HARMS = re.compile(rf"(?i)\b(?:{_HARM})\b")
_OTHER_HARM = re.compile(
    r"(?i)\b(?:substances?|drugs?|alcohol|solvents?)(?: (?:and|or) \w+)?[- ](?:ab|mis)use\b|"
    r"\bviolent offen\w+|\bdomestic (?:appliances?|animals?|waste|cleaning|tasks?|chores?|"
    r"skills?|energy|help|staff|fuel|rates?|students?)\b"
)
_FLED = re.compile(
    rf"(?i)\b(?:flee(?:ing|s)?|fled|escap(?:e|es|ed|ing)|leaving|left|surviv(?:ors?|ed|ing)|victims?|"
    rf"experienc\w+|affected by|at risk (?:of|from)|suffer\w*|subject(?:ed)? to|unsafe|in danger|"
    rf"harmed)\b[^.;]{{0,60}}?\b(?:{_HARM})\b|\b(?:abused|abusive|violent) "
    rf"(?:\w+ )?(?:partner|husband|relationship|home|situation)s?\b"
)
_WOMEN = re.compile(r"(?i)\b(?:wom[ae]n|girls?|mothers?|females?)\b")
_ONLY_ASKED = re.compile(
    r"(?i)\b(?:advice|advis\w+|information|guidance|advocacy|signpost\w*|legal|law|solicitors?|"
    r"debts?|benefits?|council|housing first|furniture|goods|locks|"
    r"local authority|homelessness|(?:including|such as)\b|"
    rf"(?:help|support|assistance|assist\w*|work)\s+(?:\w+ ){{0,9}}?"
    r"(?:with|on|about|around|regarding|to (?:find|access|secure|get|move)|"
    r"in (?:finding|accessing)|finding|accessing|into)"
    rf"\b[^.;]{{0,40}}(?:{_STAY})|"
    r"(?:housing|accomm?odation) (?:support|options?|rights?|officers?|problems?|needs?|"
    r"issues?|register|applications?|solutions?|associations?|providers?|teams?|department))"
)
"""An office that helps somebody to a home, and no home itself."""
_ABROAD = re.compile(
    r"(?i)(?<!ceisio )(?<!geisio )(?<!cheisio )(?<!ceiswyr )(?<!geiswyr )(?<!cheiswyr )"
    r"\bl?loches(?:au|i)?\b(?=.{0,300}\b(?:[fm]enywod|[mf]erched|(?:t|th|d|nh)?rais|[cgn]+h?am-?drin|"
    r"ddioddefwyr|women))|\bl?lety diogel\b|"
    r"\bl?lety\b(?=.{0,300}\b(?:(?:t|th|d|nh)?rais|[cgn]+h?am-?drin))|\b[dt]\u0177 diogel\b|"
    r"\bschronisk\w+ dla (?:kobiet|ofiar|matek)|\bschronieni\w+\b(?=.{0,300}przemoc)|"
    r"\u062f\u0627\u0631\u0627\u0644\u0627\u0645\u0627\u0646|"
    r"\u067e\u0646\u0627\u06c1 \u06af\u0627\u06c1"
    r"(?=.{0,300}(?:\u062e\u0648\u0627\u062a\u06cc\u0646|\u062a\u0634\u062f\u062f))"
)
"""A refuge in Welsh, Polish and Urdu; who seeks asylum in Welsh seeks it with the same word."""
_ABROAD_HINTS = place_words("refuges", "abroad_hints")
_FOREIGN_HINTS = place_words("refuges", "foreign_hints")
"""What else may stand in a text that is not all plain letters."""
_HOME_HINTS = place_words("refuges", "home_hints")
_HARM_HINTS = place_words("refuges", "harm_hints")
"""Words of which one stands in whatever speaks of harm; ``dv`` is looked for by itself."""
_WOMEN_HINTS = place_words("refuges", "women_hints")
_SAFE_HINTS = place_words("refuges", "safe_hints")
_LIKE_I = str.maketrans({"\u0131": "i", "\u0307": None})
"""A dotless *i*, and the dot of a large one with a dot: to a pattern both are an *i*."""


def _folded(text: str) -> str:
    """Return a text in small letters, in which small words are found as patterns find them."""
    folded = text.casefold()
    return folded if folded.isascii() else folded.translate(_LIKE_I)


def is_told_as_secret(text: str) -> bool:
    """Say whether a text says of a place that it is not to be told, or only to who asks."""
    folded = _folded(text)
    if not any(hint in folded for hint in _PLACE_HINTS):  # the patterns take ten times as long
        return False
    return any(one.search(text) for one in (_SECRET, _WHEN_ASKED, _NOT_TOLD))


def is_refuge(text: str) -> bool:
    """Say whether words speak of a house where people are hidden from somebody."""
    folded = _folded(text)
    named = "refuge" in folded or ("safe" in folded and "house" in folded)
    if named and _REFUGE.search(_OTHER_REFUGE.sub(" ", text)):
        return True
    abroad = any(hint in folded for hint in _ABROAD_HINTS) or (
        not text.isascii() and any(hint in folded for hint in _FOREIGN_HINTS)
    )
    if abroad and any(_ABROAD.search(one) for one in sentences_in(text)):
        return True
    return _may_shelter(folded) and any(map(_shelters, sentences_in(text)))


def _may_shelter(folded: str) -> bool:
    """Say at a first look whether a text may offer a home to people who flee somebody.

    Most texts speak of no harm, and name neither women nor a home that is safe: looking through
    each of their sentences for a home took a tenth of the time that a row takes.
    """
    if not any(hint in folded for hint in _HOME_HINTS):
        return False
    if any(hint in folded for hint in _HARM_HINTS) or "dv" in folded.replace("adv", ""):
        return True
    for_them = any(hint in folded for hint in _WOMEN_HINTS)
    return for_them and any(hint in folded for hint in _SAFE_HINTS)


def may_speak_of_either(text: str) -> bool:
    """Say at a first look whether words may say so; a closer one finds fewer."""
    if is_told_as_secret(text) or _REFUGE.search(text) or not text.isascii():
        return True
    return bool(_ABROAD.search(text) or _STAYS.search(text) or _SAFE_STAY.search(text))


def _shelters(sentence: str) -> bool:
    """Say whether a sentence offers a home to people who flee somebody."""
    safe = _SAFE_STAY.search(sentence)
    if not safe and not _STAYS.search(sentence):
        return False
    bare = _OTHER_HARM.sub(" ", sentence)
    fled = _FLED.search(bare)
    if safe:
        words = safe[0].casefold()
        spread = "dispersed" in words and "safe" in words
        for_them = spread or fled or _HARMS.search(bare) or _WOMEN.search(sentence)
        return bool(for_them) and not _ONLY_ASKED.search(sentence)
    return bool(fled) and not _ONLY_ASKED.search(sentence)
