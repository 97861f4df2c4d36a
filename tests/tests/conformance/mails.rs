//! Mails: written in the recipient's language, safe in whatever names hold.

use comptoir::{Completion, CreateDraft, DeskDraft, OutgoingMail};
use comptoir_tests::{House, Team, draft, finnish_draft, over_both_stores};

/// The headers of a message, folded lines joined.
fn headers(mail: &OutgoingMail) -> Vec<String> {
    let (head, _) = mail.message.split_once("\r\n\r\n").unwrap();
    head.replace("\r\n ", " ").replace("\r\n\t", " ").split("\r\n").map(str::to_owned).collect()
}

fn header(mail: &OutgoingMail, name: &str) -> String {
    let found: Vec<_> = headers(mail)
        .into_iter()
        .filter(|line| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase())))
        .collect();
    assert_eq!(found.len(), 1, "one {name} in {:?}", headers(mail));
    found[0].split_once(':').unwrap().1.trim().to_owned()
}

fn mails_after(house: &House, draft: &CreateDraft) -> Vec<OutgoingMail> {
    let code = house.dealer.requests().submit(draft).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().complete(&code, &Completion::default()).unwrap();
    house.host.outbox().lease(100, 60).unwrap()
}

fn to<'m>(mails: &'m [OutgoingMail], address: &str) -> &'m OutgoingMail {
    mails.iter().rev().find(|mail| mail.to == address).unwrap()
}

