"""People: staff and dealerships, contacts, and those who register on their own."""

from __future__ import annotations

from dataclasses import dataclass, field

from comptoir.drafts.base import _TypedDraft
from comptoir.drafts.unchanged import UNCHANGED, Edit, Unchanged
from comptoir.enums import Notification, Role, StaffRole


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
class UserUpdate(_TypedDraft):
    """What is to change of a person, in all of the person's accounts (rule P4).

    ``name`` is the full name, 1 to 200 characters; where it stays, a changed given or family name makes it, if the
    person has both. ``first_name`` and ``last_name`` can be cleared by None (rule P2). ``language`` is a tag of BCP 47,
    ``time_zone`` an IANA name.

    Example: ``accounts.edit_administrator(account.id, UserUpdate(first_name="Anne"))``.
    """

    _class = "UserUpdate"
    name: Edit = UNCHANGED
    email: Edit = UNCHANGED
    first_name: Edit = UNCHANGED
    last_name: Edit = UNCHANGED
    language: Edit = UNCHANGED
    time_zone: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        return "UserUpdate(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class ProfileUpdate(_TypedDraft):
    """What somebody changes of the own profile, in all of the person's places (rule P4).

    ``name`` is the full name, 1 to 200 characters; where it stays, a changed given or family name makes it, if the
    person has both. ``first_name`` and ``last_name`` can be cleared by None (rule P2). ``language`` is a tag of BCP 47,
    ``time_zone`` an IANA name. The e-mail address is changed by ``me.change_email``, which asks for the password.

    Example: ``session.me.edit(ProfileUpdate(language="fi"))``.
    """

    _class = "ProfileUpdate"
    name: Edit = UNCHANGED
    first_name: Edit = UNCHANGED
    last_name: Edit = UNCHANGED
    language: Edit = UNCHANGED
    time_zone: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        return "ProfileUpdate(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class ContactDraft(_TypedDraft):
    """A new contact of an existing account (rule P2). An empty text is as good as None.

    ``account`` is the id, reference number or name of an account; none is ever created. ``name`` is the full name, 1 to
    200 characters, and can be left out where both ``first_name`` and ``last_name`` are there. One of ``phone``,
    ``mobile`` (3 to 30 digits, spaces and ``+ - ( ) . /``) and ``other`` (at most 200 characters) is needed beside
    ``email``. ``job_title`` is a key (``Pack.job_titles``); ``language``, a tag of BCP 47, and ``time_zone``, an IANA
    name, are the account's where they are None. A person the desk knows keeps name, language and time zone. ``custom``
    holds the values of the desk's own fields of contacts by key: what is absent has its default, an empty text is none.

    Example: ``ContactDraft(account="C-1001", name="Ann Martin", email="ann@garage.example", role=Role.MANAGER,
    phone="+33 1 42 68 53 00")``.
    """

    _class = "ContactDraft"
    account: str | None = None
    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    role: Role | str | None = None
    phone: str | None = None
    mobile: str | None = None
    other: str | None = None
    job_title: str | None = None
    language: str | None = None
    time_zone: str | None = None
    custom: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"ContactDraft(role={self.role and str(self.role)!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class ContactUpdate(_TypedDraft):
    """What is to change of a contact's place in its account: every value is ``UNCHANGED`` unless it is set.

    ``phone``, ``mobile``, ``other`` and ``job_title`` can be cleared by None; a contact who is reached by one of the
    first three keeps one (rule P2). ``services`` are the keys, 1 to 100, of what the contact may ask for, None meaning
    all that the desk has, now and later. ``notifications`` are what the contact is told of, an empty list nothing.
    ``custom`` holds values of the desk's own fields of contacts by key: what is absent stays, None clears.

    Example: ``ContactUpdate(mobile="+358 40 123 4567", services=["translation"], notifications=[])``.
    """

    _class = "ContactUpdate"
    phone: Edit = UNCHANGED
    mobile: Edit = UNCHANGED
    other: Edit = UNCHANGED
    job_title: Edit = UNCHANGED
    services: list[str] | Unchanged | None = UNCHANGED
    notifications: list[Notification | str] | list[Notification] | list[str] | Unchanged = UNCHANGED
    custom: dict[str, str | None] | dict[str, str] | dict[str, None] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Nothing personal."""
        return "ContactUpdate(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class RegistrationDraft(_TypedDraft):
    """Somebody who asks for access on their own (rule P3). An empty text is as good as None.

    ``name``, ``first_name``, ``last_name``, ``email``, ``phone``, ``mobile`` and ``other`` are as those of a
    ContactDraft. ``company`` is what the person says to work for, 1 to 200 characters: it is looked at by whoever
    approves, and names no account. ``language`` is one of those the desk offers, ``time_zone`` an IANA name: the desk's
    where they are None. ``note`` is what else the person has to say, at most 2,000 characters.

    Example: ``access.register(RegistrationDraft(name="Ann", email="a@b.example", company="B", phone="112"))``.
    """

    _class = "RegistrationDraft"
    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    company: str | None = None
    phone: str | None = None
    mobile: str | None = None
    other: str | None = None
    language: str | None = None
    time_zone: str | None = None
    note: str | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return "RegistrationDraft(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class Approval(_TypedDraft):
    """What somebody who registered is given: a place in an account (rule P3).

    ``account`` is the id, reference number or name of an existing account. What was registered holds unless ``name``,
    ``first_name`` or ``last_name`` corrects it. ``job_title`` is a key (``Pack.job_titles``). ``services`` are the
    keys, 1 to 100, of what the person may ask for; None means all, also those to come.

    Example: ``registrations.approve(one.id, Approval(account="Garage Chez Joe", role=Role.REQUESTER))``.
    """

    _class = "Approval"
    account: str | None = None
    role: Role | str | None = None
    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    job_title: str | None = None
    services: list[str] | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"Approval(role={self.role and str(self.role)!r}, ..)"
