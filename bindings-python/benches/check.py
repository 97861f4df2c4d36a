"""Compares checking a request from JSON, and reading an account by id, with what a user would pick instead.

Not a test. Install a release build of the package into a venv with ``msgspec`` and ``pydantic``, then run this file:
``python benches/check.py``. Each figure is the best of several rounds; ratios are to comptoir.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Literal
from zoneinfo import available_timezones

import comptoir
import msgspec
import pydantic
from comptoir import Actor, DeskDraft, FixedIds, Keys, Pack, PackSettings, StaffDraft, Store

MORNING = datetime(2026, 4, 30, 8, tzinfo=UTC)
DRAFT = {
    "kind": "create",
    "account": {
        "existing": False,
        "name": "Garage Chez Joe",
        "language": "fr",
        "country": "FR",
        "address": {"street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": None},
        "notes": None,
    },
    "users": [
        {
            "email": f"joe{number}@garage.example",
            "first_name": "Joe",
            "last_name": "Martin",
            "job_title": "body_shop_manager",
            "language": "fr",
            "time_zone": "Europe/Paris",
        }
        for number in range(3)
    ],
}
BODY = json.dumps(DRAFT).encode()
ZONES = frozenset(available_timezones())
EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"

Short = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class Address(msgspec.Struct, forbid_unknown_fields=True):
    """A postal address for msgspec."""

    street: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    postal_code: Annotated[str, msgspec.Meta(pattern=r"^\d{5}$")]
    city: Short
    region: Short | None = None


class Account(msgspec.Struct, forbid_unknown_fields=True):
    """An account for msgspec."""

    name: Short
    language: Literal["en", "fi", "fr"]
    country: Literal["FR"]
    address: Address
    existing: bool = False
    notes: Annotated[str, msgspec.Meta(max_length=4000)] | None = None


class User(msgspec.Struct, forbid_unknown_fields=True):
    """A user for msgspec."""

    email: Annotated[str, msgspec.Meta(pattern=EMAIL, max_length=254)]
    first_name: Short
    last_name: Short
    job_title: Literal["body_shop_manager", "workshop_manager"]
    language: Literal["en", "fi", "fr"]
    time_zone: str

    def __post_init__(self) -> None:
        """Check what no annotation can say."""
        if self.time_zone not in ZONES:
            raise ValueError("unknown time zone")


class Request(msgspec.Struct, forbid_unknown_fields=True):
    """A request for msgspec."""

    kind: Literal["create"]
    account: Account
    users: Annotated[list[User], msgspec.Meta(min_length=1, max_length=100)]

    def __post_init__(self) -> None:
        """Check what no annotation can say."""
        if len({user.email.lower() for user in self.users}) < len(self.users):
            raise ValueError("an address twice")


class Strict(pydantic.BaseModel):
    """What all models of pydantic share."""

    model_config = pydantic.ConfigDict(extra="forbid", strict=True)


Text = Annotated[str, pydantic.Field(min_length=1, max_length=100)]


class PydanticAddress(Strict):
    """A postal address for pydantic."""

    street: Annotated[str, pydantic.Field(min_length=1, max_length=200)]
    postal_code: Annotated[str, pydantic.Field(pattern=r"^\d{5}$")]
    city: Text
    region: Text | None = None


class PydanticAccount(Strict):
    """An account for pydantic."""

    existing: bool = False
    name: Text
    language: Literal["en", "fi", "fr"]
    country: Literal["FR"]
    address: PydanticAddress
    notes: Annotated[str, pydantic.Field(max_length=4000)] | None = None


class PydanticUser(Strict):
    """A user for pydantic."""

    email: Annotated[str, pydantic.Field(pattern=EMAIL, max_length=254)]
    first_name: Text
    last_name: Text
    job_title: Literal["body_shop_manager", "workshop_manager"]
    language: Literal["en", "fi", "fr"]
    time_zone: str

    @pydantic.field_validator("time_zone")
    @classmethod
    def known(cls, value: str) -> str:
        """Check what no annotation can say."""
        if value not in ZONES:
            raise ValueError("unknown time zone")
        return value


class PydanticRequest(Strict):
    """A request for pydantic."""

    kind: Literal["create"]
    account: PydanticAccount
    users: Annotated[list[PydanticUser], pydantic.Field(min_length=1, max_length=100)]

    @pydantic.model_validator(mode="after")
    def distinct(self) -> PydanticRequest:
        """Check what no annotation can say."""
        if len({user.email.lower() for user in self.users}) < len(self.users):
            raise ValueError("an address twice")
        return self


def best(work: Callable[[], object], rounds: int = 7, turns: int = 3000) -> float:
    """Microseconds of one call, in the best of the rounds."""
    figures = []
    for _ in range(rounds):
        begun = time.perf_counter()
        for _ in range(turns):
            work()
        figures.append((time.perf_counter() - begun) / turns * 1e6)
    return min(figures)


def tell(title: str, figures: dict[str, float]) -> None:
    """Print figures and their ratios to the first."""
    first = next(iter(figures.values()))
    print(title)
    for name, figure in figures.items():
        print(f"  {name:<22} {figure:9.2f} µs   comptoir is {first / figure:5.2f} x of it")


def checks() -> None:
    """Check a request of three users from JSON."""
    settings = PackSettings(
        provider="Infomedia", product="Microcat Market", country="FR", language="fr", time_zone="Europe/Paris"
    )
    pack, decoder = Pack(settings), msgspec.json.Decoder(Request)
    assert pack.check(BODY) == []
    assert decoder.decode(BODY)
    tell(
        "check a request of three users from JSON",
        {
            "comptoir": best(lambda: pack.check(BODY)),
            "msgspec": best(lambda: decoder.decode(BODY)),
            "pydantic": best(lambda: PydanticRequest.model_validate_json(BODY)),
        },
    )


def accounts() -> None:
    """Read an account by id: comptoir reads actor, settings and account in one transaction; sqlite3 the account."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(f"sqlite:{folder}/counter.db", Keys(bytes(32)), clock=MORNING, ids=FixedIds(1))
        desk = store.create_desk(
            DeskDraft(
                name="bench", provider="P", product="Q", country="FR", language="fr", time_zone="Europe/Paris",
                portal_url="https://portal.example", sender="bench@example.com",
            ),
            StaffDraft(role="desk_administrator", email="ada@example.com", first_name="Ada", last_name="L"),
        )  # fmt: skip
        found = desk.session(Actor.host("bench")).people.staff_by_email("ada@example.com")
        assert found is not None
        ada = desk.session(Actor.staff(found.id))
        for _ in range(200):
            receipt = ada.requests.submit(DRAFT)
            ada.requests.start(receipt.code)
            receipt = ada.requests.complete(receipt.code)
        account = receipt.account
        assert account is not None
        # A copy, with its own connection: SQLite twice in one process on one file would lose its locks.
        other = sqlite3.connect(f"{folder}/other.db")
        columns = "name, state, language, country, street, postal_code, city, region, notes, dealership, administrator"
        other.execute(f"create table accounts (id blob primary key, {columns}, created_at, version) without rowid")
        row = (
            b"1" * 16,
            "Garage Chez Joe",
            "active",
            "fr",
            "FR",
            "12 rue de la Paix",
            "75002",
            "Paris",
            *[None] * 4,
            1,
            1,
        )
        other.executemany(
            f"insert into accounts values ({','.join('?' * 14)})",
            [(number.to_bytes(16, "big"), *row[1:]) for number in range(200)],
        )
        other.commit()
        key = (100).to_bytes(16, "big")
        select = "select * from accounts where id = ?"
        tell(
            "account by id (comptoir: with the actor's standing, in one transaction)",
            {
                "comptoir": best(lambda: ada.accounts.get(account), turns=2000),
                "sqlite3": best(lambda: other.execute(select, (key,)).fetchone(), turns=2000),
            },
        )
        other.close()


def imports() -> None:
    """Start an interpreter, bare and with the package."""

    def start(program: str) -> float:
        figures = []
        for _ in range(30):
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", program], check=True)
            figures.append((time.perf_counter() - begun) * 1e3)
        return statistics.median(figures)

    bare, full = start("pass"), start("import comptoir")
    form = start("import comptoir; comptoir.labels.message('fi', 'yes')")
    print(
        f"interpreter {bare:.1f} ms; import comptoir adds {full - bare:.1f} ms, with a first label {form - bare:.1f} ms"
    )


if __name__ == "__main__":
    print(f"comptoir {comptoir.version()}, msgspec {msgspec.__version__}, pydantic {pydantic.VERSION}")
    checks()
    accounts()
    imports()
