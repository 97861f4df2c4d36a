"""The life of work, from its submission to its delivery (rule P9)."""

import datetime
import pickle
from decimal import Decimal
from typing import Any

import pytest
from comptoir import (
    AccountInsert,
    ConflictError,
    DeliveryDraft,
    FileKind,
    InvalidError,
    Notification,
    ProgressDraft,
    QuoteDraft,
    RefusedError,
    StateError,
    WorkAction,
    WorkDraft,
    Workflow,
    WorkState,
    format,
)

from .conftest import House, beside
from .jobs import asked, requester, service, told, translation, uploaded
from .people import activated, added, ann, garage, problems

MAY_20 = datetime.date(2026, 5, 20)


def utc(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)


def test_p9_work_goes_from_its_quote_to_its_download(either: House) -> None:
    service(either, needs_file=True)
    ann, anna = requester(either), either.agent
    source = uploaded(ann, b"Serrez la vis.")
    work = asked(ann, service="painting", quantity=3, wished_on=MAY_20, files=[source.id])
    assert (work.workflow, work.quantity, work.wished_on, work.file_count) == (Workflow.MANUAL, 3, MAY_20, 1)
    assert (work.quote, work.progress, work.agent, work.on_time, work.reason) == (None, 0, None, None, None)
    assert (work.accepted_at, work.started_at, work.closed_at) == (None, None, None)
    (attached,) = anna.work.files(work.code)
    assert (attached.kind, attached.work, attached.name) == (FileKind.SOURCE, work.code, "notice.txt")

    code = work.code
    assert anna.work.start_quoting(code).state is WorkState.QUOTING
    quoted = anna.work.quote(code, QuoteDraft(amount=Decimal("1234.50"), days=5, note="Avec vernis"))
    quote = quoted.quote
    assert quote is not None
    assert (quoted.state, quote.number, quote.amount_minor, quote.currency) == (WorkState.QUOTED, 1, 123450, "EUR")
    # 1 and 8 May are holidays, the 2nd and 3rd, 9th and 10th a weekend.
    assert (quote.last_day, quote.valid_until) == (datetime.date(2026, 5, 11), utc("2026-05-12T00:00+02:00"))
    assert (quote.quoted_at, quote.expired, quote.text("fr")) == (either.clock.now, False, "1\u202f234,50\u00a0€")
    assert quoted.agent is not None
    assert quoted.agent.name == "anna Infomedia"
    assert quoted.allows == [
        WorkAction.QUOTE,
        WorkAction.ACCEPT,
        WorkAction.DECLINE,
        WorkAction.REJECT,
        WorkAction.CANCEL,
    ]
    second = anna.work.quote(code, {"amount": "1000", "days": 5}).quote
    assert second is not None
    with pytest.raises(ConflictError) as replaced:
        ann.work.accept(code, 1)
    error = pickle.loads(pickle.dumps(replaced.value))
    assert (error.code, error.number, error.expected) == ("quote_replaced", 2, None)
    assert "2" in error.text("fi")

    either.clock.set(second.valid_until)
    with pytest.raises(StateError) as expired:
        ann.work.accept(code, 2)
    error = pickle.loads(pickle.dumps(expired.value))
    assert (error.code, error.last_day) == ("quote_expired", datetime.date(2026, 5, 11))
    assert (error.state, error.action, error.allowed, error.kind) == (None, None, [], None)
    assert format.date("fr", datetime.date(2026, 5, 11)) in error.text("fr")
    seen = ann.work.get(code).quote
    assert seen is not None
    assert seen.expired
    third = anna.work.quote(code, QuoteDraft(amount="900.5")).quote
    assert third is not None
    assert (third.number, third.amount_minor, third.expired) == (3, 90050, False)

    accepted = ann.work.accept(code, 3)
    assert (accepted.state, accepted.accepted_at) == (WorkState.ACCEPTED, either.clock.now)
    with pytest.raises(StateError) as late:
        ann.work.cancel(code)
    assert (late.value.state, late.value.action) == (WorkState.ACCEPTED, WorkAction.CANCEL)
    assert late.value.allowed == [WorkAction.START, WorkAction.REJECT]
    started = anna.work.start(code)
    assert (started.state, started.progress, started.started_at) == (WorkState.IN_PROGRESS, 0, either.clock.now)
    assert anna.work.progress(code, ProgressDraft(percent=40)).progress == 40
    for draft in (ProgressDraft(percent=30, note="x"), ProgressDraft(percent=40)):
        with pytest.raises(InvalidError) as backwards:
            anna.work.progress(code, draft)
        (problem,) = backwards.value.problems
        assert (problem.path, problem.code, problem.args) == ("/percent", "progress_backwards", {"percent": 40})
    assert anna.work.progress(code, {"percent": 40, "note": "Séchage"}).progress == 40

    with pytest.raises(InvalidError) as without:
        anna.work.deliver(code, DeliveryDraft())
    assert problems(without.value) == [("/files", "file_required")]
    done = uploaded(anna, b"Vis serree.", "livraison.txt")
    assert [one.kind for one in anna.work.attach(code, [done.id])] == [FileKind.SOURCE, FileKind.DELIVERY]
    assert [one.kind for one in ann.work.files(code)] == [FileKind.SOURCE]
    delivered = anna.work.deliver(code, DeliveryDraft(note="Voici."))
    assert (delivered.state, delivered.progress, delivered.on_time) == (WorkState.DELIVERED, 100, True)
    assert (delivered.closed_at, delivered.allows) == (either.clock.now, [])
    assert ann.work.get(code).file_count == 2
    assert ann.files.read(done.id, 0) == b"Vis serree."

    steps = ann.work.steps(code)
    assert [step.action for step in steps] == [
        "start_quoting",
        *["quote_work"] * 3,
        "accept_quote",
        "start_work",
        *["progress_work"] * 2,
        "deliver_work",
    ]
    assert [(step.amount, step.currency, step.text) for step in steps[1:4]] == [
        (123450, "EUR", "Avec vernis"),
        (100000, "EUR", None),
        (90050, "EUR", None),
    ]
    assert [step.percent for step in steps[5:]] == [0, 40, 40, 100]
    assert [step.by and step.by.name for step in (steps[0], steps[4])] == ["anna Infomedia", "Ann Järvinen"]
    assert len({step.label("fr") for step in steps}) == 6
    for view in (delivered, quote, *steps):
        assert pickle.loads(pickle.dumps(view)) == view
        assert "Ann" not in repr(view)
        assert "vernis" not in repr(view)
    assert either.host.audit.verify().intact


