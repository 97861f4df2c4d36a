/// A month of a year of the Gregorian calendar.
public struct Month: Hashable, Comparable, Sendable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int

    /// The month of these numbers. Whether there is such a month, the library checks where it is used.
    public init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    public static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension Month: LosslessStringConvertible {
    /// The month as ISO 8601 writes it: `2026-05`.
    public init?(_ description: String) {
        guard let numbers = description.numbers(separatedBy: "-", digits: [4, 2]) else { return nil }
        self.init(year: numbers[0], month: numbers[1])
    }

    /// The month as ISO 8601 writes it: `2026-05`.
    public var description: String {
        "\(year.digits(4))-\(month.digits(2))"
    }
}

extension Month: Codable {
    public init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let month = Month(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month as ISO 8601 writes it")
        }
        self = month
    }

    public func encode(to encoder: Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Month {
    /// What the library answers, which is always a month.
    init(lifting text: String) throws {
        guard let month = Month(text) else { throw UnreadableAnswer() }
        self = month
    }
}
