"""Activation, sign-in and the own profile (rules P4, P5, P11). Passwords are hashed by argon2id."""

import copy
import datetime
import json
import pickle
import threading
from typing import Any

import pytest
from comptoir import (
    Access,
    Actor,
    Closed,
    InvalidError,
    InvitationPurpose,
    InvitationState,
    NotFoundError,
    RefusalReason,
    RefusedError,
    Role,
    SignInError,
    TokenError,
)

from .conftest import PARIS, House, beside
from .people import PASSWORD, activated, added, door, garage, problems, signed_in, token

OTHER = "another lamp for the attic"


def test_p11_a_contact_activates_signs_in_and_works(either: House) -> None:
    account = garage(either)
    contact = added(either, account)
    link = token(either, contact.email)
    access = door(either)
    greeting = access.invitation(link)
    assert (greeting.purpose, greeting.name, greeting.email) == (
        InvitationPurpose.ACTIVATE,
        "Ann Järvinen",
        "ann@garage.example",
    )
    assert (greeting.language, greeting.takes_password, greeting.needs_password) == ("fr", True, True)
    assert greeting.expires_at == PARIS + datetime.timedelta(hours=24)
    done = access.activate(link, PASSWORD)
    assert (done.user, done.email, done.name) == (contact.user, "ann@garage.example", "Ann Järvinen")
    entered = access.sign_in(" ANN@garage.example ", PASSWORD, origin="203.0.113.7")
    (place,) = entered.places
    assert (place.actor, place.role, place.open) == (Actor.contact(contact.id), Role.MANAGER, True)
    assert place.account is not None
    assert (place.account.id, place.account.name) == (account.id, "Garage Chez Joe")
    assert (len(entered.token), entered.expires_at) == (64, PARIS + datetime.timedelta(hours=12))
    session = either.desk.signed_in(entered.token, place.actor)
    me = session.me.get()
    assert (me.user.id, me.user.name, me.staff) == (contact.user, "Ann Järvinen", None)
    assert me.contact is not None
    assert (me.contact.id, me.account and me.account.id) == (contact.id, account.id)
    assert session.me.places() == [place]
    views: list[Any] = [greeting, done, place, me, *session.me.sign_ins()]
    for view in views:
        assert pickle.loads(pickle.dumps(view)) == view
        assert json.loads(view.to_json()) == view.to_dict()
    assert either.host.audit.verify().intact


def test_what_is_secret_or_personal_is_shown_by_no_repr(house: House) -> None:
    contact = added(house, garage(house))
    link = token(house, contact.email)
    greeting, done = door(house).invitation(link), door(house).activate(link, PASSWORD)
    entered = signed_in(house, contact)
    session = house.desk.signed_in(entered.token, entered.places[0].actor)
    with pytest.raises(SignInError) as failed:
        door(house).sign_in(contact.email, OTHER)
    with pytest.raises(TokenError) as used:
        door(house).activate(link, PASSWORD)
    with pytest.raises(InvalidError) as wrong:
        session.me.change_password(OTHER, "short")
    shown = [
        f"{thing!r} {thing}"
        for thing in (
            *(greeting, done, entered, entered.places, session, session.me, session.access, session.me.get()),
            *(session.me.sign_ins(), failed.value, used.value, wrong.value, house.desk, contact),
        )
    ]
    for secret in (link, entered.token, PASSWORD, OTHER, "short", "Ann", "ann@garage.example"):
        assert not any(secret in text for text in shown), secret
    for refused in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError):
            refused(entered)
    assert not hasattr(entered, "to_json")


def test_p11_each_fault_of_a_token_is_told_as_it_is(house: House) -> None:
    account, access = garage(house), door(house)
    contact = added(house, account)
    link = token(house, contact.email)
    for wrong in ("", "x", link[:-1], link[:-1] + ("A" if link[-1] != "A" else "B"), link + "A", "é" * 64):
        for call in (access.invitation, lambda text: access.activate(text, PASSWORD)):
            with pytest.raises(TokenError) as caught:
                call(wrong)
            assert caught.value.code == "invalid_token"
    house.agent.contacts.invite(contact.id)
    with pytest.raises(TokenError, match=r"^revoked_token: "):
        access.invitation(link)
    newer = token(house, contact.email)
    assert [one.state for one in house.agent.people.invitations(InvitationState.OPEN) if one.user == contact.user] == [
        InvitationState.OPEN
    ]
    house.clock.set(PARIS + datetime.timedelta(hours=24))
    with pytest.raises(TokenError) as expired:
        access.activate(newer, PASSWORD)
    error = pickle.loads(pickle.dumps(expired.value))
    assert isinstance(error, TokenError)
    assert (error.code, error.text("fr")) == ("expired_token", expired.value.text("fr"))
    house.agent.contacts.invite(contact.id)
    newest = token(house, contact.email)
    access.activate(newest, PASSWORD)
    with pytest.raises(TokenError, match=r"^used_token: "):
        access.activate(newest, PASSWORD)
    with pytest.raises(TokenError, match=r"^invalid_token: "):
        house.desk.signed_in(newest, Actor.contact(contact.id))
    with pytest.raises(TokenError, match=r"^invalid_token: "):
        door_beside(house).invitation(newest)


def door_beside(house: House, **settings: Any) -> Access:
    """The door of another desk of the same store."""
    beside(house, **settings)
    return house.store.desk(f"{house.desk.name}_beside").session(Actor.host("portal")).access


