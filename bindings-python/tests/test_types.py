"""Wrong types and values in every position of every call: a TypeError or an InvalidError, never a panic."""

import datetime
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import comptoir
import pytest
from comptoir import (
    Actor,
    Calendar,
    ClosureReason,
    ComptoirError,
    DataCentres,
    DateStyle,
    Deadline,
    DeadlineDayKind,
    FixedClock,
    FixedIds,
    InvalidError,
    Keys,
    Pack,
    Pause,
    Period,
    Renewal,
    Store,
    Subscription,
    Term,
    format,
    labels,
    money,
)

from .conftest import PARIS, ROOT, House, draft, staff

NOON = datetime.datetime(2026, 4, 30, 10, 0, 0, 123456, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 5, 1)
WRONG: list[Any] = [object(), 1.5, [object()], 2**70, -(2**70), datetime.datetime(2026, 1, 1), ()]


def by_id(house: House) -> list[Callable[[str], object]]:
    """Calls that are given an id alone."""
    accounts, people, subscriptions = house.agent.accounts, house.agent.people, house.agent.subscriptions
    return [
        accounts.suspend,
        accounts.restore,
        accounts.delete,
        accounts.confirm,
        accounts.centre,
        accounts.sites,
        people.suspend_user,
        people.restore_user,
        people.delete_user,
        subscriptions.get,
        subscriptions.undo,
    ]


