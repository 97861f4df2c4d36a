import Comptoir
import Foundation
import XCTest

/// Replays the histories of the vectors: every step through the typed methods, every outcome to the code point.
final class HistoryTests: CounterTestCase {
    func testTheHistoryOfTwoDesksReplaysToTheCodePoint() async throws {
        try await replay("history.json", House.url(folder))
    }

    func testAHistoryOfChangesReplaysToTheCodePoint() async throws {
        try await replay("modify.json", House.url(folder))
    }

    func testTheLivesOfAccountsReplayToTheCodePoint() async throws {
        try await replay("accounts.json", House.url(folder))
    }

    func testTheLivesOfSubscriptionsReplayToTheCodePoint() async throws {
        try await replay("subscriptions.json", House.url(folder))
    }

    func testTheHistoryOfTwoDesksReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("history")
    }

    func testAHistoryOfChangesReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("modify")
    }

    func testTheLivesOfAccountsReplayToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("accounts")
    }

    func testTheLivesOfSubscriptionsReplayToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("subscriptions")
    }

    /// On the empty database that `tests/run` makes for this file: without it the test is skipped, but never where CI runs it.
    private func replayOnPostgreSQL(_ file: String) async throws {
        let environment = ProcessInfo.processInfo.environment
        let url = environment["COMPTOIR_TEST_POSTGRES", default: ""]
        try XCTSkipIf(url.isEmpty && environment["CI"] != "true", "COMPTOIR_TEST_POSTGRES is not set: run tests/run swift")
        try await migrateStore(url: "\(url)_\(file)")
        try await replay("\(file).json", "\(url)_\(file)")
    }

    private func replay(_ file: String, _ url: String) async throws {
        let history = try Members(Vectors.read(file))
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
}

extension JSON {
    /// Whether the settings of a desk are all values that the records of this language can hold.
    fileprivate var isTyped: Bool {
        get throws {
            let provisioning = try Members(self).findText("provisioning")
            return provisioning == nil || Provisioning.allCases.contains { snakeCase($0) == provisioning }
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
