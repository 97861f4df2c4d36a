extension Formats {
    /// The days from the first to the last, what they share written once where the language does so: `du 3 au 5 mai`.
    ///
    /// - Throws: `invalid` for a day that there is not, or outside the years 0001 to 9999.
    public func dateRange(_ days: ClosedRange<Day>, style: DateStyle) throws -> String {
        try dateRange(first: days.lowerBound, last: days.upperBound, style: style)
    }
}
