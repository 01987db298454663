"""A question as it stands on the screen: its words, its answers, and why it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from directory.desk.fit.fit_words import called
from directory.desk.fit.questions import tier_of
from directory.desk.fit.told import ME, Pair
from directory.matching.questions import BY_CODE, VALUES, Question, Sort
from directory.matching.rules.referral import CODES, NO_WORKER
from directory.matching.said import NOTHING_OF_IT
from directory.matching.shapes import OLDEST_CHILD

Unit = Literal["", "weeks", "months"]
FIELD_HINTS: dict[Sort, str] = {
    "number": "a number",
    "ages": "ages in years, such as 4, 9",
    "place": "postcode, town or ward",
    "surgery": "its name, or where it is",
    "names": "a name",
    "times": "how often",
    "notices": "months since the police sent one",
    "diagnosis": "such as ADHD, or ADHD? if suspected",
}
"""What is to be typed, where the answer is no word of a list."""
SAID_BETTER = {
    "friends (sofa)": "on friends' sofas",
    "leaving in N weeks": "leaving soon",
    "left N weeks ago": "left prison",
    "not drinking N weeks": "not drinking now",
    "not using N weeks": "not using now",
    "months since birth": "has a baby",
    "not a problem": "no",
    "age to 25": "left care, under 25",
    "NEET": "no work or course",
    "yes, verbal": "yes, by word",
    "none stated": "none of these",
    "police (PPN)": "police",
    "MDT": "a team meeting",
    "GP only": "a doctor's",
    "any professional": "a worker",
    "self": "the person",
}
"""Words of the vocabulary that nobody would say."""
NONE_OF_IT: dict[Sort, tuple[str, object]] = {
    "ages": ("No children", []),
    "surgery": ("None", "none"),
    "names": ("None", []),
    "times": ("Never", []),
    "notices": ("None", []),
    "diagnosis": ("None", {"has_diagnosis": [], "suspected": []}),
}
"""The one answer beside the field that says that there is nothing."""
DELICATE = "Some of these places have a rule about this. You do not have to say."
DELICATE_STAFF = "Delicate: {} of these {} a rule about it. They do not have to say."
RISK = "Only what you know already: {} of these {} some people out. Do not ask it over the counter."
NOT_ON_THIS_SCREEN = frozenset(("abuse", "referrer"))
"""Never asked in public words: somebody else may read the screen too."""
ASKED_OF_CHILDREN = frozenset(
    (
        "age",
        "lives_in",
        "gp_at",
        "school_at",
        "local_link",
        "fsm",
        "parent_ok",
        "language",
        "sex_served",
        "used_before",
    )
)
"""All that is asked about a child: whatever else there is, is asked of the service."""


class Choice(NamedTuple):
    """One answer that can be pressed."""

    value: object
    words: str
    unit: Unit = ""
    """What may be typed with it: for how many weeks or months."""


@dataclass(frozen=True, slots=True, repr=False)
class Asking:
    """One question, ready to be asked."""

    pair: Pair
    who: str
    """Of whom, where there are several; else nothing."""
    words: str
    why: str
    sort: Sort
    choices: tuple[Choice, ...]
    several: bool
    """More than one of the answers may be true."""
    hint: str
    """What to type; empty where nothing is typed."""
    given: str = ""
    """What stands in the field to begin with."""


def may_ask(code: str, *, public: bool, child: bool) -> bool:
    """Return whether a question may be asked of somebody on this screen.

    Args:
        code: The question.
        public: True when the person may see the screen.
        child: Whether it is known that they are under 18.
    """
    if child and code not in ASKED_OF_CHILDREN:
        return False
    question = BY_CODE[code]
    open_to_all = bool(question.for_person) and question.sensitivity != "professional"
    return code not in NOT_ON_THIS_SCREEN and open_to_all if public else code != "referrer"


def asking(
    pair: Pair, who: str, waiting: int, *, public: bool, several_people: bool, given: str = ""
) -> Asking:
    """Return a question as it stands on the screen.

    Args:
        pair: Whom it is asked of, and its code.
        who: What that person is called.
        waiting: How many services wait for the answer.
        public: True when the person may see the screen.
        several_people: Whether others are asked for too.
        given: What stands in the field to begin with.
    """
    question = BY_CODE[pair[1]]
    direct = public and who == ME
    return Asking(
        pair=pair,
        who=called(who, public=public).capitalize() if several_people else "",
        words=question.for_person if direct else question.for_worker,
        why=_why(question, waiting, public=public),
        sort=question.sort,
        choices=choices_of(question),
        several=question.sort == "words",
        hint=FIELD_HINTS.get(question.sort, ""),
        given=given,
    )


def choices_of(question: Question) -> tuple[Choice, ...]:
    """Return the answers that can be pressed."""
    if question.sort in NONE_OF_IT:
        words, value = NONE_OF_IT[question.sort]
        return (Choice(value, words),)
    return tuple(_choice(word) for word in VALUES.get(question.code, ()))


def rules_out_others(value: object) -> bool:
    """Return whether an answer says that there is nothing, so that no other can be true."""
    return value in NOTHING_OF_IT


def timed(choice: Choice, count: int | None) -> object:
    """Return an answer with its length of time, as far as that is known."""
    word = str(choice.value)
    if not choice.unit or count is None:
        return word
    if word == "months since birth":
        return {"months": count}
    return {"weeks": count} if word == "pregnant" else word.replace("N", str(count))


def _choice(word: str) -> Choice:
    said = SAID_BETTER.get(word, word)
    unit: Unit = "weeks" if "N weeks" in word or word == "pregnant" else ""
    return Choice(word, said[:1].upper() + said[1:], "months" if "months" in word else unit)


def _why(question: Question, waiting: int, *, public: bool) -> str:
    """Return why something delicate is asked; nothing is said of what is plain."""
    if question.sensitivity == "professional":
        return RISK.format(waiting, "shuts" if waiting == 1 else "shut")
    if tier_of(question.code) < tier_of("abuse"):
        return ""
    return DELICATE if public else DELICATE_STAFF.format(waiting, "has" if waiting == 1 else "have")


def workers() -> tuple[Choice, ...]:
    """Return who may ask for somebody: any worker first."""
    found = [_choice(word) for word in VALUES["referrer"] if CODES[word] not in NO_WORKER]
    return tuple(sorted(found, key=lambda choice: choice.value != "any professional"))


def value_typed(sort: Sort, text: str) -> object:
    """Return what was typed as an answer in the shape of its question, or None where it is none."""
    typed = text.strip()
    if not typed:
        return None
    if sort == "ages":
        return ages_typed(typed)
    if sort in ("number", "times", "notices"):
        number = int(typed) if typed.isdecimal() else None
        one_notice = [{"from": "police", "months_ago": number}]
        return number if sort != "notices" or number is None else one_notice
    if sort == "diagnosis":
        return _diagnoses(_names(typed))
    return _names(typed) if sort == "names" else typed


def ages_typed(text: str) -> list[int] | None:
    """Return ages as they were typed (``4, 9``), or None where that is no list of ages."""
    parts = text.replace(",", " ").replace(" and ", " ").split()
    if not parts or not all(part.isdecimal() and int(part) <= OLDEST_CHILD for part in parts):
        return None
    return [int(part) for part in parts]


def _diagnoses(names: Sequence[str]) -> dict[str, list[str]]:
    """Return what was found, and what is only suspected: that has a question mark after it."""
    return {
        "has_diagnosis": [name for name in names if not name.endswith("?")],
        "suspected": [name.rstrip("? ") for name in names if name.endswith("?")],
    }


def _names(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
