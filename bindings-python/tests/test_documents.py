"""Documents: drafted with copies, issued with numbers, paid, told in a statement, rendered (rules C1 to C4)."""

import datetime
import json
import pickle
from decimal import Decimal
from typing import Any

import pytest
from comptoir import (
    AccountInsert,
    AccountUpdate,
    AccountView,
    Action,
    AddressDraft,
    ConflictError,
    DestinationDraft,
    DocumentAction,
    DocumentDraft,
    DocumentKind,
    DocumentLineDraft,
    DocumentState,
    DocumentUpdate,
    DocumentView,
    InvalidError,
    NotFoundError,
    RefusedError,
    Resource,
    StateError,
    StatementMovement,
    money,
)

from .conftest import House, beside
from .people import UNKNOWN, activated, added, problems

TODAY = datetime.date(2026, 4, 30)
GLASS = DocumentLineDraft(description="Pare-brise", quantity="1.5", unit_price=Decimal("285.505"), tax_rate="20")
WORK = DocumentLineDraft(description="Main-d\u2019œuvre", quantity="2", unit_price="45", tax_rate="10")


def made(house: House, **members: Any) -> AccountView:
    address = AddressDraft(street="12 rue de la Paix", postal_code="75002", city="Paris")
    return house.agent.accounts.create(AccountInsert(name="Garage Chez Joe", address=address, **members))


def drafted(house: House, account: AccountView, kind: str = "invoice", **members: Any) -> DocumentView:
    return house.agent.documents.draft(account.id, DocumentDraft(kind=kind, lines=[GLASS, WORK], **members))


def issued(house: House, account: AccountView, kind: str = "invoice", **members: Any) -> DocumentView:
    return house.agent.documents.issue(drafted(house, account, kind, **members).id)


def test_c2_c3_a_draft_carries_copies_of_the_account(either: House) -> None:
    account = made(
        either, reference="C-1", shipping=DestinationDraft(street="1 quai", postal_code="69002", city="Lyon")
    )
    document = drafted(either, account, note="Merci", due_on=TODAY + datetime.timedelta(days=30))
    assert (document.kind, document.state, document.code) == (DocumentKind.INVOICE, DocumentState.DRAFT, None)
    assert (document.account, document.customer, document.reference) == (account.id, "Garage Chez Joe", "C-1")
    assert (document.billing.city, document.shipping.city, document.currency) == ("Paris", "Lyon", "EUR")
    assert document.billing.lines("FR", "fr") == ["12 rue de la Paix", "75002 Paris"]
    assert document.billing.lines("FI", "fi") == ["12 rue de la Paix", "75002 Paris", "Ranska"]
    assert [(line.quantity, line.unit_price, line.tax_rate, line.net_minor) for line in document.lines] == [
        ("1.5", "285.505", "20", 42826),
        ("2", "45", "10", 9000),
    ]
    assert [(tax.tax_rate, tax.net_minor, tax.tax_minor) for tax in document.taxes] == [
        ("10", 9000, 900),
        ("20", 42826, 8565),
    ]
    assert (document.net_minor, document.tax_minor, document.total_minor) == (51826, 9465, 61291)
    assert money.decimal(document.total_minor, document.currency) == "612.91"
    assert (document.title("fr"), document.total("fr")) == ("Facture (brouillon)", "612,91\u00a0€")
    assert document.allows == [DocumentAction.EDIT, DocumentAction.DISCARD, DocumentAction.ISSUE]
    assert (document.due_on, document.issued_on, document.paid_on) == (datetime.date(2026, 5, 30), None, None)
    assert either.agent.accounts.get(account.id).currency_fixed

    either.agent.accounts.edit(account.id, AccountUpdate(name="Autre garage"))
    edited = either.agent.documents.edit(document.id, DocumentUpdate(lines=[GLASS], note=None))
    assert (edited.customer, edited.note, edited.total_minor, edited.version) == ("Garage Chez Joe", None, 51391, 2)
    for view in (edited, edited.billing, edited.lines[0], edited.taxes[0]):
        assert pickle.loads(pickle.dumps(view)) == view
        assert json.loads(view.to_json()) == view.to_dict()
    assert not any(word in repr([edited, edited.billing, edited.lines, GLASS]) for word in ("Garage", "Paix", "brise"))
    with pytest.raises(InvalidError) as same:
        either.agent.documents.edit(document.id, DocumentUpdate(lines=[GLASS]))
    assert problems(same.value) == [("", "no_change")]
    either.agent.documents.discard(document.id)
    with pytest.raises(NotFoundError, match=r"^unknown_document: "):
        either.agent.documents.get(document.id)


