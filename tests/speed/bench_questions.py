# ruff: noqa: T201
"""How many questions it takes until verdicts are settled, in our order and in two others.

Run ``python tests/speed/bench_questions.py``. The practice directory; for each need the services
that a list would show; made-up people who answer everything. Every order asks only what is still
waited for, so that the order alone is compared; a form of all that any service needs is beside it.
"""

import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.desk.fit.fitting import Fitting  # noqa: E402
from directory.desk.fit.questions import Order, tier_of  # noqa: E402
from directory.desk.fit.told import Pair, Told  # noqa: E402
from directory.matching import QUESTIONS, verdict  # noqa: E402
from directory.matching.answers import household_of  # noqa: E402
from directory.matching.questions import VALUES  # noqa: E402
from ui import actions  # noqa: E402

TODAY = date(2026, 11, 22)
ON_SCREEN, PEOPLE = 20, 4
PLACES = ("L32 8XA", "L36 9UX", "Bootle", "Southport", "Liverpool", "LE1 1AA", "Braunstone")
CODES = [question.code for question in QUESTIONS]
CHANCE = random.Random(20261122)
Choose = Callable[[Order, Told], Pair | None]


def made_up() -> dict[str, object]:
    """One person: mostly of working age, mostly with a *no* to what is rare."""
    told: dict[str, object] = {
        "age": CHANCE.choice((6, 15, 17, 19, 23, 28, 35, 42, 51, 60, 68, 80)),
        "lives_in": CHANCE.choice(PLACES),
        "gp_at": CHANCE.choice((*PLACES, "none")),
        "school_at": CHANCE.choice((*PLACES, "none")),
        "child_ages": CHANCE.choice(([], [], [0], [3], [4, 9], [12, 15])),
        "landlord": CHANCE.choice(([], ["Practice Homes Council"], ["private"])),
        "language": "English",
        "diagnosis": {"has_diagnosis": [], "suspected": CHANCE.choice(([], [], ["ADHD"]))},
        "used_before": CHANCE.choice(([], [], [2], [1, 3, 5])),
        "pregnant": CHANCE.choice(("no", "no", "no", {"weeks": 20}, {"months": 5})),
        "dash": CHANCE.choice((6, 15)),
        "conditions": CHANCE.choice((0, 1, 2, 6)),
        "ed_visits": CHANCE.choice((0, 0, 1, 2, 15)),
        "notices": [],
    }
    for code, words in VALUES.items():
        plain = [word.replace("N", "8") if "N weeks" in word else word for word in words]
        none = [word for word in plain if word in ("no", "none", "not a problem", "none stated")]
        told.setdefault(code, CHANCE.choice(plain + none * len(plain)))
    return told


def ours(order: Order, told: Told) -> Pair | None:
    return order.next(told)


def fixed(order: Order, told: Told) -> Pair | None:
    return min(order.waiting(told), key=lambda pair: CODES.index(pair[1]), default=None)


def by_chance(order: Order, told: Told) -> Pair | None:
    waiting = sorted(order.waiting(told))
    return CHANCE.choice(waiting) if waiting else None


def asked_of(fitting: Fitting, pages, person, choose: Choose):
    """Return the number of questions, of delicate ones, and the mean until a verdict settled."""
    services = [fitting.prepared(page) for page in pages]
    places = list(dict.fromkeys(one.name for page in pages for one in page.coverage))
    told = Told()

    def read(one: Told):
        return household_of(one.answers("any professional"), fitting.place)

    order = Order(services, read, lambda _pair: True, places[:6])
    form = len(order.waiting(told))
    settled: dict[str, int] = {}
    count = delicate = 0
    while True:
        (who,) = read(told).people
        for service in services:
            if not verdict(service, who).ask:
                settled.setdefault(service.id, count)
        pair = choose(order, told)
        if pair is None:
            return count, delicate, statistics.fmean(settled.values()), form
        told.answer(pair, person[pair[1]])
        count += 1
        delicate += tier_of(pair[1]) == 2


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = actions.open_desk(Path(folder), TODAY)
        fitting = Fitting(desk)
        lists = []
        for need in desk.needs().values():
            ids = [one.card.id for one in desk.ask(need.public_name, limit=ON_SCREEN).services]
            if len(ids) > 3:
                lists.append(desk.directory.pages(ids))
        people = [made_up() for _ in range(PEOPLE)]
        print(
            f"{len(lists)} needs with {statistics.fmean(map(len, lists)):.0f} services on screen,"
        )
        print(f"{len(people)} made-up people each: {len(lists) * len(people):,} conversations")
        means = {}
        for name, choose in (("ours", ours), ("fixed", fixed), ("by chance", by_chance)):
            runs = [asked_of(fitting, pages, one, choose) for pages in lists for one in people]
            means[name] = [statistics.fmean(run[at] for run in runs) for at in range(4)]
            count, delicate, until, form = means[name]
            print(
                f"{name:10} {count:5.2f} questions, {delicate:.2f} of them delicate; "
                f"a verdict is settled after {until:.2f}"
            )
        print(f"a form of all that is needed: {form:.2f} questions")
        for name in ("fixed", "by chance"):
            ratios = [
                mine / theirs for mine, theirs in zip(means["ours"], means[name], strict=True)
            ]
            print(f"ours to {name}: {ratios[0]:.2f} of the questions, {ratios[1]:.2f} of the")
            print(f"   delicate ones, {ratios[2]:.2f} of those until a verdict is settled")
        desk.directory.close()


if __name__ == "__main__":
    main()
