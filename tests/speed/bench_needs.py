# ruff: noqa: T201
"""How often the need finder hears right, and how long it takes: ``make bench-needs``.

Every voice is held out in turn: nothing of it is learned, and what it says is asked. Then the
curve by the number of voices, the utterances of the hand-over data, where they lie beside the
checkout, and the lines without a need in ``tests/reference``. Lexical, and beside it the hybrid
with the likeness in meaning, where that is installed.

``--seen-by-none`` asks the lines of ``tests/reference/unseen_lines.jsonl`` only. ``--every 5``
asks every fifth line only (usual); ``--any-text`` tells only how long the hardest texts take;
``--misses`` lists what was missed of the utterances;
``--who-counts`` measures on how many other voices each voice helps (over half an hour);
``--who-counts night_caller student`` measures those two only (two minutes).
"""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.search.meaning import Meaning, NoMeaning, load_meaning  # noqa: E402
from directory.search.meaning.vectors import PhraseRows  # noqa: E402
from directory.search.needs import NeedAnswer, NeedFinder  # noqa: E402
from seed.contents import contents  # noqa: E402
from seed.meaning_files import FILES, small_talk  # noqa: E402
from seed.teaching import from_counts, said_of  # noqa: E402
from seed.voice_files import Voice, voices  # noqa: E402
from tests.speed.bench_import import fixed_work  # noqa: E402
from tests.speed.worst_texts import worst_texts  # noqa: E402

SHIPS = contents()
SAFETY = {n.id for n in SHIPS.needs if n.crisis == "immediate"} | {"own_behaviour"}
WEIGHED = "my landlord is kicking me out and I've got a baby"
CURVE = (0, 1, 3, 6, 12)
FIGURES = ("top 1", "top 3", "top 5", "safety in 3", "wrong panel", "nothing", "p95 ms")

Line = tuple[str, Collection[str]]
"""What is said, and the needs that are right."""
Hear = Callable[[str], NeedAnswer]
Counts = dict[str, Counter[str]]


class Taught:
    """Finders that learned from some voices only; what each voice says is counted once."""

    def __init__(self) -> None:
        self.counts = {v.id: counted(said_of((), [v], SHIPS.language)) for v in voices()}
        nothing = small_talk(FILES.rows.parent)
        self._needs = counted(said_of(SHIPS.needs, (), SHIPS.language, nothing))

    def by(self, names: Iterable[str]) -> NeedFinder:
        total: Counts = {piece: Counter(by_need) for piece, by_need in self._needs.items()}
        for name in names:
            for piece, by_need in self.counts[name].items():
                total.setdefault(piece, Counter()).update(by_need)
        return NeedFinder(
            SHIPS.needs,
            SHIPS.circumstances,
            SHIPS.goals,
            replace(SHIPS.language, learned=from_counts(total)),
            SHIPS.emergency_words,
        )


def counted(said: Iterable[tuple[str, Iterable[str]]]) -> Counts:
    counts: Counts = {}
    for need, pieces in said:
        for piece in pieces:
            counts.setdefault(piece, Counter())[need] += 1
    return counts


@lru_cache(maxsize=1)
def loaded() -> Meaning | None:
    try:
        return load_meaning(FILES)
    except NoMeaning:
        return None


def hybrid_of(finder: NeedFinder, without: Voice | None = None) -> Hear | None:
    """Return the finder with the likeness in meaning, which does not know one voice."""
    meaning = loaded()
    if meaning is None:
        return None
    if without:
        gone = {(need, words) for need, said in without.phrases.items() for words in said}
        rows = meaning._rows
        kept = [place for place, one in enumerate(rows._phrases) if one[:2] not in gone]
        phrases = [rows._phrases[place] for place in kept]
        meaning = Meaning(meaning._model, PhraseRows(rows.turn, phrases, rows._rows[kept]))
    return lambda text: finder.find(text, alike=meaning.think(text).alike)


def lines_of(voice: Voice, every: int) -> list[Line]:
    return [(p, [need]) for need, said in voice.phrases.items() for p in said][::every]


