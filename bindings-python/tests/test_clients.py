"""A client's business: where bills and goods go, groups, features, currency, the mail of welcome (rules C1 to C6)."""

import json
import pickle
from typing import Any

import pytest
from comptoir import (
    AccountInsert,
    AccountUpdate,
    AccountView,
    AddressDraft,
    ConflictError,
    DestinationDraft,
    DestinationEdit,
    FieldValueKind,
    InvalidError,
    NotFoundError,
    OrderDraft,
    PortalFeature,
    RefusedError,
    SameAs,
    StateError,
    TemplateDraft,
    UserDraft,
)

from .conftest import House, beside
from .people import UNKNOWN, activated, added, problems

PARIS = AddressDraft(street="12 rue de la Paix", postal_code="75002", city="Paris")
LYON = DestinationDraft(street="1 quai Perrache", postal_code="69002", city="Lyon")
JOE = UserDraft(email="joe@garage.example", first_name="Joe", last_name="Martin", job_title="body_shop_manager")


def made(house: House, **members: Any) -> AccountView:
    return house.agent.accounts.create(AccountInsert(name="Garage Chez Joe", address=PARIS, **members))


def test_c2_a_client_has_places_for_bills_and_goods(either: House) -> None:
    accounts = either.agent.accounts
    plain = made(either)
    assert (plain.billing.same_as, plain.shipping.same_as) == (SameAs.ACCOUNT, SameAs.ACCOUNT)
    assert (plain.billing.address, plain.billing.country) == (PARIS, "FR")
    account = made(either, billing=LYON, shipping=DestinationDraft(same_as=SameAs.BILLING))
    assert (account.billing.same_as, account.shipping.same_as) == (None, SameAs.BILLING)
    assert (account.billing.street, account.shipping.street) == ("1 quai Perrache", "1 quai Perrache")
    assert (account.billing.postal_code, account.billing.city, account.billing.region) == ("69002", "Lyon", None)
    assert pickle.loads(pickle.dumps(account)).billing == account.billing != account.shipping
    assert json.loads(account.billing.to_json()) == account.billing.to_dict() == account.to_dict()["billing"]
    assert "Perrache" not in repr([account, account.billing, LYON, DestinationEdit(street="quai Perrache")])

    copied = accounts.edit(account.id, AccountUpdate(shipping=DestinationEdit(copy_billing=True))).account
    assert (copied.shipping.same_as, copied.shipping.street) == (None, "1 quai Perrache")
    moved = accounts.edit(account.id, AccountUpdate(billing=DestinationEdit(street="2 quai Perrache"))).account
    assert (moved.billing.street, moved.billing.city, moved.shipping.street) == (
        "2 quai Perrache",
        "Lyon",
        "1 quai Perrache",
    )
    back = accounts.edit(account.id, AccountUpdate(billing=None, shipping=DestinationEdit(same_as=None))).account
    assert (back.billing.same_as, back.shipping.same_as) == (SameAs.ACCOUNT, SameAs.ACCOUNT)
    (entry, *_) = accounts.history(account.id)
    change = next(change for change in entry.changes if change.field == "billing")
    assert change.before.kind is FieldValueKind.DESTINATION
    assert change.before.value == DestinationDraft(
        street="2 quai Perrache", postal_code="69002", city="Lyon", country="FR"
    )
    assert change.before.text("fr") == "2 quai Perrache, 69002 Lyon, France"
    assert change.label("fr") == "Adresse de facturation"


