"""The program is killed while it saves: what was kept stays kept, and the directory is whole.

``make kills`` does this 200 times; here it is done a few times.
"""

import os
import random
from multiprocessing import get_context

from directory.keeping.record import editing
from directory.keeping.record.bin import in_the_bin
from directory.store import DataFolder, Directory, faults_of, undo
from tests.directory.keeping.kept import made_folder
from tests.directory.keeping.saving_until_killed import DRAFTED, save_until_killed

KILLS = int(os.environ.get("SIGNPOST_KILLS", "15"))
MOST_ACTS = 5
LONGEST = 0.1
"""Seconds between the last act that is waited for and the kill, at most: about one act."""
PATIENCE = 60


def test_nothing_that_was_kept_is_lost_when_the_program_is_killed(tmp_path):
    folder = made_folder(tmp_path / "data")
    programs = get_context("forkserver")
    programs.set_forkserver_preload([save_until_killed.__module__])
    dice = random.Random(KILLS)
    kept = 0
    for turn in range(KILLS):
        hears, tells = programs.Pipe(duplex=False)
        program = programs.Process(target=save_until_killed, args=(str(folder.path), turn, tells))
        told = killed_after(program, hears, tells, dice.randrange(MOST_ACTS), dice.random())
        kept += len(told)
        everything_told_is_there(folder.path, told)
    assert kept > KILLS


def killed_after(program, hears, tells, acts, share):
    """Start a program, let it do some acts, kill it in the next; return what it said was kept."""
    program.start()
    tells.close()
    told = []
    for _ in range(acts + 1):
        assert hears.poll(PATIENCE)
        told.append(hears.recv())
    program.join(share * LONGEST)
    program.kill()
    program.join()
    while True:
        try:
            told.append(hears.recv())
        except EOFError:
            break
    hears.close()
    program.close()
    assert told.pop(0)[0] == "ready"
    return told


def everything_told_is_there(path, told):
    directory = Directory(DataFolder(path))
    assert faults_of(directory.path, words=True) == []
    last = {(kind, one): words for kind, one, words in told}
    for (kind, one), words in last.items():
        if kind == "saved":
            assert at_least(directory.page(one).summary, words)
        else:
            draft = editing.draft_of(directory, one)
            assert at_least(draft.page.summary, words)
            assert draft.typed == {"ends_on": "31 Feb"}
            assert draft.page.name == directory.page(DRAFTED).name
    if in_the_bin(directory):  # killed between removing and undoing it
        undo.undo(directory)
    assert directory.count() == 5
    directory.close()


def at_least(held, told):
    """Whether what is held is what was told last, or what came next and was not told any more."""
    held_round, held_number = held.removesuffix(".").rsplit(" ", 1)
    told_round, told_number = told.removesuffix(".").rsplit(" ", 1)
    return held_round == told_round and int(held_number) >= int(told_number)
