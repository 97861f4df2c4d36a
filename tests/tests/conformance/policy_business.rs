//! The calls that actions on the customers' business open (rules C1 to C7, P6 and P10): see `policy`.

use comptoir::{
    AccountId, Action, DocumentDraft, DocumentFilter, DocumentId, DocumentKind, DocumentUpdate, FieldDraft, FieldId,
    FieldUpdate, Locale, OrderDraft, OrderFilter, OrderState, ReportBy, ReportKind, ReportQuery, Session,
    TemplateDraft,
};

use crate::policy::{Done, nothing};

const NO_ACCOUNT: AccountId = AccountId::from_bytes([9; 16]);
const NO_DOCUMENT: DocumentId = DocumentId::from_bytes([9; 16]);
const NO_FIELD: FieldId = FieldId::from_bytes([9; 16]);

/// Every call that an action opens, on things that are not there; none where the action is of something else.
pub(crate) fn calls(session: &Session, action: Action) -> Option<Vec<Done>> {
    Some(match action {
        Action::ManageTemplates => {
            let templates = session.templates();
            let words = TemplateDraft { subject: "a".into(), body: "b".into() };
            vec![
                nothing(templates.list()),
                nothing(templates.set(&Locale::FR, &words)),
                nothing(templates.clear(&Locale::FR)),
                nothing(templates.sample(&Locale::FR)),
            ]
        }
        Action::ManageFields => {
            let fields = session.fields();
            vec![
                nothing(fields.add(&FieldDraft::default())),
                nothing(fields.add_json(b"{}")),
                nothing(fields.edit(NO_FIELD, &FieldUpdate::default())),
                nothing(fields.edit_json(NO_FIELD, b"{}")),
                nothing(fields.retire(NO_FIELD)),
                nothing(fields.restore(NO_FIELD)),
                nothing(fields.history(NO_FIELD, None)),
            ]
        }
        Action::ReadReports => {
            let reports = session.reports();
            let queries =
                ReportKind::ALL.iter().flat_map(|kind| ReportBy::ALL.iter().map(|by| ReportQuery::new(*kind, *by)));
            queries.map(|query| nothing(reports.read(&query))).collect()
        }
        Action::ReadOrders => {
            let orders = session.orders();
            vec![
                nothing(orders.get("190114-235609486")),
                nothing(orders.list(&OrderFilter::default(), None)),
                nothing(orders.totals(&OrderFilter::default())),
            ]
        }
        Action::RecordOrders => {
            let orders = session.orders();
            vec![
                nothing(orders.record(&OrderDraft::default())),
                nothing(orders.record_json(b"{}")),
                nothing(orders.import(&[])),
                nothing(orders.import_json(br#"{"rows": [{}]}"#)),
                nothing(orders.import_csv(b"code\n1\n")),
                nothing(orders.advance("190114-235609486", OrderState::InProgress)),
            ]
        }
        _ => return of_documents(session, action),
    })
}

fn of_documents(session: &Session, action: Action) -> Option<Vec<Done>> {
    let documents = session.documents();
    let day = "2026-04-30".parse().unwrap();
    let of_kind = |kind| nothing(documents.list(&DocumentFilter { kind: Some(kind), ..Default::default() }, None));
    Some(match action {
        Action::ManageDocuments => vec![
            nothing(documents.draft(NO_ACCOUNT, &DocumentDraft::default())),
            nothing(documents.draft_json(NO_ACCOUNT, b"{}")),
            nothing(documents.edit(NO_DOCUMENT, &DocumentUpdate::default())),
            nothing(documents.edit_json(NO_DOCUMENT, b"{}")),
            documents.discard(NO_DOCUMENT),
            nothing(documents.issue(NO_DOCUMENT)),
            nothing(documents.pay(NO_DOCUMENT, day)),
            nothing(documents.cancel(NO_DOCUMENT, "Erreur")),
        ],
        Action::ViewInvoices => vec![
            nothing(documents.get(NO_DOCUMENT)),
            nothing(documents.by_code("I-000001")),
            nothing(documents.render(NO_DOCUMENT)),
            nothing(documents.list(&DocumentFilter::default(), None)),
            nothing(documents.statement(NO_ACCOUNT, day, day)),
            of_kind(DocumentKind::Invoice),
            of_kind(DocumentKind::CreditNote),
        ],
        Action::ViewEstimates => vec![of_kind(DocumentKind::Estimate)],
        Action::ViewProposals => vec![of_kind(DocumentKind::Proposal)],
        Action::ViewContracts => vec![of_kind(DocumentKind::Contract)],
        _ => return None,
    })
}
