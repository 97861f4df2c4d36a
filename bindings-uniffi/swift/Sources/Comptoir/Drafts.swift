extension RequestDraft {
    /// Reads a draft from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
    public init(json: String) throws {
        self = try requestDraftFromJson(json: json)
    }
}
