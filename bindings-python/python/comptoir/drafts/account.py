"""Accounts, as a desk's own people and the host enter and change them."""

from __future__ import annotations

from dataclasses import dataclass, field

from comptoir._native import Renewal, Term
from comptoir.drafts.base import _TypedDraft
from comptoir.drafts.request import AddressDraft, AddressEdit, UserDraft
from comptoir.drafts.unchanged import UNCHANGED, Edit
from comptoir.enums import DeviceState, Rest


@dataclass(slots=True, kw_only=True, repr=False)
class AccountInsert(_TypedDraft):
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
class AccountUpdate(_TypedDraft):
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
class AdministratorDraft(_TypedDraft):
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
