"""Replays ``people.json``, ``work.json`` and ``permissions.json`` of ``tests/vectors``, as its README tells."""

from pathlib import Path

from comptoir import ComptoirError, Store

from .calls import session_of
from .calls_people import decision_of, resource
from .conftest import needs_cluster, new_database
from .replay import replayed
from .told import cases, check, instant, load


def test_people(tmp_path: Path) -> None:
    replayed(load("people.json", "key", "ids", "steps"), tmp_path)


def test_work(tmp_path: Path) -> None:
    replayed(load("work.json", "key", "ids", "steps"), tmp_path)


@needs_cluster
def test_work_on_postgres(tmp_path: Path) -> None:
    replayed(load("work.json", "key", "ids", "steps"), tmp_path, new_database())


def test_permissions(tmp_path: Path) -> None:
    file = load("permissions.json", "key", "ids", "steps", "desk", "at", "actors", "resources", "cases")
    store, clock = replayed(file, tmp_path)
    desk, actors, resources = file("desk"), file("actors"), file("resources")
    clock.set(instant(file("at")))
    for case in cases(file):
        name = dict(case.body)
        found = decided(store, desk, actors[case("actor")], case("action"), resources[case("resource")])
        texts = {member: told for member in ("text", "remedy") if (told := case.maybe(member)) is not None}
        if isinstance(found, dict):
            check({member: found.pop(member) for member in texts}, texts, name)
            found = {member: found[member] for member in ("rule", "reason")}
        else:
            assert not texts, name
        check(found, case("decision"), name)
    file.done()


def decided(store: Store, desk: str, actor: str, action: str, named: str | dict[str, str]) -> object:
    """What is decided, or the code of the error that asking ends with."""
    try:
        return decision_of(session_of(store, desk, actor).may(action, resource(named)))
    except ComptoirError as error:
        return error.code