over_both_stores! {
    fn mail_has_the_headers_of_a_message(house) {
        let mails = mails_after(&house, &draft());
        let mail = to(&mails, "joe@garage.example");
        assert_eq!(header(mail, "Message-ID"), format!("<{}@infomedia.example>", mail.id));
        assert_eq!(header(mail, "Date"), "Thu, 30 Apr 2026 08:00:00 +0000");
        assert!(header(mail, "From").ends_with("<comptoir@infomedia.example>"), "{}", header(mail, "From"));
        assert!(header(mail, "To").ends_with("<joe@garage.example>"), "{}", header(mail, "To"));
        assert_eq!(header(mail, "Content-Language"), "fr");
        assert_eq!(header(mail, "Auto-Submitted"), "auto-generated");
        assert!(header(mail, "Content-Type").starts_with("multipart/alternative"));
        assert!(mail.message.is_ascii(), "any server takes it");
        assert!(mail.message.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
        assert!(mail.text.contains("https://portal.infomedia.example/activate?token="));
        assert!(mail.text.contains("1er mai 2026 à 10:00"), "until when: {}", mail.text);
    }

    fn mail_is_in_the_recipients_language(house) {
        let mut wanted = draft();
        wanted.users[0].language = Some("fi".into());
        wanted.users[0].time_zone = Some("Europe/Helsinki".into());
        let mails = mails_after(&house, &wanted);
        let mail = to(&mails, "joe@garage.example");
        assert_eq!(mail.language.to_string(), "fi");
        assert!(mail.subject.contains("Microcat Market"));
        assert!(mail.text.contains("1. toukokuuta 2026 klo 11.00"), "{}", mail.text);
        assert_eq!(to(&mails, "denis@infomedia.example").language.to_string(), "fr");
        let team = Team::helsinki(&house.store, "helsinki");
        team.dealer.requests().submit(&finnish_draft()).unwrap();
        let mails = team.host.outbox().lease(100, 60).unwrap();
        assert!(mails.iter().all(|mail| mail.language.to_string() == "fi"));
        assert!(mails.iter().all(|mail| mail.html.contains("<html lang=\"fi\">")));
    }

    fn mail_headers_hold_no_more_than_names(house) {
        for (number, name) in [
            r#"Joe "Bcc: eve@evil.example" Martin"#, r"Joe \", "Joe <eve@evil.example>", "Joe, eve@evil.example", "Zoë 😀 Ünïcode",
            "=?utf-8?q?eve?=", "Joe; (comment) @here: x", &"n".repeat(100), "'; DROP TABLE users; --", "{ $name } %s",
        ].into_iter().enumerate() {
            let mut wanted = draft();
            let address = format!("joe{number}@garage.example");
            wanted.users[0].email = Some(address.clone());
            wanted.users[0].first_name = Some(name.into());
            wanted.users[0].last_name = Some("Martin".into());
            wanted.account.name = Some(name.into());
            let mails = mails_after(&house, &wanted);
            let mail = to(&mails, &address);
            let names: Vec<String> = headers(mail).iter().map(|line| line.split(':').next().unwrap().to_lowercase()).collect();
            let mut expected = ["message-id", "date", "from", "to", "subject", "content-language", "auto-submitted",
                "mime-version", "content-type"];
            let mut sorted = names.clone();
            sorted.sort();
            expected.sort_unstable();
            assert_eq!(sorted, expected, "{name}");
            let recipient = header(mail, "To");
            assert!(recipient.ends_with(&format!("<{address}>")), "{recipient}");
            let shown = recipient.strip_suffix(&format!("<{address}>")).unwrap().trim();
            // Quoted with every quote escaped, or encoded: never a second address.
            let quoted = shown.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).map(|inner| {
                let bare = inner.replace(r"\\", "").replace("\\\"", "");
                !bare.contains(['"', '\\'])
            });
            let encoded = shown.split(' ').all(|word| word.starts_with("=?") && word.ends_with("?="));
            assert!(quoted == Some(true) || encoded, "{shown}");
            assert!(mail.text.contains(name), "the text says it as it is");
            assert!(!header(mail, "Subject").contains('\n'));
        }
    }

    fn mail_html_escapes_what_people_wrote(house) {
        let mut wanted = draft();
        wanted.account.name = Some("<script>alert(1)</script> & \"Fils\"".into());
        wanted.users[0].first_name = Some("<b>Joe</b>".into());
        let code = house.dealer.requests().submit(&wanted).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        house.agent.requests().ask(&code, "<img src=x onerror=alert(1)>\n> cité\n.\nFrom ici").unwrap();
        let mails = house.host.outbox().lease(100, 60).unwrap();
        for mail in &mails {
            assert!(!mail.html.contains("<script") && !mail.html.contains("<img") && !mail.html.contains("<b>"), "{}", mail.html);
        }
        let question = mails.iter().find(|mail| mail.template == "request_question").unwrap();
        assert!(question.html.contains("&lt;img src=x onerror=alert(1)&gt;<br>"));
        assert!(question.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "));
        assert!(question.text.contains("> <img src=x onerror=alert(1)>\n> > cité\n> .\n> From ici"));
        assert!(question.text.contains("<script>alert(1)</script> & \"Fils\""));
    }

    fn mail_names_of_the_desk_are_safe_too(house) {
        let settings = DeskDraft {
            name: "odd".into(),
            provider: r#"Pièces & "Cie", <eve@evil.example>"#.into(),
            product: "<i>Marché</i>".into(),
            portal_url: "https://portal.example/a&b='2'".into(),
            sender: "comptoir@pièces.example".into(),
            ..House::settings()
        };
        let desk = house.store.create_desk(&settings, &comptoir_tests::staff("", None, "ada")).unwrap();
        let host = desk.session(comptoir::Actor::host("tests")).unwrap();
        let mail = host.outbox().lease(1, 60).unwrap().remove(0);
        assert_eq!(mail.from, "comptoir@xn--pices-5ra.example");
        assert!(header(&mail, "From").ends_with(&format!("<{}>", mail.from)));
        assert!(header(&mail, "Message-ID").ends_with("@xn--pices-5ra.example>"));
        assert!(mail.message.is_ascii());
        assert!(!mail.html.contains("<i>") && !mail.html.contains("<eve"));
    }


    fn c4_a_language_without_labels_gives_way_to_the_account_s_then_the_desk_s(house) {
        let settings = DeskDraft {
            name: "nordic".into(), country: "FI".into(), language: "fi".into(), time_zone: "Europe/Helsinki".into(),
            languages: vec!["sv".into(), "fi".into(), "fr".into()],
            ..House::settings()
        };
        let desk = house.store.create_desk(&settings, &comptoir_tests::staff("", None, "ada")).unwrap();
        let host = desk.session(comptoir::Actor::host("tests")).unwrap();
        let ada = host.people().staff_by_email("ada@infomedia.example").unwrap().unwrap();
        let ada = desk.session(comptoir::Actor::staff(ada.id)).unwrap();
        let mut swedish = comptoir_tests::staff("agent", None, "sven");
        swedish.language = Some("sv".into());
        ada.people().add_staff(&swedish).unwrap();
        let mut wanted = draft();
        wanted.users[0].language = Some("sv".into());
        let code = ada.requests().submit(&wanted).unwrap().code;
        ada.requests().start(&code).unwrap();
        ada.requests().complete(&code, &Completion::default()).unwrap();
        let mails = host.outbox().lease(100, 60).unwrap();
        assert_eq!(to(&mails, "sven@infomedia.example").language.as_str(), "fi", "the desk's");
        assert_eq!(to(&mails, "joe@garage.example").language.as_str(), "fr", "the account's");
    }

    fn p1_somebody_known_is_told_of_a_place_on_the_staff(house) {
        mails_after(&house, &draft());
        let mut joe = comptoir_tests::staff("agent", None, "joe");
        joe.email = "JOE@garage.example".into();
        house.administrator.people().add_staff(&joe).unwrap();
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert_eq!(mails.iter().map(|mail| mail.template.as_str()).collect::<Vec<_>>(), ["staff_added"]);
        house.at("2026-05-04T08:00:00Z");
        let mut ulla = draft();
        ulla.users[0].email = Some("ulla@garage.example".into());
        mails_after(&house, &ulla);
        house.at("2026-05-08T08:00:00Z");
        let mut staff = comptoir_tests::staff("agent", None, "ulla");
        staff.email = "ulla@garage.example".into();
        house.administrator.people().add_staff(&staff).unwrap();
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert_eq!(to(&mails, "ulla@garage.example").template, "activate_staff", "the invitation was over");
    }
}
