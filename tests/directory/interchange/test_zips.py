"""Zip archives from strangers: each hostile kind is refused in one sentence, none is unpacked."""

import stat
import warnings
import zipfile

import pytest

from directory.errors import UnreadableFile
from directory.interchange import recognise, zips
from directory.interchange.hsds import package
from directory.interchange.zips import look_into

TABLE = "id,organization_id,name\n1,,Practice\n"


@pytest.fixture
def archive(tmp_path):
    """Makes a zip of the test's own from names and contents."""

    def make(*members):
        path = tmp_path / "list.zip"
        with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            warnings.simplefilter("ignore")  # of a name that stands twice
            for name, content in (("services.csv", TABLE), *members):
                made.writestr(name, content)
        return path

    return make


def refusal(path):
    with pytest.raises(UnreadableFile) as refused:
        recognise(path)
    words = refused.value.words
    assert words.endswith(".")
    assert "\n" not in words
    assert sorted(one.name for one in path.parent.iterdir()) == ["list.zip"]
    return words


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("/etc/phones.csv", "leads out of it"),
        ("../phones.csv", "leads out of it"),
        ("data/../../phones.csv", "leads out of it"),
        ("data\\phones.csv", "leads out of it"),
        ("C:phones.csv", "leads out of it"),
        ("CON", "no name for a file"),
        ("data/con.csv", "no name for a file"),
        ("LPT1.txt", "no name for a file"),
        ("phones.csv.", "no name for a file"),
        ("services.csv", "stands in it twice"),
        ("SERVICES.csv", "stands in it twice"),
        ("more.zip", "is an archive itself"),
        ("more.gz", "is an archive itself"),
    ],
)
def test_names_that_no_list_has_are_refused(archive, name, says):
    assert says in refusal(archive((name, "x")))


def test_a_bomb_is_refused_by_what_it_declares(archive, monkeypatch):
    assert "times smaller than it is" in refusal(archive(("phones.csv", "0" * 3_000_000)))
    monkeypatch.setattr(zips, "MOST_BYTES", 2_000)
    assert "would unpack to over" in refusal(archive(("phones.csv", "0" * 3_000)))
    monkeypatch.setattr(zips, "MOST_MEMBERS", 1)
    assert "holds over 1 files" in refusal(archive(("phones.csv", "0")))


def test_a_size_that_is_a_lie_is_found_out_when_it_is_read(archive):
    path = archive(("phones.csv", "0123456789" * 100))
    raw = path.read_bytes()
    entry = raw.rindex(b"phones.csv") - 22  # its size in the list at the end
    path.write_bytes(raw[:entry] + (10).to_bytes(4, "little") + raw[entry + 4 :])
    looked = look_into(path)
    assert looked.sizes["phones.csv"] == 10
    with pytest.raises(UnreadableFile, match="is damaged"):
        looked.read("phones.csv")


def test_a_member_that_leads_elsewhere_or_has_a_password_is_refused(archive):
    link = zipfile.ZipInfo("phones.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "leads elsewhere" in refusal(archive((link, "/etc/passwd")))
    path = archive()
    raw = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + flags] |= 1
    path.write_bytes(raw)
    assert "has a password" in refusal(path)


def test_half_an_archive_and_none_at_all_are_told(archive):
    path = archive()
    path.write_bytes(path.read_bytes()[:60])
    assert "only a part of it arrived" in refusal(path)
    path.write_bytes(b"PK\x03\x04" + b"\0" * 400)
    assert "only a part of it arrived" in refusal(path)


def test_a_sound_archive_is_read_member_by_member(archive):
    looked = look_into(archive(("data/phones.csv", "id,number\n")))
    assert looked.read("data/phones.csv") == b"id,number\n"
    with pytest.raises(UnreadableFile, match="is over 0 MB"):
        looked.read("data/phones.csv", most=5)


def test_far_too_many_rows_are_refused_before_one_is_read(archive, monkeypatch):
    monkeypatch.setattr(package, "MOST_ROWS", 50)
    monkeypatch.setattr(package, "_tables", None)  # would be called to read them
    path = archive(("phones.csv", "id,service_id,number\n" + "1,1,0151 496 0001\n" * 60))
    with pytest.raises(UnreadableFile, match="over 50 rows in its tables"):
        package.HsdsPackage().open(path, "tin")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_lines_inside_a_cell_are_no_rows(archive, monkeypatch, encoding):
    monkeypatch.setattr(package, "MOST_ROWS", 50)
    words = '"' + "Warm.\n" * 200 + '"'
    notes = f"id,service_id,eligibility\n1,1,{words}\n"
    path = archive(("eligibility.csv", notes.encode(encoding)))
    (record,) = (row for _, row in package.HsdsPackage().open(path, "tin").rows)
    assert record["eligibility"][0]["eligibility"].count("Warm.") == 200


def test_of_a_long_table_only_the_first_lines_are_read_to_know_it(archive):
    path = archive(("places.csv", "id,name\n" + "1,Practice Hall\n" * 9_000))
    begun = look_into(path).first_lines("places.csv")
    assert begun.startswith(b"id,name\n1,Practice Hall\n")
    assert begun.endswith(b"Hall\n")
    assert len(begun) <= 65_536
    assert look_into(path).first_lines("services.csv") == TABLE.encode()
