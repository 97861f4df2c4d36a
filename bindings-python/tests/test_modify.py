"""Requests to modify an account, and to add users to one (rules Q1, Q7, A9)."""

import copy
import json
import pickle
from typing import Any, assert_type

import pytest
from comptoir import (
    UNCHANGED,
    AccountDraft,
    AccountEdit,
    AddressEdit,
    AmbiguousAccountError,
    Completion,
    CreateDraft,
    InvalidError,
    Keep,
    ModifyDraft,
    ProblemCode,
    RequestDraft,
    RequestKind,
    Role,
    Unchanged,
    UserEdit,
    read_draft,
)

from .conftest import House, draft, user

JOE = "joe@garage.example"


def rename(**more: Any) -> ModifyDraft:
    """The request of seed 000: Garage Chez Joe becomes Garage Joe & fils, and Joe gets another address."""
    return ModifyDraft(
        account=AccountEdit(
            current_name="Garage Chez Joe",
            name="Garage Joe & fils",
            address=AddressEdit(street="14 rue de la Paix"),
            notes=None,
        ),
        modify_users=True,
        users=[UserEdit(current_email=JOE, email="j.martin@garage.example", **more)],
    )


def add(email: str = "ann@garage.example", first_name: str = "Ann", **account: Any) -> CreateDraft:
    account = account or {"name": "garage chez joe"}
    return CreateDraft(account=AccountDraft(existing=True, **account), users=[user(email, first_name)])


def codes(error: InvalidError) -> list[tuple[str, ProblemCode]]:
    return [(problem.path, problem.code) for problem in error.problems]


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


def test_q1_an_account_and_its_user_are_modified(either: House) -> None:
    account = either.account(draft())
    form = either.dealer.requests.form("modify", "fr")
    assert [section.key for section in form.sections] == ["request", "account", "users"]
    assert [(one.path, one.one_of) for one in form.sections[2].visible_when] == [("/modify_users", ["true"])]
    notes, name = form.field("/account/notes"), form.field("/account/name")
    assert notes is not None
    assert name is not None
    assert (notes.clearable, name.clearable, name.label) == (True, False, "Nouveau nom du compte")
    receipt = either.dealer.requests.submit(rename(first_name="Joseph"))
    either.agent.requests.start(receipt.code)
    review = either.agent.requests.review(receipt.code)
    assert review.account == account.id
    assert [(value.path, value.then, value.current, value.requested, value.conflict) for value in review.values] == [
        ("/account/name", "Garage Chez Joe", "Garage Chez Joe", "Garage Joe & fils", False),
        ("/account/address/street", "12 rue de la Paix", "12 rue de la Paix", "14 rue de la Paix", False),
        ("/account/notes", None, None, None, False),
        ("/users/0/email", JOE, JOE, "j.martin@garage.example", False),
        ("/users/0/first_name", "Joe", "Joe", "Joseph", False),
    ]
    (person,) = review.users
    assert (person.path, person.email, person.name) == ("/users/0", JOE, "Joe Martin")
    assert (person.other_accounts, person.needs_successor, person.misplaced) == (0, False, False)
    done = either.agent.requests.complete(receipt.code)
    assert done.account == account.id
    changed = either.agent.accounts.get(account.id)
    assert (changed.name, changed.address.street, changed.address.city) == (
        "Garage Joe & fils",
        "14 rue de la Paix",
        "Paris",
    )
    assert changed.version > account.version
    (contact,) = either.agent.accounts.contacts(account.id)
    assert (contact.email, contact.first_name, contact.last_name) == ("j.martin@garage.example", "Joseph", "Martin")
    held = either.dealer.requests.get(receipt.code).draft
    assert held == rename(first_name="Joseph")
    assert either.host.audit.verify().intact


@pytest.mark.parametrize("keep", [Keep.CURRENT, Keep.REQUESTED, "current"])
def test_q7_the_agent_says_which_value_holds_where_both_changed(either: House, keep: Keep) -> None:
    account = either.account(draft())
    late = either.dealer.requests.submit(rename())
    either.done(ModifyDraft(account=AccountEdit(id=account.id, name="Garage du Pont")))
    either.agent.requests.start(late.code)
    conflicts = [value.path for value in either.agent.requests.review(late.code).values if value.conflict]
    assert conflicts == ["/account/name"]
    with pytest.raises(InvalidError) as caught:
        either.agent.requests.complete(late.code)
    assert codes(caught.value) == [("/account/name", ProblemCode.CHANGED_SINCE)]
    either.agent.requests.complete(late.code, keep={"/account/name": keep})
    named = "Garage Joe & fils" if keep is Keep.REQUESTED else "Garage du Pont"
    assert either.agent.accounts.get(account.id).name == named


