import Foundation

/// An instant, in whole microseconds: what the library stores and compares.
///
/// `Foundation.Date` is a floating-point number of seconds. It shows these instants well, but from the 23rd century on it
/// cannot hold each of them.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// The instant `microseconds` after 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The instant nearest to `date`; nothing where it is no instant at all, such as one that is not a number.
    public init?(_ date: Date) {
        guard let microseconds = Int64(exactly: (date.timeIntervalSince1970 * 1_000_000).rounded()) else { return nil }
        self.microseconds = microseconds
    }

    /// The instant as Foundation has it, to be shown or formatted.
    public var date: Date {
        Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }
}

extension Timestamp: CustomStringConvertible {
    /// RFC 3339 in UTC, as the library writes it: `2026-05-05T22:00:00Z`, with three or six digits after the second where
    /// it is not whole.
    public var description: String {
        let (day, time) = microseconds.dividedDown(by: 86_400_000_000)
        let (seconds, rest) = time.quotientAndRemainder(dividingBy: 1_000_000)
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { $0.digits(2) }.joined(separator: ":")
        let whole = "\(Day(sinceEpoch: Int(day)))T\(clock)"
        if rest == 0 { return whole + "Z" }
        return whole + "." + (rest % 1_000 == 0 ? (rest / 1_000).digits(3) : rest.digits(6)) + "Z"
    }
}
