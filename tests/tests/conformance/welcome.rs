//! The mail of welcome, and the words that a desk can put its own in place of (rule C6).

use comptoir::{AccountInsert, Completion, DeskDraft, Locale, OutgoingMail, Session, TemplateDraft, UserDraft};
use comptoir_tests::{House, Team, draft, over_both_stores, user};

use crate::accounts::{answered_for, garage, known, mails, named};
use crate::problems;

/// A desk beside the first one that welcomes new clients.
fn welcoming(house: &House) -> Team {
    let settings = DeskDraft { name: "welcoming".into(), welcome: true, ..House::settings() };
    let team = Team::of(&house.store, &settings, "Paris");
    mails(&team.host);
    team
}

fn templates(mails: &[OutgoingMail]) -> Vec<&str> {
    mails.iter().map(|mail| mail.template.as_str()).collect()
}

fn leased(host: &Session) -> Vec<OutgoingMail> {
    host.outbox().lease(100, 60).unwrap()
}

fn welcomed(insert: AccountInsert) -> AccountInsert {
    AccountInsert { welcome: Some(true), ..insert }
}

fn words(subject: &str, body: &str) -> TemplateDraft {
    TemplateDraft { subject: subject.into(), body: body.into() }
}

/// Puts words of the desk's own in place of those of the mail of welcome.
pub(crate) fn worded(house: &House) {
    house.administrator.templates().set(&Locale::FR, &words("Bienvenue", "Bonjour {person}")).unwrap();
}

/// The mail of welcome to the administrator of a new account.
fn letter(house: &House, insert: AccountInsert) -> OutgoingMail {
    mails(&house.host);
    house.agent.accounts().create(&welcomed(insert)).unwrap();
    let mut found = leased(&house.host);
    let ids: Vec<_> = found.iter().map(|mail| mail.id).collect();
    house.host.outbox().acknowledge(&ids).unwrap();
    found.retain(|mail| mail.template == "welcome");
    let [mail] = found.try_into().unwrap();
    mail
}

