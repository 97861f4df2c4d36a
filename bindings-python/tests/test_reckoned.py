"""Replays the vectors of what is reckoned without a store: periods of subscriptions, and data centres."""

from collections.abc import Callable
from typing import Any

import pytest
from comptoir import (
    Boundary,
    Calendar,
    DataCentreDraft,
    DataCentres,
    InvalidError,
    Period,
    StateError,
    Subscription,
    pro_rata,
)

from .told import Members, cases, centre_of, check, day, instant, load, plain, read, term_change_of


def boundary_of(boundary: Boundary) -> dict[str, object]:
    following = boundary.next
    body = {**read(boundary, "on before by_change"), "next": {"kind": following.kind.value}}
    if following.period is not None:
        body["next"] = {"kind": following.kind.value, **read(following, "period term")}
    check(body, boundary.to_dict(), "boundary")
    return body


def state_of(subscription: Subscription) -> dict[str, object]:
    return read(subscription, "state term renewal period ends_at pending forecast ended_on")


def alone(call: str, args: Members) -> object:
    """What is reckoned without a subscription."""
    match call:
        case "days_left":
            period = args("period")
            return Period(day(period["start"]), day(period["end"])).days_left(day(args("on")))
        case "pro_rata":
            try:
                return pro_rata(args("price_minor"), args("days_left"))
            except InvalidError as error:
                return None if error.code == "out_of_range" else error.code
        case "invoice_day":
            return plain(Calendar.from_json(args("calendar")).invoice_day(day(args("after"))))
    pytest.fail(f"no such call: {call}")


def outcome(subscription: Subscription, call: str, args: Members) -> object:
    match call:
        case "start":
            return plain(subscription.start(instant(args("now")), args("zone")))
        case "change_term":
            term, enrolled = args("term"), args("enrolled")
            return term_change_of(subscription.change_term(term, enrolled, instant(args("now")), args("zone")))
        case "change_renewal":
            try:
                return plain(subscription.change_renewal(args("renewal")))
            except StateError as error:
                return error.code
        case "undo":
            return plain(subscription.undo())
        case "pass":
            now, zone = instant(args("now")), args("zone")
            passed = []
            while boundary := subscription.pass_(now, zone):
                passed.append(boundary_of(boundary))
            return passed
        case "cancel":
            return plain(subscription.cancel(day(args("on"))))
    pytest.fail(f"no such call: {call}")


def test_periods() -> None:
    subscription = Subscription("annual")
    for case in cases(load("periods.json", "cases")):
        name = dict(case.body)
        call, args = case("call"), Members(case("args"))
        if call in ("days_left", "pro_rata", "invoice_day"):
            check(alone(call, args), case("outcome"), name)
            args.done()
            continue
        if call == "new":
            args("name")
            subscription = Subscription(args("term"))
            check(None, case("outcome"), name)
        else:
            check(outcome(subscription, call, args), case("outcome"), name)
        args.done()
        check(state_of(subscription), case("after"), name)
        assert subscription.copy() == subscription


def test_centres() -> None:
    file = load("centres.json", "desks", "cases")
    desks = {}
    for name, body in file("desks").items():
        desk = Members(body)
        drafts = [DataCentreDraft(**centre) for centre in desk("data_centres")]
        desks[name] = DataCentres(drafts, desk.maybe("centre_by_country"))
        assert [centre.key for centre in desks[name].all] == [draft.key for draft in drafts]
        desk.done()
    for case in cases(file):
        name = dict(case.body)
        centres, country, key = desks[case("desk")], case("country"), case.maybe("keep")
        choice = centres.choose(country) if key is None else centres.keep(country, key)
        check(centre_of(choice), case("choice"), name)


@pytest.mark.parametrize(
    ("file", "replay", "member"), [("periods.json", test_periods, "after"), ("centres.json", test_centres, "choice")]
)
def test_a_changed_character_is_noticed(
    file: str, replay: Callable[[], None], member: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    import json

    from .test_vectors import changed
    from .told import VECTORS

    original = (VECTORS / file).read_text(encoding="utf-8")
    monkeypatch.setattr("tests.told.VECTORS", tmp_path)
    for seed in (0, 1):
        body = json.loads(original)
        changed(next(case[member] for case in body["cases"] if case.get(member)), seed)
        (tmp_path / file).write_text(json.dumps(body), encoding="utf-8")
        with pytest.raises(AssertionError):
            replay()
