extension OrderView {
    /// The order as a row of the list, in the reader's language, its time that of the dealership's zone.
    ///
    /// - Throws: `invalid` for a locale that is no language tag.
    public func row(locale: LanguageTag) throws -> OrderListRow {
        try row(locale: locale, zone: nil)
    }
}
