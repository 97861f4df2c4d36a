"""Invoices, estimates, credit notes, proposals and contracts (rules C1 to C4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from comptoir.drafts.base import _TypedDraft
from comptoir.drafts.unchanged import UNCHANGED, Edit, Unchanged
from comptoir.enums import DocumentKind


@dataclass(slots=True, kw_only=True, repr=False)
class DocumentLineDraft:
    """A line of a document.

    ``description`` is 1 to 500 characters on any number of lines. ``quantity``, above 0, and ``unit_price``, what one
    costs without tax in the account's currency, from 0, are a Decimal or its text with at most six decimals, at most
    1,000,000,000; ``tax_rate`` is in per cent, from 0 to 100 with at most two decimals.

    Example: ``DocumentLineDraft(description="Pare-brise", quantity="1", unit_price=Decimal("285.50"), tax_rate="20")``.
    """

    description: str = ""
    quantity: Decimal | str = ""
    unit_price: Decimal | str = ""
    tax_rate: Decimal | str = ""

    def __repr__(self) -> str:
        """Without what it says."""
        return "DocumentLineDraft(..)"


@dataclass(slots=True, kw_only=True, repr=False)
class DocumentDraft(_TypedDraft):
    """A document. An empty text is as good as None.

    ``lines`` are 1 to 200: each comes to quantity times unit price, rounded half even to the currency's minor unit
    (cents; none of the yen, thousandths of the Kuwaiti dinar); the tax of each rate is that on the sum of its lines,
    rounded half even once. ``note`` is what is to be said besides, at most 4,000 characters; ``due_on`` the day until
    which it is to be paid or holds, a date or its text, today or later; ``credits`` the id of the invoice that a credit
    note takes back, of the same account and issued.

    Example: ``DocumentDraft(kind=DocumentKind.ESTIMATE, lines=[line], due_on=datetime.date(2026, 5, 31))``.
    """

    _class = "DocumentDraft"
    kind: DocumentKind | str = ""
    lines: list[DocumentLineDraft] = field(default_factory=list)
    note: str | None = None
    due_on: date | str | None = None
    credits: str | None = None

    def __repr__(self) -> str:
        """Without what it says."""
        return f"DocumentDraft(kind={str(self.kind)!r}, lines={len(self.lines)}, ..)"


@dataclass(slots=True, kw_only=True, repr=False)
class DocumentUpdate(_TypedDraft):
    """What is to change of a document that was not issued yet: every value is ``UNCHANGED`` unless it is set.

    The members are those of a DocumentDraft: ``lines`` are given whole; ``note``, ``due_on`` and ``credits`` can be
    cleared by None. The kind stays, and so do the copies of the account's name, addresses, currency and reference
    number (rule C2).

    Example: ``DocumentUpdate(due_on="2026-05-31", note=None)``.
    """

    _class = "DocumentUpdate"
    lines: list[DocumentLineDraft] | Unchanged = UNCHANGED
    note: Edit = UNCHANGED
    due_on: date | Edit = UNCHANGED
    credits: Edit = UNCHANGED

    def __repr__(self) -> str:
        """Without what it says."""
        return "DocumentUpdate(..)"
