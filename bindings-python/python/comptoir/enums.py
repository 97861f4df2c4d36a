"""Enumerations: each member is also its text. Written by ``generate_enums.py``."""

from enum import StrEnum

from comptoir._native import _enum_label

__all__ = [
    "AccountCommand",
    "AccountSort",
    "AccountState",
    "Action",
    "Activation",
    "Autocomplete",
    "CentreReason",
    "Closed",
    "ClosureReason",
    "DateStyle",
    "DayPart",
    "DeadlineDayKind",
    "DeviceState",
    "DocumentAction",
    "DocumentKind",
    "DocumentState",
    "FieldAudience",
    "FieldKind",
    "FieldSubject",
    "FieldType",
    "FieldValueKind",
    "FileKind",
    "FlawCode",
    "HistoryActorKind",
    "Holiday",
    "InvitationPurpose",
    "InvitationState",
    "Keep",
    "NextKind",
    "Notification",
    "OrderColumn",
    "OrderSort",
    "OrderState",
    "PortalFeature",
    "ProblemCode",
    "Provisioning",
    "RefusalReason",
    "RegistrationState",
    "ReportBy",
    "ReportCell",
    "ReportColumn",
    "ReportKind",
    "RequestAction",
    "RequestKind",
    "RequestSort",
    "RequestState",
    "Rest",
    "Role",
    "SameAs",
    "ServedCountries",
    "StaffRole",
    "StatementMovement",
    "StatisticGroup",
    "SubscriptionState",
    "UserCommand",
    "UserState",
    "WorkAction",
    "WorkState",
    "Workflow",
]


class _Labelled(StrEnum):
    def label(self, locale: str) -> str:
        """What it is called in the language of a reader of this locale."""
        return _enum_label(type(self).__name__, self.value, locale)


class AccountCommand(_Labelled):
    """What is done to an account, as far as its state must allow it (rules A1 to A3)."""

    EDIT = "edit"
    SUSPEND = "suspend"
    RESTORE = "restore"
    DELETE = "delete"
    CONFIRM = "confirm"
    FAIL = "fail"


class AccountSort(_Labelled):
    """The order of a list of accounts."""

    NAME = "name"
    NEWEST = "newest"


class AccountState(_Labelled):
    """Where an account stands (rule A1)."""

    CREATING = "creating"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    UPDATING = "updating"
    DELETING = "deleting"
    DELETED = "deleted"


class Action(_Labelled):
    """One thing somebody may do."""

    SUBMIT_REQUEST = "submit_request"
    READ_REQUESTS = "read_requests"
    START_REQUEST = "start_request"
    ASK_SUBMITTER = "ask_submitter"
    ANSWER_REQUEST = "answer_request"
    REJECT_REQUEST = "reject_request"
    CANCEL_REQUEST = "cancel_request"
    COMPLETE_REQUEST = "complete_request"
    READ_ACCOUNTS = "read_accounts"
    CREATE_ACCOUNT = "create_account"
    EDIT_ACCOUNT = "edit_account"
    SUSPEND_ACCOUNT = "suspend_account"
    RESTORE_ACCOUNT = "restore_account"
    DELETE_ACCOUNT = "delete_account"
    PROVISION = "provision"
    EDIT_ADMINISTRATOR = "edit_administrator"
    REPLACE_ADMINISTRATOR = "replace_administrator"
    REPORT_DEVICE = "report_device"
    CHANGE_SUBSCRIPTION = "change_subscription"
    RUN_DUE = "run_due"
    MANAGE_GROUPS = "manage_groups"
    MANAGE_USERS = "manage_users"
    READ_STAFF = "read_staff"
    MANAGE_STAFF = "manage_staff"
    READ_AUDIT = "read_audit"
    REMIND_AGENTS = "remind_agents"
    READ_CHANGES = "read_changes"
    SEND_MAIL = "send_mail"
    READ_ACCOUNT_HISTORY = "read_account_history"
    READ_CONTACTS = "read_contacts"
    ADD_CONTACT = "add_contact"
    EDIT_CONTACT = "edit_contact"
    CHANGE_ROLE = "change_role"
    REMOVE_CONTACT = "remove_contact"
    INVITE_USERS = "invite_users"
    MANAGE_REGISTRATIONS = "manage_registrations"
    EDIT_PROFILE = "edit_profile"
    SIGN_PEOPLE_IN = "sign_people_in"
    MANAGE_SERVICES = "manage_services"
    READ_SERVICES = "read_services"
    SUBMIT_WORK = "submit_work"
    READ_WORK = "read_work"
    ANSWER_QUOTE = "answer_quote"
    CANCEL_WORK = "cancel_work"
    DOWNLOAD_WORK = "download_work"
    READ_STATISTICS = "read_statistics"
    QUOTE_WORK = "quote_work"
    PROGRESS_WORK = "progress_work"
    DELIVER_WORK = "deliver_work"
    REJECT_WORK = "reject_work"
    ATTACH_FILES = "attach_files"
    SWEEP_FILES = "sweep_files"
    REASSIGN_WORK = "reassign_work"
    READ_ORDERS = "read_orders"
    RECORD_ORDERS = "record_orders"
    MANAGE_DOCUMENTS = "manage_documents"
    READ_REPORTS = "read_reports"
    MANAGE_FIELDS = "manage_fields"
    MANAGE_TEMPLATES = "manage_templates"
    VIEW_INVOICES = "view_invoices"
    VIEW_ESTIMATES = "view_estimates"
    VIEW_CONTRACTS = "view_contracts"
    VIEW_PROPOSALS = "view_proposals"
    USE_SUPPORT = "use_support"
    VIEW_PROJECTS = "view_projects"


