"""Files, their names and their bytes, and the work that they come with (rules P6, P9)."""

import hashlib
import io
import pickle
from functools import partial
from typing import Any

import pytest
from comptoir import (
    ConflictError,
    FileKind,
    NotFoundError,
    QuoteDraft,
    RefusedError,
    StateError,
    WorkState,
)

from .conftest import House
from .jobs import BIG, CHUNK, asked, code_of, downloaded, requester, service, told, uploaded
from .people import UNKNOWN


def test_p9_bytes_that_are_not_those_announced_are_not_kept(house: House) -> None:
    ann = requester(house)
    wrong = told(BIG)
    wrong.sha256 = hashlib.sha256(b"other").hexdigest()
    assert code_of(lambda: ann.files.upload(wrong, io.BytesIO(BIG))) == [("/sha256", "wrong_hash")]
    small = told(b"abc", key="small")
    assert code_of(lambda: ann.files.append(ann.files.begin(small).id, 0, b"abd")) == [("/sha256", "wrong_hash")]
    assert ann.files.begin(small).received == 0
    assert code_of(lambda: ann.files.upload(told(BIG, "short"), io.BytesIO(BIG[:-1]))) == [("/size", "file_incomplete")]
    assert code_of(lambda: ann.files.upload(told(BIG, "long"), io.BytesIO(BIG + b"x"))) == [("/sha256", "wrong_hash")]
    assert house.host.audit.verify().intact


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"name": ""}, "/name", "required"),
        ({"name": "a/"}, "/name", "blank"),
        ({"name": "\u202e\u200b"}, "/name", "blank"),
        ({"key": ""}, "/key", "required"),
        ({"key": "x" * 201}, "/key", "too_long"),
        ({"key": "a\nb"}, "/key", "control_characters"),
        ({"size": 0}, "/size", "out_of_range"),
        ({"size": -1}, "/size", "out_of_range"),
        ({"size": 25_000_001}, "/size", "file_too_large"),
        ({"size": 2**70}, "/size", "out_of_range"),
        ({"size": 1.5}, "/size", "out_of_range"),
        ({"size": "3"}, "/size", "wrong_type"),
        ({"sha256": ""}, "/sha256", "required"),
        ({"sha256": "x" * 64}, "/sha256", "invalid_digest"),
        ({"media_type": "pdf"}, "/media_type", "invalid_media_type"),
        ({"media_type": "text/html\r\nX: y"}, "/media_type", "invalid_media_type"),
        ({"bytes": "x"}, "/bytes", "unknown_member"),
    ],
)
def test_each_member_of_a_file_can_be_wrong(house: House, change: dict[str, Any], path: str, code: str) -> None:
    draft = {**told(b"abc").to_dict(), **change}
    assert (path, code) in code_of(lambda: house.agent.files.begin(draft))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Joe\\notice.pdf", "notice.pdf"),
        ("CON.txt", "_CON.txt"),
        ("a\x00b\x1b[31m.pdf", "ab[31m.pdf"),
        ("facture\u202efdp.exe", "facturefdp.exe"),
        ("<script>.html", "_script_.html"),
        ("...notice.pdf. ", "notice.pdf"),
        ("e\u0301te\u0301.pdf", "été.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_hostile_names_are_cleaned(house: House, name: str, kept: str) -> None:
    assert uploaded(house.agent, name=name).name == kept


def test_p9_files_are_attached_taken_off_and_closed(house: House) -> None:
    service(house)
    ann, anna = requester(house), house.agent
    work = asked(ann, service="painting")
    one, two = uploaded(ann, b"one"), uploaded(ann, b"two")
    assert {file.id for file in ann.based_on(1).work.attach(work.code, [one.id, two.id])} == {one.id, two.id}
    assert code_of(lambda: ann.files.discard(one.id)) == [("", "file_attached")]
    assert [file.id for file in ann.work.detach(work.code, one.id)] == [two.id]
    for wrong, expected in (
        ([], [("/files", "too_few")]),
        (["no id", "", one.id], [("/files/0", "unknown_file"), ("/files/1", "unknown_file")]),
        ([one.id], [("/files/0", "unknown_file")]),
        ([two.id], [("/files/0", "file_attached")]),
        ([(again := uploaded(ann)).id, again.id], [("/files/1", "duplicate")]),
    ):
        assert code_of(partial(ann.work.attach, work.code, wrong)) == expected
    for unknown in ("", "no id", UNKNOWN, one.id):
        with pytest.raises(NotFoundError, match=r"^unknown_file: "):
            ann.work.detach(work.code, unknown)
    anna.work.quote(work.code, QuoteDraft(amount="1"))
    with pytest.raises(StateError) as caught:
        ann.work.detach(work.code, two.id)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.code, error.state, error.kind) == ("files_closed", WorkState.QUOTED, FileKind.SOURCE)
    assert (error.action, error.allowed) == (None, [])
    with pytest.raises(ConflictError):
        ann.based_on(1).work.attach(work.code, [again.id])


def test_p9_what_nobody_attaches_is_swept(house: House) -> None:
    ann = requester(house)
    begun = ann.files.begin(told(BIG))
    ann.files.append(begun.id, 0, BIG[:CHUNK])
    kept = uploaded(ann)
    asked(ann, files=[kept.id])
    house.agent.files.discard(uploaded(house.agent).id)
    for unknown in ("", "no id", UNKNOWN, begun.id):
        with pytest.raises(NotFoundError, match=r"^unknown_file: "):
            house.agent.files.discard(unknown)
    with pytest.raises(RefusedError):
        house.agent.files.sweep()
    assert house.host.files.sweep().to_dict() == {"files": 0, "bytes": 0}
    house.at("2026-05-01T10:00:00+02:00")
    swept = house.host.files.sweep()
    assert (swept.files, swept.bytes) == (1, CHUNK)
    assert pickle.loads(pickle.dumps(swept)) == swept
    assert downloaded(ann, kept) == b"Serrez la vis."


def test_p9_a_place_has_so_many_files_that_are_not_attached(house: House) -> None:
    for number in range(20):
        house.agent.files.begin(told(b"abc", f"key-{number}"))
    assert code_of(lambda: house.agent.files.begin(told(b"abc", "key-20"))) == [("", "too_many_files")]
    assert house.administrator.files.begin(told(b"abc")).received == 0
