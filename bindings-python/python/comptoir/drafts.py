"""What a host fills in: plain records, unchecked, for the core to check.

A dict of the same members, or JSON, is taken wherever a draft is. Their ``repr`` shows nothing personal.

>>> from comptoir import UNCHANGED, AccountEdit, ModifyDraft, read_draft
>>> draft = ModifyDraft(account=AccountEdit(current_name="Garage Chez Joe", name="Garage Joe & fils", notes=None))
>>> draft.to_dict()["account"]
{'current_name': 'Garage Chez Joe', 'name': 'Garage Joe & fils', 'notes': None}
>>> draft.account.language is UNCHANGED, bool(UNCHANGED)
(True, False)
>>> read_draft(draft.to_json()) == draft
True
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, ClassVar, Final, Literal, Self, TypeAlias

from comptoir._native import Calendar, Renewal, Term, _account_draft, _account_draft_json, _draft, _draft_json
from comptoir.enums import DeviceState, Keep, Provisioning, RequestKind, Rest, Role, ServedCountries, StaffRole

__all__ = [
    "UNCHANGED",
    "AccountDraft",
    "AccountEdit",
    "AccountInsert",
    "AccountUpdate",
    "AddressDraft",
    "AddressEdit",
    "AdministratorDraft",
    "Completion",
    "CreateDraft",
    "DataCentreDraft",
    "DealershipDraft",
    "DeskDraft",
    "DeviceReport",
    "Edit",
    "JobTitleDraft",
    "ModifyDraft",
    "PackSettings",
    "RequestDraft",
    "StaffDraft",
    "Unchanged",
    "UserDraft",
    "UserEdit",
    "UserUpdate",
    "read_draft",
]


class Unchanged(Enum):
    """The type of ``UNCHANGED``, which is false: ``isinstance(edit.name, Unchanged)``."""

    UNCHANGED = "unchanged"

    def __bool__(self) -> Literal[False]:
        """Nothing was given."""
        return False

    def __repr__(self) -> str:
        """As it is written."""
        return "UNCHANGED"

    __str__ = __repr__


UNCHANGED: Final = Unchanged.UNCHANGED
"""The value stays as it is: what every value of a draft to modify is, unless it is set or, by ``None``, cleared."""

Edit: TypeAlias = str | Unchanged | None
"""What is to become of one value: ``UNCHANGED``, ``None`` to clear it, or the text it is to be."""


class _Draft:
    """What drafts of requests of both kinds can do."""

    __slots__ = ()

    def to_json(self) -> str:
        """The draft as JSON, without the members that stay as they are.

        Raises InvalidError where a value is of a wrong type.
        """
        return _draft_json(self)

    def to_dict(self) -> dict[str, Any]:
        """The draft as a dict of plain values, without the members that stay as they are.

        Raises InvalidError where a value is of a wrong type.
        """
        import json

        body: dict[str, Any] = json.loads(_draft_json(self))
        return body


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
    """The account of a request to create an account or to add users.

    ``existing`` is *Compte client actuel*: the account is then named by any of ``name``, ``reference`` (its customer
    reference number) and ``id``, which must agree, and nothing else of it is looked at (rules Q1, A9). ``language`` is
    a tag of BCP 47, ``country`` a code of ISO 3166-1.
    """

    existing: bool = False
    id: str | None = None
    reference: str | None = None
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
    """A user to be added.

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
class CreateDraft(_Draft):
    """A request to create an account and add users, or to add users to an existing account: 1 to 100 users.

    Example: ``session.requests.check(CreateDraft(account=AccountDraft(name="Garage Chez Joe")))``.
    """

    kind: Literal[RequestKind.CREATE] = field(default=RequestKind.CREATE, init=False)
    account: AccountDraft = field(default_factory=AccountDraft)
    users: list[UserDraft] = field(default_factory=list)

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"CreateDraft(users={len(self.users)}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class AddressEdit:
    """What is to change of an address; ``region`` can be cleared where the country has none in addresses."""

    street: Edit = UNCHANGED
    postal_code: Edit = UNCHANGED
    city: Edit = UNCHANGED
    region: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        return "AddressEdit(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class AccountEdit:
    """An account, named by any of ``id``, ``reference`` and ``current_name``, and what is to change of it.

    Every other value is ``UNCHANGED`` unless it is set; ``notes`` can be cleared by None. ``language`` is a tag of
    BCP 47, ``country`` a code of ISO 3166-1.
    """

    id: str | None = None
    reference: str | None = None
    current_name: str | None = None
    name: Edit = UNCHANGED
    language: Edit = UNCHANGED
    country: Edit = UNCHANGED
    address: AddressEdit = field(default_factory=AddressEdit)
    notes: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        return "AccountEdit(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class UserEdit:
    """A user, found by ``current_email``: either what is to change, or ``remove_access``.

    ``job_title`` is a key (``Pack.job_titles``), ``language`` a tag of BCP 47, ``time_zone`` an IANA name.
    """

    current_email: str | None = None
    email: Edit = UNCHANGED
    first_name: Edit = UNCHANGED
    last_name: Edit = UNCHANGED
    job_title: Edit = UNCHANGED
    language: Edit = UNCHANGED
    time_zone: Edit = UNCHANGED
    remove_access: bool = False

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"UserEdit(remove_access={self.remove_access!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class ModifyDraft(_Draft):
    """A request to modify an account and, where ``modify_users`` is on, up to 100 of its users (rule Q1).

    Example: ``ModifyDraft(account=AccountEdit(reference="C-1001", notes=None))`` clears the notes and keeps all else.
    """

    kind: Literal[RequestKind.MODIFY] = field(default=RequestKind.MODIFY, init=False)
    account: AccountEdit = field(default_factory=AccountEdit)
    modify_users: bool = False
    users: list[UserEdit] = field(default_factory=list)

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"ModifyDraft(users={len(self.users)}, ..)"


