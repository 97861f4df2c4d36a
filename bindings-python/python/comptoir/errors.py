"""What goes wrong: one tree, raised by the native module.

``code`` is what a program decides by; ``text`` is what a reader is told, in the reader's language.
"""

from __future__ import annotations

# Importing `typing` for its constant would cost more than all of this package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from comptoir._native import AccountRef, Failure, Problem
    from comptoir.enums import Action, RequestAction, RequestState, StaffRole

__all__ = [
    "AmbiguousAccountError",
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
    """Why a call did nothing. All errors of the package are of this class; they can be pickled.

    Neither their text nor their ``repr`` holds personal data.
    """

    def __init__(self, failure: Failure) -> None:
        """Tell what the native module found."""
        super().__init__(failure)
        self._failure = failure

    @property
    def code(self) -> str:
        """The stable code: ``invalid``, ``refused``, ``unknown_request``, ``wrong_state``, ``store_busy``."""
        return self._failure.code

    def text(self, locale: str) -> str:
        """What to tell a reader of this locale: what went wrong and what would make it work."""
        return self._failure.text(locale)

    @property
    def problems(self) -> list[Problem]:
        """Every mistake of the input; none when the failure is of another kind."""
        return self._failure.problems

    @property
    def retry(self) -> bool:
        """Whether the same command may succeed when it is sent again, with its key."""
        return self._failure.retry

    def to_dict(self, locale: str) -> dict[str, Any]:
        """All that is known of it: ``code``, ``text``, and what the kind adds (``problems``, ``rule``, ``state`` …)."""
        return self._failure.to_dict(locale)

    def __str__(self) -> str:
        """The code, and the text in English."""
        return f"{self.code}: {self.text('en')}"


class InvalidError(ComptoirError):
    """The input is wrong: the problems say where. Arguments of a call have a code of their own and no problems."""


class RefusedError(ComptoirError):
    """This actor may not do that: the rule, and who may."""

    @property
    def rule(self) -> str:
        """The rule that refuses it: ``P10``, ``Q5``."""
        return str(self.to_dict("en")["rule"])

    @property
    def action(self) -> Action:
        """What was refused."""
        from comptoir.enums import Action

        return Action(self.to_dict("en")["action"])

    @property
    def who_may(self) -> list[StaffRole]:
        """The staff roles that may do it."""
        from comptoir.enums import StaffRole

        return [StaffRole(role) for role in self.to_dict("en")["who_may"]]

    def remedy(self, locale: str) -> str:
        """What would allow it, in the reader's language."""
        return str(self.to_dict(locale)["remedy"])


class NotFoundError(ComptoirError):
    """There is nothing of that name here: ``unknown_desk``, ``unknown_actor``, ``unknown_request``."""


class AmbiguousAccountError(ComptoirError):
    """Several accounts have the name given (rule A9): ``ambiguous_account``. Ask which one, and go on with its id."""

    @property
    def accounts(self) -> list[AccountRef]:
        """Those that the actor may see, at most ten."""
        return self._failure.accounts

    @property
    def more(self) -> bool:
        """Whether there are more than those."""
        return bool(self.to_dict("en").get("more", False))


class ConflictError(ComptoirError):
    """Something else was first.

    ``conflict``: it changed since the version told. ``taken_desk``, ``taken_dealership``, ``taken_staff``: the name is
    in use.
    ``key_reused``: the key of ``once`` came with another input.
    """

    @property
    def current(self) -> int | None:
        """The version it has now, of a ``conflict``."""
        return self.to_dict("en").get("current")

    @property
    def fields(self) -> list[str]:
        """The fields that have changed since, of a ``conflict``."""
        return list(self.to_dict("en").get("fields", ()))

    @property
    def changed_at(self) -> datetime | None:
        """When it last changed, of a ``conflict``; in UTC."""
        from datetime import datetime

        at = self.to_dict("en").get("changed_at")
        return None if at is None else datetime.fromisoformat(at)


class StateError(ComptoirError):
    """It cannot be done in the present state (rule Q5)."""

    @property
    def state(self) -> RequestState:
        """The state it is in."""
        from comptoir.enums import RequestState

        return RequestState(self.to_dict("en")["state"])

    @property
    def action(self) -> RequestAction:
        """What was asked of it."""
        from comptoir.enums import RequestAction

        return RequestAction(self.to_dict("en")["action"])

    @property
    def allowed(self) -> list[RequestAction]:
        """What the state allows."""
        from comptoir.enums import RequestAction

        return [RequestAction(action) for action in self.to_dict("en")["allowed"]]


class StoreError(ComptoirError):
    """The store cannot be opened, read or written: ``store_busy``, ``store_damaged``, ``outcome_unknown``."""


class InternalError(ComptoirError):
    """The library itself failed: a defect to report."""
