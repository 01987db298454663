"""A slip that came back: what was ticked and what was written is read, and taken fact by fact.

A file from outside is never trusted: only the fields that our own slips have are looked at, under
limits, and whatever is not one of them is told in one sentence.
"""

import io
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pikepdf

from directory.disclosure.record.slip import NOW, OURS, PRINTED_LABELS, RIGHT, field_name
from directory.disclosure.rules.facts import Fact, facts_of
from directory.errors import BadInput, SignpostProblem, UnreadableFile
from directory.keeping.checking import checks
from directory.keeping.checking.checks import Answer, Answers, Done, keep_answers
from directory.keeping.record.taking import checked
from directory.model import ServicePage
from directory.store import Directory
from directory.words import one_line

MOST_BYTES = 20_000_000
MOST_FIELDS = 4_000
LONGEST = 2_000
"""Characters of a field that are read; a slip's own fields hold fewer."""
NOT_A_SLIP = (
    "This file is not a slip of ours, or its boxes were lost when it was saved. Ask for the PDF "
    "itself, not a scan or a copy, or type in what it says."
)
SINCE = "The record has changed since the slip was printed."
BY_HAND = "This is what is printed for a day: change it at the table of the event, by hand."


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change that a slip asks for, to take or to leave."""

    service: str
    name: str
    fact: str
    label: str
    old: str
    new: str
    problem: str = ""
    """Why it cannot be taken as it stands, or what to think of; empty if it is plain."""
    can_take: bool = True

    @property
    def id(self) -> tuple[str, str]:
        """The service and the fact, by which it is taken."""
        return self.service, self.fact


@dataclass(frozen=True, slots=True)
class Returned:
    """What a slip says."""

    names: Mapping[str, str]
    """The services it is about, by id."""
    right: Mapping[str, tuple[str, ...]]
    """For each service the facts that were ticked, by id."""
    proposals: tuple[Proposal, ...]
    gone: int
    """Services on it that are not in the directory any more."""


def read_slip(directory: Directory, content: bytes, today: date) -> Returned:
    """Return what a filled slip says, beside what is held now.

    Raises:
        UnreadableFile: If it is not a slip that can be read, in one sentence.
    """
    filled = _filled(content)
    pages = {page.id: page for page in directory.pages(list(filled))}
    right: dict[str, tuple[str, ...]] = {}
    proposals: list[Proposal] = []
    for service, fields in filled.items():
        if service in pages:
            page = pages[service]
            facts = facts_of(page, today)
            right[service] = tuple(f.id for f in facts if fields.get(field_name(service, f, RIGHT)))
            proposals += _proposals(page, facts, fields)
    names = {page.id: one_line(page.name) for page in pages.values()}
    return Returned(names, right, tuple(proposals), len(filled) - len(pages))


def take_slip(
    directory: Directory, returned: Returned, taken: Collection[tuple[str, str]], day: date
) -> Done:
    """Keep what was ticked, and the changes that were taken, as one thing that can be undone.

    Raises:
        BadInput: If it says nothing that can be kept.
    """
    answers: dict[str, dict[str, Answer]] = defaultdict(dict)
    for service, facts in returned.right.items():
        answers[service] = dict.fromkeys(facts, checks.RIGHT)
    for one in returned.proposals:
        answers[one.service].pop(one.fact, None)
        if one.id in taken and one.can_take:
            answers[one.service][one.fact] = Answer("changed", one.new)
    said: dict[str, Answers] = {service: each for service, each in answers.items() if each}
    if not said:
        raise BadInput("Nothing on this slip was taken, so there is nothing to keep.")
    return keep_answers(directory, said, "provider_slip", day)


def _proposals(
    page: ServicePage, facts: tuple[Fact, ...], fields: Mapping[str, str]
) -> Iterator[Proposal]:
    """Yield what was written on the slip that differs from what is held."""
    known = {fact.id: fact for fact in facts}
    for name, written in fields.items():
        _, service, fact_id, _, which = name.split("|")
        fact = known.get(fact_id)
        if which == NOW and fact_id in PRINTED_LABELS and written:
            whose, label = one_line(page.name), PRINTED_LABELS[fact_id]
            yield Proposal(service, whose, fact_id, label, "", written, BY_HAND, can_take=False)
        if which != NOW or fact is None or not written or written == fact.words:
            continue
        since = "" if name == field_name(service, fact, NOW) else SINCE
        problem, can_take = _trouble(fact, written)
        yield Proposal(
            service, one_line(page.name), fact.id, fact.label, fact.words, written,
            problem or since, can_take,
        )  # fmt: skip


def _trouble(fact: Fact, written: str) -> tuple[str, bool]:
    try:
        checked(fact, written)
    except SignpostProblem as problem:
        return problem.words, False
    return "", True


def _filled(content: bytes) -> dict[str, dict[str, str]]:
    """Return what was filled in, by service and by the name of the field.

    Raises:
        UnreadableFile: If that cannot be read.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableFile(NOT_A_SLIP)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            for name, value in _values(pdf):
                found[name.split("|")[1]][name] = value
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise UnreadableFile(NOT_A_SLIP) from problem
    if not found:
        raise UnreadableFile(NOT_A_SLIP)
    return found


def _values(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Yield the fields of a slip that can be known again, with what stands in them."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if not isinstance(fields, pikepdf.Array) or len(fields) > MOST_FIELDS:
        return
    for field in fields:
        if isinstance(field, pikepdf.Dictionary):
            name = str(field.get("/T", ""))
            if name.startswith(f"{OURS}|") and name.count("|") == 4:
                yield name, _value(field)


def _value(field: pikepdf.Dictionary) -> str:
    value = field.get("/V")
    if isinstance(value, pikepdf.Name):
        return "" if value == pikepdf.Name.Off else "yes"
    return one_line(str(value)[:LONGEST]) if isinstance(value, pikepdf.String) else ""
