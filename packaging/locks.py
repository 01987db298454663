"""Prove without a network that pyproject.toml, uv.lock and both requirements files say the same.

    python packaging/locks.py

`make lock` writes the three from pyproject.toml.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = "signpost"

Pins = dict[str, tuple[str, frozenset[str]]]  # name -> version, hashes


def main() -> int:
    """Compare; print what differs; return the exit status."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    packages = {package["name"]: package for package in lock["package"]}
    everything, running = read_pins("requirements.lock"), read_pins("requirements-run.lock")
    problems = [
        *asked_for(wanted, lock, packages),
        *same_set("requirements.lock", everything, closure(packages, with_groups=True)),
        *same_set("requirements-run.lock", running, closure(packages, with_groups=False)),
        *pinned("requirements.lock", everything, packages),
        *pinned("requirements-run.lock", running, packages),
    ]
    for problem in problems:
        print(problem)
    if problems:
        print("Run `make lock`.")
    else:
        print(f"{len(everything)} packages, {len(running)} of them for running; every one by hash")
    return 1 if problems else 0


def read_pins(name: str) -> Pins:
    """Return the versions and hashes of one requirements file."""
    pins: Pins = {}
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if found := re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line):
            hashes = frozenset(re.findall(r"--hash=(sha256:[0-9a-f]{64})", line))
            pins[canonicalize_name(found[1])] = (found[2], hashes)
    return pins


def asked_for(
    wanted: dict[str, Any], lock: dict[str, Any], packages: dict[str, Any]
) -> Iterator[str]:
    """Yield what pyproject.toml asks for and the lock does not know, or has in another version."""
    if lock["requires-python"] != wanted["project"]["requires-python"]:
        yield "pyproject.toml and uv.lock name different Pythons"
    known = packages[PROJECT]["metadata"]
    groups = wanted.get("dependency-groups", {})
    direct = with_extras(wanted["project"])
    yield from asked_in("dependencies", direct, known["requires-dist"])
    for group, lines in groups.items():
        yield from asked_in(group, lines, known.get("requires-dev", {}).get(group, []))
    for line in [*direct, *(x for y in groups.values() for x in y)]:
        asked = Requirement(line)
        held = packages.get(canonicalize_name(asked.name))
        if held is None or not asked.specifier.contains(held["version"], prereleases=True):
            yield f"uv.lock does not hold {line}"


def with_extras(project: dict[str, Any]) -> list[str]:
    """Return what running needs, with every extra: `make setup` installs all of them."""
    extras = project.get("optional-dependencies", {}).values()
    return [*project["dependencies"], *(line for lines in extras for line in lines)]


def asked_in(where: str, lines: list[str], known: list[dict[str, Any]]) -> Iterator[str]:
    """Yield differences between one list of pyproject.toml and what uv.lock was made from."""
    asked = {(canonicalize_name(r.name), r.specifier) for r in map(Requirement, lines)}
    locked = {(r["name"], Requirement(r["name"] + r.get("specifier", "")).specifier) for r in known}
    for name, specifier in asked ^ locked:
        yield f"{where}: {name}{specifier} stands in only one of pyproject.toml and uv.lock"


def closure(packages: dict[str, Any], *, with_groups: bool) -> set[str]:
    """Return the names that the project needs, directly or through others, on any system."""
    project = packages[PROJECT]
    extras = project.get("optional-dependencies", {}).values()
    waiting = [*project.get("dependencies", []), *(line for lines in extras for line in lines)]
    if with_groups:
        waiting += [line for lines in project["dev-dependencies"].values() for line in lines]
    found: set[str] = set()
    seen: set[tuple[str, tuple[str, ...]]] = set()
    while waiting:
        line = waiting.pop()
        key = (line["name"], tuple(line.get("extra", ())))
        if key not in seen:
            seen.add(key)
            found.add(line["name"])
            waiting += needs_of(packages[line["name"]], key[1])
    return found


def needs_of(package: dict[str, Any], extras: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return what a package needs, with the extras that were asked for."""
    optional = package.get("optional-dependencies", {})
    return [
        *package.get("dependencies", []),
        *(line for extra in extras for line in optional.get(extra, [])),
    ]


def same_set(where: str, pins: Pins, names: set[str]) -> Iterator[str]:
    """Yield packages that are in a requirements file or in uv.lock but not in both."""
    for name in sorted(set(pins) ^ names):
        yield f"{where}: {name} is {'not in uv.lock' if name in pins else 'missing'}"


def pinned(where: str, pins: Pins, packages: dict[str, Any]) -> Iterator[str]:
    """Yield pins with another version than uv.lock, no hash, or a hash that it does not know."""
    for name, (version, hashes) in pins.items():
        held = packages.get(name)
        if held is None:
            continue  # named already
        if held["version"] != version:
            yield f"{where}: {name} {version}, uv.lock {held['version']}"
        if not hashes:
            yield f"{where}: {name} has no hash"
        files = [*held.get("wheels", []), *([held["sdist"]] if "sdist" in held else [])]
        if not hashes <= {file["hash"] for file in files}:
            yield f"{where}: {name} has a hash that uv.lock does not know"


if __name__ == "__main__":
    sys.exit(main())
