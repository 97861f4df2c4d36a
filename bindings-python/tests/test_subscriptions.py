"""Terms, renewals, periods, and the subscriptions of accounts (rules S1 to S6)."""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from comptoir import (
    AccountInsert,
    AccountView,
    Calendar,
    InvalidError,
    NextKind,
    NotFoundError,
    Period,
    RefusedError,
    Renewal,
    StateError,
    Subscription,
    SubscriptionState,
    Term,
    pro_rata,
)

from .conftest import House

PARIS = "Europe/Paris"
NOW = datetime.fromisoformat("2026-01-31T10:00:00+01:00")
WRONG: list[tuple[Any, str]] = [
    (0, "out_of_range"),
    (121, "out_of_range"),
    (-1, "out_of_range"),
    (2**70, "out_of_range"),
    ("0", "out_of_range"),
    ("121", "out_of_range"),
    ("9" * 99, "out_of_range"),
    ("weekly", "unknown_option"),
    ("Annual", "unknown_option"),
    ("012", "unknown_option"),
    ("", "required"),
]


def made(house: House, **more: Any) -> AccountView:
    return house.agent.accounts.create(AccountInsert(name="Garage Chez Joe", **more))


def enrol(house: House, account: AccountView, key: str = "cam-1") -> None:
    house.host.devices.report(account.id, [{"key": key, "state": "enrolled"}])


def test_s1_a_term_is_a_small_value() -> None:
    assert Term(1) == Term("monthly") == Term("1") == Term.MONTHLY == Term(Term.MONTHLY)
    assert (str(Term.ANNUAL), str(Term(24)), Term.ANNUAL.months) == ("annual", "24", 12)
    assert (repr(Term(12)), repr(Term(24))) == ("Term.ANNUAL", "Term(24)")
    assert sorted([Term(24), Term.MONTHLY, Term.ANNUAL]) == [Term.MONTHLY, Term.ANNUAL, Term(24)]
    assert {Term(12), Term.ANNUAL} == {Term("annual")}
    assert Term(24) > Term.ANNUAL >= Term(12)
    assert Term(24) != Term.ANNUAL
    assert (Term.ANNUAL.label("fr"), Term(24).label("fi"), Term.ANNUAL.in_sentence("fr")) == (
        "Annuelle",
        "24 kuukautta",
        "annuelle",
    )
    assert pickle.loads(pickle.dumps(Term(24))) == Term(24)
    with pytest.raises(AttributeError):
        Term.ANNUAL.months = 3  # type: ignore[misc]


def test_s1_a_renewal_is_a_small_value() -> None:
    assert Renewal(Term.ANNUAL) == Renewal("annual") == Renewal(12) == Renewal(Renewal("12"))
    assert (Renewal("same"), Renewal("never")) == (Renewal.SAME, Renewal.NEVER)
    assert [str(one) for one in (Renewal.SAME, Renewal.NEVER, Renewal(24))] == ["same", "never", "24"]
    assert [repr(one) for one in (Renewal.SAME, Renewal.NEVER, Renewal(24), Renewal(12))] == [
        "Renewal.SAME",
        "Renewal.NEVER",
        "Renewal(Term(24))",
        "Renewal(Term.ANNUAL)",
    ]
    assert (Renewal.SAME.term, Renewal.NEVER.term, Renewal(24).term) == (None, None, Term(24))
    following = [one.after(Term.MONTHLY) for one in (Renewal.SAME, Renewal.NEVER, Renewal(24))]
    assert following == [Term.MONTHLY, None, Term(24)]
    assert Renewal.SAME.after("monthly") == Renewal.SAME.after(1) == Term.MONTHLY
    assert Renewal.NEVER.label("fr") == "Aucun renouvellement"
    assert len({Renewal.SAME, Renewal.NEVER, Renewal(24), Renewal("24")}) == 3
    assert pickle.loads(pickle.dumps(Renewal(24))) == Renewal(24)


