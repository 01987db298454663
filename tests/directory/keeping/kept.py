"""A data folder with a few made-up records for tests of keeping."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from directory.model import Contact, Location, Need, Organisation, ServiceNeed, ServicePage
from directory.store import DataFolder, Issued, Pointer, create_file

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 22)
NEEDS = (
    Need(id="food", theme="money", public_name="Food today", professional_name="Food"),
    Need(id="debt", theme="money", public_name="Owing money", professional_name="Debt"),
)
HARBOUR = Organisation(id="practice-harbour", name="Practice Harbour Trust")
LANTERN = Organisation(id="practice-lantern", name="Practice Lantern Trust")


def record(number=1, **fields):
    """A record with the usual lists, each told apart by its number."""
    return ServicePage(
        **{
            "id": f"practice-{number}",
            "name": f"Practice pantry {number}",
            "description": f"Food for anyone. Shelf word{number}.",
            "organisation": LANTERN if number % 3 == 0 else HARBOUR,
            "contacts": (Contact(id="phone-1", kind="phone", value="0151 496 0123"),),
            "locations": (Location(id="hall", address=f"{number} Practice Row", town="Kirkby"),),
            "needs": (ServiceNeed(need="food"),),
            "publisher": "practice",
            **fields,
        }
    )


def made_folder(path, many=5):
    """A data folder whose real directory holds ``many`` records, issued by a publisher."""
    path.mkdir()
    for name, content in _files(many).items():
        (path / name).write_bytes(content)
    folder = DataFolder(path)
    folder.point(Pointer(real="directory-0001.db", practice="practice-0001.db", open="real"))
    return folder


@cache
def _files(many):
    """Make both files once and remember what is in them: most tests begin with the same."""
    pages = [record(number) for number in range(1, many + 1)]

    def fill(draft):
        draft.issue(NEEDS, "signpost", 1)
        draft.put(pages, Issued("practice", 1, {page.id: page for page in pages}))

    with TemporaryDirectory() as made:
        folder = Path(made)
        create_file(folder / "directory-0001.db", "Filled", fill, at=AT)
        create_file(folder / "practice-0001.db", "Filled", lambda draft: None, at=AT)
        return {file.name: file.read_bytes() for file in folder.iterdir()}
