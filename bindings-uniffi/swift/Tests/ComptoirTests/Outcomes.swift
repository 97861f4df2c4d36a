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
            "kind": .text(try kind.key()),
            "state": .text(try state.key()),
            "account_name": .text(accountName),
            "account": .text(orNull: account),
            "submitter": submitter.json,
            "agent": agent?.json ?? .null,
            "dealership": dealership?.json ?? .null,
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
    var json: JSON { ["id": .text(id), "name": .text(name)] }
}

extension DealershipRef {
    var json: JSON { ["id": .text(id), "code": .text(code), "city": .text(city)] }
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

extension AccountView {
    func json() throws -> JSON {
        var members: [String: JSON] = [
            "id": .text(id),
            "name": .text(name),
            "reference": .text(orNull: reference),
            "state": .text(try state.key()),
            "language": .text(language),
            "country": .text(country),
            "address": address.json,
            "notes": .text(orNull: notes),
            "features": .list(try features.map { .text(try $0.key()) }),
            "follows_desk": .bool(followsDesk),
            "dealership": .text(orNull: dealership),
            "administrator": .text(orNull: administrator),
            "time_zone": .text(timeZone),
            "data_centre": .text(orNull: dataCentre),
            "billing": try billing.json(),
            "shipping": try shipping.json(),
            "currency": .text(currency),
            "currency_fixed": .bool(currencyFixed),
            "created_at": .text(createdAt.description),
            "version": .number(version),
        ]
        members["custom"] = custom.json
        return .object(members)
    }
}

extension AddressView {
    fileprivate func json() throws -> JSON {
        [
            "same_as": .text(orNull: try sameAs?.key()),
            "street": .text(orNull: street),
            "postal_code": .text(orNull: postalCode),
            "city": .text(orNull: city),
            "region": .text(orNull: region),
            "country": .text(country),
        ]
    }
}

extension AccountRef {
    var json: JSON {
        [
            "id": .text(id),
            "name": .text(name),
            "reference": .text(orNull: reference),
            "postal_code": .text(postalCode),
            "city": .text(city),
            "country": .text(country),
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

extension RequestReview {
    var json: JSON {
        [
            "account": .text(orNull: account),
            "values": .list(values.map { value in
                [
                    "path": .text(value.path),
                    "then": .text(orNull: value.then),
                    "current": .text(orNull: value.current),
                    "requested": .text(orNull: value.requested),
                    "conflict": .bool(value.conflict),
                ]
            }),
            "users": .list(users.map { user in
                [
                    "path": .text(user.path),
                    "user": .text(orNull: user.user),
                    "email": .text(user.email),
                    "name": .text(orNull: user.name),
                    "other_accounts": .number(user.otherAccounts),
                    "needs_successor": .bool(user.needsSuccessor),
                    "misplaced": .bool(user.misplaced),
                    "staff": .bool(user.staff),
                ]
            }),
        ]
    }
}

extension ComptoirError {
    var json: JSON {
        var told: [String: JSON] = ["code": .text(code()), "text": .inEach { text(locale: $0) }]
        let problems = self.problems(locale: "en").enumerated().map { index, problem in
            JSON.object([
                "path": .text(problem.path),
                "code": .text(problem.code),
                "text": .inEach { self.problems(locale: $0)[index].text },
            ])
        }
        if !problems.isEmpty { told["problems"] = .list(problems) }
        let accounts = ambiguousAccount()?.accounts ?? stillAdministrator()?.accounts ?? []
        if !accounts.isEmpty { told["accounts"] = .list(accounts.map { $0.json }) }
        if let work = openWork() { told["codes"] = .list(work.codes.map(JSON.text)) }
        if let seconds = retryAfter() { told["retry_after"] = .number(seconds) }
        let changes = (staleVersion()?.changes ?? []).map { change in
            JSON.object([
                "subject": .text(change.subject), "field": .text(change.field), "by": change.by.json,
                "at": .text(change.at.description),
            ])
        }
        if !changes.isEmpty { told["changes"] = .list(changes) }
        return .object(told)
    }
}
