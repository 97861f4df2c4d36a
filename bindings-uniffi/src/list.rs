//! Which accounts and requests a list shows, and the pages of lists.

use comptoir::{DealershipId, GroupId, StaffId, Timestamp, UserId};

use crate::accounts::AccountView;
use crate::document_view::DocumentView;
use crate::error::ComptoirError;
use crate::invitation::InvitationView;
use crate::names::{AccountSort, AccountState, OrderSort, RequestKind, RequestSort, RequestState};
use crate::order_view::OrderView;
use crate::registration::RegistrationView;
use crate::request_view::RequestView;
use crate::value::CountryCode;
use crate::work_view::WorkView;

/// Which accounts a list shows: those that fit all that is given.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountFilter {
    /// Those whose name begins so, whatever its case and accents: `jar` and `Jär` find `Järvinen`. At most 200 characters.
    #[uniffi(default)]
    pub prefix: Option<String>,
    /// Those in this state; without one, all but the deleted.
    #[uniffi(default)]
    pub state: Option<AccountState>,
    /// Those of this dealership. A dealer sees no other than the own.
    #[uniffi(default)]
    pub dealership: Option<DealershipId>,
    /// Those in this country.
    #[uniffi(default)]
    pub country: Option<CountryCode>,
    /// Those that this user answers for: the sites of one customer.
    #[uniffi(default)]
    pub administrator: Option<UserId>,
    /// Those in this group; of one that there is not, none.
    #[uniffi(default)]
    pub group: Option<GroupId>,
}

/// Which requests a list shows: those that fit all that is given.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RequestFilter {
    /// Those in this state.
    #[uniffi(default)]
    pub state: Option<RequestState>,
    /// Those for an account whose name begins so, whatever its case and accents. At most 200 characters.
    #[uniffi(default)]
    pub prefix: Option<String>,
    /// Those that are not closed: neither completed nor rejected nor cancelled.
    #[uniffi(default)]
    pub open: bool,
    /// Those of this type.
    #[uniffi(default)]
    pub kind: Option<RequestKind>,
    /// Those from this dealership. A dealer sees no other than the own.
    #[uniffi(default)]
    pub dealership: Option<DealershipId>,
    /// Those that this staff member sent.
    #[uniffi(default)]
    pub submitter: Option<StaffId>,
    /// Those that this agent took up.
    #[uniffi(default)]
    pub agent: Option<StaffId>,
    /// Those due at this instant or later.
    #[uniffi(default)]
    pub due_from: Option<Timestamp>,
    /// Those due before this instant.
    #[uniffi(default)]
    pub due_until: Option<Timestamp>,
    /// Those that customer service has not answered in time: open, and their deadline has run out. One that waits for its
    /// submitter, whose time does not count, is among them only if it was late before it was asked.
    #[uniffi(default)]
    pub overdue: bool,
}

crate::value::private_debug! { AccountFilter RequestFilter }

/// The records by which a list of accounts or requests is asked for and answered page by page.
macro_rules! pages {
    ($($paging:ident $sort:ident $page:ident $view:ident)*) => {$(
        /// Which page of a list is asked for, and in which order.
        #[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
        pub struct $paging {
            /// Where the page begins: the cursor of the page before. It leads on in its own order only.
            #[uniffi(default)]
            pub after: Option<String>,
            /// The order; absent means the first there is.
            #[uniffi(default)]
            pub sort: Option<$sort>,
            /// How many the page holds at most, 1 to 50; absent means 50.
            #[uniffi(default)]
            pub size: Option<i64>,
            /// Whether to count what is on all pages together, which takes the longer the more there is.
            #[uniffi(default)]
            pub total: bool,
        }

        /// A page of a list.
        #[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
        pub struct $page {
            /// What the page holds, in the list's order.
            pub items: Vec<$view>,
            /// What to ask for the next page with; nothing on the last.
            pub next: Option<String>,
            /// How many there are on all pages together, where that was asked for.
            pub total: Option<i64>,
        }

        impl From<$paging> for comptoir::Paging<comptoir::$sort> {
            fn from(paging: $paging) -> Self {
                let $paging { after, sort, size, total } = paging;
                Self { sort: sort.map(Into::into).unwrap_or_default(), after, size, total }
            }
        }

        impl TryFrom<comptoir::Page<comptoir::$view>> for $page {
            type Error = ComptoirError;

            fn try_from(page: comptoir::Page<comptoir::$view>) -> Result<Self, ComptoirError> {
                let items = page.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
                Ok(Self { items, next: page.next, total: page.total })
            }
        }
    )*};
}

/// The records of a page of a list that has one order.
macro_rules! plain_pages {
    ($($page:ident $view:ident)*) => {$(
        /// A page of a list.
        #[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
        pub struct $page {
            /// What the page holds, in the list's order.
            pub items: Vec<$view>,
            /// What to ask for the next page with; nothing on the last.
            pub next: Option<String>,
        }

        impl TryFrom<comptoir::Page<comptoir::$view>> for $page {
            type Error = ComptoirError;

            fn try_from(page: comptoir::Page<comptoir::$view>) -> Result<Self, ComptoirError> {
                let items = page.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
                Ok(Self { items, next: page.next })
            }
        }
    )*};
}

plain_pages! {
    InvitationPage InvitationView
    RegistrationPage RegistrationView
    WorkPage WorkView
}

pages! {
    AccountPaging AccountSort AccountPage AccountView
    OrderPaging OrderSort OrderPage OrderView
    RequestPaging RequestSort RequestPage RequestView
}

/// Which page of a list of documents is asked for.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DocumentPaging {
    /// Where the page begins: the cursor of the page before.
    #[uniffi(default)]
    pub after: Option<String>,
    /// How many the page holds at most, 1 to 50; absent means 50.
    #[uniffi(default)]
    pub size: Option<i64>,
    /// Whether to count what is on all pages together, which takes the longer the more there is.
    #[uniffi(default)]
    pub total: bool,
}

/// A page of a list of documents.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DocumentPage {
    /// What the page holds, those drafted last first.
    pub items: Vec<DocumentView>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
    /// How many there are on all pages together, where that was asked for.
    pub total: Option<i64>,
}

impl From<DocumentPaging> for comptoir::Paging<()> {
    fn from(paging: DocumentPaging) -> Self {
        let DocumentPaging { after, size, total } = paging;
        Self { sort: (), after, size, total }
    }
}

impl TryFrom<comptoir::Page<comptoir::DocumentView>> for DocumentPage {
    type Error = ComptoirError;

    fn try_from(page: comptoir::Page<comptoir::DocumentView>) -> Result<Self, ComptoirError> {
        let items = page.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { items, next: page.next, total: page.total })
    }
}

impl From<AccountFilter> for comptoir::AccountFilter {
    fn from(filter: AccountFilter) -> Self {
        Self {
            prefix: filter.prefix,
            state: filter.state.map(Into::into),
            dealership: filter.dealership,
            country: filter.country,
            administrator: filter.administrator,
            group: filter.group,
        }
    }
}

impl From<RequestFilter> for comptoir::RequestFilter {
    fn from(filter: RequestFilter) -> Self {
        Self {
            prefix: filter.prefix,
            state: filter.state.map(Into::into),
            open: filter.open,
            kind: filter.kind.map(Into::into),
            dealership: filter.dealership,
            submitter: filter.submitter,
            agent: filter.agent,
            due_from: filter.due_from,
            due_until: filter.due_until,
            overdue: filter.overdue,
        }
    }
}