@pytest.mark.parametrize(("wrong", "code"), WRONG)
def test_what_is_no_term_is_invalid_and_told_in_every_language(house: House, wrong: Any, code: str) -> None:
    for call in (
        Term,
        Renewal,
        Subscription,
        Renewal.SAME.after,
        lambda term: house.agent.subscriptions.change_term("x", term),
        lambda term: house.agent.subscriptions.change_renewal("x", term),
    ):
        with pytest.raises(InvalidError) as caught:
            call(wrong)
        assert caught.value.code == code
        assert all("problem-" not in caught.value.text(locale) for locale in ("en", "fi", "fr"))
        assert str(wrong) not in str(caught.value) or len(str(wrong)) < 4
        again = pickle.loads(pickle.dumps(caught.value))
        assert (again.code, again.text("fr")) == (code, caught.value.text("fr"))


@pytest.mark.parametrize("wrong", [None, 1.0, True, [], b"annual", object()])
def test_what_is_neither_text_nor_number_is_a_type_error(wrong: Any) -> None:
    for call in (Term, Renewal, Subscription):
        with pytest.raises(TypeError, match="is needed"):
            call(wrong)


def test_s3_a_period_is_half_open() -> None:
    period = Period(date(2026, 5, 1), date(2026, 6, 1))
    assert (period.days, period.days_left(date(2026, 5, 31)), period.days_left(date(2026, 6, 1))) == (31, 1, 0)
    assert (date(2026, 5, 1) in period, date(2026, 6, 1) in period) == (True, False)
    assert period.text("fr") == "du 1er mai 2026 au 31 mai 2026"
    assert period == Period(period.start, period.end) == pickle.loads(pickle.dumps(period))
    assert period.to_dict() == {"start": "2026-05-01", "end": "2026-06-01"}
    with pytest.raises(TypeError):
        Period("2026-05-01", period.end)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        "2026-05-01" in period  # type: ignore[operator]  # noqa: B015


def test_s3_month_end_anchor_returns_to_the_31st_without_a_store() -> None:
    subscription = Subscription(Term.MONTHLY)
    assert (subscription.state, subscription.period, subscription.forecast) == (
        SubscriptionState.NOT_STARTED,
        None,
        None,
    )
    assert subscription.start(NOW, PARIS) == Period(date(2026, 1, 31), date(2026, 2, 28))
    assert subscription.start(NOW, PARIS) is None
    assert subscription.ends_at == datetime(2026, 2, 27, 23, tzinfo=UTC)
    ahead = subscription.copy()
    assert ahead == subscription
    later = datetime(2026, 4, 1, tzinfo=UTC)
    passed = []
    while boundary := ahead.pass_(later, PARIS):
        passed.append((boundary.on, boundary.next.kind))
        assert boundary.next.period == ahead.period
        assert pickle.loads(pickle.dumps(boundary)) == boundary
    assert passed == [(date(2026, 2, 28), NextKind.RENEWED), (date(2026, 3, 31), NextKind.RENEWED)]
    assert ahead != subscription
    assert subscription.forecast is not None
    assert (subscription.forecast.on, subscription.forecast.term) == (date(2026, 2, 28), Term.MONTHLY)


def test_s2_s4_a_pending_change_can_be_undone_without_a_store() -> None:
    subscription = Subscription("annual")
    subscription.start(NOW, PARIS)
    change = subscription.change_term(1, True, NOW, PARIS)
    assert (change.at_once, change.effective, change.dropped) == (False, date(2027, 1, 31), None)
    assert "31 janv. 2027" in change.text("fr")
    assert pickle.loads(pickle.dumps(change)) == change
    assert subscription.copy().pending == Term.MONTHLY
    assert [subscription.undo(), subscription.undo(), subscription.pending] == [Term.MONTHLY, None, None]
    assert subscription.change_term(24, False, NOW, PARIS).at_once
    assert subscription.term == Term(24)
    assert subscription.change_renewal("never") == Renewal.SAME
    (boundary,) = iter(lambda: subscription.pass_(datetime(2030, 1, 1, tzinfo=UTC), PARIS), None)
    assert (boundary.next.kind, boundary.next.period, boundary.next.term) == (NextKind.ENDED, None, None)
    assert (subscription.state, subscription.ended_on) == (SubscriptionState.ENDED, date(2028, 1, 31))
    with pytest.raises(StateError) as caught:
        subscription.change_renewal(Renewal.SAME)
    assert (caught.value.code, caught.value.state) == ("subscription_ended", None)
    assert subscription.cancel(date(2028, 2, 1)) is None
    assert Subscription(1).cancel(date(2028, 2, 1)) == date(2028, 2, 1)
    assert repr(subscription) == 'Subscription(state="ended", term="24")'
    assert (subscription == 3, subscription.__eq__(None)) == (False, False)