over_both_stores! {
    fn c6_the_administrator_is_welcomed_beside_activation_where_the_desk_says_so(house) {
        let team = welcoming(&house);
        team.agent.accounts().create(&garage()).unwrap();
        let sent = leased(&team.host);
        assert_eq!(templates(&sent), ["activate", "welcome"]);
        assert!(sent.iter().all(|mail| mail.to == "joe@garage.example"));
        let welcome = &sent[1];
        assert_eq!(welcome.subject, "Bienvenue chez Infomedia");
        assert!(welcome.text.starts_with("Bonjour Joe Martin,\n\nBienvenue chez Infomedia. Votre compte client Garage Chez Joe"), "{}", welcome.text);
        assert!(welcome.text.contains("\nhttps://portal.infomedia.example\n"), "{}", welcome.text);
        assert!(welcome.html.contains(r#"<a href="https://portal.infomedia.example">https://portal.infomedia.example</a>"#), "{}", welcome.html);
        assert!(!welcome.text.contains("token") && sent[0].text.contains("token="), "the one to activate is the other");
        // Not by a desk that says nothing.
        mails(&house.host);
        house.agent.accounts().create(&garage()).unwrap();
        assert_eq!(mails(&house.host), ["activate joe@garage.example"]);
    }

    fn c6_each_creation_can_say_otherwise(house) {
        let team = welcoming(&house);
        let silent = AccountInsert { welcome: Some(false), ..garage() };
        team.agent.accounts().create(&silent).unwrap();
        assert_eq!(mails(&team.host), ["activate joe@garage.example"]);
        mails(&house.host);
        house.agent.accounts().create(&welcomed(garage())).unwrap();
        assert_eq!(mails(&house.host), ["activate joe@garage.example", "welcome joe@garage.example"]);
    }

    fn c6_nobody_but_the_administrator_is_welcomed(house) {
        let team = welcoming(&house);
        let id = team.agent.accounts().create(&garage()).unwrap().id;
        team.agent.accounts().create(&named("Atelier")).unwrap();
        mails(&team.host);
        // Somebody known is told of the place, and welcomed to the new account.
        let second = AccountInsert { administrator: Some(known("joe@garage.example")), ..named("Lyon") };
        team.agent.accounts().create(&second).unwrap();
        assert_eq!(mails(&team.host), ["account_added joe@garage.example", "welcome joe@garage.example"]);
        let contact = comptoir::ContactDraft {
            account: Some(id.to_string()), name: Some("Léa Petit".into()), email: Some("lea@garage.example".into()),
            role: Some("requester".into()), phone: Some("+33 1 23 45 67 89".into()), ..comptoir::ContactDraft::default()
        };
        team.agent.contacts().create(&contact).unwrap();
        let lea = comptoir::AdministratorDraft { email: Some("lea@garage.example".into()), ..comptoir::AdministratorDraft::default() };
        team.agent.accounts().replace_administrator(id, &lea).unwrap();
        let told = mails(&team.host);
        assert!(told.iter().all(|mail| !mail.starts_with("welcome")), "{told:?}");
    }

    fn c6_an_account_by_request_is_welcomed_as_the_desk_says(house) {
        let team = welcoming(&house);
        let mut wanted = draft();
        wanted.users.push(user("lea@garage.example"));
        let code = team.dealer.requests().submit(&wanted).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        mails(&team.host);
        team.agent.requests().complete(&code, &Completion::default()).unwrap();
        let told: Vec<String> = mails(&team.host).into_iter().filter(|mail| mail.contains("garage")).collect();
        assert_eq!(told, ["activate joe@garage.example", "activate lea@garage.example", "welcome joe@garage.example"]);
    }

    fn c6_a_new_account_that_waits_for_the_host_welcomes_once_it_is_open(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&welcomed(garage())).unwrap().id;
        let refused = team.agent.accounts().create(&welcomed(answered_for("Deux", "deux@garage.example"))).unwrap().id;
        let silent = team.agent.accounts().create(&answered_for("Trois", "trois@garage.example")).unwrap().id;
        mails(&team.host);
        team.host.accounts().confirm(id).unwrap();
        assert_eq!(mails(&team.host), ["activate joe@garage.example", "welcome joe@garage.example"]);
        team.host.accounts().confirm(silent).unwrap();
        assert_eq!(mails(&team.host), ["activate trois@garage.example"]);
        team.host.accounts().fail(refused, "Panne").unwrap();
        assert_eq!(mails(&team.host), ["account_failed anna@infomedia.example"]);
    }

    fn c4_a_welcome_is_in_the_recipients_language_else_the_accounts_else_the_desks(house) {
        let settings = DeskDraft {
            name: "nordic".into(), language: "fi".into(), languages: vec!["sv".into(), "fi".into(), "fr".into()],
            ..House::settings()
        };
        let team = Team::of(&house.store, &settings, "Helsinki");
        let language = |account: &str, person: &str| {
            mails(&team.host);
            let administrator = UserDraft { language: Some(person.into()), ..user(&format!("{account}-{person}@garage.example")) };
            let insert = AccountInsert { language: Some(account.into()), administrator: Some(administrator), ..named("Garage") };
            team.agent.accounts().create(&welcomed(insert)).unwrap();
            let sent = leased(&team.host);
            let ids: Vec<_> = sent.iter().map(|mail| mail.id).collect();
            team.host.outbox().acknowledge(&ids).unwrap();
            sent.iter().find(|mail| mail.template == "welcome").unwrap().language.to_string()
        };
        assert_eq!([language("fi", "fr"), language("fr", "sv"), language("sv", "sv")], ["fr", "fr", "fi"]);
    }

    fn c6_a_desk_puts_its_own_words_in_one_language(house) {
        let templates = house.administrator.templates();
        let listed = templates.list().unwrap();
        assert_eq!(listed.iter().map(|one| (one.locale.as_str(), one.own, one.version)).collect::<Vec<_>>(), [("en", false, 0), ("fi", false, 0), ("fr", false, 0)]);
        assert_eq!(listed[2].subject, "Bienvenue chez {provider}");
        let own = templates.set(&Locale::FR, &words(" {account} : bienvenue ", "Cher {person},\r\n\r\n{{ {product} }} de {provider}.")).unwrap();
        assert_eq!((own.subject.as_str(), own.body.as_str(), own.own, own.version), ("{account} : bienvenue", "Cher {person},\n\n{{ {product} }} de {provider}.", true, 1));
        assert_eq!(templates.list().unwrap()[2], own);
        let mail = letter(&house, garage());
        assert_eq!(mail.subject, "Garage Chez Joe : bienvenue");
        // The address of the portal stands below where the words do without it.
        assert_eq!(mail.text, "Cher Joe Martin,\n\n{ Microcat Market } de Infomedia.\n\nOuvrir le portail clients\nhttps://portal.infomedia.example\n");
        let finnish = letter(&house, AccountInsert { administrator: Some(UserDraft { language: Some("fi".into()), ..user("aino@garage.example") }), ..named("Turku") });
        assert_eq!(finnish.subject, "Tervetuloa asiakkaaksi: Infomedia");
        let back = templates.clear(&Locale::FR).unwrap();
        assert_eq!((back.own, back.version, &back.subject), (false, 2, &listed[2].subject));
        assert_eq!(letter(&house, answered_for("Deux", "deux@garage.example")).subject, "Bienvenue chez Infomedia");
        assert_eq!(templates.clear(&Locale::FI).unwrap().version, 0, "there was nothing to clear");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn c6_words_hold_for_mails_that_wait_to_be_sent(house) {
        mails(&house.host);
        house.agent.accounts().create(&welcomed(garage())).unwrap();
        house.administrator.templates().set(&Locale::FR, &words("Bonjour", "À bientôt : {portal}")).unwrap();
        let sent = leased(&house.host);
        assert_eq!((sent[1].subject.as_str(), sent[1].text.as_str()), ("Bonjour", "À bientôt : https://portal.infomedia.example\n"));
    }

    fn c6_words_that_cannot_be_are_refused_all_at_once_and_nothing_is_kept(house) {
        let templates = house.administrator.templates();
        let before = house.host.audit().verify().unwrap().events;
        let refused = |locale: &Locale, subject: &str, body: &str| problems(&templates.set(locale, &words(subject, body)).unwrap_err());
        assert_eq!(refused(&Locale::FR, "Bonjour {name}", "{portal"), ["/subject unknown_placeholder", "/body unknown_placeholder"]);
        assert_eq!(refused(&Locale::FR, "Bonjour\r\nBcc: eve@evil.example", "x"), ["/subject control_characters"]);
        assert_eq!(refused(&Locale::FR, "a\rb", ""), ["/subject control_characters", "/body required"]);
        assert_eq!(refused(&Locale::FR, &"x".repeat(201), &"x".repeat(10_001)), ["/subject too_long", "/body too_long"]);
        let swedish = "sv".parse().unwrap();
        assert_eq!(refused(&swedish, "{name}", "x"), ["/locale unknown_language", "/subject unknown_placeholder"]);
        assert_eq!(problems(&templates.clear(&swedish).unwrap_err()), ["/locale unknown_language"]);
        assert_eq!(problems(&templates.sample(&"fr-CA".parse().unwrap()).unwrap_err()), ["/locale unknown_language"]);
        let error = templates.set(&Locale::FR, &words("{name}", "x")).unwrap_err();
        let text = error.problems()[0].text(&Locale::EN);
        assert!(text.contains("{person}, {account}, {provider}, {product} and {portal}"), "{text}");
        assert_eq!((house.host.audit().verify().unwrap().events, house.raw().count("mail_templates")), (before, 0));
        // A desk's own line break at the end is only white space.
        assert_eq!(templates.set(&Locale::FR, &words("Bonjour\n", "x")).unwrap().subject, "Bonjour");
    }

    fn c6_values_in_a_mail_are_text_and_nothing_else(house) {
        house.administrator.templates().set(&Locale::FR, &words("{person}: {account}", "<b>{person}</b> & {account}\n{portal}")).unwrap();
        let odd = AccountInsert {
            administrator: Some(UserDraft { first_name: Some("{portal} <i>".into()), last_name: Some("{{x}}".into()), ..user("odd@garage.example") }),
            ..named("<script>alert(1)</script> {person}")
        };
        let mail = letter(&house, odd);
        assert_eq!(mail.subject, "{portal} <i> {{x}}: <script>alert(1)</script> {person}");
        assert_eq!(mail.text, "<b>{portal} <i> {{x}}</b> & <script>alert(1)</script> {person}\nhttps://portal.infomedia.example\n");
        assert!(!mail.html.contains("<script") && !mail.html.contains("<b>") && !mail.html.contains("<i>"), "{}", mail.html);
        assert!(mail.html.contains("&lt;b&gt;{portal} &lt;i&gt; {{x}}&lt;/b&gt; &amp; "), "{}", mail.html);
        assert!(mail.message.split("\r\n").all(|line| !line.contains(['\r', '\n'])));
    }

    fn c6_the_same_words_again_change_nothing_and_a_stale_version_is_a_conflict(house) {
        let templates = house.administrator.templates();
        let own = templates.set(&Locale::FR, &words("Un", "1")).unwrap();
        let events = house.host.audit().verify().unwrap().events;
        assert_eq!(templates.set(&Locale::FR, &words("Un", "1")).unwrap(), own);
        assert_eq!(house.host.audit().verify().unwrap().events, events);
        assert_eq!(templates.set(&Locale::FI, &words("Yksi", "1")).unwrap().version, 1, "each language has its own");
        let based = |version| house.administrator.based_on(version).templates();
        assert_eq!(based(0).set(&Locale::FR, &words("Deux", "2")).unwrap_err().code(), "conflict");
        assert_eq!(based(1).set(&Locale::FR, &words("Deux", "2")).unwrap().version, 2);
        let error = based(1).clear(&Locale::FR).unwrap_err();
        assert!(matches!(error.failure(), comptoir::Failure::Conflict { current: 2, fields, .. } if fields == &["body", "subject"]), "{error}");
        assert_eq!(based(0).set(&Locale::EN, &words("One", "1")).unwrap().version, 1);
        assert_eq!(based(1).clear(&Locale::EN).unwrap().version, 2);
        assert_eq!(based(0).set(&Locale::EN, &words("One", "1")).unwrap_err().code(), "conflict", "versions go on");
        assert_eq!(based(2).set(&Locale::EN, &words("One", "1")).unwrap().version, 3);
    }

    fn c6_only_the_desk_administrator_changes_words(house) {
        for session in [&house.agent, &house.dealer, &house.host] {
            let templates = session.templates();
            assert_eq!(templates.list().unwrap_err().code(), "refused");
            assert_eq!(templates.set(&Locale::FR, &words("a", "b")).unwrap_err().code(), "refused");
            assert_eq!(templates.clear(&Locale::FR).unwrap_err().code(), "refused");
            assert_eq!(templates.sample(&Locale::FR).unwrap_err().code(), "refused");
        }
        let other = Team::helsinki(&house.store, "helsinki");
        house.administrator.templates().set(&Locale::FR, &words("Un", "1")).unwrap();
        assert!(!other.administrator.templates().list().unwrap()[2].own, "another desk's are its own");
    }

    fn c6_a_sample_shows_the_mail_and_sends_none(house) {
        mails(&house.host);
        let templates = house.administrator.templates();
        let sample = templates.sample(&Locale::FI).unwrap();
        assert_eq!((sample.locale.clone(), sample.subject.as_str()), (Locale::FI, "Tervetuloa asiakkaaksi: Infomedia"));
        assert!(sample.text.starts_with("Hei Maija Virtanen\n\n") && sample.text.contains("Virtasen autokorjaamo"), "{}", sample.text);
        assert!(sample.html.contains("<html lang=\"fi\">") && sample.html.contains("<p>Hei Maija Virtanen</p>"), "{}", sample.html);
        templates.set(&Locale::FI, &words("Hei {person}", "Tervetuloa")).unwrap();
        assert_eq!(templates.sample(&Locale::FI).unwrap().subject, "Hei Maija Virtanen");
        assert!(house.host.outbox().lease(100, 60).unwrap().is_empty());
        // A preview keeps nothing; a key does once what it does.
        let seen = house.administrator.preview().templates().set(&Locale::FR, &words("Un", "1")).unwrap();
        assert!(seen.own && !templates.list().unwrap()[2].own);
        let once = house.administrator.once("k").unwrap().templates();
        let set = once.set(&Locale::FR, &words("Un", "1")).unwrap();
        assert_eq!(once.set(&Locale::FR, &words("Un", "1")).unwrap(), set);
        assert_eq!(once.set(&Locale::FR, &words("Deux", "2")).unwrap_err().code(), "key_reused");
    }
}
