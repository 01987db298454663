import pytest

from directory.interchange.cells.cleaning import cell, folded, kept_as_it_came, plain, plain_line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain words", "plain words"),
        ("  two   blanks \u00a0 here ", "two blanks here"),
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<b>H</b>ello, <strong>you</strong>.", "Hello, you."),
        ("<td>a</td><td>b</td>", "a b"),
        ("Tea &amp; toast&nbsp;&pound;2", "Tea & toast £2"),
        ("<script>bad()</script>good<style>p{}</style>", "good"),
        ("a<!-- hidden <b>x</b> -->b", "ab"),
        ("<svg><path d='M0'/></svg>after", "after"),
        ("ages < 18 and > 3", "ages < 18 and > 3"),
        ("write to <hello@example.org>", "write to <hello@example.org>"),
        ("cut off <p", "cut off <p"),
        ("before data:image/png;base64,AAAA/+9= after", "before after"),
        ("one\r\n\r\ntwo\x07", "one\ntwo"),
        ("\u200bhidden\ufeff marks\u202e", "hidden marks"),
        ("&#" + "9" * 5_000 + ";", "&#" + "9" * 5_000 + ";"),
    ],
)
def test_html_becomes_plain_paragraphs(written, shown):
    assert plain(written) == shown


def test_a_name_is_one_line():
    assert plain_line("<b>Practice</b>\n<br>Club") == "Practice Club"


def test_hostile_html_of_a_megabyte_is_read_through():
    for piece in ("<a ", "<script", "<!--", "</", "<p><p", "&", "<li>"):
        assert isinstance(plain(piece * 200_000), str)


@pytest.mark.parametrize("nothing", ["", " ", "NA", "n/a", "-", "--", "Not known", "null"])
def test_marks_for_nothing_are_nothing(nothing):
    assert cell(nothing) == ""


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        ("'=1+1", "=1+1"), ("'+44 1", "+44 1"), ("'@home", "@home"), ("+44 1", "+44 1"),
        ("'Allo 'Allo", "'Allo 'Allo"), ("'", "'"),
    ],
)  # fmt: skip
def test_only_a_mark_against_formulas_is_taken_off(stored, meant):
    assert cell(stored) == meant


def test_labels_are_folded_whatever_their_case_and_blanks():
    assert folded(["Dementia ", "dementia", " Men", "", "Men"]) == ("Dementia", "Men")


def test_unknown_properties_are_kept_without_pictures_people_and_emptiness():
    given = {
        "logo": "data:image/png;base64,AAAA",
        "assured_by": "somebody@example.org",
        "note": "kept",
        "empty": ["", None, {}],
        "deep": {"list": [1, {"assured_by": "x", "y": 2.5}]},
        "places": [None, "a", "", {}, {"assured_by": "x"}],
        "flag": False,
        "huge": 10**400,
        "endless": float("inf"),
    }
    assert kept_as_it_came(given) == {
        "note": "kept",
        "deep": {"list": [1, {"y": 2.5}]},
        "places": [None, "a", ""],
        "flag": False,
    }
