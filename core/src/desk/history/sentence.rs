//! Entries as sentences: `history-ACTION`, or `history-ACTION-FIELD` where one field alone was changed, or
//! `history-ACTION-successor` where somebody took over from the subject, `history-ACTION-said` with what need not be said,
//! `history-ACTION-at-once` where a change did not wait, `history-ACTION-automatic` where the library did it by itself,
//! `history-ACTION-for` where it was done for somebody else, `history-ACTION-bare` where no field was changed and that has words
//! of its own; with `-first` behind the field where there was nothing before and that has words of its own.

use super::{FieldChange, FieldValue, HistoryEntry};
use crate::Locale;
use crate::label::{self, Arg, Args};

pub(super) fn write(entry: &HistoryEntry, locale: &Locale) -> String {
    let mut args = Args::none().with("who", entry.by.text(locale)).with("subject", entry.called.text(locale));
    for (name, value) in &entry.about {
        args = args.with(*name, value.text(locale));
    }
    if let Some(said) = &entry.said {
        args = args.with("text", said.text(locale));
    }
    let mut general = format!("history-{}", entry.action.replace('_', "-"));
    if entry.about.iter().any(|(name, _)| *name == "successor") {
        general.push_str("-successor");
    }
    if entry.about.iter().any(|(name, _)| *name == "for") {
        general.push_str("-for");
    }
    for (name, suffix) in [("at_once", "-at-once"), ("automatic", "-automatic")] {
        if entry.about.contains(&(name, FieldValue::Switch(true))) {
            general.push_str(suffix);
        }
    }
    // What can be said, and need not be.
    let said = format!("{general}-said");
    if entry.said.is_some() && label::has(locale, &said) {
        general = said;
    }
    // What is changed without a field.
    let bare = format!("{general}-bare");
    if entry.changes.is_empty() && label::has(locale, &bare) {
        return label::text(locale, &bare, &args);
    }
    if let [FieldChange { field, before, after, .. }] = entry.changes.as_slice() {
        let mut own = format!("{general}-{}", field.replace('_', "-"));
        let first = format!("{own}-first");
        if *before == FieldValue::Nothing && label::has(locale, &first) {
            own = first;
        }
        if label::has(locale, &own) {
            return label::text(
                locale,
                &own,
                &args.with("before", before.text(locale)).with("after", after.text(locale)),
            );
        }
    }
    let changes = entry.changes.iter().map(|change| Arg::from(one(change, locale))).collect();
    let args = args.with("changes", Arg::List(changes));
    if label::has(locale, &general) {
        label::text(locale, &general, &args)
    } else {
        label::text(locale, "history-other", &args.with("action", entry.action.as_str()))
    }
}

fn one(change: &FieldChange, locale: &Locale) -> String {
    let args = Args::none()
        .with("field", change.name(locale))
        .with("before", change.before.text(locale))
        .with("after", change.after.text(locale));
    label::text(locale, "history-change", &args)
}