def calls(house: House) -> list[tuple[Callable[..., Any], tuple[Any, ...]]]:
    """Every call with arguments that are right."""
    requests, pack = house.dealer.requests, house.dealer.requests.pack()
    paris = Calendar.of("FR")
    deadline = Deadline.compute(PARIS, paris, "Europe/Paris")
    (problem, *_) = pack.check("{}")
    error = comptoir._native._restore("Failure", "{}")
    (flaw,) = labels.Catalog().add("fr", "own.ftl", "yes = { $name }").check()
    return [
        (Store.open, (house.url, Keys(ROOT))),
        (Store.migrate, (house.url,)),
        (house.store.create_desk, ({}, {})),
        (house.store.desk, ("infomedia",)),
        (house.desk.session, (Actor.host("x"),)),
        (Actor.staff, ("x",)),
        (Actor.host, ("x",)),
        (house.dealer.once, ("k",)),
        (house.dealer.based_on, (1,)),
        (requests.form, ("create", "fr")),
        (requests.check, (draft(),)),
        (requests.submit, (draft(),)),
        (requests.list, ("submitted", "cursor")),
        (requests.get, ("x",)),
        (requests.start, ("x",)),
        (requests.ask, ("x", "y")),
        (requests.answer, ("x", "y")),
        (requests.reject, ("x", "y")),
        (requests.cancel, ("x",)),
        (requests.complete, ("x", {})),
        (requests.review, ("x",)),
        (requests.history, ("x", "cursor")),
        (requests.day_list, ("overdue", "cursor")),
        (requests.on_time, ("2026-01", "2026-04")),
        (house.agent.accounts.list, ("cursor",)),
        (house.agent.accounts.get, ("x",)),
        (house.agent.accounts.contacts, ("x",)),
        (house.agent.accounts.history, ("x", "cursor")),
        (house.agent.accounts.suggest, ("x",)),
        (house.agent.accounts.find, ("x",)),
        (house.agent.accounts.create, ({},)),
        (house.agent.accounts.edit, ("x", {})),
        (house.agent.accounts.edit_page, ("x", "fr")),
        (house.agent.accounts.fail, ("x", "y")),
        (house.agent.accounts.edit_administrator, ("x", {})),
        (house.agent.accounts.replace_administrator, ("x", {})),
        (house.agent.accounts.explain_centre, ("FR",)),
        *((call, ("x",)) for call in by_id(house)),
        (house.host.devices.report, ("x", [{"key": "x", "state": "enrolled"}])),
        (house.agent.devices.list, ("x", "cursor")),
        (house.agent.subscriptions.change_term, ("x", "annual")),
        (house.agent.subscriptions.change_renewal, ("x", "same")),
        (house.agent.subscriptions.renewals, (PARIS, "cursor")),
        (house.agent.subscriptions.pro_rata, ("x", 1)),
        (house.agent.groups.create, ("x",)),
        (house.agent.groups.rename, ("x", "y")),
        (house.agent.groups.assign, ("x", ["y"])),
        (house.agent.groups.unassign, ("x", ["y"])),
        (house.host.changes, ("cursor",)),
        (comptoir.pro_rata, (1, 1)),
        (Term, ("annual",)),
        (Term.ANNUAL.label, ("fr",)),
        (Renewal, ("same",)),
        (Renewal.SAME.after, ("annual",)),
        (Period, (DAY, DAY)),
        (Period(DAY, DAY).days_left, (DAY,)),
        (comptoir.Life.begun, ("host",)),
        (comptoir.Life.begun().after, ("edit", "suspended", "host")),
        (comptoir.Life.begun().allows, ("edit",)),
        (DataCentres, ([], {})),
        (DataCentres([]).get, ("x",)),
        (DataCentres([]).choose, ("FR",)),
        (DataCentres([]).keep, ("FR", "x")),
        (Subscription, ("annual",)),
        (Subscription(1).start, (PARIS, "Europe/Paris")),
        (Subscription(1).change_term, ("annual", True, PARIS, "Europe/Paris")),
        (Subscription(1).change_renewal, ("same",)),
        (Subscription(1).pass_, (PARIS, "Europe/Paris")),
        (Subscription(1).cancel, (DAY,)),
        (paris.invoice_day, (DAY,)),
        (comptoir.AccountUpdate.from_json, ("{}",)),
        (comptoir.read_draft, ("{}",)),
        (comptoir.TimeLeft.compute, (deadline, PARIS, paris, "Europe/Paris")),
        (house.administrator.people.add_dealership, ({},)),
        (house.administrator.people.add_staff, (staff("x", "agent"),)),
        (house.administrator.people.staff_by_email, ("x",)),
        (house.host.outbox.lease, (1, 1)),
        (house.host.outbox.acknowledge, ("x",)),
        (house.host.audit.list, ("cursor",)),
        (Pack, ({},)),
        (Pack.from_json, ("{}",)),
        (pack.form, ("create", "fr")),
        (pack.blank, ("create",)),
        (pack.check, ({},)),
        (pack.job_title_label, ("x", "fr")),
        (Calendar.of, ("FR",)),
        (Calendar.from_json, ("{}",)),
        (paris.with_closed, (DAY, "x")),
        (paris.with_open, (DAY,)),
        (paris.closed, (DAY,)),
        (paris.is_open, (DAY,)),
        (Deadline.compute, (PARIS, paris, "Europe/Paris")),
        (deadline.text, ("fr",)),
        (deadline.explanation, ("fr",)),
        (deadline.days[0].text, ("fr",)),
        (Pause, (PARIS, PARIS)),
        (Keys, (ROOT,)),
        (FixedClock, (PARIS,)),
        (house.clock.set, (PARIS,)),
        (FixedIds, (1,)),
        (problem.text, ("fr",)),
        (problem.to_dict, ("fr",)),
        (error.text, ("fr",)),
        (labels.available, ("fr",)),
        (labels.has, ("fr", "yes")),
        (labels.message, ("fr", "yes", {})),
        (labels.country_name, ("fr", "FR")),
        (labels.language_name, ("fr", "fr")),
        (labels.city_name, ("fr", "Europe/Paris")),
        (labels.capitalized, ("x",)),
        (labels.compare, ("fr", "a", "b")),
        (labels.zone_options, ("fr", DAY)),
        (labels.negotiate, (["fr"],)),
        (labels.negotiate_header, ("fr", ["fr"])),
        (labels.keys, ("fr",)),
        (labels.Catalog.folder, ("/no/such/folder",)),
        (labels.Catalog().add, ("fr", "own.ftl", "yes = Oui")),
        (flaw.text, ("fr",)),
        (labels.zone_label, ("fr", "Europe/Paris", DAY)),
        (format.number, ("fr", 1)),
        (format.decimal, ("fr", "1")),
        (format.percent, ("fr", 1)),
        (format.month, ("fr", "2026-04")),
        (format.money, ("fr", 1, "EUR")),
        (format.price, ("fr", "1", "EUR")),
        (money.minor, ("1", "EUR")),
        (money.decimal, (1, "EUR")),
        (money.times, ("1", 1, "EUR")),
        (format.date, ("fr", DAY, "long")),
        (format.date_range, ("fr", DAY, DAY, "yearless")),
        (format.relative_day, ("fr", DAY, DAY)),
        (format.business_days, ("fr", 2)),
        (format.parse_decimal, ("fr", "2 539,75")),
        (format.parse_date, ("fr", "1er mai 2026")),
        (format.time, ("fr", datetime.time(9))),
        (format.date_time, ("fr", PARIS, "Europe/Paris", "short")),
        (format.date_time_zone, ("fr", PARIS, "Europe/Paris", "full")),
        (format.list, ("fr", ["a"])),
    ]