@pytest.mark.parametrize(
    ("password", "code"),
    [
        (None, "required"),
        ("", "required"),
        ("x" * 11, "too_short"),
        ("a lamp \x00 for the cellar", "control_characters"),
        ("lamp for the cellar" * 20, "too_long"),
        ("abababababab", "password_common"),
        ("ann.jarvinen1", "password_personal"),
    ],
)
def test_p11_what_is_no_password_is_a_problem(house: House, password: str | None, code: str) -> None:
    link = token(house, added(house, garage(house)).email)
    with pytest.raises(InvalidError) as caught:
        door(house).activate(link, password)
    assert problems(caught.value) == [("/password", code)]
    assert door(house).invitation(link).needs_password


def test_p11_too_many_failures_have_the_next_attempt_wait(house: House) -> None:
    access, contact = door(house), added(house, garage(house))
    activated(house, contact)
    for address in (contact.email, "nobody@garage.example"):
        for _ in range(6):
            with pytest.raises(SignInError) as caught:
                access.sign_in(address, OTHER)
            assert (caught.value.code, caught.value.retry_after) == ("sign_in_failed", None)
        with pytest.raises(SignInError) as seventh:
            access.sign_in(address, PASSWORD)
        error = pickle.loads(pickle.dumps(seventh.value))
        assert (error.code, error.retry_after) == ("too_many_attempts", 1)
    house.clock.set(PARIS + datetime.timedelta(seconds=1))
    assert access.sign_in(contact.email, PASSWORD).user.id == contact.user


def test_p11_a_sign_in_has_an_address_and_a_password(house: House) -> None:
    with pytest.raises(InvalidError) as caught:
        door(house).sign_in("joe", "", origin="x" * 101)
    assert problems(caught.value) == [
        ("/email", "invalid_email"),
        ("/password", "required"),
        ("/origin", "too_long"),
    ]
    for call in (
        lambda: door(house).sign_in(None, PASSWORD),  # type: ignore[arg-type]
        lambda: door(house).sign_in("joe@garage.example", b"x"),  # type: ignore[arg-type]
        lambda: door(house).activate("x", 3),  # type: ignore[arg-type]
        lambda: house.desk.signed_in("x", "contact:x"),  # type: ignore[arg-type]
    ):
        with pytest.raises(TypeError):
            call()
    with pytest.raises(RefusedError):
        house.administrator.access.sign_in("joe@garage.example", PASSWORD)


def test_p5_a_sign_in_ends_with_the_place_the_time_or_by_wish(either: House) -> None:
    account = garage(either)
    contact = added(either, account)
    activated(either, contact)
    first, second = signed_in(either, contact), signed_in(either, contact)
    actor = Actor.contact(contact.id)
    one, two = either.desk.signed_in(first.token, actor), either.desk.signed_in(second.token, actor)
    assert [view.current for view in two.me.sign_ins()].count(True) == 1
    one.me.sign_out()
    for call in (one.me.get, one.me.sign_out, lambda: either.desk.signed_in(first.token, actor)):
        with pytest.raises(SignInError, match=r"^signed_out: "):
            call()
    either.agent.accounts.suspend(account.id)
    with pytest.raises(RefusedError) as caught:
        two.me.get()
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (error.reason, error.rule, error.closed, error.state) == (
            RefusalReason.CLOSED,
            "P5",
            Closed.ACCOUNT,
            "suspended",
        )
    with pytest.raises(SignInError) as shut:
        signed_in(either, contact)
    assert (shut.value.code, shut.value.retry_after) == ("no_open_place", None)
    either.agent.accounts.restore(account.id)
    assert two.me.get().user.id == contact.user
    assert either.agent.people.end_sign_ins(contact.user).id == contact.user
    with pytest.raises(SignInError, match=r"^signed_out: "):
        two.me.get()
    third = signed_in(either, contact)
    either.clock.set(third.expires_at)
    with pytest.raises(SignInError, match=r"^signed_out: "):
        either.desk.signed_in(third.token, actor)


def test_p5_a_token_opens_only_the_places_of_its_own_person(house: House) -> None:
    account = garage(house)
    contact, joe = added(house, account), added(house, account, email="joe@garage.example", first_name="Joe")
    activated(house, contact)
    entered = signed_in(house, contact)
    anna = house.host.people.staff_by_email("anna@infomedia.example")
    assert anna is not None
    for actor in (Actor.contact(joe.id), Actor.staff(anna.id), Actor.host("x")):
        with pytest.raises(NotFoundError, match=r"^unknown_actor: "):
            house.desk.signed_in(entered.token, actor)
    with pytest.raises(NotFoundError, match=r"^unknown_actor: "):
        Actor.contact("no id")
    actor = Actor.contact(joe.id)
    assert (str(actor), repr(actor)) == (f"contact:{joe.id}", f'Actor("contact:{joe.id}")')
    assert {actor, Actor.contact(joe.id), Actor.staff(joe.id)} == {actor, Actor.staff(joe.id)}


def test_a_call_that_hashes_leaves_the_interpreter_free(house: House) -> None:
    contact = added(house, garage(house))
    activated(house, contact)
    begun, ended, ticks = threading.Event(), threading.Event(), 0

    def sign_in() -> None:
        begun.set()
        for _ in range(3):
            signed_in(house, contact)
        ended.set()

    thread = threading.Thread(target=sign_in)
    thread.start()
    begun.wait()
    while not ended.wait(0.001):
        ticks += 1
    thread.join()
    # Three passwords are hashed: with the interpreter held there would be a tick between two of them at most.
    assert ticks > 6
