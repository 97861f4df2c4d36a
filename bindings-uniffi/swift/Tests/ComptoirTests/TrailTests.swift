import Comptoir
import Foundation
import XCTest

/// Histories for readers, and changes for hosts.
final class TrailTests: CounterTestCase {
    func testTheHistoryOfAnAccountTellsWhoWhenAndTheValuesInTheReadersLanguage() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        try house.clock.set(at: instant("2026-12-28T08:00:00Z"))
        let code = try await house.started(ModifyDraft(account: AccountEdit(id: account.id, language: "fr")))
        _ = try await house.agent.requests().complete(code: code)
        let accounts = try house.agent.accounts()
        let entries = try await accounts.wholeHistory(id: account.id).read()
        let first = try await accounts.history(id: account.id)
        XCTAssertEqual(entries.map { $0.sequence }, first.items.map { $0.sequence })
        XCTAssertEqual(entries.map { $0.action }.first, "complete_request")
        let edit = try XCTUnwrap(entries.first { $0.action == "edit_account" })
        XCTAssertEqual(edit.at, instant("2026-12-28T08:00:00Z"))
        guard case .staff(let person) = edit.by else { return XCTFail("\(edit.by)") }
        XCTAssertEqual(person.name, "anna Infomedia")
        let change = FieldChange(field: "language", before: .language(language: "fi"), after: .language(language: "fr"))
        XCTAssertEqual(edit.changes, [change])
        let fr = try Labels(locale: "fr")
        XCTAssertEqual(try edit.sentence.text(locale: "fr"), "anna Infomedia a changé la langue du compte\u{202f}: finnois → français")
        XCTAssertEqual(try fr.fieldName(field: change.field), "Langue")
        XCTAssertEqual(try fr.fieldValue(value: change.before), "finnois")
        XCTAssertEqual(try fr.fieldValue(value: .nothing), "—")
        let choice = FieldValue.choice(name: "manager", labels: ["fr": "Gestionnaire", "fi": "Hallinnoija"])
        XCTAssertEqual(try fr.fieldValue(value: choice), "Gestionnaire")
    }

    func testEveryValueOfAHistoryHasAText() async throws {
        let fi = try Labels(locale: "fi")
        let address = theDraft.account.address
        let values: [(FieldValue, String)] = [
            (.nothing, "—"),
            (.erased, "[poistettu]"),
            (.text(text: "a\nb"), "a b"),
            (.number(number: 12_500), "12\u{a0}500"),
            (.switch(on: true), "kyllä"),
            (.language(language: "fi"), "suomi"),
            (.country(country: "FR"), "Ranska"),
            (.timeZone(zone: "Europe/Paris"), "Pariisi"),
            (.moment(at: House.beforeChristmas, zone: "Europe/Helsinki"), "23.12.2026 klo 10.00"),
            (.address(address: address, country: "FI"), "Mannerheimintie 1, 00100 Helsinki"),
            (.address(address: AddressDraft(), country: nil), "—"),
        ]
        for (value, text) in values { XCTAssertEqual(try fi.fieldValue(value: value), text) }
        let thrown = try await failure { try fi.fieldValue(value: .country(country: "XX")) }
        XCTAssertEqual(thrown.problems(locale: "fi").map { $0.path }, ["/country"])
    }

    func testTheHistoryOfARequestTellsWhatWasSaid() async throws {
        let house = try await House.open(folder)
        let requests = try house.agent.requests()
        let code = try await house.dealer.requests().submit(draft: theDraft).code
        _ = try await requests.start(code: code)
        _ = try await requests.ask(code: code, question: "Kuka vastaa varaosista?")
        let entries = try await house.dealer.requests().wholeHistory(code: code).read()
        XCTAssertEqual(entries.map { $0.action }, ["ask_submitter", "start_request", "submit_request"])
        XCTAssertEqual(entries.map { $0.said }, [.text(text: "Kuka vastaa varaosista?"), nil, nil])
        XCTAssertTrue(entries.allSatisfy { $0.called == .text(text: code) })
        XCTAssertEqual(Set(entries.map { $0.sentence }).count, 3)
        XCTAssertThrowsError(try entries[0].sentence.text(locale: "no tag"))
        let unknown = try await failure { try await requests.history(code: "260430-080000000") }
        XCTAssertEqual(unknown.code(), "unknown_request")
        let cursor = try await failure { try await requests.history(code: code, after: "no cursor") }
        XCTAssertEqual(cursor.problems(locale: "fi").map { $0.path }, ["/cursor"])
    }

    func testAHostFollowsEveryChangeAndKeepsWhereItIs() async throws {
        let house = try await House.open(folder)
        var cursor: String?
        var seen: [Change] = []
        for try await changes in house.host.allChanges() { (cursor, seen) = (changes.next, seen + changes.items) }
        XCTAssertEqual(seen.first?.action, "create_desk")
        XCTAssertEqual(seen.first?.actor, "host:create_desk")
        let none = try await house.host.changes(after: cursor)
        XCTAssertEqual(none, Changes(items: [], next: try XCTUnwrap(cursor), more: false))

        _ = try await house.opened()
        let next = try await house.host.allChanges(after: cursor).read()
        let news = next.flatMap { $0.items }
        XCTAssertEqual(news.first?.action, "submit_request")
        XCTAssertEqual(news.first?.actor, try house.dealer.actor().description)
        XCTAssertEqual(news.last?.action, "complete_request")
        XCTAssertEqual(news, news.sorted { ($0.sequence, $0.ordinal) < ($1.sequence, $1.ordinal) })
        XCTAssertTrue(Set(news.map { $0.subject }).isSuperset(of: ["request", "account", "user", "contact"]))
        XCTAssertEqual(news.first { $0.subject == "account" }?.fields.contains("name"), true)

        // More than one answer holds.
        for account in 0..<3 {
            var large = theDraft
            large.users = (0..<100).map { draft(of: "", user: "user\(account)-\($0)").users[0] }
            _ = try await house.opened(large)
        }
        let many = try await house.host.allChanges(after: next.last?.next).read()
        XCTAssertEqual(many.map { $0.more }, [true, false])
        XCTAssertEqual(many.first?.items.count, 500)
        let all = many.flatMap { $0.items }
        XCTAssertEqual(all.filter { $0.subject == "contact" }.count, 300)
        XCTAssertEqual(Set(all.map { [$0.sequence, Int64($0.ordinal)] }).count, all.count)
        let refused = try await failure { try await house.dealer.changes() }
        XCTAssertEqual(try refused.refusal()?.action(), .readChanges)
        let wrong = try await failure { try await house.host.changes(after: "no cursor") }
        XCTAssertEqual(wrong.problems(locale: "fi").map { $0.path }, ["/cursor"])
    }
}
