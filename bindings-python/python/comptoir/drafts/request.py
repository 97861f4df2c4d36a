"""Requests for accounts, as dealers fill them in and agents complete them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from comptoir._native import _draft
from comptoir.drafts.base import _Draft
from comptoir.drafts.unchanged import UNCHANGED, Edit
from comptoir.enums import Keep, RequestKind, Role


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
    a tag of BCP 47, ``country`` a code of ISO 3166-1. ``custom`` holds the values of the desk's own fields of accounts
    by key: what is absent has its default, an empty text is none.
    """

    existing: bool = False
    id: str | None = None
    reference: str | None = None
    name: str | None = None
    language: str | None = None
    country: str | None = None
    address: AddressDraft = field(default_factory=AddressDraft)
    notes: str | None = None
    custom: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"AccountDraft(existing={self.existing!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class UserDraft:
    """A user to be added.

    ``job_title`` is a key (``Pack.job_titles``), ``language`` a tag of BCP 47, ``time_zone`` an IANA name. ``custom``
    holds the values of the desk's own fields of contacts by key: what is absent has its default, an empty text is none.
    """

    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    job_title: str | None = None
    language: str | None = None
    time_zone: str | None = None
    custom: dict[str, str] = field(default_factory=dict)

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
