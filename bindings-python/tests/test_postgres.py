"""The other store: the PostgreSQL that ``tests/run`` starts."""

import pytest
from comptoir import FixedClock, FixedIds, Keys, Store, StoreError

from .conftest import CLUSTER, PARIS, ROOT, draft, needs_cluster, new_database, session, settings, staff


@needs_cluster
def test_a_superuser_and_an_empty_database_are_refused() -> None:
    for allowed, code in ((False, "store_superuser"), (True, "store_outdated")):
        with pytest.raises(StoreError) as caught:
            Store.open(CLUSTER, Keys(ROOT), allow_superuser=allowed)
        assert (caught.value.code, caught.value.retry) == (code, False)


@needs_cluster
def test_a_migrated_database_answers_as_a_file_does() -> None:
    store = Store.open(new_database(), Keys(ROOT), clock=FixedClock(PARIS), ids=FixedIds(1))
    desk = store.create_desk(settings(), staff("ada", "desk_administrator"))
    ada = session(desk, "ada")
    receipt = ada.once("key-17").requests.submit(draft())
    assert receipt.code == "260430-080000000"
    assert ada.once("key-17").requests.submit(draft()) == receipt
    assert ada.audit.verify().intact


def test_a_server_that_does_not_answer_is_worth_a_retry() -> None:
    with pytest.raises(StoreError) as caught:
        Store.open("postgres://nobody:nothing@127.0.0.1:1/none", Keys(ROOT))
    assert (caught.value.code, caught.value.retry) == ("store_unavailable", True)
    assert "nothing" not in str(caught.value)
    assert "nothing" not in repr(caught.value)
