"""Services, work and files of the tests."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from typing import Any

import pytest
from comptoir import (
    FileDraft,
    FileView,
    InvalidError,
    ServiceDraft,
    ServiceView,
    Session,
    WorkDraft,
    Workflow,
    WorkView,
)

from .conftest import House
from .people import activated, added, garage, problems

CHUNK = 262_144
BIG = bytes(range(251)) * 12_000 + b"end"
"""3,012,003 bytes: 12 chunks, the last one short."""


def service(house: House, key: str = "painting", **members: Any) -> ServiceView:
    """A service by this key, quoted by hand unless told otherwise."""
    return house.administrator.services.add(ServiceDraft(key=key, labels={"fr": key.capitalize()}, **members))


def translation(house: House, **members: Any) -> ServiceView:
    """A service that quotes by itself: 8.5 cents a word."""
    unit = {"fr": "mot", "fi": "sana"}
    return service(house, "translation", workflow=Workflow.AUTOMATIC, unit=unit, prices={"EUR": "0.085"}, **members)


def requester(house: House, **members: Any) -> Session:
    """A contact of a new account who asks for work."""
    return activated(house, added(house, garage(house), role="requester", **members))


def asked(session: Session, **members: Any) -> WorkView:
    return session.work.submit(WorkDraft(subject="Notice de montage", **members))


def uploaded(session: Session, data: bytes = b"Serrez la vis.", name: str = "notice.txt") -> FileView:
    return session.files.upload(name, io.BytesIO(data), media_type="text/plain")


def told(data: bytes, key: str = "upload-17", name: str = "notice.bin") -> FileDraft:
    return FileDraft(key=key, name=name, size=len(data), sha256=hashlib.sha256(data).hexdigest())


def code_of(attempt: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(InvalidError) as caught:
        attempt()
    assert all("problem-" not in problem.text(locale) for problem in caught.value.problems for locale in ("fi", "fr"))
    return problems(caught.value)


def downloaded(session: Session, file: FileView) -> bytes:
    target = io.BytesIO()
    assert session.files.download(file.id, target).id == file.id
    return target.getvalue()
