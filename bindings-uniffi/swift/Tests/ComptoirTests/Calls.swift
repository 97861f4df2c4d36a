import Comptoir
import XCTest

/// What the `call` of a step answers to these arguments, as a vector writes it.
extension Members {
    func answer(_ session: Session, _ call: String) async throws -> JSON {
        let words = call.split(separator: ".").map(String.init)
        return switch (words.first, words.last) {
        case (_, let verb?) where words.count == 1: try await ofSession(session, verb)
        case ("people", let verb?): try await ofPeople(session.people(), verb)
        case ("contacts", let verb?): try await ofContacts(session.contacts(), verb)
        case ("registrations", let verb?): try await ofRegistrations(session.registrations(), verb)
        case ("access", let verb?): try await ofAccess(session.access(), verb)
        case ("me", let verb?): try await ofMe(session.me(), verb)
        case ("services", let verb?): try await ofServices(session.services(), verb)
        case ("work", let verb?): try await ofWork(session.work(), verb)
        case ("files", let verb?): try await ofFiles(session.files(), verb)
        case ("orders", let verb?): try await ofOrders(session.orders(), verb)
        case ("documents", let verb?): try await ofDocuments(session.documents(), verb)
        case ("reports", let verb?): try await ofReports(session.reports(), verb)
        case ("fields", let verb?): try await ofFields(session.fields(), verb)
        case ("templates", let verb?): try await ofTemplates(session.templates(), verb)
        case ("requests", let verb?): try await ofRequests(session.requests(), verb)
        case ("accounts", let verb?): try await ofAccounts(session.accounts(), verb)
        case ("devices", let verb?): try await ofDevices(session.devices(), verb)
        case ("subscriptions", let verb?): try await ofSubscriptions(session.subscriptions(), verb)
        case ("groups", let verb?): try await ofGroups(session.groups(), verb)
        case ("outbox", let verb?): try await ofOutbox(session.outbox(), verb)
        case ("audit", "verify"): try await session.audit().verify().json
        default: throw BadVector(description: "no such call: \(call)")
        }
    }

    private func ofRequests(_ requests: Requests, _ verb: String) async throws -> JSON {
        switch verb {
        case "blank": return try await requests.pack().blank(kind: named(text("kind"))).json
        case "check":
            let problems = try await requests.check(draft: RequestDraft(get("draft")), locale: text("locale"))
            return .list(try problems.map { try $0.json() })
        case "submit": return try await requests.submit(draft: RequestDraft(get("draft"))).json()
        case "start": return try await requests.start(code: text("code")).json()
        case "cancel": return try await requests.cancel(code: text("code")).json()
        case "ask": return try await requests.ask(code: text("code"), question: text("text")).json()
        case "answer": return try await requests.answer(code: text("code"), answer: text("text")).json()
        case "reject": return try await requests.reject(code: text("code"), reason: text("text")).json()
        case "review": return try await requests.review(code: text("code")).json
        case "complete": return try await requests.complete(code: text("code"), completion: completion()).json()
        case "get": return try await requests.get(code: text("code")).json()
        case "list":
            let state = try findText("state").map { try named($0) as RequestState }
            return .list(try await requests.list(filter: RequestFilter(state: state)).items.map { .text($0.code) })
        case "page":
            let page = try await requests.list(filter: RequestFilter(get("filter")), paging: RequestPaging(get("paging")))
            let codes = JSON.list(page.items.map { .text($0.code) })
            return ["items": codes, "next": .text(orNull: page.next), "total": .number(orNull: page.total)]
        case "history": return try await requests.history(code: text("code"), after: findText("after")).json()
        case "day": return try await requests.day().json()
        case "day_list": return try await requests.dayList(part: named(text("part")), after: findText("after")).json()
        case "on_time":
            let (from, until) = (try XCTUnwrap(Month(text("from"))), try XCTUnwrap(Month(text("until"))))
            return .list(try await requests.onTime(from: from, until: until).map { try $0.json() })
        case "remind": return .number(try await requests.remind())
        default: throw BadVector(description: "no such call: requests.\(verb)")
        }
    }

    private func ofOutbox(_ outbox: Outbox, _ verb: String) async throws -> JSON {
        switch verb {
        case "lease":
            let mails = try await outbox.lease(limit: number("limit"), seconds: number("seconds"))
            return .list(mails.map { $0.json })
        case "acknowledge":
            try await outbox.acknowledge(ids: [text("id")])
            return .null
        default: throw BadVector(description: "no such call: outbox.\(verb)")
        }
    }
}
