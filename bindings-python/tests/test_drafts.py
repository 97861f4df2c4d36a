"""Drafts of requests, before anything is stored (rule Q1)."""

import copy
import pickle
from typing import Any, assert_type

import pytest
from comptoir import (
    UNCHANGED,
    AccountEdit,
    AddressEdit,
    CreateDraft,
    InvalidError,
    ModifyDraft,
    RequestDraft,
    RequestKind,
    Unchanged,
    UserEdit,
    read_draft,
)

from .conftest import House, draft, rename

JOE = "joe@garage.example"


def test_unchanged_is_one_false_value_that_survives_copies() -> None:
    assert not UNCHANGED
    assert (repr(UNCHANGED), str(UNCHANGED), f"{UNCHANGED}") == ("UNCHANGED",) * 3
    for again in (copy.copy(UNCHANGED), copy.deepcopy(UNCHANGED), pickle.loads(pickle.dumps(UNCHANGED))):
        assert again is UNCHANGED
    edit = AccountEdit()
    assert (edit.name, edit.address.city, UserEdit().email) == (UNCHANGED,) * 3
    name = edit.name
    assert isinstance(name, Unchanged)
    assert_type(name, Unchanged)
    given = UserEdit(email="x").email
    if given is not UNCHANGED and given is not None:
        assert_type(given, str)


def test_q1_absent_null_and_text_are_three_things_in_a_draft() -> None:
    given = rename(first_name="")
    assert given.to_dict() == {
        "kind": "modify",
        "account": {
            "current_name": "Garage Chez Joe",
            "name": "Garage Joe & fils",
            "address": {"street": "14 rue de la Paix"},
            "notes": None,
        },
        "modify_users": True,
        "users": [
            {
                "current_email": JOE,
                "email": "j.martin@garage.example",
                "first_name": "",
                "remove_access": False,
            }
        ],
    }
    for again in (read_draft(given.to_json()), read_draft(given.to_dict()), pickle.loads(pickle.dumps(given))):
        assert again == given
    assert given.kind is RequestKind.MODIFY
    assert draft().kind is RequestKind.CREATE
    assert read_draft(draft().to_json()) == draft()
    # A dict may hold the sentinel too.
    assert read_draft({"kind": "modify", "account": {"name": UNCHANGED, "notes": None}}) == ModifyDraft(
        account=AccountEdit(notes=None)
    )


def test_the_kind_of_a_draft_tells_its_type(house: House) -> None:
    pack = house.dealer.requests.pack()
    assert_type(pack.blank("create"), CreateDraft)
    assert_type(pack.blank(RequestKind.MODIFY), ModifyDraft)
    given: RequestDraft = read_draft({"kind": "modify"})
    if given.kind is RequestKind.MODIFY:
        assert_type(given, ModifyDraft)
    assert given == pack.blank("modify")
    kind: str = "create"
    assert given != pack.blank(kind)
    with pytest.raises(TypeError):
        ModifyDraft(kind=RequestKind.CREATE)  # type: ignore[call-arg]


