"""Accounts, as a desk's own people and the host enter and change them."""

from __future__ import annotations

from dataclasses import dataclass, field

from comptoir._native import Renewal, Term
from comptoir.drafts.base import _TypedDraft
from comptoir.drafts.request import AddressDraft, AddressEdit, UserDraft
from comptoir.drafts.unchanged import UNCHANGED, Edit, Unchanged
from comptoir.enums import DeviceState, PortalFeature, Rest, SameAs

# Where bills go is no copy of where they go: the member is written for goods alone.
_ONLY_IF_ON = {"only_if_on": True}


@dataclass(slots=True, kw_only=True, repr=False)
class DestinationDraft:
    """Where the bills or the goods of a new account go (rule C2): nothing at all is the account's address.

    ``same_as`` is ``account`` for the account's own address, whatever becomes of that, ``billing``, of goods alone, for
    where bills go, or ``own`` for the address that the other members are; None is ``own`` where any of those is given,
    else ``account``. ``copy_billing``, of goods alone and without any other member, makes a copy of where bills go at
    that moment. ``country`` is a code of ISO 3166-1, the account's where it is None.

    Example: ``AccountInsert(name="Garage Chez Joe", shipping=DestinationDraft(same_as=SameAs.BILLING))``.
    """

    same_as: SameAs | str | None = None
    copy_billing: bool = field(default=False, metadata=_ONLY_IF_ON)
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None

    def __repr__(self) -> str:
        """Nothing personal."""
        return f"DestinationDraft(same_as={self.same_as and str(self.same_as)!r}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class DestinationEdit:
    """What is to change of where an account's bills or goods go (rule C2).

    The members are those of a DestinationDraft; each text is ``UNCHANGED`` unless it is set. ``same_as`` cleared by
    None is the account's address again, ``region`` can be cleared where the country has none in addresses. Instead of
    an edit None is the account's address too: ``AccountUpdate(billing=None)``.

    Example: ``AccountUpdate(shipping=DestinationEdit(copy_billing=True))``.
    """

    same_as: SameAs | Edit = UNCHANGED
    copy_billing: bool = field(default=False, metadata=_ONLY_IF_ON)
    street: Edit = UNCHANGED
    postal_code: Edit = UNCHANGED
    city: Edit = UNCHANGED
    region: Edit = UNCHANGED
    country: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Nothing personal."""
        shown = self.same_as if isinstance(self.same_as, Unchanged | None) else repr(str(self.same_as))
        return f"DestinationEdit(same_as={shown}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class AccountInsert(_TypedDraft):
    """A new account that the desk's own people enter: a name is enough (rule A10).

    All else has the defaults of the dealership or the desk. ``language`` is a tag of BCP 47, ``country`` a code of
    ISO 3166-1, ``time_zone`` an IANA name, ``dealership`` a code (``20/90074``); ``address`` is all that the country
    wants of one, or nothing; ``term`` is a Term or its text, ``renewal`` a Renewal, a Term or its text. Of
    ``administrator`` the e-mail address of somebody known is enough; somebody new has a name and a position too.

    ``features`` are those of the portal that it has of its own, an empty list none, None the desk's (rule C1);
    ``billing`` and ``shipping`` say where bills and goods go (rule C2); ``groups`` are ids or names, at most 500 (rule
    C5); ``currency`` is a code of ISO 4217, None meaning the desk's (rule C3); ``welcome`` says whether the
    administrator is sent a mail of welcome, None meaning as the desk has it (rule C6). ``custom`` holds the values of
    the desk's own fields by key, as text (``12.5``, ``2026-04-30``, the key of a choice, ``yes``): what is absent has
    its default, an empty text is none.

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
    features: list[PortalFeature | str] | list[PortalFeature] | list[str] | None = None
    billing: DestinationDraft = field(default_factory=DestinationDraft)
    shipping: DestinationDraft = field(default_factory=DestinationDraft)
    groups: list[str] = field(default_factory=list)
    currency: str | None = None
    welcome: bool | None = None
    custom: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Nothing personal."""
        return "AccountInsert(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class AccountUpdate(_TypedDraft):
    """What is to change of an account: every value is ``UNCHANGED`` unless it is set.

    ``reference`` and ``notes`` can be cleared by None, ``address.region`` where the country has none in addresses.
    ``state`` is ``active`` or ``suspended``, ``language`` a tag of BCP 47, ``country`` a code of ISO 3166-1,
    ``time_zone`` an IANA name, ``term`` a Term or its text, ``renewal`` a Renewal, a Term or its text.

    ``billing`` and ``shipping`` say where bills and goods go, None meaning the account's address again (rule C2);
    ``currency`` is a code of ISO 4217, None meaning the desk's again, and holds once there is an order or a document
    (rule C3); ``groups`` are all that it is to be in, ids or names, at most 500, an empty list none (rule C5).
    ``custom`` holds values of the desk's own fields by key, as those of an AccountInsert: what is absent stays, None
    clears.

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
    billing: DestinationEdit | None = field(default_factory=DestinationEdit)
    shipping: DestinationEdit | None = field(default_factory=DestinationEdit)
    currency: Edit = UNCHANGED
    groups: list[str] | Unchanged = UNCHANGED
    custom: dict[str, str | None] | dict[str, str] | dict[str, None] = field(default_factory=dict)

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
