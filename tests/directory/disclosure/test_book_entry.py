"""A record as an entry of the printed directory."""

from datetime import date
from types import SimpleNamespace

from directory.disclosure.record.book_entry import open_entry
from directory.disclosure.rules.freshness import LIMITS
from tests.directory.disclosure.test_entry import LONG, a_service


def test_the_printed_directory_says_what_each_service_is():
    around = SimpleNamespace(today=date(2026, 11, 22), practice=False, limits=LIMITS)
    told = open_entry(a_service(summary="", description=LONG), around)
    assert told.sentence == LONG
