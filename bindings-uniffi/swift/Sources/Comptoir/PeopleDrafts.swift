extension ContactDraft {
    /// Reads a new contact from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try contactDraftFromJson(json: json)
    }

    /// The new contact as JSON: `null` where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try contactDraftToJson(draft: self)
    }
}

extension ContactUpdate {
    /// Reads changes to a contact's place from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try contactUpdateFromJson(json: json)
    }

    /// The changes as JSON: no member where nothing is changed.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try contactUpdateToJson(update: self)
    }
}

extension RegistrationDraft {
    /// Reads a registration from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try registrationDraftFromJson(json: json)
    }

    /// The registration as JSON: `null` where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try registrationDraftToJson(draft: self)
    }
}

extension Approval {
    /// Reads an approval from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try approvalFromJson(json: json)
    }

    /// The approval as JSON: `null` where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try approvalToJson(approval: self)
    }
}
