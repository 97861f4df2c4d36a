"""What a host fills in: plain records, unchecked, for the core to check.

A dict of the same members, or JSON, is taken wherever a draft is. Their ``repr`` shows nothing personal.

>>> from comptoir import UNCHANGED, AccountEdit, ModifyDraft, read_draft
>>> draft = ModifyDraft(account=AccountEdit(current_name="Garage Chez Joe", name="Garage Joe & fils", notes=None))
>>> draft.to_dict()["account"]
{'current_name': 'Garage Chez Joe', 'name': 'Garage Joe & fils', 'notes': None}
>>> draft.account.language is UNCHANGED, bool(UNCHANGED)
(True, False)
>>> read_draft(draft.to_json()) == draft
True
"""

from comptoir.drafts.account import (
    AccountInsert,
    AccountUpdate,
    AdministratorDraft,
    DestinationDraft,
    DestinationEdit,
    DeviceReport,
)
from comptoir.drafts.desk import (
    DataCentreDraft,
    DeskDraft,
    JobTitleDraft,
    PackSettings,
)
from comptoir.drafts.document import (
    DocumentDraft,
    DocumentLineDraft,
    DocumentUpdate,
)
from comptoir.drafts.field import (
    ChoiceDraft,
    CustomField,
    FieldDraft,
    FieldUpdate,
)
from comptoir.drafts.file import FileDraft
from comptoir.drafts.order import OrderDraft
from comptoir.drafts.people import (
    Approval,
    ContactDraft,
    ContactUpdate,
    DealershipDraft,
    ProfileUpdate,
    RegistrationDraft,
    StaffDraft,
    UserUpdate,
)
from comptoir.drafts.request import (
    AccountDraft,
    AccountEdit,
    AddressDraft,
    AddressEdit,
    Completion,
    CreateDraft,
    ModifyDraft,
    RequestDraft,
    UserDraft,
    UserEdit,
    read_draft,
)
from comptoir.drafts.service import (
    ServiceDraft,
    ServiceUpdate,
)
from comptoir.drafts.template import TemplateDraft
from comptoir.drafts.unchanged import (
    UNCHANGED,
    Edit,
    Unchanged,
)
from comptoir.drafts.work import (
    DeliveryDraft,
    ProgressDraft,
    QuoteDraft,
    Reassignment,
    WorkDraft,
)

__all__ = [
    "UNCHANGED",
    "AccountDraft",
    "AccountEdit",
    "AccountInsert",
    "AccountUpdate",
    "AddressDraft",
    "AddressEdit",
    "AdministratorDraft",
    "Approval",
    "ChoiceDraft",
    "Completion",
    "ContactDraft",
    "ContactUpdate",
    "CreateDraft",
    "CustomField",
    "DataCentreDraft",
    "DealershipDraft",
    "DeliveryDraft",
    "DeskDraft",
    "DestinationDraft",
    "DestinationEdit",
    "DeviceReport",
    "DocumentDraft",
    "DocumentLineDraft",
    "DocumentUpdate",
    "Edit",
    "FieldDraft",
    "FieldUpdate",
    "FileDraft",
    "JobTitleDraft",
    "ModifyDraft",
    "OrderDraft",
    "PackSettings",
    "ProfileUpdate",
    "ProgressDraft",
    "QuoteDraft",
    "Reassignment",
    "RegistrationDraft",
    "RequestDraft",
    "ServiceDraft",
    "ServiceUpdate",
    "StaffDraft",
    "TemplateDraft",
    "Unchanged",
    "UserDraft",
    "UserEdit",
    "UserUpdate",
    "WorkDraft",
    "read_draft",
]
