//! What changes a subscription, and what is shown of it (rules S1 to S6).

use comptoir::{
    AccountId, DealershipDraft, DeviceState, Failure, FieldConflict, Locale, Paging, PendingTerm, Period, ProRata,
    Renewal, SubscriptionState, SubscriptionView, Term,
};
use comptoir_tests::{House, over_both_stores};

use crate::devices::{history, opened, report};

/// An account whose annual term began on 1 June 2026 with a device enrolled.
pub(crate) fn running(house: &House) -> AccountId {
    let account = opened(house);
    house.at("2026-06-01T10:00:00+02:00");
    report(house, account, DeviceState::Enrolled);
    account
}

fn get(house: &House, account: AccountId) -> SubscriptionView {
    house.agent.subscriptions().get(account).unwrap()
}

fn version(house: &House, account: AccountId) -> i64 {
    house.agent.accounts().get(account).unwrap().version
}

fn period(start: &str, end: &str) -> Option<Period> {
    Some(Period { start: start.parse().unwrap(), end: end.parse().unwrap() })
}

over_both_stores! {
    fn s1_a_new_account_has_the_desks_term(house) {
        let account = opened(&house);
        let view = get(&house, account);
        assert_eq!((view.state, view.term, view.renewal), (SubscriptionState::NotStarted, Term::ANNUAL, Renewal::SameAsTerm));
        assert_eq!((view.period, view.pending, view.forecast, view.next_invoice), (None, None, None, None));
        assert_eq!(view.version, version(&house, account));
    }

    fn s2_with_a_device_enrolled_a_change_waits_and_says_until_when(house) {
        let account = running(&house);
        let changed = house.agent.subscriptions().change_term(account, Term::MONTHLY).unwrap();
        assert_eq!(
            [Locale::FR, Locale::FI, Locale::EN].map(|locale| changed.text(&locale)),
            [
                "Durée de l’abonnement\u{202f}: annuelle → mensuelle, à partir du 1er juin 2027",
                "Sopimuskausi: vuosi → kuukausi, 1.6.2027 alkaen",
                "Subscription term: annual → monthly, from 1 Jun 2027",
            ]
        );
        let view = changed.subscription;
        let on = "2027-06-01".parse().unwrap();
        assert_eq!((view.term, view.pending), (Term::ANNUAL, Some(PendingTerm { term: Term::MONTHLY, effective: on })));
        assert_eq!(view.forecast.map(|forecast| (forecast.on, forecast.term)), Some((on, Some(Term::MONTHLY))));
        assert_eq!(view, get(&house, account));
        assert_eq!(
            history(&house, account)[0],
            "anna Infomedia a changé la durée de l’abonnement\u{202f}: annuelle → mensuelle, à partir du 1er juin 2027"
        );
    }

    fn s2_without_a_device_enrolled_a_change_holds_at_once(house) {
        let account = running(&house);
        report(&house, account, DeviceState::Error);
        house.at("2026-07-10T10:00:00+02:00");
        let changed = house.agent.subscriptions().change_term(account, Term::MONTHLY).unwrap();
        assert_eq!(changed.text(&Locale::FR), "Durée de l’abonnement\u{202f}: annuelle → mensuelle, dès maintenant");
        assert_eq!(changed.subscription.period, period("2026-07-10", "2026-08-10"));
        assert!(history(&house, account)[0].ends_with("annuelle → mensuelle, avec effet immédiat"));
    }

    fn s4_one_change_waits_and_can_be_replaced_or_undone(house) {
        let account = running(&house);
        let subscriptions = house.agent.subscriptions();
        let before = version(&house, account);
        subscriptions.change_term(account, Term::MONTHLY).unwrap();
        let two_years = Term::new(24).unwrap();
        let replaced = subscriptions.change_term(account, two_years).unwrap();
        assert_eq!(replaced.change.dropped, Some(Term::MONTHLY));
        assert_eq!(replaced.subscription.pending.map(|pending| pending.term), Some(two_years));
        assert_eq!(version(&house, account), before + 2);
        let undone = subscriptions.undo(account).unwrap();
        assert_eq!((undone.pending, undone.version), (None, before + 3));
        assert_eq!(subscriptions.undo(account).unwrap_err().code(), "nothing_pending");
        assert_eq!(version(&house, account), before + 3);
        // The term it has already takes the pending change back too, and else changes nothing.
        subscriptions.change_term(account, Term::MONTHLY).unwrap();
        let back = subscriptions.change_term(account, Term::ANNUAL).unwrap();
        assert_eq!(back.text(&Locale::EN), "Subscription term: annual; the pending change is cancelled");
        let again = subscriptions.change_term(account, Term::ANNUAL).unwrap();
        assert_eq!(again.text(&Locale::EN), "Subscription term: annual; nothing changes");
        assert_eq!(version(&house, account), before + 5);
        let told = history(&house, account);
        assert!(told[0].ends_with("a annulé le changement en attente de la durée de l’abonnement (mensuelle)"), "{told:#?}");
    }

    fn s4_a_change_that_has_taken_effect_is_undone_no_more(house) {
        let account = running(&house);
        house.agent.subscriptions().change_term(account, Term::MONTHLY).unwrap();
        house.at("2027-06-01T00:00:00+02:00");
        assert_eq!(house.agent.subscriptions().undo(account).unwrap_err().code(), "nothing_pending");
        assert_eq!(get(&house, account).period, period("2027-06-01", "2027-07-01"));
    }

    fn s1_the_renewal_is_changed_on_its_own(house) {
        let account = running(&house);
        let subscriptions = house.agent.subscriptions();
        let view = subscriptions.change_renewal(account, Renewal::Never).unwrap();
        assert_eq!(view.forecast.unwrap().term, None);
        let told = history(&house, account);
        assert!(told[0].ends_with("comme la durée de l’abonnement → aucun renouvellement"), "{told:#?}");
        house.at("2027-06-01T10:00:00+02:00");
        let ended = get(&house, account);
        assert_eq!((ended.state, ended.ended_on), (SubscriptionState::Ended, Some("2027-06-01".parse().unwrap())));
        assert_eq!((ended.period, ended.next_invoice), (None, None));
        let error = subscriptions.change_renewal(account, Renewal::SameAsTerm).unwrap_err();
        assert_eq!(error.code(), "subscription_ended");
        // A new term starts it anew, for a device is enrolled.
        let anew = subscriptions.change_term(account, Term::MONTHLY).unwrap();
        assert_eq!(anew.subscription.period, period("2027-06-01", "2027-07-01"));
    }

    fn s4_a_preview_shows_what_is_then_done(house) {
        let account = running(&house);
        let before = get(&house, account);
        let change = |session: &comptoir::Session| session.subscriptions().change_term(account, Term::MONTHLY).unwrap();
        let preview = change(&house.agent.preview());
        assert_eq!(get(&house, account), before);
        assert_eq!(change(&house.agent), preview);
        let undo = |session: &comptoir::Session| session.subscriptions().undo(account).unwrap();
        let preview = undo(&house.agent.preview());
        assert_eq!(undo(&house.agent), preview);
        let renewal = |session: &comptoir::Session| session.subscriptions().change_renewal(account, Renewal::Never).unwrap();
        let preview = renewal(&house.agent.preview());
        assert_eq!(renewal(&house.agent), preview);
        house.at("2029-06-01T10:00:00+02:00");
        let preview = house.host.preview().subscriptions().run_due().unwrap();
        assert_eq!(house.host.subscriptions().run_due().unwrap(), preview);
    }

    fn s4_a_change_based_on_an_older_version_says_who_was_first(house) {
        let account = running(&house);
        let seen = version(&house, account);
        house.administrator.subscriptions().change_term(account, Term::MONTHLY).unwrap();
        let error = house.agent.based_on(seen).subscriptions().change_renewal(account, Renewal::Never).unwrap_err();
        let Failure::Conflict { changes, .. } = error.failure() else { panic!("{error}") };
        let fields: Vec<&str> = changes.iter().map(|FieldConflict { field, .. }| field.as_str()).collect();
        assert_eq!(fields, ["term"]);
        house.agent.based_on(seen + 1).subscriptions().change_renewal(account, Renewal::Never).unwrap();
    }

    fn s4_only_an_account_at_rest_changes_its_subscription(house) {
        let account = running(&house);
        for (state, code) in [("suspended", None), ("creating", Some("wrong_account_state")), ("updating", Some("wrong_account_state")), ("deleting", Some("wrong_account_state")), ("deleted", Some("wrong_account_state"))] {
            house.raw().run(&format!("UPDATE accounts SET state = '{state}'"));
            let done = house.agent.subscriptions().change_renewal(account, Renewal::Never);
            assert_eq!(done.err().map(|error| error.code()), code, "{state}");
        }
        for session in [&house.dealer, &house.host] {
            let error = session.subscriptions().change_term(account, Term::MONTHLY).unwrap_err();
            assert_eq!(error.code(), "refused");
        }
    }

    fn s4_the_same_key_changes_once(house) {
        let account = running(&house);
        let before = version(&house, account);
        let once = || house.agent.once("k").unwrap().subscriptions().change_term(account, Term::MONTHLY).unwrap();
        assert_eq!(once(), once());
        assert_eq!(version(&house, account), before + 1);
        let other = house.agent.once("k").unwrap().subscriptions().change_term(account, Term::ANNUAL).unwrap_err();
        assert_eq!(other.code(), "key_reused");
    }

    fn s6_what_is_left_of_a_period_is_a_share_of_365_days(house) {
        let account = running(&house);
        let pro_rata = |price| house.agent.subscriptions().pro_rata(account, price).unwrap();
        assert_eq!(pro_rata(10_000), ProRata { days_left: 365, amount: 10_000 });
        house.at("2027-02-21T10:00:00+01:00");
        assert_eq!(pro_rata(10_000), ProRata { days_left: 100, amount: 2_740 });
        assert_eq!(pro_rata(-10_000).amount, -2_740);
        let error = house.agent.subscriptions().change_term(account, Term::new(120).unwrap());
        assert!(error.is_ok());
        house.at("2027-06-01T10:00:00+02:00");
        let error = house.agent.subscriptions().pro_rata(account, i64::MAX).unwrap_err();
        assert_eq!(crate::problems(&error), ["/price_minor out_of_range"]);
        let waiting = opened(&house);
        assert_eq!(house.agent.subscriptions().pro_rata(waiting, 10_000).unwrap(), ProRata { days_left: 0, amount: 0 });
    }

    fn s6_the_next_invoice_is_an_open_day_about_the_15th(house) {
        let account = running(&house);
        assert_eq!(get(&house, account).next_invoice, Some("2026-06-15".parse().unwrap()));
        // 15 August 2026, Assumption, is a Saturday.
        house.at("2026-07-31T10:00:00+02:00");
        assert_eq!(get(&house, account).next_invoice, Some("2026-08-14".parse().unwrap()));
    }

    fn s1_renewals_come_soonest_first(house) {
        let accounts: Vec<AccountId> = (0..7).map(|_| opened(&house)).collect();
        for (day, account) in accounts.iter().enumerate().rev() {
            house.at(&format!("2026-06-0{}T10:00:00+02:00", day / 2 + 1));
            report(&house, *account, DeviceState::Enrolled);
        }
        let subscriptions = house.agent.subscriptions();
        subscriptions.change_term(accounts[0], Term::MONTHLY).unwrap();
        subscriptions.change_renewal(accounts[6], Renewal::Never).unwrap();
        let (mut seen, mut paging): (Vec<_>, Paging<()>) = (Vec::new(), Paging { size: Some(2), total: true, ..Paging::default() });
        loop {
            let page = subscriptions.renewals(None, paging.clone()).unwrap();
            assert_eq!(page.total, Some(7));
            seen.extend(page.items);
            paging.after = page.next;
            if paging.after.is_none() {
                break;
            }
        }
        assert!(seen.is_sorted_by_key(|renewal| (renewal.ends_at, renewal.account.id)));
        let mut found: Vec<AccountId> = seen.iter().map(|renewal| renewal.account.id).collect();
        found.sort();
        assert_eq!(found.len(), 7);
        let of = |account| seen.iter().find(|renewal| renewal.account.id == account).unwrap();
        assert_eq!((of(accounts[0]).term, of(accounts[0]).pending), (Some(Term::MONTHLY), true));
        assert_eq!((of(accounts[1]).term, of(accounts[1]).pending), (Some(Term::ANNUAL), false));
        assert_eq!((of(accounts[6]).term, of(accounts[6]).on), (None, "2027-06-04".parse().unwrap()));
        let until = Some("2027-06-02T00:00:00+02:00".parse().unwrap());
        assert_eq!(subscriptions.renewals(until, None).unwrap().items.len(), 2);
        // A cursor leads on in its own list only.
        let cursor = subscriptions.renewals(None, Paging { size: Some(2), ..Paging::default() }).unwrap().next;
        assert_eq!(subscriptions.renewals(until, cursor.as_deref()).unwrap_err().code(), "invalid");
        assert_eq!(house.dealer.subscriptions().renewals(None, None).unwrap().items.len(), 7);
        let lyon = DealershipDraft {
            code: "20/1".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default()
        };
        let other = house.dealer_of(&lyon, "leon").subscriptions().renewals(None, None).unwrap();
        assert!(other.items.is_empty());
    }
}
