"""Services, and the work that customers ask for (rules P6, P8, P9)."""

import pickle
from typing import Any

import pytest
from comptoir import (
    ConflictError,
    ContactUpdate,
    InvalidError,
    NotFoundError,
    Reassignment,
    RefusalReason,
    RefusedError,
    Role,
    ServiceDraft,
    StateError,
    WorkAction,
    WorkDraft,
    WorkState,
    WorkView,
)

from .conftest import House
from .people import UNKNOWN, activated, added, garage, problems


def test_services_are_added_listed_and_retired(either: House) -> None:
    services = either.administrator.services
    added = services.add(ServiceDraft(key="translation", labels={"fr": "Traduction", "fi": "Käännös"}))
    assert (added.key, added.name, added.labels) == ("translation", "Traduction", {"fr": "Traduction", "fi": "Käännös"})
    assert [added.label(locale) for locale in ("fr-CA", "fi", "en")] == ["Traduction", "Käännös", "Traduction"]
    assert (added.created_at, added.retired_at, added.version) == (either.clock.now, None, 1)
    assert pickle.loads(pickle.dumps(added)) == added
    assert either.host.services.list() == [added]
    retired = either.administrator.based_on(1).services.retire(added.id)
    assert (retired.retired_at, retired.version) == (either.clock.now, 2)
    assert (services.list(), services.list(retired=True)) == ([], [retired])
    with pytest.raises(ConflictError) as taken:
        services.add({"key": "translation", "labels": {"fr": "Encore"}})
    assert taken.value.code == "taken_service"
    for wrong, path, code in (
        ({"key": "", "labels": {"fr": "x"}}, "/key", "required"),
        ({"key": "Ü", "labels": {"fr": "x"}}, "/key", "invalid_key"),
        ({"key": "x", "labels": {}}, "/labels", "too_few"),
        ({"key": "x", "labels": {"no tag!": "x"}}, "/labels/no tag!", "unknown_language"),
        ({"key": "x", "labels": {"fr": "x" * 101}}, "/labels/fr", "too_long"),
        ({"key": "x", "labels": []}, "/labels", "wrong_type"),
        ({"kye": "x"}, "/kye", "unknown_member"),
    ):
        with pytest.raises(InvalidError) as caught:
            services.add(wrong)
        assert (path, code) in problems(caught.value), wrong
    for unknown in ("", "no id", UNKNOWN):
        with pytest.raises(NotFoundError, match=r"^unknown_service: "):
            services.retire(unknown)
    with pytest.raises(RefusedError):
        either.agent.services.add(ServiceDraft(key="x", labels={"fr": "x"}))


def test_p9_work_is_submitted_followed_and_cancelled(either: House) -> None:
    account = garage(either)
    service = either.administrator.services.add(ServiceDraft(key="translation", labels={"fr": "Traduction"}))
    contact = added(either, account, role="requester")
    session = activated(either, contact)
    draft = WorkDraft(subject="Notice de montage", description="En finnois\npour mai", service="translation")
    work = session.once("key-1").work.submit(draft)
    assert session.once("key-1").work.submit(draft) == work
    assert (work.state, work.subject, work.description) == (
        WorkState.SUBMITTED,
        "Notice de montage",
        "En finnois\npour mai",
    )
    assert (work.account.id, work.holder.id, work.holder.name) == (account.id, contact.id, "Ann Järvinen")
    assert (work.submitted_by.id, work.submitted_by.name) == (contact.user, "Ann Järvinen")
    assert work.service is not None
    assert (work.service.id, work.service.key, work.service.label("fi")) == (service.id, "translation", "Traduction")
    assert (work.submitted_at, work.version) == (either.clock.now, 1)
    assert work.allows == [WorkAction.START_QUOTING, WorkAction.QUOTE, WorkAction.REJECT, WorkAction.CANCEL]
    for view in (work, work.holder, work.submitted_by, work.service):
        assert pickle.loads(pickle.dumps(view)) == view
        assert "Ann" not in repr(view)
        assert "Notice" not in repr(view)
    assert session.work.get(work.code) == work == either.agent.work.get(work.code)
    assert [one.code for one in session.work.list("submitted", open=True, holder=contact.id)] == [work.code]
    assert list(session.work.list(WorkState.CANCELLED, account=account.id)) == []
    cancelled = session.based_on(1).work.cancel(work.code)
    assert (cancelled.state, cancelled.version, cancelled.allows) == (WorkState.CANCELLED, 2, [])
    with pytest.raises(StateError) as caught:
        session.work.cancel(work.code)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.code, error.state, error.action, error.allowed) == (
        "wrong_work_state",
        WorkState.CANCELLED,
        WorkAction.CANCEL,
        [],
    )
    (entry, *_) = either.agent.accounts.history(account.id)
    assert (entry.by.kind, entry.by.contact_id, entry.by.person, entry.by.staff, entry.by.host) == (
        "contact",
        contact.id,
        None,
        None,
        None,
    )
    assert entry.by.contact is not None
    assert entry.by.contact.name == entry.by.text("fr") == "Ann Järvinen"
    assert either.host.audit.verify().intact


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"subject": ""}, "/subject", "required"),
        ({"subject": "x" * 201}, "/subject", "too_long"),
        ({"subject": "a\nb"}, "/subject", "control_characters"),
        ({"description": "x" * 10_001}, "/description", "too_long"),
        ({"service": None}, "/service", "required"),
        ({"service": "cooking"}, "/service", "unknown_service"),
        ({"service": "painting"}, "/service", "service_not_allowed"),
        ({"service": "Ü"}, "/service", "unknown_service"),
        ({"holder": "no id"}, "/holder", "invalid_id"),
    ],
)
def test_p9_each_member_of_a_request_for_work_can_be_wrong(
    house: House, change: dict[str, Any], path: str, code: str
) -> None:
    for key in ("painting", "translation"):
        house.administrator.services.add(ServiceDraft(key=key, labels={"fr": key}))
    contact = added(house, garage(house))
    house.agent.contacts.edit(contact.id, ContactUpdate(services=["translation"]))
    session = activated(house, contact)
    assert [service.key for service in session.services.list()] == ["translation"]
    draft = WorkDraft(subject="Notice", service="translation")
    for name, value in change.items():
        setattr(draft, name, value)
    with pytest.raises(InvalidError) as caught:
        session.work.submit(draft)
    assert (path, code) in problems(caught.value)


