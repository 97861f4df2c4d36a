import Comptoir

/// What the calls about people and their work answer, member by member, as a vector writes it.
extension UserView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "email": .text(email),
            "name": .text(name),
            "first_name": .text(firstName),
            "last_name": .text(lastName),
            "language": .text(language),
            "time_zone": .text(timeZone),
            "activation": .text(try activation.key()),
            "state": .text(try state.key()),
            "version": .number(version),
        ]
    }
}

extension StaffView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "user": .text(user),
            "role": .text(try role.key()),
            "dealership": .text(orNull: dealership),
            "email": .text(email),
            "name": .text(name),
            "first_name": .text(firstName),
            "last_name": .text(lastName),
            "language": .text(language),
            "time_zone": .text(timeZone),
        ]
    }
}

extension ContactView {
    func json() throws -> JSON {
        var members: [String: JSON] = [
            "id": .text(id),
            "user": .text(user),
            "email": .text(email),
            "name": .text(name),
            "first_name": .text(firstName),
            "last_name": .text(lastName),
            "phone": .text(orNull: phone),
            "mobile": .text(orNull: mobile),
            "other": .text(orNull: other),
            "role": .text(try role.key()),
            "job_title": .text(jobTitle),
            "services": services.map { .list($0.map(JSON.text)) } ?? .null,
            "notifications": .list(try notifications.map { .text(try $0.key()) }),
            "language": .text(language),
            "time_zone": .text(timeZone),
            "activation": .text(try activation.key()),
            "state": .text(try state.key()),
            "removed_at": .text(orNull: removedAt?.description),
            "version": .number(version),
            "contact_version": .number(contactVersion),
        ]
        members["custom"] = custom.json
        return .object(members)
    }
}

extension LookAlike {
    var json: JSON {
        [
            "user": .text(user),
            "email": .text(email),
            "name": .text(name),
        ]
    }
}

extension ContactCreated {
    func json() throws -> JSON {
        [
            "contact": try contact.json(),
            "look_alikes": .list(lookAlikes.map { $0.json }),
        ]
    }
}

extension InvitationView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "user": .text(user),
            "name": .text(name),
            "email": .text(email),
            "purpose": .text(try purpose.key()),
            "state": .text(try state.key()),
            "created_at": .text(createdAt.description),
            "expires_at": .text(expiresAt.description),
        ]
    }
}

extension RegistrationView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "state": .text(try state.key()),
            "name": .text(name),
            "first_name": .text(firstName),
            "last_name": .text(lastName),
            "email": .text(email),
            "company": .text(company),
            "phone": .text(orNull: phone),
            "mobile": .text(orNull: mobile),
            "other": .text(orNull: other),
            "language": .text(language),
            "time_zone": .text(timeZone),
            "note": .text(orNull: note),
            "user": .text(orNull: user),
            "look_alikes": .list(lookAlikes.map { $0.json }),
            "created_at": .text(createdAt.description),
            "decided_at": .text(orNull: decidedAt?.description),
            "decided_by": decidedBy?.json ?? .null,
            "reason": .text(orNull: reason),
            "account": .text(orNull: account),
            "version": .number(version),
        ]
    }
}

extension InvitationGreeting {
    func json() throws -> JSON {
        [
            "purpose": .text(try purpose.key()),
            "name": .text(name),
            "email": .text(email),
            "language": .text(language),
            "expires_at": .text(expiresAt.description),
            "takes_password": .bool(takesPassword),
            "needs_password": .bool(needsPassword),
        ]
    }
}

extension Activated {
    var json: JSON {
        [
            "user": .text(user),
            "email": .text(email),
            "name": .text(name),
        ]
    }
}

extension SignedIn {
    func json() throws -> JSON {
        [
            "token": .text(try token()),
            "user": try user().json(),
            "places": .list(try places().map { try $0.json() }),
            "expires_at": .text(try expiresAt().description),
        ]
    }
}

extension PlaceView {
    func json() throws -> JSON {
        [
            "actor": .text(actor.description),
            "role": .text(try role.key()),
            "account": account?.json ?? .null,
            "open": .bool(open),
        ]
    }
}

extension MeView {
    func json() throws -> JSON {
        [
            "user": try user.json(),
            "contact": try contact?.json() ?? .null,
            "staff": try staff?.json() ?? .null,
            "account": try account?.json() ?? .null,
        ]
    }
}

extension SignInView {
    var json: JSON {
        [
            "id": .text(id),
            "created_at": .text(createdAt.description),
            "expires_at": .text(expiresAt.description),
            "current": .bool(current),
        ]
    }
}

extension ContactRef {
    var json: JSON { ["id": .text(id), "name": .text(name)] }
}

extension Decision {
    func json() throws -> JSON {
        guard case .refused(let refusal) = self else { return "allowed" }
        return [
            "rule": .text(try refusal.rule()),
            "reason": .text(try refusal.reason().key()),
            "text": try .inEach { try refusal.text(locale: $0) },
            "remedy": try .inEach { try refusal.remedy(locale: $0) },
        ]
    }
}
