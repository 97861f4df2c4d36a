"""What customers have ordered (rule C7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from comptoir.drafts.base import _TypedDraft


@dataclass(slots=True, kw_only=True, repr=False)
class OrderDraft(_TypedDraft):
    """An order of the order list.

    ``code`` is what it is known by, at most 40 letters and digits with ``-._/`` between them; what is imported has
    one, what is recorded without one is given one that tells when. ``dealership`` is the code of the one that it was
    ordered from. ``po_number`` is the number of the customer's purchase order, at most 50 characters; ``customer`` says
    who ordered, at most 200, the account's name when None. ``account`` is that of the customer, by its id or its
    customer reference number. ``ordered_at`` is a ``datetime`` with a time zone or its text in RFC 3339, the instant
    that the code tells when None. ``state`` is ``new`` when None. ``total`` is what it comes to: a ``Decimal``, or
    digits, and after an optional point at most as many more as the currency has. ``currency`` is a code of ISO 4217,
    the account's, else the desk's, when None.

    Of an order that is known already, an import leaves as it is what a row leaves out: None, or an empty text.

    Example: ``session.orders.record(OrderDraft(dealership="20/90074", customer="Garage Chez Joe", total="2539.75"))``.
    """

    _class = "OrderDraft"
    code: str | None = None
    dealership: str = ""
    po_number: str | None = None
    customer: str | None = None
    account: str | None = None
    ordered_at: datetime | str | None = None
    state: str | None = None
    total: str | Decimal = ""
    currency: str | None = None

    def __repr__(self) -> str:
        """Nothing of a customer's."""
        return f"OrderDraft(code={self.code!r}, ..)"
