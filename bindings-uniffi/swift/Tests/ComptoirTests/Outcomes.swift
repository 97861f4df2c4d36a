import Comptoir

/// What a call answers, member by member, as a vector writes it.
extension Receipt {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "code": .text(code),
            "state": .text(try state.key()),
            "submitted_at": .text(submittedAt.description),
            "due": try due.json(),
            "account": .text(orNull: account),
            "version": .number(version),
        ]
    }
}

extension Deadline {
    func json() throws -> JSON {
        ["due": .text(try due().description), "last_day": .text(try lastDay().description), "days": try daysJSON()]
    }

    func daysJSON() throws -> JSON {
        .list(try days().map { day in
            .object(["day": .text(day.day.description)].merging(day.kind.members) { first, _ in first })
        })
    }
}

extension DeadlineDayKind {
    fileprivate var members: [String: JSON] {
        func kind(_ name: JSON, _ more: [String: JSON] = [:]) -> [String: JSON] { more.merging(["kind": name]) { first, _ in first } }
        return switch self {
        case .submitted: kind("submitted")
        case .submittedClosed(let closure): kind("submitted_closed", closure.members)
        case .standsIn: kind("stands_in")
        case .closed(let closure): kind("closed", closure.members)
        case .waiting: kind("waiting")
        case .waitingThrough(let last): kind("waiting_through", ["last": .text(last.description)])
        case .counted(let number, let of): kind("counted", ["number": .number(Int64(number)), "of": .number(Int64(of))])
        }
    }
}

extension Closure {
    fileprivate var members: [String: JSON] {
        switch self {
        case .weekend: ["reason": "weekend"]
        case .holiday(let holiday): ["reason": "holiday", "holiday": .text(snakeCase(holiday))]
        case .own(let label): ["reason": "own", "label": .text(label)]
        }
    }
}

extension RequestView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "code": .text(code),
            "kind": .text(snakeCase(kind)),
            "state": .text(try state.key()),
            "account_name": .text(accountName),
            "account": .text(orNull: account),
            "submitter": submitter.json,
            "agent": agent?.json ?? .null,
            "dealership": dealership.map { ["id": .text($0.id), "code": .text($0.code), "city": .text($0.city)] } ?? .null,
            "draft": draft.json,
            "submitted_at": .text(submittedAt.description),
            "due": try due.json(),
            "steps": .list(try steps.map { step in
                [
                    "action": .text(try step.action.key()),
                    "by": step.by.json,
                    "at": .text(step.at.description),
                    "text": .text(orNull: step.text),
                ]
            }),
            "version": .number(version),
        ]
    }
}

extension PersonRef {
    fileprivate var json: JSON { ["id": .text(id), "name": .text(name)] }
}

extension RequestDraft {
    var json: JSON {
        [
            "kind": .text(snakeCase(kind)),
            "account": [
                "existing": .bool(account.existing),
                "name": .text(orNull: account.name),
                "language": .text(orNull: account.language),
                "country": .text(orNull: account.country),
                "address": account.address.json,
                "notes": .text(orNull: account.notes),
            ],
            "users": .list(users.map { user in
                [
                    "email": .text(orNull: user.email),
                    "first_name": .text(orNull: user.firstName),
                    "last_name": .text(orNull: user.lastName),
                    "job_title": .text(orNull: user.jobTitle),
                    "language": .text(orNull: user.language),
                    "time_zone": .text(orNull: user.timeZone),
                ]
            }),
        ]
    }
}

extension AddressDraft {
    fileprivate var json: JSON {
        [
            "street": .text(orNull: street),
            "postal_code": .text(orNull: postalCode),
            "city": .text(orNull: city),
            "region": .text(orNull: region),
        ]
    }
}

extension Problem {
    func json() throws -> JSON {
        ["path": .text(path), "code": .text(code), "args": try JSON(argsJson), "text": .text(text)]
    }
}

extension DealershipView {
    var json: JSON {
        [
            "id": .text(id),
            "code": .text(code),
            "city": .text(city),
            "country": .text(country),
            "language": .text(language),
            "time_zone": .text(timeZone),
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
            "first_name": .text(firstName),
            "last_name": .text(lastName),
            "language": .text(language),
            "time_zone": .text(timeZone),
        ]
    }
}

extension AccountView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "name": .text(name),
            "state": .text(try state.key()),
            "language": .text(language),
            "country": .text(country),
            "address": address.json,
            "notes": .text(orNull: notes),
            "dealership": .text(orNull: dealership),
            "administrator": .text(orNull: administrator),
            "created_at": .text(createdAt.description),
            "version": .number(version),
        ]
    }
}

extension ContactView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "user": .text(user),
            "email": .text(email),
            "first_name": .text(firstName),
            "last_name": .text(lastName),
            "role": .text(try role.key()),
            "job_title": .text(jobTitle),
            "language": .text(language),
            "time_zone": .text(timeZone),
            "activation": .text(try activation.key()),
        ]
    }
}

extension OutgoingMail {
    var json: JSON {
        [
            "id": .text(id),
            "template": .text(template),
            "from": .text(from),
            "to": .text(to),
            "language": .text(language),
            "subject": .text(subject),
            "text": .text(text),
            "attempts": .number(Int64(attempts)),
        ]
    }
}

extension AuditReport {
    var json: JSON {
        ["events": .number(events), "intact": .bool(intact), "broken_at": .number(orNull: brokenAt)]
    }
}
