# ruff: noqa: RUF001
"""Files of programs of long ago: the letters with accents come in as they were typed."""

import pytest

from directory.errors import UnreadableFile
from directory.interchange import recognise
from tests.directory.interchange.reading_files import everything

ROWS = (
    ("Practice Café Léa", "Don’t worry – we’re open. £2 a head."),
    ("Practice Señor Müller’s", "“Crèche” for under-5s … ask for Zoë, Renée or Siân"),
    ("Practice Garçon", "Rôle play, naïve art, pâtés. • Élan • ÉCOLE"),
    ("Practice Plain", "Nothing odd here at all."),
)
TEXTS = [
    ROWS,
    ROWS[:1],
    (("Practice Tea", "Don’t worry"),),
    (("Practice Tea", "It costs £2 – or £3"),),
    (("Practice Café", "Tea"),),
    (("Practice Crèche", "Tea"),),
    (("Practice Müller", "Für alle. Zoë’s"),),
    (("Practice Tea", "• Cakes\t• Buns …"),),
    (("Practice ÉCOLE", "À la carte"),),
]
IDS = ["all", "two", "quote", "pound", "é", "è", "ü", "dots", "large"]


def written(folder, rows, encoding, end):
    path = folder / "services.csv"
    lines = [("name", "description"), *rows]
    path.write_bytes(end.join(f'{one},"{two}"' for one, two in lines).encode(encoding))
    return path


@pytest.mark.parametrize("rows", TEXTS, ids=IDS)
@pytest.mark.parametrize(
    ("encoding", "end"),
    [
        ("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\r\n"), ("cp1252", "\r\n"),
        ("mac_roman", "\r"), ("mac_roman", "\n"),
    ],
)  # fmt: skip
def test_letters_come_in_as_they_were_typed(tmp_path, rows, encoding, end):
    path = written(tmp_path, rows, encoding, end)
    read = [item.page for item in everything(recognise(path), path, "practice")]
    assert [page.name for page in read] == [name for name, _ in rows]
    assert [page.description for page in read] == [" ".join(said.split()) for _, said in rows]


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"], ids=["little", "big"])
def test_both_ways_round_of_utf_16(tmp_path, mark):
    path = tmp_path / "services.csv"
    way = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    path.write_bytes(mark + "name,description\nPractice Łódź,żółw\n".encode(way))
    (item,) = everything(recognise(path), path, "practice")
    assert (item.page.name, item.page.description) == ("Practice Łódź", "żółw")


@pytest.mark.parametrize("cut", [1, 3])
def test_utf_16_that_is_cut_in_the_middle_of_a_letter_is_told_in_one_sentence(tmp_path, cut):
    path = tmp_path / "services.csv"
    path.write_bytes("name,description\nPractice,Tea\n".encode("utf-16")[:-cut])
    with pytest.raises(UnreadableFile, match=r"in the middle of a letter\. Fetch it once more\."):
        everything(recognise(path), path, "practice")


def test_a_long_list_with_the_line_ends_of_an_old_mac_is_not_one_line(tmp_path):
    path = tmp_path / "services.csv"
    path.write_bytes(b"name,description\r" + b"Practice,%s\r" % (b"words " * 30) * 30_000)
    assert len([*recognise(path).open(path, "practice").rows]) == 30_000