class Activation(_Labelled):
    """Whether a user has activated (rule P11)."""

    INVITED = "invited"
    ACTIVE = "active"


class Autocomplete(StrEnum):
    """What a field holds, in the words of HTML's ``autocomplete``."""

    ORGANIZATION = "organization"
    STREET_ADDRESS = "street-address"
    POSTAL_CODE = "postal-code"
    ADDRESS_LEVEL2 = "address-level2"
    ADDRESS_LEVEL1 = "address-level1"
    COUNTRY = "country"
    LANGUAGE = "language"
    EMAIL = "email"
    GIVEN_NAME = "given-name"
    FAMILY_NAME = "family-name"
    ORGANIZATION_TITLE = "organization-title"
    NAME = "name"
    TEL = "tel"


class CentreReason(_Labelled):
    """Why a data centre serves an account (rule A8)."""

    TABLE = "table"
    NEAREST = "nearest"
    ONLY = "only"
    KEPT = "kept"


class Closed(StrEnum):
    """What keeps a contact out, though the place in the account has not ended (rule P5)."""

    NOT_ACTIVATED = "not_activated"
    USER_SUSPENDED = "user_suspended"
    ACCOUNT = "account"


class ClosureReason(StrEnum):
    """What closes a day (rule Q6)."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    OWN = "own"


class DateStyle(StrEnum):
    """How much of a day is written: figures, the month's name short or long, the weekday too, or no year."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"
    FULL = "full"
    YEARLESS = "yearless"


class DayPart(_Labelled):
    """A part of the desk's day (rule Q6)."""

    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    WAITING = "waiting"


class DeadlineDayKind(StrEnum):
    """What a day means to a deadline (rule Q6)."""

    SUBMITTED = "submitted"
    SUBMITTED_CLOSED = "submitted_closed"
    STANDS_IN = "stands_in"
    CLOSED = "closed"
    WAITING = "waiting"
    WAITING_THROUGH = "waiting_through"
    COUNTED = "counted"


class DeviceState(_Labelled):
    """Where a device of an account stands (rules S2 and A5)."""

    CREATING = "creating"
    WAITING = "waiting"
    REGISTERING = "registering"
    ENROLLED = "enrolled"
    ERROR = "error"
    DELETING = "deleting"
    DELETED = "deleted"


class DocumentAction(_Labelled):
    """What can be done to a document once it is drafted."""

    EDIT = "edit"
    DISCARD = "discard"
    ISSUE = "issue"
    PAY = "pay"
    CANCEL = "cancel"


class DocumentKind(_Labelled):
    """What a document is; each kind has a series of numbers of its own, without a gap."""

    INVOICE = "invoice"
    ESTIMATE = "estimate"
    CREDIT_NOTE = "credit_note"
    PROPOSAL = "proposal"
    CONTRACT = "contract"