RequestDraft: TypeAlias = CreateDraft | ModifyDraft
"""A request as it was filled in; its ``kind`` tells which."""


def read_draft(json: dict[str, Any] | str | bytes) -> RequestDraft:
    """Read a draft from a dict or from JSON (at most 64 KiB, 32 deep): the shape is checked, the values are not.

    Raises InvalidError with all problems of its shape: no JSON, unknown members, wrong types, a missing kind.
    """
    return _draft(json)


class _AccountDraft:
    """What the drafts by which a desk's own people enter and edit accounts can do."""

    __slots__ = ()
    _class: ClassVar[str]

    @classmethod
    def from_json(cls, json: dict[str, Any] | str | bytes) -> Self:
        """Read a draft from a dict or from JSON (at most 64 KiB): the shape is checked, the values are not.

        Raises InvalidError with all problems of its shape: no JSON, unknown or duplicate members, wrong types.
        """
        draft: Self = _account_draft(cls._class, json)
        return draft

    def to_json(self) -> str:
        """The draft as JSON, without the members that stay as they are.

        Raises InvalidError where a value is of a wrong type.
        """
        return _account_draft_json(self._class, self)

    def to_dict(self) -> dict[str, Any]:
        """The draft as a dict of plain values, without the members that stay as they are.

        Raises InvalidError where a value is of a wrong type.
        """
        import json

        body: dict[str, Any] = json.loads(self.to_json())
        return body


