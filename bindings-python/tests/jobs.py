"""Services and work of the tests."""

from __future__ import annotations

from typing import Any

from comptoir import FileView, ServiceDraft, ServiceView, Session, WorkDraft, Workflow, WorkView

from .conftest import House
from .people import activated, added, garage


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
    import io

    return session.files.upload(name, io.BytesIO(data), media_type="text/plain")
