use super::*;
use crate::Locale;

use FileKind::{Delivery, Source};
use WorkState as State;

type Row = (State, [bool; 2], [Option<FileKind>; 2], [bool; 2]);

/// For each state, written out: whether staff may have source files, and a customer what is delivered; what a customer and the
/// staff attach; whether a customer takes source files off, and the staff what it is to deliver.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    (State::Submitted,  [true,  false], [Some(Source), None],           [true,  false]),
    (State::Quoting,    [true,  false], [Some(Source), None],           [true,  false]),
    (State::Quoted,     [true,  false], [Some(Source), None],           [false, false]),
    (State::Accepted,   [true,  false], [Some(Source), None],           [false, false]),
    (State::InProgress, [true,  false], [Some(Source), Some(Delivery)], [false, true]),
    (State::Delivered,  [true,  true],  [None,         None],           [false, false]),
    (State::Rejected,   [true,  false], [None,         None],           [false, false]),
    (State::Declined,   [false, false], [None,         None],           [false, false]),
    (State::Cancelled,  [false, false], [None,         None],           [false, false]),
];

#[test]
fn p9_who_may_have_and_change_which_files_when() {
    assert_eq!(TABLE.iter().map(|row| row.0).collect::<Vec<_>>(), State::ALL);
    for (state, has, attaches, detaches) in TABLE.iter().copied() {
        assert!(downloadable(Source, state, false), "{state:?}");
        assert!(downloadable(Delivery, state, true), "{state:?}");
        assert_eq!([downloadable(Source, state, true), downloadable(Delivery, state, false)], has, "{state:?}");
        assert_eq!([attachable(state, false), attachable(state, true)], attaches, "{state:?}");
        assert_eq!([detachable(Source, state, false), detachable(Delivery, state, true)], detaches, "{state:?}");
        // Nobody takes off what the other side attached.
        assert!(!detachable(Source, state, true) && !detachable(Delivery, state, false), "{state:?}");
    }
}

#[test]
fn p9_whoever_may_take_a_file_off_may_have_it() {
    for state in State::ALL.iter().copied() {
        for kind in FileKind::ALL.iter().copied() {
            for staff in [false, true] {
                assert!(!detachable(kind, state, staff) || downloadable(kind, state, staff), "{state:?} {kind:?}");
                assert!(
                    attachable(state, staff) != Some(kind) || downloadable(kind, state, staff),
                    "{state:?} {kind:?}"
                );
            }
        }
    }
}

#[test]
fn p9_kinds_have_stable_names_and_labels() {
    assert_eq!(FileKind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>(), ["source", "delivery"]);
    assert_eq!("delivery".parse(), Ok(Delivery));
    let labels = |locale: &Locale| FileKind::ALL.iter().map(|kind| kind.label(locale)).collect::<Vec<_>>();
    assert_eq!(labels(&Locale::EN), ["Source file", "Delivered file"]);
    assert_eq!(labels(&Locale::FI), ["Lähdetiedosto", "Toimitettu tiedosto"]);
    assert_eq!(labels(&Locale::FR), ["Fichier source", "Fichier livré"]);
}