def test_q7_users_are_added_and_removed_with_a_successor(either: House) -> None:
    account = either.account(draft())
    either.dealer.requests.check(add())
    receipt = either.dealer.requests.submit(add())
    either.agent.requests.start(receipt.code)
    either.agent.requests.complete(receipt.code, roles=[Role.MANAGER])
    emails = {contact.email: contact.role for contact in either.agent.accounts.contacts(account.id)}
    assert emails == {JOE: Role.MANAGER, "ann@garage.example": Role.MANAGER}
    with pytest.raises(InvalidError) as caught:
        either.dealer.requests.submit(add(id=account.id))
    assert codes(caught.value) == [("/users/0/email", ProblemCode.ALREADY_CONTACT)]

    account_edit = AccountEdit(current_name="Garage Chez Joe")
    removal = ModifyDraft(
        account=account_edit, modify_users=True, users=[UserEdit(current_email=JOE, remove_access=True)]
    )
    receipt = either.dealer.requests.submit(removal)
    either.agent.requests.start(receipt.code)
    assert either.agent.requests.review(receipt.code).users[0].needs_successor
    for successors, code in (({}, "needs_successor"), ({"/users/0": "nobody@x.example"}, "invalid_successor")):
        with pytest.raises(InvalidError) as caught:
            either.agent.requests.complete(receipt.code, successors=successors)
        assert [str(problem.code) for problem in caught.value.problems] == [code]
    either.agent.requests.complete(receipt.code, Completion(successors={"/users/0": "ann@garage.example"}))
    assert [contact.email for contact in either.agent.accounts.contacts(account.id)] == ["ann@garage.example"]


def test_a9_an_ambiguous_name_lists_those_it_may_mean(either: House) -> None:
    first = either.dealer.requests.submit(draft())
    either.agent.requests.start(first.code)
    one = either.agent.requests.complete(first.code, reference="C-1001").account
    two = either.account(CreateDraft(account=draft().account, users=[user("ann@garage.example", "Ann")]))
    with pytest.raises(AmbiguousAccountError) as caught:
        either.dealer.accounts.find("GARAGE chez joe")
    error = pickle.loads(pickle.dumps(caught.value))
    for told in (caught.value, error):
        assert (told.code, told.more, told.retry) == ("ambiguous_account", False, False)
        assert {account.id for account in told.accounts} == {one, two.id}
        assert {account.reference for account in told.accounts} == {"C-1001", None}
        assert told.accounts[0].city == "Paris"
        assert "Joe" not in repr(told) + str(told) + repr(told.accounts)
    assert_type(caught.value, AmbiguousAccountError)
    assert error.accounts == caught.value.accounts
    assert either.dealer.accounts.find("c-1001").reference == "C-1001"
    assert either.dealer.accounts.find(two.id) == two
    with pytest.raises(InvalidError) as invalid:
        either.dealer.requests.submit(rename())
    assert ("/account/current_name", ProblemCode.AMBIGUOUS_ACCOUNT) in codes(invalid.value)
    clear = ModifyDraft(account=AccountEdit(reference="C-1001", name="Garage Un"))
    assert either.done(clear).account == one


def test_an_account_that_is_not_there_is_a_problem_of_the_draft(house: House) -> None:
    with pytest.raises(InvalidError) as caught:
        house.dealer.requests.submit(rename())
    assert codes(caught.value) == [("/account/current_name", ProblemCode.UNKNOWN_ACCOUNT)]
    assert "problem-" not in caught.value.problems[0].text("fi")
    with pytest.raises(InvalidError) as caught:
        house.dealer.requests.submit(CreateDraft(account=AccountDraft(reference="C-1", name="X"), users=[user()]))
    assert ("/account/existing", ProblemCode.REFERENCE_HIDDEN) in codes(caught.value)


@pytest.mark.parametrize(
    ("decided", "path", "code"),
    [
        ({"roles": ["king"]}, "/roles/0", "unknown_option"),
        ({"roles": [Role.MANAGER]}, "/roles", "too_many"),
        ({"roles": 3}, "/roles", "wrong_type"),
        ({"reference": 3}, "/reference", "wrong_type"),
        ({"keep": {"/account/name": "mine"}}, "/keep/~1account~1name", "unknown_option"),
        ({"keep": {"/account/city": "current"}}, "/keep/~1account~1city", "unknown_member"),
        ({"keep": []}, "/keep", "wrong_type"),
        ({"successors": {"/users/0": None}}, "/successors/~1users~10", "required"),
    ],
)
def test_q7_a_wrong_decision_is_told_by_its_path(house: House, decided: dict[str, Any], path: str, code: str) -> None:
    house.account(draft())
    receipt = house.dealer.requests.submit(rename())
    house.agent.requests.start(receipt.code)
    found = []
    for given in ({"completion": decided}, {"completion": json.dumps(decided)}, decided):
        with pytest.raises(InvalidError) as caught:
            house.agent.requests.complete(receipt.code, **given)
        found.append([(problem.path, str(problem.code)) for problem in caught.value.problems])
    assert found[0] == found[1] == found[2]
    assert (path, code) in found[0]


def test_a_completion_and_its_members_together_are_a_type_error(house: House) -> None:
    with pytest.raises(TypeError):
        house.agent.requests.complete("x", Completion(), roles=[])
    with pytest.raises(TypeError):
        house.agent.requests.complete("x", keep={1: "current"})  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        house.agent.requests.complete("x", successors={"/users/0": object()})  # type: ignore[dict-item]


def test_drafts_and_decisions_show_nothing_personal(house: House) -> None:
    house.account(draft())
    receipt = house.dealer.requests.submit(rename())
    review = house.agent.requests.review(receipt.code)
    shown = [rename(), rename().account, rename().account.address, rename().users, review, review.values, review.users]
    shown += [Completion(reference="C-1", successors={"/users/0": JOE}), house.dealer.accounts.suggest("gar")]
    for secret in ("Joe", "joe@", "Martin", "rue de la Paix", "Garage", "C-1"):
        assert secret not in repr(shown)
