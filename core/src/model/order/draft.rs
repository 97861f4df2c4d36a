//! The draft of an order.

use std::fmt;

use serde::Serialize;

use super::{OrderCode, OrderState};
use crate::model::desk::{currency, dealership_code};
use crate::model::form::{Members, ORDER_MEMBERS, Path, Problem, ProblemCode};
use crate::model::money::Currency;
use crate::model::request::json::Json;
use crate::model::request::{Checker, Given, members};
use crate::model::text::{Lines, ValueError, clean, personal_text};
use crate::{Arg, Args, Money, Timestamp};

personal_text! {
    /// The number of the customer's purchase order: 1 to 50 characters on one line, trimmed, in NFC.
    ///
    /// ```
    /// use comptoir::PoNumber;
    /// assert_eq!(" 12351235 ".parse::<PoNumber>()?.as_str(), "12351235");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    PoNumber, 50, Lines::One
}

personal_text! {
    /// Who ordered, as the order says it: 1 to 200 characters on one line, trimmed, in NFC.
    ///
    /// ```
    /// use comptoir::CustomerName;
    /// assert_eq!("Garage Chez Joe".parse::<CustomerName>()?.as_str(), "Garage Chez Joe");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    CustomerName, 200, Lines::One
}

/// An order, unchecked. An empty text is as good as none. What an import leaves out of an order that is known already stays as
/// it is. `Debug` shows no value.
///
/// ```
/// use comptoir::OrderDraft;
/// let draft = OrderDraft {
///     code: Some("190114-235609486".into()),
///     dealership: "20/90074".into(),
///     customer: Some("Garage Chez Joe".into()),
///     total: "2539.75".into(),
///     ..OrderDraft::default()
/// };
/// let json = r#"{"code":"190114-235609486","dealership":"20/90074","customer":"Garage Chez Joe","total":"2539.75"}"#;
/// assert_eq!(OrderDraft::from_json(json.as_bytes()).unwrap(), draft);
/// assert_eq!(draft.to_json(), json);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct OrderDraft {
    /// Its code, as [`OrderCode`] reads it. What is imported has one; what is recorded without one is given one that tells
    /// when that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The code of the dealership that it was ordered from: `20/90074`. A new order needs one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub dealership: String,
    /// The number of the customer's purchase order, as [`PoNumber`] reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub po_number: Option<String>,
    /// Who ordered, as [`CustomerName`] reads it. The name of the account, when absent; a new order needs one or the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<String>,
    /// The account of the customer, by its id or its customer reference number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// When it was ordered, RFC 3339. The instant that the code tells, when absent; a new order whose code tells none needs
    /// one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordered_at: Option<String>,
    /// Its state, by the stable name of an [`OrderState`]; `new` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// What it comes to, as [`Money::parse`] reads it: `2539.75`. A new order needs it, and a currency does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub total: String,
    /// The currency of the total, ISO 4217; the account's, else the desk's, when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// An order, checked; that the dealership and the account exist is not. Of a new order there is a dealership, a customer or
/// an account, an instant where there is a code, and a total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckedOrder {
    pub(crate) code: Option<OrderCode>,
    pub(crate) dealership: Option<String>,
    pub(crate) po_number: Option<PoNumber>,
    pub(crate) customer: Option<CustomerName>,
    pub(crate) account: Option<String>,
    pub(crate) ordered_at: Option<Timestamp>,
    pub(crate) state: Option<OrderState>,
    pub(crate) total: Option<Money>,
}

/// Whether an order of this code is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Is {
    /// It is not: all that an order needs has to be said.
    New,
    /// It is: what is not said stays.
    Known,
}