def test_numbers_have_no_gap_and_a_preview_takes_none(either: House) -> None:
    account = made(either)
    first = drafted(either, account)
    either.at("2026-04-30T10:00:01+02:00")
    second, estimate = drafted(either, account), drafted(either, account, "estimate")
    assert either.agent.preview().documents.issue(second.id).code == "I-000001"
    codes = [either.agent.documents.issue(one.id).code for one in (first, estimate, second)]
    assert codes == ["I-000001", "E-000001", "I-000002"]
    documents = either.agent.documents
    assert documents.by_code("i-2") == documents.get(second.id)
    assert documents.get(first.id).issued_on == TODAY
    for unknown in ("I-3", "facture 1", "", "I-0", "X-1"):
        with pytest.raises(NotFoundError, match=r"^unknown_document: "):
            documents.by_code(unknown)
    page = documents.list(account=account.id, kind="invoice", size=1, total=True)
    assert ([one.code for one in page], page.total) == (["I-000002"], 2)
    (last,) = documents.list(page.next, account=account.id, kind="invoice", size=1)
    assert last.code == "I-000001"
    assert [one.code for one in documents.list(state=DocumentState.OPEN, kind=DocumentKind.ESTIMATE)] == ["E-000001"]
    for wrong, code in (
        ({"kind": "Facture"}, "unknown_option"),
        ({"account": "x"}, "invalid_id"),
        ({"size": 51}, "out_of_range"),
        ({"after": "x"}, "invalid_cursor"),
    ):
        with pytest.raises(InvalidError) as caught:
            documents.list(**wrong)
        assert code in (caught.value.code, *(problem.code for problem in caught.value.problems))


