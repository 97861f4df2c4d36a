extension OrderDraft {
    /// Reads an order from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try orderDraftFromJson(json: json)
    }

    /// The order as JSON: no member where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try orderDraftToJson(draft: self)
    }
}