@pytest.mark.parametrize(
    ("members", "path", "code"),
    [
        ({"billing": DestinationDraft(same_as="billing")}, "/billing/same_as", "unknown_option"),
        ({"billing": DestinationDraft(copy_billing=True)}, "/billing/copy_billing", "unknown_member"),
        ({"billing": DestinationDraft(street="1 quai")}, "/billing/city", "required"),
        ({"shipping": DestinationDraft(same_as="account", city="Lyon")}, "/shipping", "address_twice"),
        ({"shipping": DestinationDraft(copy_billing=True, city="Lyon")}, "/shipping", "address_twice"),
        ({"shipping": DestinationDraft(copy_billing="yes")}, "/shipping/copy_billing", "wrong_type"),  # type: ignore[arg-type]
        ({"shipping": "billing"}, "/shipping", "wrong_type"),
        ({"currency": "FRF"}, "/currency", "unknown_currency"),
        ({"groups": ["Nulle part"]}, "/groups/0", "unknown_group"),
        ({"groups": "Nulle part"}, "/groups", "wrong_type"),
        ({"features": ["fax"]}, "/features/0", "unknown_option"),
        ({"welcome": "yes"}, "/welcome", "wrong_type"),
    ],
)
def test_each_new_member_of_a_client_can_be_wrong(house: House, members: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        made(house, **members)
    assert (path, code) in problems(caught.value)
    assert len(house.agent.accounts.list()) == 0


def test_what_is_left_out_of_the_copy_is_no_member() -> None:
    assert AccountInsert(name="x", billing=LYON).to_dict()["billing"] == {
        "street": "1 quai Perrache",
        "postal_code": "69002",
        "city": "Lyon",
    }
    asked = AccountUpdate(shipping=DestinationEdit(copy_billing=True))
    assert asked.to_dict() == {"shipping": {"copy_billing": True}}
    assert AccountUpdate.from_json(asked.to_json()) == asked
    assert AccountUpdate(billing=None).to_dict() == {"billing": {"same_as": None}}
    assert AccountUpdate().to_dict() == {}


def test_c1_c5_features_and_groups_come_with_the_creation(either: House) -> None:
    groups = either.agent.groups
    garages, regulars = groups.create("Garages"), groups.create("Clients fidèles")
    account = made(either, features=[PortalFeature.INVOICES], groups=[garages.id, "clients FIDELES"])
    assert (account.features, account.follows_desk) == ([PortalFeature.INVOICES], False)
    assert [group.accounts for group in groups.list()] == [1, 1]
    either.agent.accounts.edit(account.id, AccountUpdate(groups=["Garages"]))
    assert [(group.name, group.accounts) for group in groups.list()] == [("Clients fidèles", 0), ("Garages", 1)]
    either.agent.accounts.edit(account.id, AccountUpdate(groups=[]))
    assert [group.accounts for group in groups.list()] == [0, 0]
    assert made(either, features=[]).features == []
    assert regulars.version == 1


def test_c5_groups_are_merged(either: House) -> None:
    groups = either.agent.groups
    gone, kept = groups.create("Garages"), groups.create("Clients")
    both, one = made(either, groups=[gone.id, kept.id]), made(either, groups=[gone.id])
    preview = either.agent.preview().groups.merge(gone.id, kept.id)
    assert (preview.id, preview.accounts, len(groups.list())) == (kept.id, 2, 2)
    with pytest.raises(ConflictError) as stale:
        either.agent.based_on(gone.version + 1).groups.merge(gone.id, kept.id)
    assert stale.value.code == "conflict"
    merged = either.agent.based_on(gone.version).groups.merge(from_=gone.id, into=kept.id)
    assert merged == preview
    assert [group.id for group in groups.list()] == [kept.id]
    assert {account.id for account in either.agent.accounts.list(group=kept.id)} == {both.id, one.id}
    with pytest.raises(InvalidError) as same:
        groups.merge(kept.id, kept.id)
    assert problems(same.value) == [("/into", "same_group")]
    for unknown in (gone.id, UNKNOWN, "no id"):
        with pytest.raises(NotFoundError, match=r"^unknown_group: "):
            groups.merge(unknown, kept.id)
        with pytest.raises(NotFoundError, match=r"^unknown_group: "):
            groups.merge(kept.id, unknown)
    with pytest.raises(RefusedError):
        either.dealer.groups.merge(kept.id, gone.id)
    with pytest.raises(ConflictError, match=r"^taken_group: "):
        groups.create("CLIÉNTS")
    assert any("Garages" in entry.text("fr") for entry in either.agent.accounts.history(one.id))


def test_c3_the_currency_is_fixed_by_the_first_order(either: House) -> None:
    account = made(either, currency="SEK")
    assert (account.currency, account.currency_fixed, made(either).currency) == ("SEK", False, "EUR")
    edited = either.agent.accounts.edit(account.id, AccountUpdate(currency=None)).account
    assert edited.currency == "EUR"
    either.agent.orders.record(OrderDraft(dealership="20/90074", account=account.id, total="1", currency="EUR"))
    fixed = either.agent.accounts.get(account.id)
    assert (fixed.currency, fixed.currency_fixed) == ("EUR", True)
    with pytest.raises(StateError) as caught:
        either.agent.accounts.edit(account.id, AccountUpdate(currency="SEK", name="Autre"))
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (error.code, error.currency, error.state, error.allowed) == ("currency_fixed", "EUR", None, [])
        assert error.to_dict("fr")["rule"] == "C3"
        assert "EUR" in error.text("fi")
    assert either.agent.accounts.get(account.id) == fixed


def test_the_page_of_a_new_client_is_that_of_the_seed(house: House) -> None:
    house.agent.groups.create("Garages")
    page = house.agent.accounts.new_page("fr")
    assert (page.title, page.account, page.state, page.buttons.save) == ("Nouveau client", None, None, "Enregistrer")
    titles = [section.title for section in page.sections]
    assert [titles[index] for index in (1, 2, 3)] == [
        "Autorisations",
        "Facturation et expédition",
        "Options avancées",
    ]
    groups = page.field("/groups")
    assert groups is not None
    assert [option.label for option in groups.options] == ["Garages"]
    for path in ("/features", "/billing/same_as", "/shipping/copy_billing", "/currency", "/welcome"):
        assert page.field(path) is not None, path
    quick = house.agent.accounts.quick_page("fr")
    assert (quick.title, [field.path for section in quick.sections for field in section.fields]) == (
        "Insertion rapide",
        ["/name"],
    )
    edit = house.agent.accounts.edit_page(made(house, currency="SEK").id, "fi")
    currency = edit.field("/currency")
    assert currency is not None
    assert currency.default == "SEK"
    for session in (house.dealer,):
        with pytest.raises(RefusedError):
            session.accounts.new_page("fr")
        with pytest.raises(RefusedError):
            session.accounts.quick_page("fr")


def test_c6_the_administrator_of_a_new_client_is_welcomed_where_asked(house: House) -> None:
    made(house, administrator=JOE)
    assert [mail.template for mail in house.host.outbox.lease(10, 60) if mail.to == JOE.email] == ["activate"]
    house.administrator.templates.set("fr", TemplateDraft(subject="Bonjour {person}", body="{account} : {portal}"))
    ann = UserDraft(email="ann@garage.example", first_name="Ann", last_name="Dupont", job_title="body_shop_manager")
    made(house, administrator=ann, welcome=True)
    mails = {mail.template: mail for mail in house.host.outbox.lease(10, 60) if mail.to == ann.email}
    assert set(mails) == {"activate", "welcome"}
    assert mails["welcome"].subject == "Bonjour Ann Dupont"
    assert "Garage Chez Joe : https://portal.infomedia.example" in mails["welcome"].text
    own = beside(house, welcome=True, currency="SEK")
    account = own.accounts.create(AccountInsert(name="Garage", administrator=JOE))
    assert account.currency == "SEK"


def test_c1_a_contact_sees_where_its_own_bills_go(house: House) -> None:
    account = made(house, billing=LYON)
    manager = activated(house, added(house, account))
    assert manager.accounts.get(account.id).billing.city == "Lyon"
    with pytest.raises(NotFoundError):
        beside(house).accounts.get(account.id)
