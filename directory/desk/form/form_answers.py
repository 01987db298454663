"""What was answered already, written on the form where it asks the same; in memory only."""

from directory.desk.form.form import LONGEST, TICKED, Blank, ReferralForm
from directory.matching.person import Person, Span


def answers_on(form: ReferralForm, person: Person) -> dict[str, str]:
    """Return what a person answered, by the names of the fields of ``form``.

    Only what the form asks; what they would rather not say is left empty.
    """
    typed: dict[str, str] = {}
    for blank in form.blanks:
        if blank.code and blank.code not in person.declined:
            typed.update(_ticked(blank, person) if blank.choices else _written(blank, person))
    return typed


def _ticked(blank: Blank, person: Person) -> dict[str, str]:
    said = {word.lower() for word in person.words.get(blank.code, {})}
    pairs = zip(blank.names, blank.choices, strict=True)
    return {name: TICKED for name, choice in pairs if choice.lower() in said}


def _written(blank: Blank, person: Person) -> dict[str, str]:
    words = _words(blank.code, person)
    return {blank.name: words[: LONGEST[blank.kind]]} if words else {}


def _words(code: str, person: Person) -> str:
    """Return one answer as it is written on a line, or nothing where it is not known."""
    if code in person.numbers:
        return _span(person.numbers[code])
    if code == "child_ages":
        return ", ".join(f"{age:g}" for age in person.child_ages or ())
    if code == "lives_in":
        return person.home.name if person.home else ""
    if code == "gp_at":
        return person.gp.name.title() if person.gp else ""
    key = "has_diagnosis" if code == "diagnosis" else code
    said = person.words.get(key, {})
    return ", ".join(_timed(word, weeks) for word, weeks in said.items())


def _span(span: Span) -> str:
    low, high = span
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def _timed(word: str, weeks: float | None) -> str:
    """Return a word of an answer, with its length of time in place of ``N``."""
    if weeks is None:
        return word
    said = f"{weeks:.0f}"
    return word.replace(" N ", f" {said} ") if " N " in word else f"{word}, {said} weeks"
