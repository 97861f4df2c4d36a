import Comptoir

/// The drafts of requests that a vector sends, and what becomes of them when they are completed.
extension RequestDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            switch try named(draft.text("kind")) as RequestKind {
            case .create:
                .create(
                    draft: CreateDraft(
                        account: try draft.find("account").map(AccountDraft.init) ?? AccountDraft(),
                        users: try draft.list("users").map(UserDraft.init)
                    )
                )
            case .modify:
                .modify(
                    draft: ModifyDraft(
                        account: try draft.find("account").map(AccountEdit.init) ?? AccountEdit(),
                        modifyUsers: try draft.flag("modify_users"),
                        users: try draft.list("users").map(UserEdit.init)
                    )
                )
            }
        }
    }
}

extension AccountDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            AccountDraft(
                existing: try draft.flag("existing"),
                id: try draft.findText("id"),
                reference: try draft.findText("reference"),
                name: try draft.findText("name"),
                language: try draft.findText("language"),
                country: try draft.findText("country"),
                address: try draft.find("address").map(AddressDraft.init) ?? AddressDraft(),
                notes: try draft.findText("notes"),
                custom: try draft.custom()
            )
        }
    }
}

extension AddressDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AddressDraft(
                street: try draft.findText("street"),
                postalCode: try draft.findText("postal_code"),
                city: try draft.findText("city"),
                region: try draft.findText("region")
            )
        }
    }
}

extension UserDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            UserDraft(
                email: try draft.findText("email"),
                firstName: try draft.findText("first_name"),
                lastName: try draft.findText("last_name"),
                jobTitle: try draft.findText("job_title"),
                language: try draft.findText("language"),
                timeZone: try draft.findText("time_zone"),
                custom: try draft.custom()
            )
        }
    }
}

extension AccountEdit {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            AccountEdit(
                id: try draft.findText("id"),
                reference: try draft.findText("reference"),
                currentName: try draft.findText("current_name"),
                name: try draft.edit("name"),
                language: try draft.edit("language"),
                country: try draft.edit("country"),
                address: try draft.find("address").map(AddressEdit.init) ?? AddressEdit(),
                notes: try draft.edit("notes")
            )
        }
    }
}

extension AddressEdit {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AddressEdit(
                street: try draft.edit("street"),
                postalCode: try draft.edit("postal_code"),
                city: try draft.edit("city"),
                region: try draft.edit("region")
            )
        }
    }
}

extension UserEdit {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            UserEdit(
                currentEmail: try draft.findText("current_email"),
                email: try draft.edit("email"),
                firstName: try draft.edit("first_name"),
                lastName: try draft.edit("last_name"),
                jobTitle: try draft.edit("job_title"),
                language: try draft.edit("language"),
                timeZone: try draft.edit("time_zone"),
                removeAccess: try draft.flag("remove_access")
            )
        }
    }
}

extension Members {
    func edit(_ name: String) throws -> Edit {
        guard has(name) else { return .unchanged }
        return try findText(name).map { .set(text: $0) } ?? .clear
    }

    func completion() throws -> Completion {
        Completion(
            roles: try list("roles").map { $0 == .null ? nil : try named($0.string) as Role },
            reference: try findText("reference"),
            keep: try texts("keep").mapValues { try named($0) },
            successors: try texts("successors")
        )
    }
}

extension RequestDraft {
    /// The draft, member by member, as a vector writes it.
    var json: JSON {
        switch self {
        case .create(let draft): ["kind": "create", "account": draft.account.json, "users": .list(draft.users.map { $0.json })]
        case .modify(let draft):
            [
                "kind": "modify",
                "account": draft.account.json,
                "modify_users": .bool(draft.modifyUsers),
                "users": .list(draft.users.map { $0.json }),
            ]
        }
    }
}

extension AccountDraft {
    fileprivate var json: JSON {
        var members: [String: JSON] = [
            "existing": .bool(existing),
            "name": .text(orNull: name),
            "language": .text(orNull: language),
            "country": .text(orNull: country),
            "address": address.json,
            "notes": .text(orNull: notes),
        ]
        members["id"] = id.map(JSON.text)
        members["reference"] = reference.map(JSON.text)
        members["custom"] = custom.json
        return .object(members)
    }
}

extension [String: String] {
    /// The values of the desk's own fields: a member only where there are some.
    var json: JSON? { isEmpty ? nil : .object(mapValues(JSON.text)) }
}

extension AddressDraft {
    var json: JSON { .object(members) }

    /// The address and its country.
    func json(in country: CountryCode) -> JSON { .object(members.merging(["country": .text(country)]) { first, _ in first }) }

    private var members: [String: JSON] {
        [
            "street": .text(orNull: street),
            "postal_code": .text(orNull: postalCode),
            "city": .text(orNull: city),
            "region": .text(orNull: region),
        ]
    }
}

extension UserDraft {
    fileprivate var json: JSON {
        var members: [String: JSON] = [
            "email": .text(orNull: email),
            "first_name": .text(orNull: firstName),
            "last_name": .text(orNull: lastName),
            "job_title": .text(orNull: jobTitle),
            "language": .text(orNull: language),
            "time_zone": .text(orNull: timeZone),
        ]
        members["custom"] = custom.json
        return .object(members)
    }
}

extension AccountEdit {
    fileprivate var json: JSON {
        var members = edits(["name": name, "language": language, "country": country, "notes": notes])
        members["id"] = id.map(JSON.text)
        members["reference"] = reference.map(JSON.text)
        members["current_name"] = currentName.map(JSON.text)
        if address != AddressEdit() { members["address"] = address.json }
        return .object(members)
    }
}

extension AddressEdit {
    fileprivate var json: JSON {
        .object(edits(["street": street, "postal_code": postalCode, "city": city, "region": region]))
    }
}

extension UserEdit {
    fileprivate var json: JSON {
        var members = edits([
            "email": email, "first_name": firstName, "last_name": lastName, "job_title": jobTitle, "language": language,
            "time_zone": timeZone,
        ])
        members["current_email"] = currentEmail.map(JSON.text)
        members["remove_access"] = .bool(removeAccess)
        return .object(members)
    }
}

/// The members of what changes or goes.
private func edits(_ edits: [String: Edit]) -> [String: JSON] {
    edits.compactMapValues { edit in
        switch edit {
        case .unchanged: nil
        case .clear: .null
        case .set(let text): .text(text)
        }
    }
}
