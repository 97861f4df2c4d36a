//! Who is told of each step of work, in whose language, and in which words (rules C4, P9).

use comptoir::{DeliveryDraft, OutgoingMail, ProgressDraft, QuoteDraft, Reassignment, WorkState, Workflow};
use comptoir_tests::over_both_stores;

use crate::work::as_contact;
use crate::work_scene::{Scene, delivery, percent, quote_of};

/// A mail's subject, and what stands between its greeting and the link to the portal.
fn words(mail: &OutgoingMail, code: &str) -> Vec<String> {
    assert!(mail.html.contains("Notice") && !mail.html.contains("{ $"), "{}", mail.html);
    let parts: Vec<&str> = mail.text.split("\n\n").collect();
    let body = &parts[1..parts.len() - 2];
    std::iter::once(mail.subject.as_str()).chain(body.iter().copied()).map(|part| part.replace(code, "CODE")).collect()
}

/// All the mails of a life, as a reader of `language` has them.
fn life(scene: &Scene<'_>, language: &str) -> Vec<Vec<String>> {
    scene.speaks("rita", language);
    let (agent, administrator) = (scene.house.agent.work(), scene.house.administrator.work());
    let code = scene.submitted(Workflow::Manual).code;
    scene.mails();
    agent.start_quoting(&code).unwrap();
    agent
        .quote(&code, &QuoteDraft { amount: "1234.50".into(), days: Some(1), note: Some("TVA\nen sus".into()) })
        .unwrap();
    agent.quote(&code, &quote_of("1300")).unwrap();
    administrator.accept(&code, 2).unwrap();
    agent.start(&code).unwrap();
    agent.progress(&code, &percent(40)).unwrap();
    agent.progress(&code, &ProgressDraft { percent: 40, note: Some("En relecture".into()) }).unwrap();
    agent.deliver(&code, &DeliveryDraft { note: Some("Voici".into()), ..delivery() }).unwrap();
    let own = |mail: &OutgoingMail| mail.to == "rita@garage.example";
    let told: Vec<Vec<String>> = scene.mails().iter().filter(|mail| own(mail)).map(|mail| words(mail, &code)).collect();
    let mut all = told;
    for (state, declined, reason) in [
        (WorkState::Quoted, true, Some("Trop cher")),
        (WorkState::Quoted, true, None),
        (WorkState::Quoted, false, None),
    ] {
        let code = scene.at(state);
        scene.mails();
        if declined {
            administrator.decline(&code, 1, reason).unwrap();
        } else {
            agent.reject(&code, "Plus de place").unwrap();
        }
        all.extend(scene.mails().iter().filter(|mail| own(mail)).map(|mail| words(mail, &code)));
    }
    all
}

fn lines(told: &[Vec<String>]) -> Vec<String> {
    told.iter().map(|mail| mail.join(" | ")).collect()
}

