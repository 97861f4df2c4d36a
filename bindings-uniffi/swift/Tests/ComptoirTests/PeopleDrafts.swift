import Comptoir

/// What a vector sends about people and their work, as the records that a program would write.
extension ContactDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            ContactDraft(
                account: try draft.findText("account"),
                name: try draft.findText("name"),
                firstName: try draft.findText("first_name"),
                lastName: try draft.findText("last_name"),
                email: try draft.findText("email"),
                role: try draft.findText("role"),
                phone: try draft.findText("phone"),
                mobile: try draft.findText("mobile"),
                other: try draft.findText("other"),
                jobTitle: try draft.findText("job_title"),
                language: try draft.findText("language"),
                timeZone: try draft.findText("time_zone"),
                custom: try draft.custom()
            )
        }
    }
}

extension ContactUpdate {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            ContactUpdate(
                phone: try draft.edit("phone"),
                mobile: try draft.edit("mobile"),
                other: try draft.edit("other"),
                jobTitle: try draft.edit("job_title"),
                services: try draft.services(),
                // Told of nothing, where the member is null.
                notifications: draft.has("notifications") ? try draft.findTexts("notifications") ?? [] : nil,
                custom: try draft.customEdits()
            )
        }
    }
}

extension Members {
    fileprivate func services() throws -> ServicesEdit {
        guard has("services") else { return .unchanged }
        return try findTexts("services").map { .these(keys: $0) } ?? .all
    }
}

extension RegistrationDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            RegistrationDraft(
                name: try draft.findText("name"),
                firstName: try draft.findText("first_name"),
                lastName: try draft.findText("last_name"),
                email: try draft.findText("email"),
                company: try draft.findText("company"),
                phone: try draft.findText("phone"),
                mobile: try draft.findText("mobile"),
                other: try draft.findText("other"),
                language: try draft.findText("language"),
                timeZone: try draft.findText("time_zone"),
                note: try draft.findText("note")
            )
        }
    }
}

extension Approval {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            Approval(
                account: try draft.findText("account"),
                role: try draft.findText("role"),
                name: try draft.findText("name"),
                firstName: try draft.findText("first_name"),
                lastName: try draft.findText("last_name"),
                jobTitle: try draft.findText("job_title"),
                services: try draft.findTexts("services")
            )
        }
    }
}

extension Resource {
    init(_ json: JSON) throws {
        switch json {
        case "desk": self = .desk
        case .object(let members) where members.count == 1:
            guard let (kind, which) = members.first else { throw BadVector(description: "no resource") }
            switch (kind, try which.string) {
            case ("account", let id): self = .account(id: id)
            case ("contact", let id): self = .contact(id: id)
            case ("person", let id): self = .person(id: id)
            case ("request", let code): self = .request(code: code)
            case ("user", let id): self = .user(id: id)
            case ("work", let code): self = .work(code: code)
            case ("work_of", let id): self = .workOf(id: id)
            case ("order", let code): self = .order(code: code)
            case ("document", let id): self = .document(id: id)
            default: throw BadVector(description: "no such resource: \(kind)")
            }
        default: throw BadVector(description: "no resource: \(json)")
        }
    }
}
