"""Blank forms that come with the records of a file: looked at as one that a keeper attaches."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection

from directory.errors import SignpostProblem
from directory.interchange.reading import Problem
from directory.keeping.forms.blank_forms import look_apart
from directory.store.blank_forms import held_forms, put_form


def keep_forms(connection: Connection, forms: Mapping[str, bytes]) -> Iterator[Problem]:
    """Keep blank forms, and yield why one is not kept; its record names it all the same.

    Args:
        connection: A writing connection.
        forms: The forms by their digests.
    """
    held = held_forms(connection) if forms else set()
    for digest, content in forms.items():
        if digest in held:
            continue
        try:
            look_apart(content)
        except SignpostProblem as wrong:
            yield Problem(0, "forms", f"A blank form was not brought in. {wrong.words}")
        else:
            put_form(connection, content)
