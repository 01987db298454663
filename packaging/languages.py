"""Bring the catalogues of the papers' languages up to date with the English of today.

Sentences stand in the order of the papers; a new one is empty, to be translated; the words of one
that is not said any more are kept as a comment, because the new one is often much like it.
"""

import sys
from pathlib import Path

from directory.desk.paper.fixed_sentences import FixedSentence, fixed_sentences
from directory.disclosure.catalogues import FOLDER, read_catalogue


def main() -> int:
    """Write every catalogue anew and return 0."""
    for path in sorted(FOLDER.glob("*.po")):
        missing, gone = bring_up_to_date(path, fixed_sentences())
        sys.stdout.write(f"{path.name}: {missing} to translate, {gone} not said any more\n")
    return 0


def bring_up_to_date(path: Path, sentences: tuple[FixedSentence, ...]) -> tuple[int, int]:
    """Write one catalogue anew; return how many sentences it lacks, and how many it let go."""
    held = dict(read_catalogue(path).sentences)
    head, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
    blocks = [head]
    missing = 0
    for one in sentences:
        said = held.pop(one.english, "")
        missing += not said
        blocks.append(f"#. {one.where}\nmsgid {_quoted(one.english)}\nmsgstr {_quoted(said)}")
    blocks += [
        f"#~ msgid {_quoted(english)}\n#~ msgstr {_quoted(said)}" for english, said in held.items()
    ]
    kept = [block for block in rest.split("\n\n") if block.startswith("#~ ")]
    text = "\n\n".join(block.strip() for block in (*blocks, *kept))
    path.write_text(f"{text}\n", encoding="utf-8")
    return missing, len(held)


def _quoted(words: str) -> str:
    inside = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'


if __name__ == "__main__":
    sys.exit(main())
