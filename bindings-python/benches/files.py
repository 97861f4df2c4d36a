"""Measures a file of 25 MB on its way in and out: time, and how much more memory the process has at its height.

Not a test. Install a release build of the package into a venv, then run this file: ``python benches/files.py``. Linux
only: the height is ``VmHWM``, reset before each way. The file is made while it is read, and nowhere whole in memory.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from comptoir import Actor, DeskDraft, FileDraft, FileView, Keys, StaffDraft, Store

SIZE = 25_000_000
BLOCK = bytes(range(251)) * 4


class Made(io.RawIOBase):
    """A file whose bytes are made while it is read."""

    at = 0

    def read(self, size: int = -1, /) -> bytes:
        """Answer with the next bytes."""
        length = min(size, SIZE - self.at)
        start = self.at % len(BLOCK)
        some = (BLOCK * (length // len(BLOCK) + 2))[start : start + length]
        self.at += length
        return some


class Hashed:
    """A file of which only the digest is kept."""

    def __init__(self) -> None:
        """Begin without any bytes."""
        self.digest = hashlib.sha256()

    def write(self, data: bytes, /) -> int:
        """Take the bytes into the digest."""
        self.digest.update(data)
        return len(data)


def status(name: str) -> int:
    """A figure of the process in KB."""
    found = re.search(rf"^{name}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"), re.MULTILINE)
    assert found is not None
    return int(found[1])


def measured(name: str, way: Callable[[], object]) -> None:
    """Tell how long ``way`` takes, and how much higher the process is at its height than before."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    before, begun = status("VmRSS"), time.perf_counter()
    way()
    seconds = time.perf_counter() - begun
    print(f"{name}: {seconds:.2f} s, {SIZE / seconds / 1e6:.0f} MB/s, at its height {status('VmHWM') - before} KB more")


def traced(name: str, way: Callable[[], object]) -> None:
    """Tell how much memory of Python's own ``way`` takes at its height."""
    tracemalloc.start()
    way()
    print(f"{name}: at its height {tracemalloc.get_traced_memory()[1] // 1024} KB of Python's own")
    tracemalloc.stop()


def main() -> None:
    """Measure both ways."""
    digest, source = hashlib.sha256(), Made()
    while some := source.read(262_144):
        digest.update(some)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(f"sqlite:{folder}/counter.db", Keys(os.urandom(32)))
        settings = DeskDraft(
            name="bench",
            provider="Bench",
            product="Bench",
            country="FR",
            language="fr",
            time_zone="Europe/Paris",
            portal_url="https://portal.example",
            sender="bench@portal.example",
        )
        ada = StaffDraft(role="desk_administrator", email="ada@portal.example", first_name="Ada", last_name="L")
        desk = store.create_desk(settings, ada)
        found = desk.session(Actor.host("bench")).people.staff_by_email("ada@portal.example")
        assert found is not None
        files = desk.session(Actor.staff(found.id)).files

        def upload(key: str) -> FileView:
            draft = FileDraft(key=key, name="bench.bin", size=SIZE, sha256=digest.hexdigest())
            return files.upload(draft, Made())

        def download() -> None:
            target = Hashed()
            files.download(whole.id, target)
            assert target.digest.digest() == digest.digest()

        whole = upload("warm")
        download()
        for _ in range(3):
            measured("in", partial(upload, os.urandom(8).hex()))
            measured("out", download)
        traced("in", lambda: upload("traced"))
        traced("out", download)


if __name__ == "__main__":
    main()