over_both_stores! {
    fn p9_each_step_is_told_to_the_holder_and_the_watchers_but_not_to_who_took_it(house) {
        let scene = Scene::of(&house);
        scene.notify("marc", "all_work");
        scene.notify("olga", "own_work,all_work");
        scene.notify("rolf", "own_work,all_work");
        let (agent, rita) = (house.agent.work(), as_contact(&house, scene.crew.requester));
        let (everybody, anna) = (["marc", "olga", "rita"], "anna@infomedia.example");
        let told = |template: &str, people: &[&str], agent: Option<&str>| {
            let contacts = people.iter().map(|local| format!("{template} {local}@garage.example"));
            let mut told: Vec<String> = agent.map(|agent| format!("{template} {agent}")).into_iter().chain(contacts).collect();
            told.sort();
            told
        };
        let code = scene.submitted(Workflow::Manual).code;
        assert_eq!(scene.told(), told("work_submitted", &everybody, None));
        agent.start_quoting(&code).unwrap();
        assert_eq!(scene.told(), told("work_quoting", &everybody, None));
        agent.quote(&code, &quote_of("100")).unwrap();
        assert_eq!(scene.told(), told("work_quoted", &everybody, None));
        // Who accepts knows it; who quoted is told.
        rita.work().accept(&code, 1).unwrap();
        assert_eq!(scene.told(), told("work_accepted", &["marc", "olga"], Some(anna)));
        // Who begins looks after it from then on.
        house.administrator.work().start(&code).unwrap();
        assert_eq!(scene.told(), told("work_started", &everybody, None));
        agent.progress(&code, &percent(10)).unwrap();
        assert_eq!(scene.told(), told("work_progress", &everybody, None));
        agent.deliver(&code, &delivery()).unwrap();
        assert_eq!(scene.told(), told("work_delivered", &everybody, None));
        for (state, template) in [(WorkState::Quoted, "work_declined"), (WorkState::Quoting, "work_cancelled"), (WorkState::Quoted, "work_cancelled")] {
            let code = scene.at(state);
            scene.mails();
            let marc = as_contact(&house, scene.crew.manager);
            match template {
                "work_declined" => marc.work().decline(&code, 1, None).unwrap(),
                _ => marc.work().cancel(&code).unwrap(),
            };
            assert_eq!(scene.told(), told(template, &["olga", "rita"], Some(anna)));
        }
        // Nobody looks after what nobody took up.
        rita.work().cancel(&scene.at(WorkState::Submitted)).unwrap();
        assert_eq!(scene.told().into_iter().filter(|told| told.starts_with("work_cancelled")).collect::<Vec<_>>(), told("work_cancelled", &["marc", "olga"], None));
        let code = scene.at(WorkState::InProgress);
        scene.mails();
        agent.reject(&code, "Plus de place").unwrap();
        assert_eq!(scene.told(), told("work_rejected", &everybody, None));
    }

    fn p9_a_quote_that_nobody_made_is_told_to_who_submitted_too(house) {
        let scene = Scene::of(&house);
        let work = scene.submitted(Workflow::Automatic);
        assert_eq!(scene.told(), ["work_quoted rita@garage.example", "work_submitted rita@garage.example"].map(str::to_owned).into_iter().rev().collect::<Vec<_>>());
        // There is no agent to be told of the answer.
        as_contact(&house, scene.crew.manager).work().accept(&work.code, 1).unwrap();
        assert_eq!(scene.told(), ["work_accepted rita@garage.example"]);
    }

    fn p9_an_agent_who_acts_or_has_left_is_not_told(house) {
        let scene = Scene::of(&house);
        let code = scene.submitted(Workflow::Manual).code;
        house.administrator.work().quote(&code, &quote_of("100")).unwrap();
        scene.mails();
        house.administrator.work().accept(&code, 1).unwrap();
        assert_eq!(scene.told(), ["work_accepted rita@garage.example"]);
        let code = scene.at(WorkState::Quoted);
        scene.mails();
        house.raw().run("UPDATE staff SET ended_at = 1 WHERE user_id = (SELECT id FROM users WHERE email_key LIKE 'anna@%')");
        as_contact(&house, scene.crew.manager).work().accept(&code, 1).unwrap();
        assert_eq!(scene.told(), ["work_accepted rita@garage.example"]);
    }

    fn p8_whoever_holds_it_now_is_told_of_what_comes(house) {
        let scene = Scene::of(&house);
        let code = scene.at(WorkState::Quoted);
        let draft = Reassignment { from: scene.crew.requester.to_string(), to: scene.crew.other.to_string(), codes: None };
        house.agent.work().reassign(&draft).unwrap();
        scene.mails();
        house.agent.work().quote(&code, &quote_of("90")).unwrap();
        assert_eq!(scene.told(), ["work_quoted rolf@garage.example"]);
        as_contact(&house, scene.crew.other).work().accept(&code, 2).unwrap();
        assert_eq!(scene.told(), ["work_accepted anna@infomedia.example"]);
        house.agent.work().start(&code).unwrap();
        house.agent.work().deliver(&code, &delivery()).unwrap();
        assert_eq!(scene.told(), ["work_started rolf@garage.example", "work_delivered rolf@garage.example"]);
    }

    fn p9_mails_are_written_in_english(house) {
        let scene = Scene::of(&house);
        assert_eq!(lines(&life(&scene, "en")), [
            "Work request CODE: quote in preparation | Infomedia is preparing a quote for work request “Notice” for the trade account Garage Chez Joe.",
            "Work request CODE: quote of €1,234.50 | Work request “Notice” for the trade account Garage Chez Joe has been quoted at €1,234.50. The quote can be accepted up to and including 4 May 2026. | Note: | > TVA\n> en sus",
            "Work request CODE: new quote of €1,300.00 | Work request “Notice” for the trade account Garage Chez Joe has been quoted anew at €1,300.00. This quote replaces the previous one and can be accepted up to and including 19 May 2026.",
            "Work request CODE: quote accepted | The quote of €1,300.00 for work request “Notice” for the trade account Garage Chez Joe has been accepted.",
            "Work request CODE: work started | Work has started on work request “Notice” for the trade account Garage Chez Joe.",
            "Work request CODE: 40% complete | Work request “Notice” for the trade account Garage Chez Joe is 40% complete.",
            "Work request CODE: 40% complete | Work request “Notice” for the trade account Garage Chez Joe is 40% complete. | Note: | > En relecture",
            "Work request CODE: delivered | Work request “Notice” for the trade account Garage Chez Joe has been delivered. | Note: | > Voici",
            "Work request CODE: quote declined | The quote of €100.00 for work request “Notice” for the trade account Garage Chez Joe has been declined. | Reason: | > Trop cher",
            "Work request CODE: quote declined | The quote of €100.00 for work request “Notice” for the trade account Garage Chez Joe has been declined.",
            "Work request CODE: rejected | Work request “Notice” for the trade account Garage Chez Joe has been rejected for the following reason: | > Plus de place",
        ]);
    }

    fn p9_mails_are_written_in_french(house) {
        let scene = Scene::of(&house);
        let narrow = |text: &str| text.replace('~', "\u{202f}").replace('_', "\u{a0}");
        assert_eq!(lines(&life(&scene, "fr")), [
            "Demande de travail CODE~: devis en préparation | Infomedia prépare un devis pour la demande de travail «~Notice~» du compte client Garage Chez Joe.",
            "Demande de travail CODE~: devis de 1~234,50_€ | Un devis de 1~234,50_€ a été établi pour la demande de travail «~Notice~» du compte client Garage Chez Joe. Il peut être accepté jusqu’au 4 mai 2026 inclus. | Remarque~: | > TVA\n> en sus",
            "Demande de travail CODE~: nouveau devis de 1~300,00_€ | Un nouveau devis de 1~300,00_€ a été établi pour la demande de travail «~Notice~» du compte client Garage Chez Joe. Il remplace le précédent et peut être accepté jusqu’au 19 mai 2026 inclus.",
            "Demande de travail CODE~: devis accepté | Le devis de 1~300,00_€ pour la demande de travail «~Notice~» du compte client Garage Chez Joe a été accepté.",
            "Demande de travail CODE~: travail commencé | Le travail demandé, «~Notice~», pour le compte client Garage Chez Joe a commencé.",
            "Demande de travail CODE~: réalisée à 40_% | La demande de travail «~Notice~» du compte client Garage Chez Joe est réalisée à 40_%.",
            "Demande de travail CODE~: réalisée à 40_% | La demande de travail «~Notice~» du compte client Garage Chez Joe est réalisée à 40_%. | Remarque~: | > En relecture",
            "Demande de travail CODE~: livrée | Le travail demandé, «~Notice~», pour le compte client Garage Chez Joe a été livré. | Remarque~: | > Voici",
            "Demande de travail CODE~: devis refusé | Le devis de 100,00_€ pour la demande de travail «~Notice~» du compte client Garage Chez Joe a été refusé. | Motif~: | > Trop cher",
            "Demande de travail CODE~: devis refusé | Le devis de 100,00_€ pour la demande de travail «~Notice~» du compte client Garage Chez Joe a été refusé.",
            "Demande de travail CODE~: rejetée | La demande de travail «~Notice~» du compte client Garage Chez Joe a été rejetée, pour la raison suivante~: | > Plus de place",
        ].map(narrow));
    }

    fn p9_mails_are_written_in_finnish(house) {
        let scene = Scene::of(&house);
        let narrow = |text: &str| text.replace('_', "\u{a0}");
        assert_eq!(lines(&life(&scene, "fi")), [
            "Työpyyntö CODE: tarjousta valmistellaan | Infomedia valmistelee tarjousta liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice”.",
            "Työpyyntö CODE: tarjous 1_234,50_€ | Liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice” on annettu tarjous: 1_234,50_€. Sen voi hyväksyä viimeistään 4. toukokuuta 2026. | Huomautus: | > TVA\n> en sus",
            "Työpyyntö CODE: uusi tarjous 1_300,00_€ | Liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice” on annettu uusi tarjous: 1_300,00_€. Se korvaa aiemman tarjouksen, ja sen voi hyväksyä viimeistään 19. toukokuuta 2026.",
            "Työpyyntö CODE: tarjous hyväksytty | Liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice” annettu tarjous (1_300,00_€) on hyväksytty.",
            "Työpyyntö CODE: työ aloitettu | Liikeasiakastilin Garage Chez Joe työpyynnön ”Notice” mukainen työ on aloitettu.",
            "Työpyyntö CODE: valmiina 40_% | Liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice” on valmiina 40_%.",
            "Työpyyntö CODE: valmiina 40_% | Liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice” on valmiina 40_%. | Huomautus: | > En relecture",
            "Työpyyntö CODE: toimitettu | Liikeasiakastilin Garage Chez Joe työpyynnön ”Notice” mukainen työ on toimitettu. | Huomautus: | > Voici",
            "Työpyyntö CODE: tarjous hylätty | Liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice” annettu tarjous (100,00_€) on hylätty. | Perustelu: | > Trop cher",
            "Työpyyntö CODE: tarjous hylätty | Liikeasiakastilin Garage Chez Joe työpyynnöstä ”Notice” annettu tarjous (100,00_€) on hylätty.",
            "Työpyyntö CODE: hylätty | Liikeasiakastilin Garage Chez Joe työpyyntö ”Notice” on hylätty. Perustelu: | > Plus de place",
        ].map(narrow));
    }
}
