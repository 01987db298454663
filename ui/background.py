"""Run slow work off the window's thread and bring the answer back to it."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot

Work = Callable[["Handle"], object]


class Handle:
    """What the work holds while it runs: a way to tell how far it is, and to be stopped."""

    def __init__(self, post: "Task") -> None:
        self._post = post
        self._stop = Event()

    def tell(self, done: int, total: int) -> None:
        """Say how far the work is; ``total`` is 0 while it is not known."""
        self._post.post_progress((done, total))

    def cancelled(self) -> bool:
        """Return True once the person has asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next chance."""
        self._stop.set()


class _Job(QRunnable):
    def __init__(self, work: Work, task: "Task") -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self._task = task

    def run(self) -> None:
        work, self._work = self._work, _nothing  # Qt keeps the job; not what it was about
        try:
            answer = work(self._task.handle)
        except Exception as problem:  # noqa: BLE001  (handed to the window, never dropped)
            self._task.post_end(answer=None, problem=problem)
        else:
            self._task.post_end(answer=answer, problem=None)


def _nothing(_handle: Handle) -> None:
    """Stand in place of work that is done."""


class Task(QObject):
    """One piece of slow work.

    It belongs to the program, not to the page that asked: a page that is gone when the answer
    comes is simply not told. Hand in bound methods of Qt objects only, never a lambda: a lambda
    would run in the worker and keep its page alive.
    """

    _done = Signal(object)
    _failed = Signal(object)
    _progress = Signal(object)

    def __init__(
        self,
        work: Work,
        on_done: Callable[..., None],
        on_failed: Callable[[Exception], None],
        on_progress: Callable[[tuple[int, int]], None] | None = None,
    ) -> None:
        """Get ready; ``work`` is called in a worker with its :class:`Handle`."""
        super().__init__(QCoreApplication.instance())
        self.handle = Handle(self)
        self._done.connect(on_done)
        self._failed.connect(on_failed)
        if on_progress is not None:
            self._progress.connect(on_progress)
        self._done.connect(self._end)
        self._failed.connect(self._end)
        self._job = _Job(work, self)

    def start(self) -> None:
        """Queue the work."""
        QThreadPool.globalInstance().start(self._job)

    def cancel(self) -> None:
        """Ask the work to stop at its next chance."""
        self.handle.cancel()

    def post_progress(self, far: tuple[int, int]) -> None:
        """Bring news of progress to the window's thread (called in the worker)."""
        self._progress.emit(far)

    def post_end(self, answer: object, problem: Exception | None) -> None:
        """Bring the end to the window's thread (called in the worker)."""
        if problem is None:
            self._done.emit(answer)
        else:
            self._failed.emit(problem)

    @Slot(object)
    def _end(self, _answer: object) -> None:
        self.deleteLater()


def wait_for_all(milliseconds: int = 30_000) -> bool:
    """Wait until nothing runs any more; return False when that took longer than allowed."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)
