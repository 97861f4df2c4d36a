"""People who register on their own, and are approved or declined (rule P3)."""

import pickle
from typing import Any

import pytest
from comptoir import (
    Access,
    AccountInsert,
    Actor,
    Approval,
    ConflictError,
    InvalidError,
    NotFoundError,
    RefusedError,
    RegistrationDraft,
    RegistrationState,
    Role,
    ServiceDraft,
    Session,
    StateError,
)

from .conftest import House, beside
from .people import UNKNOWN, ann, door, problems


def joe(**members: Any) -> RegistrationDraft:
    draft = RegistrationDraft(
        name="Joe Martin", email="joe@garage.example", company="Garage Chez Joe", mobile="+33 6 12 34 56 78"
    )
    for name, value in members.items():
        setattr(draft, name, value)
    return draft


def opened(house: House) -> tuple[Session, Access]:
    """The administrator and the door of a desk at which people register."""
    administrator = beside(house, registration="open")
    desk = house.store.desk(f"{house.desk.name}_beside")
    administrator.accounts.create(AccountInsert(name="Garage Chez Joe"))
    administrator.services.add(ServiceDraft(key="painting", labels={"fr": "Peinture"}))
    return administrator, desk.session(Actor.host("portal")).access


def test_p3_somebody_registers_and_is_approved(either: House) -> None:
    administrator, access = opened(either)
    access.register(joe(note="Nous réparons\ntout.", language="fi"))
    (waiting,) = administrator.registrations.list(RegistrationState.AWAITING)
    assert (waiting.state, waiting.name, waiting.company) == (
        RegistrationState.AWAITING,
        "Joe Martin",
        "Garage Chez Joe",
    )
    assert (waiting.first_name, waiting.phone, waiting.mobile, waiting.other) == ("", None, "+33 6 12 34 56 78", None)
    assert (waiting.language, waiting.time_zone, waiting.note) == ("fi", "Europe/Paris", "Nous réparons\ntout.")
    assert (waiting.user, waiting.look_alikes, waiting.decided_at, waiting.decided_by) == (None, [], None, None)
    assert "Joe" not in repr(waiting)
    assert pickle.loads(pickle.dumps(waiting)) == waiting == administrator.registrations.get(waiting.id)
    approval = Approval(account="Garage Chez Joe", role=Role.REQUESTER, first_name="Joe", services=["painting"])
    created = administrator.based_on(waiting.version).registrations.approve(waiting.id, approval)
    contact = created.contact
    assert (contact.role, contact.services, contact.language, contact.mobile) == (
        Role.REQUESTER,
        ["painting"],
        "fi",
        "+33 6 12 34 56 78",
    )
    decided = administrator.registrations.get(waiting.id)
    assert (decided.state, decided.user) == (RegistrationState.APPROVED, contact.user)
    assert decided.decided_by is not None
    assert (decided.decided_by.name, decided.decided_at) == ("ada Infomedia", either.clock.now)
    for call in (
        lambda: administrator.registrations.approve(waiting.id, approval),
        lambda: administrator.registrations.decline(waiting.id),
    ):
        with pytest.raises(StateError) as caught:
            call()
        error = pickle.loads(pickle.dumps(caught.value))
        assert (error.code, error.state, error.action, error.allowed) == (
            "registration_decided",
            RegistrationState.APPROVED,
            None,
            [],
        )


