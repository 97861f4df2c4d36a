"""Reports: what there is, by group, dealership or month, as data, tables and CSV (rule C5)."""

import csv
import datetime
import io
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from comptoir import (
    AccountInsert,
    DocumentDraft,
    DocumentKind,
    DocumentLineDraft,
    DocumentState,
    InvalidError,
    OrderState,
    RefusedError,
    ReportBy,
    ReportCell,
    ReportColumn,
    ReportKind,
)

from .conftest import House
from .people import UNKNOWN, activated, added, garage

FRENCH = (Path(__file__).parents[2] / "tests" / "data" / "orders-fr.csv").read_bytes()


def test_c5_orders_are_counted_by_month(either: House) -> None:
    either.host.orders.import_csv(FRENCH)
    report = either.agent.reports.read("orders", "month", "2019-01", datetime.date(2019, 2, 28))
    assert (report.kind, report.by, report.from_, report.until) == (
        ReportKind.ORDERS,
        ReportBy.MONTH,
        "2019-01",
        "2019-02",
    )
    assert report.columns == [ReportColumn.STATE, ReportColumn.CURRENCY, ReportColumn.ORDERS, ReportColumn.TOTAL]
    assert [(row.key, row.state, row.currency, row.values["orders"]) for row in report] == [  # type: ignore[index]
        ("2019-01", OrderState.NEW, "EUR", 6),
        ("2019-01", OrderState.IN_PROGRESS, "EUR", 2),
        ("2019-01", OrderState.COMPLETED, "EUR", 1),
        ("2019-02", OrderState.COMPLETED, "EUR", 1),
    ]
    assert (len(report), report.rows[0].name, report.rows[0].document) == (4, None, None)
    assert report.rows[0].values == {ReportColumn.ORDERS: 6, ReportColumn.TOTAL: 689594}
    assert [row.values[ReportColumn.TOTAL] for row in report.totals] == [689594, 89953, 115388]
    for view in (report, report.rows[0]):
        assert pickle.loads(pickle.dumps(view)) == view
        assert json.loads(view.to_json()) == view.to_dict()
    table = report.table("fr")
    assert table.title == "Commandes par mois"
    assert [(column.key, column.cell) for column in table.columns] == [
        ("month", ReportCell.TEXT),
        ("state", ReportCell.TEXT),
        ("currency", ReportCell.TEXT),
        ("orders", ReportCell.NUMBER),
        ("total", ReportCell.MONEY),
    ]
    assert [column.label for column in table.columns][1:4] == ["Statut", "Devise", "Commandes"]
    assert table.rows[0].cells == ["janvier 2019", "Nouvelle", "EUR", "6", "6\u202f895,94"]
    assert table.totals[0].cells[1:] == ["Nouvelle", "EUR", "6", "6\u202f895,94"]
    text = report.csv("fr")
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read[1] == ["2019-01", "Nouvelle", "EUR", "6", "6895.94"]
    assert (len(read), text.count("\r\n"), text.endswith("\r\n")) == (8, 8, True)
    assert "Garage" not in repr([report, *report.rows, table, *table.rows])


def test_c5_groups_count_in_each_and_once_in_all_and_no_name_is_a_formula(either: House) -> None:
    groups = [either.agent.groups.create(name) for name in ("=1+1", "Clients, fidèles")]
    accounts = either.agent.accounts
    accounts.create(AccountInsert(name="Garage", groups=[group.id for group in groups]))
    garage(either)
    report = either.agent.reports.read(ReportKind.ACCOUNTS, ReportBy.GROUP)
    assert (report.from_, report.until) == (None, None)
    assert [(row.name, row.values[ReportColumn.ACCOUNTS]) for row in report] == [
        ("=1+1", 1),
        ("Clients, fidèles", 1),
        (None, 1),
    ]
    assert [row.values[ReportColumn.ACCOUNTS] for row in report.totals] == [2]
    assert (report.rows[0].key, report.rows[2].key, report.totals[0].key) == (groups[0].id, "", "total")
    lines = report.csv("fr").split("\r\n")
    assert lines[1].startswith("'=1+1,1,")
    assert lines[2].startswith('"Clients, fidèles",1,')
    only = either.agent.reports.read("accounts", "group", group=groups[0].id)
    assert [row.name for row in only] == ["=1+1"]
    assert len(either.agent.reports.read("accounts", "group", group=UNKNOWN)) == 0
    (dealership,) = either.agent.people.dealerships()
    of = either.agent.reports.read("accounts", "dealership", dealership=dealership.id)
    assert [row.values[ReportColumn.ACCOUNTS] for row in of.totals] == [0]


def test_documents_are_counted_by_kind_status_and_currency(house: House) -> None:
    line = DocumentLineDraft(description="Pare-brise", quantity="1", unit_price="10", tax_rate="0")
    documents = house.agent.documents
    for kind in ("invoice", "estimate"):
        documents.issue(documents.draft(garage(house).id, DocumentDraft(kind=kind, lines=[line])).id)
    rows = house.agent.reports.read("documents", "month").rows
    assert [(row.document, row.state, row.values[ReportColumn.TOTAL]) for row in rows] == [
        (DocumentKind.INVOICE, DocumentState.OPEN, 1000),
        (DocumentKind.ESTIMATE, DocumentState.OPEN, 1000),
    ]


@pytest.mark.parametrize("kind", list(ReportKind))
@pytest.mark.parametrize("by", list(ReportBy))
def test_every_report_has_a_table_and_csv_in_every_language(house: House, kind: ReportKind, by: ReportBy) -> None:
    report = house.agent.reports.read(kind, by)
    for locale in ("en", "fi", "fr"):
        table = report.table(locale)
        assert [column.key for column in table.columns] == [by, *report.columns]
        assert all(column.label for column in table.columns)
        assert all(len(row.cells) == len(table.columns) for row in [*table.rows, *table.totals])
        assert report.csv(locale).count("\r\n") == 1 + len(report.rows) + len(report.totals)


def test_wrong_queries_are_invalid_and_contacts_are_refused(house: House) -> None:
    wrong: list[tuple[tuple[Any, ...], dict[str, Any], str]] = [
        (("order", "group"), {}, "unknown_option"),
        (("orders", "groups"), {}, "unknown_option"),
        (("orders", "group", "janvier"), {}, "invalid_month"),
        (("orders", "group", "2026-05", "2026-04"), {}, "too_few"),
        (("orders", "month", "2020-01", "2025-01"), {}, "too_many"),
        (("orders", "group"), {"group": "x"}, "invalid_id"),
        (("orders", "group"), {"dealership": "20/90074"}, "invalid_id"),
    ]
    for args, keywords, code in wrong:
        with pytest.raises(InvalidError) as caught:
            house.agent.reports.read(*args, **keywords)
        assert code in (caught.value.code, *(problem.code for problem in caught.value.problems))
    for args in (("orders",), ("orders", "group", 3), ("orders", "group", None, None, "x")):
        with pytest.raises(TypeError):
            house.agent.reports.read(*args)
    manager = activated(house, added(house, garage(house)))
    with pytest.raises(RefusedError):
        manager.reports.read("orders", "month")
    assert house.dealer.reports.read("accounts", "dealership").totals
