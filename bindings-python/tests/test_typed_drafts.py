"""Drafts that are known by their class: read from JSON, written as it, compared, copied, pickled."""

import copy
import datetime
import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from comptoir import (
    UNCHANGED,
    AccountInsert,
    AccountUpdate,
    AdministratorDraft,
    Approval,
    ChoiceDraft,
    ContactDraft,
    ContactUpdate,
    DeliveryDraft,
    DestinationDraft,
    DestinationEdit,
    DocumentDraft,
    DocumentKind,
    DocumentLineDraft,
    DocumentUpdate,
    FieldAudience,
    FieldDraft,
    FieldKind,
    FieldUpdate,
    InvalidError,
    Notification,
    OrderDraft,
    OrderState,
    PortalFeature,
    ProfileUpdate,
    ProgressDraft,
    QuoteDraft,
    Reassignment,
    RegistrationDraft,
    Role,
    SameAs,
    ServiceDraft,
    ServiceUpdate,
    TemplateDraft,
    UserUpdate,
    WorkDraft,
    Workflow,
)

FILLED: list[tuple[Any, dict[str, Any]]] = [
    (AccountInsert(name="Garage"), {"name": "Garage"}),
    (AccountUpdate(notes=None, name="Garage"), {"name": "Garage", "notes": None}),
    (
        AccountInsert(
            name="Garage",
            features=[PortalFeature.INVOICES],
            billing=DestinationDraft(street="1 quai", city="Lyon", country="FR"),
            shipping=DestinationDraft(same_as=SameAs.BILLING),
            groups=["Garages"],
            currency="SEK",
            welcome=False,
            custom={"fleet": "7"},
        ),
        {
            "name": "Garage",
            "features": ["invoices"],
            "billing": {"street": "1 quai", "city": "Lyon", "country": "FR"},
            "shipping": {"same_as": "billing"},
            "groups": ["Garages"],
            "currency": "SEK",
            "welcome": False,
            "custom": {"fleet": "7"},
        },
    ),
    (AccountInsert(shipping=DestinationDraft(copy_billing=True)), {"shipping": {"copy_billing": True}}),
    (
        AccountUpdate(billing=DestinationEdit(street="1 quai", region=None), currency=None, groups=[]),
        {"billing": {"street": "1 quai", "region": None}, "currency": None, "groups": []},
    ),
    (
        AccountUpdate(shipping=DestinationEdit(copy_billing=True), groups=["x"], custom={"fleet": None, "size": "l"}),
        {"shipping": {"copy_billing": True}, "groups": ["x"], "custom": {"fleet": None, "size": "l"}},
    ),
    (AdministratorDraft(user="x", remove_former=True), {"user": "x", "remove_former": True}),
    (UserUpdate(name="Ann", first_name=None), {"name": "Ann", "first_name": None}),
    (ProfileUpdate(name="Ann", first_name=None), {"name": "Ann", "first_name": None}),
    (
        ContactDraft(account="C-1", name="Ann", email="a@b.example", role=Role.MANAGER, phone="112"),
        {"account": "C-1", "name": "Ann", "email": "a@b.example", "role": "manager", "phone": "112"},
    ),
    (ContactUpdate(), {}),
    (ContactUpdate(phone=None, services=None), {"phone": None, "services": None}),
    (
        ContactUpdate(services=["painting"], notifications=[Notification.OWN_WORK]),
        {"services": ["painting"], "notifications": ["own_work"]},
    ),
    (ContactUpdate(notifications=[]), {"notifications": []}),
    (ContactDraft(custom={"born": "1990-02-28"}), {"custom": {"born": "1990-02-28"}}),
    (ContactUpdate(custom={"born": None}), {"custom": {"born": None}}),
    (RegistrationDraft(name="Ann", company="Garage"), {"name": "Ann", "company": "Garage"}),
    (Approval(account="C-1", role="observer"), {"account": "C-1", "role": "observer"}),
    (Approval(services=["painting"]), {"services": ["painting"]}),
    (ServiceDraft(key="painting", labels={"fr": "Peinture"}), {"key": "painting", "labels": {"fr": "Peinture"}}),
    (
        ServiceDraft(key="x", workflow=Workflow.NONE, accounts=["y"], quote_days=5, needs_file=True),
        {"key": "x", "workflow": "none", "accounts": ["y"], "quote_days": 5, "needs_file": True},
    ),
    (
        ServiceDraft(key="x", workflow="automatic", unit={"fr": "mot"}, prices={"EUR": "0.085"}),
        {"key": "x", "workflow": "automatic", "unit": {"fr": "mot"}, "prices": {"EUR": "0.085"}},
    ),
    (ServiceUpdate(), {}),
    (ServiceUpdate(accounts=None, quote_days=None), {"accounts": None, "quote_days": None}),
    (
        ServiceUpdate(labels={"fr": "Lettre"}, unit={}, prices={"EUR": "1"}, accounts=["y"], needs_file=False),
        {"labels": {"fr": "Lettre"}, "unit": {}, "prices": {"EUR": "1"}, "accounts": ["y"], "needs_file": False},
    ),
    (ServiceUpdate(workflow=Workflow.MANUAL, quote_days=365), {"workflow": "manual", "quote_days": 365}),
    (WorkDraft(subject="Notice", holder="x"), {"subject": "Notice", "holder": "x"}),
    (
        WorkDraft(subject="Notice", quantity=1200, wished_on="2026-05-04", files=["y"]),
        {"subject": "Notice", "quantity": 1200, "wished_on": "2026-05-04", "files": ["y"]},
    ),
    (QuoteDraft(amount="1234.50", days=5, note="Voir"), {"amount": "1234.50", "days": 5, "note": "Voir"}),
    (ProgressDraft(percent=40, note="Voir"), {"percent": 40, "note": "Voir"}),
    (DeliveryDraft(files=["x"], note="Voir"), {"files": ["x"], "note": "Voir"}),
    (
        DocumentDraft(kind=DocumentKind.INVOICE, lines=[DocumentLineDraft(description="x", quantity="1")]),
        {"kind": "invoice", "lines": [{"description": "x", "quantity": "1", "unit_price": "", "tax_rate": ""}]},
    ),
    (
        DocumentDraft(kind="credit_note", note="Voir", due_on="2026-05-31", credits="x"),
        {"kind": "credit_note", "note": "Voir", "due_on": "2026-05-31", "credits": "x"},
    ),
    (DocumentUpdate(), {}),
    (DocumentUpdate(lines=[], note=None, credits=None), {"lines": [], "note": None, "credits": None}),
    (
        DocumentUpdate(lines=[DocumentLineDraft(tax_rate="20")], due_on="2026-05-31"),
        {
            "lines": [{"description": "", "quantity": "", "unit_price": "", "tax_rate": "20"}],
            "due_on": "2026-05-31",
        },
    ),
    (
        FieldDraft(subject="account", key="size", kind=FieldKind.CHOICE, labels={"fr": "Taille"}, required=True),
        {"subject": "account", "key": "size", "kind": "choice", "labels": {"fr": "Taille"}, "required": True},
    ),
    (
        FieldDraft(
            choices=[ChoiceDraft(key="s", labels={})], default="s", seen_by="staff", edited_by="desk", position=0
        ),
        {
            "choices": [{"key": "s", "labels": {}}],
            "default": "s",
            "seen_by": "staff",
            "edited_by": "desk",
            "position": 0,
        },
    ),
    (FieldUpdate(), {}),
    (
        FieldUpdate(labels={"fr": "Parc"}, default=None, position=5),
        {"labels": {"fr": "Parc"}, "default": None, "position": 5},
    ),
    (
        FieldUpdate(choices=[ChoiceDraft(key="s")], required=False, seen_by=FieldAudience.STAFF, edited_by="desk"),
        {"choices": [{"key": "s", "labels": {}}], "required": False, "seen_by": "staff", "edited_by": "desk"},
    ),
    (TemplateDraft(subject="{person}", body="x"), {"subject": "{person}", "body": "x"}),
    (OrderDraft(dealership="20/90074", total="1.5"), {"dealership": "20/90074", "total": "1.5"}),
    (
        OrderDraft(
            code="a", po_number="1", customer="Joe", account="C-1", ordered_at="x", state=OrderState.NEW, currency="EUR"
        ),
        {
            "code": "a",
            "po_number": "1",
            "customer": "Joe",
            "account": "C-1",
            "ordered_at": "x",
            "state": "new",
            "currency": "EUR",
        },
    ),
    (Reassignment(from_="x", to="y"), {"from": "x", "to": "y"}),
    (Reassignment(from_="x", to="y", codes=["z"]), {"from": "x", "to": "y", "codes": ["z"]}),
]

