//! Pages of lists, as `args` ask for them.

use comptoir::Paging;
use serde::Deserialize;

/// Which page, and in which order.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Pages<S: Default> {
    sort: S,
    after: Option<String>,
    size: Option<i64>,
    total: bool,
}

impl<S: Default> From<Pages<S>> for Paging<S> {
    fn from(Pages { sort, after, size, total }: Pages<S>) -> Self {
        Self { sort, after, size, total }
    }
}

/// Of a list with one order only.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PlainPages {
    after: Option<String>,
    size: Option<i64>,
    total: bool,
}

impl From<PlainPages> for Paging<()> {
    fn from(PlainPages { after, size, total }: PlainPages) -> Self {
        Self { sort: (), after, size, total }
    }
}
