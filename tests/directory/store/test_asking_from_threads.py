"""The window asks on its thread while work goes on beside it, and files are swapped under both."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from directory.store import build_beside

ASKERS = 4
SWAPS = 8


def test_every_thread_is_answered_while_files_are_swapped(directory, folder, made):
    over, ready = Event(), Barrier(ASKERS + 1)

    def ask():
        ready.wait()
        rounds = 0
        while not over.is_set() or not rounds:
            (count,) = directory.rows("SELECT count(*) FROM service")[0]
            assert count in range(5, 5 + SWAPS + 1)
            assert directory.page("practice-1").name == "Practice pantry 1"
            assert [page.id for page in directory.pages(["practice-2", "none"])] == ["practice-2"]
            assert {need.id for need in directory.needs()} == {"food", "debt"}
            assert directory.revision >= 1
            assert directory.practice is False
            rounds += 1
        return rounds

    with ThreadPoolExecutor(ASKERS) as pool:
        asked = [pool.submit(ask) for _ in range(ASKERS)]
        ready.wait()
        try:
            for number in range(SWAPS):
                page = made.page(10 + number)
                build_beside(folder, "import", lambda draft, p=page: draft.put([p]), at=made.at)
        finally:
            over.set()
        assert all(one.result() > 0 for one in asked)
    assert directory.count() == 5 + SWAPS


def test_saves_of_several_threads_are_all_kept(directory, made):
    pages = [made.page(20 + number) for number in range(6)]
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(directory.save, pages))
    assert directory.pages([page.id for page in pages]) == pages
