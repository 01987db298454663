"""A small practice directory in a real file, for the tests of finding services."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from directory.model import (
    Contact,
    Coverage,
    FactCheck,
    Location,
    Organisation,
    Route,
    ServiceNeed,
    ServicePage,
)
from directory.search.language import NO_LANGUAGE
from directory.search.services import Search
from directory.store import search_rows
from seed.contents import contents

TODAY = date(2026, 11, 22)
NEEDS = {
    "food": "Food Getting enough to eat",
    "debt": "Debt Owing money",
    "domestic_abuse": "Safety at home Domestic abuse",
    "loneliness": "Company Loneliness",
}


class Shelf:
    """A file with the search tables, written and read as the store does it."""

    def __init__(self, path: Path) -> None:
        self.revision = 1
        self.path = path
        self.connection = sqlite3.connect(path, isolation_level=None)
        for statement in search_rows.DDL:
            self.connection.execute(statement)
        self.keys: dict[str, int] = {}

    def rows(self, sql: str, args: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql, args).fetchall()

    def save(self, *pages: ServicePage) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        for page in pages:
            key = self.keys.setdefault(page.id, len(self.keys) + 1)
            search_rows.write(self.connection, key, search_rows.search_text(page, NEEDS))
        self.connection.execute("COMMIT")
        self.revision += 1

    def save_in_bulk(self, *pages: ServicePage) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        search_rows.drop_triggers(self.connection)
        keyed = [(self.keys.setdefault(page.id, len(self.keys) + 1), page) for page in pages]
        texts = ((key, search_rows.search_text(page, NEEDS)) for key, page in keyed)
        search_rows.write_many(self.connection, texts)
        search_rows.rebuild(self.connection)
        self.connection.execute("COMMIT")
        self.revision += 1

    def remove(self, id_: str) -> None:
        search_rows.remove(self.connection, self.keys[id_])
        self.revision += 1

    def search(self, today: date = TODAY) -> Search:
        held = contents().language
        knowing = replace(
            NO_LANGUAGE, same=held.same, same_phrases=held.same_phrases, of_needs=held.of_needs
        )
        return Search(self, today, knowing)

    def close(self) -> None:
        self.connection.close()


def service(id_: str, name: str, **facts: Any) -> ServicePage:
    return ServicePage(id=id_, name=name, **facts)


def phone(number: str, audience: str = "public") -> Contact:
    return Contact(id=f"p{len(number)}", kind="phone", value=number, audience=audience)


def stated(*needs: str) -> tuple[ServiceNeed, ...]:
    return tuple(ServiceNeed(need=need) for need in needs)


def suggested(*needs: str) -> tuple[ServiceNeed, ...]:
    return tuple(ServiceNeed(need=need, structure="suggested") for need in needs)


def checked(day: date) -> tuple[FactCheck, ...]:
    return (FactCheck(group="contact", checked_on=day, means="phone"),)


def practice_pages() -> list[ServicePage]:
    """Return services that differ in every way that finding them can depend on."""
    mill = Organisation(id="mill", name="Practice Mill Trust", charity_number="9912345")
    return [
        service(
            "kirkby-food", "Practice Kirkby Foodbank", organisation=mill,
            description="Parcels of tinned food for three days. Bring a bag.",
            contacts=(phone("0151 496 0123"),),
            locations=(Location(id="a", name="Mill Hall", address="4 Weaver Lane", town="Kirkby",
                                postcode="L32 8XA"),),
            routes=(Route(channel="self_drop_in"), Route(channel="professional_form")),
            needs=stated("food"), checks=checked(date(2026, 11, 3)), acronyms=("PKF",),
        ),
        service(
            "huyton-pantry", "Practice Community Pantry",
            description="Cheap groceries each week for members. We also talk about debts.",
            contacts=(phone("(0116) 496 0456"),),
            locations=(Location(id="a", town="Huyton", postcode="L36 9XY"),),
            coverage=(Coverage(name="Knowsley"),), needs=stated("food"),
            checks=checked(date(2026, 1, 9)), former_names=("Practice Larder",),
        ),
        service(
            "money", "Practice Money Matters",
            description="Help with bailiffs and letters about debt.",
            contacts=(phone("020 7946 0011"),), needs=(*stated("debt"), *suggested("food")),
            locations=(Location(id="a", town="Prescot"),),
        ),
        service(
            "befriending", "Practice Housebound Visitors",
            description="A volunteer rings or visits once a week for a chat.",
            needs=stated("loneliness"), coverage=(Coverage(name="Kirkby"),),
        ),
        service(
            "refuge", "Practice Safe House", sensitive=True, neutral_name="Practice Project",
            description="A place of safety for women and children.", needs=stated("domestic_abuse"),
            locations=(Location(id="h", visibility="hidden"),),
            contacts=(phone("07700 900123"),), coverage=(Coverage(name="Merseyside"),),
        ),
        service("cafe", "Practice Café Zoë", description="Tea and company.",
                locations=(Location(id="a", town="Whiston"),), needs=suggested("loneliness")),
    ]  # fmt: skip
