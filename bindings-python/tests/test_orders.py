"""The order list: recorded, imported, listed as the seeds show it, added up (rules C3, C7)."""

import datetime
import json
import pickle
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from comptoir import (
    Action,
    AuditEvent,
    ConflictError,
    InvalidError,
    NotFoundError,
    OrderColumn,
    OrderDraft,
    Orders,
    OrderSort,
    OrderState,
    OrderView,
    RefusedError,
    Resource,
    StateError,
    labels,
)

from .conftest import House, beside, open_house
from .people import UNKNOWN, activated, added, garage, problems

DATA = Path(__file__).parents[2] / "tests" / "data"
FRENCH = (DATA / "orders-fr.csv").read_bytes()
FINNISH = (DATA / "orders-fi.csv").read_bytes()
SYDNEY = "Australia/Sydney"
FIRST = "190114-235609486"

OF_GARAGE = [
    (FIRST, "12351235", "15/01/2019 10:56", "Nouvelle", "2\u202f539,75"),
    ("190114-235228565", "92349234", "15/01/2019 10:52", "Nouvelle", "1\u202f103,76"),
    ("190114-233830906", "82348234", "15/01/2019 10:38", "Nouvelle", "1\u202f212,44"),
    ("190114-23014218", "52345234", "15/01/2019 10:01", "Nouvelle", "876,83"),
    ("190114-225417348", "42344234", "15/01/2019 09:54", "Nouvelle", "694,47"),
    ("190114-220327963", "32343234", "15/01/2019 09:03", "Nouvelle", "468,69"),
    ("190114-23191865", "62346234", "15/01/2019 10:19", "En cours", "538,41"),
    ("190114-215932535", "22342234", "15/01/2019 08:59", "En cours", "361,12"),
    ("190203-232626568", "11223344", "04/02/2019 10:26", "Terminée", "525,82"),
    ("190114-23260048", "72347234", "15/01/2019 10:26", "Terminée", "628,06"),
]
OF_JG_IMT = [
    ("190114-204115761", "12361236", "15.1.2019 klo 7.41", "Uusi", "1\u00a0143,23"),
    ("190107-212557821", "12351235", "8.1.2019 klo 8.25", "Uusi", "1\u00a0075,00"),
    ("190107-211921457", "82348234", "8.1.2019 klo 8.19", "Uusi", "708,38"),
    ("190107-043937592", "42344234", "7.1.2019 klo 15.39", "Uusi", "1\u00a0092,89"),
    ("190107-043535603", "32343234", "7.1.2019 klo 15.35", "Uusi", "800,65"),
    ("190107-043205264", "22342234", "7.1.2019 klo 15.32", "Uusi", "233,67"),
    ("190107-212307351", "92349234", "8.1.2019 klo 8.23", "Meneillään", "1\u00a0264,05"),
    ("190107-044444649", "52345234", "7.1.2019 klo 15.44", "Meneillään", "835,86"),
    ("190107-02544749", "12341234", "7.1.2019 klo 13.54", "Meneillään", "789,38"),
    ("190115-004956296", "11223344", "15.1.2019 klo 11.49", "Valmis", "539,24"),
    ("190107-210914717", "72347234", "8.1.2019 klo 8.09", "Valmis", "293,07"),
    ("190107-210114497", "62346234", "8.1.2019 klo 8.01", "Peruutettu", "0,00"),
]


def paged(orders: Orders, size: int, **narrow: Any) -> list[OrderView]:
    """The whole list, page by page, as *Afficher plus* reads it."""
    listed: list[OrderView] = []
    after = None
    while True:
        page = orders.list(after, size=size, **narrow)
        listed += page.items
        if (after := page.next) is None:
            return listed


def codes(orders: Orders, **narrow: Any) -> list[str]:
    return [order.code for order in orders.list(**narrow)]


def recorded(house: House, **members: Any) -> OrderView:
    draft = OrderDraft(dealership="20/90074", customer="Garage Chez Joe", total="1")
    for name, value in members.items():
        setattr(draft, name, value)
    return house.agent.orders.record(draft)


