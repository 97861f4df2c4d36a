"""What services say of themselves, and how that is changed (rules P2, P9)."""

import pickle
from decimal import Decimal
from typing import Any

import pytest
from comptoir import (
    ConflictError,
    ContactUpdate,
    InvalidError,
    NotFoundError,
    RefusedError,
    ServiceDraft,
    ServiceUpdate,
    Workflow,
)

from .conftest import House
from .jobs import service, translation
from .people import UNKNOWN, activated, added, garage, problems


def test_p9_a_service_says_how_it_is_quoted_and_for_whom(either: House) -> None:
    services = either.administrator.services
    garages = [garage(either), garage(either, "Autokorjaamo Anttila")]
    added = services.add(
        ServiceDraft(
            key="translation",
            labels={"fr": "Traduction"},
            workflow="automatic",
            unit={"fr": "mot", "fi": "sana"},
            prices={"EUR": Decimal("0.0850"), "JPY": Decimal(12)},
            accounts=[garages[0].id],
            quote_days=5,
            needs_file=True,
        )
    )
    assert added.workflow is Workflow.AUTOMATIC
    assert (added.unit, added.prices) == ({"fr": "mot", "fi": "sana"}, {"EUR": "0.085", "JPY": "12"})
    assert [added.unit_label(locale) for locale in ("fr-CA", "fi", "en")] == ["mot", "sana", "sana"]
    assert added.accounts is not None
    assert [(account.id, account.name) for account in added.accounts] == [(garages[0].id, "Garage Chez Joe")]
    assert (added.quote_days, added.needs_file, added.version) == (5, True, 1)
    assert pickle.loads(pickle.dumps(added)) == added
    assert services.get(added.id) == added == either.host.services.get(added.id)

    edited = either.administrator.based_on(1).services.edit(
        added.id,
        ServiceUpdate(
            labels={"fr": "Traduction", "fi": "Käännös"},
            workflow=Workflow.MANUAL,
            unit=None,
            prices={},
            accounts=None,
            quote_days=None,
            needs_file=False,
        ),
    )
    assert (edited.name, edited.label("fi"), edited.workflow) == ("Traduction", "Käännös", Workflow.MANUAL)
    assert (edited.unit, edited.prices, edited.unit_label("fr")) == ({}, {}, None)
    assert (edited.accounts, edited.quote_days, edited.needs_file, edited.version) == (None, None, False, 2)
    again = services.edit(added.id, {"accounts": [garages[1].id, garages[0].id]})
    assert again.accounts is not None
    assert [account.name for account in again.accounts] == ["Autokorjaamo Anttila", "Garage Chez Joe"]
    assert services.edit(added.id, ServiceUpdate()).to_dict() == again.to_dict()
    with pytest.raises(ConflictError) as caught:
        either.administrator.based_on(1).services.edit(added.id, ServiceUpdate(quote_days=3))
    assert (caught.value.code, caught.value.current) == ("conflict", 3)
    retired = services.retire(added.id)
    restored = services.restore(added.id)
    assert (retired.retired_at, restored.retired_at, restored.version) == (either.clock.now, None, 5)
    assert services.restore(added.id) == restored
    history = services.history(added.id)
    assert [entry.action for entry in history] == [
        "restore_service",
        "retire_service",
        *["edit_service"] * 2,
        "add_service",
    ]
    assert (history.next, history.total) == (None, None)
    assert all(entry.text(locale) for entry in history for locale in ("en", "fi", "fr"))
    with pytest.raises(RefusedError):
        either.agent.services.history(added.id)
    with pytest.raises(InvalidError) as cursor:
        services.history(added.id, "AAAA")
    assert problems(cursor.value) == [("/cursor", "invalid_cursor")]


def test_p2_a_contact_sees_what_its_account_and_it_may_ask_for(house: House) -> None:
    joe, anttila = garage(house), garage(house, "Autokorjaamo Anttila")
    open_to_all, own = service(house), service(house, "varnish", accounts=[joe.id])
    others = service(house, "welding", accounts=[anttila.id])
    contact = added(house, joe)
    session = activated(house, contact)
    assert [one.key for one in session.services.list()] == ["painting", "varnish"]
    assert session.services.get(own.id).accounts is None
    with pytest.raises(NotFoundError, match=r"^unknown_service: "):
        session.services.get(others.id)
    house.agent.contacts.edit(contact.id, ContactUpdate(services=["varnish"]))
    with pytest.raises(NotFoundError, match=r"^unknown_service: "):
        session.services.get(open_to_all.id)
    with pytest.raises(RefusedError):
        session.services.edit(own.id, ServiceUpdate(needs_file=True))


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"workflow": "guess"}, "/workflow", "unknown_option"),
        ({"workflow": "automatic"}, "/prices", "required"),
        ({"unit": {"no tag!": "x"}}, "/unit/no tag!", "unknown_language"),
        ({"prices": {"FRF": "1"}}, "/prices/FRF", "unknown_currency"),
        ({"prices": {"EUR": "1,5"}}, "/prices/EUR", "invalid_amount"),
        ({"prices": {"EUR": "-1"}}, "/prices/EUR", "invalid_amount"),
        ({"prices": {"EUR": Decimal("NaN")}}, "/prices/EUR", "invalid_amount"),
        ({"prices": {"EUR": "0.0000001"}}, "/prices/EUR", "too_precise"),
        ({"prices": {"EUR": "0"}}, "/prices/EUR", "out_of_range"),
        ({"prices": {"EUR": 1}}, "/prices/EUR", "wrong_type"),
        ({"accounts": []}, "/accounts", "too_few"),
        ({"accounts": ["no id"]}, "/accounts/0", "invalid_id"),
        ({"accounts": [UNKNOWN]}, "/accounts/0", "unknown_account"),
        ({"quote_days": 0}, "/quote_days", "out_of_range"),
        ({"quote_days": 366}, "/quote_days", "out_of_range"),
        ({"quote_days": "5"}, "/quote_days", "wrong_type"),
        ({"needs_file": "yes"}, "/needs_file", "wrong_type"),
    ],
)
def test_each_member_of_a_service_can_be_wrong(house: House, change: dict[str, Any], path: str, code: str) -> None:
    services = house.administrator.services
    with pytest.raises(InvalidError) as caught:
        services.add({"key": "x", "labels": {"fr": "X"}, **change})
    assert (path, code) in problems(caught.value)
    with pytest.raises(InvalidError) as caught:
        services.edit(service(house).id, change)
    assert (path, code) in problems(caught.value)


def test_what_is_no_service_is_unknown(house: House) -> None:
    services = house.administrator.services
    for unknown in ("", "no id", UNKNOWN):
        for call in (services.get, services.restore, services.history):
            with pytest.raises(NotFoundError, match=r"^unknown_service: "):
                call(unknown)
        with pytest.raises(NotFoundError, match=r"^unknown_service: "):
            services.edit(unknown, ServiceUpdate())
    with pytest.raises(RefusedError):
        house.agent.services.restore(translation(house).id)