def test_an_invoice_is_paid_and_an_estimate_is_not(either: House) -> None:
    account, documents = made(either), either.agent.documents
    invoice, estimate = issued(either, account), issued(either, account, "estimate")
    with pytest.raises(StateError) as wrong:
        documents.pay(estimate.id, TODAY)
    for error in (wrong.value, pickle.loads(pickle.dumps(wrong.value))):
        assert (error.code, error.state, error.action, error.allowed, error.kind) == (
            "wrong_document_state",
            DocumentState.OPEN,
            DocumentAction.PAY,
            [DocumentAction.CANCEL],
            DocumentKind.ESTIMATE,
        )
    for day, code in ((TODAY - datetime.timedelta(days=1), "before_issue"), (datetime.date.max, "in_the_future")):
        with pytest.raises(InvalidError) as caught:
            documents.pay(invoice.id, day)
        assert problems(caught.value) == [("/day", code)]
    for text in ("2026-04-30", None, 20260430):
        with pytest.raises(TypeError):
            documents.pay(invoice.id, text)  # type: ignore[arg-type]
    with pytest.raises(ConflictError) as stale:
        either.agent.based_on(1).documents.pay(invoice.id, TODAY)
    assert stale.value.code == "conflict"
    paid = either.agent.based_on(2).documents.pay(invoice.id, TODAY)
    assert (paid.state, paid.paid_on, paid.allows) == (DocumentState.PAID, TODAY, [])
    for call in (documents.issue, documents.discard):
        with pytest.raises(StateError):
            call(invoice.id)
    with pytest.raises(InvalidError) as blank:
        documents.cancel(estimate.id, " ")
    assert problems(blank.value) == [("/text", "blank")]
    cancelled = documents.cancel(estimate.id, "Erreur de saisie")
    assert (cancelled.state, cancelled.cancelled_on, cancelled.reason) == (
        DocumentState.CANCELLED,
        TODAY,
        "Erreur de saisie",
    )
    credit = issued(either, account, "credit_note", credits=invoice.id)
    assert credit.credits is not None
    assert (credit.credits.id, credit.credits.code) == (invoice.id, "I-000001")
    assert pickle.loads(pickle.dumps(credit)) == credit
    sentences = [entry.text("fr") for entry in either.agent.accounts.history(account.id)]
    assert any("I-000001" in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"kind": "facture"}, "/kind", "unknown_option"),
        ({"kind": ""}, "/kind", "required"),
        ({"lines": []}, "/lines", "too_few"),
        ({"lines": [GLASS] * 201}, "/lines", "too_many"),
        ({"lines": [{"quantity": "1 143,23"}]}, "/lines/0/quantity", "invalid_number"),
        ({"lines": [{"unit_price": "1.143,23"}]}, "/lines/0/unit_price", "invalid_amount"),
        ({"lines": [{"quantity": Decimal("NaN")}]}, "/lines/0/quantity", "invalid_number"),
        ({"lines": [{"quantity": "0"}]}, "/lines/0/quantity", "out_of_range"),
        ({"lines": [{"unit_price": "0.0000001"}]}, "/lines/0/unit_price", "too_precise"),
        ({"lines": [{"tax_rate": "100.01"}]}, "/lines/0/tax_rate", "out_of_range"),
        ({"lines": [{"quantity": 1}]}, "/lines/0/quantity", "wrong_type"),
        ({"lines": [{"description": "x" * 501}]}, "/lines/0/description", "too_long"),
        ({"lines": [{"quantity": "1000000000", "unit_price": "1000000000"}]}, "/lines/0", "sum_too_large"),
        ({"lines": [{"total": "1"}]}, "/lines/0/total", "unknown_member"),
        ({"note": "x" * 4_001}, "/note", "too_long"),
        ({"due_on": "30.4.2026"}, "/due_on", "invalid_day"),
        ({"due_on": datetime.date(2026, 4, 29)}, "/due_on", "in_the_past"),
        ({"credits": "x"}, "/credits", "not_a_credit_note"),
        ({"kind": "credit_note", "credits": UNKNOWN}, "/credits", "unknown_document"),
    ],
)
def test_each_member_of_a_document_can_be_wrong(house: House, change: dict[str, Any], path: str, code: str) -> None:
    account = made(house)
    right = {"description": "Pare-brise", "quantity": "1", "unit_price": "1", "tax_rate": "20"}
    whole = {"kind": "invoice", "lines": [{}], **change}
    whole["lines"] = [{**right, **line} if isinstance(line, dict) else line for line in whole["lines"]]
    with pytest.raises(InvalidError) as caught:
        house.agent.documents.draft(account.id, whole)
    assert (path, code) in problems(caught.value)
    assert len(house.agent.documents.list()) == 0
    assert not house.agent.accounts.get(account.id).currency_fixed


def test_c2_a_statement_opens_moves_and_closes(either: House) -> None:
    account = made(either)
    first = issued(either, account)
    either.at("2026-05-04T10:00:00+02:00")
    either.agent.documents.pay(first.id, datetime.date(2026, 5, 4))
    issued(either, account)
    may = (datetime.date(2026, 5, 1), datetime.date(2026, 5, 31))
    statement = either.agent.documents.statement(account.id, *may)
    assert (statement.account, statement.customer, statement.currency) == (account.id, "Garage Chez Joe", "EUR")
    assert (statement.from_, statement.until) == may
    assert (statement.opening_minor, statement.closing_minor, len(statement)) == (61291, 61291, 2)
    assert [(row.on, row.movement, row.code, row.amount_minor, row.balance_minor) for row in statement] == [
        (datetime.date(2026, 5, 4), StatementMovement.INVOICE, "I-000002", 61291, 122582),
        (datetime.date(2026, 5, 4), StatementMovement.PAYMENT, "I-000001", -61291, 61291),
    ]
    assert statement.rows[1].document == first.id
    table = statement.table("fr")
    assert (table.title, table.columns[1:]) == ("Relevé de compte", ["Opération", "Document", "Montant", "Solde"])
    assert [row[1] for row in table.rows] == ["Solde d\u2019ouverture", "Facture", "Paiement", "Solde de clôture"]
    assert table.rows[2][3] == "-612,91\u00a0€".replace("-", table.rows[2][3][0])
    assert json.loads(statement.to_json()) == statement.to_dict()
    assert "Garage" not in repr(statement) + repr(table)
    assert repr(statement.rows[0]) == "StatementRow(on=datetime.date(2026, 5, 4), movement='invoice', code='I-000002')"
    with pytest.raises(InvalidError) as wrong:
        either.agent.documents.statement(account.id, may[1], may[0])
    assert problems(wrong.value)[0][0] == "/until"
    for unknown in (UNKNOWN, "no id"):
        with pytest.raises(NotFoundError, match=r"^unknown_account: "):
            either.agent.documents.statement(unknown, *may)