def test_c7_the_list_of_seed_000_is_exact(either: House) -> None:
    imported = either.host.orders.import_csv(FRENCH)
    assert (imported.recorded, imported.changed, imported.unchanged) == (10, 0, 0)
    rows = [order.row("fr", SYDNEY) for order in paged(either.dealer.orders, 4)]
    expected = [[code, "20/90074 \u2013 Paris", number, "Garage Chez Joe", *rest] for code, number, *rest in OF_GARAGE]
    assert [row.cells for row in rows] == expected
    assert either.dealer.orders.get(FIRST).row("fr").date == "15/01/2019 00:56"
    assert [column.label("fr") for column in OrderColumn] == [
        "Code de la commande",
        "Code et ville du concessionnaire",
        "Numéro de BdC",
        "Client",
        "Date",
        "Statut",
        "Total",
    ]
    assert labels.message("fr", "order-more") == "Afficher plus"
    totals = either.dealer.orders.totals()
    assert [(total.state.label("fr"), total.orders, total.text("fr")) for total in totals] == [
        ("Nouvelle", 6, "6\u202f895,94\u00a0€"),
        ("En cours", 2, "899,53\u00a0€"),
        ("Terminée", 2, "1\u202f153,88\u00a0€"),
    ]
    assert (totals[0].currency, totals[0].total_minor) == ("EUR", 689594)


def test_c7_the_list_of_seed_001_is_exact(tmp_path: Path) -> None:
    helsinki = open_house(tmp_path, "FI")
    assert helsinki.host.orders.import_csv(FINNISH.decode()).recorded == 12
    rows = [order.row("fi", SYDNEY) for order in helsinki.dealer.orders.list()]
    expected = [[code, "20/90074 \u2013 Helsinki", number, "JG IMT 1", *rest] for code, number, *rest in OF_JG_IMT]
    assert [row.cells for row in rows] == expected
    assert [column.label("fi") for column in OrderColumn][-3:] == ["Päivämäärä", "Tila", "Summa"]
    assert helsinki.dealer.orders.get("190107-02544749").row("fi").date == "7.1.2019 klo 4.54"


def test_c7_an_order_is_recorded_and_brought_on(either: House) -> None:
    orders = either.agent.orders
    at = datetime.datetime.fromisoformat("2019-01-15T10:56:09.486+11:00")
    order = recorded(either, code=FIRST, po_number="12351235", total=Decimal("2539.75"), ordered_at=at)
    assert (order.code, order.po_number, order.customer, order.account) == (FIRST, "12351235", "Garage Chez Joe", None)
    assert (order.dealership.code, order.dealership.city, order.time_zone) == ("20/90074", "Paris", "Europe/Paris")
    assert (order.ordered_at, order.recorded_at) == (at, either.clock.now)
    assert (order.total_minor, order.currency, order.is_foreign, order.version) == (253975, "EUR", False, 1)
    assert (order.state, order.allows) == (OrderState.NEW, [OrderState.IN_PROGRESS, OrderState.CANCELLED])
    assert orders.get(FIRST) == order == pickle.loads(pickle.dumps(order))
    assert json.loads(order.to_json()) == order.to_dict()
    assert "Joe" not in repr(order) + repr(order.row("fr"))
    row = order.row("en", "UTC")
    assert (row.date, row.state, row.total, pickle.loads(pickle.dumps(row))) == (
        "14/01/2019, 23:56",
        "New",
        "2,539.75",
        row,
    )
    with pytest.raises(ConflictError) as taken:
        recorded(either, code=FIRST)
    assert taken.value.code == "taken_order"

    preview = either.agent.preview().orders.advance(FIRST, OrderState.IN_PROGRESS)
    assert (preview.state, orders.get(FIRST).state) == (OrderState.IN_PROGRESS, OrderState.NEW)
    advanced = either.agent.based_on(1).orders.advance(FIRST, "in_progress")
    assert (advanced.state, advanced.version) == (OrderState.IN_PROGRESS, 2)
    with pytest.raises(ConflictError) as stale:
        either.agent.based_on(1).orders.advance(FIRST, "completed")
    assert (stale.value.code, stale.value.fields) == ("conflict", ["state"])
    with pytest.raises(StateError) as wrong:
        orders.advance(FIRST, "new")
    assert (wrong.value.code, wrong.value.state, wrong.value.action) == (
        "wrong_order_state",
        OrderState.IN_PROGRESS,
        OrderState.NEW,
    )
    assert wrong.value.allowed == [OrderState.COMPLETED, OrderState.CANCELLED]
    assert pickle.loads(pickle.dumps(wrong.value)).allowed == wrong.value.allowed
    assert orders.advance(FIRST, "completed").allows == []
    with pytest.raises(StateError) as closed:
        orders.advance(FIRST, "cancelled")
    assert closed.value.allowed == []
    with pytest.raises(InvalidError):
        orders.advance(FIRST, "Terminée")

    either.at("2026-04-30T10:00:00.018+02:00")
    once = either.agent.once("k")
    given = once.orders.record({"dealership": "20/90074", "customer": "Joe", "total": "1"})
    assert given.code == "260430-08000018"
    assert once.orders.record({"dealership": "20/90074", "customer": "Joe", "total": "1"}) == given


