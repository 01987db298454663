"""Somebody stops while records are taken out: no half file is left, and the old one stays."""

import pytest

from directory.errors import Stopped
from directory.interchange.out import WRITERS, taking
from seed.contents import contents


def wanted():
    pages = contents().practice[:120]
    return taking.Wanted(pages=pages, total=len(pages), practice=True)


@pytest.mark.parametrize("form", [one.name for one in WRITERS])
@pytest.mark.parametrize("there", [False, True], ids=["new", "replaced"])
def test_stopping_leaves_no_half_file_in_any_format(form, there, tmp_path):
    path, told = tmp_path / "list", []
    if there:
        path.write_text("as it was", encoding="utf-8")

    def stop():
        told.append(True)
        return len(told) > 2

    with pytest.raises(Stopped, match=r"Stopped\. list was not written\."):
        taking.take_out(wanted(), form, path, taking.Watching(cancelled=stop))
    assert len(told) == 3, "it was stopped in the middle"
    assert [one.read_text(encoding="utf-8") for one in tmp_path.iterdir()] == ["as it was"] * there


@pytest.mark.parametrize("form", [one.name for one in WRITERS])
def test_records_are_asked_for_one_by_one(form, tmp_path):
    held, most = [0], [0]

    class Counted:
        """A record that knows whether it is still held by the writer."""

        def __init__(self):
            held[0] += 1
            most[0] = max(most[0], held[0])

        def __del__(self):
            held[0] -= 1

    def pages():
        for number, page in enumerate(contents().practice * 3):
            made = page.model_copy(update={"id": f"{page.id}-{number}"})
            object.__setattr__(made, "__pydantic_private__", {"_held": Counted()})
            yield made
            del made

    taking.take_out(
        taking.Wanted(pages=pages(), total=1, practice=True, edition="keeper"), form, tmp_path / "l"
    )
    assert most[0] < 50, "the writer holds the whole list"
