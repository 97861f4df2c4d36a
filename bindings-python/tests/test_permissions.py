"""What an actor may do, asked beforehand (rules P4 to P6, P10, Q5, A2, C1)."""

import pickle
from collections.abc import Callable

import pytest
from comptoir import (
    AccountCommand,
    AccountState,
    Action,
    Closed,
    Decision,
    InvalidError,
    NotFoundError,
    PortalFeature,
    RefusalReason,
    RefusedError,
    Resource,
    Role,
    Session,
    StaffRole,
    WorkDraft,
    WorkState,
)

from .conftest import House, draft
from .people import UNKNOWN, activated, added, garage


def refused(decision: Decision) -> RefusedError:
    assert not decision
    assert not decision.allowed
    assert decision.refusal is not None
    again = pickle.loads(pickle.dumps(decision.refusal))
    assert isinstance(again, RefusedError)
    return again


def test_p10_what_is_allowed_is_true_and_what_is_not_says_why(house: House) -> None:
    account = Resource.account(garage(house).id)
    allowed = house.agent.may(Action.SUSPEND_ACCOUNT, account)
    assert (bool(allowed), allowed.allowed, allowed.refusal) == (True, True, None)
    assert allowed == house.agent.may("suspend_account", account)
    assert repr(allowed) == "Decision(allowed=True)"
    decision = house.dealer.may(Action.SUSPEND_ACCOUNT, account)
    assert repr(decision) == "Decision(allowed=False, reason='role')"
    error = refused(decision)
    assert (error.action, error.reason, error.rule) == (Action.SUSPEND_ACCOUNT, RefusalReason.ROLE, "P10")
    assert (error.role, error.closed, error.feature, error.state, error.allowed) == (
        StaffRole.DEALER,
        None,
        None,
        None,
        [],
    )
    assert error.who_may == [StaffRole.DESK_ADMINISTRATOR, StaffRole.AGENT]
    assert error.roles_that_may == []
    with pytest.raises(RefusedError) as caught:
        house.dealer.accounts.suspend(garage(house).id)
    for locale in ("en", "fi", "fr"):
        assert (error.text(locale), error.remedy(locale)) == (caught.value.text(locale), caught.value.remedy(locale))
    assert refused(house.host.may(Action.SUSPEND_ACCOUNT, account)).role is None


def test_each_reason_has_its_facts(either: House) -> None:
    account = garage(either)
    manager = added(either, account)
    joe = added(either, account, email="joe@garage.example", first_name="Joe", role="requester")
    ann, requester = activated(either, manager), activated(either, joe)
    code = ann.work.submit(WorkDraft(subject="Notice")).code
    own = refused(ann.may(Action.CHANGE_ROLE, Resource.contact(manager.id)))
    assert (own.reason, own.rule) == (RefusalReason.OWN_PLACE, "P6")
    assert ann.may(Action.CHANGE_ROLE, Resource.contact(joe.id))
    assert ann.may(Action.EDIT_CONTACT, Resource.person(joe.id))
    added(either, garage(either, "Garage Deux"), email="joe@garage.example", first_name="Joe")
    elsewhere = refused(ann.may(Action.EDIT_CONTACT, Resource.person(joe.id)))
    assert (elsewhere.reason, elsewhere.rule) == (RefusalReason.OTHER_PLACES, "P4")
    others = refused(requester.may(Action.CANCEL_WORK, Resource.work(code)))
    assert (others.reason, others.rule) == (RefusalReason.NOT_OWN_WORK, "P6")
    assert ann.may(Action.REASSIGN_WORK, Resource.work_of(joe.id))
    view = either.agent.accounts.change_features(account.id, [PortalFeature.INVOICES, "support"])
    assert (view.features, view.follows_desk) == ([PortalFeature.INVOICES, PortalFeature.SUPPORT], False)
    place = Resource.account(account.id)
    off = refused(ann.may(Action.VIEW_ESTIMATES, place))
    assert (off.reason, off.rule, off.feature) == (RefusalReason.FEATURE_OFF, "C1", PortalFeature.ESTIMATES)
    assert ann.may(Action.VIEW_INVOICES, place)
    assert either.agent.accounts.change_features(account.id, None).follows_desk
    assert ann.may(Action.VIEW_ESTIMATES, place)
    either.agent.accounts.suspend(account.id)
    state = refused(either.agent.may(Action.SUSPEND_ACCOUNT, place))
    assert (state.reason, state.rule, state.state) == (RefusalReason.ACCOUNT_STATE, "A2", AccountState.SUSPENDED)
    assert state.allowed == [AccountCommand.EDIT, AccountCommand.RESTORE, AccountCommand.DELETE]
    closed = refused(ann.may(Action.READ_WORK, Resource.desk()))
    assert (closed.reason, closed.rule, closed.closed, closed.state) == (
        RefusalReason.CLOSED,
        "P5",
        Closed.ACCOUNT,
        AccountState.SUSPENDED,
    )
    either.agent.accounts.restore(account.id)
    ann.work.cancel(code)
    closed = refused(ann.may(Action.CANCEL_WORK, Resource.work(code)))
    assert (closed.reason, closed.rule, closed.state) == (RefusalReason.WORK_STATE, "P9", WorkState.CANCELLED)
    assert closed.allowed == []
    either.agent.people.suspend_user(joe.user)
    assert refused(requester.may(Action.READ_WORK, Resource.desk())).closed is Closed.USER_SUSPENDED
    gone = either.agent.contacts.remove(joe.id)
    removed = refused(either.agent.may(Action.CHANGE_ROLE, Resource.contact(gone.id)))
    assert (removed.reason, removed.rule, removed.state) == (RefusalReason.CONTACT_REMOVED, "P8", None)
    receipt = either.dealer.requests.submit(draft())
    other = either.administrator.may(Action.CANCEL_REQUEST, Resource.request(receipt.code))
    assert other
    assert either.dealer.may(Action.CANCEL_REQUEST, Resource.request(receipt.code))


