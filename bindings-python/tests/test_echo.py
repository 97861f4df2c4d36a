import datetime
import pickle
import subprocess
import sys
import threading
import time
from zoneinfo import ZoneInfo

import comptoir
import pytest

NOON = datetime.datetime(2026, 4, 30, 10, 0, 0, 123456, tzinfo=datetime.UTC)


def draft(kind: comptoir.RequestKind | str = "create", country: str = "FR") -> comptoir.EchoDraft:
    return comptoir.EchoDraft(kind=kind, country=country, at=NOON)


def test_a_call_brings_a_record_there_and_back() -> None:
    heard = comptoir.Echo("fi").say(draft())
    assert heard == comptoir.EchoedView("create", "FR", NOON, "fi")
    assert heard.kind is comptoir.RequestKind.CREATE
    assert heard.at == NOON


def test_an_instant_of_any_zone_is_taken_and_a_naive_one_is_not() -> None:
    paris = datetime.datetime(2026, 4, 30, 12, 0, 0, 123456, tzinfo=ZoneInfo("Europe/Paris"))
    heard = comptoir.Echo("fi").say(comptoir.EchoDraft(kind="modify", country="FI", at=paris))
    assert heard.at == NOON
    assert heard.at.tzinfo is datetime.UTC
    with pytest.raises(TypeError):
        comptoir.EchoDraft(kind="modify", country="FI", at=NOON.replace(tzinfo=None))


@pytest.mark.parametrize("kind", ["create", comptoir.RequestKind.CREATE])
def test_an_enumeration_is_taken_as_member_and_as_text(kind: comptoir.RequestKind | str) -> None:
    assert draft(kind).kind is comptoir.RequestKind.CREATE


def test_an_unknown_member_is_invalid() -> None:
    with pytest.raises(comptoir.InvalidError) as caught:
        draft("paint")
    assert caught.value.code == "unknown_request_kind"


def test_views_can_be_pickled() -> None:
    heard = comptoir.Echo("fi").say(draft())
    assert pickle.loads(pickle.dumps(heard)) == heard


def test_the_interpreter_is_free_during_a_call() -> None:
    echo = comptoir.Echo("fi")
    echo.hold(True)
    call = threading.Thread(target=echo.say, args=(draft(),))
    call.start()
    while echo.waiting == 0:
        time.sleep(0.001)
    # With the interpreter held, nobody could come here.
    echo.hold(False)
    call.join()
    assert echo.waiting == 0


def test_importing_brings_no_heavy_module() -> None:
    folder = str(next(iter(comptoir.__path__))).rsplit("/", 1)[0]
    program = f"import sys; sys.path.insert(0, {folder!r}); bare = set(sys.modules); import comptoir; "
    program += "print(*(set(sys.modules) - bare))"
    run = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True)
    brought = set(run.stdout.split())
    assert "comptoir._native" in brought
    assert brought & {"asyncio", "dataclasses", "datetime", "inspect", "json", "logging", "re", "typing"} == set()
