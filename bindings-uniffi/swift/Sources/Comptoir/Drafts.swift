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

extension AccountInsert {
    /// Reads a new account from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
    public init(json: String) throws {
        self = try accountInsertFromJson(json: json)
    }

    /// The new account as JSON: `null` where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try accountInsertToJson(insert: self)
    }
}

extension AccountUpdate {
    /// Reads changes to an account from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try accountUpdateFromJson(json: json)
    }

    /// The changes as JSON: no member where nothing is changed.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try accountUpdateToJson(update: self)
    }
}

extension AdministratorDraft {
    /// Reads who is to be the administrator from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try administratorDraftFromJson(json: json)
    }

    /// Who is to be the administrator, as JSON: `null` where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try administratorDraftToJson(draft: self)
    }
}

extension ProfileUpdate {
    /// Reads changes to the own profile from JSON, at most 64 KiB: their shape is checked, their values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try profileUpdateFromJson(json: json)
    }

    /// The changes as JSON: no member where nothing is changed.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try profileUpdateToJson(update: self)
    }
}

extension UserUpdate {
    /// Reads changes to a person from JSON, at most 64 KiB: their shape is checked, their values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try userUpdateFromJson(json: json)
    }

    /// The changes as JSON: no member where nothing is changed.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try userUpdateToJson(update: self)
    }
}
