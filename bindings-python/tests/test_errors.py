import datetime
import pickle

import comptoir
import pytest
from comptoir import errors

TREE = {
    "invalid": comptoir.InvalidError,
    "refused": comptoir.RefusedError,
    "not_found": comptoir.NotFoundError,
    "conflict": comptoir.ConflictError,
    "state": comptoir.StateError,
    "store": comptoir.StoreError,
}


@pytest.mark.parametrize("kind", sorted(TREE))
def test_each_kind_has_its_class(kind: str) -> None:
    with pytest.raises(comptoir.ComptoirError) as caught:
        comptoir.Echo("fi").fail(kind)
    assert type(caught.value) is TREE[kind]
    assert caught.value.code == "told_to"
    assert caught.value.text("fi")
    assert str(caught.value).startswith("told_to: ")


def test_the_tree_is_whole() -> None:
    classes = {getattr(errors, name) for name in errors.__all__}
    assert classes == {*TREE.values(), comptoir.ComptoirError, comptoir.InternalError}


def test_a_panic_is_an_ordinary_exception() -> None:
    with pytest.raises(comptoir.InternalError) as caught:
        comptoir.Echo("fi").fail("panic")
    assert caught.value.code == "internal"


def test_a_failure_tells_its_problems_and_can_be_pickled() -> None:
    with pytest.raises(comptoir.InvalidError) as caught:
        comptoir.Echo("fi").say(comptoir.EchoDraft(kind="create", country="XX", at=_noon()))
    failure = pickle.loads(pickle.dumps(caught.value))
    assert type(failure) is comptoir.InvalidError
    assert failure.code == "invalid_country"
    assert [(problem.path, problem.code) for problem in failure.problems] == [("/country", "invalid_country")]
    assert failure.problems == caught.value.problems


def _noon() -> datetime.datetime:
    return datetime.datetime(2026, 4, 30, 10, tzinfo=datetime.UTC)
