//! The public holidays there are, by name.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::label::{self, Args};
use crate::{Country, Locale};

macro_rules! holidays {
    ($($(#[$doc:meta])* $variant:ident $key:literal $label:literal)+) => {
        /// A public holiday of France or Finland, or one of the two eves on which Finland is closed too (rule Q6).
        ///
        /// ```
        /// use comptoir::{Calendar, Closure, Country, Holiday};
        /// let first_of_may = "2026-05-01".parse().unwrap();
        /// let closure = Calendar::of(Country::FI).closed(first_of_may);
        /// assert_eq!(closure, Some(Closure::Holiday(Holiday::MayDay)));
        /// assert_eq!(Holiday::MayDay.key(), "may_day");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Holiday {
            $($(#[$doc])* $variant,)+
        }

        impl Holiday {
            /// Every holiday, in the order of the year.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its stable code, as in data: `labour_day`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }

            /// The key of the message that names it.
            pub(crate) const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)+
                }
            }
        }
    };
}

holidays! {
    /// 1 January.
    NewYear "new_year" "holiday-new-year"
    /// 6 January, in Finland.
    Epiphany "epiphany" "holiday-epiphany"
    /// The Friday before Easter, in Finland.
    GoodFriday "good_friday" "holiday-good-friday"
    /// Easter Sunday, in Finland.
    EasterSunday "easter_sunday" "holiday-easter-sunday"
    /// The day after Easter.
    EasterMonday "easter_monday" "holiday-easter-monday"
    /// 1 May, in France.
    LabourDay "labour_day" "holiday-labour-day"
    /// 1 May, in Finland.
    MayDay "may_day" "holiday-may-day"
    /// 8 May, in France: the end of the war in 1945.
    VictoryDay "victory_day" "holiday-victory-day"
    /// The Thursday 39 days after Easter.
    AscensionDay "ascension_day" "holiday-ascension-day"
    /// The Sunday 49 days after Easter, in Finland.
    Pentecost "pentecost" "holiday-pentecost"
    /// The Monday 50 days after Easter, in France.
    WhitMonday "whit_monday" "holiday-whit-monday"
    /// The Friday of 19 to 25 June, in Finland.
    MidsummerEve "midsummer_eve" "holiday-midsummer-eve"
    /// The Saturday of 20 to 26 June, in Finland.
    MidsummerDay "midsummer_day" "holiday-midsummer-day"
    /// 14 July, in France.
    NationalDay "national_day" "holiday-national-day"
    /// 15 August, in France.
    AssumptionDay "assumption_day" "holiday-assumption-day"
    /// 1 November in France; the Saturday of 31 October to 6 November in Finland.
    AllSaintsDay "all_saints_day" "holiday-all-saints-day"
    /// 11 November, in France: the end of the war in 1918.
    ArmisticeDay "armistice_day" "holiday-armistice-day"
    /// 6 December, in Finland.
    IndependenceDay "independence_day" "holiday-independence-day"
    /// 24 December, in Finland.
    ChristmasEve "christmas_eve" "holiday-christmas-eve"
    /// 25 December.
    ChristmasDay "christmas_day" "holiday-christmas-day"
    /// 26 December, in Finland.
    SecondChristmasDay "second_christmas_day" "holiday-second-christmas-day"
}

impl Holiday {
    /// Its name in the reader's language, as within a sentence: `fête du Travail`.
    #[must_use]
    pub fn text(self, locale: &Locale) -> String {
        label::text(locale, self.label(), &Args::none())
    }
}

impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl Serialize for Holiday {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// The countries whose public holidays are known by rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Rule {
    France,
    Finland,
}

impl Rule {
    pub(super) fn of(country: Country) -> Option<Self> {
        match country {
            Country::FR => Some(Self::France),
            Country::FI => Some(Self::Finland),
            _ => None,
        }
    }

    pub(super) const fn country(self) -> Country {
        match self {
            Self::France => Country::FR,
            Self::Finland => Country::FI,
        }
    }

    pub(super) fn holiday(self, day: chrono::NaiveDate) -> Option<Holiday> {
        match self {
            Self::France => super::france::holiday(day),
            Self::Finland => super::finland::holiday(day),
        }
    }
}