class DocumentState(_Labelled):
    """Where a document stands."""

    DRAFT = "draft"
    OPEN = "open"
    PAID = "paid"
    CANCELLED = "cancelled"


class FieldAudience(_Labelled):
    """Who sees a field of a desk's own, or edits it; each includes the one before."""

    DESK = "desk"
    STAFF = "staff"
    EVERYONE = "everyone"


class FieldKind(_Labelled):
    """What a field of a desk's own holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


class FieldSubject(_Labelled):
    """What a desk adds fields to."""

    ACCOUNT = "account"
    CONTACT = "contact"


class FieldType(StrEnum):
    """How a field of a form is filled in."""

    TEXT = "text"
    EMAIL = "email"
    MULTILINE = "multiline"
    NUMBER = "number"
    DATE = "date"
    SELECT = "select"
    SWITCH = "switch"
    SEVERAL = "several"
    SUGGEST = "suggest"
    SHOWN = "shown"


class FieldValueKind(StrEnum):
    """What a value in a history is."""

    NOTHING = "nothing"
    ERASED = "erased"
    TEXT = "text"
    NUMBER = "number"
    SWITCH = "switch"
    LANGUAGE = "language"
    COUNTRY = "country"
    TIME_ZONE = "time_zone"
    MOMENT = "moment"
    DAY = "day"
    ADDRESS = "address"
    DESTINATION = "destination"
    CHOICE = "choice"
    PERSON = "person"
    DEALERSHIP = "dealership"


class FileKind(_Labelled):
    """What a file is to the request for work that it is attached to (rule P9)."""

    SOURCE = "source"
    DELIVERY = "delivery"


class FlawCode(StrEnum):
    """What can be wrong with a host's words, as a stable code."""

    NOT_A_LOCALE = "not_a_locale"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    SYNTAX = "syntax"
    UNSUPPORTED = "unsupported"
    DUPLICATE = "duplicate"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown_key"
    UNKNOWN_VARIABLE = "unknown_variable"
    MISSING_VARIABLE = "missing_variable"
    PLURAL_FORMS = "plural_forms"
    UNKNOWN_REFERENCE = "unknown_reference"
    CIRCLE = "circle"
    EMPTY = "empty"
    APOSTROPHE = "apostrophe"
    QUOTATION = "quotation"
    ELLIPSIS = "ellipsis"
    SPACE = "space"
    NARROW_SPACE = "narrow_space"
    INVISIBLE = "invisible"


class HistoryActorKind(StrEnum):
    """What the actor of an entry of a history is."""

    STAFF = "staff"
    ERASED = "erased"
    CONTACT = "contact"
    ERASED_CONTACT = "erased_contact"
    HOST = "host"


class Holiday(_Labelled):
    """A day on which France or Finland is closed (rule Q6)."""

    NEW_YEAR = "new_year"
    EPIPHANY = "epiphany"
    GOOD_FRIDAY = "good_friday"
    EASTER_SUNDAY = "easter_sunday"
    EASTER_MONDAY = "easter_monday"
    LABOUR_DAY = "labour_day"
    MAY_DAY = "may_day"
    VICTORY_DAY = "victory_day"
    ASCENSION_DAY = "ascension_day"
    PENTECOST = "pentecost"
    WHIT_MONDAY = "whit_monday"
    MIDSUMMER_EVE = "midsummer_eve"
    MIDSUMMER_DAY = "midsummer_day"
    NATIONAL_DAY = "national_day"
    ASSUMPTION_DAY = "assumption_day"
    ALL_SAINTS_DAY = "all_saints_day"
    ARMISTICE_DAY = "armistice_day"
    INDEPENDENCE_DAY = "independence_day"
    CHRISTMAS_EVE = "christmas_eve"
    CHRISTMAS_DAY = "christmas_day"
    SECOND_CHRISTMAS_DAY = "second_christmas_day"


class InvitationPurpose(_Labelled):
    """What an invitation is for (rule P11)."""

    ACTIVATE = "activate"
    CONFIRM_EMAIL = "confirm_email"
    RESET_PASSWORD = "reset_password"


