"""What a host fills in: plain records, unchecked, for the core to check.

A dict of the same members, or JSON, is taken wherever a draft is. Their ``repr`` shows nothing personal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from comptoir._native import Calendar
from comptoir.enums import RequestKind, Role, ServedCountries, StaffRole

__all__ = [
    "AccountDraft",
    "AddressDraft",
    "Completion",
    "DealershipDraft",
    "DeskDraft",
    "JobTitleDraft",
    "PackSettings",
    "RequestDraft",
    "StaffDraft",
    "UserDraft",
]


@dataclass(slots=True, kw_only=True, repr=False)
class AddressDraft:
    """A postal address as it was filled in. ``region`` is for countries whose addresses need a state or province."""

    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    region: str | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return "AddressDraft(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class AccountDraft:
    """The account of a request.

    ``existing`` is *Compte client actuel*; ``language`` is a tag of BCP 47, ``country`` a code of ISO 3166-1.
    """

    existing: bool = False
    name: str | None = None
    language: str | None = None
    country: str | None = None
    address: AddressDraft = field(default_factory=AddressDraft)
    notes: str | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"AccountDraft(existing={self.existing!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class UserDraft:
    """A user of a request.

    ``job_title`` is a key (``Pack.job_titles``), ``language`` a tag of BCP 47, ``time_zone`` an IANA name.
    """

    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    job_title: str | None = None
    language: str | None = None
    time_zone: str | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return "UserDraft(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class RequestDraft:
    """A request as it was filled in: what is asked for, the account and its 1 to 100 users.

    Example: ``session.requests.check(RequestDraft(account=AccountDraft(name="Garage Chez Joe")))``.
    """

    kind: RequestKind | str = RequestKind.CREATE
    account: AccountDraft = field(default_factory=AccountDraft)
    users: list[UserDraft] = field(default_factory=list)

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"RequestDraft(kind={str(self.kind)!r}, users={len(self.users)}, ..)"


@dataclass(slots=True, kw_only=True)
class JobTitleDraft:
    """A job title that a desk adds.

    ``key`` is a lower-case letter, then up to 49 lower-case letters, digits or underscores; ``labels`` says what it is
    called, by language tag.
    """

    key: str = ""
    labels: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class DeskDraft:
    """The settings of a desk.

    ``name`` is a lower-case letter, then up to 49 lower-case letters, digits, ``_`` or ``-``; ``languages`` are those
    of forms, none meaning French, Finnish and English; ``calendar`` is the host's own, None meaning that of the
    dealership's country; ``invitation_hours`` is 1 to 720, None meaning 24.
    """

    name: str = ""
    provider: str = ""
    product: str = ""
    country: str = ""
    language: str = ""
    languages: list[str] = field(default_factory=list)
    time_zone: str = ""
    calendar: Calendar | None = None
    portal_url: str = ""
    contact_url: str | None = None
    sender: str = ""
    job_titles: list[JobTitleDraft] = field(default_factory=list)
    invitation_hours: int | None = None


@dataclass(slots=True, kw_only=True)
class DealershipDraft:
    """A dealership: ``20/90074`` in Paris. ``language`` and ``time_zone`` are the desk's where they are None."""

    code: str = ""
    city: str = ""
    country: str = ""
    language: str | None = None
    time_zone: str | None = None


@dataclass(slots=True, kw_only=True, repr=False)
class StaffDraft:
    """A staff member. ``dealership`` is the dealership's code: for a dealer, and for nobody else.

    ``language`` and ``time_zone`` are the dealership's or the desk's where they are None.
    """

    role: StaffRole | str = ""
    dealership: str | None = None
    email: str = ""
    first_name: str = ""
    last_name: str = ""
    language: str | None = None
    time_zone: str | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"StaffDraft(role={str(self.role)!r}, ..)"


@dataclass(slots=True, kw_only=True)
class Completion:
    """What the agent decides when a request is completed.

    ``roles`` are those of the users, in the order of the request; None or absent means manager for the first user of a
    new account and requester for the others (rule Q7).
    """

    roles: list[Role | str | None] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class PackSettings:
    """What a ``Pack`` is made from.

    ``contact_url`` is an ``https:``, ``http:`` or ``mailto:`` address; ``language``, ``country`` and ``time_zone`` are
    those of a blank form; ``countries`` are those that can be asked for; offsets of time zones are shown as on the day
    ``as_of``.
    """

    provider: str
    product: str
    country: str
    language: str
    time_zone: str
    contact_url: str | None = None
    languages: list[str] = field(default_factory=lambda: ["en", "fi", "fr"])
    countries: ServedCountries | str = ServedCountries.OWN
    job_titles: list[JobTitleDraft] = field(default_factory=list)
    as_of: date = date(2026, 1, 1)
