"""Lists with filters, orders and totals; looking accounts up."""

import datetime
from typing import Any, assert_type

import pytest
from comptoir import (
    AccountRef,
    AccountSort,
    AccountView,
    AddressDraft,
    CreateDraft,
    InvalidError,
    NotFoundError,
    Page,
    RequestKind,
    RequestSort,
    RequestState,
    RequestView,
)

from .conftest import House, draft, session, user

NAMES = ["Électro-Garage", "Garage Chez Joe", "Järvinen Oy", "jarvenpään autokorjaamo", "Œuvre Auto"]


def named(name: str, number: int = 1) -> CreateDraft:
    return CreateDraft(account=draft(name).account, users=[user(f"user{number}@garage.example", "Ann")])


@pytest.fixture
def full(either: House) -> House:
    """Five requests, an hour apart; the first two completed, the third rejected."""
    for number, name in enumerate(NAMES):
        either.at(f"2026-04-{27 + number // 2}T{9 + number:02}:00:00+02:00")
        receipt = either.dealer.requests.submit(named(name, number))
        if number < 3:
            either.agent.requests.start(receipt.code)
        if number < 2:
            either.agent.requests.complete(receipt.code)
        if number == 2:
            either.agent.requests.reject(receipt.code, "Doublon")
    return either


def names(page: Page[RequestView]) -> list[str]:
    return [request.account_name for request in page]


def test_requests_are_found_by_all_that_is_asked(full: House) -> None:
    listed = full.dealer.requests.list
    denis = full.host.people.staff_by_email("denis@infomedia.example")
    anna = full.host.people.staff_by_email("anna@infomedia.example")
    (dealership,) = full.agent.people.dealerships()
    assert denis is not None
    assert anna is not None
    assert_type(listed(prefix="jär"), Page[RequestView])
    assert names(listed()) == NAMES[::-1]
    assert names(listed(prefix="JÄR")) == ["jarvenpään autokorjaamo", "Järvinen Oy"]
    assert names(listed(prefix="elec")) == ["Électro-Garage"]
    assert names(listed("rejected")) == names(listed(state=RequestState.REJECTED)) == ["Järvinen Oy"]
    assert names(listed(open=True)) == NAMES[:2:-1]
    assert names(listed(kind="modify")) == []
    assert len(listed(kind=RequestKind.CREATE)) == 5
    assert len(listed(submitter=denis.id)) == 5
    assert names(listed(agent=anna.id)) == NAMES[2::-1]
    assert len(listed(submitter=anna.id)) == 0
    assert len(listed(dealership=dealership.id)) == 5
    assert len(listed(dealership=denis.id)) == 0
    due = full.dealer.requests.get(listed().items[0].code).due.due
    assert names(listed(due_from=due)) == ["Œuvre Auto"]
    assert names(listed(due_until=due)) == NAMES[3::-1]
    assert names(listed(due_from=due.astimezone(datetime.timezone(datetime.timedelta(hours=9))))) == ["Œuvre Auto"]
    assert names(listed(overdue=True)) == []
    full.at("2026-05-01T09:00:00+02:00")
    assert names(listed(overdue=True)) == ["jarvenpään autokorjaamo"]
    assert names(listed(prefix="j", state="rejected", overdue=False)) == ["Järvinen Oy"]


def test_lists_are_sorted_and_cut_into_pages_with_a_total(full: House) -> None:
    listed = full.dealer.requests.list
    assert names(listed(sort="due")) == NAMES
    assert names(listed(sort=RequestSort.NAME)) == [
        "Électro-Garage",
        "Garage Chez Joe",
        "jarvenpään autokorjaamo",
        "Järvinen Oy",
        "Œuvre Auto",
    ]
    page, seen = listed(sort="name", size=2, total=True), []
    assert (page.total, len(page), repr(page)) == (5, 2, "Page(2 items, and more)")
    while True:
        seen += names(page)
        if page.next is None:
            break
        page = listed(sort="name", size=2, after=page.next)
    assert seen == names(listed(sort="name"))
    assert listed().total is None
    assert listed("completed", total=True).total == 2


def test_accounts_are_found_by_all_that_is_asked(full: House) -> None:
    accounts = full.dealer.accounts
    (dealership,) = full.agent.people.dealerships()
    assert_type(accounts.list(total=True), Page[AccountView])
    assert [account.name for account in accounts.list()] == NAMES[:2]
    assert [account.name for account in accounts.list(sort=AccountSort.NEWEST)] == NAMES[1::-1]
    assert [account.name for account in accounts.list(prefix="ELEC", state="active", country="FR")] == NAMES[:1]
    assert len(accounts.list(dealership=dealership.id)) == 2
    assert len(accounts.list(country="FI")) == 0
    page = accounts.list(size=1, total=True)
    assert (len(page), page.total) == (1, 2)
    assert page.next is not None
    assert [account.name for account in accounts.list(page.next, size=1)] == NAMES[1:2]
    account = accounts.find("electro-garage")
    assert (account, account.reference) == (page.items[0], None)


