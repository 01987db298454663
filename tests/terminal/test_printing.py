"""Printing from the terminal: what can be printed, with services and without."""

import json

from directory.model import Contact, ServicePage
from tests.conftest import TODAY
from tests.directory.printing.reading import all_text
from ui import actions
from ui.terminal.program import run


def printed(capsys, data_folder, *words):
    status = run(["print", *map(str, words), "--data", str(data_folder), "--today", "2026-11-22"])
    return status, capsys.readouterr()


def test_everything_that_can_be_printed_is_named(capsys, data_folder):
    assert run(["print", "--list", "--json", "--data", str(data_folder)]) == 0
    named = {thing["name"]: thing["formats"] for thing in json.loads(capsys.readouterr().out)}
    shapes = ["standard", "large", "easy-read", "card", "discreet", "professional"]
    assert named["signposting-sheet"] == shapes
    assert {"crisis-numbers", "place-numbers"} <= set(named)


def test_crisis_numbers_print_without_naming_a_service(capsys, data_folder, tmp_path):
    out = tmp_path / "numbers.pdf"
    status, said = printed(capsys, data_folder, "crisis-numbers", "-o", out, "--json")
    assert status == 0
    assert json.loads(said.out)["pages"] == 1
    assert out.read_bytes().startswith(b"%PDF")


def test_the_same_day_gives_the_same_bytes(capsys, data_folder, tmp_path):
    for name in ("one.pdf", "two.pdf"):
        printed(capsys, data_folder, "crisis-numbers", "-o", tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_numbers_of_the_place_print_and_say_what_is_missing(capsys, data_folder, tmp_path):
    status, said = printed(capsys, data_folder, "place-numbers", "-o", tmp_path / "place.pdf")
    assert status == 0
    assert "Not entered" in said.err
    assert "1 side" in said.out


def test_large_print_is_asked_for_by_its_name(capsys, data_folder, tmp_path):
    words = ("signposting-sheet", "practice-money-help", "-o", tmp_path / "large.pdf", "--json")
    _, standard = printed(capsys, data_folder, *words)
    status, large = printed(capsys, data_folder, *words, "--format", "large")
    assert status == 0
    assert json.loads(large.out)["pages"] > json.loads(standard.out)["pages"]


def test_another_order_than_was_typed_is_told_and_can_be_kept(capsys, data_folder, tmp_path):
    two = ("practice-sefton-home-rescue", "practice-northwood-natter")
    words = ("signposting-sheet", *two, "-o", tmp_path / "sheet.pdf")
    _, said = printed(capsys, data_folder, *words)
    assert "'Practice Northwood Natter' first; --option order=own keeps your order" in said.err
    first = all_text((tmp_path / "sheet.pdf").read_bytes())
    _, said = printed(capsys, data_folder, *words, "--option", "order=own")
    assert "order" not in said.err
    kept = all_text((tmp_path / "sheet.pdf").read_bytes())
    names = ("Practice Sefton Home Rescue", "Practice Northwood Natter")
    assert [text.index(names[0]) < text.index(names[1]) for text in (first, kept)] == [False, True]


def test_a_format_that_does_not_exist_is_refused_in_a_sentence(capsys, data_folder, tmp_path):
    status, said = printed(
        capsys, data_folder, "crisis-numbers", "-o", tmp_path / "x.pdf", "--format", "golden"
    )
    assert status == 1
    assert "Choose: standard, large." in said.err


def test_a_sheet_without_services_says_how_to_name_them(capsys, data_folder, tmp_path):
    status, said = printed(capsys, data_folder, "signposting-sheet", "-o", tmp_path / "x.pdf")
    assert status == 1
    assert "Name at least one service" in said.err


def test_a_form_comes_in_two_editions_and_the_public_one_is_for_the_person(
    capsys, data_folder, tmp_path
):
    pages = {}
    for edition in ("public", "professional"):
        out = tmp_path / f"{edition}.pdf"
        asked = ("referral-form", "practice-money-help", "--edition", edition, "-o", out)
        assert printed(capsys, data_folder, *asked)[0] == 0
        pages[edition] = all_text(out.read_bytes())
    assert pages["public"] != pages["professional"]
    assert "eferral" not in pages["public"]


def test_an_edition_that_there_is_none_of_is_refused_in_a_sentence(capsys, data_folder, tmp_path):
    out = tmp_path / "none.pdf"
    for thing, edition, only in (
        (("tally-sheet",), "public", "professional"),
        (("crisis-numbers",), "professional", "public"),
        (("provider-slip", "practice-money-help"), "public", "professional"),
        (("referral-form", "practice-money-help"), "secret", "professional or public"),
    ):
        asked = (*thing, "--edition", edition, "-o", out)
        status, said = printed(capsys, data_folder, *asked)
        assert (status, out.exists()) == (1, False)
        assert said.err.endswith(f"has no edition “{edition}”: it is {only} only.\n")


def test_a_summary_for_a_record_system_is_written_instead_of_a_message(capsys, data_folder):
    words = ["text", "practice-school-ways", "--summary", "--data", str(data_folder)]
    assert run([*words, "--today", "2026-11-22"]) == 0
    said = capsys.readouterr()
    assert "Doctors can refer, in Northwood (through the GP):" in said.out
    assert said.out.endswith("Written down: 22 November 2026\n")
    assert said.err == ""
    assert run([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"].startswith("PRACTICE.")


def test_what_is_named_for_a_paper_that_is_about_no_service_is_told(capsys, data_folder, tmp_path):
    out = tmp_path / "paper.pdf"
    for thing in ("missed-you-card", "contact-letter"):
        status, said = printed(capsys, data_folder, thing, "practice-money-help", "-o", out)
        assert status == 0
        assert f"{thing} is about no service" in said.err
    for words in (("call-card", "practice-money-help"), ("missed-you-card",)):
        _, said = printed(capsys, data_folder, *words, "-o", out)
        assert "about no service" not in said.err


def test_a_service_without_a_second_choice_is_named(capsys, empty_copy, tmp_path):
    folder = empty_copy()
    desk = actions.open_desk(folder, TODAY)
    web = Contact(id="web", kind="website", value="https://www.practice.example.org")
    desk.directory.save(ServicePage(id="tin", name="Tin Roof", kind="service", contacts=(web,)))
    desk.directory.close()
    for name, form in (("s.pdf", "standard"), ("s.html", "large")):
        words = ("signposting-sheet", "tin", "--format", form, "-o", tmp_path / name)
        status, said = printed(capsys, folder, *words)
        assert status == 0
        assert "No second choice is named for Tin Roof" in said.err


def test_where_a_second_choice_stands_nothing_is_missed(capsys, data_folder, tmp_path):
    out = tmp_path / "sheet.pdf"
    _, said = printed(capsys, data_folder, "signposting-sheet", "practice-money-help", "-o", out)
    assert "Not right? Try" in all_text(out.read_bytes())
    assert "second choice" not in said.err


def test_together_makes_one_text_of_several_services(data_folder, capsys):
    services = ["practice-school-ways", "practice-money-help", "practice-northwood-natter"]
    assert run(["text", *services, "--together", "--json", "--data", str(data_folder)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["text"] == said["texts"][0]["text"]
    assert len(said["texts"]) == 1
    assert said["text"].count("Not real") == 1
    assert said["parts"] > 2