def test_all_that_may_be_done_is_listed_in_order(house: House) -> None:
    account = garage(house)
    contact = added(house, account)
    ann = activated(house, contact)
    everything = list(Action)
    for session, resource in (
        (house.agent, Resource.desk()),
        (house.agent, Resource.account(account.id)),
        (ann, Resource.desk()),
        (ann, Resource.contact(contact.id)),
        (house.agent, Resource.user(contact.user)),
    ):
        actions = session.actions(resource)
        assert actions
        assert actions == sorted(actions, key=everything.index)
        assert all(session.may(action, resource) for action in actions)
    assert Action.CHANGE_ROLE not in ann.actions(Resource.contact(contact.id))
    assert [action.label("fr") for action in house.host.actions(Resource.desk())]


def test_what_is_nowhere_or_out_of_sight_is_unknown(house: House) -> None:
    account = garage(house)
    ann = activated(house, added(house, account))
    other = garage(house, "Garage Deux")
    made: list[tuple[Callable[[str], Resource], str]] = [
        (Resource.account, "unknown_account"),
        (Resource.contact, "unknown_contact"),
        (Resource.person, "unknown_contact"),
        (Resource.user, "unknown_user"),
        (Resource.work_of, "unknown_contact"),
    ]
    for make, code in made:
        for wrong in ("", "no id"):
            with pytest.raises(NotFoundError) as caught:
                make(wrong)
            assert caught.value.code == code
        with pytest.raises(NotFoundError) as caught:
            house.administrator.actions(make(UNKNOWN))
        assert caught.value.code == code
        with pytest.raises(TypeError):
            make(3)  # type: ignore[arg-type]
    for resource, action, code in (
        (Resource.request("x"), Action.READ_REQUESTS, "unknown_request"),
        (Resource.work("x"), Action.READ_WORK, "unknown_work"),
    ):
        with pytest.raises(NotFoundError) as caught:
            house.administrator.may(action, resource)
        assert caught.value.code == code
    with pytest.raises(NotFoundError, match=r"^unknown_account: "):
        ann.may(Action.READ_ACCOUNTS, Resource.account(other.id))


def test_resources_are_values(house: House) -> None:
    account = garage(house).id
    assert Resource.account(account) == Resource.account(account.upper())
    assert len({Resource.desk(), Resource.desk(), Resource.request("x"), Resource.work("x")}) == 3
    assert repr(Resource.account(account)) == f"Resource.account('{account}')"
    assert [repr(one) for one in (Resource.desk(), Resource.request("x"), Resource.work("y"))] == [
        "Resource.desk()",
        'Resource.request("x")',
        'Resource.work("y")',
    ]
    sessions: list[Session] = [house.agent, house.host]
    for session in sessions:
        with pytest.raises(InvalidError, match=r"^unknown_option: "):
            session.may("fly", Resource.desk())
        with pytest.raises(TypeError):
            session.may(Action.READ_WORK, "desk")  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            session.actions(None)  # type: ignore[arg-type]


def test_c1_features_are_an_accounts_own_or_the_desks(house: House) -> None:
    account, accounts = garage(house), house.agent.accounts
    assert (account.features, account.follows_desk) == (list(PortalFeature), True)
    assert accounts.change_features(account.id, ()).features == []
    with pytest.raises(InvalidError, match=r"^unknown_option: "):
        accounts.change_features(account.id, ["weather"])
    for wrong in ("invoices", 3, [3]):
        with pytest.raises(TypeError):
            accounts.change_features(account.id, wrong)  # type: ignore[arg-type]
    with pytest.raises(NotFoundError, match=r"^unknown_account: "):
        accounts.change_features(UNKNOWN, None)
    with pytest.raises(RefusedError) as caught:
        house.dealer.accounts.change_features(account.id, None)
    assert caught.value.role is StaffRole.DEALER
    assert Role.MANAGER not in caught.value.roles_that_may
