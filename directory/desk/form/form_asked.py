"""What the chosen services need to know of a person: the union, and which of them sees it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from directory.desk.form.form import Blank, Edition, Kind
from directory.disclosure.rules.freshness import Limits, withheld
from directory.matching.item import Item
from directory.matching.prepared import prepare
from directory.matching.questions import ASKING_ORDER, BY_CODE, FOR_WORKERS, VALUES
from directory.matching.rules.kind import Areas
from directory.model import ServicePage
from directory.words import ended

ELSEWHERE = frozenset(("referrer", "consent", "in_crisis"))
"""Asked elsewhere on the form, or never on paper."""
TELL_TALE = frozenset(("abuse", "harming", "migrant"))
"""Never on a paper that the person carries: the answer would tell on them."""
MANY_LINES = frozenset(("risk_flags", "diagnosis", "notices"))
MOST_TICKS = 6
PLAIN = frozenset(("yes", "no", "not sure", "sometimes", "woman", "man", "another word"))
"""Words of an answer that are plain enough for the public."""
LABELS: dict[Edition, dict[str, str]] = {
    "professional": {
        "lives_in": "Where does the person live? A town or postcode is enough",
        "used_before": "Have they had this before? When?",
        "risk_flags": "Does any of this apply?",
        "diagnosis": "Which diagnosis is known or suspected?",
    },
    "public": {
        "lives_in": "Where do you live? A town or postcode is enough",
        "used_before": "Have you had this before? When?",
    },
}
"""What paper asks in place of the question that is asked aloud."""
WITH_RULE = frozenset(("risk_flags", "used_before", "notices", "diagnosis", "dash", "local_link"))
"""A worker needs the rule beside these, to answer no more than is asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, and the services that ask it, by their numbers on the form."""

    code: str
    by: tuple[int, ...]
    rules: Mapping[int, tuple[str, ...]]
    """The sentences that make it needed, by the number of the service."""

    def on_leaf(self, group: tuple[int, ...], apart: Set[int]) -> "Asked":
        """Return it as these services see it: no rule of one that stands apart but on its own."""
        alone = len(group) == 1
        told = {n: self.rules[n] for n in self.by if n in group and (alone or n not in apart)}
        return replace(self, rules=told)


@dataclass(frozen=True, slots=True)
class Looking:
    """With what the rules of services are read."""

    areas: Areas
    today: date
    limits: Limits


def asked_by(
    pages: Sequence[ServicePage], kind: Edition, looking: Looking
) -> tuple[tuple[Asked, ...], bool]:
    """Return what the services need to know, and whether some of it is left for later.

    Left for later, in the edition for the person, is what would tell on them, and what only
    workers are asked.
    """
    needed: dict[str, dict[int, list[str]]] = {}
    later = False
    for number, page in enumerate(pages, 1):
        for item in _items(page, looking):
            for code in item.needs:
                if code in ELSEWHERE:
                    continue
                if kind == "public" and not _on_paper_of_person(code, item, page):
                    later = True
                    continue
                rules = needed.setdefault(code, {}).setdefault(number, [])
                rules += [item.reasons["met"].words] if code in WITH_RULE else []
    order = sorted(needed, key=lambda code: ASKING_ORDER[code])
    return tuple(
        Asked(code, tuple(needed[code]), {n: tuple(rules) for n, rules in needed[code].items()})
        for code in order
    ), later


def by_receivers(
    asked: Iterable[Asked], pages: Sequence[ServicePage], bringing: Set[int] = frozenset()
) -> dict[tuple[int, ...], tuple[Asked, ...]]:
    """Return the questions by exactly who sees the answer; those of all services first.

    A sensitive service never shares a part that not everybody sees: its number beside another's
    would tell that other where else the person goes. Of two ways the one with fewer leaves is
    taken: each question once, for all who ask it, or each service once, with all that it asks.

    Args:
        asked: The questions.
        pages: The services, in the order of their numbers.
        bringing: The numbers of those that want something brought: they have a leaf anyway.
    """
    everybody = tuple(range(1, len(pages) + 1))
    apart = frozenset(number for number, page in enumerate(pages, 1) if page.sensitive)
    common = tuple(one.on_leaf(everybody, apart) for one in asked if one.by == everybody)
    others = [one for one in asked if one.by != everybody]
    once = _leaf_for_each_question(others, apart)
    each = _leaf_for_each_service(others, apart | bringing)
    anyway = _alone(bringing)
    leaves = each if len(each.keys() | anyway) < len(once.keys() | anyway) else once
    found = {
        group: tuple(one.on_leaf(group, apart) for one in leaves.get(group, ()))
        for group in leaves.keys() | _alone(everybody)
    }
    ordered = sorted(found, key=lambda group: (group[0], -len(group)))
    return {everybody: common} | {group: found[group] for group in ordered if group != everybody}


def blank_of(one: Asked, start: str, seen_by: str, kind: Edition, in_all: str = "") -> Blank:
    """Return a question as something to fill in.

    Args:
        one: The question.
        start: What the names of the fields of this part begin with.
        seen_by: Who will see the answer.
        kind: For a worker, or for the person.
        in_all: Who will see it where other leaves ask the same.
    """
    question = BY_CODE[one.code]
    spoken = question.for_worker if kind == "professional" else question.for_person
    label = LABELS[kind].get(one.code, spoken)
    rules = dict.fromkeys(chain(*one.rules.values())) if kind == "professional" else ()
    hint = " ".join(map(ended, rules))
    choices = _choices(one.code, kind)
    name = f"{start}|{question.field.lower().rstrip('?')}"
    kind_of = _kind_of(one.code, choices)
    return Blank(name, label, seen_by, kind_of, choices, hint, one.code, in_all)


def _items(page: ServicePage, looking: Looking) -> Iterable[Item]:
    if "criteria" in withheld(page):
        return ()
    held = prepare(page, looking.areas, looking.today, looking.limits)
    return (*held.alone, *chain(*(group.items for group in held.groups)))


def _on_paper_of_person(code: str, item: Item, page: ServicePage) -> bool:
    question = BY_CODE[code]
    for_workers = code in FOR_WORKERS or item.quiet is not item.reasons or not question.for_person
    too_much = code in TELL_TALE or (page.sensitive and question.sensitivity == "high")
    return not (for_workers or too_much)


def _leaf_for_each_question(
    asked: Iterable[Asked], apart: Set[int]
) -> dict[tuple[int, ...], list[Asked]]:
    found: dict[tuple[int, ...], list[Asked]] = {}
    for one in asked:
        for group in _groups(one.by, apart):
            found.setdefault(group, []).append(one)
    return found


def _leaf_for_each_service(
    asked: Iterable[Asked], apart: Set[int]
) -> dict[tuple[int, ...], list[Asked]]:
    """Return one leaf for each service; those that ask exactly the same share theirs."""
    wanted: dict[int, list[Asked]] = {}
    for one in asked:
        for number in one.by:
            wanted.setdefault(number, []).append(one)
    alike: dict[tuple[str, ...], list[int]] = {}
    for number, questions in sorted(wanted.items()):
        alike.setdefault(tuple(one.code for one in questions), []).append(number)
    return {
        group: wanted[group[0]] for numbers in alike.values() for group in _groups(numbers, apart)
    }


def _alone(numbers: Iterable[int]) -> set[tuple[int, ...]]:
    return {(number,) for number in numbers}


def _groups(by: Sequence[int], apart: Set[int]) -> list[tuple[int, ...]]:
    together = tuple(number for number in by if number not in apart)
    return [*([together] if together else []), *((number,) for number in by if number in apart)]


def _choices(code: str, kind: Edition) -> tuple[str, ...]:
    """Return what can be ticked, where the answers are few and plain."""
    words = VALUES.get(code, ())
    timed = any(" N " in f" {word} " for word in words)
    plain = kind == "professional" or PLAIN.issuperset(words)
    if code in MANY_LINES or timed or not plain or not 1 < len(words) <= MOST_TICKS:
        return ()
    return tuple(f"{word[:1].upper()}{word[1:]}" for word in words)


def _kind_of(code: str, choices: tuple[str, ...]) -> Kind:
    if choices:
        return "ticks"
    return "lines" if code in MANY_LINES else "line"
