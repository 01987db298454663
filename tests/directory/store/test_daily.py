"""The backup of the day: made after a change, seven days and four weeks of it kept."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from directory.errors import CannotKeep
from directory.store import back_up, backup_of_the_day, kept_backups
from directory.store.backup import BEFORE, DAILY
from directory.store.before import CAME_FROM, CameFrom, remember_before
from directory.store.building import build_beside
from directory.store.daily import let_go


def names(folder):
    return sorted(path.name for path in folder.backups.glob("*"))


def day(number):
    """So many days after Monday 5 January 2026, at nine."""
    return datetime(2026, 1, 5, 9, 0, tzinfo=UTC) + timedelta(days=number)


def named(number, why=DAILY, hour=9):
    return f"real-{day(number):%Y-%m-%d}-{hour:02}0000-{why}.db"


def change(directory, words):
    one = directory.rows("SELECT id FROM service ORDER BY id")[0][0]
    directory.save(directory.page(one).model_copy(update={"summary": words}))


def test_it_is_made_once_a_day_and_only_after_a_change(folder, directory):
    made = backup_of_the_day(folder, day(0))
    assert made.name == named(0)
    change(directory, "Changed on the first day")
    assert backup_of_the_day(folder, day(0) + timedelta(hours=3)) is None
    assert backup_of_the_day(folder, day(1)).name == named(1)
    assert backup_of_the_day(folder, day(2)) is None
    assert names(folder) == [named(0), named(1)]


def test_a_backup_that_somebody_made_of_the_same_state_is_enough(folder, directory):
    back_up(folder, day(0))
    assert backup_of_the_day(folder, day(1)) is None
    change(directory, "Changed since")
    assert backup_of_the_day(folder, day(1)) is not None


def test_a_month_of_changes_leaves_seven_days_and_four_weeks(folder, directory):
    for number in range(35):
        change(directory, f"Day {number}")
        backup_of_the_day(folder, day(number))
    days = [named(number) for number in range(27, 35)]  # the seven before today, and today
    weeks = [named(number) for number in (13, 20)]  # Sundays; those of the last two are among them
    assert names(folder) == sorted([*weeks, *days])


def test_what_a_person_asked_for_renamed_or_restored_over_is_never_let_go():
    mine = ["real-2026-01-05-090000.db", "real-2026-01-05-090000-2.db", "before the audit.db"]
    practice = ["practice-2026-01-05-090000-daily.db"]
    daily = [named(number) for number in range(60)]
    assert set(let_go([*mine, *practice, *daily], date(2026, 3, 6))).isdisjoint([*mine, *practice])


def test_the_newest_of_a_day_stays_and_the_same_rule_holds_before_imports():
    day_of_many = [named(0, BEFORE, hour) for hour in (9, 10, 11)]
    assert let_go(day_of_many, day(1).date()) == tuple(day_of_many[:2])
    assert let_go(day_of_many, day(0).date()) == ()


def test_after_a_long_holiday_the_last_days_before_it_are_still_there():
    assert let_go([named(number) for number in range(5)], date(2027, 6, 1)) == ()


def test_a_clock_that_was_wrong_takes_no_other_days_place():
    later = named(400)
    days = [named(number) for number in range(7)]
    assert let_go([*days, later], day(7).date()) == ()


def test_what_go_back_needs_stays(folder, directory):
    oldest = back_up(folder, day(0), why=BEFORE)
    came = CameFrom("directory-0001.db", oldest.name, 0, 1, "Imported")
    build_beside(folder, "an import", lambda draft: remember_before(draft, came), at=day(0))
    held = type(directory)(folder)
    for number in range(1, 50):
        change(held, f"Day {number}")
        backup_of_the_day(folder, day(number))
    assert held.setting(CAME_FROM)
    assert oldest.name in names(folder)
    assert named(3) not in names(folder)
    held.close()


def test_where_it_cannot_be_written_nothing_is_let_go(folder, directory, monkeypatch):
    folder.backups.mkdir()
    old = [named(number) for number in range(40)]
    for name in old:
        (folder.backups / name).write_bytes(b"")

    def full(*_given, **_named):
        raise CannotKeep("The disk is full.")

    monkeypatch.setattr("directory.store.daily.back_up", full)
    with pytest.raises(CannotKeep, match="disk is full"):
        backup_of_the_day(folder, day(41))
    assert names(folder) == sorted(old)


def test_an_empty_directory_is_not_backed_up(folder):
    folder.point(replace(folder.pointer(), real="practice-0001.db"))
    assert backup_of_the_day(folder, day(0)) is None
    assert not folder.backups.exists()


def test_a_list_of_backups_tells_why_each_was_made(folder):
    back_up(folder, day(0))
    back_up(folder, day(1), why=BEFORE)
    backup_of_the_day(folder, day(2))
    assert [one.why for one in kept_backups(folder)] == ["before", ""]
    assert [one.at for one in kept_backups(folder)] == [day(1), day(0)]
