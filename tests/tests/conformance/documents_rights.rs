//! Who sees and writes documents: portal features, accounts, desks (rules C1, P5, P6, P10, A2).

use comptoir::{
    AccountId, Action, DocumentFilter, DocumentId, DocumentKind, DocumentState, DocumentUpdate, Error, Locale,
    PortalFeature, Resource, Session,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::documents::{account, code, invoice, issued, of_kind};
use crate::work::{Crew, as_contact, crew};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn listed(session: &Session, filter: &DocumentFilter) -> Vec<String> {
    let items = session.documents().list(filter, None).unwrap().items;
    items.into_iter().map(|document| document.code.unwrap_or_else(|| "draft".to_owned())).collect()
}

fn all() -> DocumentFilter {
    DocumentFilter::default()
}

/// An account of which there is a document of each kind that was issued, and a draft.
fn kept(house: &House, account: AccountId) -> Vec<DocumentId> {
    let mut ids: Vec<DocumentId> =
        DocumentKind::ALL.iter().map(|kind| issued(&house.agent, account, *kind).id).collect();
    ids.push(house.agent.documents().draft(account, &invoice()).unwrap().id);
    ids
}

/// All that is done to a document, but for reading it.
fn writes(session: &Session, id: DocumentId, account: AccountId) -> Vec<Result<(), Error>> {
    let documents = session.documents();
    let note = DocumentUpdate { note: "x".into(), ..DocumentUpdate::default() };
    vec![
        documents.draft(account, &invoice()).map(drop),
        documents.edit(id, &note).map(drop),
        documents.discard(id),
        documents.issue(id).map(drop),
        documents.pay(id, day("2026-04-30")).map(drop),
        documents.cancel(id, "Erreur").map(drop),
    ]
}

over_both_stores! {
    fn c1_contacts_see_what_was_issued_of_their_account_as_far_as_it_is_switched_on(house) {
        let Crew { account, manager, requester, observer, .. } = crew(&house, "Garage Chez Joe", "garage.example");
        let other = crew(&house, "Järvinen", "jarvinen.example").account;
        let ids = kept(&house, account);
        let theirs = issued(&house.agent, other, DocumentKind::Invoice);
        for contact in [manager, requester, observer] {
            let session = as_contact(&house, contact);
            let documents = session.documents();
            house.agent.accounts().change_features(account, None).unwrap();
            let mut codes = listed(&session, &all());
            codes.sort();
            assert_eq!(codes, ["C-000001", "E-000001", "I-000001", "K-000001", "P-000001"]);
            assert_eq!(documents.get(ids[0]).unwrap().kind, DocumentKind::Invoice);
            assert_eq!(documents.by_code("E-1").unwrap().kind, DocumentKind::Estimate);
            let drafts = DocumentFilter { state: Some(DocumentState::Draft), ..all() };
            assert!(listed(&session, &drafts).is_empty());
            for unknown in [ids[5], theirs.id, DocumentId::from_bytes([9; 16])] {
                assert_eq!(code(documents.get(unknown)), "unknown_document");
                assert_eq!(code(documents.render(unknown)), "unknown_document");
            }
            assert_eq!(code(documents.by_code("I-2")), "unknown_document");
            let of_theirs = DocumentFilter { account: Some(other), ..all() };
            assert!(listed(&session, &of_theirs).is_empty());
            assert_eq!(code(documents.statement(other, day("2026-04-30"), day("2026-04-30"))), "unknown_account");
            // From the next call on, kind by kind.
            house.agent.accounts().change_features(account, Some(&[PortalFeature::Estimates])).unwrap();
            assert_eq!(listed(&session, &all()), ["E-000001"]);
            for (kind, id) in DocumentKind::ALL.iter().zip(&ids) {
                let filter = DocumentFilter { kind: Some(*kind), ..all() };
                let expected = if *kind == DocumentKind::Estimate { None } else { Some("refused") };
                let found = [
                    documents.get(*id).err(),
                    documents.render(*id).err(),
                    documents.list(&filter, None).err(),
                ];
                for error in found {
                    assert_eq!(error.as_ref().map(Error::code), expected, "{kind:?}");
                    if let Some(error) = error {
                        assert_eq!(error.refusal().unwrap().rule(), "C1");
                    }
                }
            }
            let refused = documents.statement(account, day("2026-04-30"), day("2026-04-30")).unwrap_err();
            assert_eq!(refused.refusal().unwrap().rule(), "C1");
            house.agent.accounts().change_features(account, Some(&[PortalFeature::Invoices])).unwrap();
            let mut codes = listed(&session, &all());
            codes.sort();
            assert_eq!(codes, ["C-000001", "I-000001"], "credit notes are seen with invoices");
            assert_eq!(documents.statement(account, day("2026-04-30"), day("2026-04-30")).unwrap().rows.len(), 2);
            house.agent.accounts().change_features(account, Some(&[])).unwrap();
            assert!(listed(&session, &all()).is_empty());
            for done in writes(&session, ids[0], account) {
                assert_eq!(done.unwrap_err().refusal().unwrap().rule(), "P6");
            }
        }
    }

    fn c1_who_asks_by_e_mail_is_answered_with_the_support_portal_off(house) {
        let Crew { account, manager, .. } = crew(&house, "Garage Chez Joe", "garage.example");
        let id = issued(&house.agent, account, DocumentKind::Invoice).id;
        house.agent.accounts().change_features(account, Some(&[PortalFeature::Invoices])).unwrap();
        let marc = as_contact(&house, manager);
        assert!(!marc.may(Action::UseSupport, &Resource::Account(account)).unwrap().is_allowed());
        // The address to write to stands on every page, and every mail comes from it.
        let page = marc.documents().render(id).unwrap().html;
        assert!(page.contains("comptoir@infomedia.example"), "{page}");
        house.host.access().forgot_password("marc@garage.example").unwrap();
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert!(!mails.is_empty() && mails.iter().all(|mail| mail.from == "comptoir@infomedia.example"), "{mails:?}");
    }

    fn p10_agents_and_administrators_write_documents_and_nobody_else(house) {
        let account = account(&house);
        let ids = kept(&house, account);
        for session in [&house.dealer, &house.host] {
            for done in writes(session, ids[0], account) {
                assert_eq!(done.unwrap_err().refusal().unwrap().rule(), "P10");
            }
            let documents = session.documents();
            assert_eq!(code(documents.get(ids[0])), "refused");
            assert_eq!(code(documents.by_code("I-1")), "refused");
            assert_eq!(code(documents.render(ids[0])), "refused");
            assert_eq!(code(documents.list(&all(), None)), "refused");
            assert_eq!(code(documents.statement(account, day("2026-04-30"), day("2026-04-30"))), "refused");
            // Whether there is such a document they do not hear.
            assert_eq!(code(documents.get(DocumentId::from_bytes([9; 16]))), "refused");
        }
        for session in [&house.agent, &house.administrator] {
            assert_eq!(listed(session, &all()).len(), 6);
            let draft = session.documents().draft(account, &of_kind(DocumentKind::Contract)).unwrap();
            session.documents().discard(draft.id).unwrap();
        }
        // The account's features are its contacts' alone.
        house.agent.accounts().change_features(account, Some(&[])).unwrap();
        assert_eq!(listed(&house.agent, &all()).len(), 6);
    }

    fn p5_who_is_kept_out_sees_no_documents(house) {
        let Crew { account, manager, .. } = crew(&house, "Garage Chez Joe", "garage.example");
        let id = issued(&house.agent, account, DocumentKind::Invoice).id;
        house.agent.accounts().suspend(account).unwrap();
        let marc = as_contact(&house, manager);
        for error in [
            marc.documents().get(id).err(),
            marc.documents().list(&all(), None).err(),
            marc.documents().render(id).err(),
            marc.documents().statement(account, day("2026-04-30"), day("2026-04-30")).err(),
        ] {
            assert_eq!(error.unwrap().refusal().unwrap().rule(), "P5");
        }
        // What is owed goes on: the desk writes and issues as before.
        issued(&house.agent, account, DocumentKind::Invoice);
    }

    fn a2_nothing_new_is_drafted_for_an_account_that_is_gone_and_what_there_is_goes_on(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let draft = documents.draft(account, &invoice()).unwrap();
        let resource = Resource::Account(account);
        assert!(house.agent.may(Action::ManageDocuments, &resource).unwrap().is_allowed());
        house.agent.accounts().delete(account).unwrap();
        let error = documents.draft(account, &invoice()).unwrap_err();
        assert_eq!(error.code(), "wrong_account_state");
        let decision = house.agent.may(Action::ManageDocuments, &resource).unwrap();
        assert_eq!(decision.refusal().unwrap().rule(), "A2");
        let last = documents.issue(draft.id).unwrap();
        documents.pay(last.id, day("2026-04-30")).unwrap();
        assert_eq!(documents.statement(account, day("2026-04-30"), day("2026-04-30")).unwrap().closing_minor, 0);
    }

    fn c1_what_one_may_do_to_a_document_is_told_beforehand(house) {
        let Crew { account, manager, .. } = crew(&house, "Garage Chez Joe", "garage.example");
        let ids = kept(&house, account);
        let marc = as_contact(&house, manager);
        for (kind, id) in DocumentKind::ALL.iter().zip(&ids) {
            let (resource, viewing) = (Resource::Document(*id), view_of(*kind));
            assert_eq!(house.agent.actions(&resource).unwrap(), [Action::ManageDocuments, viewing]);
            assert_eq!(marc.actions(&resource).unwrap(), [viewing]);
            assert!(marc.may(viewing, &resource).unwrap().is_allowed());
            assert!(!marc.may(Action::ManageDocuments, &resource).unwrap().is_allowed());
        }
        let draft = Resource::Document(ids[5]);
        assert_eq!(code(marc.may(Action::ViewInvoices, &draft)), "unknown_document");
        assert_eq!(code(marc.actions(&draft)), "unknown_document");
        assert!(house.agent.may(Action::ManageDocuments, &draft).unwrap().is_allowed());
        let nowhere = Resource::Document(DocumentId::from_bytes([9; 16]));
        assert_eq!(code(house.agent.may(Action::ManageDocuments, &nowhere)), "unknown_document");
        house.agent.accounts().change_features(account, Some(&[])).unwrap();
        let refused = marc.may(Action::ViewInvoices, &Resource::Document(ids[0])).unwrap();
        assert_eq!(refused.refusal().unwrap().rule(), "C1");
    }

    fn c2_another_desks_document_answers_as_an_unknown_one(house) {
        let account = account(&house);
        let team = Team::helsinki(&house.store, "helsinki");
        let theirs = team.agent.accounts().create(&crate::accounts::named("Järvinen")).unwrap().id;
        let document = issued(&team.agent, theirs, DocumentKind::Invoice);
        let documents = house.agent.documents();
        let none = DocumentId::from_bytes([9; 16]);
        let same = |one: Error, other: Error| {
            assert_eq!(one.to_json(&Locale::EN), other.to_json(&Locale::EN));
            assert_eq!(one.code(), "unknown_document");
        };
        same(documents.get(document.id).unwrap_err(), documents.get(none).unwrap_err());
        same(documents.render(document.id).unwrap_err(), documents.render(none).unwrap_err());
        let pairs = writes(&house.agent, document.id, account).into_iter().zip(writes(&house.agent, none, account));
        for (theirs, unknown) in pairs.skip(1) {
            same(theirs.unwrap_err(), unknown.unwrap_err());
        }
        assert_eq!(code(documents.by_code("I-1")), "unknown_document");
        assert_eq!(code(documents.draft(theirs, &invoice())), "unknown_account");
        let credits = comptoir::DocumentDraft { credits: Some(document.id.to_string()), ..of_kind(DocumentKind::CreditNote) };
        assert_eq!(crate::problems(&documents.draft(account, &credits).unwrap_err()), ["/credits unknown_document"]);
        assert_eq!(team.agent.documents().get(document.id).unwrap(), document);
    }
}

fn view_of(kind: DocumentKind) -> Action {
    match kind {
        DocumentKind::Invoice | DocumentKind::CreditNote => Action::ViewInvoices,
        DocumentKind::Estimate => Action::ViewEstimates,
        DocumentKind::Proposal => Action::ViewProposals,
        _ => Action::ViewContracts,
    }
}