@pytest.mark.parametrize(
    "wrong",
    [(NOW.replace(tzinfo=None), PARIS), ("2026-01-31", PARIS), (NOW, 1), (NOW, None)],
)
def test_a_subscription_needs_instants_with_a_zone(wrong: Any) -> None:
    with pytest.raises(TypeError):
        Subscription(1).start(*wrong)
    with pytest.raises(InvalidError) as caught:
        Subscription(1).pass_(NOW, "Mars/Base")
    assert caught.value.code == "unknown_time_zone"


def test_s6_pro_rata_is_rounded_half_even() -> None:
    assert [pro_rata(10_000, days) for days in (0, 1, 100, 365, 366)] == [0, 27, 2_740, 10_000, 10_027]
    assert pro_rata(-10_000, 100) == -2_740
    for wrong in ((10_000, -1), (2**63 - 1, 2**62), (2**63, 1)):
        with pytest.raises(InvalidError) as caught:
            pro_rata(*wrong)
        assert caught.value.code == "out_of_range"
    with pytest.raises(TypeError):
        pro_rata(100.0, 1)  # type: ignore[arg-type]


def test_invoices_are_written_on_the_business_day_nearest_to_the_15th() -> None:
    france = Calendar.of("FR")
    assert france.invoice_day(date(2026, 7, 31)) == date(2026, 8, 14)
    assert france.invoice_day(date(2026, 8, 14)) == date(2026, 9, 15)
    with pytest.raises(InvalidError) as caught:
        france.invoice_day(date.max)
    assert caught.value.code == "out_of_range"
    with pytest.raises(TypeError):
        france.invoice_day("2026-07-31")  # type: ignore[arg-type]


def test_s2_the_first_device_starts_the_term(either: House) -> None:
    account = made(either)
    subscriptions = either.agent.subscriptions
    fresh = subscriptions.get(account.id)
    assert (fresh.account, fresh.state, fresh.period, fresh.next_invoice) == (
        account.id,
        SubscriptionState.NOT_STARTED,
        None,
        None,
    )
    assert subscriptions.change_term(account.id, Term.MONTHLY).change.at_once
    enrol(either, account)
    running = subscriptions.get(account.id)
    assert running.period == Period(date(2026, 4, 30), date(2026, 5, 30))
    assert (running.term, running.enrolled, running.devices) == (Term.MONTHLY, 1, 1)
    assert running.next_invoice == date(2026, 5, 15)
    assert running.forecast is not None
    assert (running.forecast.on, running.forecast.term) == (date(2026, 5, 30), Term.MONTHLY)
    assert pickle.loads(pickle.dumps(running)) == running


def test_s4_a_change_waits_is_replaced_and_undone(either: House) -> None:
    account = made(either)
    enrol(either, account)
    subscriptions = either.agent.subscriptions
    told = either.agent.preview().subscriptions.change_term(account.id, "monthly")
    assert "à partir du 30 avr. 2027" in told.text("fr")
    assert subscriptions.get(account.id).pending is None
    changed = either.agent.once("k").subscriptions.change_term(account.id, 24)
    assert either.agent.once("k").subscriptions.change_term(account.id, Term(24)) == changed
    assert changed.subscription.pending is not None
    assert (changed.subscription.pending.term, changed.subscription.pending.effective) == (Term(24), date(2027, 4, 30))
    assert pickle.loads(pickle.dumps(changed)) == changed
    assert subscriptions.undo(account.id).pending is None
    with pytest.raises(StateError) as caught:
        subscriptions.undo(account.id)
    assert caught.value.code == "nothing_pending"


