"""Outcomes as the vectors tell them, read through typed attributes."""

import dataclasses
import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from comptoir import (
    AccountRef,
    AddressDraft,
    AddressView,
    AmbiguousAccountError,
    CentreChoice,
    ComptoirError,
    ConflictError,
    DayList,
    Deadline,
    DeadlineDay,
    DealershipRef,
    DeskDay,
    DestinationDraft,
    DocumentAddress,
    DocumentRef,
    EditPage,
    FieldValue,
    Forecast,
    HistoryActor,
    HistoryEntry,
    InvalidError,
    MonthOnTime,
    OutgoingMail,
    Page,
    PendingTerm,
    Period,
    Problem,
    Receipt,
    Renewal,
    RequestDraft,
    RequestReview,
    SignInError,
    StateError,
    SubscriptionView,
    Term,
    TermChange,
    format,
    read_draft,
)

VECTORS = Path(__file__).parents[2] / "tests" / "vectors"
LOCALES = ("fr", "fi", "en")


def same(found: object, expected: object) -> bool:
    """Whether two values of JSON are equal, types too: in Python ``1 == True == 1.0``."""
    if type(found) is not type(expected):
        return False
    if isinstance(found, dict) and isinstance(expected, dict):
        return found.keys() == expected.keys() and all(same(value, expected[name]) for name, value in found.items())
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(map(same, found, expected))
    return found == expected


def check(found: object, expected: object, name: object) -> None:
    assert same(found, expected), f"{name}\nfound    {found!r}\nexpected {expected!r}"


class Members:
    """The members of an object: each is to be read, and none may be left."""

    def __init__(self, body: dict[str, Any]) -> None:
        self.body = dict(body)

    def __call__(self, name: str) -> Any:
        return self.body.pop(name)

    def maybe(self, name: str) -> Any:
        return self.body.pop(name, None)

    def done(self) -> None:
        assert not self.body, f"not described: {sorted(self.body)}"


def load(file: str, *members: str) -> Members:
    body = Members(json.loads((VECTORS / file).read_text(encoding="utf-8")))
    assert body("version") == 1
    assert set(body.body) == set(members)
    return body


def cases(file: Members, name: str = "cases") -> Iterator[Members]:
    found = file(name)
    assert found
    for case in found:
        members = Members(case)
        yield members
        members.done()


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def in_each(write: Callable[[str], object]) -> dict[str, object]:
    return {locale: write(locale) for locale in LOCALES}


def day_of(one: DeadlineDay) -> dict[str, object]:
    """A day as JSON, read through its typed attributes."""
    body: dict[str, object] = {"day": one.day.isoformat(), "kind": one.kind.value}
    if one.closure is not None:
        body["reason"] = one.closure.reason.value
        if one.closure.holiday is not None:
            body["holiday"] = one.closure.holiday.value
        if one.closure.label is not None:
            body["label"] = one.closure.label
    if one.last is not None:
        body["last"] = one.last.isoformat()
    if one.number is not None:
        body["number"], body["of"] = one.number, one.of
    return body


def written(at: datetime.datetime) -> str:
    assert at.tzinfo is datetime.UTC
    digits = 6 if at.microsecond % 1000 else 3 if at.microsecond else 0
    text = at.replace(tzinfo=None).isoformat(timespec="microseconds")
    return (text[: len(text) - 6 + digits] if digits else text[:-7]) + "Z"


def due_of(deadline: Deadline) -> dict[str, object]:
    return {
        "due": written(deadline.due),
        "last_day": deadline.last_day.isoformat(),
        "days": [day_of(one) for one in deadline.days],
    }


def problem_of(problem: Problem, locale: str) -> dict[str, object]:
    return {
        "path": problem.path,
        "code": problem.code.value,
        "args": problem.args,
        "text": problem.text(locale),
    }


def receipt_of(receipt: Receipt) -> dict[str, object]:
    return {
        "id": receipt.id,
        "code": receipt.code,
        "state": receipt.state.value,
        "submitted_at": written(receipt.submitted_at),
        "due": due_of(receipt.due),
        "account": receipt.account,
        "version": receipt.version,
    }


def draft_of(draft: RequestDraft) -> dict[str, object]:
    body = draft.to_dict()
    assert read_draft(body) == draft
    return body


def mail_of(mail: OutgoingMail) -> dict[str, object]:
    return {
        "id": mail.id,
        "template": mail.template,
        "from": mail.from_,
        "to": mail.to,
        "language": mail.language,
        "subject": mail.subject,
        "text": mail.text,
        "attempts": mail.attempts,
    }


def read(view: Any, members: str) -> dict[str, object]:
    """Attributes of a view as JSON; one with a ``?`` only where it holds something."""
    told = {name.rstrip("?"): plain(getattr(view, name.rstrip("?"))) for name in members.split()}
    return {name: value for name, value in told.items() if value or f"{name}?" not in members}


def plain(value: Any) -> object:
    if isinstance(value, datetime.datetime):
        return written(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Term):
        return value.months
    if isinstance(value, Renewal):
        return str(value)
    for view, members in SMALL.items():
        if isinstance(value, view):
            return read(value, members)
    if isinstance(value, Deadline):
        return due_of(value)
    if isinstance(value, DestinationDraft):
        return read(value, "street postal_code city region country")
    if isinstance(value, AddressDraft):
        return dataclasses.asdict(value)
    if isinstance(value, list):
        return [plain(one) for one in value]
    # An enumeration is told by its text; other views, which nobody reads one by one, by their own JSON.
    return str(value) if isinstance(value, str) else value.to_dict() if hasattr(value, "to_dict") else value


