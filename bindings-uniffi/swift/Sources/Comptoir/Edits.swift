/// A text is the value that is to be: `AccountEdit(name: "Garage Dupont")`.
///
/// There is no `nil` for an edit: it would read as "nothing of it", where clearing a value is one of three things to say.
/// What is not given is `.unchanged`, what is to go is `.clear`.
extension Edit: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) {
        self = .set(text: text)
    }

    /// The value is to be `text`; an empty text leaves it as it is.
    public init(_ text: String) {
        self = .set(text: text)
    }

    /// What somebody did to a value on a screen that showed `shown`: nothing, emptied it, or typed another.
    public init(shown: String?, typed: String?) {
        let (before, after) = (shown ?? "", typed ?? "")
        if before.unicodeScalars.elementsEqual(after.unicodeScalars) {
            self = .unchanged
        } else {
            self = after.isEmpty ? .clear : .set(text: after)
        }
    }
}

/// What is to become of an account is said in values too: `AccountUpdate(state: .set(.suspended), renewal: .set(.never))`.
extension Edit {
    /// The account is to rest so.
    public static func set(_ rest: Rest) -> Edit {
        switch rest {
        case .active: "active"
        case .suspended: "suspended"
        }
    }

    /// The subscription is to have this term.
    public static func set(_ term: Term) -> Edit {
        .set(text: term.description)
    }

    /// The subscription is to be renewed so.
    public static func set(_ renewal: Renewal) -> Edit {
        .set(text: renewal.description)
    }
}

/// A list is the services that a contact may ask for: `ContactUpdate(services: ["painting"])`. All that there are is `.all`.
extension ServicesEdit: ExpressibleByArrayLiteral {
    public init(arrayLiteral keys: String...) {
        self = .these(keys: keys)
    }
}

/// A list is the accounts that may ask for a service, by their ids. All that there are is `.all`.
extension AccountsEdit: ExpressibleByArrayLiteral {
    public init(arrayLiteral ids: String...) {
        self = .these(ids: ids)
    }
}

/// A number is the business days for which quotes hold: `ServiceUpdate(quoteDays: 5)`. As many as the desk's is `.clear`.
extension DaysEdit: ExpressibleByIntegerLiteral {
    public init(integerLiteral days: Int64) {
        self = .set(days: days)
    }
}

extension Edit {
    /// The service is to be quoted so.
    public static func set(_ workflow: Workflow) -> Edit {
        .set(text: workflow.description)
    }
}

/// What is to change of a document is said in days: `DocumentUpdate(dueOn: .set(Day(year: 2026, month: 4, day: 30)))`.
extension Edit {
    /// The value is to be this day.
    public static func set(_ day: Day) -> Edit {
        .set(text: day.description)
    }
}

/// Where bills and goods go: `AccountUpdate(shipping: DestinationEdit(sameAs: .set(.billing)))`.
extension Edit {
    /// They go to the same address as that.
    public static func set(_ whose: SameAs) -> Edit {
        .set(text: whose.description)
    }
}

/// Whom a field of the desk's own is for: `FieldUpdate(seenBy: .set(.staff), editedBy: .set(.desk))`.
extension Edit {
    /// It is for these.
    public static func set(_ audience: FieldAudience) -> Edit {
        .set(text: audience.description)
    }
}
