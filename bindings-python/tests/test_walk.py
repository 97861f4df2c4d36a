"""A request from the form to the account, in French and in Finnish."""

import datetime
import email
import email.policy
from pathlib import Path

import comptoir
import pytest
from comptoir import (
    AccountState,
    Activation,
    Completion,
    ConflictError,
    DeadlineDayKind,
    FieldType,
    Holiday,
    RequestAction,
    RequestState,
    Role,
)

from .conftest import House, draft, open_house, staff

NNBSP = "\u202f"


def test_a_request_walks_from_the_form_to_the_account_in_french(house: House) -> None:
    form = house.dealer.requests.form("create", "fr")
    email_field = form.field("/users/*/email")
    assert email_field is not None
    assert (email_field.label, email_field.type_, email_field.required) == (
        "Adresse électronique",
        FieldType.EMAIL,
        True,
    )
    assert [section.key for section in form.sections] == ["request", "account", "users"]
    repeat = form.sections[-1].repeat
    assert repeat is not None
    assert (repeat.path, repeat.min, repeat.max) == ("/users", 1, 100)
    assert form.to_dict()["sections"][1]["fields"][0]["label"] == form.sections[1].fields[0].label

    receipt = house.dealer.requests.submit(draft())
    assert receipt.code == "260430-080000000"
    assert receipt.state is RequestState.SUBMITTED
    assert receipt.submitted_at == datetime.datetime(2026, 4, 30, 8, tzinfo=datetime.UTC)
    assert receipt.due.due == datetime.datetime.fromisoformat("2026-05-06T00:00+02:00")
    assert receipt.due.due.tzinfo is datetime.UTC
    assert receipt.due.last_day == datetime.date(2026, 5, 5)
    closed = receipt.due.days[1]
    assert (closed.kind, closed.day) == (DeadlineDayKind.CLOSED, datetime.date(2026, 5, 1))
    assert closed.closure is not None
    assert closed.closure.holiday is Holiday.LABOUR_DAY
    assert receipt.due.explanation("fr")[1] == f"vendredi 1er mai 2026{NNBSP}: fermé (fête du Travail)"
    assert (receipt.due.days[5].number, receipt.due.days[5].of) == (2, 2)

    assert house.agent.requests.start(receipt.code).state is RequestState.IN_PROGRESS
    house.at("2026-04-30T11:00:00+02:00")
    assert house.agent.requests.ask(receipt.code, "Quel atelier ?").state is RequestState.AWAITING_SUBMITTER
    house.at("2026-04-30T12:00:00+02:00")
    assert house.dealer.requests.answer(receipt.code, "Celui de Paris.").state is RequestState.IN_PROGRESS
    completed = house.agent.requests.complete(receipt.code)
    assert completed.state is RequestState.COMPLETED
    assert completed.account is not None

    account = house.dealer.accounts.get(completed.account)
    assert (account.name, account.state, account.country) == ("Garage Chez Joe", AccountState.ACTIVE, "FR")
    assert account.address == draft().account.address
    (contact,) = house.dealer.accounts.contacts(account.id)
    assert (contact.role, contact.activation) == (Role.MANAGER, Activation.INVITED)
    assert account.administrator == contact.user
    assert house.dealer.accounts.list().items == (account,)

    request = house.dealer.requests.get(receipt.code)
    assert request.draft == draft()
    assert [step.action for step in request.steps] == [
        RequestAction.START,
        RequestAction.ASK,
        RequestAction.ANSWER,
        RequestAction.COMPLETE,
    ]
    assert request.steps[1].text == "Quel atelier ?"
    assert request.agent is not None
    assert request.steps[0].by == request.agent
    assert request.dealership is not None
    assert (request.dealership.code, request.dealership.city) == ("20/90074", "Paris")

    mails = {mail.to: mail for mail in house.host.outbox.lease(100, 60) if mail.template == "activate"}
    mail = mails["joe@garage.example"]
    assert (mail.subject, mail.language, mail.attempts) == ("Activez votre accès à Microcat Market", "fr", 1)
    message = email.message_from_string(mail.message, policy=email.policy.default)
    assert message["Subject"] == mail.subject
    house.host.outbox.acknowledge(mail.id)
    report = house.host.audit.verify()
    assert (report.intact, report.broken_at) == (True, None)
    events = house.administrator.audit.list()
    assert len(events) == report.events
    assert next(event.action for event in events) == "create_desk"


