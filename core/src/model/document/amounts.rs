//! What the lines of a document come to, with the tax by rate.

use std::collections::BTreeMap;

use super::TaxRate;
use crate::model::money::Money;

/// What a document comes to, in minor units of its currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amounts {
    /// Without tax.
    pub(crate) net: i64,
    /// The tax of all rates.
    pub(crate) tax: i64,
    /// With tax.
    pub(crate) total: i64,
    /// Rate by rate, the lowest first: what is taxed at it, and the tax.
    pub(crate) taxes: Vec<(TaxRate, i64, i64)>,
}

/// Adds up lines, of each its rate and what it comes to. The tax of a rate is that on the sum of its lines, rounded half even
/// once; `None` where all come to more than an amount may have.
pub(crate) fn add_up(lines: impl IntoIterator<Item = (TaxRate, i64)>) -> Option<Amounts> {
    let mut rates: BTreeMap<TaxRate, i64> = BTreeMap::new();
    for (rate, net) in lines {
        let sum = rates.entry(rate).or_default();
        *sum = sum.checked_add(net)?;
    }
    let taxes: Option<Vec<_>> = rates.into_iter().map(|(rate, net)| Some((rate, net, rate.of(net)?))).collect();
    let taxes = taxes?;
    let sum = |part: fn(&(TaxRate, i64, i64)) -> i64| {
        taxes.iter().map(part).try_fold(0_i64, |sum, amount| sum.checked_add(amount))
    };
    let (net, tax) = (sum(|(_, net, _)| *net)?, sum(|(.., tax)| *tax)?);
    let total = net.checked_add(tax).filter(|total| *total <= Money::MAX_MINOR)?;
    Some(Amounts { net, tax, total, taxes })
}

#[cfg(test)]
#[path = "amounts_tests.rs"]
mod tests;