def test_c7_orders_are_imported_again_and_again_all_or_nothing(either: House) -> None:
    orders = either.agent.orders
    orders.import_csv(FRENCH)
    rows: list[OrderDraft | dict[str, Any]] = [
        OrderDraft(code=FIRST, state="in_progress", total=Decimal(2540)),
        {"code": "190114-235228565"},
        OrderDraft(code="SO-1", dealership="20/90074", customer="Joe", total="1", ordered_at="2019-01-16T00:00:00Z"),
    ]
    preview = either.agent.preview().orders.import_rows(rows)
    assert (preview.recorded, preview.changed, preview.unchanged) == (1, 1, 1)
    assert preview.text("fr") == "Nouvelles\u202f: 1 · Modifiées\u202f: 1 · Inchangées\u202f: 1"
    assert orders.import_rows(tuple(rows)) == preview == pickle.loads(pickle.dumps(preview))
    assert (
        orders.import_rows({"rows": [row if isinstance(row, dict) else row.to_dict() for row in rows]}).unchanged == 3
    )
    assert (orders.get(FIRST).total_minor, orders.get(FIRST).po_number) == (254000, "12351235")
    before = [order.to_dict() for order in paged(orders, 50)]
    with pytest.raises(InvalidError) as wrong:
        orders.import_rows(
            [
                {"code": FIRST, "state": "new"},
                {"code": "190114-235228565", "total": "1 103,76"},
                {"code": "190114-235228565", "total": "1.103,76"},
                {"code": "SO-2", "dealership": "99/1", "customer": "Joe", "account": UNKNOWN, "total": "NaN"},
                {"code": "190114-220327963", "total": "1.00"},
            ]
        )
    assert problems(wrong.value) == [
        ("/rows/0/state", "wrong_order_state"),
        ("/rows/1/total", "invalid_amount"),
        ("/rows/2/code", "duplicate"),
        ("/rows/2/total", "invalid_amount"),
        ("/rows/3/dealership", "unknown_dealership"),
        ("/rows/3/account", "unknown_account"),
        ("/rows/3/ordered_at", "required"),
        ("/rows/3/total", "invalid_amount"),
    ]
    cases: list[tuple[Any, list[tuple[str, str]]]] = [
        ([], [("/rows", "too_few")]),
        ((), [("/rows", "too_few")]),
        ([{}] * 1_001, [("/rows", "too_many")]),
        ("[]", [("", "wrong_type")]),
        ([{"code": 1}], [("/rows/0/code", "wrong_type")]),
        (" " * (Orders.MAX_IMPORT_BYTES + 1), [("", "too_large")]),
    ]
    for rows_given, found in cases:
        with pytest.raises(InvalidError) as caught:
            orders.import_rows(rows_given)
        assert problems(caught.value) == found
    for table, found in (
        ('code,total\n1,"2', [("", "invalid_csv")]),
        ("code,total,total\n", [("/columns/2", "duplicate_member")]),
        ("total;Total\n1;2\n", [("/columns/1", "unknown_member"), ("/columns/code", "required")]),
        ("code;total\n1\n", [("/rows/0", "too_few")]),
        (b"code\n\xff", [("", "invalid_csv")]),
        ("code\n\udcff", [("", "invalid_csv")]),
    ):
        with pytest.raises(InvalidError) as caught:
            orders.import_csv(table)
        assert problems(caught.value) == found
    assert [order.to_dict() for order in paged(orders, 50)] == before
    assert Orders.MAX_ROWS == 1_000


