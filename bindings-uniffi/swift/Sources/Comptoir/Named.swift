/// The values that drafts hold as texts: `ContactDraft(role: Role.manager.description)`.
extension Role: LosslessStringConvertible {
    /// The role that drafts hold as `manager`, `observer` or `requester`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// The role as drafts hold it. `label` says what it is called.
    public var description: String {
        switch self {
        case .requester: "requester"
        case .observer: "observer"
        case .manager: "manager"
        }
    }
}

/// What drafts hold as texts: `ContactUpdate(notifications: [Comptoir.Notification.allWork.description])`, where Foundation
/// has a `Notification` of its own.
extension Notification: LosslessStringConvertible {
    /// What drafts hold as `own_work` or `all_work`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .ownWork: "own_work"
        case .allWork: "all_work"
        }
    }
}

/// What drafts hold as texts: `ServiceDraft(key: "painting", labels: labels, workflow: Workflow.automatic.description)`.
extension Workflow: LosslessStringConvertible {
    /// What drafts hold as `manual`, `automatic` or `none`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .manual: "manual"
        case .automatic: "automatic"
        case .none: "none"
        }
    }
}

/// What drafts hold as texts: `OrderDraft(code: "SO-1", state: OrderState.completed.description)`.
extension OrderState: LosslessStringConvertible {
    /// What drafts hold as `new`, `in_progress`, `completed` or `cancelled`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .new: "new"
        case .inProgress: "in_progress"
        case .completed: "completed"
        case .cancelled: "cancelled"
        }
    }
}

/// What drafts hold as texts: `DocumentDraft(kind: DocumentKind.creditNote.description, lines: lines)`.
extension DocumentKind: LosslessStringConvertible {
    /// What drafts hold as `invoice`, `estimate`, `credit_note`, `proposal` or `contract`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .invoice: "invoice"
        case .estimate: "estimate"
        case .creditNote: "credit_note"
        case .proposal: "proposal"
        case .contract: "contract"
        }
    }
}

/// What drafts hold as texts: `DestinationDraft(sameAs: SameAs.billing.description)`. An address of its own is the same as none:
/// its members say so.
extension SameAs: LosslessStringConvertible {
    /// What drafts hold as `account` or `billing`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .account: "account"
        case .billing: "billing"
        }
    }
}

/// What drafts hold as texts: `AccountInsert(features: [PortalFeature.invoices.description])`.
extension PortalFeature: LosslessStringConvertible {
    /// What drafts hold as `invoices`, `estimates`, `contracts`, `proposals`, `support` or `projects`; nothing for any other
    /// text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .invoices: "invoices"
        case .estimates: "estimates"
        case .contracts: "contracts"
        case .proposals: "proposals"
        case .support: "support"
        case .projects: "projects"
        }
    }
}

/// What drafts hold as texts: `FieldDraft(subject: FieldSubject.contact.description, key: "badge", kind: kind)`.
extension FieldSubject: LosslessStringConvertible {
    /// What drafts hold as `account` or `contact`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .account: "account"
        case .contact: "contact"
        }
    }
}

/// What drafts hold as texts: `FieldDraft(subject: subject, key: "fleet", kind: FieldKind.number.description)`.
extension FieldKind: LosslessStringConvertible {
    /// What drafts hold as `text`, `number`, `date`, `choice` or `yes_no`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says what it is called.
    public var description: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .choice: "choice"
        case .yesNo: "yes_no"
        }
    }
}

/// What drafts hold as texts: `FieldUpdate(seenBy: .set(.everyone))`.
extension FieldAudience: LosslessStringConvertible {
    /// What drafts hold as `desk`, `staff` or `everyone`; nothing for any other text.
    public init?(_ description: String) {
        self.init(named: description)
    }

    /// What drafts hold. `label` says who it is.
    public var description: String {
        switch self {
        case .desk: "desk"
        case .staff: "staff"
        case .everyone: "everyone"
        }
    }
}

extension CaseIterable where Self: CustomStringConvertible {
    fileprivate init?(named name: String) {
        // Scalar by scalar: to Swift's `==` a letter and an accent are the letter that has it.
        guard let value = Self.allCases.first(where: { $0.description.utf8.elementsEqual(name.utf8) }) else { return nil }
        self = value
    }
}
