"""Ways in as prose tells of them: who may ask, and how. What is denied is not read."""

import re
from collections.abc import Iterator, Sequence

from directory.reading.text import Found, Text

_WORKER = (
    r"(?:an? |any |your |their |the |other |another )?(?:\w+ )?(?:professionals?|agenc(?:y|ies)|"
    r"organisations?|support workers?|social workers?|key ?workers?|health visitors?|"
    r"midwi(?:fe|ves)|"
    r"health professionals?|frontline workers?|services|partners?)"
)
_BY = r"(?:by|from|through|via)"
WAYS: dict[str, str] = {
    "self": (
        r"\bself[\s-]?refer(?:r?als?|s|red|ring)?\b|\brefer (?:yourself|themselves|yourselves)\b|"
        r"\bno referral (?:is )?(?:needed|required|necessary)|\bwithout (?:a|needing a) referral\b|"
        r"\b(?:you )?(?:do not|don['\u2019]t) (?:need|require) (?:a referral|to be referred)\b|"
        r"\breferrals? [^.;]{0,60}\bby (?:individuals|families|people) themselves\b"
    ),
    "professional": (
        rf"\breferrals? only\b|\bby referral\b|\b(?:agency|professional|"
        rf"third[\s-]party) referrals?\b|"
        rf"\brefer(?:red|rals?) (?:to us )?(?:\w+ ){{0,3}}?{_BY} {_WORKER}|\bto refer (?:a|"
        rf"your) (?:client|patient)|"
        rf"\b(?:professionals|agencies|organisations) (?:can|may|must) (?:also )?refer\b|"
        r"\brefer (?:someone|a person) you\b|\bneed to be referred to us\b"
    ),
    "gp": (
        rf"\brefer(?:red|rals?) (?:is |are )?{_BY} (?:a |an |your |their |the |any )?(?:gps?|"
        rf"doctors?)\b|"
        rf"\b(?:gp|doctor(?:['\u2019]s)?) referrals?\b|\b{_BY} (?:a |your |their )(?:gp|doctor)\b|"
        rf"\b(?:your|their|a) (?:gp|doctor) (?:can|will|must|may) (?:also )?(?:\w+ )?refer|"
        rf"\bask your (?:gp|doctor) (?:to|for|about) (?:a )?refer|"
        rf"\b{_BY} (?:any )?(?:member of )?(?:the )?practice staff\b"
    ),
    "school": (
        rf"\brefer(?:red|rals?) {_BY} (?:the |a |your |their )?(?:child['\u2019]s )?schools?\b"
    ),
    "voucher": (
        r"\b(?:food ?bank|referral|food) vouchers?\b(?! scheme)|"
        r"\bvouchers? (?:is |are )?(?:required|needed|only)\b|"
        r"\b(?:need|bring|require) (?:a |your )?vouchers?\b"
    ),
    "drop_in": (
        r"\b(?:just|can|please|simply|or|and|to) drop[\s-]?in\b(?! (?:your|the|a )\b)|"
        r"(?<!information on )\bdrop[\s-]?in (?:support|service|advice|sessions?|clinics?|centre|"
        r"caf[e\u00e9]|any ?time|for)\b|"
        r"\bjust turn up\b|\bturn up on the\b|\bno (?:need to book|booking|appointment)s?\b"
        r"(?: (?:is |are )?(?:needed|required|necessary))?|\bopen door\b|\bwalk-in\b|"
        r"\bwalk in (?:service|sessions?|clinics?|centre)\b"
    ),
    "appointment": (
        r"\bby (?:prior )?appointment\b|\bappointments? (?:only|is (?:needed|required|necessary)|"
        r"(?:are )?(?:needed|required|necessary))\b|\b(?:book|make|"
        r"arrange) an? (?:\w+ )?appointment\b|"
        r"\bbooking (?:is )?(?:essential|required|necessary)\b|\bmust be (?:pre-?)?booked\b|"
        r"\b(?:pre-booking|advance booking)\b"
    ),
    "phone": (
        r"\b(?:to|contact|contact us on) (?:the |our )?(?:national )?(?:helpline|telephone|"
        r"advice line)\b|"
        r"\bto (?:refer|book|join|access|register|make)\b[^.;]{0,60}(?:\b(?:call|ring|"
        r"phone)(?: us)?"
        r"(?: on)? [0(]|\bplease (?:call|ring|phone)\b)|\b(?:ring|call|"
        r"phone)(?: us)? to (?:book|refer|join|register|make an?|arrange an?)\b|"
        r"\brefer\b[^.;]{0,60}\bgive us a (?:call|ring)\b"
    ),
    "web": (
        r"\bself[\s-]?help\b[^.;]{0,25}\b(?:web ?sites?|web resources)\b|"
        r"\brefer\b[^.;]{0,90}\bto (?:the |our )?web ?sites?\b(?! for)|"
        r"\b(?:complete|fill in|fill out|submit|use) (?:this|the|our|an?) (?:\w+ ){0,2}?form\b|"
        r"\bonline (?:referral |application |booking )?form\b|\b(?:apply|refer|register|"
        r"book) online\b|"
        r"\b(?:refer\w*|book\w*|regist\w*|apply) (?:\w+ ){0,2}?(?:via|through|on|using) (?:our|"
        r"the) website\b|"
        r"\breferral, please visit our website\b|\bwebsite for (?:\w+ )?(?:referral|"
        r"application) forms?\b"
    ),
    "email": (
        r"\bsend us an e-?mail\b|\be-?mail (?:us|me)\b|\bphone or by e-?mail\b|"
        r"\brefer by e-?mail\b|"
        r"\breferrals? (?:by|via) e-?mail\b"
    ),
}
"""Each way in, and the words that tell of it."""
_FORMS = {way: re.compile(form) for way, form in WAYS.items()}
_ALONE = re.compile(
    r"(?P<drop_in>drop[\s-]?in)|(?P<appointment>(?:by )?appointments?)|"
    r"(?P<professional>referrals?(?: only)?)(?=\s*(?:$|/|or\b|\n))|(?P<voucher>vouchers?)$"
)
"""What a field for the way in says by itself, at its beginning."""
_NEEDED: dict[str, tuple[str, ...]] = {
    "self": ("refer",), "professional": ("referral", "referred", "to refer", "refer "),
    "gp": (" gp", "doctor", "practice staff"), "school": ("school",), "voucher": ("voucher",),
    "drop_in": ("drop", "turn up", "no need", "no book", "no appoint", "open door", "walk-in",
                "walk in "),
    "appointment": ("appointment", "booking", "booked"),
    "phone": ("helpline", " call", "ring ", "phone", "advice line"),
    "web": ("website", "web site", "web resource", " form", "online"),
    "email": ("email", "e-mail"),
}  # fmt: skip
"""Some small words, one of which must stand there: looked for before anything is read."""
_REFERRED = frozenset(("self", "professional", "gp", "school"))
"""Ways in of which nobody tells without that word."""
NEAR = 75
"""Characters around such a word in which the rest of it stands."""
_DENIED = re.compile(
    r"\b(?:no|not|never|don['\u2019]t|doesn['\u2019]t|cannot|can['\u2019]t|unable to|"
    r"no longer|isn['\u2019]t|aren['\u2019]t|nor)\b[^.;,]{0,45}$|"
    r"\bwithout (?:an? |any |needing (?:an? )?)?$|\bdon['\u2019]t need\b[^.;]{0,80}$"
)
_DENIED_AFTER = re.compile(
    r"[^.;]{0,25}\b(?:(?:is|are|was|were) (?:not|no longer|currently (?:closed|suspended))|"
    r"not (?:accepted|"
    r"taken|needed|required|possible|necessary)|suspended|cancelled|closed|unavailable)\b"
)
_ABOUT = re.compile(
    r"\b(?:for|find out|any)(?: (?:further|more))? (?:info\w*|details|enquir\w*|questions?)|"
    r"find out more|"
    r"more information|further information|to volunteer|volunteer\w*|donat\w*|fundrais\w*|"
    r"\bto hire\b|"
    r"room hire|feedback|\bsurvey|newsletter|training for|complain\w*|safeguarding|"
    r"general (?:query|enquir)|\bjob\b|vacanc"
)
_INFORMS = frozenset(("phone", "web", "email"))
_SAYS_NO = re.compile(r"\bno |\bwithout |do not|don['\u2019]t", re.IGNORECASE)


