import Comptoir
import Foundation
import XCTest

/// A store with the desk of seed 001: a dealership in Helsinki, an agent and a dealer.
struct House: Sendable {
    let store: Store
    let desk: Desk
    let clock: FixedClock
    let administrator: Session
    let agent: Session
    let dealer: Session
    let host: Session

    func requestsSubmitted() async throws -> Int {
        try await dealer.requests().list().items.count
    }

    /// The account of a request to create it, once that is completed.
    func opened(_ draft: CreateDraft = theDraft, _ completion: Completion = Completion()) async throws -> AccountView {
        let requests = try agent.requests()
        let code = try await dealer.requests().submit(draft: draft).code
        _ = try await requests.start(code: code)
        let done = try await requests.complete(code: code, completion: completion)
        return try await agent.accounts().get(id: XCTUnwrap(done.account))
    }

    /// The code of a request, once the agent has taken it up.
    func started(_ draft: ModifyDraft) async throws -> String {
        let code = try await dealer.requests().submit(draft: draft).code
        return try await agent.requests().start(code: code).code
    }

    /// Wednesday 23 December 2026, 10:00 in Helsinki.
    static let beforeChristmas = instant("2026-12-23T08:00:00Z")

    static func keys(_ byte: UInt8 = 7) throws -> Keys {
        try Keys(current: RootKey(id: 1, bytes: Data(repeating: byte, count: 32)))
    }

    static let settings = DeskDraft(
        name: "infomedia",
        provider: "Infomedia",
        product: "Microcat Market",
        country: "FI",
        language: "fi",
        timeZone: "Europe/Helsinki",
        portalUrl: "https://portal.infomedia.example",
        sender: "comptoir@infomedia.example"
    )

    static func url(_ folder: URL) -> String {
        "sqlite:" + folder.appendingPathComponent("counter.db").path
    }

    static func open(_ folder: URL, _ settings: DeskDraft = settings) async throws -> House {
        let clock = try FixedClock(at: beforeChristmas)
        let store = try await Store.open(url: url(folder), keys: keys(), options: StoreOptions(clock: clock, fixedIds: 1))
        let desk = try await store.createDesk(settings: settings, administrator: person("ada"))
        let host = try desk.session(actor: .host(name: "tests"))
        func session(_ name: String) async throws -> Session {
            let found = try await host.people().staffByEmail(email: "\(name)@infomedia.example")
            return try desk.session(actor: .staff(id: XCTUnwrap(found).id))
        }
        let administrator = try await session("ada")
        let people = try administrator.people()
        _ = try await people.addDealership(draft: DealershipDraft(code: "20/90074", city: "Helsinki", country: "FI"))
        _ = try await people.addStaff(draft: person("anna", role: .agent))
        _ = try await people.addStaff(draft: person("jari", role: .dealer, dealership: "20/90074"))
        return House(
            store: store, desk: desk, clock: clock, administrator: administrator, agent: try await session("anna"),
            dealer: try await session("jari"), host: host
        )
    }

    private static func person(_ name: String, role: StaffRole? = nil, dealership: String? = nil) -> StaffDraft {
        StaffDraft(
            email: "\(name)@infomedia.example", firstName: name, lastName: "Infomedia", role: role, dealership: dealership
        )
    }
}

/// The request of seed 001: JG IMT 1, with one user.
let theDraft = CreateDraft(
    account: AccountDraft(
        name: "JG IMT 1",
        language: "fi",
        country: "FI",
        address: AddressDraft(street: "Mannerheimintie 1", postalCode: "00100", city: "Helsinki")
    ),
    users: [
        UserDraft(
            email: "jussi@imt.example",
            firstName: "Jussi",
            lastName: "Gustafsson",
            jobTitle: "workshop_manager",
            language: "fi",
            timeZone: "Europe/Helsinki"
        )
    ]
)

/// A test with a folder of its own, which is gone after it.
class CounterTestCase: XCTestCase {
    private(set) var folder = FileManager.default.temporaryDirectory

    override func setUpWithError() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("comptoir-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    override func tearDownWithError() throws {
        // A store that is closing takes files of its own away: one that was there a moment ago may be gone.
        try? FileManager.default.removeItem(at: folder)
        if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
    }
}

/// What `call` throws, which must be a `ComptoirError`.
func failure<T>(_ file: StaticString = #filePath, _ line: UInt = #line, _ call: () async throws -> T) async throws -> ComptoirError {
    do {
        let outcome = try await call()
        XCTFail("nothing was thrown, the outcome is \(outcome)", file: file, line: line)
        throw BadVector(description: "nothing was thrown")
    } catch let thrown as ComptoirError {
        return thrown
    }
}

/// The instant that RFC 3339 writes so, in any offset.
func instant(_ text: String) -> Timestamp {
    let (begin, end) = (text.firstIndex(of: "."), text.lastIndex { "Z+-".contains($0) })
    var (whole, micros) = (text, Int64(0))
    if let begin, let end {
        whole.removeSubrange(begin..<end)
        micros = Int64(text[begin..<end].dropFirst().padding(toLength: 6, withPad: "0", startingAt: 0)) ?? .min
    }
    guard let date = ISO8601DateFormatter().date(from: whole), let instant = Timestamp(date), micros >= 0 else {
        fatalError("no instant: \(text)")
    }
    return Timestamp(microseconds: instant.microseconds + micros)
}

/// The request of seed 001 for another account, whose one user has the name `name`.
func draft(of account: String, user name: String) -> CreateDraft {
    var draft = theDraft
    draft.account.name = account
    draft.users[0].email = "\(name)@imt.example"
    return draft
}
