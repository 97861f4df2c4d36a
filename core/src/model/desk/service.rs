//! What a desk's accounts are given: how they are provisioned, the terms they subscribe to, what their devices are called.

use std::collections::BTreeMap;

use super::settings::DeskDraft;
use super::{ValueError, allowed};
use crate::label;
use crate::model::account::Provisioning;
use crate::model::form::{Path, ProblemCode};
use crate::model::request::{Checker, Given};
use crate::model::subscription::Term;
use crate::model::text::{Lines, clean};
use crate::{Args, Locale};

const MAX_TERMS: usize = 20;
const MAX_LABELS: usize = 50;
const MAX_LABEL: usize = 50;
const MAX_NOTICE_DAYS: i64 = 120;

/// What a desk's accounts are given, checked.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    /// How accounts are provisioned (rule A3).
    pub(crate) provisioning: Provisioning,
    /// The terms on offer, in the order of lists.
    pub(crate) terms: Vec<Term>,
    /// That of a new account.
    pub(crate) term: Term,
    /// How many days before a period ends its administrator is told; none where nobody is.
    pub(crate) notice_days: i64,
    device_labels: BTreeMap<String, String>,
}

impl Service {
    /// What the desk calls a device of its accounts: a camera, unless it says otherwise.
    pub(crate) fn device_label(&self, locale: &Locale) -> String {
        let of = |tag: &str| self.device_labels.get(tag);
        let own =
            of(&locale.to_string()).or_else(|| of(locale.language())).or_else(|| self.device_labels.values().next());
        own.cloned().unwrap_or_else(|| label::plain(locale, "device-kind-camera").into_owned())
    }
}

impl DeskDraft {
    pub(super) fn check_service(&self, checker: &mut Checker) -> Option<Service> {
        let root = Path::Root;
        let provisioning = self.provisioning.as_deref().map(Given::Text).unwrap_or_default();
        let provisioning = checker.optional(provisioning, &root, "provisioning", |name| {
            let unknown = || ValueError::new(ProblemCode::UnknownOption, allowed(names()));
            name.parse::<Provisioning>().map_err(|_| unknown())
        });
        let terms = self.check_terms(checker);
        let own = self.term.as_deref().map(Given::Text).unwrap_or_default();
        let term = checker.optional(own, &root, "term", str::parse::<Term>);
        let notice_days = self.renewal_notice_days.unwrap_or(30);
        if !(0..=MAX_NOTICE_DAYS).contains(&notice_days) {
            let range = Args::none().with("min", 0).with("max", MAX_NOTICE_DAYS);
            checker.report(&root.member("renewal_notice_days"), ProblemCode::OutOfRange, range);
        }
        let device_labels = self.check_device_labels(checker);
        Some(Service {
            provisioning: provisioning?.unwrap_or_default(),
            term: term?.unwrap_or(Term::ANNUAL),
            terms: terms?,
            notice_days,
            device_labels: device_labels?,
        })
    }

    fn check_terms(&self, checker: &mut Checker) -> Option<Vec<Term>> {
        if self.terms.is_empty() {
            return Some(vec![Term::MONTHLY, Term::ANNUAL]);
        }
        let list = Path::Root.member("terms");
        if self.terms.len() > MAX_TERMS {
            checker.report(&list, ProblemCode::TooMany, Args::none().with("max", MAX_TERMS));
            return None;
        }
        let mut terms: Vec<Term> = Vec::with_capacity(self.terms.len());
        for (index, text) in self.terms.iter().enumerate() {
            let term = checker.required(Given::Text(text), &list, &index.to_string(), str::parse::<Term>)?;
            if let Some(earlier) = terms.iter().position(|earlier| *earlier == term) {
                let row = Args::none().with("row", earlier.saturating_add(1));
                checker.report(&list.index(index), ProblemCode::Duplicate, row);
                return None;
            }
            terms.push(term);
        }
        Some(terms)
    }

    fn check_device_labels(&self, checker: &mut Checker) -> Option<BTreeMap<String, String>> {
        let place = Path::Root.member("device_labels");
        if self.device_labels.len() > MAX_LABELS {
            checker.report(&place, ProblemCode::TooMany, Args::none().with("max", MAX_LABELS));
            return None;
        }
        let labels = self.device_labels.iter().map(|(tag, label)| {
            let canonical = |tag: &str| tag.parse::<Locale>().is_ok_and(|locale| locale.to_string() == tag);
            if !canonical(tag) {
                checker.report(&place.member(tag), ProblemCode::UnknownLanguage, allowed(["fr", "fi", "en"]));
                return None;
            }
            let label = checker.required(Given::Text(label), &place, tag, |text| {
                clean(text, MAX_LABEL, Lines::One).map(std::borrow::Cow::into_owned)
            })?;
            Some((tag.clone(), label))
        });
        // All of them are looked at before the first fault counts.
        let labels: Vec<Option<_>> = labels.collect();
        labels.into_iter().collect()
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    Provisioning::ALL.iter().map(|one| one.as_str())
}

#[cfg(test)]
#[path = "service_tests.rs"]
mod tests;
