"""The desk's day, how often it answers in time, and reminders (rule Q6)."""

import datetime
import pickle
from typing import Any, assert_type

import pytest
from comptoir import (
    Calendar,
    DayItem,
    DayPart,
    Deadline,
    InvalidError,
    MonthOnTime,
    RefusedError,
    TimeLeft,
    format,
)

from .conftest import House, draft

NBSP = "\u00a0"


def test_q6_the_day_tells_what_is_late_due_and_waiting(either: House) -> None:
    either.at("2026-04-27T09:00:00+02:00")
    late, asked = either.dealer.requests.submit(draft()), either.dealer.requests.submit(draft())
    either.agent.requests.start(asked.code)
    either.agent.requests.ask(asked.code, "Quel atelier ?")
    either.at("2026-04-28T09:00:00+02:00")
    today = either.dealer.requests.submit(draft())
    either.at("2026-04-30T09:00:00+02:00")
    later = either.dealer.requests.submit(draft())
    day = either.agent.requests.day()
    assert day.at == datetime.datetime(2026, 4, 30, 7, tzinfo=datetime.UTC)
    lists = (day.overdue, day.due_today, day.waiting)
    assert [[item.code for item in part] for part in lists] == [[late.code], [today.code], [asked.code]]
    assert [(part.total, len(part), part.next) for part in lists] == [(1, 1, None)] * 3
    assert later.code not in str(day.to_dict())
    (item,) = day.overdue
    assert_type(item, DayItem)
    assert (item.account_name, item.submitter.name, item.agent) == ("Garage Chez Joe", "denis Infomedia", None)
    assert item.dealership is not None
    assert (item.dealership.code, item.due) == ("20/90074", late.due)
    assert (item.time_left.overdue, item.time_left.business_days) == (True, 1)
    assert item.time_left.text("en") == "1 business day late"
    assert next(iter(day.due_today)).time_left.text("fr") == TimeLeft.compute(
        today.due, day.at, Calendar.of("FR"), "Europe/Paris"
    ).text("fr")
    (waits,) = day.waiting
    assert waits.waiting_since == datetime.datetime(2026, 4, 27, 7, tzinfo=datetime.UTC)
    assert waits.agent is not None
    assert either.agent.requests.day_list("overdue").items == day.overdue.items
    assert either.dealer.requests.day_list(DayPart.WAITING) == day.waiting


def test_a_long_part_of_the_day_goes_on_after_a_cursor(house: House) -> None:
    for _ in range(51):
        house.dealer.requests.submit(draft())
    house.at("2026-06-01T09:00:00+02:00")
    overdue = house.agent.requests.day().overdue
    assert (overdue.total, len(overdue)) == (51, 50)
    assert overdue.next is not None
    rest = house.agent.requests.day_list("overdue", after=overdue.next)
    assert (rest.total, len(rest), rest.next) == (51, 1, None)
    with pytest.raises(InvalidError):
        house.agent.requests.day_list("waiting", overdue.next)
    with pytest.raises(InvalidError):
        house.agent.requests.day_list("tomorrow")


def test_q6_the_share_answered_in_time_is_told_by_month(either: House) -> None:
    for morning, days in (("2026-03-02", 0), ("2026-03-03", 0), ("2026-03-09", 7)):
        either.at(f"{morning}T09:00:00+01:00")
        receipt = either.dealer.requests.submit(draft())
        answered = datetime.date.fromisoformat(morning) + datetime.timedelta(days=days)
        either.at(f"{answered}T10:00:00+01:00")
        either.agent.requests.reject(receipt.code, "Non")
    months = either.agent.requests.on_time("2026-02", "2026-03")
    assert_type(months, list[MonthOnTime])
    assert [(month.month, month.answered, month.on_time) for month in months] == [("2026-02", 0, 0), ("2026-03", 3, 2)]
    assert (months[0].share, months[0].share_text("fr")) == (None, None)
    assert months[1].share == pytest.approx(2 / 3)
    assert months[1].share_text("fr") == f"66,7{NBSP}%"
    assert months[1].share_text("en") == "66.7%"
    assert format.month("fi", months[1].month) == "maaliskuu 2026"
    assert either.agent.requests.on_time(datetime.date(2026, 2, 28), datetime.datetime(2026, 3, 31, 12)) == months
    assert pickle.loads(pickle.dumps(months)) == months


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2026-13", "2026-04", "invalid_month"),
        ("2026", "2026-04", "invalid_month"),
        ("2026-1", "2026-04", "invalid_month"),
        ("0000-01", "2026-04", "invalid_month"),
        ("2026-01", "", "invalid_month"),
        ("2026-05", "2026-04", "too_few"),
        ("2024-01", "2026-01", "too_many"),
    ],
)
def test_months_that_cannot_be_are_invalid(house: House, start: str, end: str, code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        house.agent.requests.on_time(start, end)
    assert code in [caught.value.code, *(str(problem.code) for problem in caught.value.problems)]
    assert all(caught.value.text(locale) for locale in ("en", "fi", "fr"))


@pytest.mark.parametrize("wrong", [202604, None, 1.5, ("2026", "04"), object(), b"2026-04"])
def test_a_month_of_a_wrong_type_is_a_type_error(house: House, wrong: Any) -> None:
    with pytest.raises(TypeError):
        house.agent.requests.on_time(wrong, "2026-04")
    with pytest.raises(TypeError):
        house.agent.requests.on_time("2026-04", wrong)
    with pytest.raises(TypeError):
        format.month("fr", wrong)


def test_q6_agents_are_reminded_once_of_each_deadline(either: House) -> None:
    receipt = either.dealer.requests.submit(draft())
    assert either.host.requests.remind() == 0
    either.at("2026-05-05T08:00:00+02:00")
    assert either.host.preview().requests.remind() == 1
    assert [either.host.requests.remind() for _ in range(2)] == [1, 0]
    (mail,) = [mail for mail in either.host.outbox.lease(100, 60) if mail.template == "request_due"]
    assert mail.to == "anna@infomedia.example"
    assert "Garage Chez Joe" in mail.text
    told = either.agent.requests.history(receipt.code).items[0]
    assert (told.action, told.by.host) == ("remind_agents", "tests")
    with pytest.raises(RefusedError) as caught:
        either.dealer.requests.remind()
    assert caught.value.action == "remind_agents"


def test_time_left_counts_business_days() -> None:
    at = datetime.datetime(2026, 4, 30, 8, tzinfo=datetime.UTC)
    calendar = Calendar.of("FR")
    deadline = Deadline.compute(at, calendar, "Europe/Paris")
    told = []
    for days in (0, 5, 6, 8):
        left = TimeLeft.compute(deadline, at + datetime.timedelta(days=days), calendar, "Europe/Paris")
        told.append((left.overdue, left.business_days, left.text("en")))
        assert pickle.loads(pickle.dumps(left)) == left
    assert told == [
        (False, 2, "2 business days left"),
        (False, 0, "Due today"),
        (True, 1, "1 business day late"),
        (True, 2, "2 business days late"),
    ]
    compute: Any = TimeLeft.compute
    right = [deadline, at, calendar, "Europe/Paris"]
    for position in range(4):
        with pytest.raises(TypeError):
            compute(*right[:position], 1, *right[position + 1 :])
