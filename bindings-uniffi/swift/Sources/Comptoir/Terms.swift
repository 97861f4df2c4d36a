extension Term {
    /// One month.
    public static let monthly = Term(months: 1)
    /// One year.
    public static let annual = Term(months: 12)
}

extension Term: LosslessStringConvertible {
    /// The term that drafts hold as `monthly`, `annual` or the number of its months, in figures; nothing for any other text.
    public init?(_ description: String) {
        guard let term = try? termOfText(text: description) else { return nil }
        self = term
    }

    /// The term as drafts hold it: `monthly`, `annual`, `24`. ``Labels`` say what it is called.
    public var description: String {
        // What is no term is told where it is used: 0 months are no text that a term has.
        (try? textOfTerm(term: self)) ?? String(months)
    }
}

extension Renewal: LosslessStringConvertible {
    /// The renewal that drafts hold as `same`, `never` or as a term; nothing for any other text.
    public init?(_ description: String) {
        guard let renewal = try? renewalOfText(text: description) else { return nil }
        self = renewal
    }

    /// The renewal as drafts hold it: `same`, `never`, `annual`, `24`. ``Labels`` say what it is called.
    public var description: String {
        switch self {
        case .sameAsTerm: "same"
        case .never: "never"
        case .fixed(let term): term.description
        }
    }
}

extension SubscriptionPeriod {
    /// How many days it has.
    ///
    /// - Throws: `invalid` for a day that there is not.
    public func days() throws -> Int64 {
        try periodDays(period: self)
    }

    /// How many of its days are left on `day`, that day included: all of them before it starts, 0 once it has ended.
    ///
    /// - Throws: `invalid` for a day that there is not.
    public func daysLeft(on day: Day) throws -> Int64 {
        try periodDaysLeft(period: self, on: day)
    }
}

extension Life {
    /// The life of a new account.
    ///
    /// - Throws: Nothing; every function of the library may.
    public static func begun(_ provisioning: Provisioning) throws -> Life {
        try lifeBegun(provisioning: provisioning)
    }
}
