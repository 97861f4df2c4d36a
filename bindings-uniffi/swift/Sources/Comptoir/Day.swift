import Foundation

/// A day of the Gregorian calendar, in no time zone.
public struct Day: Hashable, Comparable, Sendable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day of these numbers. Whether there is such a day, the library checks where it is used.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day in Foundation's words, to be shown or formatted.
    public var dateComponents: DateComponents {
        DateComponents(calendar: Calendar(identifier: .gregorian), year: year, month: month, day: day)
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Day: LosslessStringConvertible {
    /// The day as ISO 8601 writes it: `2026-05-05`.
    public init?(_ description: String) {
        guard let numbers = description.numbers(separatedBy: "-", digits: [4, 2, 2]) else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day as ISO 8601 writes it: `2026-05-05`.
    public var description: String {
        "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
    }
}

extension Day: Codable {
    public init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day as ISO 8601 writes it")
        }
        self = day
    }

    public func encode(to encoder: Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day {
    /// The day that begins `days` days after 1 January 1970 began. Foundation's calendar is the Julian one before 1582.
    init(sinceEpoch days: Int) {
        // Years are counted from 1 March of the year 0 here, so that a leap day is the last of its year; 400 of them have
        // 146,097 days.
        let (era, dayOfEra) = (days + 719_468).dividedDown(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// What the library answers, which is always a day.
    init(lifting text: String) throws {
        guard let day = Day(text) else { throw UnreadableAnswer() }
        self = day
    }
}
