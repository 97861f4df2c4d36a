//! Work that goes from one contact of an account to another (rule P8).

use comptoir::{ContactId, Locale, Reassignment, Session, WorkFilter};
use comptoir_tests::{House, over_both_stores};

use crate::accounts::mails;
use crate::problems;
use crate::work::{as_contact, asked, crew, subjects, told};

/// All open work, or what the codes name.
fn hand(from: ContactId, to: ContactId, codes: Option<&[&str]>) -> Reassignment {
    let codes = codes.map(|codes| codes.iter().map(|code| (*code).to_owned()).collect());
    Reassignment { from: from.to_string(), to: to.to_string(), codes }
}

fn held(house: &House, holder: ContactId) -> Vec<String> {
    subjects(&house.agent, &WorkFilter { holder: Some(holder), ..WorkFilter::default() })
}

fn code(session: &Session, draft: &Reassignment) -> String {
    session.work().reassign(draft).unwrap_err().code().to_owned()
}

over_both_stores! {
    fn p8_a_manager_reassigns_all_open_work_of_a_contact(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let (first, second) = (asked(&house, crew.requester, "Un"), asked(&house, crew.requester, "Deux"));
        let closed = asked(&house, crew.requester, "Clos");
        house.administrator.work().cancel(&closed).unwrap();
        mails(&house.host);
        let done = as_contact(&house, crew.manager).work().reassign(&hand(crew.requester, crew.other, None)).unwrap();
        assert_eq!((done.codes, done.more), (vec![second.clone(), first.clone()], false));
        assert_eq!((held(&house, crew.requester), held(&house, crew.other)), (vec!["Clos".to_owned()], vec!["Deux".to_owned(), "Un".to_owned()]));
        // What one holds is one's own from now on, and the former holder's no more.
        let (rita, rolf) = (as_contact(&house, crew.requester), as_contact(&house, crew.other));
        assert_eq!(rita.work().get(&first).unwrap_err().code(), "refused");
        let work = rolf.work().get(&first).unwrap();
        assert_eq!((work.holder.name.as_str(), work.submitted_by.name.as_str(), work.version), ("Rolf Usager", "Rita Usager", 2));
        assert_eq!(rolf.work().cancel(&first).unwrap().version, 3);
        assert_eq!(told(&house, crew.account, &Locale::FR, 2)[1], format!("Marc Usager a réattribué la demande de travail {first}\u{202f}: Rita Usager → Rolf Usager"));
        assert_eq!(told(&house, crew.account, &Locale::FI, 2)[1], format!("Marc Usager vaihtoi työpyynnön {first} vastuuhenkilön: Rita Usager → Rolf Usager"));
        assert_eq!(told(&house, crew.account, &Locale::EN, 2)[1], format!("Marc Usager reassigned work request {first}: Rita Usager → Rolf Usager"));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p8_one_or_several_are_reassigned_by_their_codes(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let codes: Vec<String> = ["Un", "Deux", "Trois"].iter().map(|subject| asked(&house, crew.requester, subject)).collect();
        let named = [codes[2].as_str(), codes[0].as_str()];
        let done = house.agent.work().reassign(&hand(crew.requester, crew.manager, Some(&named))).unwrap();
        assert_eq!(done.codes, named);
        assert_eq!((held(&house, crew.requester), held(&house, crew.manager)), (vec!["Deux".to_owned()], vec!["Trois".to_owned(), "Un".to_owned()]));
        // A manager hands on the own work too.
        let manager = as_contact(&house, crew.manager);
        manager.work().reassign(&hand(crew.manager, crew.other, Some(&[&codes[0]]))).unwrap();
        assert_eq!(held(&house, crew.other), ["Un"]);
    }

    fn p8_the_new_holder_is_told_of_all_of_it_by_one_mail(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let codes: Vec<String> = (0..21).map(|number| asked(&house, crew.requester, &format!("Travail {number}"))).collect();
        mails(&house.host);
        house.agent.work().reassign(&hand(crew.requester, crew.other, Some(&[&codes[0]]))).unwrap();
        let mail = house.host.outbox().lease(10, 60).unwrap().remove(0);
        house.host.outbox().acknowledge(&[mail.id]).unwrap();
        assert_eq!((mail.template.as_str(), mail.to.as_str()), ("work_reassigned", "rolf@garage.example"));
        assert_eq!(mail.subject, "Une demande de travail vous a été attribuée");
        let expected = format!("Une demande de travail pour le compte client Garage Chez Joe vous a été attribuée. Elle fait désormais partie de votre propre travail\u{202f}:\n\n> {} – Travail 0\n", codes[0]);
        assert!(mail.text.contains(&expected), "{}", mail.text);
        house.raw().run("UPDATE users SET language = 'fi' WHERE email_key LIKE 'rita@%'");
        house.agent.work().reassign(&hand(crew.requester, crew.manager, None)).unwrap();
        house.agent.work().reassign(&hand(crew.other, crew.requester, None)).unwrap();
        let mails = house.host.outbox().lease(10, 60).unwrap();
        assert_eq!(mails.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(), ["20 demandes de travail vous ont été attribuées", "Sinulle on siirretty työpyyntö"]);
        let quoted = mails[0].text.lines().filter(|line| line.starts_with("> ")).count();
        assert_eq!((quoted, mails[0].text.contains("> …")), (20, false));
        house.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
        asked(&house, crew.manager, "Encore");
        crate::accounts::mails(&house.host);
        house.agent.work().reassign(&hand(crew.manager, crew.other, None)).unwrap();
        let mail = house.host.outbox().lease(10, 60).unwrap().remove(0);
        assert_eq!(mail.subject, "21 demandes de travail vous ont été attribuées");
        assert_eq!(mail.text.lines().filter(|line| line.starts_with("> ")).count(), 21);
        assert!(mail.text.contains("> …"), "{}", mail.text);
    }

    fn p8_whoever_takes_work_over_or_wants_no_mail_is_not_told(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        asked(&house, crew.requester, "Un");
        mails(&house.host);
        as_contact(&house, crew.manager).work().reassign(&hand(crew.requester, crew.manager, None)).unwrap();
        assert!(mails(&house.host).is_empty());
        house.raw().run("UPDATE contacts SET notifications = 'all_work'");
        house.agent.work().reassign(&hand(crew.manager, crew.requester, None)).unwrap();
        assert!(mails(&house.host).is_empty());
        house.raw().run("UPDATE contacts SET notifications = 'own_work'");
        house.raw().run("UPDATE users SET activation = 'invited'");
        house.agent.work().reassign(&hand(crew.requester, crew.other, None)).unwrap();
        assert!(mails(&house.host).is_empty());
    }

    fn p8_work_goes_to_a_requester_or_manager_of_the_same_account(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let theirs = crew(&house, "Atelier", "atelier.example");
        asked(&house, ours.requester, "Un");
        let agent = |to: ContactId| problems(&house.agent.work().reassign(&hand(ours.requester, to, None)).unwrap_err());
        assert_eq!(agent(ours.observer), ["/to takes_no_work"]);
        assert_eq!(agent(theirs.requester), ["/to other_account"]);
        assert_eq!(agent(ours.requester), ["/to no_change"]);
        house.raw().run("UPDATE contacts SET ended_at = 1 WHERE user_id = (SELECT id FROM users WHERE email_key = 'rolf@garage.example')");
        assert_eq!(agent(ours.other), ["/to takes_no_work"]);
        house.raw().run("UPDATE users SET state = 'suspended' WHERE email_key = 'marc@garage.example'");
        assert_eq!(agent(ours.manager), ["/to user_suspended"]);
        assert_eq!(held(&house, ours.requester), ["Un"]);
        // Another account's contacts are not there for a manager, at either end.
        let manager = as_contact(&house, theirs.manager);
        let nobody = ContactId::from_bytes([9; 16]);
        for (from, to) in [(theirs.requester, ours.requester), (ours.requester, theirs.requester), (ours.requester, ours.other), (nobody, theirs.requester), (theirs.requester, nobody)] {
            assert_eq!(code(&manager, &hand(from, to, None)), "unknown_contact");
        }
        assert_eq!(code(&house.agent, &hand(nobody, ours.requester, None)), "unknown_contact");
    }

    fn p8_what_a_removed_contact_left_can_be_reassigned(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        asked(&house, crew.requester, "Un");
        house.raw().run("UPDATE contacts SET ended_at = 1 WHERE user_id = (SELECT id FROM users WHERE email_key LIKE 'rita@%')");
        let done = as_contact(&house, crew.manager).work().reassign(&hand(crew.requester, crew.other, None)).unwrap();
        assert_eq!((done.codes.len(), held(&house, crew.other)), (1, vec!["Un".to_owned()]));
        // Work waits while the account is suspended, and somebody must be able to leave it then too.
        house.agent.accounts().suspend(crew.account).unwrap();
        house.agent.work().reassign(&hand(crew.other, crew.manager, None)).unwrap();
        assert_eq!(held(&house, crew.manager), ["Un"]);
    }

    fn p8_codes_of_closed_or_foreign_work_are_told_each_and_nothing_is_done(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let theirs = crew(&house, "Atelier", "atelier.example");
        let (own, closed) = (asked(&house, ours.requester, "Un"), asked(&house, ours.requester, "Clos"));
        let (others, foreign) = (asked(&house, ours.other, "Deux"), asked(&house, theirs.requester, "Trois"));
        house.administrator.work().cancel(&closed).unwrap();
        let codes = [own.as_str(), &closed, &others, &foreign, "000101-000000000"];
        let found = problems(&house.agent.work().reassign(&hand(ours.requester, ours.observer, Some(&codes))).unwrap_err());
        assert_eq!(found, ["/to takes_no_work", "/codes/1 work_closed", "/codes/2 unknown_work", "/codes/3 unknown_work", "/codes/4 unknown_work"]);
        let manager = as_contact(&house, ours.manager);
        let error = manager.work().reassign(&hand(ours.requester, ours.manager, Some(&codes))).unwrap_err();
        assert_eq!(problems(&error).len(), 4);
        assert_eq!(error.problems()[0].text(&Locale::EN), "This work is closed and stays with this contact. Leave it out.");
        assert_eq!(error.problems()[1].text(&Locale::FR), "Aucun travail de ce contact ne porte ce code. Vérifiez le code.");
        assert_eq!(held(&house, ours.requester), ["Clos", "Un"]);
        let bad = Reassignment { codes: Some(vec![own.clone(), own, String::new()]), ..hand(ours.requester, ours.manager, None) };
        assert_eq!(problems(&manager.work().reassign_json(bad.to_json().as_bytes()).unwrap_err()), ["/codes/1 duplicate", "/codes/2 required"]);
        assert_eq!(problems(&manager.work().reassign_json(br#"{"from": 1}"#).unwrap_err()), ["/from wrong_type"]);
    }

    fn p8_where_nothing_is_open_nothing_happens(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let events = house.raw().count("audit_events");
        let done = house.agent.work().reassign(&hand(crew.requester, crew.other, None)).unwrap();
        assert_eq!((done.codes.len(), done.more), (0, false));
        assert_eq!(house.raw().count("audit_events"), events);
        assert!(mails(&house.host).is_empty());
    }

    fn p8_so_many_at_once_and_the_rest_afterwards(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let code = asked(&house, crew.requester, "Un");
        // The same row five hundred times more.
        let mut raw = house.raw();
        for number in 0..500 {
            let copy = "INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, subject, state, submitted_at, version) \
                SELECT desk_id, {id}, 'x{number}', account_id, holder_id, submitter_id, subject, state, submitted_at, 1 FROM work_requests WHERE code = '{code}'";
            let hex = format!("{number:032x}");
            let id = if house.folder().is_some() { format!("x'{hex}'") } else { format!("decode('{hex}', 'hex')") };
            raw.run(&copy.replace("{id}", &id).replace("{number}", &number.to_string()).replace("{code}", &code));
        }
        let done = house.agent.work().reassign(&hand(crew.requester, crew.other, None)).unwrap();
        assert_eq!((done.codes.len(), done.more), (500, true));
        let done = house.agent.work().reassign(&hand(crew.requester, crew.other, None)).unwrap();
        assert_eq!((done.codes, done.more), (vec![code], false));
    }

    fn p6_requesters_observers_and_dealers_reassign_nothing(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        asked(&house, crew.requester, "Un");
        for session in [as_contact(&house, crew.requester), as_contact(&house, crew.observer), house.dealer.clone(), house.host.clone()] {
            assert_eq!(code(&session, &hand(crew.requester, crew.other, None)), "refused");
        }
    }

    fn q8_a_reassignment_is_previewed_and_done_once(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let work = asked(&house, crew.requester, "Un");
        mails(&house.host);
        let manager = as_contact(&house, crew.manager);
        let draft = hand(crew.requester, crew.other, None);
        assert_eq!(manager.preview().work().reassign(&draft).unwrap().codes, std::slice::from_ref(&work));
        assert_eq!((held(&house, crew.requester), mails(&house.host).len()), (vec!["Un".to_owned()], 0));
        let once = manager.once("k").unwrap();
        let done = once.work().reassign(&draft).unwrap();
        asked(&house, crew.requester, "Deux");
        assert_eq!(once.work().reassign(&draft).unwrap(), done);
        assert_eq!(held(&house, crew.requester), ["Deux"]);
    }
}
