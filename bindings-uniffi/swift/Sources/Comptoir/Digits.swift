extension BinaryInteger {
    /// Quotient and remainder, the remainder never negative.
    func dividedDown(by divisor: Self) -> (Self, Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// At least `width` digits.
    func digits(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}

extension StringProtocol {
    /// The numbers that the text consists of, if each has just as many ASCII digits as `digits` says.
    func numbers(separatedBy separator: Character, digits: [Int]) -> [Int]? {
        let parts = split(separator: separator, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard areDigits, parts.map({ $0.utf8.count }) == digits else { return nil }
        return parts.compactMap { Int($0) }
    }
}

/// The library answered what it never answers.
struct UnreadableAnswer: Error {}
