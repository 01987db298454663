"""Files that ask for more than a list of services may: one maker for each kind of harm."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from openpyxl import Workbook

MEGABYTE = 1_000_000
_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_HEAD = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_FOOT = "</sheetData></worksheet>"
_TABLE = "id,organization_id,name\n1,,Practice\n"
Maker = Callable[[Path], None]


def hostile_files() -> Iterator[tuple[str, str, Maker]]:
    """Yield each kind: what it is, the name of its file, and what writes it."""
    for kind, name, content in _TEXTS:
        yield kind, name, _writes(content)
    yield from _ZIPS
    yield from _BOOKS


def _writes(content: Callable[[], bytes]) -> Maker:
    return lambda path: path.write_bytes(content()) and None


_TEXTS: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
    ("JSON a million lists deep", "deep.json", lambda: b"[" * MEGABYTE + b"]" * MEGABYTE),
    ("JSON record 100,000 objects deep", "nest.json",
     lambda: b'[{"name":"P","x":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}]"),
    ("JSON number of 5 MB", "digits.json",
     lambda: b'[{"name":"P","n":' + b"9" * 5 * MEGABYTE + b"}]"),
    ("JSON number 1e999999999", "huge.json", lambda: b'[{"name":"P","n":1e999999999}]'),
    ("JSON string of 200 MB", "string.json",
     lambda: b'[{"name":"' + b"x" * 200 * MEGABYTE + b'"}]'),
    ("JSON string without end, 100 MB", "open.json", lambda: b'[{"name":"' + b"x" * 100 * MEGABYTE),
    ("JSON record of 19 MB of short keys", "keys.json",
     lambda: b'{"name":"P"' + b"".join(b',"k%07d":1' % n for n in range(1_460_000)) + b"}"),
    ("JSON list of 10 million numbers", "ones.json", lambda: b"[" + b"1," * 10 * MEGABYTE + b"1]"),
    ("JSON list of 5 million empty records", "empty.json",
     lambda: b"[" + b"{}," * 5 * MEGABYTE + b"{}]"),
    ("JSON of 250 MB of blanks", "blank.json", lambda: b"[" + b" " * 250 * MEGABYTE + b"]"),
    ("JSON key given twice", "twice.json", lambda: b'[{"name":"P","name":"Q"}]'),
    ("JSON with half a character", "half.json", lambda: b'[{"name":"P \\ud800"}]'),
    ("JSON with NaN", "nan.json", lambda: b'[{"name":"P","n":NaN}]'),
    ("JSON cut off", "cut.json", lambda: b'[{"name":"Practice one"},{"name":"Prac'),
    ("JSON in another encoding", "wrong.json", lambda: '[{"name":"Café"}]'.encode("cp1252")),
    ("JSON of over 300 MB", "large.json", lambda: b"[" + b"1," * 151 * MEGABYTE + b"1]"),
    ("CSV with a NUL late", "nul.csv", lambda: b"name\n" + b"Practice\n" * MEGABYTE + b"Pr\0\n"),
    ("CSV line without end, 200 MB", "line.csv", lambda: b"name\n" + b"x" * 200 * MEGABYTE),
    ("CSV cell without end, 100 MB", "cell.csv", lambda: b'name\n"' + b"x\n" * 50 * MEGABYTE),
    ("CSV of 10 million columns", "wide.csv", lambda: b"name" + b"," * 10 * MEGABYTE + b"\nP\n"),
    ("CSV of 4 million columns", "wide4.csv", lambda: b"name" + b"," * 4 * MEGABYTE + b"\nP\n"),
    ("CSV of 2 million named columns", "named.csv",
     lambda: b"name" + b",c" * 2 * MEGABYTE + b"\nP" + b",v" * 2 * MEGABYTE + b"\n"),
    ("CSV of 100 million blank rows", "rows.csv", lambda: b"name\n" + b"\n" * 100 * MEGABYTE),
    ("CSV of 20 million nameless rows", "nameless.csv",
     lambda: b"name,phone\n" + b",1\n" * 20 * MEGABYTE),
    ("CSV cut off", "half.csv", lambda: b"name,phone\nPractice one,0151 496 0001\nPractice tw"),
    ("CSV in no encoding", "bytes.csv", lambda: b"name\nP\nP \x81\x8d\n"),
    ("CSV in UTF-16 without a mark", "utf16.csv", lambda: "name\nPractice\n".encode("utf-16-le")),
    ("CSV in UTF-16 cut in half a letter", "utf16h.csv",
     lambda: "name\nPractice\n".encode("utf-16")[:-1]),
    ("CSV of formulas", "formulas.csv",
     lambda: b"name,description\n" + b"=cmd|' /C calc'!A0,=HYPERLINK(1)\n" * 100),
)  # fmt: skip


def _zip(members: Callable[[], Iterator[tuple[str, bytes]]]) -> Maker:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
            for name, content in members():
                made.writestr(name, content)

    return write


def _bomb() -> Iterator[tuple[str, bytes]]:
    yield "services.csv", _TABLE.encode() + b"0" * 190 * MEGABYTE


def _many() -> Iterator[tuple[str, bytes]]:
    yield from ((f"{n}.csv", b"x") for n in range(20_000))


def _tied() -> Iterator[tuple[str, bytes]]:
    """Tables of 80 MB that pack to a tenth."""
    rows = b"".join(b"%d,%d,Practice %d\n" % (n, n % 7, n) for n in range(3_200_000))
    yield "services.csv", b"id,organization_id,name\n" + rows


def _knotted() -> Iterator[tuple[str, bytes]]:
    """Every telephone hangs on one service."""
    yield "services.csv", _TABLE.encode()
    rows = b"".join(b"%d,1,0151 496 0001\n" % n for n in range(900_000))
    yield "phones.csv", b"id,service_id,number\n" + rows


_ZIPS: tuple[tuple[str, str, Maker], ...] = (
    ("zip bomb, 190 MB of one letter", "bomb.zip", _zip(_bomb)),
    ("zip of 20,000 files", "many.zip", _zip(_many)),
    ("zip of 80 MB of rows", "tied.zip", _zip(_tied)),
    ("zip of 900,000 rows on one service", "knot.zip", _zip(_knotted)),
    ("zip in a zip", "nest.zip", _zip(lambda: iter([("services.csv", b"x"), ("a.zip", b"PK")]))),
)


def _book(part: str, content: Callable[[], str]) -> Maker:
    def write(path: Path) -> None:
        plain = Workbook()
        plain.worksheets[0].append(["name", "phone"])
        plain.worksheets[0].append(["Practice", "1"])
        plain.save(path.with_suffix(".plain"))
        with (
            zipfile.ZipFile(path.with_suffix(".plain")) as old,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in old.namelist():
                new.writestr(name, content() if name == part else old.read(name))
        path.with_suffix(".plain").unlink()

    return write


def _cell(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def _rows(count: int, across: int) -> str:
    letters = [chr(65 + n % 26) for n in range(across)]
    top = f'<row r="1">{_cell("A1", "name")}</row>'
    rows = []
    for n in range(2, count):
        cells = "".join(_cell(f"{one}{n}", f"v{n * 7919 % 99991}") for one in letters)
        rows.append(f'<row r="{n}">{cells}</row>')
    return f"{_HEAD}{top}{''.join(rows)}{_FOOT}"


def _far() -> str:
    return f'{_HEAD}<row r="1">{_cell("A1", "name")}</row><row r="1048576">{_cell("XFD1048576", "x")}</row>{_FOOT}'  # noqa: E501


def _strings() -> str:
    made = "".join(f"<si><t>word {n * 7919 % 999983} {n}</t></si>" for n in range(1_000_000))
    return f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{made}</sst>'


def _entities() -> str:
    defined = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY a0 "ha">{defined}]>{_HEAD}{_cell("A1", "&a9;")}{_FOOT}'


def _outside() -> str:
    file = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return f'{file}{_HEAD}<row r="1">{_cell("A1", "name")}</row>{_FOOT}'


def _deep() -> str:
    return f"{_HEAD}{'<row>' * 400_000}{'</row>' * 400_000}{_FOOT}"


def _attributes() -> str:
    made = " ".join(f'a{n}="{n * 7919 % 99991}"' for n in range(1_500_000))
    return f"{_HEAD}<row {made}></row>{_FOOT}"


def _long_text() -> str:
    words = " ".join(f"w{n * 7919 % 999983}" for n in range(4_000_000))
    return (
        f'{_HEAD}<row r="1">{_cell("A1", "name")}</row><row r="2">{_cell("A2", words)}</row>{_FOOT}'
    )


_BOOKS: tuple[tuple[str, str, Maker], ...] = (
    ("XLSX bomb, 100 MB of blanks", "bomb.xlsx",
     _book(_SHEET, lambda: _HEAD + " " * 100 * MEGABYTE + _FOOT)),
    ("XLSX with one cell far away", "far.xlsx", _book(_SHEET, _far)),
    ("XLSX of a million shared texts", "strings.xlsx", _book(_STRINGS, _strings)),
    ("XLSX with words that grow", "laughs.xlsx", _book(_SHEET, _entities)),
    ("XLSX that asks for a file", "outside.xlsx", _book(_SHEET, _outside)),
    ("XLSX 400,000 rows deep", "deep.xlsx", _book(_SHEET, _deep)),
    ("XLSX row of 1.5 million attributes", "attributes.xlsx", _book(_SHEET, _attributes)),
    ("XLSX of 250,000 rows", "rows.xlsx", _book(_SHEET, lambda: _rows(250_000, 3))),
    ("XLSX cell of 30 MB", "long.xlsx", _book(_SHEET, _long_text)),
    ("XLSX cut off", "cut.xlsx",
     lambda path: path.write_bytes(b"PK\x03\x04" + b"\0" * 3000) and None),
)  # fmt: skip