def test_p9_a_service_with_a_price_quotes_at_once(house: House) -> None:
    translation(house, quote_days=1)
    ann = requester(house)
    work = asked(ann, service="translation", quantity=1200)
    assert (work.state, work.workflow, work.agent) == (WorkState.QUOTED, Workflow.AUTOMATIC, None)
    assert work.quote is not None
    assert (work.quote.number, work.quote.amount_minor, work.quote.last_day) == (1, 10200, datetime.date(2026, 5, 4))
    (step,) = ann.work.steps(work.code)
    assert (step.action, step.by, step.amount) == ("quote_work", None, 10200)
    with pytest.raises(InvalidError) as caught:
        asked(ann, service="translation")
    assert problems(caught.value) == [("/quantity", "required")]
    declined = ann.work.decline(work.code, 1, "Trop cher")
    assert (declined.state, declined.reason, declined.closed_at) == (WorkState.DECLINED, "Trop cher", house.clock.now)
    assert ann.work.decline(asked(ann, service="translation", quantity=1).code, 1).reason is None


def test_p9_a_service_without_quotes_is_begun_at_once(house: House) -> None:
    service(house, "advice", workflow="none")
    ann = requester(house)
    work = asked(ann, service="advice")
    assert work.allows == [WorkAction.START, WorkAction.REJECT, WorkAction.CANCEL]
    with pytest.raises(StateError) as caught:
        house.agent.work.start_quoting(work.code)
    assert caught.value.allowed == work.allows
    with pytest.raises(StateError) as caught:
        house.agent.work.quote(work.code, QuoteDraft(amount="1"))
    assert caught.value.allowed == work.allows
    assert house.agent.work.start(work.code).state is WorkState.IN_PROGRESS
    rejected = house.agent.work.reject(work.code, "Il nous manque la pièce.")
    assert (rejected.state, rejected.reason) == (WorkState.REJECTED, "Il nous manque la pièce.")
    with pytest.raises(InvalidError) as without:
        house.agent.work.reject(asked(ann, service="advice").code, "")
    assert problems(without.value) == [("/text", "required")]


@pytest.mark.parametrize(
    ("draft", "path", "code"),
    [
        ({"amount": ""}, "/amount", "required"),
        ({"amount": "x"}, "/amount", "invalid_amount"),
        ({"amount": "1.005"}, "/amount", "too_precise"),
        ({"amount": "1" * 20}, "/amount", "out_of_range"),
        ({"amount": 5}, "/amount", "wrong_type"),
        ({"amount": "5", "days": 0}, "/days", "out_of_range"),
        ({"amount": "5", "days": 366}, "/days", "out_of_range"),
        ({"amount": "5", "note": "x" * 4001}, "/note", "too_long"),
        ({"amont": "5"}, "/amont", "unknown_member"),
    ],
)
def test_each_member_of_a_quote_can_be_wrong(house: House, draft: dict[str, object], path: str, code: str) -> None:
    work = asked(requester(house))
    with pytest.raises(InvalidError) as caught:
        house.agent.work.quote(work.code, draft)
    assert (path, code) in problems(caught.value)
    assert all("problem-" not in problem.text("fi") for problem in caught.value.problems)


