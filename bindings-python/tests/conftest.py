"""A store of its own for each test: the desk of seed 000, and the desk of seed 001 beside it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import comptoir
import pytest
from comptoir import (
    AccountDraft,
    Actor,
    AddressDraft,
    DealershipDraft,
    Desk,
    DeskDraft,
    FixedClock,
    FixedIds,
    Keys,
    RequestDraft,
    Session,
    StaffDraft,
    Store,
    UserDraft,
)

PARIS = datetime.datetime.fromisoformat("2026-04-30T10:00:00+02:00")
ROOT = bytes([7]) * 32


def settings(name: str = "infomedia", country: str = "FR") -> DeskDraft:
    language, zone = ("fr", "Europe/Paris") if country == "FR" else ("fi", "Europe/Helsinki")
    return DeskDraft(
        name=name,
        provider="Infomedia",
        product="Microcat Market",
        country=country,
        language=language,
        time_zone=zone,
        portal_url="https://portal.infomedia.example",
        sender="comptoir@infomedia.example",
    )


def staff(name: str, role: str, dealership: str | None = None) -> StaffDraft:
    return StaffDraft(
        role=role, dealership=dealership, email=f"{name}@infomedia.example", first_name=name, last_name="Infomedia"
    )


def draft() -> RequestDraft:
    """The request of seed 000: Garage Chez Joe, with one user."""
    return RequestDraft(
        account=AccountDraft(
            name="Garage Chez Joe",
            language="fr",
            country="FR",
            address=AddressDraft(street="12 rue de la Paix", postal_code="75002", city="Paris"),
        ),
        users=[
            UserDraft(
                email="joe@garage.example",
                first_name="Joe",
                last_name="Martin",
                job_title="body_shop_manager",
                language="fr",
                time_zone="Europe/Paris",
            )
        ],
    )


@dataclass
class House:
    """A store with a desk, its people, and a clock that the test sets."""

    url: str
    path: Path
    clock: FixedClock
    store: Store
    desk: Desk
    administrator: Session
    agent: Session
    dealer: Session
    host: Session

    def at(self, instant: str) -> None:
        self.clock.set(datetime.datetime.fromisoformat(instant))


def session(desk: Desk, name: str) -> Session:
    found = desk.session(Actor.host("tests")).people.staff_by_email(f"{name}@infomedia.example")
    assert found is not None
    return desk.session(Actor.staff(found.id))


def open_house(folder: Path, country: str = "FR") -> House:
    path = folder / "counter.db"
    url = f"sqlite:{path}"
    clock = FixedClock(PARIS)
    store = Store.open(url, Keys(ROOT), clock=clock, ids=FixedIds(1))
    desk = store.create_desk(settings(country=country), staff("ada", "desk_administrator"))
    administrator = session(desk, "ada")
    city, language, zone = ("Paris", "fr", "Europe/Paris") if country == "FR" else ("Helsinki", "fi", "Europe/Helsinki")
    administrator.people.add_dealership(
        DealershipDraft(code="20/90074", city=city, country=country, language=language, time_zone=zone)
    )
    administrator.people.add_staff(staff("anna", "agent"))
    administrator.people.add_staff(staff("denis", "dealer", "20/90074"))
    return House(
        url=url,
        path=path,
        clock=clock,
        store=store,
        desk=desk,
        administrator=administrator,
        agent=session(desk, "anna"),
        dealer=session(desk, "denis"),
        host=desk.session(Actor.host("tests")),
    )


@pytest.fixture
def house(tmp_path: Path) -> House:
    assert comptoir.version()
    return open_house(tmp_path)
