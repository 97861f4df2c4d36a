//! What of the portal a provider shows to the contacts of an account (rule C1).

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::desk::allowed;
use crate::model::form::{Path, ProblemCode};
use crate::model::named::{ParseNameError, named};
use crate::model::request::{Checker, Given};
use crate::model::text::ValueError;

named! {
    /// A part of the portal that is on or off for each account (rule C1).
    PortalFeature, "portal-feature-" {
        /// The account's invoices.
        Invoices = "invoices", "invoices";
        /// Its estimates.
        Estimates = "estimates", "estimates";
        /// Its contracts.
        Contracts = "contracts", "contracts";
        /// Its proposals.
        Proposals = "proposals", "proposals";
        /// Support through the portal; support by e-mail is always there.
        Support = "support", "support";
        /// Its projects.
        Projects = "projects", "projects";
    }
}

/// A set of portal features, a bit each. As JSON: the list of their names, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Features(u8);

impl Features {
    /// All of them.
    pub(crate) const ALL: Self = Self((1 << PortalFeature::ALL.len()) - 1);

    /// The features with these names, whatever their order and however often each is named.
    ///
    /// # Errors
    /// When one is none of the names there are.
    pub(crate) fn parse<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, ParseNameError> {
        names.into_iter().map(str::parse).collect()
    }

    /// The features of a draft by name, of which an empty list has none; None only after a problem has been written.
    pub(crate) fn read(names: &[String], list: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let most = PortalFeature::ALL.len();
        checker.count(list, names.len(), 0, most);
        // All of them are looked at before the first fault counts.
        let mut features: Vec<Option<PortalFeature>> = Vec::with_capacity(most);
        for (index, name) in names.iter().enumerate().take(most) {
            let feature = checker.required(Given::Text(name), list, &index.to_string(), |name| {
                let unknown = || allowed(PortalFeature::ALL.iter().map(|one| one.as_str()));
                name.parse::<PortalFeature>().map_err(|_| ValueError::new(ProblemCode::UnknownOption, unknown()))
            });
            let earlier = feature.and_then(|_| features.iter().position(|earlier| *earlier == feature));
            checker.repeated(&list.index(index), earlier);
            features.push(feature);
        }
        features.into_iter().collect()
    }

    /// Whether `feature` is among them.
    pub(crate) const fn has(self, feature: PortalFeature) -> bool {
        self.0 & (1 << feature as u8) != 0
    }

    /// Those among them, in their order.
    pub(crate) fn iter(self) -> impl Iterator<Item = PortalFeature> {
        PortalFeature::ALL.iter().copied().filter(move |feature| self.has(*feature))
    }
}

impl FromIterator<PortalFeature> for Features {
    fn from_iter<I: IntoIterator<Item = PortalFeature>>(features: I) -> Self {
        Self(features.into_iter().fold(0, |bits, feature| bits | (1 << feature as u8)))
    }
}

impl Serialize for Features {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Features {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<PortalFeature>::deserialize(deserializer).map(Self::from_iter)
    }
}

#[cfg(test)]
#[path = "feature_tests.rs"]
mod tests;
