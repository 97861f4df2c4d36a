extension FieldDraft {
    /// Reads a field of the desk's own from JSON, at most 64 KiB: its shape is checked, its values are not. The member
    /// `default` is the `defaultValue`.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try fieldDraftFromJson(json: json)
    }

    /// The field as JSON.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try fieldDraftToJson(draft: self)
    }
}

extension FieldUpdate {
    /// Reads changes to a field from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try fieldUpdateFromJson(json: json)
    }

    /// The changes as JSON: no member where nothing is changed.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try fieldUpdateToJson(update: self)
    }
}

extension AccountUpdate {
    /// Clears the value of the desk's own field `key`. To assign `nil` to `custom[key]` would take the entry out, and so leave
    /// the value as it is.
    public mutating func clear(custom key: String) {
        custom.updateValue(nil, forKey: key)
    }
}

extension ContactUpdate {
    /// Clears the value of the desk's own field `key`, as ``AccountUpdate`` does.
    public mutating func clear(custom key: String) {
        custom.updateValue(nil, forKey: key)
    }
}
