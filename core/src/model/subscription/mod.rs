//! Subscriptions: for how long, what renews them, and what happens at the end of a period (rules S1 to S6).

mod life;
mod outcome;
mod period;
mod pro_rata;
mod renewal;
mod state;
mod term;

pub use life::Subscription;
pub(crate) use life::{Phase, Run};
pub use outcome::{Boundary, Forecast, Next, SubscriptionEnded, TermChange};
pub use period::Period;
pub use pro_rata::pro_rata;
pub use renewal::Renewal;
pub use state::SubscriptionState;
pub use term::Term;

#[cfg(test)]
mod tests;
