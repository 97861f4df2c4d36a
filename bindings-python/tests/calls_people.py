"""Calls about people, sign-in, work and permissions, by the names that the vectors give them."""

from __future__ import annotations

from typing import Any

import pytest
from comptoir import (
    Access,
    Approval,
    ContactDraft,
    ContactUpdate,
    Decision,
    Me,
    People,
    ProfileUpdate,
    RegistrationDraft,
    Resource,
    Session,
    UserUpdate,
)

from .calls_work import files, services, work
from .drafted import sent
from .told import CONTACT, USER, Members, check, edit_page_of, in_each, read
from .told_people import (
    ACTIVATED,
    GREETING,
    INVITATION,
    LOOK_ALIKE,
    REGISTRATION,
    SIGN_IN,
    STAFF,
    created_of,
    items_of,
    me_of,
    place_of,
    told,
)

NOUNS = ("access", "actions", "contacts", "files", "may", "me", "registrations", "services", "work")


def done_with_people(session: Session, call: str, args: Members) -> object:
    """Calls by name and tells the outcome as JSON."""
    noun, _, verb = call.partition(".")
    match noun:
        case "contacts":
            return contacts(session, verb, args)
        case "registrations":
            return registrations(session, verb, args)
        case "access":
            return access(session.access, verb, args)
        case "me":
            return me(session.me, verb, args)
        case "services":
            return services(session.services, verb, args)
        case "work":
            return work(session.work, verb, args)
        case "files":
            return files(session.files, verb, args)
        case "may":
            return decision_of(session.may(args("action"), resource(args("resource"))))
        case "actions":
            return [action.value for action in session.actions(resource(args("resource")))]
    pytest.fail(f"no such call: {call}")


def contacts(session: Session, verb: str, args: Members) -> object:
    contacts = session.contacts
    match verb:
        case "page":
            return edit_page_of(contacts.page(args("account"), args("locale")))
        case "create":
            return created_of(contacts.create(sent(ContactDraft, args("draft"))))
        case "get":
            return told(contacts.get(args("contact")), CONTACT)
        case "remove":
            return told(contacts.remove(args("contact")), CONTACT)
        case "invite":
            return told(contacts.invite(args("contact")), CONTACT)
        case "team":
            return [told(contact, CONTACT) for contact in contacts.team(args("account"), removed=args("removed"))]
        case "edit_page":
            return edit_page_of(contacts.edit_page(args("contact"), args("locale")))
        case "edit":
            return told(contacts.edit(args("contact"), sent(ContactUpdate, args("update"))), CONTACT)
        case "edit_person":
            return told(contacts.edit_person(args("contact"), sent(UserUpdate, args("update"))), CONTACT)
        case "change_role":
            return told(contacts.change_role(args("contact"), args("role")), CONTACT)
    pytest.fail(f"no such call: contacts.{verb}")


def registrations(session: Session, verb: str, args: Members) -> object:
    registrations = session.registrations
    match verb:
        case "list":
            return items_of(registrations.list(args("state"), args("after")), REGISTRATION)
        case "get":
            return told(registrations.get(args("registration")), REGISTRATION)
        case "approve":
            return created_of(registrations.approve(args("registration"), sent(Approval, args("approval"))))
        case "decline":
            return told(registrations.decline(args("registration"), args("reason")), REGISTRATION)
    pytest.fail(f"no such call: registrations.{verb}")


def access(access: Access, verb: str, args: Members) -> object:
    match verb:
        case "registration_page":
            return edit_page_of(access.registration_page(args("locale")))
        case "register":
            access.register(sent(RegistrationDraft, args("draft")))
            return None
        case "invitation":
            return told(access.invitation(args("token")), GREETING)
        case "activate":
            return told(access.activate(args("token"), args("password")), ACTIVATED)
        case "sign_in":
            draft = Members(args("draft"))
            signed_in = access.sign_in(draft("email"), draft("password"), origin=draft.maybe("origin"))
            draft.done()
            places = [place_of(place) for place in signed_in.places]
            return {
                **read(signed_in, "token expires_at"),
                "user": told(signed_in.user, USER),
                "places": places,
            }
        case "forgot_password":
            access.forgot_password(args("email"))
            return None
        case "reset_password":
            access.reset_password(args("token"), args("password"))
            return None
    pytest.fail(f"no such call: access.{verb}")


def me(me: Me, verb: str, args: Members) -> object:
    match verb:
        case "get":
            return me_of(me.get())
        case "places":
            return [place_of(place) for place in me.places()]
        case "edit":
            return told(me.edit(sent(ProfileUpdate, args("update"))), USER)
        case "change_email":
            return told(me.change_email(args("email"), args("current")), USER)
        case "set_notifications":
            return told(me.set_notifications(args("notifications")), CONTACT)
        case "change_password":
            me.change_password(args("current"), args("new"))
            return None
        case "sign_ins":
            return [told(one, SIGN_IN) for one in me.sign_ins()]
        case "sign_out":
            me.sign_out()
            return None
        case "sign_out_everywhere":
            me.sign_out_everywhere()
            return None
    pytest.fail(f"no such call: me.{verb}")


def people(people: People, call: str, args: Members) -> object:
    match call:
        case "people.invite":
            return told(people.invite(args("user")), USER)
        case "people.end_sign_ins":
            return told(people.end_sign_ins(args("user")), USER)
        case "people.invitations":
            return items_of(people.invitations(args("state"), args("after")), INVITATION)
        case "people.look_alikes":
            return [told(one, LOOK_ALIKE) for one in people.look_alikes(args("user"))]
        case "people.remove_staff":
            return told(people.remove_staff(args("staff")), STAFF)
    pytest.fail(f"no such call: {call}")


def resource(named: str | dict[str, str]) -> Resource:
    if isinstance(named, str):
        assert named == "desk"
        return Resource.desk()
    ((kind, name),) = named.items()
    made: dict[str, Any] = {
        "account": Resource.account,
        "contact": Resource.contact,
        "person": Resource.person,
        "user": Resource.user,
        "work_of": Resource.work_of,
        "request": Resource.request,
        "work": Resource.work,
        "order": Resource.order,
        "document": Resource.document,
    }
    found = made[kind](name)
    assert isinstance(found, Resource)
    return found


def decision_of(decision: Decision) -> object:
    """``allowed``, or the refusal."""
    check(decision.allowed, bool(decision), "decision")
    refusal = decision.refusal
    if refusal is None:
        assert decision.allowed
        return "allowed"
    assert not decision.allowed
    return {
        "rule": refusal.rule,
        "reason": refusal.reason.value,
        "text": in_each(refusal.text),
        "remedy": in_each(refusal.remedy),
    }
