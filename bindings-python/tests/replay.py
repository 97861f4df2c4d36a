"""Replays a history of the vectors."""

from __future__ import annotations

import datetime
from pathlib import Path

from comptoir import ComptoirError, FixedClock, FixedIds, Keys, Store

from .calls import outcome
from .told import Members, cases, check, error_of, instant


def replayed(file: Members, folder: Path, database: str | None = None) -> tuple[Store, FixedClock]:
    """A new store, of the database or else in the folder, in which every step came out as told; and its clock."""
    key = Members(file("key"))
    clock = FixedClock(datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    keys = Keys(bytes.fromhex(key("root")), id=key("id"))
    key.done()
    store = Store.open(database or f"sqlite:{folder}/counter.db", keys, clock=clock, ids=FixedIds(file("ids")))
    for number, step in enumerate(cases(file, "steps")):
        name = (number, dict(step.body))
        clock.set(instant(step("at")))
        args = Members(step("args"))
        found: object
        try:
            found, ended = outcome(store, step, args), "expect"
        except ComptoirError as error:
            found, ended = error_of(error), "error"
        assert ended in step.body, (name, found)
        check(found, step(ended), name)
        args.done()
    return store, clock
