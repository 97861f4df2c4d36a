"""Contacts of accounts: added, edited, given roles, removed (rules P1, P2, P4, P6 to P8)."""

import pickle
from typing import Any

import pytest
from comptoir import (
    AccountInsert,
    Activation,
    ConflictError,
    ContactDraft,
    ContactUpdate,
    InvalidError,
    NotFoundError,
    Notification,
    RefusalReason,
    RefusedError,
    Role,
    ServiceDraft,
    StateError,
    UserDraft,
    UserState,
    UserUpdate,
    WorkDraft,
)

from .conftest import House
from .people import UNKNOWN, activated, added, ann, garage, problems


def test_p2_a_contact_is_added_reached_and_invited(either: House) -> None:
    account = garage(either)
    created = either.agent.contacts.create(ann(account, mobile="+358 40 123 4567", other="Skype: ann"))
    contact = created.contact
    assert (contact.name, contact.first_name, contact.last_name) == ("Ann Järvinen", "Ann", "Järvinen")
    assert (contact.phone, contact.mobile, contact.other) == ("+33 1 42 68 53 00", "+358 40 123 4567", "Skype: ann")
    assert (contact.role, contact.job_title, contact.services) == (Role.MANAGER, "", None)
    assert (contact.language, contact.time_zone) == ("fr", "Europe/Paris")
    assert (contact.activation, contact.state) == (Activation.INVITED, UserState.ACTIVE)
    assert (contact.removed_at, contact.version, contact.contact_version) == (None, 1, 1)
    assert created.look_alikes == []
    for view in (created, contact):
        assert pickle.loads(pickle.dumps(view)) == view
        assert not any(text in repr(view) for text in ("Ann", "ann@", "+33", "+358"))
    assert either.agent.contacts.get(contact.id) == contact
    assert either.agent.contacts.team(account.id) == [contact] == either.agent.accounts.contacts(account.id)
    (mail,) = [mail for mail in either.host.outbox.lease(50, 60) if mail.to == "ann@garage.example"]
    assert mail.template == "activate"
    assert either.host.audit.verify().intact


