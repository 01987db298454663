"""What an import did, as it is told to a person and written as JSON."""

from dataclasses import asdict, dataclass

from directory.interchange.merging import Conflict
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

    def as_json(self) -> dict[str, object]:
        """Return the report as one JSON object."""
        return asdict(self)
