use serde_json::{Value, json};

use super::*;
use crate::Currency;
use crate::model::money::Money;

fn about() -> AboutWork {
    AboutWork {
        code: "260430-080000000".into(),
        subject: "Notice".into(),
        account: "Garage Chez Joe".into(),
        language: Locale::FR,
    }
}

pub(super) fn work_mails() -> Vec<Mail> {
    let quoted = || QuotedWork {
        about: about(),
        number: 2,
        amount: Money::parse("1234.50", Currency::EUR).unwrap(),
        last_day: Day("2026-05-15".parse().unwrap()),
        text: Some("TVA en sus".into()),
    };
    let done = || WorkDone { about: about(), percent: 40, files: 2, text: None };
    vec![
        Mail::WorkSubmitted(about()),
        Mail::WorkCancelled(about()),
        Mail::WorkQuoting(about()),
        Mail::WorkQuoted(quoted()),
        Mail::WorkAccepted(QuotedWork { text: None, ..quoted() }),
        Mail::WorkDeclined(quoted()),
        Mail::WorkRejected(SaidOfWork { about: about(), text: "Complet".into() }),
        Mail::WorkStarted(about()),
        Mail::WorkProgress(done()),
        Mail::WorkDelivered(done()),
    ]
}

/// What an outbox of before holds is still sent.
#[test]
fn mails_written_by_an_earlier_version_are_read() {
    for (template, tell) in [("work_submitted", "soumise"), ("work_cancelled", "annulée")] {
        let stored = json!({
            "template": template, "code": "260430-080000000", "subject": "Notice", "account": "Garage Chez Joe",
            "language": "fr",
        });
        let mail: Mail = serde_json::from_str(&stored.to_string()).unwrap();
        assert_eq!((mail.template(), mail.account_language()), (template, Some(&Locale::FR)));
        assert_eq!(serde_json::to_value(&mail).unwrap(), stored);
        let key = format!("mail-{}-body", template.replace('_', "-"));
        let (Mail::WorkSubmitted(about) | Mail::WorkCancelled(about)) = mail else { panic!("{template}") };
        let text = crate::label::text(&Locale::FR, &key, &about.args(Args::none()));
        assert!(text.contains(tell) && text.contains("«\u{202f}Notice\u{202f}»"), "{text}");
    }
}

#[test]
fn every_mail_about_work_reads_back() {
    for mail in work_mails() {
        let stored = serde_json::to_string(&mail).unwrap();
        let value: Value = serde_json::from_str(&stored).unwrap();
        assert_eq!((&value["template"], &value["code"]), (&mail.template().into(), &"260430-080000000".into()));
        let read: Mail = serde_json::from_str(&stored).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), stored);
        assert_eq!(read.account_language(), Some(&Locale::FR));
    }
}

#[test]
fn what_was_said_is_headed_where_it_need_not_be_said() {
    let heads: Vec<_> =
        work_mails().iter().map(|mail| mail.said().map(|(head, text)| (head, text.to_owned()))).collect();
    let said = |head, text: &str| Some((head, text.to_owned()));
    assert_eq!(
        heads,
        [
            None,
            None,
            None,
            said(Some("mail-note"), "TVA en sus"),
            None,
            said(Some("mail-reason"), "TVA en sus"),
            said(None, "Complet"),
            None,
            None,
            None,
        ]
    );
}

#[test]
fn a_delivery_tells_of_its_files_by_their_number() {
    let body = |locale: Locale, files| {
        let done = WorkDone { about: about(), percent: 100, files, text: None };
        let text = crate::label::text(&locale, "mail-work-delivered-body", &done.args(Args::none(), &locale));
        text.split_once(". ").map_or(String::new(), |(_, files)| files.to_owned())
    };
    assert_eq!([body(Locale::EN, 0), body(Locale::FI, 0), body(Locale::FR, 0)], [""; 3]);
    assert_eq!(body(Locale::EN, 1), "You will find one file in the customer portal.");
    assert_eq!(body(Locale::EN, 2), "You will find 2 files in the customer portal.");
    assert_eq!(body(Locale::FI, 1), "Yksi tiedosto on saatavilla asiakasportaalissa.");
    assert_eq!(body(Locale::FI, 2), "2 tiedostoa on saatavilla asiakasportaalissa.");
    assert_eq!(body(Locale::FR, 1), "Un fichier est à votre disposition dans le portail clients.");
    assert_eq!(body(Locale::FR, 2), "2 fichiers sont à votre disposition dans le portail clients.");
}