class InvitationState(_Labelled):
    """Where an invitation stands."""

    OPEN = "open"
    EXPIRED = "expired"
    USED = "used"
    REVOKED = "revoked"


class Keep(_Labelled):
    """Which value holds where a request and what has happened since differ (rule Q7)."""

    CURRENT = "current"
    REQUESTED = "requested"


class NextKind(StrEnum):
    """What follows a period of a subscription."""

    RENEWED = "renewed"
    ENDED = "ended"


class Notification(_Labelled):
    """What a contact is told of by mail."""

    OWN_WORK = "own_work"
    ALL_WORK = "all_work"


class OrderColumn(_Labelled):
    """A column of the order list."""

    CODE = "code"
    DEALERSHIP = "dealership"
    PO_NUMBER = "po_number"
    CUSTOMER = "customer"
    DATE = "date"
    STATE = "state"
    TOTAL = "total"


class OrderSort(_Labelled):
    """The order of an order list."""

    STATE = "state"
    NEWEST = "newest"
    OLDEST = "oldest"


class OrderState(_Labelled):
    """Where an order stands (rule C7)."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class PortalFeature(_Labelled):
    """A part of the portal that is on or off for each account (rule C1)."""

    INVOICES = "invoices"
    ESTIMATES = "estimates"
    CONTRACTS = "contracts"
    PROPOSALS = "proposals"
    SUPPORT = "support"
    PROJECTS = "projects"


class ProblemCode(StrEnum):
    """What is wrong with an input, as a stable code."""

    INVALID_JSON = "invalid_json"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    TOO_MANY_VALUES = "too_many_values"
    UNKNOWN_MEMBER = "unknown_member"
    DUPLICATE_MEMBER = "duplicate_member"
    WRONG_TYPE = "wrong_type"
    REQUIRED = "required"
    BLANK = "blank"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    CONTROL_CHARACTERS = "control_characters"
    INVISIBLE_CHARACTERS = "invisible_characters"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    UNKNOWN_OPTION = "unknown_option"
    CANNOT_CLEAR = "cannot_clear"
    NO_CHANGE = "no_change"
    USERS_HIDDEN = "users_hidden"
    REMOVAL_WITH_CHANGES = "removal_with_changes"
    REFERENCE_HIDDEN = "reference_hidden"
    INVALID_ID = "invalid_id"
    UNKNOWN_ACCOUNT = "unknown_account"
    AMBIGUOUS_ACCOUNT = "ambiguous_account"
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    UNKNOWN_CONTACT = "unknown_contact"
    ALREADY_CONTACT = "already_contact"
    EMAIL_TAKEN = "email_taken"
    EMAIL_UNAVAILABLE = "email_unavailable"
    ADDRESS_TWICE = "address_twice"
    STAFF_MEMBER = "staff_member"
    USER_SUSPENDED = "user_suspended"
    REFERENCE_TAKEN = "reference_taken"
    NOT_ASKED = "not_asked"
    CHANGED_SINCE = "changed_since"
    NEEDS_SUCCESSOR = "needs_successor"
    INVALID_SUCCESSOR = "invalid_successor"
    UNKNOWN_SERVICE = "unknown_service"
    SERVICE_NOT_ALLOWED = "service_not_allowed"
    OTHER_ACCOUNT = "other_account"
    TAKES_NO_WORK = "takes_no_work"
    OWN_WORK_ONLY = "own_work_only"
    UNKNOWN_WORK = "unknown_work"
    WORK_CLOSED = "work_closed"
    FILE_TOO_LARGE = "file_too_large"
    TOO_MANY_FILES = "too_many_files"
    WRONG_HASH = "wrong_hash"
    WRONG_CHUNK = "wrong_chunk"
    FILE_INCOMPLETE = "file_incomplete"
    FILE_ATTACHED = "file_attached"
    UNKNOWN_FILE = "unknown_file"
    FILE_REQUIRED = "file_required"
    PROGRESS_BACKWARDS = "progress_backwards"
    INVALID_MEDIA_TYPE = "invalid_media_type"
    INVALID_DIGEST = "invalid_digest"
    INVALID_AMOUNT = "invalid_amount"
    INVALID_DECIMAL = "invalid_decimal"
    TOO_PRECISE = "too_precise"
    INVALID_NUMBER = "invalid_number"
    UNKNOWN_CURRENCY = "unknown_currency"
    INVALID_CSV = "invalid_csv"
    INVALID_ORDER_CODE = "invalid_order_code"
    INVALID_INSTANT = "invalid_instant"
    WRONG_ORDER_STATE = "wrong_order_state"
    OTHER_DEALERSHIP = "other_dealership"
    OTHER_CURRENCY = "other_currency"
    INVALID_DAY = "invalid_day"
    IN_THE_PAST = "in_the_past"
    IN_THE_FUTURE = "in_the_future"
    BEFORE_ISSUE = "before_issue"
    BEFORE_START = "before_start"
    UNKNOWN_DOCUMENT = "unknown_document"
    NOT_A_CREDIT_NOTE = "not_a_credit_note"
    UNKNOWN_FIELD = "unknown_field"
    FIELD_NOT_EDITABLE = "field_not_editable"
    CHOICE_IN_USE = "choice_in_use"
    EDITED_WIDER_THAN_SEEN = "edited_wider_than_seen"
    SAME_GROUP = "same_group"
    UNKNOWN_USER = "unknown_user"
    NAMED_TWICE = "named_twice"
    SAME_ADMINISTRATOR = "same_administrator"
    USER_DELETED = "user_deleted"
    NOT_ACTIVATED = "not_activated"
    NO_ADMINISTRATOR = "no_administrator"
    INVALID_EMAIL = "invalid_email"
    DUPLICATE_EMAIL = "duplicate_email"
    DUPLICATE_USER = "duplicate_user"
    SAME_EMAIL = "same_email"
    CHANNEL_REQUIRED = "channel_required"
    INVALID_PHONE = "invalid_phone"
    REGISTRATION_AWAITING = "registration_awaiting"
    UNKNOWN_COUNTRY = "unknown_country"
    COUNTRY_NOT_SERVED = "country_not_served"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_TIME_ZONE = "unknown_time_zone"
    UNKNOWN_JOB_TITLE = "unknown_job_title"
    INVALID_POSTAL_CODE = "invalid_postal_code"
    INVALID_KEY = "invalid_key"
    INVALID_URL = "invalid_url"
    UNKNOWN_DEALERSHIP = "unknown_dealership"
    DEALERSHIP_NOT_ALLOWED = "dealership_not_allowed"
    INVALID_CURSOR = "invalid_cursor"
    OUT_OF_RANGE = "out_of_range"
    NO_DATA_CENTRES = "no_data_centres"
    PASSWORD_COMMON = "password_common"
    PASSWORD_PERSONAL = "password_personal"
    PASSWORD_NOT_TAKEN = "password_not_taken"
    WRONG_PASSWORD = "wrong_password"
    DUPLICATE = "duplicate"
    SUM_TOO_LARGE = "sum_too_large"


class Provisioning(_Labelled):
    """How a desk's accounts are provisioned (rule A3)."""

    IMMEDIATE = "immediate"
    HOST = "host"


