"""People whom a service may be for alone: by which words it says so, and who speaks of them."""

import re
from typing import NamedTuple


class Some(NamedTuple):
    """Some people whom a service may be for alone."""

    called: str
    words: re.Pattern[str]
    """What such a service says in its name, or first of all."""
    spoken: re.Pattern[str]
    """What somebody says who is one of them, or is with one."""
    needs: frozenset[str] = frozenset()
    """Needs that say it too."""
    few: bool = False
    """Whether they are so few that it is hardly ever for whoever did not say so."""


def _some(called: str, words: str, spoken: str = "", needs: str = "", *, few: bool = False) -> Some:
    said = "|".join(filter(None, (words, spoken)))
    return Some(
        called,
        re.compile(rf"\b(?:{words})\b", re.I),
        re.compile(rf"\b(?:{said})\b", re.I),
        frozenset(needs.split()),
        few,
    )


_MUM_OR_DAD = "mums?|dads?|wife|husband|sons?|daughters?|lads?|boys?|girls?|kids?|child(?:ren)?"

SOME = (
    _some("Jewish people", "jewish"),
    _some("Muslim people", "muslim|islamic", "mosque"),
    _some(
        "people of one community",
        "somali|chinese|polish|romanian|roma|asian|black|african|caribbean|irish|travellers?'?|gypsy",
        r"gypsies|racis\w+|race|hate|community",
    ),
    _some("Deaf people", "deaf|hard of hearing|lip reading", "hearing|bsl"),
    _some(
        "people with little sight",
        r"blind|visual(?:ly)? impair\w+|sight|guide dogs",
        "eyes?|vision",
    ),
    _some("LGBT+ people", r"lgbtq?\+?|trans\+?|gay|lesbian|queer", "bi|bisexual|transgender"),
    _some(
        "disabled people",
        r"disab\w+|sen|send|special needs|cerebral palsy|down'?s syndrome|ability|wheelchair"
        r"|neurodiver\w+|autis\w+|adhd",
        "dyslexia|aspergers?",
        "autism_adhd_ld school_send care_equipment long_term_illness legal_advice",
    ),
    _some(
        "carers",
        "carers?'?|caring for (?:someone|a loved one|your)",
        "look(?:ing)? after|care for|caring|my (?:child|son|daughter|lad)",
        "carers",
    ),
    _some(
        "people with dementia",
        "dementia|alzheimer'?s|memory",
        r"forget\w*",
        "ageing_memory carers",
    ),
    _some(
        "people who served",
        "veterans?|armed forces|forces|ex-forces|raf|naval|british legion",
        "army|navy|served|soldier",
        "veterans",
    ),
    _some(
        "people with one illness",
        r"cancer|stroke|parkinson'?s|huntington'?s|epilepsy|hiv|diabetes|diabetic|fibromyalgia"
        r"|guillain-barr\S*|arthritis|lupus|copd",
        "insulin|tumour|chemo",
    ),
    _some(
        "parents and babies",
        r"bab(?:y|ies)|bumps?|pregnan\w+|toddlers?|new (?:mums?|parents?)|mothers?",
        "birth|mums?",
        "perinatal parenting childrens_services",
    ),
    _some(
        "families",
        "famil(?:y|ies)|parents?|children'?s cent(?:re|er)s?|nursery",
        f"teenagers?|{_MUM_OR_DAD}",
        "perinatal parenting childrens_services family_separation child_at_risk school_send"
        " someone_elses_use bereavement",
    ),
    _some("bereaved people", r"bereave\w+|grie(?:f|ving)", "died|death|lost my", "bereavement"),
    _some(
        "women in sex work",
        "massage parlours?|women working in massage|sex (?:work|industry)",
        r"sex work\w*|escort",
        "exploitation_gangs",
        few=True,
    ),
    _some(
        "people who need words in another language",
        "translations?|translators?|translating|interpreters?|interpreting",
        r"translat\w*|interpret\w*|letters?|documents?|speaks?|languages?|understand|read|bsl|sign",
        "immigration",
        few=True,
    ),
    _some(
        "foster carers and grandparents",
        "foster|adopti\\w+|grandparents?|kinship",
        r"gran\w*|nan",
    ),
    _some(
        "people new to this country",
        "refugees?|asylum",
        "home office|visa|somali|women of",
        "immigration",
    ),
    _some(
        "people who have been in prison",
        r"prisoners?|offend\w+",
        "prison|probation|arrested|police|court",
        "justice",
    ),
    _some("volunteers", "as a volunteer|volunteer to", r"volunteer\w*"),
)
"""A new one is a line here. Women, men and ages are told apart below."""

WOMEN = re.compile(r"\b(?:women'?s?|woman'?s|ladies|girls|mums|mothers|sisters'?)\b", re.I)
MEN = re.compile(r"\b(?:men'?s?|male|mankind|dads'?|fathers|lads'?|boys)\b", re.I)
OLDER_PEOPLE = re.compile(
    r"\b(?:over[- ]?(?:the )?(?:50|55|60|65|70|fift|sixt)\w*'?s?|(?:50|55|60|65)\+"
    r"|(?:50|55|60|65) (?:or|and) over|older (?:people|adults?|persons?|men|women|owners?)"
    r"|elderly|seniors?|age uk|pensioners?)",
    re.I,
)
YOUNG_PEOPLE = re.compile(
    r"\b(?:young (?:people|persons?|adults?)'?s?|youth|teen\w*|young carers|under[- ](?:18|19|25)s?"
    r"|(?:1[0-6]|[5-9]) (?:to|-) (?:1[5-9]|2[0-5]))\b",
    re.I,
)
UNDER_FIVES = re.compile(
    r"\b(?:under[- ]?(?:5|five)'?s?|children (?:under|up to) (?:5|five)|pre-?school\w*"
    r"|0 ?(?:-|to) ?[45]|toddlers?|two[- ]year[- ]olds?)\b",
    re.I,
)
PUPILS = re.compile(
    r"\b(?:school (?:holidays?|children|age|day|attendance|meals?|run|refus\w+|work|clubs?)"
    r"|school has|schoolchild\w*|pupils?|homework|(?:after|before|at|in|into|back to)[- ]school"
    r"|holiday (?:lunch|club)\w*)\b",
    re.I,
)
CHILDRENS_CENTRE = re.compile(r"\bchild(?:ren'?s?|s') cent(?:re|er)s?\b", re.I)
ADULTS = re.compile(r"\b(?:adults?|over[- ]?18s?|18\+|aged 18)\b", re.I)
SPOKEN_YOUNG = re.compile(
    r"\b(?:teen\w*|young|youth|student|school|kids?|child(?:ren)?|boys?|girls?"
    r"|(?:my|our|her|his) (?:son|daughter|lad))\b",
    re.I,
)
SPOKEN_OLD = re.compile(
    r"\b(?:old|older|elderly|pension\w*|nan|gran\w*|mum|mam|dad|retired|dementia"
    r"|over[- ]?(?:50|55|60|65|70)s?)\b",
    re.I,
)
