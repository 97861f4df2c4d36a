"""Outcomes about services, work and files as the vectors tell them, read through typed attributes."""

from __future__ import annotations

from comptoir import QuoteView, ServiceView, WorkStatistics, WorkStepView, WorkView, format

from .told import LOCALES, REFERENCE, check, in_each, read
from .told_people import NAMED

SERVICE = "id key name labels workflow unit prices quote_days needs_file created_at retired_at version"
WORK = (
    "id code subject description workflow quantity wished_on state submitted_at progress accepted_at started_at"
    " closed_at on_time reason file_count version"
)
QUOTE = "number amount_minor currency quoted_at valid_until last_day expired"
STEP = "action at percent amount currency text"
FILE = "id key name size sha256 media_type received is_complete kind work uploaded_by created_at"
SWEPT = "files bytes"
ROW = "group key requests open delivered on_time late share_on_time amounts"


def service_of(service: ServiceView) -> dict[str, object]:
    accounts = service.accounts
    body = {
        **read(service, SERVICE),
        "accounts": None if accounts is None else [read(account, REFERENCE) for account in accounts],
    }
    check(body, service.to_dict(), "service")
    return body


def quote_of(quote: QuoteView) -> dict[str, object]:
    body = read(quote, QUOTE)
    check(body, quote.to_dict(), "quote")
    for locale in LOCALES:
        assert quote.text(locale) == format.money(locale, quote.amount_minor, quote.currency)
    return body


def work_of(work: WorkView) -> dict[str, object]:
    body = {
        **read(work, WORK),
        "account": read(work.account, REFERENCE),
        "holder": read(work.holder, NAMED),
        "submitted_by": read(work.submitted_by, NAMED),
        "service": work.service and read(work.service, "id key name labels"),
        "quote": work.quote and quote_of(work.quote),
        "agent": work.agent and read(work.agent, NAMED),
    }
    check(body, work.to_dict(), "work")
    return body


def step_of(step: WorkStepView) -> dict[str, object]:
    body = {**read(step, STEP), "by": step.by and read(step.by, NAMED)}
    check(body, step.to_dict(), "step")
    assert step.action not in in_each(step.label).values()
    return body


def statistics_of(statistics: WorkStatistics) -> dict[str, object]:
    rows = [
        {**read(row, ROW), "service": row.service and read(row.service, "id key name labels")} for row in statistics
    ]
    body: dict[str, object] = {"from": statistics.from_, "until": statistics.until, "rows": rows}
    check(body, statistics.to_dict(), "statistics")
    return body
