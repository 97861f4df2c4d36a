"""Requests to modify an account, and to add users to one (rules Q1, Q7, A9)."""

import json
import pickle
from typing import Any, assert_type

import pytest
from comptoir import (
    AccountDraft,
    AccountEdit,
    AmbiguousAccountError,
    Completion,
    CreateDraft,
    InvalidError,
    Keep,
    ModifyDraft,
    ProblemCode,
    Role,
    UserEdit,
)

from .conftest import House, draft, rename, user

JOE = "joe@garage.example"


def add(email: str = "ann@garage.example", first_name: str = "Ann", **account: Any) -> CreateDraft:
    account = account or {"name": "garage chez joe"}
    return CreateDraft(account=AccountDraft(existing=True, **account), users=[user(email, first_name)])


def codes(error: InvalidError) -> list[tuple[str, ProblemCode]]:
    return [(problem.path, problem.code) for problem in error.problems]


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
    assert (person.other_accounts, person.needs_successor, person.misplaced, person.staff) == (0, False, False, False)
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
