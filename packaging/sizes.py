"""Keep the house readable: short files, short functions, every public function explained.

python packaging/sizes.py
"""

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ("directory", "ui", "seed")  # the medians and the explanations are asked of these
BESIDE = ("packaging", "tests")
LONGEST_FILE, LONGEST_FUNCTION = 400, 50
MEDIAN_FILE, MEDIAN_FUNCTION = 130, 8

Function = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> int:
    """Measure, print the figures and what is too long; return the exit status."""
    house = {path: parse(path) for path in python_files(HOUSE)}
    beside = {path: parse(path) for path in python_files(BESIDE)}
    problems = [*too_long(house | beside), *unexplained(house), *medians(house)]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def python_files(folders: tuple[str, ...]) -> list[Path]:
    """Return the Python files below these folders of the checkout."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def parse(path: Path) -> ast.Module:
    """Return the file as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def lines_of(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(tree: ast.AST) -> Iterator[Function]:
    """Yield every function, those inside classes and inside functions too."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Return the lines from `def` to the end."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def working_length(function: Function) -> int:
    """Return the same without the docstring: explaining a function does not make it long."""
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is None or len(function.body) == 1:
        return length(function)
    return length(function) - ((first.end_lineno or first.lineno) - first.lineno + 1)


def too_long(trees: dict[Path, ast.Module]) -> Iterator[str]:
    """Yield files and functions past the hard limits."""
    for path, tree in trees.items():
        where = path.relative_to(ROOT)
        if lines_of(path) > LONGEST_FILE:
            yield f"{where}: {lines_of(path)} lines; at most {LONGEST_FILE}"
        for function in functions(tree):
            if length(function) > LONGEST_FUNCTION:
                yield (
                    f"{where}:{function.lineno}: {function.name} has {length(function)} lines; "
                    f"at most {LONGEST_FUNCTION}"
                )


def unexplained(trees: dict[Path, ast.Module]) -> Iterator[str]:
    """Yield public functions and methods without a docstring."""
    for path, tree in trees.items():
        for function in reachable(tree):
            if not function.name.startswith("_") and ast.get_docstring(function) is None:
                where = f"{path.relative_to(ROOT)}:{function.lineno}"
                yield f"{where}: {function.name} has no docstring"


def reachable(tree: ast.Module | ast.ClassDef) -> Iterator[Function]:
    """Yield functions of a module and of its public classes; others are nobody else's business."""
    for node in tree.body:
        if isinstance(node, Function):
            yield node
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from reachable(node)


def medians(trees: dict[Path, ast.Module]) -> Iterator[str]:
    """Print the medians of the house; yield a sentence for each that is too large."""
    files = [lines_of(path) for path, tree in trees.items() if len(tree.body) > 1]
    sizes = [working_length(function) for tree in trees.values() for function in functions(tree)]
    if not files or not sizes:
        return
    of_files, of_functions = statistics.median(files), statistics.median(sizes)
    print(
        f"{len(files)} files, median {of_files:g} lines; "
        f"{len(sizes)} functions, median {of_functions:g} lines without docstrings"
    )
    if of_files > MEDIAN_FILE:
        yield f"The median file has {of_files:g} lines; at most {MEDIAN_FILE}"
    if of_functions > MEDIAN_FUNCTION:
        yield f"The median function has {of_functions:g} lines; at most {MEDIAN_FUNCTION}"


if __name__ == "__main__":
    sys.exit(main())