def test_c4_a_document_is_rendered_in_the_readers_language(house: House) -> None:
    account = made(house, language="fi")
    manager = activated(house, added(house, account))
    document = issued(house, account, "estimate", note="<script>")
    for session, locale, title in (
        (house.agent, "fr", "Estimation E-000001"),
        (manager, "fi", "Kustannusarvio E-000001"),
    ):
        page = session.documents.render(document.id)
        assert (page.locale, page.title, document.title(locale)) == (locale, title, title)
        assert page.html.startswith("<!DOCTYPE html>")
        assert f'lang="{locale}"' in page.html
        assert "<script" not in page.html
        assert repr(page) == f"RenderedDocument(title='{page.title}', locale='{locale}')"
    sheet = document.sheet("fr", "FR")
    assert (sheet.title, sheet.kind, sheet.stamp, sheet.shipping) == ("Estimation E-000001", "Estimation", None, None)
    assert sheet.billing.lines == ["Garage Chez Joe", "12 rue de la Paix", "75002 Paris"]
    assert (len(sheet.columns), [len(line) for line in sheet.lines]) == (5, [5, 5])
    assert (len(sheet.tax_columns), len(sheet.taxes), len(sheet.totals)) == (3, 2, 3)
    assert sheet.totals[2].text == "612,91\u00a0€"
    assert sheet.note is not None
    assert sheet.note.text == "<script>"
    assert any(fact.text == "E-000001" for fact in sheet.facts)
    assert json.loads(sheet.to_json()) == sheet.to_dict()
    with pytest.raises(InvalidError) as country:
        document.sheet("fr", "France")
    assert country.value.code == "unknown_country"
    house_of_customers = beside(house, documents_in_customer_language=True)
    other = house_of_customers.accounts.create(AccountInsert(name="Autokorjaamo", language="fi"))
    draft = house_of_customers.documents.draft(other.id, DocumentDraft(kind="invoice", lines=[GLASS]))
    assert house_of_customers.documents.render(draft.id).locale == "fi"


def test_c1_a_contact_sees_what_was_issued_where_the_feature_is_on(house: House) -> None:
    account = made(house, features=["invoices"])
    manager = activated(house, added(house, account))
    draft, invoice, estimate = drafted(house, account), issued(house, account), issued(house, account, "estimate")
    assert [one.code for one in manager.documents.list()] == ["I-000001"]
    assert manager.documents.get(invoice.id) == invoice
    assert manager.actions(Resource.document(invoice.id)) == [Action.VIEW_INVOICES]
    assert repr(Resource.document(invoice.id)) == f"Resource.document('{invoice.id}')"
    with pytest.raises(NotFoundError, match=r"^unknown_document: "):
        manager.documents.get(draft.id)
    with pytest.raises(NotFoundError, match=r"^unknown_document: "):
        Resource.document("no id")
    for call in (lambda: manager.documents.get(estimate.id), lambda: manager.documents.list(kind="estimate")):
        with pytest.raises(RefusedError) as refused:
            call()
        assert refused.value.rule == "C1"
    with pytest.raises(RefusedError):
        manager.documents.draft(account.id, DocumentDraft(kind="invoice", lines=[GLASS]))
    with pytest.raises(NotFoundError):
        beside(house).documents.get(invoice.id)


def test_what_is_no_document_is_unknown(house: House) -> None:
    documents = house.agent.documents
    for unknown in ("", "no id", UNKNOWN):
        calls: list[Any] = [documents.get, documents.issue, documents.discard, documents.render]
        calls += [lambda one: documents.pay(one, TODAY), lambda one: documents.cancel(one, "x")]
        calls += [lambda one: documents.edit(one, DocumentUpdate(note="x"))]
        for call in calls:
            with pytest.raises(NotFoundError, match=r"^unknown_document: "):
                call(unknown)
        with pytest.raises(NotFoundError, match=r"^unknown_account: "):
            documents.draft(unknown, DocumentDraft(kind="invoice", lines=[GLASS]))
