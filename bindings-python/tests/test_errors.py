"""Every class of the tree, raised by what raises it."""

import datetime
import fcntl
import pickle
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import comptoir
import pytest
from comptoir import (
    Action,
    Actor,
    ComptoirError,
    ConflictError,
    FixedIds,
    InternalError,
    InvalidError,
    Keys,
    NotFoundError,
    RefusedError,
    RequestAction,
    RequestState,
    StaffRole,
    StateError,
    Store,
    StoreError,
    errors,
)

from .conftest import ROOT, House, draft, settings, staff

UNKNOWN = "019ddd66-e000-7063-a5bf-f3145f120844"


def test_the_tree_is_whole() -> None:
    classes = {getattr(errors, name) for name in errors.__all__}
    assert all(issubclass(one, ComptoirError) for one in classes)
    assert len(classes) == 12


def test_a_refusal_names_rule_and_remedy(house: House) -> None:
    with pytest.raises(RefusedError) as caught:
        house.agent.requests.submit(draft())
    error = caught.value
    assert (error.code, error.rule, error.action) == ("refused", "P10", Action.SUBMIT_REQUEST)
    assert error.who_may == [StaffRole.DESK_ADMINISTRATOR, StaffRole.DEALER]
    assert error.remedy("en") == "Who may do it: desk administrator and dealer."
    assert error.remedy("en") in error.text("en")


def test_only_the_submitter_answers_and_withdraws(house: House) -> None:
    house.administrator.people.add_staff(staff("dora", "dealer", "20/90074"))
    found = house.host.people.staff_by_email("DORA@infomedia.example")
    assert found is not None
    dora = house.desk.session(Actor.staff(found.id))
    receipt = house.dealer.requests.submit(draft())
    with pytest.raises(RefusedError) as caught:
        dora.requests.cancel(receipt.code)
    assert caught.value.rule == "Q5"


def test_a_wrong_state_names_what_is_allowed(house: House) -> None:
    receipt = house.dealer.requests.submit(draft())
    with pytest.raises(StateError) as caught:
        house.agent.requests.complete(receipt.code)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.state, error.action) == (RequestState.SUBMITTED, RequestAction.COMPLETE)
    assert error.allowed == [RequestAction.START, RequestAction.REJECT, RequestAction.CANCEL]
    assert str(error).startswith("wrong_state: ")


@pytest.mark.parametrize("unknown", [UNKNOWN, "", "no id", UNKNOWN.upper() + "x", "'; drop table accounts; --"])
def test_unknown_ids_and_texts_that_are_none_answer_the_same(house: House, unknown: str) -> None:
    calls: dict[str, list[Callable[[str], object]]] = {
        "unknown_request": [house.dealer.requests.get, house.agent.requests.start, house.dealer.requests.cancel],
        "unknown_account": [house.agent.accounts.get, house.agent.accounts.contacts],
        "unknown_message": [house.host.outbox.acknowledge],
        "unknown_desk": [house.store.desk],
        "unknown_actor": [lambda text: house.desk.session(Actor.staff(text)).requests.list()],
    }
    for code, ways in calls.items():
        for call in ways:
            with pytest.raises(NotFoundError) as caught:
                call(unknown)
            assert caught.value.code == code


def test_what_is_taken_is_a_conflict(house: House) -> None:
    with pytest.raises(ConflictError, match=r"^taken_desk: "):
        house.store.create_desk(settings(), staff("x", "desk_administrator"))
    with pytest.raises(ConflictError, match=r"^taken_staff: "):
        house.administrator.people.add_staff(staff("anna", "agent"))
    with pytest.raises(ConflictError, match=r"^taken_dealership: "):
        house.administrator.people.add_dealership({"code": "20/90074", "city": "Paris", "country": "FR"})


def test_a_dealership_that_is_not_there_is_a_problem(house: House) -> None:
    with pytest.raises(InvalidError) as caught:
        house.administrator.people.add_staff(staff("x", "dealer", "20/1"))
    (problem,) = caught.value.problems
    assert (problem.path, problem.code) == ("/dealership", "unknown_dealership")
    assert "problem-" not in problem.text("fi")


def test_a_cursor_of_another_list_is_refused(house: House) -> None:
    for call in (house.dealer.requests.list, house.dealer.accounts.list, house.administrator.audit.list):
        with pytest.raises(InvalidError) as caught:
            call(after="AAAA")
        (problem,) = caught.value.problems
        assert (problem.path, problem.code) == ("/cursor", "invalid_cursor")
        assert "problem-" not in problem.text("fr")


