"""The own profile, places, password and sign-ins of who acts (rules P4, P5, P11)."""

import pickle

import pytest
from comptoir import (
    Actor,
    ContactUpdate,
    InvalidError,
    InvitationPurpose,
    Notification,
    ProfileUpdate,
    RefusedError,
    SignInError,
    StaffRole,
    TokenError,
)

from .conftest import House, beside
from .people import PASSWORD, activated, added, door, garage, problems, signed_in, token

OTHER = "another lamp for the attic"


def test_p4_the_own_profile_is_read_and_changed(house: House) -> None:
    contact = added(house, garage(house))
    activated(house, contact)
    entered = signed_in(house, contact)
    session = house.desk.signed_in(entered.token, Actor.contact(contact.id))
    edited = session.based_on(session.me.get().user.version).me.edit(ProfileUpdate(last_name="Martin", language="fi"))
    assert (edited.name, edited.language) == ("Ann Martin", "fi")
    told = session.me.set_notifications([Notification.ALL_WORK])
    assert told.notifications == [Notification.ALL_WORK]
    assert session.me.set_notifications([]).notifications == []
    with pytest.raises(InvalidError, match=r"^unknown_option: "):
        session.me.set_notifications(["weather"])
    with pytest.raises(InvalidError) as caught:
        session.me.set_notifications(["own_work", "own_work"])
    assert problems(caught.value) == [("/notifications/1", "duplicate")]
    with pytest.raises(InvalidError) as caught:
        session.me.edit({"time_zone": "Mars/Base", "name": None})
    assert ("/time_zone", "unknown_time_zone") in problems(caught.value)
    with pytest.raises(RefusedError):
        session.contacts.edit(contact.id, ContactUpdate(other="x"))
    with pytest.raises(InvalidError) as caught:
        session.me.edit({"email": "ann@new.example"})
    assert problems(caught.value) == [("/email", "unknown_member")]
    for email, current, wrong in [
        ("ann@new.example", None, ("/current", "required")),
        ("ann@new.example", OTHER, ("/current", "wrong_password")),
        ("anna@infomedia.example", PASSWORD, ("/email", "email_unavailable")),
    ]:
        with pytest.raises(InvalidError) as caught:
            session.me.change_email(email, current)
        assert problems(caught.value) == [wrong]
    assert session.me.change_email("ann@new.example", current=PASSWORD).email == "ann@new.example"
    with pytest.raises(SignInError, match=r"^signed_out: "):
        session.me.get()
    link = token(house, "ann@new.example")
    greeting = door(house).invitation(link)
    assert (greeting.purpose, greeting.needs_password) == (InvitationPurpose.CONFIRM_EMAIL, True)
    with pytest.raises(InvalidError):
        door(house).activate(link)
    door(house).activate(link, PASSWORD)
    assert door(house).sign_in("ann@new.example", PASSWORD).user.email == "ann@new.example"


def test_p11_passwords_are_changed_and_reset(house: House) -> None:
    contact, access = added(house, garage(house)), door(house)
    activated(house, contact)
    session = house.desk.signed_in(signed_in(house, contact).token, Actor.contact(contact.id))
    with pytest.raises(InvalidError) as caught:
        session.me.change_password(OTHER, OTHER)
    assert problems(caught.value) == [("/current", "wrong_password")]
    with pytest.raises(InvalidError) as caught:
        session.me.change_password("", "short")
    assert problems(caught.value) == [("/current", "required"), ("/new", "too_short")]
    session.me.change_password(PASSWORD, OTHER)
    with pytest.raises(SignInError, match=r"^signed_out: "):
        session.me.get()
    with pytest.raises(SignInError, match=r"^sign_in_failed: "):
        access.sign_in(contact.email, PASSWORD)
    access.forgot_password("nobody@garage.example")
    access.forgot_password(contact.email)
    link = token(house, contact.email)
    assert access.invitation(link).purpose is InvitationPurpose.RESET_PASSWORD
    with pytest.raises(TokenError, match=r"^invalid_token: "):
        access.activate(link, PASSWORD)
    access.reset_password(link, PASSWORD)
    with pytest.raises(TokenError, match=r"^used_token: "):
        access.reset_password(link, PASSWORD)
    entered = access.sign_in(contact.email, PASSWORD)
    last = house.desk.signed_in(entered.token, Actor.contact(contact.id))
    last.me.sign_out_everywhere()
    with pytest.raises(SignInError, match=r"^signed_out: "):
        last.me.sign_ins()
    with pytest.raises(InvalidError) as wrong:
        access.forgot_password("joe")
    assert problems(wrong.value) == [("/email", "invalid_email")]


def test_a_desk_whose_host_says_who_somebody_is_takes_no_passwords(house: House) -> None:
    administrator = beside(house, credentials="host", sign_in_hours=1)
    desk = house.store.desk(f"{house.desk.name}_beside")
    access = desk.session(Actor.host("portal")).access
    with pytest.raises(SignInError, match=r"^signs_in_elsewhere: "):
        access.sign_in("ada@infomedia.example", PASSWORD)
    with pytest.raises(SignInError, match=r"^signs_in_elsewhere: "):
        access.forgot_password("ada@infomedia.example")
    with pytest.raises(SignInError, match=r"^signs_in_elsewhere: "):
        administrator.me.change_password(PASSWORD, OTHER)
    with pytest.raises(InvalidError) as caught:
        administrator.me.change_email("ada@new.example", PASSWORD)
    assert problems(caught.value) == [("/current", "password_not_taken")]
    with pytest.raises(InvalidError) as caught:
        administrator.me.change_email("ada@new.example")
    assert problems(caught.value) == [("/email", "not_activated")]


def test_p5_staff_sign_in_too(house: House) -> None:
    access = door(house)
    access.activate(token(house, "anna@infomedia.example"), PASSWORD)
    entered = access.sign_in("anna@infomedia.example", PASSWORD)
    (place,) = entered.places
    assert (place.role, place.account, str(place.actor).split(":")[0]) == (StaffRole.AGENT, None, "staff")
    me = house.desk.signed_in(entered.token, place.actor).me.get()
    assert me.staff is not None
    assert (me.staff.role, me.staff.name, me.contact, me.account) == (StaffRole.AGENT, "anna Infomedia", None, None)
    assert pickle.loads(pickle.dumps(me)) == me
