//! The flaws that are told: as many as anybody would read.

use super::flaw::Flaw;

/// How many flaws that must be put right are told, and how many blemishes of typography.
pub(crate) const MOST: usize = 10_000;

/// Flaws in the order in which they were found.
#[derive(Default)]
pub(crate) struct Told {
    flaws: Vec<Flaw>,
    grave: usize,
    blemishes: usize,
}

impl Told {
    /// Adds flaws, until there are enough of their kind.
    pub(crate) fn add(&mut self, flaws: impl IntoIterator<Item = Flaw>) {
        for flaw in flaws {
            let count = if flaw.is_typographic() { &mut self.blemishes } else { &mut self.grave };
            if *count < MOST {
                *count += 1;
                self.flaws.push(flaw);
            }
        }
    }

    /// Whether nothing more that must be put right would be told.
    pub(crate) fn is_full(&self) -> bool {
        self.grave >= MOST
    }

    pub(crate) fn into_flaws(self) -> Vec<Flaw> {
        self.flaws
    }
}