@pytest.mark.parametrize(("url", "code"), [("mysql:x", "store_url"), ("", "store_url")])
def test_an_address_of_no_store_is_a_store_error(url: str, code: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store.open(url, Keys(ROOT))
    assert (caught.value.code, caught.value.retry) == (code, False)


def test_a_missing_folder_is_a_store_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Store.open(f"sqlite:{tmp_path}/nowhere/counter.db", Keys(ROOT))
    assert caught.value.code == "store_missing"


def test_a_foreign_and_a_damaged_file_are_refused_and_left_as_they_are(tmp_path: Path) -> None:
    foreign, damaged = tmp_path / "foreign.db", tmp_path / "damaged.db"
    connection = sqlite3.connect(foreign)
    connection.execute("create table stamps (id integer)")
    connection.commit()
    connection.close()
    damaged.write_bytes(b"no database at all " * 500)
    for path, code in ((foreign, "store_foreign"), (damaged, "store_damaged")):
        before = path.read_bytes()
        with pytest.raises(StoreError) as caught:
            Store.open(f"sqlite:{path}", Keys(ROOT))
        assert caught.value.code == code
        assert path.read_bytes() == before


def test_another_key_is_refused(house: House) -> None:
    with pytest.raises(StoreError) as caught:
        Store.open(house.url, Keys(bytes(32)))
    assert caught.value.code == "store_wrong_key"
    rotated = Keys(bytes(32), id=2).with_previous(ROOT, id=1)
    assert Store.open(house.url, rotated).desks() == ["infomedia"]


def test_a_new_process_finds_what_was_kept(house: House) -> None:
    receipt = house.dealer.requests.submit(draft())
    program = f"""
import comptoir
store = comptoir.Store.open({house.url!r}, comptoir.Keys(bytes([7]) * 32))
session = store.desk("infomedia").session(comptoir.Actor.host("other"))
print(session.audit.verify().intact)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "True\n"
    assert house.dealer.requests.get(receipt.code).code == receipt.code


def test_keys_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMPTOIR_KEY", raising=False)
    with pytest.raises(InvalidError, match=r"^keys_missing: "):
        Keys.from_env()
    monkeypatch.setenv("COMPTOIR_KEY", "short")
    with pytest.raises(InvalidError, match=r"^keys_malformed: "):
        Keys.from_env()
    text = Keys.generate_text()
    monkeypatch.setenv("COMPTOIR_KEY", text)
    monkeypatch.setenv("COMPTOIR_KEY_ID", "3")
    assert Keys.from_env().current_id == 3
    assert text not in repr(Keys.from_env())
    for root in (b"", bytes(31), bytes(33)):
        with pytest.raises(InvalidError, match=r"^keys_malformed: "):
            Keys(root)
    with pytest.raises(InvalidError, match=r"^keys_same_id: "):
        Keys(ROOT).with_previous(ROOT, id=1)


def test_a_call_that_waits_leaves_the_interpreter_free(house: House) -> None:
    import threading
    import time

    (lock,) = [path for path in house.path.parent.iterdir() if "lock" in path.name]
    done: list[comptoir.Receipt] = []
    with lock.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        call = threading.Thread(target=lambda: done.append(house.dealer.requests.submit(draft())))
        call.start()
        ticks = 0
        while ticks < 20:
            time.sleep(0.005)
            ticks += 1
        assert done == []
        fcntl.flock(held, fcntl.LOCK_UN)
    call.join()
    assert len(done) == 1


def test_an_error_of_the_library_itself_is_an_ordinary_exception() -> None:
    failure = comptoir._native._restore("Failure", '{"code": "internal", "bodies": {"en": {"text": "oh"}}}')
    with pytest.raises(ComptoirError) as caught:
        raise InternalError(failure)
    assert (caught.value.code, caught.value.text("en"), caught.value.problems) == ("internal", "oh", [])


def test_fixed_ids_and_clock_replay_to_the_same_ids(tmp_path: Path) -> None:
    from .conftest import open_house

    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = open_house(tmp_path / "a"), open_house(tmp_path / "b")
    assert first.dealer.requests.submit(draft()) == second.dealer.requests.submit(draft())
    assert first.clock.now == datetime.datetime(2026, 4, 30, 8, tzinfo=datetime.UTC)
    assert FixedIds(2**63 - 1)
