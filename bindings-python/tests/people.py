"""People of the tests: contacts, who activate and sign in."""

from __future__ import annotations

import re
from typing import Any

from comptoir import (
    Access,
    AccountInsert,
    AccountView,
    Actor,
    ContactDraft,
    ContactView,
    InvalidError,
    Session,
    SignedIn,
)

from .conftest import House

PASSWORD = "a lamp for the cellar"
UNKNOWN = "019ddd66-e000-7000-8000-000000000000"
LINK = re.compile(r"token=([\w-]{64})(?![\w-])")


def garage(house: House, name: str = "Garage Chez Joe") -> AccountView:
    return house.agent.accounts.create(AccountInsert(name=name))


def ann(place: AccountView | str, **members: Any) -> ContactDraft:
    """The draft of a contact, a manager unless told otherwise."""
    draft = ContactDraft(
        account=place.id if isinstance(place, AccountView) else place,
        first_name="Ann",
        last_name="Järvinen",
        email="ann@garage.example",
        role="manager",
        phone="+33 1 42 68 53 00",
    )
    for name, value in members.items():
        setattr(draft, name, value)
    return draft


def added(house: House, account: AccountView, **members: Any) -> ContactView:
    return house.agent.contacts.create(ann(account, **members)).contact


def door(house: House) -> Access:
    return house.desk.session(Actor.host("portal")).access


def token(house: House, address: str) -> str:
    """The token of the latest mail to this address that has one; all mails are leased."""
    for mail in house.host.outbox.lease(100, 60):
        if (link := LINK.search(mail.text)) is not None:
            house.tokens[mail.to] = link.group(1)
    return house.tokens[address]


def activated(house: House, contact: ContactView) -> Session:
    """The session of a contact who has activated."""
    door(house).activate(token(house, contact.email), PASSWORD)
    return house.desk.session(Actor.contact(contact.id))


def signed_in(house: House, contact: ContactView, origin: str | None = None) -> SignedIn:
    return door(house).sign_in(contact.email, PASSWORD, origin=origin)


def problems(error: InvalidError) -> list[tuple[str, str]]:
    return [(problem.path, str(problem.code)) for problem in error.problems]