def test_p3_somebody_is_declined_for_a_reason_that_is_kept(house: House) -> None:
    administrator, access = opened(house)
    access.register(joe())
    access.register(joe(name="Somebody else"))
    (waiting,) = administrator.registrations.list()
    declined = administrator.registrations.decline(waiting.id, "Inconnu du garage")
    assert (declined.state, declined.reason, declined.account) == (
        RegistrationState.DECLINED,
        "Inconnu du garage",
        None,
    )
    access.register(joe(phone="112"))
    assert [one.state for one in administrator.registrations.list()] == ["awaiting", "declined"]
    with pytest.raises(InvalidError) as caught:
        administrator.registrations.decline(administrator.registrations.list("awaiting").items[0].id, "x" * 4001)
    assert problems(caught.value) == [("/reason", "too_long")]
    with pytest.raises(InvalidError) as caught:
        administrator.contacts.create(ann("Garage Chez Joe", email="joe@garage.example"))
    assert problems(caught.value) == [("/email", "registration_awaiting")]


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"name": None}, "/name", "required"),
        ({"name": "x" * 201}, "/name", "too_long"),
        ({"first_name": "x" * 101}, "/first_name", "too_long"),
        ({"last_name": "a\nb"}, "/last_name", "control_characters"),
        ({"email": "joe"}, "/email", "invalid_email"),
        ({"email": None}, "/email", "required"),
        ({"company": None}, "/company", "required"),
        ({"company": "x" * 201}, "/company", "too_long"),
        ({"mobile": None}, "/phone", "channel_required"),
        ({"phone": "x"}, "/phone", "invalid_phone"),
        ({"mobile": "x"}, "/mobile", "invalid_phone"),
        ({"other": "x" * 201}, "/other", "too_long"),
        ({"language": "no tag!"}, "/language", "unknown_language"),
        ({"time_zone": "Mars/Base"}, "/time_zone", "unknown_time_zone"),
        ({"note": "x" * 2001}, "/note", "too_long"),
    ],
)
def test_p3_each_member_of_a_registration_can_be_wrong(
    house: House, change: dict[str, Any], path: str, code: str
) -> None:
    _, access = opened(house)
    with pytest.raises(InvalidError) as caught:
        access.register(joe(**change))
    assert (path, code) in problems(caught.value)


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"account": None}, "/account", "required"),
        ({"account": "nowhere"}, "/account", "unknown_account"),
        ({"role": None}, "/role", "required"),
        ({"role": "king"}, "/role", "unknown_option"),
        ({"name": "x" * 201}, "/name", "too_long"),
        ({"first_name": "x" * 101}, "/first_name", "too_long"),
        ({"last_name": "a\nb"}, "/last_name", "control_characters"),
        ({"job_title": "king"}, "/job_title", "unknown_job_title"),
        ({"services": []}, "/services", "too_few"),
        ({"services": ["cooking"]}, "/services/0", "unknown_service"),
        ({"services": ["painting", "painting"]}, "/services/1", "duplicate"),
    ],
)
def test_p3_each_member_of_an_approval_can_be_wrong(house: House, change: dict[str, Any], path: str, code: str) -> None:
    administrator, access = opened(house)
    access.register(joe())
    (waiting,) = administrator.registrations.list()
    approval = Approval(account="Garage Chez Joe", role="manager")
    for name, value in change.items():
        setattr(approval, name, value)
    with pytest.raises(InvalidError) as caught:
        administrator.registrations.approve(waiting.id, approval)
    assert (path, code) in problems(caught.value)


def test_p3_who_may_not_or_cannot_is_told_so(house: House) -> None:
    with pytest.raises(StateError) as off:
        door(house).register(joe())
    assert (off.value.code, off.value.state) == ("registration_off", None)
    with pytest.raises(StateError, match=r"^registration_off: "):
        door(house).registration_page("fr")
    administrator, access = opened(house)
    page = access.registration_page("fr")
    assert page.account is None
    assert page.field("/company") is not None
    for session in (house.dealer, house.host):
        with pytest.raises(RefusedError):
            session.registrations.list()
    registrations = administrator.registrations
    for unknown in ("", "no id", UNKNOWN):
        for call in (
            registrations.get,
            registrations.decline,
            lambda text: registrations.approve(text, Approval(account="Garage Chez Joe", role="manager")),
        ):
            with pytest.raises(NotFoundError, match=r"^unknown_registration: "):
                call(unknown)
    access.register(joe())
    (waiting,) = registrations.list()
    with pytest.raises(ConflictError, match=r"^conflict: "):
        administrator.based_on(7).registrations.decline(waiting.id)
    with pytest.raises(InvalidError) as caught:
        registrations.list(after="AAAA")
    assert problems(caught.value) == [("/cursor", "invalid_cursor")]
    for wrong in (None, 3, object()):
        with pytest.raises(TypeError):
            access.register(wrong)  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            registrations.approve(waiting.id, wrong)  # type: ignore[arg-type]