def test_each_member_of_progress_and_of_a_wish_can_be_wrong(house: House) -> None:
    ann = requester(house)
    service(house, "advice", workflow="none")
    code = asked(ann, service="advice").code
    house.agent.work.start(code)
    for percent, wrong in ((-1, "out_of_range"), (101, "out_of_range"), (2**70, "out_of_range"), ("1", "wrong_type")):
        with pytest.raises(InvalidError) as caught:
            house.agent.work.progress(code, {"percent": percent})
        assert problems(caught.value) == [("/percent", wrong)]
    for change, path, wrong in (
        ({"quantity": 0}, "/quantity", "out_of_range"),
        ({"quantity": 10**9 + 1}, "/quantity", "out_of_range"),
        ({"wished_on": datetime.date(2026, 4, 29)}, "/wished_on", "in_the_past"),
        ({"wished_on": "demain"}, "/wished_on", "invalid_day"),
        ({"files": ["no id"]}, "/files/0", "invalid_id"),
    ):
        with pytest.raises(InvalidError) as caught:
            ann.work.submit({"subject": "x", "service": "advice", **change})
        assert (path, wrong) in problems(caught.value)
    today = ann.work.submit(WorkDraft(subject="x", service="advice", wished_on="2026-04-30"))
    assert today.wished_on == datetime.date(2026, 4, 30)


def test_p6_who_may_answer_and_who_may_quote(house: House) -> None:
    account = garage(house)
    manager = activated(house, added(house, account))
    observer = activated(house, added(house, account, email="olga@garage.example", role="observer"))
    work = asked(manager)
    with pytest.raises(RefusedError):
        manager.work.quote(work.code, QuoteDraft(amount="1"))
    house.agent.work.quote(work.code, QuoteDraft(amount="1"))
    for session in (observer, house.dealer):
        with pytest.raises(RefusedError):
            session.work.accept(work.code, 1)
    with pytest.raises(RefusedError):
        house.agent.work.accept(work.code, 1)
    assert house.administrator.preview().work.accept(work.code, 1).state is WorkState.ACCEPTED
    assert manager.once("key-1").work.accept(work.code, 1) == manager.once("key-1").work.accept(work.code, 1)


def test_each_step_is_told_by_mail(house: House) -> None:
    ann = requester(house)
    ann.me.set_notifications([Notification.OWN_WORK])
    code = asked(ann).code
    house.agent.work.quote(code, QuoteDraft(amount="1234.50"))
    ann.work.accept(code, 1)
    house.agent.work.start(code)
    house.agent.work.progress(code, ProgressDraft(percent=50))
    house.agent.work.deliver(code, DeliveryDraft())
    told = [(mail.to, mail.template) for mail in house.host.outbox.lease(100, 60) if mail.template.startswith("work_")]
    assert [template for to, template in told if to == "ann@garage.example"] == [
        "work_submitted",
        "work_quoted",
        "work_started",
        "work_progress",
        "work_delivered",
    ]
    assert ("anna@infomedia.example", "work_accepted") in told


def test_a_desk_says_how_work_is_quoted_and_which_files_it_takes(house: House) -> None:
    limits: dict[str, Any] = {"currency": "JPY", "file_megabytes": 1, "files_per_request": 1, "quote_days": 1}
    ada = beside(house, **limits)
    account = ada.accounts.create(AccountInsert(name="Garage Deux"))
    holder = ada.contacts.create(ann(account)).contact.id
    work = ada.work.submit(WorkDraft(subject="Notice", holder=holder))
    with pytest.raises(InvalidError) as caught:
        ada.work.quote(work.code, QuoteDraft(amount="1234.5"))
    assert problems(caught.value) == [("/amount", "too_precise")]
    quote = ada.work.quote(work.code, QuoteDraft(amount="1234")).quote
    assert quote is not None
    assert (quote.amount_minor, quote.currency, quote.last_day) == (1234, "JPY", datetime.date(2026, 5, 4))
    large = told(b"abc")
    large.size = 1_000_001
    with pytest.raises(InvalidError) as caught:
        ada.files.begin(large)
    assert problems(caught.value) == [("/size", "file_too_large")]
    ada.files.begin(told(b"abc"))
    with pytest.raises(InvalidError) as caught:
        ada.files.begin(told(b"abc", "another"))
    assert problems(caught.value) == [("", "too_many_files")]
    wrong: list[tuple[str, object, str]] = [
        ("currency", "FRF", "unknown_currency"),
        ("file_megabytes", 251, "out_of_range"),
        ("files_per_request", 0, "out_of_range"),
        ("quote_days", 366, "out_of_range"),
        ("quote_days", "10", "wrong_type"),
    ]
    for name, value, code in wrong:
        with pytest.raises(InvalidError) as caught:
            beside(house, **{name: value})
        assert problems(caught.value) == [(f"/settings/{name}", code)]