def test_suggestions_come_while_a_name_is_typed(full: House) -> None:
    accounts = full.dealer.accounts
    (found,) = accounts.suggest("éle")
    assert_type(found, AccountRef)
    assert (found.name, found.reference, found.postal_code, found.city, found.country) == (
        "Électro-Garage",
        None,
        "75002",
        "Paris",
        "FR",
    )
    assert accounts.get(found.id).address == AddressDraft(street="12 rue de la Paix", postal_code="75002", city="Paris")
    assert accounts.suggest("") == accounts.suggest("  ") == accounts.suggest("zz") == []
    with pytest.raises(NotFoundError):
        accounts.find("zz")


def test_a_dealer_sees_no_other_dealership(full: House) -> None:
    full.administrator.people.add_dealership({"code": "30/1", "city": "Lyon", "country": "FR"})
    full.administrator.people.add_staff(
        {"role": "dealer", "dealership": "30/1", "email": "lou@infomedia.example", "first_name": "L", "last_name": "I"}
    )
    lou = session(full.desk, "lou")
    assert len(lou.requests.list(total=True)) == 0
    assert lou.requests.list(total=True).total == 0
    assert lou.accounts.suggest("gar") == []
    with pytest.raises(NotFoundError):
        lou.accounts.find("Garage Chez Joe")


@pytest.mark.parametrize(
    ("asked", "path", "code"),
    [
        ({"size": 0}, "/size", "out_of_range"),
        ({"size": 51}, "/size", "out_of_range"),
        ({"size": -1}, "/size", "out_of_range"),
        ({"prefix": "x" * 201}, "/prefix", "too_long"),
        ({"prefix": "a\x00b"}, "/prefix", "control_characters"),
        ({"after": "AAAA"}, "/cursor", "invalid_cursor"),
        ({"after": ""}, "/cursor", "invalid_cursor"),
    ],
)
def test_what_a_list_cannot_be_asked_is_told_by_its_path(
    house: House, asked: dict[str, Any], path: str, code: str
) -> None:
    for call in (house.dealer.requests.list, house.dealer.accounts.list):
        with pytest.raises(InvalidError) as caught:
            call(**asked)
        assert [(problem.path, str(problem.code)) for problem in caught.value.problems] == [(path, code)]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"sort": "best"}, "unknown_option"),
        ({"state": "lost"}, "unknown_option"),
        ({"dealership": "20/90074"}, "invalid_id"),
        ({"size": 2**64}, "out_of_range"),
    ],
)
def test_a_keyword_of_a_list_that_cannot_be_is_invalid(house: House, asked: dict[str, Any], code: str) -> None:
    for call in (house.dealer.requests.list, house.dealer.accounts.list):
        with pytest.raises(InvalidError) as caught:
            call(**asked)
        assert caught.value.code == code
        assert all(caught.value.text(locale) for locale in ("en", "fi", "fr"))


@pytest.mark.parametrize(
    "asked",
    [
        {"size": "2"}, {"prefix": 1}, {"total": "yes"}, {"sort": 1}, {"state": object()}, {"dealership": 1},
        {"open": "no"}, {"overdue": None}, {"due_from": datetime.date(2026, 5, 1)},
        {"due_until": datetime.datetime(2026, 5, 1)}, {"submitter": b"x"}, {"agent": 1}, {"kind": 1}, {"other": 1},
    ],
)  # fmt: skip
def test_a_keyword_of_a_wrong_type_is_a_type_error(house: House, asked: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        house.dealer.requests.list(**asked)
    if "country" not in asked:
        with pytest.raises(TypeError):
            house.dealer.accounts.list(**{**asked, "country": 1})


def test_a_cursor_leads_on_only_with_the_same_filter_and_order(house: House) -> None:
    for number in range(3):
        house.dealer.requests.submit(named("Garage", number))
    page = house.dealer.requests.list(prefix="gar", size=1)
    assert page.next is not None
    others: list[dict[str, Any]] = [{}, {"prefix": "g"}, {"prefix": "gar", "sort": "due"}]
    for other in others:
        with pytest.raises(InvalidError):
            house.dealer.requests.list(after=page.next, **other)
    assert len(house.dealer.requests.list(prefix="gar", after=page.next, size=3)) == 2
