//! Rules S1 to S6, by subject.
