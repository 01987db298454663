"""The questions that a rule may need an answer to, one for each code of the vocabulary."""

from dataclasses import dataclass
from typing import Literal

Sort = Literal[
    "number", "ages", "place", "surgery", "word", "words", "names", "times", "notices", "diagnosis"
]
"""What an answer is: a number, ages of children, a place, one word or several of a list, ..."""
Sensitivity = Literal["low", "medium", "high", "professional"]
"""How much a question touches on; the last are asked by workers only."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that may be asked."""

    code: str
    field: str
    for_worker: str
    for_person: str
    """Empty where the person themself is never asked."""
    sort: Sort
    sensitivity: Sensitivity


# fmt: off
QUESTIONS: tuple[Question, ...] = (
    Question(
        "age", "Age", "How old is the person?",
        "How old are you?", "number", "low",
    ),
    Question(
        "sex_served", "Who the service is for",
        "Is the person a woman, a man, or would they use another word?",
        "Are you a woman, a man, or would you use another word?", "word", "medium",
    ),
    Question(
        "lives_in", "Where the person lives", "Where does the person live?",
        "Where do you live?", "place", "low",
    ),
    Question(
        "gp_at", "GP practice", "Which GP practice is the person with?",
        "Which doctor are you with?", "surgery", "low",
    ),
    Question(
        "local_link", "Local connection",
        "Has the person lived or worked here, or has close family here?",
        "Have you lived or worked here, or have family here?", "word", "low",
    ),
    Question(
        "household", "Household", "Who lives with the person?",
        "Who do you live with?", "words", "low",
    ),
    Question(
        "child_ages", "Ages of children", "How old are the children?",
        "How old are your children?", "ages", "low",
    ),
    Question(
        "pregnant", "Pregnant or recent baby", "Is anyone pregnant, or had a baby in 2 years?",
        "Are you pregnant or have a new baby?", "word", "high",
    ),
    Question(
        "housing", "Housing", "Where is the person staying?",
        "Where are you staying?", "word", "medium",
    ),
    Question(
        "landlord", "Landlord", "Who is the landlord?",
        "Who is your landlord?", "names", "low",
    ),
    Question(
        "income", "Benefits and income", "Which benefits does the person get?",
        "What benefits do you get?", "words", "medium",
    ),
    Question(
        "fsm", "Free school meals", "Do the children get free school meals?",
        "Do your children get free school meals?", "word", "low",
    ),
    Question(
        "meter", "Energy meter", "Is it a prepayment meter?",
        "Do you top up your gas or electric?", "word", "low",
    ),
    Question(
        "public_funds", "Recourse to public funds", "Can the person get benefits?",
        "Are you allowed to claim benefits?", "word", "high",
    ),
    Question(
        "migrant", "Asylum or refugee", "Is the person seeking asylum or a refugee?",
        "Are you seeking asylum or a refugee?", "word", "high",
    ),
    Question(
        "drinking", "Alcohol use", "Is the person drinking now?",
        "Are you drinking now?", "word", "high",
    ),
    Question(
        "using", "Drug use", "Is the person using drugs now?",
        "Are you using drugs now?", "word", "high",
    ),
    Question(
        "in_treatment", "In treatment", "Is the person with a drug or alcohol service?",
        "Are you with a drug or alcohol service?", "word", "high",
    ),
    Question(
        "mh_need", "Mental-health need", "What is hard at the moment?",
        "What is hard at the moment?", "words", "high",
    ),
    Question(
        "diagnosis", "Diagnosis needed?",
        "Which diagnosis does the person have, or which is suspected?",
        "Has a doctor told you what it is, or do you think you know?", "diagnosis", "high",
    ),
    Question(
        "under_mh_team", "Under a mental-health team", "Is the person under a mental-health team?",
        "Do you have a mental-health worker?", "word", "high",
    ),
    Question(
        "in_crisis", "In crisis now", "Is the person in danger now?",
        "Are you safe right now?", "word", "high",
    ),
    Question(
        "risk_flags", "Risk exclusions set by a provider",
        "Has the person done any of what this provider excludes?",
        "", "words", "professional",
    ),
    Question(
        "abuse", "Domestic abuse", "Is the person being hurt or controlled, now or in the past?",
        "Has someone close hurt or controlled you?", "word", "high",
    ),
    Question(
        "dash", "DASH score", "DASH score, if done",
        "", "number", "professional",
    ),
    Question(
        "harming", "Using harmful behaviour", "Is the person worried about their own behaviour?",
        "Are you worried you hurt someone?", "word", "professional",
    ),
    Question(
        "justice", "Police, courts, prison", "Prison, probation or a record?",
        "Have you been in prison or on probation?", "words", "high",
    ),
    Question(
        "care_exp", "Grew up in care", "Was the person in care as a child?",
        "Were you in care as a child?", "word", "high",
    ),
    Question(
        "forces", "Armed forces", "Has the person or family served?",
        "Did you or your family serve in the forces?", "words", "low",
    ),
    Question(
        "carer", "Carer", "Does the person look after someone?",
        "Do you look after someone?", "word", "medium",
    ),
    Question(
        "disability", "Disability or access need", "Any disability or access need?",
        "Do you need any help to use the service?", "words", "high",
    ),
    Question(
        "conditions", "Number of long-term conditions", "How many long-term conditions?",
        "How many long-term illnesses?", "number", "high",
    ),
    Question(
        "ed_visits", "A&E visits", "How often to A&E in a year?",
        "How often do you go to A&E?", "number", "high",
    ),
    Question(
        "work", "Work or learning", "Working, looking or in education?",
        "Are you working or in education?", "words", "low",
    ),
    Question(
        "language", "Language", "Which language? Interpreter?",
        "What language do you speak?", "names", "low",
    ),
    Question(
        "consent", "Consent", "Does the person agree to the referral?",
        "Is it OK if we tell them about you?", "word", "medium",
    ),
    Question(
        "capacity", "Understanding and consent", "Can the person decide this?",
        "", "word", "professional",
    ),
    Question(
        "parent_ok", "Parent agrees (under 16)", "Does a parent agree?",
        "", "word", "medium",
    ),
    Question(
        "used_before", "Used before", "Used this in the last N months?",
        "Have you had this before?", "times", "medium",
    ),
    Question(
        "referrer", "Who can refer", "Who is making the referral?",
        "", "word", "low",
    ),
    Question(
        "notices", "Notices", "Who has sent a notice about the person, and how long ago?",
        "", "notices", "professional",
    ),
    Question(
        "school_at", "School", "Which school does the person go to?",
        "Which school do you go to?", "surgery", "low",
    ),
)
"""The forty codes of the vocabulary in its order, ``notices`` and ``school_at``."""