def test_a_request_walks_in_finnish(tmp_path: Path) -> None:
    house = open_house(tmp_path, "FI")
    house.at("2026-12-23T12:00:00+02:00")
    form = house.dealer.requests.form("create", "fi")
    assert form.title == "PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ"
    request = house.dealer.requests.pack().blank("create")
    assert (request.account.country, request.users[0].time_zone) == ("FI", "Europe/Helsinki")
    request.account.name = "JG IMT 1"
    request.account.address.street = "Mannerheimintie 1"
    request.account.address.postal_code = "00100"
    request.account.address.city = "Helsinki"
    user = request.users[0]
    user.email, user.first_name, user.last_name = "jg@imt.example", "J", "G"
    user.job_title = "workshop_manager"
    receipt = house.dealer.requests.submit(request)
    assert receipt.due.last_day == datetime.date(2026, 12, 29)
    assert receipt.due.text("fi") == "Määräpäivä: tiistai 29. joulukuuta 2026 (päivän loppuun mennessä)"
    assert any("jouluaatto" in line for line in receipt.due.explanation("fi"))
    house.agent.requests.start(receipt.code)
    done = house.agent.requests.complete(receipt.code, Completion(roles=[Role.OBSERVER]))
    assert done.account is not None
    assert house.agent.accounts.contacts(done.account)[0].role is Role.OBSERVER
    assert any(mail.language == "fi" and "Aktivoi" in mail.subject for mail in house.host.outbox.lease(100, 60))


def test_a_request_can_be_rejected_and_withdrawn(house: House) -> None:
    first, second = house.dealer.requests.submit(draft()), house.dealer.requests.submit(draft())
    assert house.agent.requests.reject(first.code, "Compte déjà ouvert").state is RequestState.REJECTED
    assert house.dealer.requests.cancel(second.code).state is RequestState.CANCELLED
    assert [request.code for request in house.dealer.requests.list()] == [second.code, first.code]
    assert [request.code for request in house.dealer.requests.list("rejected")] == [first.code]
    assert len(house.dealer.requests.list(state=RequestState.COMPLETED)) == 0


def test_lists_come_in_pages(house: House) -> None:
    codes = [house.dealer.requests.submit(draft()).code for _ in range(53)]
    page = house.dealer.requests.list()
    assert len(page) == 50
    assert page.next is not None
    rest = house.dealer.requests.list(after=page.next)
    assert rest.next is None
    assert [request.code for request in (*page, *rest)] == codes[::-1]
    assert repr(page) == "Page(50 items, and more)"


def test_every_way_to_give_a_draft_is_the_same(house: House) -> None:
    import dataclasses
    import json

    plain = dataclasses.asdict(draft())
    keyed = house.dealer.once("key-17").requests
    receipts = [keyed.submit(given) for given in (draft(), plain, json.dumps(plain), json.dumps(plain).encode())]
    assert all(receipt == receipts[0] for receipt in receipts)
    assert len(house.dealer.requests.list()) == 1


def test_once_is_done_once_and_refuses_another_body(house: House) -> None:
    other = draft()
    other.account.name = "Autre garage"
    house.dealer.once("k").requests.submit(draft())
    with pytest.raises(ConflictError) as caught:
        house.dealer.once("k").requests.submit(other)
    assert caught.value.code == "key_reused"


def test_a_preview_answers_and_keeps_nothing(house: House) -> None:
    receipt = house.dealer.preview().requests.submit(draft())
    assert receipt.state is RequestState.SUBMITTED
    with pytest.raises(comptoir.NotFoundError):
        house.dealer.requests.get(receipt.code)
    with pytest.raises(ConflictError):
        house.administrator.preview().people.add_staff(staff("anna", "agent"))


def test_a_stale_version_is_a_conflict_that_names_the_fields(house: House) -> None:
    receipt = house.dealer.requests.submit(draft())
    house.at("2026-04-30T10:05:00+02:00")
    house.agent.based_on(receipt.version).requests.start(receipt.code)
    with pytest.raises(ConflictError) as caught:
        house.agent.based_on(receipt.version).requests.reject(receipt.code, "Trop tard")
    error = caught.value
    assert (error.code, error.current, error.fields) == ("conflict", 2, ["state"])
    assert error.changed_at == datetime.datetime(2026, 4, 30, 8, 5, tzinfo=datetime.UTC)


def test_two_desks_in_one_store_know_nothing_of_each_other(house: House) -> None:
    from .conftest import session, settings

    other = house.store.create_desk(settings("helsinki", "FI"), staff("ada", "desk_administrator"))
    assert house.store.desks() == ["helsinki", "infomedia"]
    receipt = house.dealer.requests.submit(draft())
    with pytest.raises(comptoir.NotFoundError) as caught:
        session(other, "ada").requests.get(receipt.code)
    assert caught.value.code == "unknown_request"
    assert house.store.desk("helsinki").id == other.id
