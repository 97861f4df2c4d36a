//! The names of groups.

use crate::model::text::{Lines, personal_text};

personal_text! {
    /// The name of a group of accounts: 1 to 100 characters on one line, trimmed, in NFC; unique in the desk, whatever its
    /// case and accents (rule C5).
    ///
    /// ```
    /// use comptoir::GroupName;
    /// assert_eq!(" Réseau Sud ".parse::<GroupName>()?.as_str(), "Réseau Sud");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    GroupName, 100, Lines::One
}
