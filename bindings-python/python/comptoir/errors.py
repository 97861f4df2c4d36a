"""What goes wrong: one tree, raised by the native module.

``code`` is what a program decides by; ``text`` is what a reader is told, in the reader's language.
"""

from __future__ import annotations

# Importing `typing` for its constant would cost more than all of this package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from comptoir._native import AccountRef, Failure, FieldConflict, Problem
    from comptoir.enums import (
        AccountCommand,
        AccountState,
        Action,
        RequestAction,
        RequestState,
        StaffRole,
        UserCommand,
        UserState,
    )

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
    """There is nothing of that name here.

    ``unknown_desk``, ``unknown_actor``, ``unknown_request``, ``unknown_account``, ``unknown_user``, ``unknown_group``,
    ``unknown_message``.
    """


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

    ``conflict``: it changed since the version told. ``taken_desk``, ``taken_dealership``, ``taken_staff``,
    ``taken_group``: the name is in use.
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
    def changes(self) -> list[FieldConflict]:
        """The latest change of each of these fields, of a ``conflict``: who made it, and when."""
        return self._failure.changes

    @property
    def changed_at(self) -> datetime | None:
        """When it last changed, of a ``conflict``; in UTC."""
        from datetime import datetime

        at = self.to_dict("en").get("changed_at")
        return None if at is None else datetime.fromisoformat(at)


class StateError(ComptoirError):
    """It cannot be done as things stand (rules A1 to A7, Q5, S4).

    ``wrong_state`` (of a request), ``wrong_account_state``, ``wrong_user_state``: the state does not allow it.
    ``account_has_devices``, ``account_takes_no_devices``: of the account. ``staff_member``, ``still_administrator``: of
    the user. ``subscription_ended``, ``nothing_pending``: of the subscription.
    """

    @property
    def state(self) -> RequestState | AccountState | UserState | None:
        """The state it is in, of a request, an account or a user; None where no state is the reason."""
        from comptoir.enums import AccountState, RequestState, UserState

        state = self.to_dict("en").get("state")
        if state is None:
            return None
        match self.code:
            case "wrong_state":
                return RequestState(state)
            case "wrong_user_state":
                return UserState(state)
        return AccountState(state)

    @property
    def action(self) -> RequestAction | AccountCommand | UserCommand | None:
        """What was asked of it; None where no state is the reason."""
        body = self.to_dict("en")
        return self._act(body.get("action", body.get("command")))

    @property
    def allowed(self) -> list[RequestAction | AccountCommand | UserCommand]:
        """What the state allows; nothing where no state is the reason."""
        return [act for name in self.to_dict("en").get("allowed", ()) if (act := self._act(name)) is not None]

    def _act(self, name: str | None) -> RequestAction | AccountCommand | UserCommand | None:
        from comptoir.enums import AccountCommand, RequestAction, UserCommand

        if name is None:
            return None
        match self.code:
            case "wrong_state":
                return RequestAction(name)
            case "wrong_user_state":
                return UserCommand(name)
        return AccountCommand(name)

    @property
    def count(self) -> int | None:
        """How many devices the account still has, of ``account_has_devices``."""
        return self.to_dict("en").get("count")

    @property
    def accounts(self) -> list[AccountRef]:
        """The accounts that the user answers for, at most ten, of ``still_administrator``."""
        return self._failure.accounts

    @property
    def more(self) -> bool:
        """Whether there are more than those."""
        return bool(self.to_dict("en").get("more", False))


class StoreError(ComptoirError):
    """The store cannot be opened, read or written: ``store_busy``, ``store_damaged``, ``outcome_unknown``."""


class InternalError(ComptoirError):
    """The library itself failed: a defect to report."""
