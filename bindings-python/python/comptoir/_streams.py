"""What ``Files.upload`` and ``Files.download`` do with Python's own files: paths, names, sizes, digests."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from comptoir.drafts.file import FileDraft
from comptoir.errors import ComptoirError

if TYPE_CHECKING:
    from comptoir._native import Files, FileView

_AT_ONCE = 262_144


class Readable(Protocol):
    """A file object opened for reading in binary mode, or what reads like one."""

    def read(self, size: int, /) -> bytes:
        """Answer with at most so many of the next bytes; with none at the end."""


class Writable(Protocol):
    """A file object opened for writing in binary mode, or what writes like one."""

    def write(self, data: bytes, /) -> object:
        """Write the bytes, and answer with how many of them, if not all."""


def upload(
    files: Files,
    draft: FileDraft | dict[str, Any] | str,
    source: Readable | str | os.PathLike[str],
    *,
    key: str | None,
    media_type: str | None,
) -> FileView:
    """Upload a file: see ``Files.upload``."""
    if isinstance(source, str | os.PathLike):
        with open(source, "rb") as file:
            return upload(files, draft, file, key=key, media_type=media_type)
    told = FileDraft(name=draft) if isinstance(draft, str) else FileDraft.from_json(_members(draft))
    if key is not None:
        told.key = key
    if media_type is not None:
        told.media_type = media_type
    made_up = not told.key
    if made_up:
        told.key = os.urandom(16).hex()
    if not told.size or not told.sha256:
        size, sha256 = _measured(source)
        told.size, told.sha256 = told.size or size, told.sha256 or sha256
    try:
        return files._upload(told, source)
    except BaseException:
        # Nobody knows the key, so nobody goes on with what is there: it need not take a place.
        if made_up:
            with suppress(ComptoirError):
                files.discard(files.begin(told).id)
        raise


def download(files: Files, id: str, target: Writable | str | os.PathLike[str]) -> FileView:  # noqa: A002
    """Download a file: see ``Files.download``."""
    if not isinstance(target, str | os.PathLike):
        return files._download(id, target)
    path = os.fsdecode(target)
    part = f"{path}.{os.urandom(8).hex()}.part"
    try:
        with open(part, "xb") as file:
            view = files._download(id, file)
        os.replace(part, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(part)
        raise
    return view


def _members(draft: object) -> dict[str, Any]:
    import dataclasses

    if isinstance(draft, FileDraft):
        return dataclasses.asdict(draft)
    if isinstance(draft, dict):
        return draft
    raise TypeError("the name of a file, a FileDraft or a dict is needed")


def _measured(source: Readable) -> tuple[int, str]:
    """Find the size and the SHA-256 of what is left of a source, and go back to where it stood."""
    import hashlib

    file: Any = source
    seekable = getattr(file, "seekable", None)
    if seekable is None or not seekable():
        raise TypeError("what can be read once only needs a FileDraft that tells its size and sha256")
    start = file.tell()
    size, digest = 0, hashlib.sha256()
    while some := file.read(_AT_ONCE):
        digest.update(some)
        size += len(some)
    file.seek(start)
    return size, digest.hexdigest()