@pytest.mark.parametrize("given", ["", "{", "{}", b"\xff", {"kind": "abolish"}, {"kind": "modify", "account": []}])
def test_what_is_no_draft_is_invalid(given: Any) -> None:
    with pytest.raises(InvalidError) as caught:
        read_draft(given)
    assert caught.value.problems


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"account": AccountEdit(current_name=None, name="X")}, "/account/current_name", "required"),
        ({"account": AccountEdit(current_name="X")}, "/account", "no_change"),
        ({"account": AccountEdit(current_name="X", id="no id", name="Y")}, "/account/id", "invalid_id"),
        ({"account": AccountEdit(current_name="X", name=None)}, "/account/name", "cannot_clear"),
        ({"account": AccountEdit(current_name="X", name="y" * 201)}, "/account/name", "too_long"),
        ({"account": AccountEdit(current_name="X", language="xx")}, "/account/language", "unknown_language"),
        ({"account": AccountEdit(current_name="X", language=None)}, "/account/language", "cannot_clear"),
        ({"account": AccountEdit(current_name="X", country="SE")}, "/account/country", "country_not_served"),
        ({"account": AccountEdit(current_name="X", country=None)}, "/account/country", "cannot_clear"),
        (
            {"account": AccountEdit(current_name="X", country="FR", address=AddressEdit(postal_code="7"))},
            "/account/address/postal_code",
            "invalid_postal_code",
        ),
        (
            {"account": AccountEdit(current_name="X", address=AddressEdit(street=None))},
            "/account/address/street",
            "cannot_clear",
        ),
        (
            {"account": AccountEdit(current_name="X", address=AddressEdit(city=None))},
            "/account/address/city",
            "cannot_clear",
        ),
        ({"account": AccountEdit(current_name="X", notes="z" * 4001)}, "/account/notes", "too_long"),
        ({"account": {"current_name": "X", "notes": 3}}, "/account/notes", "wrong_type"),
        ({"modify_users": False, "users": [UserEdit()]}, "/modify_users", "users_hidden"),
        ({"modify_users": "yes"}, "/modify_users", "wrong_type"),
        ({"modify_users": True, "users": []}, "/users", "too_few"),
        ({"users": [UserEdit(email="x@y.example")]}, "/users/0/current_email", "required"),
        ({"users": [UserEdit(current_email=JOE, email="x")]}, "/users/0/email", "invalid_email"),
        ({"users": [UserEdit(current_email=JOE, email=None)]}, "/users/0/email", "cannot_clear"),
        ({"users": [UserEdit(current_email=JOE, email=JOE)]}, "/users/0/email", "same_email"),
        ({"users": [UserEdit(current_email=JOE, first_name=None)]}, "/users/0/first_name", "cannot_clear"),
        ({"users": [UserEdit(current_email=JOE, last_name=None)]}, "/users/0/last_name", "cannot_clear"),
        ({"users": [UserEdit(current_email=JOE, job_title="king")]}, "/users/0/job_title", "unknown_job_title"),
        ({"users": [UserEdit(current_email=JOE, language="no tag!")]}, "/users/0/language", "unknown_language"),
        ({"users": [UserEdit(current_email=JOE, time_zone="Mars/Base")]}, "/users/0/time_zone", "unknown_time_zone"),
        (
            {"users": [UserEdit(current_email=JOE, remove_access=True, first_name="J")]},
            "/users/0/remove_access",
            "removal_with_changes",
        ),
        ({"users": [{"current_email": JOE, "remove_access": 1}]}, "/users/0/remove_access", "wrong_type"),
        (
            {"users": [UserEdit(current_email=JOE, remove_access=True)] * 2},
            "/users/1/current_email",
            "duplicate_user",
        ),
        ({"users": [UserEdit(current_email=JOE)]}, "/users/0", "no_change"),
        ({"account": {"current_name": "X", "existing": True}}, "/account/existing", "unknown_member"),
    ],
)
def test_q1_each_member_of_a_draft_to_modify_can_be_wrong(
    house: House, change: dict[str, Any], path: str, code: str
) -> None:
    given = ModifyDraft(account=AccountEdit(current_name="Garage", notes=None), modify_users="users" in change)
    for name, value in change.items():
        setattr(given, name, value)
    told = [(problem.path, str(problem.code)) for problem in house.dealer.requests.check(given)]
    assert (path, code) in told
    assert house.dealer.requests.pack().check(given) == house.dealer.requests.check(given)


def test_a_draft_that_no_json_can_hold_is_a_type_error(house: House) -> None:
    with pytest.raises(TypeError):
        house.dealer.requests.check(ModifyDraft(account=AccountEdit(name=object())))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        house.dealer.requests.check(ModifyDraft(users=[UNCHANGED]))  # type: ignore[list-item]
    with pytest.raises(TypeError):
        house.dealer.requests.check(UNCHANGED)  # type: ignore[arg-type]
