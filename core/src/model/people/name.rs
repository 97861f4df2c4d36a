//! Names of people and accounts, and notes about them.

use crate::model::text::{Lines, personal_text};

personal_text! {
    /// A given or family name: 1 to 100 characters on one line, trimmed, in NFC.
    ///
    /// ```
    /// use comptoir::PersonName;
    /// let name: PersonName = " Järvinen ".parse()?;
    /// assert_eq!(name.as_str(), "Järvinen");
    /// assert_eq!(format!("{name:?}"), "PersonName(..)");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    PersonName, 100, Lines::One
}

personal_text! {
    /// The full name of a person: 1 to 200 characters on one line, trimmed, in NFC (rule P2).
    ///
    /// ```
    /// use comptoir::FullName;
    /// assert_eq!("Aino Järvinen".parse::<FullName>()?.as_str(), "Aino Järvinen");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    FullName, 200, Lines::One
}

personal_text! {
    /// The name of a customer account: 1 to 200 characters on one line, trimmed, in NFC. Names are not unique (rule A9).
    ///
    /// ```
    /// use comptoir::AccountName;
    /// assert_eq!("Garage Chez Joe".parse::<AccountName>()?.as_str(), "Garage Chez Joe");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    AccountName, 200, Lines::One
}

personal_text! {
    /// A remark: 1 to 4,000 characters on any number of lines, trimmed, in NFC.
    ///
    /// ```
    /// use comptoir::Note;
    /// assert_eq!("first\r\nsecond".parse::<Note>()?.as_str(), "first\nsecond");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    Note, 4_000, Lines::Many
}

personal_text! {
    /// The reference number that a desk knows a customer account by: 1 to 50 characters on one line, trimmed, in NFC;
    /// unique in the desk, whatever its case (rule A9).
    ///
    /// ```
    /// use comptoir::AccountReference;
    /// assert_eq!("C-1001".parse::<AccountReference>()?.as_str(), "C-1001");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    AccountReference, 50, Lines::One
}