KINDS: list[type[Any]] = sorted({type(draft) for draft, _ in FILLED}, key=str)


@pytest.mark.parametrize(("draft", "members"), FILLED, ids=lambda given: type(given).__name__)
def test_a_draft_is_what_its_json_says(draft: Any, members: dict[str, Any]) -> None:
    kind = type(draft)
    for written in (members, json.dumps(members), json.dumps(members).encode()):
        assert kind.from_json(written) == draft
    assert kind.from_json(draft.to_json()) == draft == kind.from_json(draft.to_dict())
    told = draft.to_dict()
    assert {name: told[name] for name in members} == members
    assert not any(told[name] for name in told.keys() - members.keys() if not isinstance(told[name], dict))
    for again in (copy.copy(draft), copy.deepcopy(draft), pickle.loads(pickle.dumps(draft))):
        assert again == draft


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_draft_is_invalid(kind: Any) -> None:
    most = 1_048_576 if kind in (DocumentDraft, DocumentUpdate) else 65_536
    cases: list[tuple[Any, str, str]] = [
        ("", "", "invalid_json"),
        ("[]", "", "wrong_type"),
        ('{"a": 1, "a": 2}', "/a", "duplicate_member"),
        ({"nothing": 1}, "/nothing", "unknown_member"),
        (" " * (most + 1), "", "too_large"),
        ("[" * 40, "", "too_deep"),
    ]
    for wrong, path, code in cases:
        with pytest.raises(InvalidError) as caught:
            kind.from_json(wrong)
        found = [(problem.path, str(problem.code)) for problem in caught.value.problems]
        assert (path, code) in found
    for wrong in (None, 3, object()):
        with pytest.raises(TypeError):
            kind.from_json(wrong)


