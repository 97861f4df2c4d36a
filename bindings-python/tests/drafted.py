"""Drafts out of the JSON of the vectors."""

from __future__ import annotations

from typing import Any, Protocol, Self, TypeVar

from comptoir import InvalidError

from .told import check


class Draft(Protocol):
    """What every draft known by its class can do."""

    @classmethod
    def from_json(cls, json: dict[str, Any] | str | bytes) -> Self: ...

    def to_json(self) -> str: ...


_D = TypeVar("_D", bound=Draft)


def sent(draft: type[_D], body: dict[str, Any]) -> _D | dict[str, Any]:
    """The draft that JSON holds; where it holds none, the JSON, for the call to say so."""
    try:
        read = draft.from_json(body)
    except InvalidError:
        return body
    check(draft.from_json(read.to_json()) == read, True, body)
    return read
