"""What goes wrong: one tree, raised by the native module.

``code`` is what a program decides by; ``text`` is what a reader is told, in the reader's language.
"""

from __future__ import annotations

# Importing `typing` for its constant would cost more than all of this package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from comptoir._native import Failure, Problem

__all__ = [
    "ComptoirError",
    "ConflictError",
    "InternalError",
    "InvalidError",
    "NotFoundError",
    "RefusedError",
    "StateError",
    "StoreError",
]


class ComptoirError(Exception):
    """Why a call did nothing."""

    def __init__(self, failure: Failure) -> None:
        """Tell what the native module found."""
        super().__init__(failure)
        self._failure = failure

    @property
    def code(self) -> str:
        """The stable code."""
        return self._failure.code

    def text(self, locale: str) -> str:
        """What to tell a reader of this locale."""
        return self._failure.text(locale)

    @property
    def problems(self) -> list[Problem]:
        """Every mistake of the input; none when the failure is of another kind."""
        return self._failure.problems

    def __str__(self) -> str:
        """The code, and the text in English."""
        return f"{self.code}: {self.text('en')}"


class InvalidError(ComptoirError):
    """The input is wrong: the problems say where."""


class RefusedError(ComptoirError):
    """This actor may not do that."""


class NotFoundError(ComptoirError):
    """There is nothing of that name here."""


class ConflictError(ComptoirError):
    """Somebody else was faster, or the key was used for something else."""


class StateError(ComptoirError):
    """It cannot be done in the present state."""


class StoreError(ComptoirError):
    """The store cannot be opened, read or written."""


class InternalError(ComptoirError):
    """The library itself failed."""
