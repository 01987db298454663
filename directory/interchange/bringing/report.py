"""What an import did, as it is told to a person and written as JSON."""

from dataclasses import asdict, dataclass, fields

from directory.interchange.bringing.looking import Looked, report_json
from directory.interchange.bringing.merging import Conflict
from directory.interchange.reading import Problem


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or with a preview would do."""

    format: str
    read: int
    """Rows seen, those left out among them."""
    added: int
    updated: int
    unchanged: int
    conflicts: tuple[Conflict, ...]
    problems: tuple[Problem, ...]
    """The first thousand."""
    problems_total: int
    seconds: float
    preview: bool = False
    left_out: int = 0
    """Records that a person chose not to add."""
    ended: int = 0
    """Records gone from the file that were marked ended."""
    looked: tuple[Looked, ...] = ()
    """With a preview: each record that would be added or changed, or is gone from the file."""
    mark: str = ""
    """With a preview: stands for the file and the directory as they were looked at."""
    taken_as: str = ""
    """The list of another name that it was taken for a newer copy of, by the ids of its records."""
    not_used: tuple[str, ...] = ()
    """Columns of a spreadsheet that are no field of ours: kept beside the record, never printed."""

    def as_json(self) -> dict[str, object]:
        """Return the report as one JSON object."""
        told = {one.name: getattr(self, one.name) for one in fields(self)}
        told |= {"conflicts": list(map(asdict, self.conflicts))}
        told |= {"problems": list(map(asdict, self.problems))}
        looked = told.pop("looked")
        told["seen"] = told.pop("mark")
        told["changes"] = report_json(looked)
        told["changes_total"] = len(looked)
        return told
