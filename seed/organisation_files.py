"""Read the organisations that the source reports name: unconfirmed, and with nothing added."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from directory.model import ServicePage
from directory.model.vocabulary import RecordKind
from directory.words import tidy
from seed.reading import SeedProblem, line_of, read_tables
from seed.short_form import make_record

PUBLISHER_ID = "signpost"
KINDS: dict[str, RecordKind] = {
    "organisation": "service",
    "service": "service",
    "team": "service",
    "programme": "service",
    "group": "community_asset",
    "venue": "community_asset",
    "network": "network",
    "scheme": "right_or_scheme",
    "role": "role",
    "directory": "other_directory",
}
"""What kind of record each type of the reports becomes."""


def read_organisations(folder: Path) -> Iterator[ServicePage]:
    """Yield a record for each ``[[organisation]]`` in the TOML files of ``folder``.

    Raises:
        SeedProblem: a file cannot be read or a value does not fit, with the line.
    """
    for path in sorted(folder.glob("*.toml")):
        for table in read_tables(path, "organisation"):
            yield make_record(_values(table, path), path)


def _values(table: Mapping[str, Any], path: Path) -> dict[str, Any]:
    values = dict(table)
    kind, (report, line) = values.pop("type", ""), _seen(values.pop("seen", ""), path)
    if kind not in KINDS:
        raise SeedProblem(path.name, line_of(path, f'"{kind}"'), f"{kind}: no such type")
    suggested = [{"need": one, "structure": "suggested"} for one in values.pop("suggested", ())]
    body = values.get("name", "") if kind == "organisation" else values.pop("run_by", "")
    extra = {"to_confirm": values.pop("to_confirm")} if "to_confirm" in values else {}
    return {
        **values,
        "kind": KINDS[kind],
        "standing": "unconfirmed",
        "publisher": PUBLISHER_ID,
        "source": f"Source report {report}, line {line}",
        "organisation": _organisation(body) if body else None,
        "extra": extra,
        "needs": [*values.get("needs", ()), *suggested],
    }


def _seen(words: str, path: Path) -> tuple[str, str]:
    """Return report and line of ``000:201``."""
    report, _, line = words.partition(":")
    if not (report.isdigit() and line.isdigit()):
        raise SeedProblem(path.name, line_of(path, f'"{words}"'), "write seen as report:line")
    return report, line


def _organisation(name: str) -> dict[str, str]:
    slug = "-".join(tidy(name).split())
    return {
        "id": f"{PUBLISHER_ID}-org-{slug}",
        "name": name,
        "standing": "unconfirmed",
        "publisher": PUBLISHER_ID,
    }
