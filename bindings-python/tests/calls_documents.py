"""Calls about documents, by the names that the vectors give them, and their outcomes read through typed attributes."""

from __future__ import annotations

from typing import Any

import pytest
from comptoir import (
    DocumentDraft,
    Documents,
    DocumentSheet,
    DocumentStatement,
    DocumentUpdate,
    DocumentView,
    RenderedDocument,
    SheetRow,
)

from .drafted import sent
from .told import Members, check, day, in_each, plain, read

DOCUMENT = (
    "id account kind state code customer reference billing shipping currency net_minor tax_minor total_minor note"
    " credits created_at issued_on due_on issued_at paid_on cancelled_on reason version"
)
LINE = "description quantity unit_price tax_rate net_minor"
TAX = "tax_rate net_minor tax_minor"
STATEMENT = "account customer currency until opening_minor closing_minor"
MOVEMENT = "on movement document code amount_minor balance_minor"
SHEET = "title kind stamp lines_label columns lines taxes_label tax_columns taxes totals_label"


def documents(documents: Documents, verb: str, args: Members) -> object:
    match verb:
        case "draft":
            return document_of(documents.draft(args("account"), sent(DocumentDraft, args("draft"))))
        case "edit":
            return document_of(documents.edit(args("document"), sent(DocumentUpdate, args("update"))))
        case "discard":
            documents.discard(args("document"))
            return None
        case "issue":
            return document_of(documents.issue(args("document")))
        case "pay":
            return document_of(documents.pay(args("document"), day(args("day"))))
        case "cancel":
            return document_of(documents.cancel(args("document"), args("reason")))
        case "get":
            return document_of(documents.get(args("document")))
        case "by_code":
            return document_of(documents.by_code(args("code")))
        case "list":
            page = documents.list(**args("filter"), **args("paging"))
            return {"items": [read(one, "id code") for one in page], "next": page.next, "total": page.total}
        case "statement":
            statement = documents.statement(args("account"), day(args("from")), day(args("until")))
            return {"statement": statement_of(statement), "table": in_each(lambda locale: table_of(statement, locale))}
        case "render":
            return page_of(documents.render(args("document")))
        case "sheet":
            document, locale = documents.get(args("document")), args("locale")
            sheet = sheet_of(document.sheet(locale, args("home")))
            return {"title": document.title(locale), "total": document.total(locale), "sheet": sheet}
    pytest.fail(f"no such call: documents.{verb}")


def document_of(document: DocumentView) -> dict[str, object]:
    body = {
        **read(document, DOCUMENT),
        "lines": [read(line, LINE) for line in document.lines],
        "taxes": [read(tax, TAX) for tax in document.taxes],
    }
    check(body, document.to_dict(), "document")
    return body


def statement_of(statement: DocumentStatement) -> dict[str, object]:
    body = {
        **read(statement, STATEMENT),
        "from": plain(statement.from_),
        "rows": [read(row, MOVEMENT) for row in statement],
    }
    check(body, statement.to_dict(), "statement")
    assert len(statement) == len(statement.rows)
    return body


def table_of(statement: DocumentStatement, locale: str) -> dict[str, object]:
    table = statement.table(locale)
    body = read(table, "title period columns rows")
    check(body, table.to_dict(), "table of a statement")
    return body


def page_of(page: RenderedDocument) -> dict[str, object]:
    body = read(page, "html locale title")
    check(body, page.to_dict(), "page of a document")
    return body


def sheet_of(sheet: DocumentSheet) -> dict[str, object]:
    body: dict[str, object] = {
        **read(sheet, SHEET),
        "facts": rows_of(sheet.facts),
        "billing": read(sheet.billing, "label lines"),
        "shipping": sheet.shipping and read(sheet.shipping, "label lines"),
        "totals": rows_of(sheet.totals),
        "note": sheet.note and read(sheet.note, "label text"),
    }
    check(body, sheet.to_dict(), "sheet of a document")
    return body


def rows_of(rows: list[SheetRow]) -> list[dict[str, Any]]:
    return [read(row, "label text") for row in rows]