SMALL: dict[type, str] = {
    Period: "start end",
    PendingTerm: "term effective",
    Forecast: "on term",
    AccountRef: "id name reference postal_code city country",
    AddressView: "same_as street postal_code city region country",
    DocumentAddress: "street postal_code city region country",
    DocumentRef: "id code",
}


def subscription_of(view: SubscriptionView) -> dict[str, object]:
    body = read(view, SUBSCRIPTION)
    check(body, view.to_dict(), "subscription")
    return body


def term_change_of(change: TermChange) -> dict[str, object]:
    body = read(change, "before after effective at_once dropped restarted")
    check(body, change.to_dict(), "change of term")
    return {**body, "text": in_each(change.text)}


def centre_of(choice: CentreChoice | None) -> dict[str, object] | None:
    if choice is None:
        return None
    other = choice.runner_up
    return {
        **read(choice, "country distance_km reason"),
        "centre": choice.centre.key,
        "runner_up": other and {"centre": other.centre.key, "distance_km": other.distance_km},
        "text": in_each(choice.text),
    }


def edit_page_of(page: EditPage) -> dict[str, object]:
    """The page, of whose countries, currencies and time zones only the present ones are told."""
    body = page.to_dict()
    for section, drawn in zip(page.sections, body["sections"], strict=True):
        for field, told in zip(section.fields, drawn["fields"], strict=True):
            shown = {"help": field.help, "important": field.important, "notice": field.notice, "default": field.default}
            check(shown, {name: told.get(name) for name in shown}, field.path)
            if field.path.endswith(("/country", "/currency", "/time_zone")):
                told["options"] = [option for option in told["options"] if option["value"] == field.default]
    check(
        read(page, "locale breadcrumb title account state editable saved"),
        {name: body[name] for name in ("locale", "breadcrumb", "title", "account", "state", "editable", "saved")},
        "page",
    )
    return body


def review_of(review: RequestReview) -> dict[str, object]:
    return {
        "account": review.account,
        "values": [read(value, "path then current requested conflict") for value in review.values],
        "users": [
            read(user, "path user email name other_accounts needs_successor misplaced staff") for user in review.users
        ],
    }


def list_of(part: DayList) -> dict[str, object]:
    items = []
    for item in part:
        body = read(
            item, "id code kind state account_name submitter agent dealership due time_left waiting_since version"
        )
        left = item.time_left
        body["time_left"] = {**read(left, "overdue business_days"), "text": in_each(left.text)}
        items.append(body)
    assert len(part) == len(items)
    return {"total": part.total, "items": items, "next": part.next}


def day_list_of(day: DeskDay) -> dict[str, object]:
    return {
        "at": written(day.at),
        "overdue": list_of(day.overdue),
        "due_today": list_of(day.due_today),
        "waiting": list_of(day.waiting),
    }


def month_of(month: MonthOnTime) -> dict[str, object]:
    body = read(month, "month answered on_time")
    body["text"] = in_each(lambda locale: format.month(locale, month.month))
    body["share_text"] = None if month.share is None else in_each(month.share_text)
    return body


def value_of(value: FieldValue) -> dict[str, object]:
    held = value.value
    told = read(held, "id code city") if isinstance(held, DealershipRef) else plain(held)
    return {"kind": value.kind.value, "value": told}


def by_of(by: HistoryActor) -> dict[str, object]:
    who = {
        "staff": by.person and read(by.person, "id name"),
        "erased": by.staff,
        "contact": by.contact and read(by.contact, "id name"),
        "erased_contact": by.contact_id,
        "host": by.host,
    }
    return {"kind": by.kind.value, "value": who[by.kind.value]}


def entry_of(entry: HistoryEntry) -> dict[str, object]:
    body = read(entry, "sequence ordinal at action subject subject_id version")
    body["by"] = by_of(entry.by)
    body["called"] = value_of(entry.called)
    body["changes"] = [
        {"field": change.field, "before": value_of(change.before), "after": value_of(change.after)}
        for change in entry.changes
    ]
    body["said"] = entry.said and value_of(entry.said)
    body["text"] = in_each(entry.text)
    return body


def history_of(page: Page[HistoryEntry]) -> dict[str, object]:
    assert page.total is None
    return {"items": [entry_of(entry) for entry in page], "next": page.next}


REFERENCE = "id name reference postal_code city country"
CONTACT = (
    "id user email name first_name last_name phone mobile other role job_title services notifications language"
    " time_zone activation state removed_at version contact_version custom?"
)
ACCOUNT = (
    "id name reference state language country address notes features follows_desk dealership administrator time_zone"
    " data_centre billing shipping currency currency_fixed created_at version custom?"
)
USER = "id email name first_name last_name language time_zone activation state version"
GROUP = "id name version accounts"
DEVICE = "id account key name state reported_at version"
SUBSCRIPTION = "account state term renewal period pending forecast ended_on enrolled devices next_invoice version"
RENEWAL = "account on ends_at term pending"
CHANGE = "sequence ordinal at actor action subject subject_id version fields"


def error_of(error: ComptoirError) -> dict[str, object]:
    body: dict[str, object] = {"code": error.code, "text": in_each(error.text)}
    if isinstance(error, InvalidError):
        body["problems"] = [
            {"path": problem.path, "code": problem.code.value, "text": in_each(problem.text)}
            for problem in error.problems
        ]
    if isinstance(error, AmbiguousAccountError | StateError) and error.accounts:
        body["accounts"] = [read(account, REFERENCE) for account in error.accounts]
    if isinstance(error, StateError) and error.codes:
        body["codes"] = error.codes
    if isinstance(error, SignInError) and error.retry_after is not None:
        body["retry_after"] = error.retry_after
    if isinstance(error, ConflictError) and error.changes:
        body["changes"] = [
            {"subject": change.subject, "field": change.field, "by": by_of(change.by), "at": written(change.at)}
            for change in error.changes
        ]
    return body