impl OrderDraft {
    /// Its members, in the order in which they are told and stand in a table.
    pub(super) const MEMBERS: Members = ORDER_MEMBERS;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, Self::MEMBERS, Self::take)
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn take(&mut self, name: &str, value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) {
        self.set(name, members::text(value, path, problems).owned());
    }

    /// The draft in an object of JSON; what is wrong with its shape is added to `problems`.
    pub(super) fn of_tree(tree: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Self {
        let mut draft = Self::default();
        members::object(tree, path, Self::MEMBERS, problems, |name, value, path, problems| {
            draft.take(name, value, path, problems);
        });
        draft
    }

    /// Gives the member `name`, one of [`Self::MEMBERS`], a value.
    pub(super) fn set(&mut self, name: &str, text: Option<String>) {
        match name {
            "code" => self.code = text,
            "dealership" => self.dealership = text.unwrap_or_default(),
            "po_number" => self.po_number = text,
            "customer" => self.customer = text,
            "account" => self.account = text,
            "ordered_at" => self.ordered_at = text,
            "state" => self.state = text,
            "total" => self.total = text.unwrap_or_default(),
            _ => self.currency = text,
        }
    }

    /// The order, if every value is right by itself; `usual` is the currency of a total without one.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self, is: Is, usual: Currency) -> Result<CheckedOrder, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_order(), Path::Root);
        let code = checker.optional(Given::from(&self.code), &root, "code", str::parse::<OrderCode>);
        let dealership = checker.optional(Given::Text(&self.dealership), &root, "dealership", dealership_code);
        let po_number = checker.optional(Given::from(&self.po_number), &root, "po_number", str::parse);
        let customer = checker.optional(Given::from(&self.customer), &root, "customer", str::parse);
        let account = checker.optional(Given::from(&self.account), &root, "account", reference);
        let ordered_at = checker.optional(Given::from(&self.ordered_at), &root, "ordered_at", instant);
        let state = checker.optional(Given::from(&self.state), &root, "state", state);
        let currency = checker.optional(Given::from(&self.currency), &root, "currency", currency);
        let total = match currency {
            Some(currency) => {
                let parse = |text: &str| Ok(Money::parse(text.trim(), currency.unwrap_or(usual))?);
                checker.optional(Given::Text(&self.total), &root, "total", parse)
            }
            // How many decimals there may be is not known.
            None => Some(None),
        };
        let mut needed = Vec::new();
        if is == Is::New {
            needed.extend((dealership == Some(None)).then_some("dealership"));
            needed.extend((customer == Some(None) && account == Some(None)).then_some("customer"));
            // A code that does not tell when needs somebody who does.
            let tells_none =
                code.as_ref().is_some_and(|code| code.as_ref().is_some_and(|code| code.instant().is_none()));
            needed.extend((tells_none && ordered_at == Some(None)).then_some("ordered_at"));
        }
        let has_currency = self.currency.as_deref().is_some_and(|text| !text.trim().is_empty());
        let needs_total = is == Is::New || has_currency;
        needed.extend((needs_total && self.total.trim().is_empty()).then_some("total"));
        for name in needed {
            checker.report(&root.member(name), ProblemCode::Required, Args::none());
        }
        let order = match (code, dealership, po_number, customer, account, ordered_at, state, total) {
            (
                Some(code),
                Some(dealership),
                Some(po_number),
                Some(customer),
                Some(account),
                Some(ordered_at),
                Some(state),
                Some(total),
            ) => Some(CheckedOrder { code, dealership, po_number, customer, account, ordered_at, state, total }),
            _ => None,
        };
        checker.finish(order)
    }
}

/// An id or reference number of an account.
fn reference(text: &str) -> Result<String, ValueError> {
    clean(text, 100, Lines::One).map(std::borrow::Cow::into_owned)
}

fn instant(text: &str) -> Result<Timestamp, ValueError> {
    let example = || Args::none().with("example", "2019-01-14T23:56:09Z");
    text.trim().parse().map_err(|_| ValueError::new(ProblemCode::InvalidInstant, example()))
}

fn state(text: &str) -> Result<OrderState, ValueError> {
    let allowed = || Arg::List(OrderState::ALL.iter().map(|state| state.as_str().into()).collect());
    let unknown = || ValueError::new(ProblemCode::UnknownOption, Args::none().with("allowed", allowed()));
    text.trim().parse().map_err(|_| unknown())
}

impl fmt::Debug for OrderDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OrderDraft(..)")
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
