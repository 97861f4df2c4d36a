"""Services that customers can have done."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from comptoir.drafts.base import _TypedDraft
from comptoir.drafts.unchanged import UNCHANGED, Unchanged
from comptoir.enums import Workflow


@dataclass(slots=True, kw_only=True)
class ServiceDraft(_TypedDraft):
    """A service that a desk offers its customers.

    ``key`` is a lower-case letter, then up to 49 lower-case letters, digits or underscores, unique in the desk;
    ``labels`` says what it is called, by language tag: 1 to 20 names of at most 100 characters.

    ``workflow`` says how it is quoted, None meaning by hand (rule P9). ``unit`` says what one of the quantity is, a
    word or a page, by language tag; ``prices`` what one of them costs, by currency of ISO 4217, at most 50: decimals
    above 0 with up to six decimals. What is quoted automatically has one at least. ``accounts`` are the ids, 1 to
    1,000, of those that may ask for it, None meaning all, now and later. ``quote_days`` says for how many business days
    its quotes hold, 1 to 365, None meaning as many as the desk's. ``needs_file`` says whether it is delivered with a
    file at least.

    Example: ``session.services.add(ServiceDraft(key="translation", labels={"fr": "Traduction", "fi": "Käännös"},
    workflow=Workflow.AUTOMATIC, unit={"fr": "mot", "fi": "sana"}, prices={"EUR": "0.085"}))``.
    """

    _class = "ServiceDraft"
    key: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    workflow: Workflow | str | None = None
    unit: dict[str, str] = field(default_factory=dict)
    prices: dict[str, str] | dict[str, Decimal] = field(default_factory=dict)
    accounts: list[str] | None = None
    quote_days: int | None = None
    needs_file: bool = False


@dataclass(slots=True, kw_only=True)
class ServiceUpdate(_TypedDraft):
    """What is to change of a service: every value is ``UNCHANGED`` unless it is set. Its key stays for good.

    The values are as those of a ServiceDraft; ``labels``, ``unit``, ``prices`` and ``accounts`` are given whole.
    ``unit`` and ``prices`` are cleared by None or an empty dict; None as ``accounts`` means all, as ``quote_days`` as
    many as the desk's. What was submitted goes on as its service was (rule P9), and quotes that were given stay.

    Example: ``session.services.edit(service.id, ServiceUpdate(prices={"EUR": "0.09"}, accounts=None))``.
    """

    _class = "ServiceUpdate"
    labels: dict[str, str] | Unchanged = UNCHANGED
    workflow: Workflow | str | Unchanged = UNCHANGED
    unit: dict[str, str] | Unchanged | None = UNCHANGED
    prices: dict[str, str] | dict[str, Decimal] | Unchanged | None = UNCHANGED
    accounts: list[str] | Unchanged | None = UNCHANGED
    quote_days: int | Unchanged | None = UNCHANGED
    needs_file: bool | Unchanged = UNCHANGED
