"""The fields that a desk adds to accounts and contacts."""

from __future__ import annotations

from dataclasses import dataclass, field

from comptoir.drafts.base import _TypedDraft
from comptoir.drafts.unchanged import UNCHANGED, Edit, Unchanged
from comptoir.enums import FieldAudience, FieldKind, FieldSubject


@dataclass(slots=True, kw_only=True)
class ChoiceDraft:
    """One of the choices of a field.

    ``key``, which values hold, is a lower-case letter, then up to 49 lower-case letters, digits or underscores;
    ``labels`` says what it is called, by language tag: 1 to 20 names of at most 100 characters.
    """

    key: str = ""
    labels: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class FieldDraft(_TypedDraft):
    """A field that a desk adds to its accounts or contacts. An empty text is as good as None.

    ``subject`` is what it is added to, ``key`` unique among the desk's fields of the subject: a lower-case letter, then
    up to 49 lower-case letters, digits or underscores; ``kind`` is what it holds; ``labels`` says what it is called, by
    language tag: 1 to 20 names of at most 100 characters. ``choices``, 1 to 100, are of a field of choices only.
    ``required`` has it filled in whenever an account or a contact is created, and never cleared; ``default`` is what it
    holds in a blank form, and where nothing is said of it. ``seen_by`` and ``edited_by`` say for whom it is, None
    meaning the desk: nobody edits what they do not see. ``position`` is where it stands among the others, 0 to 1000,
    None meaning behind them.

    Example: ``FieldDraft(subject=FieldSubject.ACCOUNT, key="fleet", kind=FieldKind.NUMBER, labels={"fr": "Parc"})``.
    """

    _class = "FieldDraft"
    subject: FieldSubject | str = ""
    key: str = ""
    kind: FieldKind | str = ""
    labels: dict[str, str] = field(default_factory=dict)
    choices: list[ChoiceDraft] = field(default_factory=list)
    required: bool = False
    default: str | None = None
    seen_by: FieldAudience | str | None = None
    edited_by: FieldAudience | str | None = None
    position: int | None = None


@dataclass(slots=True, kw_only=True)
class FieldUpdate(_TypedDraft):
    """What is to change of a field: every value is ``UNCHANGED`` unless it is set.

    What it is added to, its key and what it holds stay for good. The members are those of a FieldDraft: ``labels`` and
    ``choices`` are given whole, and a choice that is in use cannot be left out; ``default`` can be cleared by None.
    Values that there are stay.

    Example: ``FieldUpdate(seen_by=FieldAudience.EVERYONE, default=None)``.
    """

    _class = "FieldUpdate"
    labels: dict[str, str] | Unchanged = UNCHANGED
    choices: list[ChoiceDraft] | Unchanged = UNCHANGED
    required: bool | Unchanged = UNCHANGED
    default: Edit = UNCHANGED
    seen_by: FieldAudience | Edit = UNCHANGED
    edited_by: FieldAudience | Edit = UNCHANGED
    position: int | Unchanged = UNCHANGED


@dataclass(slots=True, kw_only=True)
class CustomField:
    """A field that a desk has added to accounts or contacts, as a ``Pack`` knows it for whoever asks.

    The members are those of a FieldDraft; ``editable`` says whether the asker may edit it, and does not only see it.
    """

    subject: FieldSubject | str
    key: str
    kind: FieldKind | str
    labels: dict[str, str] = field(default_factory=dict)
    choices: list[ChoiceDraft] = field(default_factory=list)
    required: bool = False
    default: str | None = None
    editable: bool = True
