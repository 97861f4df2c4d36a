"""What drafts are made of."""

from __future__ import annotations

from enum import Enum
from typing import Any, ClassVar, Final, Literal, Self, TypeAlias

from comptoir._native import _draft_json, _typed_draft, _typed_draft_json


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


class _TypedDraft:
    """What the drafts that are known by their class can do."""

    __slots__ = ()
    _class: ClassVar[str]

    @classmethod
    def from_json(cls, json: dict[str, Any] | str | bytes) -> Self:
        """Read a draft from a dict or from JSON (at most 64 KiB): the shape is checked, the values are not.

        Raises InvalidError with all problems of its shape: no JSON, unknown or duplicate members, wrong types.
        """
        draft: Self = _typed_draft(cls._class, json)
        return draft

    def to_json(self) -> str:
        """The draft as JSON, without the members that stay as they are.

        Raises InvalidError where a value is of a wrong type.
        """
        return _typed_draft_json(self._class, self)

    def to_dict(self) -> dict[str, Any]:
        """The draft as a dict of plain values, without the members that stay as they are.

        Raises InvalidError where a value is of a wrong type.
        """
        import json

        body: dict[str, Any] = json.loads(self.to_json())
        return body
