"""The counter where a provider serves its business customers: accounts, requests, people, in three languages.

>>> import tempfile
>>> from datetime import datetime, timezone
>>> from comptoir import Actor, DealershipDraft, DeskDraft, Keys, StaffDraft, Store
>>> folder = tempfile.TemporaryDirectory()
>>> morning = datetime(2026, 4, 30, 8, tzinfo=timezone.utc)
>>> store = Store.open(f"sqlite:{folder.name}/counter.db", Keys(bytes(32)), clock=morning)
>>> settings = DeskDraft(
...     name="infomedia", provider="Infomedia", product="Microcat Market", country="FR", language="fr",
...     time_zone="Europe/Paris", portal_url="https://portal.infomedia.example", sender="counter@infomedia.example")
>>> desk = store.create_desk(
...     settings, StaffDraft(role="desk_administrator", email="ada@infomedia.example", first_name="Ada", last_name="L"))
>>> ada = desk.session(Actor.host("set-up")).people.staff_by_email("ada@infomedia.example")
>>> administrator = desk.session(Actor.staff(ada.id))
>>> draft = administrator.requests.pack().blank("create")
>>> [(problem.path, problem.text("fr")) for problem in administrator.requests.check(draft)][0]
('/account/name', 'Ce champ est obligatoire. Remplissez-le.')
>>> draft.account.name, draft.account.address.street = "Garage Chez Joe", "12 rue de la Paix"
>>> draft.account.address.postal_code, draft.account.address.city = "75002", "Paris"
>>> joe = draft.users[0]
>>> joe.email, joe.first_name, joe.last_name, joe.job_title = "joe@garage.example", "Joe", "Martin", "body_shop_manager"
>>> receipt = administrator.once("key-17").requests.submit(draft)
>>> receipt.code, receipt.due.text("fi")
('260430-080000000', 'Määräpäivä: tiistai 5. toukokuuta 2026 (päivän loppuun mennessä)')
>>> folder.cleanup()
"""

from comptoir._native import (
    AccountRef,
    Accounts,
    AccountView,
    Actor,
    AuditEvent,
    AuditReport,
    AuditTrail,
    Buttons,
    Calendar,
    Change,
    Changes,
    Closure,
    Condition,
    ContactView,
    DayItem,
    DayList,
    Deadline,
    DeadlineDay,
    DealershipRef,
    DealershipView,
    Desk,
    DeskDay,
    Field,
    FieldChange,
    FieldOption,
    FieldValue,
    FixedClock,
    FixedIds,
    Form,
    FormNote,
    HistoryActor,
    HistoryEntry,
    Keys,
    Link,
    MonthOnTime,
    Outbox,
    OutgoingMail,
    Pack,
    Page,
    Pause,
    People,
    PersonRef,
    Problem,
    Receipt,
    Repeat,
    RequestReview,
    Requests,
    RequestView,
    ReviewedUser,
    ReviewedValue,
    Screen,
    Section,
    Session,
    StaffView,
    StepView,
    Store,
    TimeLeft,
    version,
)
from comptoir.errors import (
    AmbiguousAccountError,
    ComptoirError,
    ConflictError,
    InternalError,
    InvalidError,
    NotFoundError,
    RefusedError,
    StateError,
    StoreError,
)

# Importing `typing` for its constant would cost more than all of this package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from comptoir import format, labels  # noqa: A004 - a module of the package, never used as the built-in one here
    from comptoir.drafts import (
        UNCHANGED,
        AccountDraft,
        AccountEdit,
        AddressDraft,
        AddressEdit,
        Completion,
        CreateDraft,
        DealershipDraft,
        DeskDraft,
        Edit,
        JobTitleDraft,
        ModifyDraft,
        PackSettings,
        RequestDraft,
        StaffDraft,
        Unchanged,
        UserDraft,
        UserEdit,
        read_draft,
    )
    from comptoir.enums import (
        AccountSort,
        AccountState,
        Action,
        Activation,
        Autocomplete,
        ClosureReason,
        DateStyle,
        DayPart,
        DeadlineDayKind,
        FieldType,
        FieldValueKind,
        HistoryActorKind,
        Holiday,
        Keep,
        ProblemCode,
        RequestAction,
        RequestKind,
        RequestSort,
        RequestState,
        Role,
        ServedCountries,
        StaffRole,
    )

