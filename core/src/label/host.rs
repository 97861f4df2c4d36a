//! What the host has installed: whole at a time, and read without a lock.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arc_swap::ArcSwapOption;

use super::language::{HostLanguage, Language};
use super::tongue::Tongue;
use crate::Locale;

/// The pseudo-language by which layouts are tested, as Android and ICU call it.
pub(super) const PSEUDO: &str = "en-XA";

/// The host's languages by their tags, in their order.
static INSTALLED: ArcSwapOption<Vec<Arc<HostLanguage>>> = ArcSwapOption::const_empty();

/// Whether there ever were any: a process without has labels at the cost of this one load more. It is never taken back.
static EVER: AtomicBool = AtomicBool::new(false);

/// The host's language for a reader of `locale`, or of what it is part of: `sv` for `sv-FI`, `fr` for `fr-CA`.
pub(super) fn language(locale: &Locale) -> Option<Language> {
    if !EVER.load(Ordering::Acquire) {
        return None;
    }
    let installed = INSTALLED.load();
    let languages = installed.as_deref()?;
    let mut tag = locale.as_str();
    loop {
        if let Some(host) = find(languages, tag) {
            return Some(Language::Host(Arc::clone(host)));
        }
        tag = tag.rsplit_once('-')?.0;
    }
}

/// The locales that the host has added to those built in, by their tags.
pub(super) fn added() -> Vec<Locale> {
    let installed = INSTALLED.load();
    let languages = installed.as_deref().map(Vec::as_slice).unwrap_or_default();
    let is_built_in = |locale: &Locale| Tongue::ALL.iter().any(|tongue| tongue.locale() == *locale);
    languages.iter().map(|host| &host.locale).filter(|locale| !is_built_in(locale)).cloned().collect()
}

/// Puts languages in the place of those that were installed before.
pub(super) fn install(mut languages: Vec<HostLanguage>) {
    languages.sort_by(|a, b| a.locale.as_str().cmp(b.locale.as_str()));
    let languages: Vec<_> = languages.into_iter().map(Arc::new).collect();
    if !languages.is_empty() {
        EVER.store(true, Ordering::Release);
    }
    INSTALLED.store((!languages.is_empty()).then(|| Arc::new(languages)));
}

fn find<'a>(languages: &'a [Arc<HostLanguage>], tag: &str) -> Option<&'a Arc<HostLanguage>> {
    let at = languages.binary_search_by(|host| host.locale.as_str().cmp(tag)).ok()?;
    languages.get(at)
}