def measured(hear: Hear, lines: Iterable[Line]) -> dict[str, float]:
    """Return the figures in per cent, and the slow end of the times in milliseconds."""
    count: Counter[str] = Counter()
    times: list[float] = []
    hear("a first line, for which word lists are made ready")
    for text, gold in lines:
        began = time.process_time()
        answer = hear(text)
        times.append((time.process_time() - began) * 1e3)
        one_line(count, answer, set(gold))
        if "--misses" in sys.argv and len(gold) and not found_in(answer, set(gold), 3):
            print(f"  missed: {text} | {sorted(gold)} | {[n.id for n in answer.needs]}")
    of_all = {name: 100 * count[name] / max(1, count["lines"]) for name in FIGURES}
    of_all["safety in 3"] = 100 * count["safety in 3"] / max(1, count["safety"])
    return of_all | {"p95 ms": sorted(times)[int(0.95 * len(times))]}


def one_line(count: Counter[str], answer: NeedAnswer, gold: set[str]) -> None:
    count["lines"] += 1
    for first in (1, 3, 5):
        count[f"top {first}"] += found_in(answer, gold, first)
    count["safety"] += len(gold & SAFETY)
    count["safety in 3"] += len(gold & SAFETY & {n.id for n in answer.needs[:3]})
    count["wrong panel"] += answer.crisis == "immediate" and not gold & SAFETY
    count["nothing"] += not answer.needs


def found_in(answer: NeedAnswer, gold: set[str], first: int) -> bool:
    return bool(gold & {n.id for n in answer.needs[:first]})


def told(name: str, figures: dict[str, float], beside: dict[str, float] | None = None) -> None:
    cells = (
        f"{figures[one]:5.1f}" + (f" /{beside[one]:5.1f}" if beside else "") for one in FIGURES
    )
    print(f"{name:24}", "  ".join(cells))


def mean(many: list[dict[str, float]]) -> dict[str, float]:
    return {one: sum(figures[one] for figures in many) / len(many) for one in FIGURES}


def held_out(taught: Taught, every: int) -> None:
    """Print how each voice is heard by those who never met it."""
    lexical, hybrid = [], []
    for voice in voices():
        finder = taught.by(one for one in taught.counts if one != voice.id)
        lines = lines_of(voice, every)
        lexical.append(measured(finder.find, lines))
        both = hybrid_of(finder, voice)
        if both:
            hybrid.append(measured(both, lines))
        told(voice.id, lexical[-1], hybrid[-1] if both else None)
    told("all voices", mean(lexical), mean(hybrid) if hybrid else None)


def curve(taught: Taught, every: int) -> None:
    """Print how the figures grow with the number of voices (mean of every third voice)."""
    chance = random.Random(9)
    for size in CURVE:
        found = []
        for voice in voices()[::3]:
            others = [one for one in taught.counts if one != voice.id]
            finder = taught.by(chance.sample(others, size))
            found.append(measured(finder.find, lines_of(voice, every)))
        told(f"{size} voices", mean(found))


def who_counts(taught: Taught, every: int) -> None:
    """Print on how many other voices each voice raises the share of right needs in three."""
    names = list(taught.counts)
    asked = [name for name in names if name in sys.argv] or names
    helped: Counter[str] = Counter()
    for voice in voices():
        lines = lines_of(voice, every)
        others = [one for one in names if one != voice.id]
        full = measured(taught.by(others).find, lines)["top 3"]
        for other in (one for one in asked if one != voice.id):
            less = taught.by(one for one in others if one != other).find
            helped[other] += measured(less, lines)["top 3"] < full
    for name in asked:
        print(f"{name:24} helps {helped[name]} of {len(names) - 1} other voices")


def utterances(finder: NeedFinder, hybrid: Hear | None) -> None:
    for name in ("plain", "indirect"):
        path = ROOT.parent / "shared" / "domain" / "utterances" / f"{name}.jsonl"
        if path.exists():
            rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
            lines = [(row["text"], row["gold"]) for row in rows if row["gold"]]
            told(name, measured(finder.find, lines), measured(hybrid, lines) if hybrid else None)


