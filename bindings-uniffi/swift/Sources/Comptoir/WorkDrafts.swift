extension ServiceDraft {
    /// Reads a service from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try serviceDraftFromJson(json: json)
    }

    /// The service as JSON: no member where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try serviceDraftToJson(draft: self)
    }
}

extension ServiceUpdate {
    /// Reads changes to a service from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try serviceUpdateFromJson(json: json)
    }

    /// The changes as JSON: no member where nothing is changed.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try serviceUpdateToJson(update: self)
    }
}

extension WorkDraft {
    /// Reads a request for work from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try workDraftFromJson(json: json)
    }

    /// The request for work as JSON: `null` where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try workDraftToJson(draft: self)
    }
}

extension Reassignment {
    /// Reads a reassignment from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try reassignmentFromJson(json: json)
    }

    /// The reassignment as JSON: `null` where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try reassignmentToJson(reassignment: self)
    }
}

extension QuoteDraft {
    /// Reads a quote from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try quoteDraftFromJson(json: json)
    }

    /// The quote as JSON: no member where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try quoteDraftToJson(draft: self)
    }
}

extension ProgressDraft {
    /// Reads how far work is from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try progressDraftFromJson(json: json)
    }

    /// How far work is, as JSON: no member where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try progressDraftToJson(draft: self)
    }
}

extension DeliveryDraft {
    /// Reads a delivery from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try deliveryDraftFromJson(json: json)
    }

    /// The delivery as JSON: no member where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try deliveryDraftToJson(draft: self)
    }
}

extension FileDraft {
    /// Reads what is said of a file from JSON, at most 64 KiB: its shape is checked, its values are not.
    ///
    /// - Throws: As ``AccountInsert``.
    public init(json: String) throws {
        self = try fileDraftFromJson(json: json)
    }

    /// What is said of the file, as JSON: no member where nothing is given.
    ///
    /// - Throws: Nothing; every function of the library may.
    public func toJson() throws -> String {
        try fileDraftToJson(draft: self)
    }
}