def test_c7_the_list_is_searched_narrowed_sorted_and_paged(either: House) -> None:
    either.host.orders.import_csv(FRENCH)
    orders = either.dealer.orders
    assert codes(orders, search="JOÉ 1235") == [FIRST]
    assert codes(orders, state="in_progress") == ["190114-23191865", "190114-215932535"]
    noon = datetime.datetime.fromisoformat("2019-01-15T10:26:00+11:00")
    assert codes(orders, start=noon, end=noon + datetime.timedelta(minutes=13), state=OrderState.NEW) == [
        "190114-233830906"
    ]
    newest = codes(orders, sort=OrderSort.NEWEST)
    assert (newest[0], codes(orders, sort="oldest")) == ("190203-232626568", newest[::-1])
    page = orders.list(search="garage", size=3, total=True)
    assert (len(page), page.total) == (3, 10)
    assert [order.code for order in paged(orders, 3, sort="newest", search="garage")] == newest
    assert codes(orders, account=UNKNOWN) == codes(orders, dealership=UNKNOWN) == []
    (dealership,) = either.agent.people.dealerships()
    assert len(codes(orders, dealership=dealership.id)) == 10
    assert [total.orders for total in orders.totals(search="joe", state="completed")] == [2]
    for wrong, code in (
        ({"size": 51}, "out_of_range"),
        ({"after": "x"}, "invalid_cursor"),
        ({"search": "a" * 201}, "too_long"),
        ({"account": "x"}, "invalid_id"),
        ({"state": "Nouvelle"}, "unknown_option"),
    ):
        with pytest.raises(InvalidError) as caught:
            orders.list(**wrong)
        assert code in (caught.value.code, *(problem.code for problem in caught.value.problems))


def test_c3_a11_p6_whose_orders_are_seen_and_in_which_currency(either: House) -> None:
    account = garage(either)
    manager = activated(either, added(either, account))
    order = recorded(either, account=account.id, customer=None, code=FIRST)
    assert (order.account, order.customer) == (account.id, "Garage Chez Joe")
    assert codes(manager.orders) == [FIRST]
    assert [entry.text("en") for entry in either.agent.accounts.history(account.id).items[:2]] == [
        "anna Infomedia recorded order 190114-235609486 (€1.00)",
        "The currency of the account was fixed by its first order or document: EUR",
    ]
    with pytest.raises(InvalidError) as wrong:
        recorded(either, account=account.id, currency="SEK")
    assert problems(wrong.value) == [("/currency", "other_currency")]
    foreign = recorded(either, currency="SEK")
    assert (foreign.is_foreign, foreign.row("fr").total) == (True, "1,00\u00a0SEK")
    with pytest.raises(NotFoundError) as unseen:
        manager.orders.get(foreign.code)
    assert unseen.value.code == "unknown_order"
    assert manager.actions(Resource.order(FIRST)) == [Action.READ_ORDERS]
    assert repr(Resource.order(FIRST)) == f'Resource.order("{FIRST}")'
    for session in (manager, either.dealer):
        with pytest.raises(RefusedError):
            session.orders.advance(FIRST, "in_progress")
    with pytest.raises(NotFoundError):
        beside(either).orders.get(FIRST)
    events: list[AuditEvent] = [event for event in either.administrator.audit.list() if event.subject == "order"]
    assert [event.action for event in events] == ["record_order", "record_order"]
    assert all("Joe" not in json.dumps(event.facts) for event in events)
