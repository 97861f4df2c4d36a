import Comptoir
import Foundation
import XCTest

/// Replays `history.json`: every step through the typed methods, every outcome to the code point.
final class HistoryTests: CounterTestCase {
    func testTheHistoryOfTwoDesksReplaysToTheCodePoint() async throws {
        try await replay(House.url(folder))
    }

    /// On the empty database that `tests/run` makes: without it the test is skipped, but never where CI runs it.
    func testItReplaysToTheSameOnPostgreSQL() async throws {
        let environment = ProcessInfo.processInfo.environment
        let url = environment["COMPTOIR_TEST_POSTGRES", default: ""]
        try XCTSkipIf(url.isEmpty && environment["CI"] != "true", "COMPTOIR_TEST_POSTGRES is not set: run tests/run swift")
        try await migrateStore(url: url)
        try await replay(url)
    }

    private func replay(_ url: String) async throws {
        let history = try Members(Vectors.read("history.json"))
        XCTAssertEqual(try history.number("version"), 1)
        let keys = try history.object("key") { key in
            try Keys(current: RootKey(id: key.number("id"), bytes: bytes(key.text("root"))))
        }
        let clock = try FixedClock(at: House.beforeChristmas)
        let options = StoreOptions(clock: clock, fixedIds: try history.number("ids"))
        let replay = Replay(store: try await Store.open(url: url, keys: keys, options: options), clock: clock)
        let steps = try history.list("steps")
        XCTAssertFalse(steps.isEmpty)
        try history.finish()
        for (index, step) in steps.enumerated() {
            do {
                let members = try Members(step)
                try await replay.step(members, "step \(index)")
                try members.finish()
            } catch {
                XCTFail("step \(index): \(error)")
            }
        }
    }
}

private struct Replay {
    let store: Store
    let clock: FixedClock

    func step(_ step: Members, _ said: String) async throws {
        let call = try step.text("call")
        try clock.set(at: instant(step.text("at")))
        let (desk, actor) = (try step.findText("desk"), try step.findText("actor"))
        let (once, preview, version) = (try step.findText("once"), try step.flag("preview"), try step.findNumber("based_on"))
        let args = try step.members("args")
        XCTAssertNotEqual(step.has("expect"), step.has("error"), said)
        do {
            let outcome: JSON
            if let desk {
                var session = try await session(store.desk(name: desk), XCTUnwrap(actor))
                if let once { session = try session.once(key: once) }
                if preview { session = try session.preview() }
                if let version { session = try session.basedOn(version: version) }
                outcome = try await answer(session, call, args)
            } else {
                outcome = try await createDesk(call, args)
            }
            try args.finish()
            let expected = step.find("expect") ?? .null
            XCTAssert(step.has("expect") && outcome == expected, "\(said), \(call): \(outcome) instead of \(expected)")
        } catch let thrown as ComptoirError {
            let (told, expected) = (thrown.json, try step.get("error"))
            XCTAssert(told == expected, "\(said), \(call): \(told) instead of \(expected)")
        }
    }

    private func createDesk(_ call: String, _ args: Members) async throws -> JSON {
        guard call == "create_desk" else { throw BadVector(description: "\(call) without a desk") }
        let (settings, administrator) = (try DeskDraft(args.get("settings")), try StaffDraft(args.get("administrator")))
        let desk = try await store.createDesk(settings: settings, administrator: administrator)
        return ["id": .text(try desk.id()), "name": .text(try desk.name())]
    }

    private func session(_ desk: Desk, _ actor: String) async throws -> Session {
        let parts = actor.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last) {
        case ("host", let name?): return try desk.session(actor: .host(name: name))
        case ("staff", let email?):
            let replay = try desk.session(actor: .host(name: "replay"))
            let found = try await replay.people().staffByEmail(email: email)
            return try desk.session(actor: .staff(id: XCTUnwrap(found).id))
        default: throw BadVector(description: "no such actor: \(actor)")
        }
    }

    private func answer(_ session: Session, _ call: String, _ args: Members) async throws -> JSON {
        let (requests, people) = (try session.requests(), try session.people())
        switch call {
        case "people.add_dealership":
            return try await people.addDealership(draft: DealershipDraft(args.get("draft"))).json
        case "people.add_staff":
            return try await people.addStaff(draft: StaffDraft(args.get("draft"))).json()
        case "people.staff":
            return .list(try await people.staff().map { try $0.json() })
        case "people.dealerships":
            return .list(try await people.dealerships().map { $0.json })
        case "requests.blank":
            return try await requests.pack().blank(kind: named(args.text("kind"))).json
        case "requests.check":
            let problems = try await requests.check(draft: RequestDraft(args.get("draft")), locale: args.text("locale"))
            return .list(try problems.map { try $0.json() })
        case "requests.submit":
            return try await requests.submit(draft: RequestDraft(args.get("draft"))).json()
        case "requests.start":
            return try await requests.start(code: args.text("code")).json()
        case "requests.cancel":
            return try await requests.cancel(code: args.text("code")).json()
        case "requests.ask":
            return try await requests.ask(code: args.text("code"), question: args.text("text")).json()
        case "requests.answer":
            return try await requests.answer(code: args.text("code"), answer: args.text("text")).json()
        case "requests.reject":
            return try await requests.reject(code: args.text("code"), reason: args.text("text")).json()
        case "requests.complete":
            let roles = try args.list("roles").map { $0 == .null ? nil : try named($0.string) as Role }
            return try await requests.complete(code: args.text("code"), completion: Completion(roles: roles)).json()
        case "requests.get":
            return try await requests.get(code: args.text("code")).json()
        case "requests.list":
            let state = try args.findText("state").map { try named($0) as RequestState }
            return .list(try await requests.list(filter: RequestFilter(state: state)).items.map { .text($0.code) })
        case "accounts.list":
            return .list(try await session.accounts().list().items.map { try $0.json() })
        case "accounts.contacts":
            return .list(try await session.accounts().contacts(id: args.text("account")).map { try $0.json() })
        case "outbox.lease":
            let mails = try await session.outbox().lease(limit: args.number("limit"), seconds: args.number("seconds"))
            return .list(mails.map { $0.json })
        case "outbox.acknowledge":
            try await session.outbox().acknowledge(ids: [args.text("id")])
            return .null
        case "audit.verify":
            return try await session.audit().verify().json
        default:
            throw BadVector(description: "no such call: \(call)")
        }
    }
}

extension ComptoirError {
    fileprivate var json: JSON {
        let texts = ["fr", "fi", "en"].map { ($0, JSON.text(text(locale: $0))) }
        var told: [String: JSON] = ["code": .text(code()), "text": .object(Dictionary(uniqueKeysWithValues: texts))]
        let problems = problems(locale: "en")
        if !problems.isEmpty {
            told["problems"] = .list(problems.map { ["path": .text($0.path), "code": .text($0.code)] })
        }
        return .object(told)
    }
}

/// The bytes that `hex` writes in hexadecimal.
func bytes(_ hex: String) throws -> Data {
    let digits = Array(hex)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
    guard digits.count % 2 == 0, !bytes.contains(nil) else { throw BadVector(description: "not hexadecimal: \(hex)") }
    return Data(bytes.compactMap { $0 })
}
