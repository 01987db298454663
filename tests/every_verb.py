"""Every verb of the terminal, driven once, with what was said about a person wherever words go."""

EVERY_VERB = """
import json, sys
NETWORK = ("socket.", "urllib.", "http.client.", "ftplib.", "smtplib.", "webbrowser.")
opened = []
sys.addaudithook(lambda event, given: event.startswith(NETWORK) and opened.append(event))
from ui.__main__ import main
status = {words[0]: main(words) for words in json.load(sys.stdin)}
print(json.dumps({"status": status, "opened": opened}))
"""


def driven(home, about):
    """Return the words of each verb; ``home`` is a folder of its own."""
    one, paper = "practice-top-up-today", str(home / "out" / "sheet.pdf")
    (home / "answers.json").write_text('{"people": [{"age": 44}]}', encoding="utf-8")
    return (
        ("find", about["words"], "--near", about["lives_in"]),
        ("needs", about["words"]),
        ("show", one),
        ("print", "signposting-sheet", one, "-o", paper),
        ("text", one),
        ("card", one, "-o", str(home / "out" / "one.vcf")),
        ("calendar", "practice-money-help", "-o", str(home / "out" / "dates.ics")),
        ("match", "--answers", str(home / "answers.json"), "--service", one),
        ("desk", "set", "safeguarding_lead", about["about_a_person"]),
        ("check",),
        ("history",),
        ("todo",),
        ("coverage",),
        ("count", "home", "--where", "desk", "--month", "2026-10"),
        ("counts",),
        ("phrase", "add", "debt", about["about_a_person"]),
        ("wording", "export", str(home / "out" / "wording.json")),
        ("export", "--format", "signpost-json", "-o", str(home / "out" / "list.json")),
        ("language", "checked", "pl", "--by", about["about_a_person"]),
        ("areas",),
        ("backup",),
        ("restore",),
        ("apart", "practice-money-help", one),
        ("merge", "practice-money-help", one, "--preview"),
        ("practice", "off"),
        ("import", "tests/samples/oruk1_full.json"),
        ("back",),
    )
