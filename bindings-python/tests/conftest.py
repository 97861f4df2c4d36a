"""A store of its own for each test: the desk of seed 000, and the desk of seed 001 beside it."""

from __future__ import annotations

import dataclasses
import datetime
import os
import subprocess
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import comptoir
import pytest
from comptoir import (
    UNCHANGED,
    AccountDraft,
    AccountEdit,
    AccountView,
    Actor,
    AddressDraft,
    AddressEdit,
    CreateDraft,
    DealershipDraft,
    Desk,
    DeskDraft,
    Edit,
    FixedClock,
    FixedIds,
    Keys,
    ModifyDraft,
    Receipt,
    RequestDraft,
    Session,
    StaffDraft,
    Store,
    UserDraft,
    UserEdit,
)

PARIS = datetime.datetime.fromisoformat("2026-04-30T10:00:00+02:00")
ROOT = bytes([7]) * 32
CLUSTER = os.environ.get("COMPTOIR_TEST_POSTGRES", "")


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


def user(email: str = "joe@garage.example", first_name: str = "Joe") -> UserDraft:
    return UserDraft(
        email=email,
        first_name=first_name,
        last_name="Martin",
        job_title="body_shop_manager",
        language="fr",
        time_zone="Europe/Paris",
    )


def draft(name: str = "Garage Chez Joe") -> CreateDraft:
    """The request of seed 000: Garage Chez Joe, with one user."""
    return CreateDraft(
        account=AccountDraft(
            name=name,
            language="fr",
            country="FR",
            address=AddressDraft(street="12 rue de la Paix", postal_code="75002", city="Paris"),
        ),
        users=[user()],
    )


def rename(first_name: Edit = UNCHANGED) -> ModifyDraft:
    """The request of seed 000: Garage Chez Joe becomes Garage Joe & fils, and Joe gets another address."""
    return ModifyDraft(
        account=AccountEdit(
            current_name="Garage Chez Joe",
            name="Garage Joe & fils",
            address=AddressEdit(street="14 rue de la Paix"),
            notes=None,
        ),
        modify_users=True,
        users=[UserEdit(current_email="joe@garage.example", email="j.martin@garage.example", first_name=first_name)],
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
    tokens: dict[str, str] = field(default_factory=dict, repr=False)
    """The latest token mailed to each address, as far as mails were leased."""

    def at(self, instant: str) -> None:
        self.clock.set(datetime.datetime.fromisoformat(instant))

    def done(self, draft: RequestDraft) -> Receipt:
        """Submits a request as the dealer and completes it as the agent."""
        receipt = self.dealer.requests.submit(draft)
        self.agent.requests.start(receipt.code)
        return self.agent.requests.complete(receipt.code)

    def account(self, draft: RequestDraft) -> AccountView:
        """The account that a request opened."""
        receipt = self.done(draft)
        assert receipt.account is not None
        return self.agent.accounts.get(receipt.account)


def session(desk: Desk, name: str) -> Session:
    found = desk.session(Actor.host("tests")).people.staff_by_email(f"{name}@infomedia.example")
    assert found is not None
    return desk.session(Actor.staff(found.id))


def beside(house: House, **more: Any) -> Session:
    """The administrator of another desk of the same store, with these settings."""
    name = f"{house.desk.name}_beside"
    desk = house.store.create_desk(dataclasses.replace(settings(name), **more), staff("ada", "desk_administrator"))
    return session(desk, "ada")


def open_house(
    folder: Path, country: str = "FR", *, url: str | None = None, name: str = "infomedia", ids: int = 1
) -> House:
    path = folder / "counter.db"
    url = url or f"sqlite:{path}"
    clock = FixedClock(PARIS)
    store = Store.open(url, Keys(ROOT), clock=clock, ids=FixedIds(ids))
    desk = store.create_desk(settings(name, country), staff("ada", "desk_administrator"))
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


def new_database() -> str:
    """A new database of a role of its own in the PostgreSQL that ``tests/run`` starts, migrated."""
    name = f"python_{uuid.uuid4().hex}"
    for statement in (
        f"CREATE ROLE {name} LOGIN PASSWORD 'tests'",
        f"CREATE DATABASE {name} OWNER {name}",
    ):
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-c", statement, CLUSTER], check=True)
    place = CLUSTER.rsplit("@", 1)[1].split("/", 1)[0]
    url = f"postgres://{name}:tests@{place}/{name}"
    Store.migrate(url)
    return url


needs_cluster = pytest.mark.skipif(not CLUSTER, reason="COMPTOIR_TEST_POSTGRES is not set: run tests/run python")


@pytest.fixture(scope="session")
def database() -> str:
    """A database that tests share: each has a desk of its own in it."""
    return new_database()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=needs_cluster)])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> House:
    """The house over each of the stores."""
    if request.param == "sqlite":
        return open_house(tmp_path)
    number = uuid.uuid4().int >> 65
    return open_house(tmp_path, url=request.getfixturevalue("database"), name=f"desk_{number}", ids=number)


@pytest.fixture
def house(tmp_path: Path) -> House:
    assert comptoir.version()
    return open_house(tmp_path)