def unseen(finder: NeedFinder, hybrid: Hear | None) -> None:
    """Print how lines are heard that nobody saw who wrote phrases or rules."""
    path = ROOT / "tests" / "reference" / "unseen_lines.jsonl"
    by_register: dict[str, list[Line]] = {}
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        by_register.setdefault(row["register"], []).append((row["text"], row["gold"]))
    for name, lines in by_register.items():
        beside = measured(hybrid, lines) if hybrid else None
        told(f"unseen: {name}", measured(finder.find, lines), beside)


def silence(hear: Hear) -> None:
    for path in sorted((ROOT / "tests" / "reference").glob("no_need_lines*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        quiet = sum(not hear(line).needs for line in lines)
        print(f"  {path.name}: {len(lines)} lines, nothing raised {quiet / len(lines):.1%}")


def any_text(finder: NeedFinder, hybrid: Hear | None) -> None:
    """Print how long the hardest texts take, in ms and in thousandths of a fixed piece of work."""
    piece = fixed_work()
    for name, hear in (("lexical", finder.find), ("hybrid", hybrid)):
        if hear is None:
            continue
        hear("a first line, for which word lists are made ready")
        took = {}
        for text in worst_texts(SHIPS.language, SHIPS.emergency_words):
            took[text[:30]] = min(spent_on(finder, hear, text) for _ in range(2))
        worst = max(took, key=took.__getitem__)
        spent = took[worst]
        print(f"any text, {name}: worst of {len(took)}: {spent * 1e3:.0f} ms,", end=" ")
        print(f"{spent / piece * 1e3:.0f} thousandths of a piece: {worst[:15]!a}")


def spent_on(finder: NeedFinder, hear: Hear, text: str) -> float:
    finder.forget()
    began = time.process_time()
    hear(text)
    return time.process_time() - began


def main() -> None:
    """Print the figures of every set."""
    every = int(sys.argv[sys.argv.index("--every") + 1]) if "--every" in sys.argv else 5
    taught = Taught()
    if "--who-counts" in sys.argv:
        who_counts(taught, every)
        return
    print("lexical / hybrid".ljust(24), "  ".join(FIGURES))
    if "--any-text" in sys.argv:
        finder = taught.by(taught.counts)
        any_text(finder, hybrid_of(finder))
        return
    if "--seen-by-none" in sys.argv:
        finder = taught.by(taught.counts)
        unseen(finder, hybrid_of(finder))
        return
    held_out(taught, every)
    curve(taught, every)
    finder = taught.by(taught.counts)
    hybrid = hybrid_of(finder)
    utterances(finder, hybrid)
    unseen(finder, hybrid)
    for name, hear in (("lexical", finder.find), ("hybrid", hybrid)):
        if hear:
            print(name)
            silence(hear)
    any_text(finder, hybrid)
    memory()


def memory() -> None:
    """Measure what hearing takes, in a process that has done nothing else: its most only grows."""
    alone = [sys.executable, "-c", "from tests.speed.bench_needs import weigh; weigh()"]
    subprocess.run(alone, check=True, cwd=ROOT)


def weigh() -> None:
    """Print the most memory of this process: with the words alone, then with the model too."""
    finder = NeedFinder(
        SHIPS.needs, SHIPS.circumstances, SHIPS.goals, SHIPS.language, SHIPS.emergency_words
    )
    finder.find(WEIGHED)
    words = most_memory()
    hybrid = hybrid_of(finder)
    if hybrid:
        hybrid(WEIGHED)
    print(f"memory: {words} MB hearing words, {most_memory()} MB with likeness too")


def most_memory() -> int:
    """Return the most that this program took, in MB (Linux); ``ru_maxrss`` is its parent's too."""
    told = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(told.partition("VmHWM:")[2].split()[0]) // 1024


if __name__ == "__main__":
    main()