class RefusalReason(StrEnum):
    """Why an actor may not do something (rules P4 to P6, P8 to P10, Q5, A2, C1)."""

    ROLE = "role"
    NOT_SUBMITTER = "not_submitter"
    CLOSED = "closed"
    NOT_OWN_WORK = "not_own_work"
    OWN_PLACE = "own_place"
    OTHER_PLACES = "other_places"
    FEATURE_OFF = "feature_off"
    ACCOUNT_STATE = "account_state"
    CONTACT_REMOVED = "contact_removed"
    WORK_STATE = "work_state"


class RegistrationState(_Labelled):
    """Where a registration stands (rule P3)."""

    AWAITING = "awaiting"
    APPROVED = "approved"
    DECLINED = "declined"


class ReportBy(_Labelled):
    """What the rows of a report are (rule C5)."""

    GROUP = "group"
    DEALERSHIP = "dealership"
    MONTH = "month"


class ReportCell(_Labelled):
    """What stands in the cells of a column of a report."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    MONEY = "money"


class ReportColumn(_Labelled):
    """Something that a report tells of its rows."""

    ACCOUNTS = "accounts"
    CREATING = "creating"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    UPDATING = "updating"
    DELETING = "deleting"
    DELETED = "deleted"
    ANSWERED = "answered"
    REQUESTS = "requests"
    OPEN = "open"
    DELIVERED = "delivered"
    ON_TIME = "on_time"
    LATE = "late"
    SHARE_ON_TIME = "share_on_time"
    DOCUMENT = "document"
    STATE = "state"
    CURRENCY = "currency"
    ORDERS = "orders"
    DOCUMENTS = "documents"
    TOTAL = "total"


class ReportKind(_Labelled):
    """What a report counts."""

    ACCOUNTS = "accounts"
    REQUESTS = "requests"
    WORK = "work"
    ORDERS = "orders"
    DOCUMENTS = "documents"


class RequestAction(_Labelled):
    """What can be done to a request once it is submitted."""

    START = "start"
    ASK = "ask"
    ANSWER = "answer"
    REJECT = "reject"
    CANCEL = "cancel"
    COMPLETE = "complete"


class RequestKind(_Labelled):
    """What a request asks for (rule Q1)."""

    CREATE = "create"
    MODIFY = "modify"


class RequestSort(_Labelled):
    """The order of a list of requests."""

    NEWEST = "newest"
    DUE = "due"
    NAME = "name"


class RequestState(_Labelled):
    """Where a request stands (rule Q5)."""

    SUBMITTED = "submitted"
    IN_PROGRESS = "in_progress"
    AWAITING_SUBMITTER = "awaiting_submitter"
    COMPLETED = "completed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


class Rest(_Labelled):
    """A state in which an account rests: nothing about it waits for the host."""

    ACTIVE = "active"
    SUSPENDED = "suspended"


class Role(_Labelled):
    """What a contact is in its account."""

    REQUESTER = "requester"
    OBSERVER = "observer"
    MANAGER = "manager"


class SameAs(_Labelled):
    """Whose address bills or goods go to, where they have none of their own (rule C2)."""

    ACCOUNT = "account"
    BILLING = "billing"


class ServedCountries(StrEnum):
    """The countries an asker may ask for accounts in (rule Q3)."""

    OWN = "own"
    ANY = "any"


class StaffRole(_Labelled):
    """What a staff member is in the desk (rule P10)."""

    DESK_ADMINISTRATOR = "desk_administrator"
    AGENT = "agent"
    DEALER = "dealer"


class StatementMovement(_Labelled):
    """What moves the balance of an account."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    PAYMENT = "payment"
    SETTLEMENT = "settlement"
    INVOICE_CANCELLED = "invoice_cancelled"
    CREDIT_NOTE_CANCELLED = "credit_note_cancelled"


