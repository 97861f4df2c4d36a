import Comptoir
import Foundation
import XCTest

final class ListsTests: CounterTestCase {
    func testAListOfManyPagesIsReadToItsEnd() async throws {
        let house = try await House.open(folder)
        let requests = try house.dealer.requests()
        var codes: [String] = []
        for _ in 0..<51 { codes.append(try await requests.submit(draft: theDraft).code) }
        let all = try await requests.all().map { $0.code }.read()
        XCTAssertEqual(all, codes.reversed())
        let due = try await requests.all(filter: RequestFilter(open: true, overdue: false), sort: .due).map { $0.code }.read()
        XCTAssertEqual(due, codes)
        let closed = try await requests.all(filter: RequestFilter(state: .completed)).read()
        XCTAssertEqual(closed, [])
        try house.clock.set(at: instant("2026-12-30T08:00:00Z"))
        let overdue = try await requests.all(of: .overdue).map { $0.code }.read()
        XCTAssertEqual(overdue, codes)
        let events = try await house.host.audit().all().read()
        let report = try await house.host.audit().verify()
        XCTAssertEqual(Int64(events.count), report.events)
        let accounts = try await house.dealer.accounts().all().read()
        XCTAssertEqual(accounts, [])
    }

    func testAPageHasItsSizeItsOrderAndWhereAskedForTheTotal() async throws {
        let house = try await House.open(folder)
        for (minute, name) in ["Öljy", "Autola", "autotalo"].enumerated() {
            try house.clock.set(at: instant("2026-12-23T08:0\(minute):00Z"))
            _ = try await house.opened(draft(of: name, user: "jussi"))
        }
        let accounts = try house.agent.accounts()
        let first = try await accounts.list(paging: AccountPaging(size: 2, total: true))
        XCTAssertEqual(first.items.map { $0.name }, ["Autola", "autotalo"])
        XCTAssertEqual(first.total, 3)
        let last = try await accounts.list(paging: AccountPaging(after: first.next, size: 2))
        XCTAssertEqual(last.items.map { $0.name }, ["Öljy"])
        XCTAssertNil(last.next)
        XCTAssertNil(last.total)
        let newest = try await accounts.all(filter: AccountFilter(prefix: "AUTO"), sort: .newest).map { $0.name }.read()
        XCTAssertEqual(newest, ["autotalo", "Autola"])
        let french = try await accounts.list(filter: AccountFilter(country: "FR"), paging: AccountPaging(total: true))
        XCTAssertEqual(french, AccountPage(items: [], next: nil, total: 0))

        let calls: [(String, () async throws -> Any)] = [
            ("/cursor", { try await accounts.list(paging: AccountPaging(after: first.next, sort: .newest)) }),
            ("/size", { try await accounts.list(paging: AccountPaging(size: 51)) }),
            ("/size", { try await house.agent.requests().list(paging: RequestPaging(size: 0)) }),
            ("/prefix", { try await accounts.list(filter: AccountFilter(prefix: String(repeating: "a", count: 201))) }),
            ("/dealership", { try await accounts.list(filter: AccountFilter(dealership: "17")) }),
        ]
        for (path, call) in calls {
            let thrown = try await failure { try await call() }
            XCTAssertEqual(thrown.problems(locale: "fi").map { $0.path }, [path])
        }
    }

    func testRequestsAreFilteredByAllThatIsGiven() async throws {
        let house = try await House.open(folder)
        let (dealer, agent) = (try house.dealer.requests(), try house.agent.requests())
        let first = try await dealer.submit(draft: draft(of: "Autola", user: "jussi"))
        try house.clock.set(at: instant("2026-12-28T08:00:00Z"))
        let second = try await dealer.submit(draft: draft(of: "Öljy", user: "maija"))
        let taken = try await agent.start(code: second.code)
        let view = try await agent.get(code: taken.code)
        func codes(_ filter: RequestFilter) async throws -> [String] { try await agent.all(filter: filter).map { $0.code }.read() }
        let cases: [(RequestFilter, [String])] = [
            (RequestFilter(prefix: "oljy"), [second.code]),
            (RequestFilter(prefix: "AUT"), [first.code]),
            (RequestFilter(agent: view.agent?.id), [second.code]),
            (RequestFilter(submitter: view.submitter.id), [second.code, first.code]),
            (RequestFilter(dueFrom: try second.due.due()), [second.code]),
            (RequestFilter(dueUntil: try second.due.due()), [first.code]),
            (RequestFilter(open: true, kind: .create, dealership: view.dealership?.id), [second.code, first.code]),
            (RequestFilter(kind: .modify), []),
        ]
        for (filter, expected) in cases {
            let found = try await codes(filter)
            XCTAssertEqual(found, expected, "\(filter)")
        }
        try house.clock.set(at: instant("2026-12-29T22:00:00Z"))
        let late = try await codes(RequestFilter(overdue: true))
        XCTAssertEqual(late, [first.code])
    }

    func testA9AnAccountIsSuggestedAndFoundAndNamesakesAreTold() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let first = try await house.opened(theDraft, Completion(reference: "4711"))
        let second = try await house.opened(draft(of: "jg imt 1", user: "maija"))
        let suggested = try await accounts.suggest(text: "jg")
        XCTAssertEqual(Set(suggested.map { $0.id }), [first.id, second.id])
        let one = try await accounts.suggest(text: "471")
        let expected = AccountRef(
            id: first.id, name: "JG IMT 1", reference: "4711", postalCode: "00100", city: "Helsinki", country: "FI"
        )
        XCTAssertEqual(one, [expected])
        let nothing = try await accounts.suggest(text: "")
        XCTAssertEqual(nothing, [])
        for selector in ["4711", first.id] {
            let found = try await accounts.find(selector: selector)
            XCTAssertEqual(found, first)
        }
        let thrown = try await failure { try await accounts.find(selector: "JG IMT 1") }
        guard case .ambiguous = thrown else { return XCTFail("\(thrown)") }
        XCTAssertEqual(thrown.code(), "ambiguous_account")
        let ambiguous = try XCTUnwrap(thrown.ambiguousAccount())
        XCTAssertEqual(Set(ambiguous.accounts.map { $0.id }), [first.id, second.id])
        XCTAssertFalse(ambiguous.more)
        XCTAssertFalse("\(thrown)".contains("JG IMT"))
        XCTAssertNil(thrown.refusal())
        let unknown = try await failure { try await accounts.find(selector: "Nobody") }
        XCTAssertEqual(unknown.code(), "unknown_account")
        let empty = try await failure { try await accounts.find(selector: "") }
        XCTAssertEqual(empty.problems(locale: "fi").map { $0.path }, ["/account"])
        let draft = ModifyDraft(account: AccountEdit(currentName: "JG IMT 1", notes: "Maanantai"))
        let which = try await failure { try await house.dealer.requests().submit(draft: draft) }
        XCTAssertEqual(which.problems(locale: "fi").map { [$0.path, $0.code] }, [["/account/current_name", "ambiguous_account"]])
    }
}

extension AsyncSequence {
    /// All elements, when there are no more.
    func read() async throws -> [Element] {
        try await reduce(into: []) { $0.append($1) }
    }
}
