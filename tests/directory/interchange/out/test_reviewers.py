"""The reviewer of a translation that comes in is a role; no name of a person is kept."""

import pytest

from directory.interchange.cells.reviewers import TOLD, role_of
from tests.directory.interchange.out.records_to_take import FULL, brought, taken


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("interpreter", "interpreter"),
        ("Community worker", "Community worker"),
        ("Maria Kowalska, interpreter", "interpreter"),
        ("Maria Kowalska", "reader"),
        ("M. Kowalska (link worker at the GP practice)", "link worker the gp practice"),
        ("", ""),
    ],
)
def test_of_whoever_reviewed_only_the_role_is_kept(said, kept):
    assert role_of(said) == kept


def test_a_name_in_a_file_of_ours_does_not_come_in(real_desk, another, tmp_path):
    named = FULL.translations[0].model_copy(update={"reviewer": "Maria Kowalska"})
    real_desk.directory.save(FULL.model_copy(update={"translations": (named,)}))
    file = tmp_path / "list.json"
    taken(real_desk, "signpost-json", file)
    report = brought(another, file, "signpost-json")
    assert [one.problem for one in report.problems] == [TOLD]
    assert another.directory.page(FULL.id).translations[0].reviewer == "reader"
    assert b"Kowalska" not in another.directory.path.read_bytes()
