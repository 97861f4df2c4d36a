"""Desks and what forms need to know about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from comptoir._native import Calendar, Term
from comptoir.drafts.field import CustomField
from comptoir.enums import PortalFeature, Provisioning, ServedCountries


@dataclass(slots=True, kw_only=True)
class DataCentreDraft:
    """A data centre of a desk (rule A8).

    ``key`` is a lower-case letter, then up to 49 lower-case letters, digits or underscores; ``labels`` says what it is
    called, by language tag; ``country`` is a code of ISO 3166-1; ``latitude`` (-90, south, to 90) and ``longitude``
    (-180, west, to 180) are in degrees, required, and kept to four decimals.
    """

    key: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None


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

    ``provisioning`` is ``immediate``, which None means too, or ``host`` (rule A3); ``terms`` are those on offer, at
    most 20, none meaning monthly and annual; ``term`` is that of a new account, None meaning annual;
    ``renewal_notice_days`` says how long before a period ends its administrator is told, 0 to 120, 0 meaning not at
    all and None 30; ``device_labels`` says what a device is called, by language tag, none meaning a camera;
    ``data_centres``, at most 50, are where accounts can be served from, and ``centre_by_country`` gives countries to
    one of them by its key, whatever the distance (rule A8).

    ``registration`` says whether people may register on their own, ``off``, which None means too, or ``open`` (rule
    P3); ``credentials`` how people sign in, by a ``password``, which None means too, or as the ``host`` has it (rule
    P11); ``sign_in_hours`` is 1 to 720, None meaning 12; ``features`` are those of the portal that accounts have unless
    they have some of their own, None meaning all six, an empty list none (rule C1).

    ``currency``, a code of ISO 4217, is that of accounts that have none of their own, None meaning the euro (rule C3);
    ``file_megabytes``, 1 to 250, says how many millions of bytes a file may have, None meaning 25;
    ``files_per_request``, 1 to 100, how many files a request for work may have, None meaning 20; ``quote_days``, 1 to
    365, for how many business days a quote holds, None meaning 10 (rule P9). ``documents_in_customer_language`` has
    documents rendered in the customer's language for the desk's own people too (rule C4); ``welcome`` has the
    administrator of a new account sent a mail of welcome, unless its creation says otherwise (rule C6).
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
    provisioning: Provisioning | str | None = None
    terms: list[Term | str] = field(default_factory=list)
    term: Term | str | None = None
    renewal_notice_days: int | None = None
    device_labels: dict[str, str] = field(default_factory=dict)
    data_centres: list[DataCentreDraft] = field(default_factory=list)
    centre_by_country: dict[str, str] = field(default_factory=dict)
    registration: str | None = None
    credentials: str | None = None
    sign_in_hours: int | None = None
    features: list[PortalFeature | str] | None = None
    currency: str | None = None
    file_megabytes: int | None = None
    files_per_request: int | None = None
    quote_days: int | None = None
    documents_in_customer_language: bool = False
    welcome: bool = False


@dataclass(slots=True, kw_only=True)
class PackSettings:
    """What a ``Pack`` is made from.

    ``contact_url`` is an ``https:``, ``http:`` or ``mailto:`` address; ``language``, ``country`` and ``time_zone`` are
    those of a blank form; ``countries`` are those that can be asked for; ``custom_fields`` are those that the desk has
    added, in the order of lists; offsets of time zones are shown as on the day ``as_of``.
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
    custom_fields: list[CustomField] = field(default_factory=list)
    as_of: date = date(2026, 1, 1)