def ways(texts: Sequence[Text]) -> Iterator[Found]:
    """Yield each way in that a record tells of, once."""
    told: set[str] = set()
    for text in texts:
        for one in (*_alone(text), *_in(text)):
            if one.kind not in told:
                told.add(one.kind)
                yield one


def _alone(text: Text) -> Iterator[Found]:
    found = _ALONE.match(text.low) if text.field == "how_to_refer" else None
    if found is not None:
        yield text.found(str(found.lastgroup), None, found.span())


def _in(text: Text) -> Iterator[Found]:
    low = text.low
    refers = "refer" in low
    for way, form in _FORMS.items():
        if way in _REFERRED and not refers:
            continue
        there = [word for word in _NEEDED[way] if word in low]
        if not there:
            continue
        said = _said(text, there, form)
        one = next((one for one in said if _is_meant(text, way, one)), None)
        if one is not None:
            yield text.found(way, None, one.span())


def _said(text: Text, some: list[str], form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the words that tell of one way in, looked for around its small words only."""
    for start, end in text.near(some, NEAR):
        yield from form.finditer(text.low, start, end)


def _is_meant(text: Text, way: str, found: re.Match[str]) -> bool:
    """Return whether words are a way in: not denied, and about nothing else."""
    if _is_denied(text, found):
        return False
    around = text.around(*found.span())
    if "refer" in around and (way == "gp" or "refer" in found[0]):
        return True
    return way != "gp" and not (way in _INFORMS and _ABOUT.search(around))


def _is_denied(text: Text, found: re.Match[str]) -> bool:
    begins, _ = text.sentence(*found.span())
    if _SAYS_NO.match(found[0]) or found[0].startswith("you "):
        return False
    if _DENIED.search(text.low, begins, found.start()):
        return True
    return _DENIED_AFTER.match(text.low, found.end()) is not None