def test_p1_whose_address_looks_the_same_is_told(house: House) -> None:
    account = garage(house)
    marie = added(house, account, email="marie@garage.example", first_name="Marie")
    created = house.agent.contacts.create(ann(account, email="rnarie@garage.example"))
    (alike,) = created.look_alikes
    assert (alike.user, alike.email, alike.name) == (marie.user, "marie@garage.example", "Marie Järvinen")
    assert "arie" not in repr(alike)
    assert pickle.loads(pickle.dumps(created)) == created
    assert house.agent.people.look_alikes(marie.user)[0].user == created.contact.user
    for unknown in ("", "no id", UNKNOWN):
        with pytest.raises(NotFoundError, match=r"^unknown_user: "):
            house.agent.people.look_alikes(unknown)


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"account": None}, "/account", "required"),
        ({"account": "nowhere"}, "/account", "unknown_account"),
        ({"account": "x" * 201}, "/account", "too_long"),
        ({"first_name": None, "last_name": None}, "/name", "required"),
        ({"name": "x" * 201}, "/name", "too_long"),
        ({"first_name": "x" * 101}, "/first_name", "too_long"),
        ({"last_name": "a\nb"}, "/last_name", "control_characters"),
        ({"email": None}, "/email", "required"),
        ({"email": "ann"}, "/email", "invalid_email"),
        ({"role": None}, "/role", "required"),
        ({"role": "king"}, "/role", "unknown_option"),
        ({"phone": None}, "/phone", "channel_required"),
        ({"phone": "ask Joe"}, "/phone", "invalid_phone"),
        ({"mobile": "1"}, "/mobile", "invalid_phone"),
        ({"other": "x" * 201}, "/other", "too_long"),
        ({"job_title": "king"}, "/job_title", "unknown_job_title"),
        ({"language": "no tag!"}, "/language", "unknown_language"),
        ({"time_zone": "Mars/Base"}, "/time_zone", "unknown_time_zone"),
    ],
)
def test_p2_each_member_of_a_new_contact_can_be_wrong(
    house: House, change: dict[str, Any], path: str, code: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        house.agent.contacts.create(ann(garage(house), **change))
    assert (path, code) in problems(caught.value)
    assert all(problem.text(locale) for problem in caught.value.problems for locale in ("en", "fi", "fr"))


def test_p2_all_problems_of_a_new_contact_are_told_at_once(house: House) -> None:
    with pytest.raises(InvalidError) as caught:
        house.agent.contacts.create(ContactDraft())
    assert {path for path, _ in problems(caught.value)} == {"/account", "/name", "/email", "/role", "/phone"}
    for wrong, path, code in (
        ({"nmae": "x"}, "/nmae", "unknown_member"),
        ({"name": 3}, "/name", "wrong_type"),
        ([], "", "wrong_type"),
    ):
        with pytest.raises((InvalidError, TypeError)) as told:
            house.agent.contacts.create(wrong)  # type: ignore[arg-type]
        if isinstance(told.value, InvalidError):
            assert (path, code) in problems(told.value)
    for none in (None, 3, object()):
        with pytest.raises(TypeError):
            house.agent.contacts.create(none)  # type: ignore[arg-type]
    account = garage(house)
    added(house, account)
    with pytest.raises(InvalidError) as caught:
        added(house, account, email="ANN@garage.example")
    assert problems(caught.value) == [("/email", "already_contact")]


def test_p2_the_place_of_a_contact_is_edited(either: House) -> None:
    contacts, contact = either.agent.contacts, added(either, garage(either))
    either.administrator.services.add(ServiceDraft(key="painting", labels={"fr": "Peinture"}))
    edited = either.agent.based_on(contact.contact_version).contacts.edit(
        contact.id,
        ContactUpdate(
            phone=None,
            mobile="040 123 4567",
            job_title="body_shop_manager",
            services=["painting"],
            notifications=[Notification.ALL_WORK, "own_work"],
        ),
    )
    assert (edited.phone, edited.mobile, edited.job_title) == (None, "040 123 4567", "body_shop_manager")
    assert edited.services == ["painting"]
    assert edited.notifications == [Notification.OWN_WORK, Notification.ALL_WORK]
    assert (edited.version, edited.contact_version) == (1, 2)
    again = contacts.edit(contact.id, ContactUpdate(job_title=None, services=None, notifications=[]))
    assert (again.job_title, again.services, again.notifications, again.mobile) == ("", None, [], "040 123 4567")
    with pytest.raises(ConflictError) as stale:
        either.agent.based_on(2).contacts.edit(contact.id, {"mobile": "040 1"})
    assert "services" in stale.value.fields
    for update, path, code in (
        ({"mobile": None}, "/phone", "channel_required"),
        ({"phone": "x"}, "/phone", "invalid_phone"),
        ({"other": "x" * 201}, "/other", "too_long"),
        ({"job_title": "king"}, "/job_title", "unknown_job_title"),
        ({"services": []}, "/services", "too_few"),
        ({"services": ["cooking"]}, "/services/0", "unknown_service"),
        ({"services": "painting"}, "/services", "wrong_type"),
        ({"notifications": ["weather"]}, "/notifications/0", "unknown_option"),
        ({"notifications": ["own_work", "own_work"]}, "/notifications/1", "duplicate"),
        ({"role": "manager"}, "/role", "unknown_member"),
    ):
        with pytest.raises(InvalidError) as caught:
            contacts.edit(contact.id, update)
        assert (path, code) in problems(caught.value), update


def test_p4_the_person_of_a_contact_is_edited_in_all_places(house: House) -> None:
    contacts, account = house.agent.contacts, garage(house)
    contact = added(house, account)
    other = added(house, garage(house, "Garage Deux"), role="requester")
    assert other.user == contact.user
    edited = house.agent.based_on(1).contacts.edit_person(contact.id, UserUpdate(last_name="Martin", language="fi"))
    assert (edited.name, edited.version, edited.contact_version) == ("Ann Martin", 2, 1)
    assert (contacts.get(other.id).name, contacts.get(other.id).language) == ("Ann Martin", "fi")
    assert contacts.edit_person(contact.id, UserUpdate(name="A. M.", first_name=None)).first_name == ""
    with pytest.raises(InvalidError) as caught:
        contacts.edit_person(contact.id, UserUpdate(email="new@garage.example", time_zone="Mars/Base"))
    assert ("/time_zone", "unknown_time_zone") in problems(caught.value)
    with pytest.raises(InvalidError) as caught:
        contacts.edit_person(contact.id, UserUpdate(email="new@garage.example"))
    assert problems(caught.value) == [("/email", "not_activated")]
    with pytest.raises(ConflictError):
        house.agent.based_on(1).contacts.edit_person(contact.id, UserUpdate(first_name="Anna"))
    joe = added(house, account, email="joe@garage.example", first_name="Joe")
    with pytest.raises(RefusedError) as refused:
        activated(house, joe).contacts.edit_person(contact.id, UserUpdate(first_name="Anna"))
    assert (refused.value.reason, refused.value.rule) == (RefusalReason.OTHER_PLACES, "P4")


def test_p6_a_manager_gives_others_roles_and_not_itself(either: House) -> None:
    account = garage(either)
    manager, joe = added(either, account), added(either, account, email="joe@garage.example", first_name="Joe")
    session = activated(either, manager)
    changed = session.based_on(joe.contact_version).contacts.change_role(joe.id, Role.OBSERVER)
    assert (changed.role, changed.contact_version) == (Role.OBSERVER, 2)
    with pytest.raises(RefusedError) as caught:
        session.contacts.change_role(manager.id, "observer")
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.reason, error.rule, error.role, error.closed) == (RefusalReason.OWN_PLACE, "P6", None, None)
    with pytest.raises(InvalidError, match=r"^unknown_option: "):
        session.contacts.change_role(joe.id, "king")
    assert {contact.id for contact in session.contacts.team(account.id)} == {manager.id, joe.id}
    with pytest.raises(NotFoundError, match=r"^unknown_account: "):
        session.contacts.team(garage(either, "Garage Deux").id)


