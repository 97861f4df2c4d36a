"""Services, and the work that customers ask for."""

from __future__ import annotations

from dataclasses import dataclass, field

from comptoir.drafts.base import _TypedDraft


@dataclass(slots=True, kw_only=True)
class ServiceDraft(_TypedDraft):
    """A service that a desk offers its customers.

    ``key`` is a lower-case letter, then up to 49 lower-case letters, digits or underscores, unique in the desk;
    ``labels`` says what it is called, by language tag: 1 to 20 names of at most 100 characters.

    Example: ``session.services.add(ServiceDraft(key="translation", labels={"fr": "Traduction", "fi": "Käännös"}))``.
    """

    _class = "ServiceDraft"
    key: str = ""
    labels: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True, repr=False)
class WorkDraft(_TypedDraft):
    """A request for work.

    ``subject`` is 1 to 200 characters on one line, ``description`` at most 10,000 on any number of lines. ``service``
    is the key of one that the holder may ask for, needed where the desk has services. ``holder`` is the id of the
    contact who is to hold it: given by the desk's own people; a contact holds the own work.

    Example: ``session.work.submit(WorkDraft(subject="Notice de montage", service="translation"))``.
    """

    _class = "WorkDraft"
    subject: str = ""
    description: str | None = None
    service: str | None = None
    holder: str | None = None

    def __repr__(self) -> str:
        """Nothing of a customer's."""
        return "WorkDraft(..)"


@dataclass(slots=True, kw_only=True)
class Reassignment(_TypedDraft):
    """Who hands work on, to whom, and which (rule P8).

    ``from_`` and ``to`` are ids of contacts of one account, the latter a requester or manager; ``codes`` are those of
    the work, 1 to 500, None meaning all that is open. In JSON and in a dict ``from_`` is ``from``.

    Example: ``session.preview().work.reassign(Reassignment(from_=joe.id, to=ann.id)).codes``.
    """

    _class = "Reassignment"
    from_: str = ""
    to: str = ""
    codes: list[str] | None = None
