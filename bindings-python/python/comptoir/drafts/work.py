"""The work that customers ask for, from its submission to its delivery (rule P9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from comptoir.drafts.base import _TypedDraft


@dataclass(slots=True, kw_only=True, repr=False)
class WorkDraft(_TypedDraft):
    """A request for work.

    ``subject`` is 1 to 200 characters on one line, ``description`` at most 10,000 on any number of lines. ``service``
    is the key of one that the holder may ask for, needed where the desk has services. ``quantity`` says how many of
    what the service counts in, 1 to 1,000,000,000, needed where the service quotes by itself. ``wished_on`` is the day
    on which the customer wishes to have it, a ``date`` or its text in ISO 8601: today in the desk's time zone, or a
    later one. ``holder`` is the id of the contact who is to hold it: given by the desk's own people; a contact holds
    the own work. ``files`` are ids of files that the submitter has uploaded to their end, as many as the desk takes.

    Example: ``session.work.submit(WorkDraft(subject="Notice de montage", service="translation", quantity=1200))``.
    """

    _class = "WorkDraft"
    subject: str = ""
    description: str | None = None
    service: str | None = None
    quantity: int | None = None
    wished_on: date | str | None = None
    holder: str | None = None
    files: list[str] = field(default_factory=list)

    def __repr__(self) -> str:
        """Nothing of a customer's."""
        return "WorkDraft(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class QuoteDraft(_TypedDraft):
    """What a provider quotes for work.

    ``amount`` is in the account's currency: a ``Decimal``, or digits, and after an optional point at most as many more
    as the currency has. ``days`` says for how many business days it can be accepted, 1 to 365, None meaning as long as
    the service says, else the desk. ``note`` is what is to be said about it, at most 4,000 characters.

    Example: ``session.work.quote(work.code, QuoteDraft(amount="1234.50", days=5))``.
    """

    _class = "QuoteDraft"
    amount: str | Decimal = ""
    days: int | None = None
    note: str | None = None

    def __repr__(self) -> str:
        """Without the note."""
        return f"QuoteDraft(amount={str(self.amount)!r}, days={self.days!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class ProgressDraft(_TypedDraft):
    """How far work is.

    ``percent`` is how much is done, 0 to 100: never less than before, and as much only with a ``note``, which has at
    most 4,000 characters.

    Example: ``session.work.progress(work.code, ProgressDraft(percent=40))``.
    """

    _class = "ProgressDraft"
    percent: int
    note: str | None = None

    def __repr__(self) -> str:
        """Without the note."""
        return f"ProgressDraft(percent={self.percent!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class DeliveryDraft(_TypedDraft):
    """What is handed over when work is done.

    ``files`` are ids of files that the deliverer has uploaded to their end, as many as the desk takes; ``note`` is what
    is to be said about it, at most 4,000 characters.

    Example: ``session.work.deliver(work.code, DeliveryDraft(files=[file.id], note="Voici la notice."))``.
    """

    _class = "DeliveryDraft"
    files: list[str] = field(default_factory=list)
    note: str | None = None

    def __repr__(self) -> str:
        """Without the note."""
        return f"DeliveryDraft(files={len(self.files)}, ..)"


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
