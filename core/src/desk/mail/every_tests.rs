//! Every mail, written whole in every language.

use std::collections::BTreeSet;

use super::tests::work_mails;
use super::*;
use crate::label;
use crate::model::desk::samples;

fn day() -> Day {
    Day("2026-05-15".parse().unwrap())
}

fn settings() -> Settings {
    samples::desk().check().unwrap()
}

fn mails() -> Vec<Mail> {
    let (account, language, code) = (|| "Garage Chez Joe".to_owned(), Locale::FR, || "260430-080000000".to_owned());
    let (text, last_day) = (|| "Complet".to_owned(), day());
    let period = Period { start: "2026-05-01".parse().unwrap(), end: "2027-05-01".parse().unwrap() };
    let ahead = |term| Mail::RenewalAhead { account: account(), language: language.clone(), on: day(), term };
    let mut mails = vec![
        Mail::Activate { account: account(), language: language.clone() },
        Mail::Welcome { account: account(), language: language.clone() },
        Mail::ActivateStaff,
        Mail::AccountAdded { account: account(), language: language.clone() },
        Mail::StaffAdded,
        Mail::RequestSubmitted { code: code(), account: account(), last_day },
        Mail::RequestDue { code: code(), account: account(), last_day },
        Mail::RequestQuestion { code: code(), account: account(), text: text() },
        Mail::RequestAnswered { code: code(), account: account(), text: text() },
        Mail::RequestRejected { code: code(), account: account(), text: text() },
        Mail::RequestCancelled { code: code(), account: account() },
        Mail::RequestCompleted { code: code(), account: account() },
        Mail::RequestUsersAdded { code: code(), account: account() },
        Mail::RequestModified { code: code(), account: account() },
        Mail::WorkReassigned { account: account(), language: language.clone(), count: 2, text: text() },
        Mail::AdministratorNamed { account: account(), language: language.clone() },
        Mail::AccountFailed { account: account(), text: text() },
        ahead(Some(Term::ANNUAL)),
        ahead(None),
        Mail::SubscriptionRenewed { account: account(), language: language.clone(), term: Term::MONTHLY, period },
        Mail::SubscriptionEnded { account: account(), language: language.clone(), on: day() },
        Mail::RegistrationReceived {
            name: "Joe Martin".into(),
            email: "joe@garage.example".into(),
            company: account(),
        },
        Mail::ConfirmEmail,
        Mail::ResetPassword,
        Mail::AlreadyRegistered,
        Mail::EmailChanged {
            former: "joe@garage.example".into(),
            former_key: "joe@garage.example".into(),
            name: "Joe Martin".into(),
        },
    ];
    mails.extend(work_mails());
    mails
}

/// The names in `Mail::template`, whose match leaves out none.
fn templates() -> BTreeSet<&'static str> {
    let body = include_str!("mod.rs").split("fn template(&self)").nth(1).unwrap().split("\n    }\n").next().unwrap();
    body.lines().filter(|line| line.contains("=>")).map(|line| line.split('"').nth(1).unwrap()).collect()
}

#[test]
fn every_mail_is_written_whole_in_every_language() {
    let (mails, settings) = (mails(), settings());
    let written: BTreeSet<_> = mails.iter().map(Mail::template).collect();
    assert_eq!(written, templates());
    assert_eq!(written.len(), mails.len());
    for mail in mails {
        let texts = [Locale::EN, Locale::FI, Locale::FR].map(|locale| {
            let mut args = mail.args(&settings, &locale);
            if matches!(mail, Mail::Welcome { .. }) {
                // Its words are a template's, whose values are filled in apart.
                args = args.with("person", "Joe Martin").with("portal", "https://portal.example");
            }
            ["subject", "body"].map(|part| {
                let key = format!("mail-{}-{part}", mail.template().replace('_', "-"));
                assert!(label::has(&locale, &key), "{key} in {locale}");
                let text = label::text(&locale, &key, &args);
                assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{key} in {locale}: {text}");
                text
            })
        });
        for part in [0, 1] {
            let different: BTreeSet<_> = texts.iter().map(|text| &text[part]).collect();
            assert_eq!(different.len(), 3, "{texts:?}");
        }
    }
}
