//! People at the door: the mails they get, their first password, and how they sign in.

use comptoir::{
    Access, AccountId, Actor, Completion, ContactId, CreateDraft, Error, OutgoingMail, Session, SignInDraft, SignedIn,
    UserId,
};

use crate::{House, draft, user};

/// The password of everybody in the tests.
pub const PASSWORD: &str = "une lampe de poche";

/// A sign-in with this address and password, from one origin.
#[must_use]
pub fn credentials(email: &str, password: &str) -> SignInDraft {
    SignInDraft { email: email.to_owned(), password: password.to_owned(), origin: Some("203.0.113.7".to_owned()) }
}

/// The token in a mail's link.
#[must_use]
pub fn token(mail: &OutgoingMail) -> String {
    let (_, rest) = mail.text.split_once("?token=").expect("a mail with a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

impl House {
    /// The door of the desk, for the host's portal.
    #[must_use]
    pub fn door(&self) -> Access {
        self.desk.session(Actor::host("portal")).expect("a host's session").access()
    }

    /// All mails that wait, which count as sent from then on.
    #[must_use]
    pub fn mails(&self) -> Vec<OutgoingMail> {
        let mails = self.host.outbox().lease(100, 60).expect("mails are leased");
        self.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).expect("mails are sent");
        mails
    }

    /// The token of the last waiting mail to this address. All mails that wait count as sent from then on.
    #[must_use]
    pub fn token(&self, email: &str) -> String {
        let mails = self.mails();
        let of = mails.iter().rev().find(|mail| mail.to == email && mail.text.contains("?token="));
        token(of.expect("a mail with a link"))
    }

    /// An account of this name with these people, the first its manager.
    #[must_use]
    pub fn account(&self, name: &str, emails: &[&str]) -> AccountId {
        let mut wanted = CreateDraft { users: emails.iter().map(|email| user(email)).collect(), ..draft() };
        wanted.account.name = Some(name.to_owned());
        let code = self.dealer.requests().submit(&wanted).expect("a request is submitted").code;
        self.agent.requests().start(&code).expect("a request is started");
        let completed = self.agent.requests().complete(&code, &Completion::default()).expect("a request is completed");
        completed.account.expect("an account")
    }

    /// The place of this address in an account, and whose it is.
    #[must_use]
    pub fn contact(&self, account: AccountId, email: &str) -> (ContactId, UserId) {
        let contacts = self.agent.accounts().contacts(account).expect("contacts are read");
        let of = contacts.into_iter().find(|contact| contact.email == email).expect("a contact");
        (of.id, of.user)
    }

    /// Has whoever was last sent a link to this address activate, with [`PASSWORD`].
    pub fn activate(&self, email: &str) {
        let token = self.token(email);
        self.door().activate(&token, Some(PASSWORD)).expect("a person activates");
    }

    /// Signs somebody in with [`PASSWORD`].
    ///
    /// # Errors
    /// As [`Access::sign_in`].
    pub fn sign_in(&self, email: &str) -> Result<SignedIn, Error> {
        self.door().sign_in(&credentials(email, PASSWORD))
    }

    /// The session of somebody who signs in with [`PASSWORD`], in the first place there is.
    #[must_use]
    pub fn signed_in(&self, email: &str) -> Session {
        let signed_in = self.sign_in(email).expect("a person signs in");
        let place = signed_in.places.first().expect("a place");
        self.desk.signed_in(&signed_in.token, place.actor.clone()).expect("a session")
    }
}
