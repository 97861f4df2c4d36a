import Comptoir
import Foundation
import XCTest

/// The steps of a history, each through the typed methods.
struct Replay {
    let store: Store
    let clock: FixedClock

    /// Replays the steps of a history in a new store at `url`, of which there must be one.
    static func all(_ history: Members, _ url: String) async throws -> Replay {
        let keys = try history.object("key") { key in
            try Keys(current: RootKey(id: key.number("id"), bytes: bytes(key.text("root"))))
        }
        let clock = try FixedClock(at: House.beforeChristmas)
        let options = StoreOptions(clock: clock, fixedIds: try history.number("ids"))
        let replay = Replay(store: try await Store.open(url: url, keys: keys, options: options), clock: clock)
        let steps = try history.list("steps")
        XCTAssertFalse(steps.isEmpty)
        for (index, step) in steps.enumerated() {
            do {
                let members = try Members(step)
                try await replay.step(members, "step \(index)")
                try members.finish()
            } catch {
                XCTFail("step \(index): \(error)")
            }
        }
        return replay
    }

    private func step(_ step: Members, _ said: String) async throws {
        let call = try step.text("call")
        try clock.set(at: instant(step.text("at")))
        let (desk, actor) = (try step.findText("desk"), try step.findText("actor"))
        let (once, preview, version) = (try step.findText("once"), try step.flag("preview"), try step.findNumber("based_on"))
        let token = try step.findText("signed_in")
        let args = try step.members("args")
        XCTAssertNotEqual(step.has("expect"), step.has("error"), said)
        do {
            let outcome: JSON
            if let desk {
                var session = try await session(store.desk(name: desk), XCTUnwrap(actor), token)
                if let once { session = try session.once(key: once) }
                if preview { session = try session.preview() }
                if let version { session = try session.basedOn(version: version) }
                outcome = try await args.answer(session, call)
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
        let (settings, administrator) = (try args.get("settings"), try args.get("administrator"))
        let desk = if try settings.isTyped {
            try await store.createDesk(settings: DeskDraft(settings), administrator: StaffDraft(administrator))
        } else {
            try await store.createDeskJson(settings: settings.textOfJSON, administrator: administrator.textOfJSON)
        }
        return ["id": .text(try desk.id()), "name": .text(try desk.name())]
    }
}

/// The session of an actor, a staff member by e-mail address too; of one who has signed in, by the token of that.
func session(_ desk: Desk, _ actor: String, _ token: String? = nil) async throws -> Session {
    let parts = actor.split(separator: ":", maxSplits: 1).map(String.init)
    let acting: Actor
    switch (parts.first, parts.last) {
    case ("host", let name?): acting = .host(name: name)
    case ("contact", let id?): acting = .contact(id: id)
    case ("staff", let email?) where email.contains("@"):
        let replay = try desk.session(actor: .host(name: "replay"))
        let found = try await replay.people().staffByEmail(email: email)
        acting = .staff(id: try XCTUnwrap(found).id)
    case ("staff", let id?): acting = .staff(id: id)
    default: throw BadVector(description: "no such actor: \(actor)")
    }
    guard let token else { return try desk.session(actor: acting) }
    return try await desk.signedIn(token: token, actor: acting)
}

/// The empty database that `tests/run` makes for this file: without it the test is skipped, but never where CI runs it.
func freshDatabase(_ file: String) async throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let url = environment["COMPTOIR_TEST_POSTGRES", default: ""]
    try XCTSkipIf(url.isEmpty && environment["CI"] != "true", "COMPTOIR_TEST_POSTGRES is not set: run tests/run swift")
    try await migrateStore(url: "\(url)_\(file)")
    return "\(url)_\(file)"
}

extension JSON {
    /// Whether the settings of a desk are all values that the records of this language can hold.
    fileprivate var isTyped: Bool {
        get throws {
            let settings = try Members(self)
            let (provisioning, features) = (try settings.findText("provisioning"), try settings.findTexts("features") ?? [])
            return (provisioning == nil || Provisioning.allCases.contains { snakeCase($0) == provisioning })
                && features.allSatisfy { feature in PortalFeature.allCases.contains { snakeCase($0) == feature } }
        }
    }
}

/// The bytes that `hex` writes in hexadecimal.
func bytes(_ hex: String) throws -> Data {
    let digits = Array(hex)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
    guard digits.count % 2 == 0, !bytes.contains(nil) else { throw BadVector(description: "not hexadecimal: \(hex)") }
    return Data(bytes.compactMap { $0 })
}
