"""Calls about orders, by the names that the vectors give them, and their outcomes read through typed attributes."""

from __future__ import annotations

from typing import Any

import pytest
from comptoir import OrderDraft, Orders, OrdersImported, OrderTotal, OrderView, Page

from .drafted import sent
from .told import Members, check, in_each, instant, read

ORDER = (
    "id code time_zone po_number customer account ordered_at state total_minor currency is_foreign recorded_at version"
)
CELLS = ("code", "dealership", "po_number", "customer", "date", "state", "total")
TOTAL = "state currency orders total_minor"


def orders(orders: Orders, verb: str, args: Members) -> object:
    match verb:
        case "record":
            return order_of(orders.record(sent(OrderDraft, args("draft"))))
        case "import":
            return imported_of(orders.import_rows([sent(OrderDraft, row) for row in args("rows")]))
        case "import_csv":
            return imported_of(orders.import_csv(args("csv")))
        case "advance":
            return order_of(orders.advance(args("code"), args("next")))
        case "get":
            return order_of(orders.get(args("code")))
        case "page":
            page = orders.list(**narrowed(args("filter")), **args("paging"))
            return {"items": [order.code for order in page], **rest_of(page)}
        case "rows":
            page = orders.list(**narrowed(args("filter")), **args("paging"))
            locale, zone = args("locale"), args("zone")
            return {"items": [row_of(order, locale, zone) for order in page], **rest_of(page)}
        case "totals":
            return [total_of(total) for total in orders.totals(**narrowed(args("filter")))]
    pytest.fail(f"no such call: orders.{verb}")


def narrowed(asked: dict[str, Any]) -> dict[str, Any]:
    """A filter whose first and last instant are keywords in Python."""
    named = {"from": "start", "until": "end"}
    return {named.get(name, name): instant(value) if name in named else value for name, value in asked.items()}


def rest_of(page: Page[OrderView]) -> dict[str, object]:
    return {"next": page.next, "total": page.total}


def row_of(order: OrderView, locale: str, zone: str | None) -> list[str]:
    row = order.row(locale, zone)
    check(row.to_dict(), read(row, " ".join(CELLS)), order.code)
    check(row.cells, [getattr(row, cell) for cell in CELLS], order.code)
    return row.cells


def order_of(order: OrderView) -> dict[str, object]:
    body = {**read(order, ORDER), "dealership": read(order.dealership, "id code city")}
    check(body, order.to_dict(), "order")
    return body


def imported_of(imported: OrdersImported) -> dict[str, object]:
    body = read(imported, "recorded changed unchanged")
    check(body, imported.to_dict(), "imported")
    return {**body, "text": in_each(imported.text)}


def total_of(total: OrderTotal) -> dict[str, object]:
    body = read(total, TOTAL)
    check(body, total.to_dict(), "total")
    return {**body, "text": in_each(total.text)}
