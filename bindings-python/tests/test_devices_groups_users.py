"""Devices that the host reports, groups of accounts, and customers' users as a whole."""

import pickle
from typing import Any

import pytest
from comptoir import (
    UNCHANGED,
    AccountInsert,
    AccountView,
    Activation,
    ConflictError,
    DeviceReport,
    DeviceState,
    InvalidError,
    NotFoundError,
    RefusedError,
    StateError,
    UserCommand,
    UserDraft,
    UserState,
)

from .conftest import House

UNKNOWN = "019ddd66-e000-7000-8000-000000000000"
ANN = UserDraft(email="ann@garage.example", first_name="Ann", last_name="Martin", job_title="body_shop_manager")


def made(house: House, name: str = "Garage Chez Joe", **more: Any) -> AccountView:
    return house.agent.accounts.create(AccountInsert(name=name, **more))


def problems(error: InvalidError) -> list[tuple[str, str]]:
    return [(problem.path, str(problem.code)) for problem in error.problems]


def test_devices_are_reported_named_and_listed(either: House) -> None:
    account, devices = made(either), either.host.devices
    reports: list[DeviceReport | dict[str, Any]] = [
        DeviceReport(key="cam-2", state=DeviceState.ENROLLED, name="Cour"),
        {"key": "cam-1", "state": "registering"},
    ]
    second, first = devices.report(account.id, reports)
    assert (second.key, second.name, second.state, second.account) == (
        "cam-2",
        "Cour",
        DeviceState.ENROLLED,
        account.id,
    )
    assert (first.key, first.name, first.reported_at, first.version) == ("cam-1", None, either.clock.now, 1)
    assert pickle.loads(pickle.dumps(second)) == second
    assert "Cour" not in repr([second, *reports])
    assert [device.key for device in devices.list(account.id)] == ["cam-1", "cam-2"]
    (left,) = devices.report(account.id, [DeviceReport(key="cam-2", state="enrolled", name=UNCHANGED)])
    assert left == second
    (cleared,) = devices.report(account.id, [DeviceReport(key="cam-2", state="enrolled", name=None)])
    assert (cleared.name, cleared.version) == (None, 2)
    (renamed,) = devices.report(account.id, [{"key": "cam-2", "state": "deleted", "name": "Cave"}])
    assert (renamed.name, renamed.state) == ("Cave", DeviceState.DELETED)
    assert [device.key for device in devices.list(account.id)] == ["cam-1"]
    assert [device.key for device in devices.list(account.id, deleted=True)] == ["cam-1", "cam-2"]


def test_devices_come_in_pages(house: House) -> None:
    account = made(house)
    house.host.devices.report(account.id, [{"key": f"cam-{n:03}", "state": "registering"} for n in range(120)])
    found, after = [], None
    while True:
        page = house.agent.devices.list(account.id, after)
        found += [device.key for device in page]
        if (after := page.next) is None:
            break
    assert found == [f"cam-{n:03}" for n in range(120)]
    page = house.agent.devices.list(account.id)
    with pytest.raises(InvalidError) as caught:
        house.agent.devices.list(account.id, page.next, deleted=True)
    assert problems(caught.value) == [("/cursor", "invalid_cursor")]


def test_wrong_reports_are_told_by_their_path(house: House) -> None:
    account, devices = made(house), house.host.devices
    good = {"key": "cam-1", "state": "registering"}
    wrong: list[tuple[list[Any], str]] = [
        ([], "/reports"),
        ([good] * 501, "/reports"),
        ([good, {"key": "", "state": "registering"}], "/reports/1/key"),
        ([{**good, "name": "x" * 101}], "/reports/0/name"),
        ([good, good], "/reports/1/key"),
    ]
    for reports, path in wrong:
        with pytest.raises(InvalidError) as caught:
            devices.report(account.id, reports)
        assert path in [found for found, _ in problems(caught.value)]
    with pytest.raises(InvalidError) as caught:
        devices.report(account.id, [{"key": "cam-1", "state": "enroled"}])
    assert caught.value.code == "unknown_option"
    assert "enrolled" in caught.value.text("en")
    types: list[Any] = [
        None,
        "cam-1",
        {"key": "cam-1", "state": "registering"},
        [None],
        ["cam-1"],
        [{"key": "cam-1"}],
        [{"state": "registering"}],
        [{**good, "names": "x"}],
        [{**good, 1: "x"}],
        [{**good, "key": 1}],
        [{**good, "state": 1}],
        [{**good, "name": 1}],
    ]
    for attempt in types:
        with pytest.raises(TypeError):
            devices.report(account.id, attempt)
    assert list(devices.list(account.id)) == []
    for unknown in ("", "no id", UNKNOWN):
        with pytest.raises(NotFoundError, match=r"^unknown_account: "):
            devices.report(unknown, [good])
        with pytest.raises(NotFoundError, match=r"^unknown_account: "):
            devices.list(unknown)
    with pytest.raises(RefusedError):
        house.dealer.devices.report(account.id, [good])


