//! Subscriptions: for how long, what renews them, and what happens at the end of a period (rules S1 to S6).

mod renewal;
mod state;
mod term;

pub use renewal::Renewal;
pub use state::SubscriptionState;
pub use term::Term;
