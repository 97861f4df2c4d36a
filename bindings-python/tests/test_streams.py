"""Files from and to file objects, paths and streams of other kinds (rule P9)."""

import hashlib
import io
import os
import pickle
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from comptoir import (
    ConflictError,
    FileDraft,
    NotFoundError,
    RefusedError,
)

from .conftest import House
from .jobs import BIG, CHUNK, asked, code_of, downloaded, requester, told, uploaded
from .people import UNKNOWN


class Cut(io.RawIOBase):
    """A source that ends with an error after so many bytes, and cannot be read twice."""

    def __init__(self, data: bytes, after: int) -> None:
        self.data, self.after, self.at = data, after, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        if self.at >= self.after:
            raise ConnectionResetError("cut off")
        some = self.data[self.at : min(self.at + min(size, 100_000), self.after)]
        self.at += len(some)
        return some


def test_p9_a_file_of_three_megabytes_comes_and_goes(either: House, tmp_path: Path) -> None:
    ann = requester(either)
    path = tmp_path / "source.bin"
    path.write_bytes(BIG)
    file = ann.files.upload("Notice de montage.pdf", path, key="upload-17", media_type="application/pdf")
    assert (file.name, file.key, file.size, file.received) == ("Notice de montage.pdf", "upload-17", len(BIG), len(BIG))
    assert (file.is_complete, file.next_chunk, file.media_type) == (True, 0, "application/pdf")
    assert (file.sha256, file.kind, file.work) == (hashlib.sha256(BIG).hexdigest(), None, None)
    assert (file.uploaded_by.name, file.created_at) == ("Ann Järvinen", either.clock.now)
    assert pickle.loads(pickle.dumps(file)) == file == ann.files.get(file.id)
    assert "Notice" not in repr(file)
    assert downloaded(ann, file) == BIG
    for target in (tmp_path / "target.bin", os.fspath(tmp_path / "target.bin")):
        assert ann.files.download(file.id, target) == file
        assert (tmp_path / "target.bin").read_bytes() == BIG
    assert not list(tmp_path.glob("*.part"))
    with open(path, "rb", buffering=0) as raw, open(tmp_path / "raw.bin", "wb", buffering=0) as target_raw:
        again = ann.files.upload("Notice de montage.pdf", raw, key="upload-17", media_type="application/pdf")
        assert (again, raw.tell()) == (file, 0)
        ann.files.download(file.id, target_raw)
    assert (tmp_path / "raw.bin").read_bytes() == BIG
    for other in (either.agent, either.dealer):
        with pytest.raises((NotFoundError, RefusedError)):
            other.files.get(file.id)
    work = asked(ann, files=[file.id])
    assert either.agent.files.get(file.id).key is None
    assert downloaded(either.agent, file) == BIG
    assert either.agent.files.get(file.id).work == work.code
    with pytest.raises(RefusedError):
        either.dealer.files.download(file.id, io.BytesIO())


def test_p9_an_upload_that_was_cut_goes_on_by_its_key(either: House) -> None:
    ann = requester(either)
    draft = told(BIG)
    with pytest.raises(ConnectionResetError, match="cut off"):
        ann.files.upload(draft, Cut(BIG, 1_000_000))
    there = ann.files.begin(draft)
    assert (there.received, there.is_complete, there.next_chunk) == (3 * CHUNK, False, CHUNK)
    assert code_of(lambda: ann.files.read(there.id, 0)) == [("", "file_incomplete")]
    assert code_of(lambda: asked(ann, files=[there.id])) == [("/files/0", "file_incomplete")]
    with pytest.raises(ConflictError) as caught:
        ann.files.append(there.id, 0, BIG[:CHUNK])
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.code, error.expected, error.number) == ("wrong_offset", 3 * CHUNK, None)
    assert code_of(lambda: ann.files.append(there.id, 3 * CHUNK, b"x")) == [("/bytes", "wrong_chunk")]
    carried_on = ann.files.append(there.id, 3 * CHUNK, memoryview(BIG)[3 * CHUNK : 4 * CHUNK])
    assert (carried_on.received, carried_on.id) == (4 * CHUNK, there.id)
    whole = ann.files.upload(draft, io.BytesIO(BIG))
    assert (whole.id, whole.is_complete) == (there.id, True)
    read, offset = bytearray(), 0
    while some := ann.files.read(whole.id, offset):
        read += some
        offset += len(some)
    assert bytes(read) == BIG
    assert ann.files.read(whole.id, len(BIG) - 1) == b"d"
    for offset in (-1, len(BIG) + 1):
        assert code_of(partial(ann.files.read, whole.id, offset)) == [("/offset", "out_of_range")]
    other = told(BIG[1:])
    with pytest.raises(ConflictError, match=r"^key_reused: "):
        ann.files.begin(other)


