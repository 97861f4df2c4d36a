"""Calls about reports, by the names that the vectors give them, and their outcomes read through typed attributes."""

from __future__ import annotations

from typing import Any

import pytest
from comptoir import Report, ReportRow, Reports, ReportTable

from .told import Members, check, read


def reports(reports: Reports, verb: str, args: Members) -> object:
    match verb:
        case "read":
            return report_of(asked(reports, args))
        case "table":
            return table_of(asked(reports, args).table(args("locale")))
        case "csv":
            return asked(reports, args).csv(args("locale"))
    pytest.fail(f"no such call: reports.{verb}")


def asked(reports: Reports, args: Members) -> Report:
    """The report of a query, whose first and last month are keywords in Python."""
    query: dict[str, Any] = args("query")
    named = {"from": "start", "until": "end"}
    return reports.read(**{named.get(name, name): value for name, value in query.items()})


def report_of(report: Report) -> dict[str, object]:
    body: dict[str, object] = {
        "kind": report.kind.value,
        "by": report.by.value,
        "from": report.from_,
        "until": report.until,
        "rows": [row_of(row) for row in report],
        "totals": [row_of(row) for row in report.totals],
    }
    check(body, report.to_dict(), "report")
    assert len(report) == len(report.rows)
    assert {column for row in report.rows for column in row.values} <= set(report.columns)
    return body


def row_of(row: ReportRow) -> dict[str, object]:
    figures = {str(column): figure for column, figure in row.values.items()}
    return {**read(row, "key name document state currency"), "values": figures}


def table_of(table: ReportTable) -> dict[str, object]:
    body: dict[str, object] = {
        "title": table.title,
        "columns": [read(column, "key label cell") for column in table.columns],
        "rows": [read(row, "key cells") for row in table.rows],
        "totals": [read(row, "key cells") for row in table.totals],
    }
    check(body, table.to_dict(), "table of a report")
    return body