def test_p8_a_contact_is_removed_once_nothing_is_held_and_comes_back(either: House) -> None:
    account, contacts = garage(either), either.agent.contacts
    contact = added(either, account)
    session = activated(either, contact)
    codes = [session.work.submit(WorkDraft(subject=f"Notice {n}")).code for n in range(2)]
    with pytest.raises(StateError) as caught:
        contacts.remove(contact.id)
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (error.code, error.codes, error.more) == ("open_work", codes[::-1], False)
        assert (error.state, error.action, error.allowed) == (None, None, [])
        assert codes[0] in error.text("fi")
    for code in codes:
        session.work.cancel(code)
    removed = either.agent.based_on(contact.contact_version).contacts.remove(contact.id)
    assert removed.removed_at == either.clock.now
    assert contacts.team(account.id) == []
    assert contacts.team(account.id, removed=True) == [removed]
    with pytest.raises(StateError, match=r"^contact_removed: "):
        contacts.edit(contact.id, ContactUpdate(other="x"))
    with pytest.raises(NotFoundError, match=r"^unknown_actor: "):
        session.me.get()
    back = added(either, account)
    assert (back.id, back.removed_at) == (contact.id, None)


def test_a7_who_answers_for_the_account_stays(house: House) -> None:
    person = UserDraft(email="joe@garage.example", first_name="Joe", last_name="M", job_title="body_shop_manager")
    account = house.agent.accounts.create(AccountInsert(name="Garage", administrator=person))
    (joe,) = house.agent.contacts.team(account.id)
    with pytest.raises(StateError) as caught:
        house.agent.contacts.remove(joe.id)
    assert (caught.value.code, [one.id for one in caught.value.accounts]) == ("still_administrator", [account.id])


def test_p11_a_contact_is_invited_until_it_is_active(house: House) -> None:
    contact = added(house, garage(house))
    assert house.agent.contacts.invite(contact.id).activation is Activation.INVITED
    activated(house, contact)
    with pytest.raises(StateError) as caught:
        house.agent.contacts.invite(contact.id)
    assert (caught.value.code, caught.value.state) == ("already_active", None)


def test_pages_of_contacts_are_drawn(house: House) -> None:
    account = garage(house)
    contact = added(house, account)
    page = house.agent.contacts.page(None, "fi")
    assert (page.locale, page.account, page.state) == ("fi", None, None)
    assert page.field("/email") is not None
    known = house.agent.contacts.page(account.id, "fr")
    assert known.account == "Garage Chez Joe"
    edited = house.agent.contacts.edit_page(contact.id, "en")
    phone = edited.field("/phone")
    assert phone is not None
    assert phone.default == "+33 1 42 68 53 00"


def test_contacts_who_are_not_there_answer_the_same(house: House) -> None:
    contacts = house.agent.contacts
    for unknown in ("", "no id", UNKNOWN):
        for call in (
            contacts.get,
            contacts.remove,
            contacts.invite,
            lambda text: contacts.edit(text, {}),
            lambda text: contacts.edit_person(text, {}),
            lambda text: contacts.edit_page(text, "fr"),
            lambda text: contacts.change_role(text, "manager"),
        ):
            with pytest.raises(NotFoundError, match=r"^unknown_contact: "):
                call(unknown)
        with pytest.raises(NotFoundError, match=r"^unknown_account: "):
            contacts.page(unknown, "fr")
        with pytest.raises(NotFoundError, match=r"^unknown_account: "):
            contacts.team(unknown)
    with pytest.raises(RefusedError):
        house.dealer.contacts.create(ann(garage(house)))
