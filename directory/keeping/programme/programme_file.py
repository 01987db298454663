"""The list of the programme's criteria as a file: read from a spreadsheet, written for changing."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from directory.errors import BadInput, SignpostProblem, UnreadableFile
from directory.keeping.programme.programme_list import checked_criterion
from directory.model import ProgrammeCriterion
from directory.words import one_line, tidy

COLUMNS = (
    "code", "professional_label", "public_words", "status", "unit", "evidence", "source", "line",
    "place", "dated", "certainty",
)  # fmt: skip
"""The columns of the file; the first, the second and the status must be there."""
NEEDED = ("code", "professional_label", "status")
MOST_BYTES = 500_000
NOT_A_LIST = "This is not a list of criteria: its first line must name the columns {needed}."


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as it was read from a file."""

    criteria: tuple[ProgrammeCriterion, ...]
    problems: tuple[str, ...]
    """What is wrong with it, each with its line; a list with any is not taken."""


def read_list(path: Path) -> ReadList:
    """Return the criteria of a CSV file.

    Raises:
        UnreadableFile: If it is no list of criteria.
    """
    rows = list(_read_rows(path))
    criteria: dict[str, ProgrammeCriterion] = {}
    problems: list[str] = []
    for number, row in rows:
        code = one_line(row.get("code", ""))
        try:
            criteria[code] = _read(code, row, criteria)
        except SignpostProblem as problem:
            problems.append(f"Line {number}: {problem.words}")
    if not rows:
        raise _no_list()
    return ReadList(tuple(criteria.values()), tuple(problems))


def list_as_csv(criteria: Sequence[ProgrammeCriterion]) -> bytes:
    """Return a list as a file that can be changed and brought back."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for one in criteria:
        values = {name: getattr(one, name) for name in COLUMNS if name != "code"}
        writer.writerow({"code": one.id, **{k: _no_formula(v) for k, v in values.items()}})
    return out.getvalue().encode("utf-8-sig")


def _read(
    code: str, row: dict[str, str], before: dict[str, ProgrammeCriterion]
) -> ProgrammeCriterion:
    if not code:
        raise BadInput("It has no code.")
    if code in before:
        raise BadInput(f"'{code}' stands there twice.")
    values: dict[str, object] = {name: row.get(name, "") for name in COLUMNS if name != "code"}
    values["status"] = str(values["status"]).strip().lower().replace(" ", "_")
    return checked_criterion({**values, "id": code})


def _read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise _no_list() from problem
    reader = csv.DictReader(io.StringIO(text, newline=""))
    named = [tidy(name or "").replace(" ", "_") for name in reader.fieldnames or ()]
    if len(content) > MOST_BYTES or not set(NEEDED).issubset(named):
        raise _no_list()
    reader.fieldnames = named
    for row in reader:
        said = {str(key): str(value or "").removeprefix("\t") for key, value in row.items()}
        if any(words.strip() for words in said.values()):
            yield reader.line_num, said


def _no_list() -> UnreadableFile:
    return UnreadableFile(NOT_A_LIST.format(needed=", ".join(NEEDED)))


def _no_formula(words: str) -> str:
    """Return words that no spreadsheet takes for a formula; reading takes the tab off again."""
    return f"\t{words}" if words[:1] in ("=", "+", "-", "@") else words
