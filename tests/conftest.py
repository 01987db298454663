"""What every test may ask for."""

import gc
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SIGNPOST_COMMAND"] = "signpost"  # as where it is installed: hints name it so

SHARED = Path(__file__).parents[2] / "shared"
TODAY = date(2026, 11, 22)


def pytest_collection_finish():
    """What is loaded by now stays: the collector need not walk through it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def shared():
    """The data handed over with the design, beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the data handed over with the design is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def phrases_learned_once():
    """Desks with the same needs share what hears them: to learn 2,500 phrases takes a while."""
    from directory.desk import held

    learn, known = held.NeedFinder, []

    def learned(*given):
        for before, made in known:
            if before == given:
                return made
        made = learn(*given)
        known.append((given, made))
        return made

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(held, "NeedFinder", learned)
        yield


@pytest.fixture(scope="session", autouse=True)
def lines_heard_once():
    """Tries of phrases on the same needs begin with the same 2,800 lines as they are heard now."""
    from directory.keeping.wording.effects import TryingOut

    begin, known = TryingOut.__init__, []

    def begun(self, needs, goals, finder_of, examples):
        given = needs, goals, examples
        for before, state in known:
            if before == given:
                self.__dict__ |= {**state, "_before": dict(state["_before"])}
                self._finder_of = finder_of
                return
        begin(self, needs, goals, finder_of, examples)
        known.append((given, {**self.__dict__, "_before": dict(self._before)}))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TryingOut, "__init__", begun)
        yield


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory):
    """A data folder as a new user gets it; copy it before changing it."""
    from seed.filling import open_directory

    path = tmp_path_factory.mktemp("filled") / "data"
    open_directory(path, TODAY).close()
    return path


@pytest.fixture(scope="session")
def filled_copy(filled_folder, tmp_path_factory):
    """Give a copy of a new user's data folder, as often as it is asked; to fill one is slow."""

    def copied():
        return shutil.copytree(filled_folder, tmp_path_factory.mktemp("copy") / "data")

    return copied


@pytest.fixture
def data_folder(filled_folder, tmp_path):
    """A data folder of the test's own, filled as for a new user, with practice open."""
    path = tmp_path / "data"
    shutil.copytree(filled_folder, path)
    return path


@pytest.fixture
def desk(data_folder):
    """The desk on a new user's folder: the practice directory is open."""
    from ui.actions import open_desk

    made = open_desk(data_folder, TODAY)
    yield made
    made.directory.close()


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory):
    """A data folder begun empty of services; copy it before changing it."""
    from seed.filling import open_directory

    path = tmp_path_factory.mktemp("empty") / "data"
    open_directory(path, TODAY, start="empty").close()
    return path


@pytest.fixture(scope="session")
def empty_copy(empty_folder, tmp_path_factory):
    """Give a copy of a data folder begun empty, as often as it is asked."""

    def copied():
        return shutil.copytree(empty_folder, tmp_path_factory.mktemp("copy") / "data")

    return copied


@pytest.fixture
def real_desk(empty_folder, tmp_path):
    """The desk with practice put away: a real directory that holds no services yet."""
    from ui.actions import open_desk

    path = tmp_path / "data"
    shutil.copytree(empty_folder, path)
    made = open_desk(path, TODAY)
    yield made
    made.directory.close()