def test_c5_accounts_are_put_into_groups(either: House) -> None:
    groups, one, two = either.agent.groups, made(either, "Garage Un"), made(either, "Garage Deux")
    group = groups.create("Réseau Sud")
    assert (group.name, group.version, group.accounts) == ("Réseau Sud", 1, 0)
    assert "Sud" not in repr(group)
    assert pickle.loads(pickle.dumps(group)) == group
    assert groups.assign(group.id, [one.id, two.id]).accounts == 2
    assert groups.assign(group.id, (one.id,)).accounts == 2
    assert [account.name for account in either.agent.accounts.list(group=group.id)] == ["Garage Deux", "Garage Un"]
    assert groups.unassign(group.id, [one.id]).accounts == 1
    with pytest.raises(ConflictError) as caught:
        groups.create(" reseau SUD ")
    assert caught.value.code == "taken_group"
    other = groups.create("Élan")
    assert [found.name for found in groups.list()] == ["Élan", "Réseau Sud"]
    assert groups.rename(other.id, "Zèle").version == 2
    with pytest.raises(ConflictError) as stale:
        either.agent.based_on(1).groups.rename(other.id, "Élan")
    assert (stale.value.code, [change.field for change in stale.value.changes]) == ("conflict", ["name"])
    (change,) = stale.value.changes
    assert (change.subject, change.label("fr"), change.label("en")) == ("group", "Nom du groupe", "Name of the group")
    (kept,) = pickle.loads(pickle.dumps(stale.value)).changes
    assert (kept.subject, kept.label("fr")) == ("group", "Nom du groupe")
    assert [found.name for found in groups.list()] == ["Réseau Sud", "Zèle"]


def test_wrong_groups_are_told(house: House) -> None:
    groups, account = house.agent.groups, made(house)
    group = groups.create("Réseau Sud")
    for name in ("", " ", "x" * 101, "a\nb"):
        for call in (groups.create, lambda name: groups.rename(group.id, name)):
            with pytest.raises(InvalidError) as caught:
                call(name)
            assert [path for path, _ in problems(caught.value)] == ["/name"]
    with pytest.raises(InvalidError) as caught:
        groups.assign(group.id, [account.id] * 501)
    assert problems(caught.value) == [("/accounts", "too_many")]
    for change in (groups.assign, groups.unassign):
        for unknown in ("", "no id", UNKNOWN):
            with pytest.raises(NotFoundError, match=r"^unknown_group: "):
                change(unknown, [account.id])
            with pytest.raises(NotFoundError, match=r"^unknown_account: "):
                change(group.id, [account.id, unknown])
        # A text is a sequence of characters, and no list of ids.
        for wrong in (account.id, None, [1], 3):
            with pytest.raises(TypeError):
                change(group.id, wrong)  # type: ignore[arg-type]
    assert list(house.agent.accounts.list(group=UNKNOWN)) == []
    with pytest.raises(InvalidError, match=r"^invalid_id: "):
        house.agent.accounts.list(group="no id")
    with pytest.raises(RefusedError):
        house.dealer.groups.list()


def test_p5_a_user_is_suspended_restored_and_deleted(either: House) -> None:
    people = either.agent.people
    account = made(either, administrator=ANN)
    user = account.administrator
    assert user is not None
    suspended = people.suspend_user(user)
    assert (suspended.id, suspended.state, suspended.activation) == (user, UserState.SUSPENDED, Activation.INVITED)
    assert (suspended.email, suspended.first_name, suspended.last_name) == ("ann@garage.example", "Ann", "Martin")
    assert (suspended.language, suspended.time_zone) == ("fr", "Europe/Paris")
    assert suspended.allows == [UserCommand.RESTORE, UserCommand.DELETE]
    assert "nn" not in repr(suspended).replace(user, "")
    assert pickle.loads(pickle.dumps(suspended)) == suspended
    with pytest.raises(StateError) as caught:
        people.suspend_user(user)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.code, error.state, error.action) == ("wrong_user_state", UserState.SUSPENDED, UserCommand.SUSPEND)
    assert error.allowed == suspended.allows
    assert people.restore_user(user).state is UserState.ACTIVE
    with pytest.raises(StateError) as caught:
        people.delete_user(user)
    again = pickle.loads(pickle.dumps(caught.value))
    for error in (caught.value, again):
        assert (error.code, [one.id for one in error.accounts], error.more) == (
            "still_administrator",
            [account.id],
            False,
        )
        assert (error.state, error.action, error.allowed, error.count) == (None, None, [], None)
    either.agent.accounts.delete(account.id)
    assert people.delete_user(user).state is UserState.DELETED
    with pytest.raises(StateError) as caught:
        people.delete_user(user)
    assert caught.value.allowed == []
    assert either.host.audit.verify().intact


def test_people_who_are_not_there_or_on_the_staff_stay(house: House) -> None:
    people = house.agent.people
    anna = people.staff_by_email("anna@infomedia.example")
    assert anna is not None
    for call in (people.suspend_user, people.delete_user):
        with pytest.raises(StateError) as caught:
            call(anna.user)
        assert (caught.value.code, caught.value.state) == ("staff_member", None)
    for call in (people.suspend_user, people.restore_user, people.delete_user):
        for unknown in ("", "no id", UNKNOWN):
            with pytest.raises(NotFoundError, match=r"^unknown_user: "):
                call(unknown)
        with pytest.raises(TypeError):
            call(3)  # type: ignore[arg-type]