__all__ = [
    "UNCHANGED",
    "AccountDraft",
    "AccountEdit",
    "AccountRef",
    "AccountSort",
    "AccountState",
    "AccountView",
    "Accounts",
    "Action",
    "Activation",
    "Actor",
    "AddressDraft",
    "AddressEdit",
    "AmbiguousAccountError",
    "AuditEvent",
    "AuditReport",
    "AuditTrail",
    "Autocomplete",
    "Buttons",
    "Calendar",
    "Change",
    "Changes",
    "Closure",
    "ClosureReason",
    "Completion",
    "ComptoirError",
    "Condition",
    "ConflictError",
    "ContactView",
    "CreateDraft",
    "DateStyle",
    "DayItem",
    "DayList",
    "DayPart",
    "Deadline",
    "DeadlineDay",
    "DeadlineDayKind",
    "DealershipDraft",
    "DealershipRef",
    "DealershipView",
    "Desk",
    "DeskDay",
    "DeskDraft",
    "Edit",
    "Field",
    "FieldChange",
    "FieldOption",
    "FieldType",
    "FieldValue",
    "FieldValueKind",
    "FixedClock",
    "FixedIds",
    "Form",
    "FormNote",
    "HistoryActor",
    "HistoryActorKind",
    "HistoryEntry",
    "Holiday",
    "InternalError",
    "InvalidError",
    "JobTitleDraft",
    "Keep",
    "Keys",
    "Link",
    "ModifyDraft",
    "MonthOnTime",
    "NotFoundError",
    "Outbox",
    "OutgoingMail",
    "Pack",
    "PackSettings",
    "Page",
    "Pause",
    "People",
    "PersonRef",
    "Problem",
    "ProblemCode",
    "Receipt",
    "RefusedError",
    "Repeat",
    "RequestAction",
    "RequestDraft",
    "RequestKind",
    "RequestReview",
    "RequestSort",
    "RequestState",
    "RequestView",
    "Requests",
    "ReviewedUser",
    "ReviewedValue",
    "Role",
    "Screen",
    "Section",
    "ServedCountries",
    "Session",
    "StaffDraft",
    "StaffRole",
    "StaffView",
    "StateError",
    "StepView",
    "Store",
    "StoreError",
    "TimeLeft",
    "Unchanged",
    "UserDraft",
    "UserEdit",
    "format",
    "labels",
    "read_draft",
    "version",
]

__version__ = version()

# Dataclasses and enumerations take longer to define than all else to load: they come when they are asked for.
_LATER = {
    "AccountDraft": "comptoir.drafts",
    "AccountEdit": "comptoir.drafts",
    "AddressDraft": "comptoir.drafts",
    "AddressEdit": "comptoir.drafts",
    "Completion": "comptoir.drafts",
    "CreateDraft": "comptoir.drafts",
    "DealershipDraft": "comptoir.drafts",
    "DeskDraft": "comptoir.drafts",
    "Edit": "comptoir.drafts",
    "JobTitleDraft": "comptoir.drafts",
    "ModifyDraft": "comptoir.drafts",
    "PackSettings": "comptoir.drafts",
    "RequestDraft": "comptoir.drafts",
    "StaffDraft": "comptoir.drafts",
    "UNCHANGED": "comptoir.drafts",
    "Unchanged": "comptoir.drafts",
    "UserDraft": "comptoir.drafts",
    "UserEdit": "comptoir.drafts",
    "read_draft": "comptoir.drafts",
    "AccountSort": "comptoir.enums",
    "AccountState": "comptoir.enums",
    "Action": "comptoir.enums",
    "Activation": "comptoir.enums",
    "Autocomplete": "comptoir.enums",
    "ClosureReason": "comptoir.enums",
    "DateStyle": "comptoir.enums",
    "DayPart": "comptoir.enums",
    "DeadlineDayKind": "comptoir.enums",
    "FieldType": "comptoir.enums",
    "FieldValueKind": "comptoir.enums",
    "HistoryActorKind": "comptoir.enums",
    "Holiday": "comptoir.enums",
    "Keep": "comptoir.enums",
    "ProblemCode": "comptoir.enums",
    "RequestAction": "comptoir.enums",
    "RequestKind": "comptoir.enums",
    "RequestSort": "comptoir.enums",
    "RequestState": "comptoir.enums",
    "Role": "comptoir.enums",
    "ServedCountries": "comptoir.enums",
    "StaffRole": "comptoir.enums",
}


def __getattr__(name: str) -> object:
    """Import what is only needed by some."""
    from importlib import import_module

    if name in ("format", "labels"):
        return import_module(f"comptoir.{name}")
    if name in _LATER:
        value: object = getattr(import_module(_LATER[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """All public names, those not yet imported too."""
    return sorted({*globals(), *__all__})
