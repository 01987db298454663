"""Make `.venv` from requirements.lock, and the command `.venv/bin/signpost`.

Quick when nothing changed.
Runs on any Python from 3.11 with pip, and needs nothing else: `make setup` calls it.
Nothing is installed from the checkout itself: pip refuses a project of one's own when it
checks hashes.
"""

import hashlib
import importlib.util
import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / ".installed"
OLDEST = (3, 11)


class SetupProblem(Exception):  # noqa: N818  (told to a person, not a fault in the code)
    """Something a person can put right, in one sentence."""


def main() -> int:
    """Set up; return the exit status."""
    try:
        set_up()
    except SetupProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def set_up() -> None:
    """Bring `.venv` in line with the lock, and writes the command."""
    if sys.version_info < OLDEST:
        raise SetupProblem(
            f"Signpost needs Python 3.11 or newer, and this is {sys.version.split()[0]}: "
            "try `make setup PYTHON=python3.11`."
        )
    if not STAMP.exists() or STAMP.read_text(encoding="utf-8") != wanted() or not venv_works():
        started = time.monotonic()
        print("Setting up .venv (the first time this fetches about 170 MB) ...", flush=True)
        make_venv()
        install()
        STAMP.write_text(wanted(), encoding="utf-8")
        print(f"Ready in {time.monotonic() - started:.0f} s.")
    if os.name != "nt":
        write_command(VENV / "bin" / "signpost")


def wanted() -> str:
    """Return what the stamp says when all is in place: the lock, and where the checkout stands."""
    return f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {VENV}\n"


def venv_works() -> bool:
    """Tell whether the Python inside starts (it does not when the system's Python was replaced)."""
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", ""], check=False, capture_output=True).returncode == 0


def make_venv() -> None:
    """Make the folder; a bare Debian has no ensurepip, so pip stays outside there."""
    if venv_works():
        return
    without_pip = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    command = [sys.executable, "-m", "venv", "--clear", *without_pip, str(VENV)]
    if subprocess.run(command, check=False).returncode != 0:
        raise SetupProblem("Python could not make the folder .venv; its reason stands above.")


def install() -> None:
    """Install what the lock names, each file checked against its hash."""
    settings = {
        "PIP_ROOT_USER_ACTION": "ignore",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_USER": "0",
    }
    command = [*pip(), "install", "-qq", "--require-hashes", "--requirement", str(LOCK)]
    if subprocess.run(command, check=False, env=os.environ | settings).returncode != 0:
        raise SetupProblem("The packages could not be installed; pip's reason stands above.")


def pip() -> list[str]:
    """Return the pip to use: the one inside `.venv`, else the one of the Python that runs this."""
    inside = [str(PYTHON), "-m", "pip"]
    if not trouble_of(inside):
        return inside
    outside = [sys.executable, "-m", "pip"]
    trouble = trouble_of(outside)
    if "No module named pip" in trouble:
        raise SetupProblem("There is no pip. On Debian: sudo apt-get install python3-pip")
    if trouble:
        raise SetupProblem(f"pip does not start: {trouble}")
    return [*outside, "--python", str(PYTHON)]


def trouble_of(pip: list[str]) -> str:
    """Return what that pip complains of when asked its version; empty when it is well."""
    done = subprocess.run([*pip, "--version"], check=False, capture_output=True, text=True)
    return done.stderr.strip() if done.returncode else ""


def write_command(path: Path) -> None:
    """Write the two lines that start Signpost from any folder.

    It hands on its own name, so that what one is told to type can be typed. `-P` keeps the folder
    one stands in out of the search for modules: a file `ui.py` there must not win.
    """
    path_here, program = shlex.quote(f"PYTHONPATH={ROOT}"), shlex.join([str(PYTHON), "-P", "-m"])
    text = f'#!/bin/sh\nexec env {path_here} SIGNPOST_COMMAND="$0" {program} ui "$@"\n'
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
