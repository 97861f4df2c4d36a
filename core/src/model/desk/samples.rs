//! A desk for tests.

use super::DeskDraft;

/// A desk in Paris, with what a desk needs and no more.
pub(crate) fn desk() -> DeskDraft {
    DeskDraft {
        name: "desk".into(),
        provider: "Provider".into(),
        product: "Product".into(),
        country: "FR".into(),
        language: "fr".into(),
        time_zone: "Europe/Paris".into(),
        portal_url: "https://portal.example".into(),
        sender: "desk@portal.example".into(),
        ..DeskDraft::default()
    }
}
