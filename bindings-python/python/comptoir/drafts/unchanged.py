"""What stays as it is, in a draft that changes something."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, TypeAlias


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
