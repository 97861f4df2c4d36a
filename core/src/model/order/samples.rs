//! The orders of the seeds, typed from their tables: what the tests of this folder share.

/// A row of a seed's table.
pub(super) struct Seed {
    pub(super) code: &'static str,
    /// The time it shows, which is Sydney's (rule C7).
    pub(super) shown: &'static str,
}

const fn seed(code: &'static str, shown: &'static str) -> Seed {
    Seed { code, shown }
}

/// Those of seed 000.
pub(super) const FRENCH: [Seed; 10] = [
    seed("190114-235609486", "01/15/19 10:56"),
    seed("190114-235228565", "01/15/19 10:52"),
    seed("190114-233830906", "01/15/19 10:38"),
    seed("190114-23014218", "01/15/19 10:01"),
    seed("190114-225417348", "01/15/19 09:54"),
    seed("190114-220327963", "01/15/19 09:03"),
    seed("190114-23191865", "01/15/19 10:19"),
    seed("190114-215932535", "01/15/19 08:59"),
    seed("190203-232626568", "02/04/19 10:26"),
    seed("190114-23260048", "01/15/19 10:26"),
];

/// Those of seed 001.
pub(super) const FINNISH: [Seed; 12] = [
    seed("190114-204115761", "01/15/19 07:41"),
    seed("190107-212557821", "01/08/19 08:25"),
    seed("190107-211921457", "01/08/19 08:19"),
    seed("190107-043937592", "01/07/19 15:39"),
    seed("190107-043535603", "01/07/19 15:35"),
    seed("190107-043205264", "01/07/19 15:32"),
    seed("190107-212307351", "01/08/19 08:23"),
    seed("190107-044444649", "01/07/19 15:44"),
    seed("190107-02544749", "01/07/19 13:54"),
    seed("190115-004956296", "01/15/19 11:49"),
    seed("190107-210914717", "01/08/19 08:09"),
    seed("190107-210114497", "01/08/19 08:01"),
];
