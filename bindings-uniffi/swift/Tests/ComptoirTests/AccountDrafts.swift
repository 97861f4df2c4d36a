import Comptoir

/// What a vector says of an account and of who answers for it, as the records that a program would write.
extension AccountInsert {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AccountInsert(
                name: try draft.findText("name"),
                reference: try draft.findText("reference"),
                language: try draft.findText("language"),
                country: try draft.findText("country"),
                timeZone: try draft.findText("time_zone"),
                address: try draft.find("address").map(AddressDraft.init) ?? AddressDraft(),
                notes: try draft.findText("notes"),
                dealership: try draft.findText("dealership"),
                term: try draft.findText("term"),
                renewal: try draft.findText("renewal"),
                administrator: try draft.find("administrator").map(UserDraft.init),
                features: try draft.findTexts("features"),
                billing: try draft.find("billing").map(DestinationDraft.init) ?? DestinationDraft(),
                shipping: try draft.find("shipping").map(DestinationDraft.init) ?? DestinationDraft(),
                groups: try draft.findTexts("groups") ?? [],
                currency: try draft.findText("currency"),
                welcome: try draft.findFlag("welcome"),
                custom: try draft.custom()
            )
        }
    }
}

extension AccountUpdate {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AccountUpdate(
                state: try draft.edit("state"),
                name: try draft.edit("name"),
                reference: try draft.edit("reference"),
                timeZone: try draft.edit("time_zone"),
                address: try draft.find("address").map(AddressEdit.init) ?? AddressEdit(),
                country: try draft.edit("country"),
                language: try draft.edit("language"),
                notes: try draft.edit("notes"),
                term: try draft.edit("term"),
                renewal: try draft.edit("renewal"),
                billing: try draft.destination("billing"),
                shipping: try draft.destination("shipping"),
                currency: try draft.edit("currency"),
                // None, where the member is null.
                groups: draft.has("groups") ? try draft.findTexts("groups") ?? [] : nil,
                custom: try draft.customEdits()
            )
        }
    }
}

extension DestinationDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            DestinationDraft(
                sameAs: try draft.findText("same_as"),
                copyBilling: try draft.flag("copy_billing"),
                street: try draft.findText("street"),
                postalCode: try draft.findText("postal_code"),
                city: try draft.findText("city"),
                region: try draft.findText("region"),
                country: try draft.findText("country")
            )
        }
    }
}

extension Members {
    /// Without the member nothing changes; null is the account's address again.
    fileprivate func destination(_ name: String) throws -> DestinationEdit {
        guard has(name) else { return DestinationEdit() }
        return try find(name).map(DestinationEdit.init) ?? DestinationEdit(sameAs: .clear)
    }

    /// The values of the desk's own fields: null says that there is to be none.
    func custom() throws -> [String: String] {
        try customEdits().mapValues { $0 ?? "" }
    }

    /// What is to become of them: null clears.
    func customEdits() throws -> [String: String?] {
        try find("custom").map { value in
            guard case .object(let texts) = value else { throw BadVector(description: "custom is no object") }
            return try texts.mapValues { $0 == .null ? nil : try $0.string }
        } ?? [:]
    }
}

extension DestinationEdit {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            DestinationEdit(
                sameAs: try draft.edit("same_as"),
                copyBilling: try draft.flag("copy_billing"),
                street: try draft.edit("street"),
                postalCode: try draft.edit("postal_code"),
                city: try draft.edit("city"),
                region: try draft.edit("region"),
                country: try draft.edit("country")
            )
        }
    }
}

extension UserUpdate {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            UserUpdate(
                name: try draft.edit("name"),
                email: try draft.edit("email"),
                firstName: try draft.edit("first_name"),
                lastName: try draft.edit("last_name"),
                language: try draft.edit("language"),
                timeZone: try draft.edit("time_zone")
            )
        }
    }
}

extension ProfileUpdate {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            ProfileUpdate(
                name: try draft.edit("name"),
                firstName: try draft.edit("first_name"),
                lastName: try draft.edit("last_name"),
                language: try draft.edit("language"),
                timeZone: try draft.edit("time_zone")
            )
        }
    }
}

extension AdministratorDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AdministratorDraft(
                email: try draft.findText("email"),
                user: try draft.findText("user"),
                firstName: try draft.findText("first_name"),
                lastName: try draft.findText("last_name"),
                jobTitle: try draft.findText("job_title"),
                language: try draft.findText("language"),
                timeZone: try draft.findText("time_zone"),
                removeFormer: try draft.flag("remove_former")
            )
        }
    }
}

extension DeviceReport {
    init(_ json: JSON) throws {
        self = try json.members { report in
            DeviceReport(
                key: try report.text("key"),
                state: try named(report.text("state")),
                name: try report.findText("name")
            )
        }
    }
}
