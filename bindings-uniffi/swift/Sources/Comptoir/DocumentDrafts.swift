extension DocumentDraft {
    /// Reads a document from JSON, at most 1 MiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try documentDraftFromJson(json: json)
    }

    /// The document as JSON: no member where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try documentDraftToJson(draft: self)
    }
}

extension DocumentUpdate {
    /// Reads changes to a draft from JSON, at most 1 MiB: their shape is checked, their values are not. `null` clears.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try documentUpdateFromJson(json: json)
    }

    /// The changes as JSON: no member where nothing is changed.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try documentUpdateToJson(update: self)
    }
}
