"""Outcomes about people, sign-in and work as the vectors tell them, read through typed attributes."""

from __future__ import annotations

from typing import Any

from comptoir import ContactCreated, MeView, Page, PlaceView

from .told import ACCOUNT, CONTACT, REFERENCE, USER, check, read

LOOK_ALIKE = "user email name"
STAFF = "id user role dealership email name first_name last_name language time_zone"
INVITATION = "id user name email purpose state created_at expires_at"
GREETING = "purpose name email language expires_at takes_password needs_password"
ACTIVATED = "user email name"
SIGN_IN = "id created_at expires_at current"
REGISTRATION = (
    "id state name first_name last_name email company phone mobile other language time_zone note user created_at"
    " decided_at reason account version"
)
NAMED = "id name"


def told(view: Any, members: str) -> dict[str, object]:
    """Attributes of a view as JSON, which is that of the view itself."""
    body = read(view, members)
    if members == REGISTRATION:
        body["look_alikes"] = [read(one, LOOK_ALIKE) for one in view.look_alikes]
        body["decided_by"] = view.decided_by and read(view.decided_by, NAMED)
    check(body, view.to_dict(), type(view).__name__)
    return body


def created_of(created: ContactCreated) -> dict[str, object]:
    return {
        "contact": told(created.contact, CONTACT),
        "look_alikes": [told(one, LOOK_ALIKE) for one in created.look_alikes],
    }


def items_of(page: Page[Any], members: str) -> dict[str, object]:
    assert page.total is None
    return {"items": [told(item, members) for item in page], "next": page.next}


def place_of(place: PlaceView) -> dict[str, object]:
    body: dict[str, object] = {
        "actor": str(place.actor),
        "role": place.role and place.role.value,
        "account": place.account and read(place.account, REFERENCE),
        "open": place.open,
    }
    check(body, place.to_dict(), "place")
    return body


def me_of(me: MeView) -> dict[str, object]:
    body: dict[str, object] = {
        "user": told(me.user, USER),
        "contact": me.contact and told(me.contact, CONTACT),
        "staff": me.staff and told(me.staff, STAFF),
        "account": me.account and told(me.account, ACCOUNT),
    }
    check(body, me.to_dict(), "me")
    return body