def test_what_was_cut_without_a_key_is_discarded(house: House) -> None:
    ann = requester(house)
    draft = told(BIG, key="")
    for _ in range(25):
        with pytest.raises(ConnectionResetError):
            ann.files.upload(draft, Cut(BIG, 300_000))
    assert draft.key == ""
    with pytest.raises(KeyboardInterrupt):
        ann.files.upload(draft, Raising(KeyboardInterrupt()))
    assert uploaded(ann).is_complete


class Raising(io.BytesIO):
    """A file that raises."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def read(self, size: int | None = -1, /) -> bytes:
        raise self.error

    def write(self, data: Any, /) -> int:
        raise self.error


def test_what_can_be_read_once_needs_its_size_and_digest(house: House) -> None:
    files = house.agent.files
    read, write = os.pipe()
    os.write(write, b"abc")
    os.close(write)
    with open(read, "rb") as pipe:
        with pytest.raises(TypeError, match="read once"):
            files.upload("notice.txt", pipe)
        assert files.upload(told(b"abc"), pipe).is_complete
    source = io.BytesIO(b"skipped abc")
    source.seek(8)
    assert files.upload(FileDraft(name="x"), source).size == 3
    source.seek(8)
    named = files.upload({"name": "y.txt", "key": "by-dict"}, source, media_type="text/plain")
    assert (named.name, named.key, named.size, named.media_type) == ("y.txt", "by-dict", 3, "text/plain")
    wrong: list[tuple[Any, Any]] = [
        ("x", io.StringIO("text")),
        ("x", None),
        ("x", 3),
        ("x", b"abc"),
        (None, io.BytesIO(b"abc")),
        (3, io.BytesIO(b"abc")),
        (told(b"abc", "a"), io.StringIO("abc")),
        (told(b"abc", "b"), object()),
    ]
    for draft, given in wrong:
        with pytest.raises(TypeError):
            files.upload(draft, given)
    with pytest.raises(FileNotFoundError):
        files.upload("x", "/nowhere/at/all")


def test_what_a_target_raises_is_raised(house: House, tmp_path: Path) -> None:
    file = uploaded(house.agent)
    with pytest.raises(OSError, match="disk full"):
        house.agent.files.download(file.id, Raising(OSError("disk full")))
    with pytest.raises(TypeError):
        house.agent.files.download(file.id, io.StringIO())  # type: ignore[arg-type]
    target = tmp_path / "kept.txt"
    target.write_text("as it was")
    for unknown in ("", "no id", UNKNOWN):
        with pytest.raises(NotFoundError, match=r"^unknown_file: "):
            house.agent.files.download(unknown, target)
    with pytest.raises(IsADirectoryError):
        house.agent.files.download(file.id, tmp_path)
    assert target.read_text() == "as it was"
    assert list(tmp_path.parent.glob(f"{tmp_path.name}*")) == [tmp_path]
    assert not list(tmp_path.glob("*.part"))

    class Nothing:
        def write(self, data: bytes, /) -> int:
            return 0

    class Everything:
        data = b""

        def write(self, data: bytes, /) -> None:
            self.data += data

    everything = Everything()
    house.agent.files.download(file.id, everything)
    assert everything.data == b"Serrez la vis."
    with pytest.raises(OSError, match="wrote nothing"):
        house.agent.files.download(file.id, Nothing())


def test_a_preview_keeps_nothing(house: House) -> None:
    shown = house.agent.preview().files.upload(told(BIG), io.BytesIO(BIG))
    assert shown.is_complete
    assert code_of(lambda: house.agent.preview().files.upload(told(BIG), io.BytesIO(BIG[:-1] + b"x"))) == [
        ("/sha256", "wrong_hash")
    ]
    with pytest.raises(NotFoundError, match=r"^unknown_file: "):
        house.agent.files.get(shown.id)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_come_in_every_shape(house: House, kind: Callable[[bytes], Any]) -> None:
    begun = house.agent.files.begin(told(b"abc"))
    assert house.agent.files.append(begun.id, 0, kind(b"abc")).is_complete
    for wrong in ("abc", None, 3, [1, 2], memoryview(b"abcd").cast("I")):
        with pytest.raises(TypeError):
            house.agent.files.append(begun.id, 0, wrong)  # type: ignore[arg-type]


def test_a_long_transfer_leaves_the_interpreter_free(house: House) -> None:
    import threading

    done = threading.Event()
    ticks = 0

    def upload() -> None:
        house.agent.files.upload(told(BIG), io.BytesIO(BIG))
        done.set()

    thread = threading.Thread(target=upload)
    thread.start()
    while not done.wait(0.005):
        ticks += 1
    thread.join()
    assert ticks > 5


def test_p9_a_stream_that_is_no_file_object_comes_and_goes_in_chunks(house: House) -> None:
    files = house.agent.files
    upload = files.uploading(told(BIG))
    assert (upload.file.received, upload.file.next_chunk) == (0, CHUNK)
    upload.add(BIG[:CHUNK], True)
    assert code_of(lambda: upload.add(BIG[CHUNK : CHUNK + 1], False)) == [("/size", "file_incomplete")]
    upload = files.uploading(told(BIG))
    while wanted := upload.file.next_chunk:
        at = upload.file.received
        upload.add(memoryview(BIG)[at : at + wanted], more=at + wanted < len(BIG))
    assert upload.file == files.get(upload.file.id)
    assert upload.file.is_complete
    assert files.uploading(told(BIG)).file.next_chunk == 0
    download = files.downloading(upload.file.id)
    assert download.file == upload.file
    assert download.read() == BIG[:CHUNK]
    chunks = list(download)
    assert (b"".join(chunks), download.read(), list(download)) == (BIG[CHUNK:], b"", [])
    assert max(map(len, chunks)) == CHUNK
    longer = files.uploading(told(b"abc", "longer"))
    assert code_of(lambda: longer.add(b"abc", True)) == [("/sha256", "wrong_hash")]
    rehearsed = house.agent.preview().files.uploading(told(b"abc", "rehearsed"))
    rehearsed.add(b"abc", False)
    assert rehearsed.file.is_complete
    with pytest.raises(NotFoundError, match=r"^unknown_file: "):
        files.get(rehearsed.file.id)
    for unknown in ("", "no id", UNKNOWN):
        with pytest.raises(NotFoundError, match=r"^unknown_file: "):
            files.downloading(unknown)
    assert (repr(upload), repr(download)) == ("Upload(..)", "Download(..)")


def test_a_file_of_any_size_takes_the_memory_of_a_few_chunks(house: House) -> None:
    import tracemalloc

    source, files = io.BytesIO(BIG), house.agent.files
    uploaded(house.agent)

    class Counted:
        size = 0

        def write(self, data: bytes, /) -> None:
            self.size += len(data)

    target = Counted()
    tracemalloc.start()
    files.download(files.upload("notice.bin", source).id, target)
    height = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert target.size == len(BIG)
    assert height < 4 * CHUNK
