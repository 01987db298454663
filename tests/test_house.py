"""The house keeps its own rules: what is registered, what is named, and what may be imported."""

import fnmatch
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

from directory import interchange
from directory.interchange import FORMATS
from directory.matching.questions import BY_CODE
from directory.matching.rules import RULES
from directory.printing import PRINTABLES
from seed.contents import contents

ROOT = Path(__file__).parents[1]
FROM_OTHERS = (".ttf", ".otf", ".woff", ".woff2", ".svg", ".png", ".jpg", ".ico", ".txt")

WITHOUT_QT = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} was asked for")

sys.meta_path.insert(0, NoQt())
for top in ("directory", "seed", "ui.terminal", "ui.actions"):
    module = importlib.import_module(top)
    for _, name, _ in pkgutil.walk_packages(getattr(module, "__path__", []), top + "."):
        importlib.import_module(name)
        print(name)
"""


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def files():
    """Every file of the checkout that git keeps or would keep, as a path with slashes."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).exists()]


def text_of(name):
    """The text of a file; empty for pictures and fonts."""
    try:
        return read(name)
    except UnicodeDecodeError:
        return ""


def make_targets():
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def test_the_directory_the_seed_and_the_terminal_load_without_qt():
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert "directory.store.folder" in loaded
    assert "seed.checker" in loaded


def test_no_file_names_a_place_on_one_machine():
    # /home and the like, at the start of a word: true on one machine and wrong on the next
    place = re.compile(r"(?<![\w./~:-])/(?:home|root|work|Users|tmp|opt|mnt|srv)/[\w.-]+")
    # one makes a machine of its own and lays out its folders; the other is strings of others
    allowed = {"packaging/bare.sh", "tests/naughty/blns.json"}
    found = [
        f"{name}: {place.search(text)[0]}"
        for name in files()
        if name not in allowed and place.search(text := text_of(name))
    ]
    assert found == []


def test_no_file_says_how_it_came_to_be_written():
    made = re.compile(r"co-authored-by|generated (?:by|with) |as an ai\b", re.IGNORECASE)
    licence = "seed/meaning/LICENSE-vocab.txt"  # as others wrote it
    allowed = {"tests/test_house.py", "requirements.lock", "requirements-run.lock", licence}
    found = [name for name in files() if name not in allowed and made.search(text_of(name))]
    assert found == []


def test_packaging_is_a_folder_of_scripts_and_hides_no_package():
    # with an __init__.py it would hide the package of that name, which pytest and pip use
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_every_printed_thing_is_listed():
    layouts = [
        path.stem.replace("_", "-")
        for path in (ROOT / "directory" / "printing").rglob("*.py")
        if re.search(r"^def make\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert layouts
    assert sorted(layouts) == sorted(thing.name for thing in PRINTABLES)


def test_every_format_is_listed():
    readers = set()
    for found in pkgutil.walk_packages(interchange.__path__, "directory.interchange."):
        module = importlib.import_module(found.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            own = kind.__module__ == found.name and not getattr(kind, "_is_protocol", False)
            if own and hasattr(kind, "looks_like") and hasattr(kind, "open"):
                readers.add(kind)
    assert readers
    assert readers == {type(reader) for reader in FORMATS}


def test_every_kind_of_rule_has_its_question_and_stands_in_the_document():
    told = read("docs/rule-notation.md")
    kinds = {rule.code for rule in RULES}
    assert sorted(kinds - set(BY_CODE)) == []
    assert sorted(one for one in kinds if not re.search(rf"\b{one}\b", told)) == []


def test_every_page_is_listed():
    from ui.pages import PAGES
    from ui.widgets.frame.page import Page

    pages = set()
    for path in (ROOT / "ui" / "pages").glob("*_page.py"):
        module = importlib.import_module(f"ui.pages.{path.stem}")
        own = [
            kind
            for _, kind in inspect.getmembers(module, inspect.isclass)
            if issubclass(kind, Page) and kind.__module__ == module.__name__
        ]
        assert own, f"{path.name} holds no page"
        pages |= set(own)
    assert pages
    assert pages == {line.kind() for line in PAGES}


def test_every_need_has_a_file_of_its_name():
    stems = {path.stem for path in (ROOT / "seed" / "needs").glob("*.toml")}
    assert stems == {need.id for need in contents().needs}


def test_no_need_of_the_first_list_was_lost(shared):
    listed = (shared / "domain" / "needs.yaml").read_text(encoding="utf-8")
    section = listed.partition("\nneeds:")[2]
    section = re.split(r"^\w", section, maxsplit=1, flags=re.MULTILINE)[0]
    ids = set(re.findall(r"^\s*- (?:\{ ?)?id: (\w+)", section, re.MULTILINE))
    assert len(ids) > 40
    assert ids <= {need.id for need in contents().needs}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_commands_that_people_are_told_exist(name):
    told = set(re.findall(r"(?:^|`)make ([a-z]+)", read(name), re.MULTILINE))
    assert {"run", "test"} & told or name != "README.md"
    assert told - make_targets() == set()


def test_the_gates_find_the_test_command_in_the_readme():
    assert re.search(r"^make test\b", read("README.md"), re.MULTILINE)
    assert "README.md" in read(".ci/run")


def test_verbs_that_people_are_told_exist():
    from ui.terminal.event import EVENT_VERBS
    from ui.terminal.program import VERBS

    of_events = set(re.findall(r"`event ([a-z]+)", read("README.md")))
    assert of_events
    assert of_events <= set(EVENT_VERBS)
    told = {
        verb
        for line in read("README.md").splitlines()
        if line.startswith("| ")
        for verb in re.findall(r"`([a-z]+)(?: [^`]*)?`", line.rpartition("|")[0].rpartition("|")[2])
    }
    assert {"find", "print", "import"} <= told
    assert told <= {*VERBS, "event"}


def test_files_and_folders_that_documents_name_exist():
    for document in ("README.md", "CONTRIBUTING.md", "NOTICE", "docs/decisions.md"):
        for name in re.findall(
            r"\b(?:directory|ui|seed|docs|tests|packaging)/[\w./-]+", read(document)
        ):
            if name.startswith("docs/picture") or re.search(r"my_\w+|/x\.py", name):
                continue
            whole = name.rstrip("./-")
            assert (ROOT / whole).exists() or list(ROOT.glob(whole + "*")), f"{document}: {name}"


def test_the_changelog_has_room_for_the_next_change():
    assert re.search(r"^## Unreleased$", read("CHANGELOG.md"), re.MULTILINE)


def test_the_notice_names_every_font_picture_and_word_list_of_others():
    named = [
        pattern
        for line in re.findall(r"^\s*Files: (.+)$", read("NOTICE"), re.MULTILINE)
        for pattern in line.split()
    ]
    shipped = [
        name
        for name in files()
        if name.endswith(FROM_OTHERS)
        and name.partition("/")[0] in ("directory", "ui", "seed")
        and "LICENSE" not in name
    ]
    assert shipped
    forgotten = [n for n in shipped if not any(fnmatch.fnmatch(n, p) for p in named)]
    assert forgotten == []
    empty = [p for p in named if not any(fnmatch.fnmatch(n, p) for n in files())]
    assert empty == [], "NOTICE names files that are not here"
