/// A time of day, in no time zone.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// The hour, from 0 to 23.
    public let hour: Int
    /// The minute.
    public let minute: Int
    /// The second.
    public let second: Int

    /// The time of these numbers. Whether there is such a time, the library checks where it is used.
    public init(hour: Int, minute: Int, second: Int = 0) {
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.hour, left.minute, left.second) < (right.hour, right.minute, right.second)
    }
}

extension TimeOfDay: LosslessStringConvertible {
    /// The time as ISO 8601 writes it: `09:05:00`.
    public init?(_ description: String) {
        guard let numbers = description.numbers(separatedBy: ":", digits: [2, 2, 2]) else { return nil }
        self.init(hour: numbers[0], minute: numbers[1], second: numbers[2])
    }

    /// The time as ISO 8601 writes it: `09:05:00`.
    public var description: String {
        "\(hour.digits(2)):\(minute.digits(2)):\(second.digits(2))"
    }
}

extension TimeOfDay {
    /// What the library answers, which is always a time of day.
    init(lifting text: String) throws {
        guard let time = TimeOfDay(text) else { throw UnreadableAnswer() }
        self = time
    }
}
