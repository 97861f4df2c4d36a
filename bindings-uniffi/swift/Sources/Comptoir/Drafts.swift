extension RequestDraft {
    /// Reads a draft from JSON, at most 64 KiB: its shape and its kind are checked, its values are not.
    ///
    /// - Throws: `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types, no kind that
    ///   there is.
    public init(json: String) throws {
        self = try requestDraftFromJson(json: json)
    }
}

extension Pack {
    /// All that is wrong with a draft to create, in the reader's language.
    ///
    /// - Throws: as `check` of a ``RequestDraft``.
    public func check(draft: CreateDraft, locale: LanguageTag) throws -> [Problem] {
        try check(draft: .create(draft: draft), locale: locale)
    }

    /// All that is wrong with a draft to modify, in the reader's language, as far as the store is not needed.
    ///
    /// - Throws: as `check` of a ``RequestDraft``.
    public func check(draft: ModifyDraft, locale: LanguageTag) throws -> [Problem] {
        try check(draft: .modify(draft: draft), locale: locale)
    }
}

extension Requests {
    /// All that is wrong with a draft to create by itself, in the reader's language; nothing is stored.
    ///
    /// - Throws: as `check` of a ``RequestDraft``.
    public func check(draft: CreateDraft, locale: LanguageTag) async throws -> [Problem] {
        try await check(draft: .create(draft: draft), locale: locale)
    }

    /// All that is wrong with a draft to modify by itself, in the reader's language; nothing is stored.
    ///
    /// - Throws: as `check` of a ``RequestDraft``.
    public func check(draft: ModifyDraft, locale: LanguageTag) async throws -> [Problem] {
        try await check(draft: .modify(draft: draft), locale: locale)
    }

    /// Submits a request to create an account or to add users to one.
    ///
    /// - Throws: as `submit` of a ``RequestDraft``.
    public func submit(draft: CreateDraft) async throws -> Receipt {
        try await submit(draft: .create(draft: draft))
    }

    /// Submits a request to modify an account and its users.
    ///
    /// - Throws: as `submit` of a ``RequestDraft``.
    public func submit(draft: ModifyDraft) async throws -> Receipt {
        try await submit(draft: .modify(draft: draft))
    }
}
