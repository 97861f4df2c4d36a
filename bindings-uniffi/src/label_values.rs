//! What the plain values of accounts and subscriptions are called.

use crate::centre::DataCentre;
use crate::error::ComptoirError;
use crate::history::HistoryActor;
use crate::labels::Labels;
use crate::subscription::TermChange;
use crate::term::{Renewal, SubscriptionPeriod, Term};

#[uniffi::export]
impl Labels {
    /// What a term is called where it stands alone, as in a form's list: `Mensuelle`, `24 mois`.
    ///
    /// # Errors
    /// `invalid` at `/term` for less than 1 or more than 120 months.
    pub fn term(&self, term: Term) -> Result<String, ComptoirError> {
        Ok(comptoir::Term::try_from(term)?.label(&self.0))
    }

    /// What a term is called inside a sentence: `mensuelle`, `24 mois`.
    ///
    /// # Errors
    /// As `term`.
    pub fn term_in_sentence(&self, term: Term) -> Result<String, ComptoirError> {
        Ok(comptoir::Term::try_from(term)?.in_sentence(&self.0))
    }

    /// What renews a subscription, where it stands alone: `Aucun renouvellement`.
    ///
    /// # Errors
    /// As `term`.
    pub fn renewal(&self, renewal: Renewal) -> Result<String, ComptoirError> {
        Ok(comptoir::Renewal::try_from(renewal)?.label(&self.0))
    }

    /// A period's first and last day, as inside a sentence: `du 1er mai 2026 au 31 mai 2026`.
    ///
    /// # Errors
    /// `invalid` for a day outside the years 0001 to 9999.
    pub fn period(&self, period: SubscriptionPeriod) -> Result<String, ComptoirError> {
        Ok(comptoir::Period::from(period).text(&self.0))
    }

    /// What a change of term does and from when on: `Durée de l’abonnement : annuelle → mensuelle, à partir du 1er juin
    /// 2027`.
    ///
    /// # Errors
    /// As `term` and `period`.
    pub fn term_change(&self, change: TermChange) -> Result<String, ComptoirError> {
        Ok(comptoir::TermChange::try_from(change)?.text(&self.0))
    }

    /// What a data centre is called, else its name in English, else in the first language it has a label in.
    ///
    /// # Errors
    /// `invalid` with all problems of what is no data centre.
    pub fn centre_name(&self, centre: DataCentre) -> Result<String, ComptoirError> {
        centre.label(&self.0)
    }

    /// Who did something, as a sentence names it: `Anna Infomedia`, `L’application (provisioning)`, `[personne effacée]`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn actor_name(&self, actor: HistoryActor) -> Result<String, ComptoirError> {
        Ok(comptoir::HistoryActor::from(actor).text(&self.0))
    }
}