def test_wrong_types_in_every_position_are_errors_and_never_a_panic(house: House) -> None:
    tried = 0
    for call, right in calls(house):
        for position in range(len(right)):
            for wrong in [*WRONG, *([] if isinstance(right[position], (dict, str, bytes)) else ["\x00"]), None]:
                given = [*right]
                given[position] = wrong
                tried += 1
                try:
                    call(*given)
                except (TypeError, ComptoirError):
                    pass
                except BaseException as error:
                    pytest.fail(f"{call} {position} {wrong!r}: {type(error)} {error}")
    assert tried > 500


def test_keyword_arguments_of_wrong_types_are_type_errors(house: House) -> None:
    paris = Calendar.of("FR")
    tries: list[Callable[[], Any]] = [
        lambda: Store.open(house.url, Keys(ROOT), clock="now"),  # type: ignore[arg-type]
        lambda: Store.open(house.url, Keys(ROOT), ids=1),  # type: ignore[arg-type]
        lambda: Store.open(house.url, Keys(ROOT), allow_superuser="yes"),  # type: ignore[arg-type]
        lambda: Store.migrate(house.url, role=1),  # type: ignore[arg-type]
        lambda: Keys(ROOT, id="1"),  # type: ignore[arg-type]
        lambda: Deadline.compute(PARIS, paris, "Europe/Paris", pauses=[1]),  # type: ignore[list-item]
        lambda: Deadline.compute(PARIS, paris, "Europe/Paris", business_days="2"),  # type: ignore[arg-type]
        lambda: Deadline.compute(PARIS, paris, "Europe/Paris", as_of=DAY),  # type: ignore[arg-type]
        lambda: labels.zone_options("fr", DAY, prefer=1),  # type: ignore[arg-type]
        lambda: labels.message("fr", "yes", {"x": 1.5}),  # type: ignore[dict-item]
        lambda: house.dealer.requests.check({1: 2}),  # type: ignore[dict-item]
        lambda: house.dealer.requests.check({"kind": object()}),
        lambda: format.decimal("fr", 1.5),  # type: ignore[arg-type]
        lambda: format.percent("fr", 1.5),  # type: ignore[arg-type]
        lambda: house.agent.requests.complete("x", roles=[object()]),  # type: ignore[list-item]
        lambda: house.agent.requests.complete("x", reference=object()),  # type: ignore[arg-type]
        lambda: house.agent.accounts.list(administrator=1),  # type: ignore[arg-type]
        lambda: house.agent.accounts.list(group=object()),  # type: ignore[arg-type]
        lambda: house.agent.devices.list("x", deleted="yes"),  # type: ignore[arg-type]
        lambda: house.agent.subscriptions.renewals(DAY),  # type: ignore[arg-type]
        lambda: house.agent.subscriptions.renewals(size="1"),  # type: ignore[arg-type]
    ]
    for attempt in tries:
        with pytest.raises(TypeError):
            attempt()


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        (lambda: FixedIds(-1), "out_of_range"),
        (lambda: Keys(ROOT, id=-1), "out_of_range"),
        (lambda: Deadline.compute(PARIS, Calendar.weekend(), "UTC", business_days=256), "out_of_range"),
        (lambda: format.number("fr", 2**64), "out_of_range"),
        (lambda: format.money("fr", 1, "FRF"), "unknown_currency"),
        (lambda: format.decimal("fr", "1,5"), "invalid_decimal"),
        (lambda: format.date("fr", DAY, "tiny"), "unknown_option"),
        (lambda: format.month("fr", "avril 2026"), "invalid_month"),
        (lambda: format.business_days("fr", -1), "out_of_range"),
        (lambda: format.date_range("fr", DAY, DAY, "tiny"), "unknown_option"),
        (lambda: format.parse_decimal("fr", "1.143,23"), "invalid_number"),
        (lambda: format.parse_date("fr", "31/04/2026"), "invalid_day"),
        (lambda: labels.keys("no tag!"), "unknown_language"),
        (lambda: labels.Catalog().add("no tag!", "own.ftl", ""), "unknown_language"),
        (lambda: format.percent("fr", 2**63), "out_of_range"),
        (lambda: labels.country_name("fr", "XX"), "unknown_country"),
        (lambda: labels.city_name("fr", "Mars/Base"), "unknown_time_zone"),
        (lambda: labels.has("no tag!", "yes"), "unknown_language"),
        (lambda: Calendar.of("FR").with_closed(DAY, ""), "invalid_calendar"),
        (lambda: Calendar.of("FR").with_open(DAY).with_open(DAY), "invalid_calendar"),
        (lambda: Calendar.from_json({"base": "SE"}), "invalid_calendar"),
        (lambda: FixedClock(datetime.datetime.max.replace(tzinfo=ZoneInfo("America/Lima"))), "out_of_range"),
    ],
)
def test_wrong_values_are_invalid_by_a_code_and_told_in_every_language(attempt: Callable[[], Any], code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        attempt()
    assert caught.value.code == code
    assert all(caught.value.text(locale) for locale in ("en", "fi", "fr", "sv"))


def test_out_of_range_leases_are_invalid(house: House) -> None:
    with pytest.raises(InvalidError) as caught:
        house.host.outbox.lease(0, 3601)
    assert [(problem.path, str(problem.code)) for problem in caught.value.problems] == [
        ("/limit", "too_few"),
        ("/seconds", "too_many"),
    ]


def test_an_instant_of_any_zone_is_taken_and_a_naive_one_is_not() -> None:
    clock = FixedClock(datetime.datetime(2026, 4, 30, 12, 0, 0, 123456, tzinfo=ZoneInfo("Europe/Paris")))
    assert clock.now == NOON
    assert clock.now.tzinfo is datetime.UTC
    with pytest.raises(TypeError):
        clock.set(NOON.replace(tzinfo=None))


def test_a_calendar_says_why_a_day_is_closed() -> None:
    calendar = Calendar.of("FI").with_closed(datetime.date(2026, 5, 4), "Inventaario")
    closure = calendar.closed(datetime.date(2026, 5, 4))
    assert closure is not None
    assert (closure.reason, closure.label, closure.text("fr")) == (ClosureReason.OWN, "Inventaario", "Inventaario")
    holiday = calendar.closed(DAY)
    assert holiday is not None
    assert holiday.text("fi") == "vappu"
    assert calendar.is_open(datetime.date(2026, 5, 5))
    assert (calendar.base, Calendar.weekend().base) == ("FI", None)
    assert Calendar.from_json(calendar.to_json()) == calendar == Calendar.from_json(calendar.to_dict())
    assert pickle.loads(pickle.dumps(calendar)) == calendar


def test_a_deadline_waits_while_the_submitter_is_asked() -> None:
    asked = datetime.datetime(2026, 4, 14, 9, tzinfo=datetime.UTC)
    pause = Pause(asked, asked + datetime.timedelta(days=2))
    assert pickle.loads(pickle.dumps(pause)) == pause
    deadline = Deadline.compute(asked - datetime.timedelta(days=1), Calendar.of("FR"), "Europe/Paris", pauses=[pause])
    assert deadline.last_day == datetime.date(2026, 4, 17)
    assert DeadlineDayKind.WAITING in [day.kind for day in deadline.days]
    assert pickle.loads(pickle.dumps(deadline)) == deadline


def test_receipts_and_views_can_be_pickled(house: House) -> None:
    receipt = house.dealer.requests.submit(draft())
    people = house.agent.people
    for view in (receipt, receipt.due, people.staff()[0], people.dealerships()[0]):
        assert pickle.loads(pickle.dumps(view)) == view


def test_views_are_frozen_and_told_as_json(house: House) -> None:
    import json

    receipt = house.dealer.requests.submit(draft())
    with pytest.raises(AttributeError):
        receipt.code = "x"  # type: ignore[misc]
    assert json.loads(receipt.to_json()) == receipt.to_dict()
    assert hash(Actor.host("x")) == hash(Actor.host("x"))
    assert str(Actor.host("x")) == "host:x"


def test_labels_and_formats_are_the_cores() -> None:
    assert labels.message("fr", "problems-found", {"count": 3}) == "3 problèmes"
    assert labels.locales() == ["en", "fi", "fr"]
    assert labels.available("fr-CA") == "fr"
    own = {option.zone: option for option in labels.zone_options("fi", DAY, prefer="FI")}["Europe/Helsinki"]
    assert (own.offset, own.label) == (120, "(UTC+02:00) Helsinki, Kiova, Riika, Sofia, Tallinna, Vilna")
    assert format.decimal("fr", Decimal("2539.75")) == "2\u202f539,75"
    assert format.decimal("fi", Decimal("1E+3")) == "1\u00a0000"
    assert format.money("fi", 253975, "EUR") == "2\u00a0539,75\u00a0€"
    assert format.date("fi", DAY, DateStyle.SHORT) == "1.5.2026"
    assert format.date_time("fi", PARIS, "Europe/Paris") == "30.4.2026 klo 10.00"
    assert format.time("fi", datetime.time(9, 5)) == "9.05"
    assert format.month("fr", DAY) == format.month("fr", "2026-05") == "mai 2026"
    assert format.percent("fr", 875) == "87,5\u00a0%"


def test_many_threads_work_at_once(house: House) -> None:
    codes: list[str] = []
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(5):
                receipt = house.dealer.once(f"{number}-{turn}").requests.submit(draft())
                assert house.dealer.requests.check(draft()) == []
                codes.append(house.agent.requests.get(receipt.code).code)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(set(codes)) == 40
    assert house.host.audit.verify().intact


def test_every_public_item_is_documented() -> None:
    undocumented = []
    for name in comptoir.__all__:
        item = getattr(comptoir, name)
        if not item.__doc__:
            undocumented.append(name)
        if isinstance(item, type) and item.__module__ == "comptoir":
            undocumented += [
                f"{name}.{member}"
                for member in vars(item)
                if not member.startswith("_") and not getattr(item, member).__doc__
            ]
    assert undocumented == []


def test_the_examples_of_the_package_hold() -> None:
    import doctest

    from comptoir import drafts, locales

    for module in (comptoir, labels, locales, format, drafts, money):
        outcome = doctest.testmod(module)
        assert outcome.attempted > 0
        assert outcome.failed == 0


def test_importing_brings_no_heavy_module() -> None:
    folder = str(next(iter(comptoir.__path__))).rsplit("/", 1)[0]
    program = f"import sys; sys.path.insert(0, {folder!r}); bare = set(sys.modules); import comptoir; "
    program += "print(*(set(sys.modules) - bare))"
    run = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True)
    brought = set(run.stdout.split())
    assert "comptoir._native" in brought
    assert (
        brought & {"asyncio", "dataclasses", "datetime", "enum", "inspect", "json", "logging", "re", "typing"} == set()
    )
    assert not hasattr(comptoir, "nothing_of_that_name")
    assert set(comptoir.__all__) <= set(dir(comptoir))
