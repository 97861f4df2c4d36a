"""Drafts that are known by their class: read from JSON, written as it, compared, copied, pickled."""

import copy
import json
import pickle
from typing import Any

import pytest
from comptoir import (
    UNCHANGED,
    AccountInsert,
    AccountUpdate,
    AdministratorDraft,
    Approval,
    ContactDraft,
    ContactUpdate,
    InvalidError,
    Notification,
    ProfileUpdate,
    Reassignment,
    RegistrationDraft,
    Role,
    ServiceDraft,
    UserUpdate,
    WorkDraft,
)

FILLED: list[tuple[Any, dict[str, Any]]] = [
    (AccountInsert(name="Garage"), {"name": "Garage"}),
    (AccountUpdate(notes=None, name="Garage"), {"name": "Garage", "notes": None}),
    (AdministratorDraft(user="x", remove_former=True), {"user": "x", "remove_former": True}),
    (UserUpdate(name="Ann", first_name=None), {"name": "Ann", "first_name": None}),
    (ProfileUpdate(name="Ann", first_name=None), {"name": "Ann", "first_name": None}),
    (
        ContactDraft(account="C-1", name="Ann", email="a@b.example", role=Role.MANAGER, phone="112"),
        {"account": "C-1", "name": "Ann", "email": "a@b.example", "role": "manager", "phone": "112"},
    ),
    (ContactUpdate(), {}),
    (ContactUpdate(phone=None, services=None), {"phone": None, "services": None}),
    (
        ContactUpdate(services=["painting"], notifications=[Notification.OWN_WORK]),
        {"services": ["painting"], "notifications": ["own_work"]},
    ),
    (ContactUpdate(notifications=[]), {"notifications": []}),
    (RegistrationDraft(name="Ann", company="Garage"), {"name": "Ann", "company": "Garage"}),
    (Approval(account="C-1", role="observer"), {"account": "C-1", "role": "observer"}),
    (Approval(services=["painting"]), {"services": ["painting"]}),
    (ServiceDraft(key="painting", labels={"fr": "Peinture"}), {"key": "painting", "labels": {"fr": "Peinture"}}),
    (WorkDraft(subject="Notice", holder="x"), {"subject": "Notice", "holder": "x"}),
    (Reassignment(from_="x", to="y"), {"from": "x", "to": "y"}),
    (Reassignment(from_="x", to="y", codes=["z"]), {"from": "x", "to": "y", "codes": ["z"]}),
]

KINDS: list[type[Any]] = sorted({type(draft) for draft, _ in FILLED}, key=str)


@pytest.mark.parametrize(("draft", "members"), FILLED, ids=lambda given: type(given).__name__)
def test_a_draft_is_what_its_json_says(draft: Any, members: dict[str, Any]) -> None:
    kind = type(draft)
    for written in (members, json.dumps(members), json.dumps(members).encode()):
        assert kind.from_json(written) == draft
    assert kind.from_json(draft.to_json()) == draft == kind.from_json(draft.to_dict())
    told = draft.to_dict()
    assert {name: told[name] for name in members} == members
    assert not any(told[name] for name in told.keys() - members.keys() if not isinstance(told[name], dict))
    for again in (copy.copy(draft), copy.deepcopy(draft), pickle.loads(pickle.dumps(draft))):
        assert again == draft


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_draft_is_invalid(kind: Any) -> None:
    cases: list[tuple[Any, str, str]] = [
        ("", "", "invalid_json"),
        ("[]", "", "wrong_type"),
        ('{"a": 1, "a": 2}', "/a", "duplicate_member"),
        ({"nothing": 1}, "/nothing", "unknown_member"),
        (" " * 65_537, "", "too_large"),
        ("[" * 40, "", "too_deep"),
    ]
    for wrong, path, code in cases:
        with pytest.raises(InvalidError) as caught:
            kind.from_json(wrong)
        found = [(problem.path, str(problem.code)) for problem in caught.value.problems]
        assert (path, code) in found
    for wrong in (None, 3, object()):
        with pytest.raises(TypeError):
            kind.from_json(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_every_member_of_a_draft_has_a_type(kind: Any) -> None:
    for name in kind.__dataclass_fields__:
        draft = kind()
        setattr(draft, name, object())
        with pytest.raises(TypeError):
            draft.to_json()
        setattr(draft, name, 1.5)
        with pytest.raises(InvalidError) as caught:
            draft.to_json()
        assert [str(problem.code) for problem in caught.value.problems] == ["wrong_type"]
        assert caught.value.problems[0].path == f"/{name.rstrip('_')}"


def test_drafts_show_nothing_personal() -> None:
    secret = "Ann Järvinen"
    drafts: list[Any] = [
        AccountInsert(name=secret),
        UserUpdate(name=secret, email=secret, first_name=secret),
        ContactDraft(account=secret, name=secret, email=secret, phone=secret, role=Role.MANAGER),
        ContactUpdate(phone=secret, other=secret, mobile=UNCHANGED),
        RegistrationDraft(name=secret, email=secret, company=secret, note=secret),
        Approval(account=secret, name=secret, role="manager"),
        ProfileUpdate(name=secret, first_name=secret),
        WorkDraft(subject=secret, description=secret),
    ]
    assert not any(secret in repr(draft) for draft in drafts)
    assert repr(drafts[2]) == "ContactDraft(role='manager', ..)"
    assert repr(ContactDraft()) == "ContactDraft(role=None, ..)"
    assert repr(Approval(role=Role.OBSERVER)) == "Approval(role='observer', ..)"
