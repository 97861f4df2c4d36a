"""What became of the work that customers asked for, in figures (rules P6, P9)."""

import datetime
import pickle

import pytest
from comptoir import (
    DeliveryDraft,
    InvalidError,
    QuoteDraft,
    StatisticGroup,
    StatisticRow,
    WorkState,
    WorkStatistics,
    format,
)

from .conftest import House
from .jobs import asked, requester, service, translation
from .people import UNKNOWN, activated, added, garage, problems

WISHED = datetime.date(2026, 5, 4)


def rows(statistics: WorkStatistics, group: StatisticGroup) -> dict[str, StatisticRow]:
    return {row.key: row for row in statistics if row.group is group}


def test_p9_work_is_counted_by_state_service_and_month(either: House) -> None:
    painting = service(either)
    translation(either)
    account = garage(either)
    ann = activated(either, added(either, account))
    kept, late = (asked(ann, service="painting", wished_on=WISHED).code for _ in range(2))
    asked(ann, service="translation", quantity=1200)
    either.at("2026-05-04T10:00:00+02:00")
    withdrawn = asked(ann, service="painting").code
    ann.work.cancel(withdrawn)
    for code, quoted in ((kept, "1234.50"), (late, "100")):
        either.agent.work.quote(code, QuoteDraft(amount=quoted))
        ann.work.accept(code, 1)
        either.agent.work.start(code)
    either.agent.work.deliver(kept, DeliveryDraft())
    either.at("2026-05-05T10:00:00+02:00")
    either.agent.work.deliver(late, DeliveryDraft())

    statistics = ann.work.statistics("2026-04", datetime.date(2026, 5, 31))
    assert (statistics.from_, statistics.until, len(statistics)) == ("2026-04", "2026-05", len(statistics.rows))
    (total,) = rows(statistics, StatisticGroup.TOTAL).values()
    assert (total.requests, total.open, total.delivered, total.on_time, total.late) == (4, 1, 2, 1, 1)
    assert (total.share_on_time, total.share_text("fr"), total.label("fi")) == (500, "50\u00a0%", "Yhteensä")
    (amount,) = total.amounts
    assert (amount.currency, amount.quoted_minor) == ("EUR", 123450 + 10000 + 10200)
    assert (amount.accepted_minor, amount.delivered_minor) == (133450, 133450)
    states = rows(statistics, StatisticGroup.STATE)
    assert list(states) == [state.value for state in WorkState]
    assert {key: row.requests for key, row in states.items() if row.requests} == {
        "quoted": 1,
        "delivered": 2,
        "cancelled": 1,
    }
    assert states["delivered"].label("fr") == WorkState.DELIVERED.label("fr")
    services = rows(statistics, StatisticGroup.SERVICE)
    assert [(key, row.requests, row.label("fr")) for key, row in services.items()] == [
        ("painting", 3, "Painting"),
        ("translation", 1, "Translation"),
    ]
    assert services["painting"].service is not None
    assert services["painting"].service.id == painting.id
    months = rows(statistics, StatisticGroup.MONTH)
    assert [(key, row.requests, row.share_on_time) for key, row in months.items()] == [
        ("2026-04", 3, 500),
        ("2026-05", 1, None),
    ]
    assert months["2026-04"].label("fi") == format.month("fi", "2026-04")
    assert months["2026-05"].share_text("fi") is None
    for view in (statistics, total, amount):
        assert pickle.loads(pickle.dumps(view)) == view

    alone = either.agent.work.statistics(account=account.id, service=painting.id)
    assert next(iter(alone)).requests == 3
    assert (alone.from_, alone.until) == ("2025-06", "2026-05")
    listed = ann.work.list(service=painting.id, start="2026-05", end="2026-05")
    assert [work.code for work in listed] == [withdrawn]
    assert len(ann.work.list(start=datetime.date(2026, 4, 30), end="2026-04")) == 3


def test_p6_a_requester_is_told_of_the_own_work(house: House) -> None:
    ann = requester(house)
    account = ann.work.get(asked(ann).code).account.id
    joe = activated(house, added(house, house.agent.accounts.get(account), email="joe@x.example", role="requester"))
    assert next(iter(joe.work.statistics())).requests == 0
    assert next(iter(ann.work.statistics())).requests == 1
    assert next(iter(house.agent.work.statistics(holder=ann.me.places()[0].to_dict()["actor"][8:]))).requests == 1
    without = rows(ann.work.statistics(), StatisticGroup.SERVICE)[""]
    assert (without.service, without.label("en")) == (None, "Without a service")


def test_months_and_ids_can_be_wrong(house: House) -> None:
    work = house.agent.work
    for start, end, path, code in (
        ("2026-05", "2026-04", "/until", "too_few"),
        ("2020-01", "2026-04", "/until", "too_many"),
        ("2020-01", None, "/from", "too_many"),
        ("2027-01", None, "/from", "too_few"),
    ):
        with pytest.raises(InvalidError) as caught:
            work.statistics(start, end)
        assert problems(caught.value) == [(path, code)]
    for name in ("account", "holder", "service"):
        with pytest.raises(InvalidError, match=r"^invalid_id: "):
            work.statistics(**{name: "no id"})
        assert next(iter(work.statistics(**{name: UNKNOWN}))).requests == 0
    with pytest.raises(InvalidError, match=r"^invalid_month: "):
        work.statistics("avril")
