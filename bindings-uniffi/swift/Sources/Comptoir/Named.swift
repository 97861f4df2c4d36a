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

extension CaseIterable where Self: CustomStringConvertible {
    fileprivate init?(named name: String) {
        // Scalar by scalar: to Swift's `==` a letter and an accent are the letter that has it.
        guard let value = Self.allCases.first(where: { $0.description.utf8.elementsEqual(name.utf8) }) else { return nil }
        self = value
    }
}
