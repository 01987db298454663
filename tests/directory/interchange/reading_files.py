"""Reads a whole file with one reader, for the tests of this folder."""

from directory.interchange.cells.identity import told_apart


def everything(reader, path, publisher, mapping=None):
    """What is odd about the file, then its records and the problems of rows, in order."""
    opened = reader.open(path, publisher, mapping=mapping)
    return [*opened.about, *told_apart(map(opened.read_row, opened.rows))]
