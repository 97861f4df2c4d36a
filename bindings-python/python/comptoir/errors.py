"""What goes wrong: one tree, raised by the native module.

``code`` is what a program decides by; ``text`` is what a reader is told, in the reader's language.
"""

from __future__ import annotations

# Importing `typing` for its constant would cost more than all of this package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime
    from typing import Any

    from comptoir._native import AccountRef, Failure, FieldConflict, Flaw, Problem
    from comptoir.enums import (
        AccountCommand,
        AccountState,
        Action,
        Closed,
        DocumentAction,
        DocumentKind,
        DocumentState,
        FileKind,
        OrderState,
        PortalFeature,
        RefusalReason,
        RegistrationState,
        RequestAction,
        RequestState,
        Role,
        StaffRole,
        UserCommand,
        UserState,
        WorkAction,
        WorkState,
    )

__all__ = [
    "AmbiguousAccountError",
    "CatalogError",
    "ComptoirError",
    "ConflictError",
    "InternalError",
    "InvalidError",
    "NotFoundError",
    "RefusedError",
    "SignInError",
    "StateError",
    "StoreError",
    "TokenError",
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


class CatalogError(InvalidError):
    """The words of a host cannot be installed, ``invalid_catalog``: they have flaws that are more than typographic."""

    @property
    def flaws(self) -> list[Flaw]:
        """All that is wrong with them, by locale, file and line. What is typographic is advice."""
        return self._failure.flaws


class RefusedError(ComptoirError):
    """This actor may not do that: why, by which rule, and who may."""

    @property
    def rule(self) -> str:
        """The rule that refuses it: ``P10``, ``P6``, ``P5``, ``P4``, ``Q5``, ``A2``, ``C1``, ``P8``, ``P9``."""
        return str(self.to_dict("en")["rule"])

    @property
    def reason(self) -> RefusalReason:
        """Why. What it is about is told by ``role``, ``closed``, ``feature`` and ``state``."""
        from comptoir.enums import RefusalReason

        return RefusalReason(self.to_dict("en")["reason"])

    @property
    def role(self) -> StaffRole | Role | None:
        """The role that does not have the action, of the reason ``role``; None for the host, and of other reasons."""
        from comptoir.enums import Role, StaffRole

        role = self.to_dict("en").get("role")
        if role is None or role == "host":
            return None
        return StaffRole(role) if role in list(StaffRole) else Role(role)

    @property
    def closed(self) -> Closed | None:
        """What keeps the contact out, of the reason ``closed`` (rule P5)."""
        from comptoir.enums import Closed

        closed = self.to_dict("en").get("closed")
        return None if closed is None else Closed(closed)

    @property
    def feature(self) -> PortalFeature | None:
        """What is switched off for the account, of the reason ``feature_off`` (rule C1)."""
        from comptoir.enums import PortalFeature

        feature = self.to_dict("en").get("feature")
        return None if feature is None else PortalFeature(feature)

    @property
    def state(self) -> AccountState | WorkState | None:
        """The account's state, where that is in the way (rules A2, P5), or the work's (rule P9)."""
        from comptoir.enums import AccountState, RefusalReason, WorkState

        state = self.to_dict("en").get("state")
        if state is None:
            return None
        return WorkState(state) if self.reason is RefusalReason.WORK_STATE else AccountState(state)

    @property
    def allowed(self) -> list[AccountCommand] | list[WorkAction]:
        """What the state allows, of the reasons ``account_state`` and ``work_state``."""
        from comptoir.enums import AccountCommand, RefusalReason, WorkAction

        names = self.to_dict("en").get("allowed", ())
        if self.reason is RefusalReason.WORK_STATE:
            return [WorkAction(name) for name in names]
        return [AccountCommand(name) for name in names]

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

    @property
    def roles_that_may(self) -> list[Role]:
        """The roles of an account's contacts that may do it."""
        from comptoir.enums import Role

        return [Role(role) for role in self.to_dict("en")["roles_that_may"]]

    def remedy(self, locale: str) -> str:
        """What would allow it, in the reader's language."""
        return str(self.to_dict(locale)["remedy"])


class NotFoundError(ComptoirError):
    """There is nothing of that name here.

    ``unknown_desk``, ``unknown_actor``, ``unknown_request``, ``unknown_account``, ``unknown_user``, ``unknown_group``,
    ``unknown_message``, ``unknown_contact``, ``unknown_staff``, ``unknown_registration``, ``unknown_service``,
    ``unknown_work``, ``unknown_file``, ``unknown_order``, ``unknown_document``, ``unknown_field``.
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
    ``taken_group``, ``taken_service``, ``taken_order``, ``taken_field``: the name is in use.
    ``key_reused``: the key of ``once`` came with another input. ``quote_replaced``: another quote has taken the place
    of the one that was answered (rule P9). ``wrong_offset``: the bytes of a file go on elsewhere.
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

    @property
    def number(self) -> int | None:
        """The number of the quote that holds, of ``quote_replaced``."""
        return self.to_dict("en").get("number")

    @property
    def expected(self) -> int | None:
        """How many bytes of the file there are, and where the next ones belong, of ``wrong_offset``."""
        return self.to_dict("en").get("expected")


class StateError(ComptoirError):
    """It cannot be done as things stand (rules A1 to A7, C3, C7, P1, P3, P8 to P10, Q5, S4).

    ``wrong_state`` (of a request), ``wrong_account_state``, ``wrong_user_state``, ``wrong_work_state``,
    ``wrong_order_state``, ``wrong_document_state``, ``registration_decided``: the state does not allow it.
    ``account_has_devices``, ``account_takes_no_devices``, ``currency_fixed``: of the account. ``staff_member``,
    ``still_administrator``, ``already_active``: of the user. ``contact_removed``, ``open_work``: of the contact.
    ``quote_expired``, ``files_closed``: of the work. ``last_desk_administrator``, ``registration_off``: of the desk.
    ``subscription_ended``, ``nothing_pending``: of the subscription.
    """

    @property
    def state(
        self,
    ) -> RequestState | AccountState | UserState | WorkState | OrderState | DocumentState | RegistrationState | None:
        """The state it is in, of whatever has one; None where no state is the reason."""
        from comptoir import enums

        state = self.to_dict("en").get("state")
        if state is None:
            return None
        match self.code:
            case "wrong_state":
                return enums.RequestState(state)
            case "wrong_user_state":
                return enums.UserState(state)
            case "wrong_work_state" | "files_closed":
                return enums.WorkState(state)
            case "wrong_order_state":
                return enums.OrderState(state)
            case "wrong_document_state":
                return enums.DocumentState(state)
            case "registration_decided":
                return enums.RegistrationState(state)
        return enums.AccountState(state)

    @property
    def action(self) -> RequestAction | AccountCommand | UserCommand | WorkAction | DocumentAction | OrderState | None:
        """What was asked of it, of an order the state that it was to come to; None where no state is the reason."""
        body = self.to_dict("en")
        return self._act(body.get("action", body.get("command", body.get("next"))))

    @property
    def allowed(self) -> list[RequestAction | AccountCommand | UserCommand | WorkAction | DocumentAction | OrderState]:
        """What the state allows, of an order the states that may be next; nothing where no state is the reason."""
        return [act for name in self.to_dict("en").get("allowed", ()) if (act := self._act(name)) is not None]

    def _act(
        self, name: str | None
    ) -> RequestAction | AccountCommand | UserCommand | WorkAction | DocumentAction | OrderState | None:
        from comptoir import enums

        if name is None:
            return None
        match self.code:
            case "wrong_state":
                return enums.RequestAction(name)
            case "wrong_user_state":
                return enums.UserCommand(name)
            case "wrong_work_state":
                return enums.WorkAction(name)
            case "wrong_order_state":
                return enums.OrderState(name)
            case "wrong_document_state":
                return enums.DocumentAction(name)
        return enums.AccountCommand(name)

    @property
    def count(self) -> int | None:
        """How many devices the account still has, of ``account_has_devices``."""
        return self.to_dict("en").get("count")

    @property
    def accounts(self) -> list[AccountRef]:
        """The accounts that the user answers for, at most ten, of ``still_administrator``."""
        return self._failure.accounts

    @property
    def codes(self) -> list[str]:
        """The codes of the work that the contact holds, at most ten, the newest first, of ``open_work`` (rule P8)."""
        return list(self.to_dict("en").get("codes", ()))

    @property
    def more(self) -> bool:
        """Whether there are more than those."""
        return bool(self.to_dict("en").get("more", False))

    @property
    def last_day(self) -> date | None:
        """The last day on which the quote could be accepted, of ``quote_expired`` (rule P9)."""
        from datetime import date

        day = self.to_dict("en").get("last_day")
        return None if day is None else date.fromisoformat(day)

    @property
    def kind(self) -> FileKind | DocumentKind | None:
        """Which files were to be changed, of ``files_closed`` (rule P9); what it is, of ``wrong_document_state``."""
        from comptoir.enums import DocumentKind, FileKind

        kind = self.to_dict("en").get("kind")
        if kind is None:
            return None
        return DocumentKind(kind) if self.code == "wrong_document_state" else FileKind(kind)

    @property
    def currency(self) -> str | None:
        """The account's currency, which holds for good, a code of ISO 4217, of ``currency_fixed`` (rule C3)."""
        return self.to_dict("en").get("currency")


class TokenError(ComptoirError):
    """The token of a link, or of a sign-in, is not good (rule P11).

    ``invalid_token``: it is none of this desk's, or for something else. ``expired_token``: its time is over.
    ``used_token``: it was used before. ``revoked_token``: it was taken back, or a newer one was sent.
    """


class SignInError(ComptoirError):
    """Somebody is not signed in, or not any more (rules P5, P11).

    ``sign_in_failed``: address and password do not belong together, or nobody signs in with them; which, nobody is
    told. ``too_many_attempts``: the next one is looked at later. ``no_open_place``: none of the user's places is open.
    ``signed_out``: the session's sign-in is over. ``signs_in_elsewhere``: the host says who somebody is.
    """

    @property
    def retry_after(self) -> int | None:
        """After how many seconds the next attempt is looked at, 1 or more, of ``too_many_attempts``."""
        return self.to_dict("en").get("retry_after")


class StoreError(ComptoirError):
    """The store cannot be opened, read or written: ``store_busy``, ``store_damaged``, ``outcome_unknown``."""


class InternalError(ComptoirError):
    """The library itself failed: a defect to report."""
