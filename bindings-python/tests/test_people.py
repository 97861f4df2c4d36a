"""Invitations, staff who leave, sign-ins that are ended, what desks say of the entrance (rules P1, P10, P11, C1)."""

import dataclasses
import datetime
import pickle
from typing import Any

import pytest
from comptoir import (
    Activation,
    ConflictError,
    DeskDraft,
    InvalidError,
    InvitationPurpose,
    InvitationState,
    NotFoundError,
    PortalFeature,
    RefusedError,
    StaffRole,
    StateError,
)

from .conftest import PARIS, House, beside, settings, staff
from .people import PASSWORD, UNKNOWN, activated, added, door, garage, problems


def test_p11_invitations_are_sent_anew_and_listed_by_state(either: House) -> None:
    people, contact = either.agent.people, added(either, garage(either))
    user = people.invite(contact.user)
    assert (user.id, user.name, user.activation) == (contact.user, "Ann Järvinen", Activation.INVITED)
    own = [one for one in people.invitations() if one.user == contact.user]
    assert sorted(one.state for one in own) == [InvitationState.OPEN, InvitationState.REVOKED]
    (good,) = [one for one in people.invitations(InvitationState.OPEN) if one.user == contact.user]
    assert (good.purpose, good.name, good.email) == (InvitationPurpose.ACTIVATE, "Ann Järvinen", "ann@garage.example")
    assert (good.created_at, good.expires_at) == (PARIS, PARIS + datetime.timedelta(hours=24))
    assert pickle.loads(pickle.dumps(good)) == good
    assert "Ann" not in repr(good)
    either.clock.set(good.expires_at)
    assert list(people.invitations("open")) == []
    assert good.id in [one.id for one in people.invitations("expired")]
    people.invite(contact.user)
    activated(either, contact)
    assert [one.user for one in people.invitations(InvitationState.USED)] == [contact.user]
    with pytest.raises(StateError, match=r"^already_active: "):
        people.invite(contact.user)
    with pytest.raises(InvalidError, match=r"^unknown_option: "):
        people.invitations("lost")
    with pytest.raises(InvalidError) as caught:
        people.invitations(after="AAAA")
    assert problems(caught.value) == [("/cursor", "invalid_cursor")]


def test_p11_invitations_come_in_pages(house: House) -> None:
    contact = added(house, garage(house))
    for _ in range(50):
        house.agent.people.invite(contact.user)
    first = house.agent.people.invitations(InvitationState.REVOKED)
    house.agent.people.invite(contact.user)
    second = house.agent.people.invitations(InvitationState.REVOKED, house.agent.people.invitations("revoked").next)
    assert (len(first), first.next, first.total) == (50, None, None)
    assert (len(second), second.next) == (1, None)


def test_p10_staff_leave_and_come_back_but_the_last_administrator_stays(either: House) -> None:
    people = either.administrator.people
    ada, anna = (people.staff_by_email(f"{name}@infomedia.example") for name in ("ada", "anna"))
    assert ada is not None
    assert anna is not None
    assert (anna.name, anna.first_name) == ("anna Infomedia", "anna")
    assert people.remove_staff(anna.id) == anna
    assert [one.id for one in people.staff() if one.role is StaffRole.AGENT] == []
    with pytest.raises(NotFoundError, match=r"^unknown_actor: "):
        either.agent.accounts.list()
    with pytest.raises(NotFoundError, match=r"^unknown_staff: "):
        people.remove_staff(anna.id)
    with pytest.raises(StateError) as caught:
        people.remove_staff(ada.id)
    assert (caught.value.code, caught.value.state) == ("last_desk_administrator", None)
    assert people.add_staff(staff("anna", "agent")).id == anna.id
    for unknown in ("", "no id", UNKNOWN):
        with pytest.raises(NotFoundError, match=r"^unknown_staff: "):
            people.remove_staff(unknown)
    with pytest.raises(RefusedError):
        either.agent.people.remove_staff(ada.id)


def test_people_who_are_not_there_answer_the_same(house: House) -> None:
    people = house.agent.people
    for call in (people.invite, people.end_sign_ins, people.look_alikes):
        for unknown in ("", "no id", UNKNOWN):
            with pytest.raises(NotFoundError, match=r"^unknown_user: "):
                call(unknown)
        with pytest.raises(TypeError):
            call(3)  # type: ignore[arg-type]
    contact = added(house, garage(house))
    with pytest.raises(ConflictError, match=r"^conflict: "):
        house.agent.based_on(7).people.end_sign_ins(contact.user)
    assert house.agent.based_on(1).people.end_sign_ins(contact.user).version == 2


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"registration": "maybe"}, "/settings/registration", "unknown_option"),
        ({"credentials": "finger"}, "/settings/credentials", "unknown_option"),
        ({"sign_in_hours": 0}, "/settings/sign_in_hours", "out_of_range"),
        ({"sign_in_hours": 721}, "/settings/sign_in_hours", "out_of_range"),
        ({"features": ["weather"]}, "/settings/features/0", "unknown_option"),
        ({"features": ["support", "support"]}, "/settings/features/1", "duplicate"),
        ({"registration": 3}, "/settings/registration", "wrong_type"),
        ({"features": "all"}, "/settings/features", "wrong_type"),
        ({"sign_in_hours": "12"}, "/settings/sign_in_hours", "wrong_type"),
    ],
)
def test_each_setting_of_the_entrance_can_be_wrong(house: House, change: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        house.store.create_desk(dataclasses.replace(settings("other"), **change), staff("ada", "desk_administrator"))
    assert (path, code) in problems(caught.value)


def test_a_desk_is_opened_with_an_entrance_of_its_own(house: House) -> None:
    draft = DeskDraft()
    assert (draft.registration, draft.credentials, draft.sign_in_hours, draft.features) == (None,) * 4
    administrator = beside(house, sign_in_hours=720, features=[PortalFeature.SUPPORT, "invoices"])
    account = administrator.accounts.create({"name": "Garage"})
    assert (account.features, account.follows_desk) == ([PortalFeature.INVOICES, PortalFeature.SUPPORT], True)


def test_p5_a_sign_in_lasts_as_long_as_the_desk_says(house: House) -> None:
    contact = added(house, garage(house))
    activated(house, contact)
    lasting = door(house).sign_in(contact.email, PASSWORD).expires_at - house.clock.now
    assert lasting == datetime.timedelta(hours=12)
