"""Every problem that Signpost can explain to a person.

    SignpostProblem              one clear sentence that says what to do
      BadInput                   what was handed in cannot be used
        UnreadableFile           an import file is not what it claims to be
        UnknownName              no such service, need, printed thing or format
        ChangedSince             what was done cannot be undone: something else changed it since
      RefusedWords               words typed by us or an organiser that must not reach the public
      CannotKeep                 the data folder cannot be written as asked
        DirectoryBusy            another writer holds the directory
        NewerFile                the file was written by a newer Signpost
        DamagedFile              the file is not a directory, or its content has changed
        BadFolder                the data folder is in a place where it cannot be kept safely
      Stopped                    the person cancelled; nothing was changed

Anything else that is raised is a fault in Signpost itself, and is shown as one.
"""


class SignpostProblem(Exception):  # noqa: N818  (a problem told to a person, not a fault in the code)
    """A problem with one sentence for the person, in ``words``."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class BadInput(SignpostProblem):
    """What was handed in cannot be used."""


class UnreadableFile(BadInput):
    """An import file is not what it claims to be."""


class UnknownName(BadInput):
    """A service, need, printed thing or format of that name does not exist."""


class ChangedSince(BadInput):
    """What was done cannot be undone as a whole: something else changed the same since."""


class RefusedWords(SignpostProblem):
    """Typed words that must never reach the public."""


class CannotKeep(SignpostProblem):
    """The data folder cannot be written as asked."""


class DirectoryBusy(CannotKeep):
    """Another writer holds the directory."""


class NewerFile(CannotKeep):
    """The file was written by a newer Signpost."""


class DamagedFile(CannotKeep):
    """The file is not a directory, or its content has changed under us."""


class BadFolder(CannotKeep):
    """The folder is in a place where a directory cannot be kept safely."""


class Stopped(SignpostProblem):
    """The person cancelled; nothing was changed."""
