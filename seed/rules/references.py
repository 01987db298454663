"""Whatever is named must be there: themes, needs, lines, criteria."""

from collections.abc import Iterable, Iterator

from seed.rules.files import SeedFiles


def needs_name_what_exists(seed: SeedFiles) -> Iterator[str]:
    """A need names a theme, lines, related needs and criteria that exist."""
    themes = {theme.id for theme in seed.contents.themes}
    needs = {need.id for need in seed.contents.needs}
    lines = {line.id for line in seed.contents.lines}
    criteria = {criterion.id for criterion in seed.contents.criteria}
    for need in seed.contents.needs:
        named = (
            *_missing("theme", [need.theme], themes),
            *_missing("need", need.related, needs),
            *_missing("national line", need.lines, lines),
            *_missing("criterion", need.criteria, criteria),
        )
        for name, words in named:
            yield seed.of_need(need, words, f'"{name}"')


def related_needs_tell_nothing(seed: SeedFiles) -> Iterator[str]:
    """A related offer never includes a need of level immediate."""
    immediate = {need.id for need in seed.contents.needs if need.crisis == "immediate"}
    for need in seed.contents.needs:
        for other in sorted(immediate.intersection(need.related)):
            words = f'"{other}" is an immediate need and is never offered as related'
            yield seed.of_need(need, words, f'"{other}"')


def needs_use_lines_in_service(seed: SeedFiles) -> Iterator[str]:
    """A need never names a line that must not be printed."""
    retired = {line.id for line in seed.contents.lines if line.rule == "never"}
    for need in seed.contents.needs:
        for line in sorted(retired.intersection(need.lines)):
            yield seed.of_need(need, f'line "{line}" must not be used', f'"{line}"')


def others_name_what_exists(seed: SeedFiles) -> Iterator[str]:
    """Goals, lines, emergency words and denials name needs and lines that exist."""
    needs = {need.id for need in seed.contents.needs}
    lines = {line.id for line in seed.contents.lines}
    for goal in seed.contents.goals:
        for name, words in _missing("need", goal.needs, needs):
            yield seed.problem("goals.toml", words, f'"{name}"', goal.id)
    for line in seed.contents.lines:
        for name, words in _missing("need", line.needs, needs):
            yield seed.problem("national_lines.csv", f"{line.id}: {words}", name)
    named = sorted({entry.line for entry in seed.contents.emergency_words})
    for name, words in _missing("national line", named, lines):
        yield seed.problem("emergency_words.toml", words, f'"{name}"')
    for name, words in _missing("need", seed.contents.language.denial.cues, needs):
        yield seed.problem("language/denial.toml", words, f"{name} =")


def ids_are_used_once(seed: SeedFiles) -> Iterator[str]:
    """No id stands twice in one file."""
    tables = (
        ("themes.toml", [theme.id for theme in seed.contents.themes]),
        ("goals.toml", [goal.id for goal in seed.contents.goals]),
        ("circumstances.toml", [entry.id for entry in seed.contents.circumstances]),
        ("criteria.csv", [criterion.id for criterion in seed.contents.criteria]),
        ("national_lines.csv", [line.id for line in seed.contents.lines]),
    )
    for file, ids in tables:
        for name in sorted({name for name in ids if ids.count(name) > 1}):
            yield seed.problem(file, f'the id "{name}" is used twice', name)


def _missing(kind: str, named: Iterable[str], known: set[str]) -> Iterator[tuple[str, str]]:
    for name in named:
        if name not in known:
            yield name, f'there is no {kind} "{name}"'