def test_s5_what_is_due_is_run_once_and_ends_are_listed(either: House) -> None:
    first, second = made(either, term=Term.MONTHLY, renewal=Renewal.NEVER), made(either, term="monthly")
    enrol(either, first)
    enrol(either, second)
    listed = either.agent.subscriptions.renewals(total=True)
    assert (len(listed), listed.total) == (2, 2)
    assert {(one.account.id, one.term) for one in listed} == {(first.id, None), (second.id, Term.MONTHLY)}
    assert all(one.on == date(2026, 5, 30) and not one.pending for one in listed)
    assert listed.items[0].ends_at == datetime(2026, 5, 29, 22, tzinfo=UTC)
    assert pickle.loads(pickle.dumps(listed.items[0])) == listed.items[0]
    page = either.agent.subscriptions.renewals(size=1)
    again = either.agent.subscriptions.renewals(after=page.next, size=1)
    assert [*page, *again] == list(listed)
    assert list(either.agent.subscriptions.renewals(datetime(2026, 5, 1, tzinfo=UTC))) == []
    with pytest.raises(InvalidError):
        either.agent.subscriptions.renewals(datetime(2026, 5, 1, tzinfo=UTC), after=page.next)
    either.at("2026-06-15T10:00:00+02:00")
    assert either.agent.subscriptions.get(first.id).state is SubscriptionState.ENDED
    done = either.host.subscriptions.run_due()
    assert (done.renewed, done.ended) == (1, 1)
    assert pickle.loads(pickle.dumps(done)) == done
    again_done = either.host.subscriptions.run_due()
    assert (again_done.renewed, again_done.ended) == (0, 0)
    assert either.agent.subscriptions.get(first.id).ended_on == date(2026, 5, 30)
    with pytest.raises(StateError, match=r"^subscription_ended: "):
        either.agent.subscriptions.change_renewal(first.id, "same")
    restarted = either.agent.subscriptions.change_term(first.id, "monthly")
    assert restarted.change.restarted
    assert restarted.subscription.period == Period(date(2026, 6, 15), date(2026, 7, 15))


def test_s6_what_is_left_of_a_period_has_a_price(either: House) -> None:
    account = made(either, term=Term.MONTHLY)
    assert either.agent.subscriptions.pro_rata(account.id, 10_000).to_dict() == {"days_left": 0, "amount": 0}
    enrol(either, account)
    share = either.agent.subscriptions.pro_rata(account.id, 10_000)
    assert (share.days_left, share.amount) == (30, pro_rata(10_000, 30))
    # A share of thirty days fits whatever the price; a price of more than 64 bits is none.
    with pytest.raises(InvalidError) as caught:
        either.agent.subscriptions.pro_rata(account.id, 2**63)
    assert caught.value.code == "out_of_range"


def test_subscriptions_of_accounts_that_are_not_there_are_unknown(house: House) -> None:
    subscriptions = house.agent.subscriptions
    calls: list[Any] = [
        subscriptions.get,
        subscriptions.undo,
        lambda one: subscriptions.change_term(one, 1),
        lambda one: subscriptions.change_renewal(one, "same"),
        lambda one: subscriptions.pro_rata(one, 1),
    ]
    for call in calls:
        for unknown in ("", "no id", "019ddd66-e000-7000-8000-000000000000"):
            with pytest.raises(NotFoundError, match=r"^unknown_account: "):
                call(unknown)
        with pytest.raises(TypeError):
            call(3)


def test_a_dealer_changes_no_term(house: House) -> None:
    account = made(house, dealership="20/90074")
    assert house.dealer.subscriptions.get(account.id).term == Term.ANNUAL
    with pytest.raises(RefusedError):
        house.dealer.subscriptions.change_term(account.id, 1)
    hidden = made(house)
    with pytest.raises(NotFoundError):
        house.dealer.subscriptions.get(hidden.id)