def test_p8_work_goes_to_another_contact_of_the_account(either: House) -> None:
    account = garage(either)
    manager, joe = added(either, account), added(either, account, email="joe@garage.example", first_name="Joe")
    olga = added(either, account, email="olga@garage.example", first_name="Olga", role=Role.OBSERVER)
    session = activated(either, manager)
    codes = [session.work.submit(WorkDraft(subject=f"Notice {n}")).code for n in range(3)]
    shown = session.preview().work.reassign(Reassignment(from_=manager.id, to=joe.id))
    assert (shown.codes, shown.more) == (codes[::-1], False)
    assert [one.holder.id for one in session.work.list()] == [manager.id] * 3
    moved = session.work.reassign({"from": manager.id, "to": joe.id, "codes": codes[:1]})
    assert moved.codes == codes[:1]
    assert pickle.loads(pickle.dumps(moved)) == moved
    assert session.work.get(codes[0]).holder.id == joe.id
    for draft, path, code in (
        (Reassignment(), "/from", "required"),
        (Reassignment(from_=manager.id, to="no id"), "/to", "invalid_id"),
        (Reassignment(from_=manager.id, to=manager.id), "/to", "no_change"),
        (Reassignment(from_=manager.id, to=olga.id), "/to", "takes_no_work"),
        (Reassignment(from_=manager.id, to=joe.id, codes=[]), "/codes", "too_few"),
        (Reassignment(from_=manager.id, to=joe.id, codes=[codes[0]]), "/codes/0", "unknown_work"),
        (Reassignment(from_=manager.id, to=joe.id, codes=[codes[1]] * 2), "/codes/1", "duplicate"),
    ):
        with pytest.raises(InvalidError) as caught:
            session.work.reassign(draft)
        assert (path, code) in problems(caught.value), draft
    with pytest.raises(NotFoundError, match=r"^unknown_contact: "):
        session.work.reassign(Reassignment(from_=manager.id, to=UNKNOWN))


def test_p6_a_requester_sees_the_own_work_only(house: House) -> None:
    account = garage(house)
    joe = added(house, account, email="joe@garage.example", first_name="Joe", role="requester")
    ann = added(house, account, role="observer")
    work = activated(house, joe).work.submit(WorkDraft(subject="Notice"))
    observer = activated(house, ann)
    assert observer.work.get(work.code).code == work.code
    with pytest.raises(RefusedError) as caught:
        observer.work.cancel(work.code)
    assert (caught.value.reason, caught.value.role) == (RefusalReason.ROLE, Role.OBSERVER)
    assert caught.value.roles_that_may == [Role.REQUESTER, Role.MANAGER]
    house.agent.contacts.change_role(ann.id, "requester")
    assert list(observer.work.list()) == []
    with pytest.raises(RefusedError) as caught:
        observer.work.get(work.code)
    assert (caught.value.reason, caught.value.rule) == (RefusalReason.NOT_OWN_WORK, "P6")
    for unknown in ("", "x"):
        with pytest.raises(NotFoundError, match=r"^unknown_work: "):
            observer.work.get(unknown)


def test_lists_of_work_come_in_pages_of_what_is_asked_for(house: House) -> None:
    contact = added(house, garage(house))
    session = activated(house, contact)
    codes = [session.work.submit(WorkDraft(subject=f"Notice {n}")).code for n in range(51)]
    first = session.work.list(open=True)
    second = session.work.list(after=first.next, open=True)
    assert [one.code for one in (*first, *second)] == codes[::-1]
    assert (len(first), second.next, first.total) == (50, None, None)
    with pytest.raises(InvalidError) as caught:
        session.work.list(after=first.next)
    assert problems(caught.value) == [("/cursor", "invalid_cursor")]
    for holder, account in (("no id", None), (None, "no id")):
        with pytest.raises(InvalidError, match=r"^invalid_id: "):
            session.work.list(holder=holder, account=account)
    with pytest.raises(InvalidError, match=r"^unknown_option: "):
        session.work.list("done")
    item: WorkView = first.items[0]
    assert item.state is WorkState.SUBMITTED
    with pytest.raises(TypeError):
        session.work.list("submitted", None, contact.id)  # type: ignore[call-arg]
