"""docs/interchange.md says what is so."""

import json
import re
from pathlib import Path

from directory.disclosure.editions import EDITIONS
from directory.interchange.out import WRITERS
from directory.interchange.out.hsds import service, terms
from directory.interchange.tables.columns import FIELDS
from tests.directory.interchange.out.records_to_take import brought, taken

ROOT = Path(__file__).parents[4]
SAYS = (ROOT / "docs" / "interchange.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```json\n(.*?)```", SAYS, re.DOTALL)


def first_cells(heading):
    table = SAYS.partition(f"{heading}\n\n")[2].partition("\n\n")[0]
    return re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)


def test_every_format_and_edition_is_told_in_order():
    told = re.findall(r"^\| `([\w-]+)` \| `(\.\w+)` \|", SAYS, re.MULTILINE)
    assert told == [(writer.name, writer.suffix) for writer in WRITERS]
    assert first_cells("## Editions")[1:] == list(EDITIONS)


def test_the_example_of_our_own_form_is_read_and_written_as_it_stands(another, tmp_path):
    file, again = tmp_path / "elm.json", tmp_path / "again.json"
    file.write_text(EXAMPLES[0], encoding="utf-8")
    assert brought(another, file, "signpost-json").added == 1
    assert taken(another, "signpost-json", again, "public")[1].decode() == EXAMPLES[0]


def test_attributes_are_named_as_told(elm, tmp_path):
    page = json.loads(taken(elm, "oruk3", tmp_path / "a.json")[1])
    attributes = [one for found in page["contents"] for one in found.get("attributes", ())]
    kinds = {one["link_type"] for one in attributes}
    assert kinds == {"need", "rule", "way_in", "access", "status"}
    for name in (*kinds, *terms.TAXONOMIES):
        assert f"`{name}`" in SAYS
    example = json.loads(EXAMPLES[1])
    assert example["taxonomy_term"]["taxonomy"] == terms.RULES
    for status in set(service.STATUS.values()):
        assert f"`{status}`" in SAYS


def test_every_column_of_the_spreadsheet_is_told():
    columns = (ROOT / "docs" / "spreadsheet.md").read_text(encoding="utf-8")
    told = re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", columns, re.MULTILINE)))
    assert told == list(FIELDS)