class StatisticGroup(_Labelled):
    """What the requests of a row of statistics have in common."""

    TOTAL = "total"
    STATE = "state"
    SERVICE = "service"
    MONTH = "month"


class SubscriptionState(_Labelled):
    """Where a subscription stands (rule S2)."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    ENDED = "ended"


class UserCommand(_Labelled):
    """What is done to a user as a whole."""

    SUSPEND = "suspend"
    RESTORE = "restore"
    DELETE = "delete"


class UserState(_Labelled):
    """Whether a user may use the desk at all (rule P5)."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    DELETED = "deleted"


class Workflow(_Labelled):
    """How a quote comes about for what a service is asked for (rule P9)."""

    MANUAL = "manual"
    AUTOMATIC = "automatic"
    NONE = "none"


class WorkAction(_Labelled):
    """What can be done to a request for work once it is submitted."""

    START_QUOTING = "start_quoting"
    QUOTE = "quote"
    ACCEPT = "accept"
    DECLINE = "decline"
    START = "start"
    PROGRESS = "progress"
    DELIVER = "deliver"
    REJECT = "reject"
    CANCEL = "cancel"


class WorkState(_Labelled):
    """Where a request for work stands (rule P9)."""

    SUBMITTED = "submitted"
    QUOTING = "quoting"
    QUOTED = "quoted"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    DELIVERED = "delivered"
    REJECTED = "rejected"
    DECLINED = "declined"
    CANCELLED = "cancelled"
