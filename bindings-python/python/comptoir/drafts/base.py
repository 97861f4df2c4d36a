"""What drafts can do."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from comptoir._native import _draft_json, _typed_draft, _typed_draft_json


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
        """Read a draft from a dict or from JSON: the shape is checked, the values are not.

        JSON has at most 64 KiB, that of a document 1 MiB.

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
