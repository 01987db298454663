"""Slow work: the answer comes on the window's thread, and a page that is gone is not told."""

from threading import Event, get_ident

from PySide6.QtCore import QObject

from ui.background import Task, wait_for_all


class Asker(QObject):
    def __init__(self):
        super().__init__()
        self.heard = []

    def done(self, answer):
        self.heard.append((answer, get_ident()))

    def failed(self, problem):
        self.heard.append((type(problem), get_ident()))


def test_the_answer_comes_on_the_windows_thread(qtbot):
    asker = Asker()
    Task(lambda _handle: get_ident(), asker.done, asker.failed).start()
    qtbot.waitUntil(lambda: len(asker.heard) == 1)
    worker, heard_on = asker.heard[0]
    assert heard_on == get_ident()
    assert worker != get_ident()


def test_a_fault_in_the_work_is_handed_over_and_not_lost(qtbot):
    def fail(_handle):
        raise ZeroDivisionError

    asker = Asker()
    Task(fail, asker.done, asker.failed).start()
    qtbot.waitUntil(lambda: len(asker.heard) == 1)
    assert asker.heard[0][0] is ZeroDivisionError


def test_whoever_asked_may_be_gone_when_the_answer_comes(qtbot):
    go_on = Event()
    asker = Asker()
    heard = asker.heard
    Task(lambda _handle: go_on.wait(5), asker.done, asker.failed).start()
    asker.deleteLater()
    qtbot.wait(10)
    del asker
    go_on.set()
    assert wait_for_all(5_000)
    qtbot.wait(10)
    assert heard == []
