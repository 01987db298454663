"""A directory that is damaged inside still opens: put aside, and the newest whole copy in force."""

import json
import os
from datetime import UTC, datetime, timedelta

import pytest

from directory.errors import DamagedFile
from directory.model import Location, ServicePage
from directory.store import DataFolder, back_up, is_damaged
from seed.filling import open_directory
from ui.actions import check_health, open_desk

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DAY = AT.date()
PAGE = 4096


@pytest.fixture
def folder(real_desk):
    """A closed real directory with one record of ours."""
    real_desk.directory.save(ServicePage(id="tin-1", name="Tin Roof Kitchen"))
    real_desk.directory.close()
    return real_desk.directory.folder


@pytest.fixture
def backup(folder):
    return back_up(folder, AT)


def live(folder):
    return folder.path / folder.pointer().file


def overwrite(path, page, count):
    """Garbage over some pages in the middle, as a failing disk leaves it."""
    held = bytearray(path.read_bytes())
    held[page * PAGE : (page + count) * PAGE] = os.urandom(count * PAGE)
    path.write_bytes(held)


def first_page(path):
    overwrite(path, 0, 1)


def sixty_kilobytes(path):
    overwrite(path, 40, 15)


def three_pages(path):
    overwrite(path, 100, 3)


def cut_short(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


DAMAGES = [first_page, sixty_kilobytes, three_pages, cut_short]


def opened_and_told(folder):
    """Open the folder and look at all of it; return the desk and what was told."""
    told = []
    desk = open_desk(folder.path, DAY)
    desk.directory.on_rescue(told.append)
    assert check_health(desk).problems == ()
    return desk, told


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_newest_whole_copy_opens_and_one_sentence_says_so(folder, backup, damage):
    file = live(folder)
    damage(file)
    damaged = file.read_bytes()
    desk, told = opened_and_told(folder)
    assert desk.directory.page("tin-1").name == "Tin Roof Kitchen"
    assert len(told) == 1
    assert "was damaged and is kept as damaged-real-" in told[0]
    (aside,) = folder.path.glob("damaged-real-*.db")
    assert aside.name in told[0]
    assert aside.read_bytes() == damaged
    assert not is_damaged(live(folder))
    desk.directory.close()


def test_damage_met_in_the_middle_of_the_work_is_put_right_too(folder, backup):
    told = []
    desk = open_desk(folder.path, DAY)
    desk.directory.on_rescue(told.append)
    cut_short(live(folder))
    assert desk.directory.page("tin-1").name == "Tin Roof Kitchen"
    assert desk.ask("kitchen").services[0].card.id == "tin-1"
    assert len(told) == 1
    desk.directory.close()


def test_a_save_that_meets_damage_says_that_it_is_to_be_repeated(folder, backup):
    desk = open_desk(folder.path, DAY)
    first_page(live(folder))
    page = ServicePage(id="tin-2", name="Tin Roof Debt Desk")
    with pytest.raises(DamagedFile, match=r"is open.*Nothing was saved: do that again"):
        desk.directory.save(page)
    desk.directory.save(page)
    assert desk.directory.page("tin-2").name == page.name
    desk.directory.close()


def test_the_copy_that_reaches_furthest_is_taken_not_a_damaged_one(folder, backup):
    desk = open_desk(folder.path, DAY)
    desk.directory.save(ServicePage(id="tin-1", name="Tin Roof Pantry"))
    desk.directory.close()
    back_up(folder, AT - timedelta(days=300))  # by a clock that was wrong
    broken = back_up(folder, AT + timedelta(days=1))
    sixty_kilobytes(broken)
    sixty_kilobytes(live(folder))
    desk, _ = opened_and_told(folder)
    assert desk.directory.page("tin-1").name == "Tin Roof Pantry"
    desk.directory.close()


def test_what_was_hidden_since_stays_hidden(folder):
    street = "9 Kanaryquist Row"
    held = open_directory(folder.path, DAY)
    place = Location(id="a", address=street, town="Bootle")
    held.save(ServicePage(id="haven", name="Wren Haven", locations=(place,)))
    back_up(folder, AT)
    hidden = place.model_copy(update={"visibility": "hidden"})
    held.save(held.page("haven").model_copy(update={"locations": (hidden,)}))
    asked = "SELECT max(rootpage) FROM sqlite_master WHERE name LIKE 'ix_%'"
    root = int(str(held.rows(asked)[0][0]))
    held.close()
    overwrite(live(folder), root - 1, 1)  # an index: every record can still be read
    desk, told = opened_and_told(folder)
    assert told
    assert street.encode() not in live(folder).read_bytes()
    desk.directory.close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_with_no_whole_copy_it_opens_anew_and_names_the_way_out(folder, damage):
    damage(live(folder))
    desk, told = opened_and_told(folder)
    assert "bring your lists in again" in told[0]
    assert "`signpost restore FILE`" in told[0]
    assert list(folder.path.glob("damaged-real-*.db"))
    assert desk.directory.lines()
    desk.directory.close()


def test_a_damaged_practice_directory_is_made_anew(data_folder):
    folder = DataFolder(data_folder)
    cut_short(live(folder))
    desk, told = opened_and_told(folder)
    assert "the practice directory is made anew" in told[0]
    assert desk.directory.practice
    assert desk.directory.count() > 190
    desk.directory.close()


NOISE = bytes((7 * place * place + 131) % 256 for place in range(100))


@pytest.mark.parametrize(
    "said",
    [b"", b"{", NOISE, b'{"real": 1}', None],
    ids=["empty", "cut off", "noise", "no name", "gone"],
)
def test_a_pointer_that_is_lost_is_found_again(folder, said):
    pointer = folder.path / "current"
    pointer.unlink() if said is None else pointer.write_bytes(said)
    desk, told = opened_and_told(folder)
    assert len(told) == 1
    assert "'current' was damaged or missing" in told[0]
    assert desk.directory.page("tin-1").name == "Tin Roof Kitchen"
    assert set(json.loads(pointer.read_text())) == {"real", "practice", "open"}
    desk.directory.close()


def test_a_file_that_is_whole_is_never_put_aside(folder):
    desk = open_desk(folder.path, DAY)
    with pytest.raises(DamagedFile, match="only said so"):
        desk.directory.put_right(DamagedFile("It only said so."))
    assert not list(folder.path.glob("damaged-*"))
    desk.directory.close()