WHOLE = {"quantity", "days", "percent", "position", "quote_days"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_member_of_a_draft_has_a_type(kind: Any) -> None:
    for name in kind.__dataclass_fields__:
        draft = kind(percent=1) if kind is ProgressDraft else kind()
        setattr(draft, name, object())
        with pytest.raises(TypeError):
            draft.to_json()
        for wrong, code in ((1.5, "out_of_range" if name in WHOLE else "wrong_type"), ([[]], "wrong_type")):
            setattr(draft, name, wrong)
            with pytest.raises(InvalidError) as caught:
                draft.to_json()
            assert [str(problem.code) for problem in caught.value.problems] == [code]
            assert caught.value.problems[0].path.startswith(f"/{name.rstrip('_')}")


def test_drafts_of_work_take_days_and_decimals() -> None:
    assert WorkDraft(subject="x", wished_on=datetime.date(2026, 5, 4)).to_dict()["wished_on"] == "2026-05-04"
    for amount, text in (("1234.50", "1234.50"), ("1E+3", "1000"), ("0E-2", "0.00"), ("NaN", "NaN"), ("-1", "-1")):
        assert QuoteDraft(amount=Decimal(amount)).to_dict() == {"amount": text}
    assert QuoteDraft(amount=Decimal("1E+999999999")).to_dict() == {"amount": "1E+999999999"}
    service = ServiceDraft(key="x", prices={"EUR": Decimal("0.0850")})
    assert service.to_dict()["prices"] == {"EUR": "0.0850"}
    assert ServiceUpdate(unit=None, prices=None).to_dict() == {"unit": {}, "prices": {}}
    with pytest.raises(InvalidError) as caught:
        ProgressDraft.from_json({"note": "x"})
    assert [(problem.path, str(problem.code)) for problem in caught.value.problems] == [("/percent", "required")]


def test_drafts_of_documents_take_days_and_decimals() -> None:
    line = DocumentLineDraft(quantity=Decimal("1E+3"), unit_price=Decimal("285.505"), tax_rate=Decimal("25.50"))
    day = datetime.date(2026, 5, 31)
    draft = DocumentDraft(kind="invoice", lines=[line], due_on=day)
    assert draft.to_dict()["lines"] == [
        {"description": "", "quantity": "1000", "unit_price": "285.505", "tax_rate": "25.50"}
    ]
    assert draft.to_dict()["due_on"] == DocumentUpdate(due_on=day).to_dict()["due_on"] == "2026-05-31"
    for wrong in (1, 1.5, True):
        with pytest.raises(InvalidError) as caught:
            DocumentDraft(lines=[DocumentLineDraft(quantity=wrong)]).to_json()  # type: ignore[arg-type]
        assert [(problem.path, str(problem.code)) for problem in caught.value.problems] == [
            ("/lines/0/quantity", "wrong_type")
        ]


def test_drafts_show_nothing_personal() -> None:
    secret = "Ann Järvinen"
    line = DocumentLineDraft(description=secret)
    drafts: list[Any] = [
        AccountInsert(name=secret, custom={"x": secret}),
        AccountUpdate(name=secret, custom={"x": secret}),
        UserUpdate(name=secret, email=secret, first_name=secret),
        ContactDraft(account=secret, name=secret, email=secret, phone=secret, role=Role.MANAGER),
        ContactUpdate(phone=secret, other=secret, mobile=UNCHANGED, custom={"x": secret}),
        DestinationDraft(street=secret, city=secret),
        DestinationEdit(street=secret, city=secret),
        line,
        DocumentDraft(kind="invoice", lines=[line], note=secret),
        DocumentUpdate(lines=[line], note=secret),
        TemplateDraft(subject=secret, body=secret),
        RegistrationDraft(name=secret, email=secret, company=secret, note=secret),
        Approval(account=secret, name=secret, role="manager"),
        ProfileUpdate(name=secret, first_name=secret),
        WorkDraft(subject=secret, description=secret),
        QuoteDraft(amount="1", note=secret),
        ProgressDraft(percent=1, note=secret),
        DeliveryDraft(note=secret),
    ]
    assert not any(secret in repr(draft) for draft in drafts)
    assert repr(drafts[3]) == "ContactDraft(role='manager', ..)"
    assert repr(drafts[-3]) == "QuoteDraft(amount='1', days=None, ..)"
    assert repr(drafts[-2]) == "ProgressDraft(percent=1, ..)"
    assert repr(drafts[-1]) == "DeliveryDraft(files=0, ..)"
    assert repr(DestinationDraft(same_as=SameAs.BILLING)) == "DestinationDraft(same_as='billing', ..)"
    assert repr(DestinationDraft()) == "DestinationDraft(same_as=None, ..)"
    assert repr(DestinationEdit()) == "DestinationEdit(same_as=UNCHANGED, ..)"
    assert repr(DestinationEdit(same_as="account")) == "DestinationEdit(same_as='account', ..)"
    assert repr(DocumentDraft(kind=DocumentKind.INVOICE, lines=[line])) == "DocumentDraft(kind='invoice', lines=1, ..)"
    assert repr(ContactDraft()) == "ContactDraft(role=None, ..)"
    assert repr(Approval(role=Role.OBSERVER)) == "Approval(role='observer', ..)"


def test_drafts_of_orders_take_instants_and_decimals() -> None:
    at = datetime.datetime.fromisoformat("2019-01-15T10:56:09+11:00")
    draft = OrderDraft(ordered_at=at, total=Decimal("2539.750"))
    assert draft.to_dict() == {"ordered_at": "2019-01-15T10:56:09+11:00", "total": "2539.750"}
    assert "Joe" not in repr(OrderDraft(code="a", customer="Joe"))