@dataclass(slots=True, kw_only=True, repr=False)
class AccountInsert(_AccountDraft):
    """A new account that the desk's own people enter: a name is enough (rule A10).

    All else has the defaults of the dealership or the desk. ``language`` is a tag of BCP 47, ``country`` a code of
    ISO 3166-1, ``time_zone`` an IANA name, ``dealership`` a code (``20/90074``); ``address`` is all that the country
    wants of one, or nothing; ``term`` is a Term or its text, ``renewal`` a Renewal, a Term or its text. Of
    ``administrator`` the e-mail address of somebody known is enough; somebody new has a name and a position too.

    Example: ``session.accounts.create(AccountInsert(name="Garage Chez Joe", term=Term.MONTHLY))``.
    """

    _class = "AccountInsert"
    name: str | None = None
    reference: str | None = None
    language: str | None = None
    country: str | None = None
    time_zone: str | None = None
    address: AddressDraft = field(default_factory=AddressDraft)
    notes: str | None = None
    dealership: str | None = None
    term: Term | str | None = None
    renewal: Renewal | Term | str | None = None
    administrator: UserDraft | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return "AccountInsert(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class AccountUpdate(_AccountDraft):
    """What is to change of an account: every value is ``UNCHANGED`` unless it is set.

    ``reference`` and ``notes`` can be cleared by None, ``address.region`` where the country has none in addresses.
    ``state`` is ``active`` or ``suspended``, ``language`` a tag of BCP 47, ``country`` a code of ISO 3166-1,
    ``time_zone`` an IANA name, ``term`` a Term or its text, ``renewal`` a Renewal, a Term or its text.

    Example: ``AccountUpdate(name="Garage Joe & fils", notes=None, renewal=Renewal.NEVER)``.
    """

    _class = "AccountUpdate"
    state: Rest | Edit = UNCHANGED
    name: Edit = UNCHANGED
    reference: Edit = UNCHANGED
    time_zone: Edit = UNCHANGED
    address: AddressEdit = field(default_factory=AddressEdit)
    country: Edit = UNCHANGED
    language: Edit = UNCHANGED
    notes: Edit = UNCHANGED
    term: Term | Edit = UNCHANGED
    renewal: Renewal | Term | Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        return "AccountUpdate(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class AdministratorDraft(_AccountDraft):
    """Who is to be an account's administrator (rule A7): named by either ``email`` or ``user``, a known user's id.

    A person the desk knows keeps name, language and time zone; of somebody new all is needed. ``job_title`` is a key
    (``Pack.job_titles``). The former administrator stays a plain contact unless ``remove_former`` is on.

    Example: ``accounts.replace_administrator(account.id, AdministratorDraft(email="ann@garage.example"))``.
    """

    _class = "AdministratorDraft"
    email: str | None = None
    user: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    job_title: str | None = None
    language: str | None = None
    time_zone: str | None = None
    remove_former: bool = False

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"AdministratorDraft(remove_former={self.remove_former!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class UserUpdate(_AccountDraft):
    """What is to change of an account's administrator, in all of the person's accounts: nothing can be cleared.

    Example: ``accounts.edit_administrator(account.id, UserUpdate(first_name="Anne"))``.
    """

    _class = "UserUpdate"
    email: Edit = UNCHANGED
    first_name: Edit = UNCHANGED
    last_name: Edit = UNCHANGED
    language: Edit = UNCHANGED
    time_zone: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        return "UserUpdate(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class DeviceReport:
    """What the host says of a device.

    ``key`` is what the host calls it: 1 to 100 characters on one line, unique in the account. ``name`` is what people
    call it, at most 100 characters: ``UNCHANGED`` leaves it as it is, None takes it away.

    Example: ``DeviceReport(key="cam-1", state=DeviceState.ENROLLED, name="Cour")``.
    """

    key: str
    state: DeviceState | str
    name: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"DeviceReport(key={self.key!r}, state={str(self.state)!r}, ..)"


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


@dataclass(slots=True, kw_only=True, repr=False)
class Completion:
    """What the agent decides when a request is completed (rule Q7).

    ``roles`` are those of the users who are added, in the order of the request; None or absent means manager for the
    first user of a new account and requester for the others. ``reference`` is the customer reference number that a new
    account is known by. ``keep`` says which value holds, by its path in the draft (``/account/name``,
    ``/users/0/email``) or the user's (``/users/0``): a value that has changed since the request was sent needs one.
    ``successors`` says who takes over from a user whose access is removed: the e-mail address of another requester or
    manager of the account, by the user's path.

    Example: ``Completion(keep={"/account/name": Keep.CURRENT}, successors={"/users/0": "ann@garage.example"})``.
    """

    roles: list[Role | str | None] = field(default_factory=list)
    reference: str | None = None
    keep: dict[str, Keep | str] = field(default_factory=dict)
    successors: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"Completion(roles={[role and str(role) for role in self.roles]!r}, ..)"


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
