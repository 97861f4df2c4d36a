extension TemplateDraft {
    /// Reads the words of a mail from JSON, at most 64 KiB: their shape is checked, what they say is not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try templateDraftFromJson(json: json)
    }
}