VALUES: dict[str, tuple[str, ...]] = {
    "sex_served": ("woman", "man", "another word"),
    "local_link": ("yes", "no"),
    "household": ("alone", "partner", "with children", "other adults", "care home", "not settled"),
    "pregnant": ("no", "pregnant", "months since birth"),
    "housing": (
        "own home", "council or housing association", "private rent", "supported", "temporary",
        "friends (sofa)", "rough sleeping", "asylum housing", "in hospital", "in prison",
        "leaving in N weeks",
    ),
    "income": (
        "none", "Universal Credit", "PIP", "ESA", "JSA", "Pension Credit", "other",
        "working, low pay",
    ),
    "fsm": ("yes", "no"),
    "meter": ("prepay", "bill", "none"),
    "public_funds": ("yes", "no", "not sure"),
    "migrant": ("no", "asylum seeker", "refugee", "other"),
    "drinking": ("not a problem", "drinking", "cutting down", "detox", "not drinking N weeks"),
    "using": ("not a problem", "using", "on a script", "detox", "not using N weeks"),
    "in_treatment": ("yes", "no"),
    "mh_need": (
        "low or worried", "trauma", "bereaved", "psychosis", "bipolar", "eating", "OCD", "other",
    ),
    "under_mh_team": ("yes", "no"),
    "in_crisis": ("yes", "no", "not sure"),
    "risk_flags": ("arson", "sexual offence", "violence to staff", "none stated"),
    "abuse": ("no", "now", "past"),
    "harming": ("yes", "no"),
    "justice": (
        "no", "in prison", "leaving in N weeks", "left N weeks ago", "on licence", "record only",
    ),
    "care_exp": ("no", "in care now", "care leaver", "age to 25"),
    "forces": ("no", "serving", "veteran (1 day or more)", "family"),
    "carer": ("no", "yes", "sometimes", "young carer"),
    "disability": (
        "none", "wheelchair", "deaf or BSL", "blind", "learning disability", "autism", "other",
    ),
    "work": ("working", "looking", "not able", "in education", "NEET", "retired"),
    "consent": ("yes, verbal", "yes, signed", "no", "not needed"),
    "capacity": ("yes", "no", "unsure"),
    "parent_ok": ("yes", "no", "not needed"),
    "referrer": (
        "self", "family or friend", "any professional", "GP only", "listed professions",
        "police (PPN)", "MDT", "school", "probation", "partner organisation",
    ),
}
"""The words that may answer a question; ``N`` stands for a number."""
# fmt: on

BY_CODE = {question.code: question for question in QUESTIONS}
NO_RULE = "in_crisis"
"""Opens the crisis words and decides nothing."""
FIRST = ("lives_in", "gp_at", "age")
"""Asked before anything else: area, then age."""
_RANKS: tuple[Sensitivity, ...] = ("low", "medium", "high", "professional")
_ORDER = sorted(
    QUESTIONS,
    key=lambda one: (one.code not in FIRST, _RANKS.index(one.sensitivity)),
)
ASKING_ORDER = {question.code: place for place, question in enumerate(_ORDER)}
"""Area and age first, then what touches on least."""
FOR_WORKERS = frozenset(one.code for one in QUESTIONS if one.sensitivity == "professional")
