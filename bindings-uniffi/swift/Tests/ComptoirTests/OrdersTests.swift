import Comptoir
import Foundation
import XCTest

/// The order list of seed 001, typed from its table.
private let seed = Data("""
code,dealership,po_number,customer,state,total
190114-204115761,20/90074,12361236,JG IMT 1,new,1143.23
190107-212557821,20/90074,12351235,JG IMT 1,new,1075.00
190107-211921457,20/90074,82348234,JG IMT 1,new,708.38
190107-043937592,20/90074,42344234,JG IMT 1,new,1092.89
190107-043535603,20/90074,32343234,JG IMT 1,new,800.65
190107-043205264,20/90074,22342234,JG IMT 1,new,233.67
190107-212307351,20/90074,92349234,JG IMT 1,in_progress,1264.05
190107-044444649,20/90074,52345234,JG IMT 1,in_progress,835.86
190107-02544749,20/90074,12341234,JG IMT 1,in_progress,789.38
190115-004956296,20/90074,11223344,JG IMT 1,completed,539.24
190107-210914717,20/90074,72347234,JG IMT 1,completed,293.07
190107-210114497,20/90074,62346234,JG IMT 1,cancelled,0.00

""".utf8)

private let first = "190114-204115761"

/// What the seed's table shows, with Finnish days and spaces. The times are Sydney's.
private let expected = [
    [first, "12361236", "15.1.2019 klo 7.41", "Uusi", "1\u{a0}143,23"],
    ["190107-212557821", "12351235", "8.1.2019 klo 8.25", "Uusi", "1\u{a0}075,00"],
    ["190107-211921457", "82348234", "8.1.2019 klo 8.19", "Uusi", "708,38"],
    ["190107-043937592", "42344234", "7.1.2019 klo 15.39", "Uusi", "1\u{a0}092,89"],
    ["190107-043535603", "32343234", "7.1.2019 klo 15.35", "Uusi", "800,65"],
    ["190107-043205264", "22342234", "7.1.2019 klo 15.32", "Uusi", "233,67"],
    ["190107-212307351", "92349234", "8.1.2019 klo 8.23", "Meneillään", "1\u{a0}264,05"],
    ["190107-044444649", "52345234", "7.1.2019 klo 15.44", "Meneillään", "835,86"],
    ["190107-02544749", "12341234", "7.1.2019 klo 13.54", "Meneillään", "789,38"],
    ["190115-004956296", "11223344", "15.1.2019 klo 11.49", "Valmis", "539,24"],
    ["190107-210914717", "72347234", "8.1.2019 klo 8.09", "Valmis", "293,07"],
    ["190107-210114497", "62346234", "8.1.2019 klo 8.01", "Peruutettu", "0,00"],
]

private func order(_ code: String? = nil, total: String = "1") -> OrderDraft {
    OrderDraft(code: code, dealership: "20/90074", customer: "JG IMT 1", total: total)
}

/// Path and code of each problem.
private func told(_ failure: ComptoirError) -> [String] {
    failure.problems(locale: "fi").map { "\($0.path) \($0.code)" }
}

/// The order list: recorded, imported, listed as seed 001 shows it, added up (rules C3, C7).
final class OrdersTests: CounterTestCase {
    func testC7TheListOfSeed001IsExact() async throws {
        let house = try await House.open(folder)
        let imported = try await house.host.orders().importCsv(csv: seed)
        XCTAssertEqual(imported, OrdersImported(recorded: 12, changed: 0, unchanged: 0))
        let orders = try await house.dealer.orders().all().read()
        let rows = expected.map { [$0[0], "20/90074 – Helsinki", $0[1], "JG IMT 1"] + $0[2...] }
        XCTAssertEqual(try orders.map { try $0.row(locale: "fi", zone: "Australia/Sydney").cells() }, rows)
        XCTAssertEqual(try orders[0].row(locale: "fi").date, "14.1.2019 klo 22.41")
        let heads = [
            "Tilauksen koodi", "Liikkeen koodi ja paikkakunta", "Hankintatilauksen numero", "Asiakas", "Päivämäärä", "Tila", "Summa",
        ]
        XCTAssertEqual(try OrderColumn.allCases.map { try $0.label(locale: "fi") }, heads)
        XCTAssertEqual(try Labels(locale: "fr").message(key: "order-more"), "Afficher plus")
        let totals = try await house.dealer.orders().totals()
        let sums = ["Uusi 6 5\u{a0}053,82\u{a0}€", "Meneillään 3 2\u{a0}889,29\u{a0}€", "Valmis 2 832,31\u{a0}€", "Peruutettu 1 0,00\u{a0}€"]
        XCTAssertEqual(try totals.map { "\(try $0.state.label(locale: "fi")) \($0.orders) \(try $0.text(locale: "fi"))" }, sums)
        XCTAssertEqual(totals[0], OrderTotal(state: .new, currency: "EUR", orders: 6, totalMinor: 505_382))
        XCTAssertFalse("\(orders[0])".contains("IMT"))
        let again = try await house.agent.orders().importRows(rows: orderDraftsFromCsv(csv: seed))
        XCTAssertEqual(try again.text(locale: "fi"), "Uusia: 0 · Muutettuja: 0 · Ennallaan: 12")
    }

    func testC7AnOrderIsRecordedAndBroughtOnAndNeverGoesBack() async throws {
        let house = try await House.open(folder)
        let orders = try house.agent.orders()
        var draft = order(first, total: "1143.23")
        draft.poNumber = "12361236"
        XCTAssertEqual(try OrderDraft(json: draft.toJson()), draft)
        let recorded = try await orders.record(draft: draft)
        XCTAssertEqual(recorded.orderedAt, instant("2019-01-14T20:41:15.761Z"))
        XCTAssertEqual(recorded.recordedAt, House.beforeChristmas)
        XCTAssertEqual([recorded.dealership.code, recorded.dealership.city, recorded.timeZone], ["20/90074", "Helsinki", "Europe/Helsinki"])
        XCTAssertEqual([recorded.totalMinor, recorded.version], [114_323, 1])
        XCTAssertFalse(recorded.isForeign)
        let read = try await orders.get(code: first)
        XCTAssertEqual(read, recorded)
        let taken = try await failure { [draft] in try await orders.record(draft: draft) }
        XCTAssertEqual(taken.code(), "taken_order")
        XCTAssertEqual(try recorded.state.next(), [.inProgress, .cancelled])
        let shown = try await house.agent.preview().orders().advance(code: first, next: .inProgress)
        XCTAssertEqual(shown.state, .inProgress)
        let advanced = try await house.agent.basedOn(version: 1).orders().advance(code: first, next: .inProgress)
        XCTAssertEqual(advanced.version, 2)
        let stale = try await failure { try await house.agent.basedOn(version: 1).orders().advance(code: first, next: .completed) }
        XCTAssertEqual(stale.staleVersion()?.fields, ["state"])
        let change = try XCTUnwrap(stale.staleVersion()?.changes.first)
        XCTAssertEqual(change.subject, "order")
        XCTAssertEqual(try change.label(locale: "fr"), "Statut")
        let back = try await failure { try await orders.advance(code: first, next: .new) }
        XCTAssertEqual(back.code(), "wrong_order_state")
        let facts = WrongOrderState(state: .inProgress, next: .new, allowed: [.completed, .cancelled])
        XCTAssertEqual(back.wrongOrderState(), facts)
        let done = try await orders.advance(code: first, next: .completed)
        XCTAssertFalse(try done.state.isOpen())
        let json = #"{"dealership": "20/90074", "customer": "JG IMT 1", "total": "1"}"#
        let given = try await house.agent.once(key: "k").orders().recordJson(json: json)
        XCTAssertEqual(given.code, "261223-0800000")
        let unknown = try await failure { try await orders.get(code: "190114-204115762") }
        XCTAssertEqual(unknown.code(), "unknown_order")
        let refused = try await failure { try await house.dealer.orders().record(draft: order()) }
        XCTAssertEqual(refused.code(), "refused")
        let actions = try await house.dealer.actions(resource: .order(code: first))
        XCTAssertEqual(actions, [.readOrders])
        XCTAssertEqual(OrderState("in_progress"), .inProgress)
    }

    func testC7OneWrongRowKeepsAllOthersOutAndAllIsTold() async throws {
        let house = try await House.open(folder)
        let orders = try house.agent.orders()
        _ = try await orders.importCsv(csv: seed)
        let before = try await orders.all().read()
        var named = order("SO-1", total: "NaN")
        (named.dealership, named.account) = ("99/1", "C-404")
        let rows = [
            OrderDraft(code: "190107-210914717", state: OrderState.new.description),
            OrderDraft(code: "190107-212557821", total: "1 075,00"),
            OrderDraft(code: "190107-212557821", total: "1.075,00"),
            named,
            OrderDraft(code: "190107-211921457", total: "1"),
        ]
        let wrong = try await failure { try await orders.importRows(rows: rows) }
        XCTAssertEqual(told(wrong), [
            "/rows/0/state wrong_order_state", "/rows/1/total invalid_amount", "/rows/2/code duplicate",
            "/rows/2/total invalid_amount", "/rows/3/dealership unknown_dealership", "/rows/3/account unknown_account",
            "/rows/3/ordered_at required", "/rows/3/total invalid_amount",
        ])
        let none = try await failure { try await orders.importRows(rows: []) }
        XCTAssertEqual(told(none), ["/rows too_few"])
        let broken = try await failure { try await orders.importCsv(csv: Data("code,total\n1,\"2".utf8)) }
        XCTAssertEqual(told(broken), [" invalid_csv"])
        let column = try await failure { try orderDraftsFromCsv(csv: Data("code;Total\n1;2".utf8)) }
        XCTAssertEqual(told(column), ["/columns/1 unknown_member"])
        let typed = try await failure { try await orders.importJson(json: #"{"rows": [{"code": 1}]}"#) }
        XCTAssertEqual(told(typed), ["/rows/0/code wrong_type"])
        let after = try await orders.all().read()
        XCTAssertEqual(after, before)
        let changed = try await orders.importJson(json: #"{"rows": [{"code": "\#(first)", "state": "completed"}]}"#)
        XCTAssertEqual(changed, OrdersImported(recorded: 0, changed: 1, unchanged: 0))
    }

    func testC7TheListIsSearchedNarrowedAndSorted() async throws {
        let house = try await House.open(folder)
        _ = try await house.host.orders().importCsv(csv: seed)
        let orders = try house.dealer.orders()
        func codes(_ filter: OrderFilter, _ sort: OrderSort = .state) async throws -> [String] {
            try await orders.all(filter: filter, sort: sort).map { $0.code }.read()
        }
        let searched = try await codes(OrderFilter(search: "imt 1235"))
        XCTAssertEqual(searched, ["190107-212557821"])
        let cancelled = try await codes(OrderFilter(state: .cancelled))
        XCTAssertEqual(cancelled, ["190107-210114497"])
        let (from, until) = (instant("2019-01-07T21:09:14.717Z"), instant("2019-01-07T21:09:14.718Z"))
        let between = try await codes(OrderFilter(from: from, until: until))
        XCTAssertEqual(between, ["190107-210914717"])
        let (newest, oldest) = (try await codes(OrderFilter(), .newest), try await codes(OrderFilter(), .oldest))
        XCTAssertEqual(newest, oldest.reversed())
        XCTAssertEqual(newest[0], "190115-004956296")
        let page = try await orders.list(paging: OrderPaging(size: 5, total: true))
        XCTAssertEqual([page.items.count, page.total.map(Int.init)], [5, 12])
        let rest = try await orders.list(paging: OrderPaging(after: page.next))
        XCTAssertEqual(rest.items.count, 7)
        let long = try await failure { try await orders.list(filter: OrderFilter(search: String(repeating: "a", count: 201))) }
        XCTAssertEqual(told(long), ["/search too_long"])
    }

    func testC3A11P6WhoseOrdersAreSeenAndInWhichCurrency() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let manager = try house.acting(try await house.contact("anne", .manager))
        let orders = try house.agent.orders()
        let own = OrderDraft(code: first, dealership: "20/90074", account: garage.id, total: "1")
        let recorded = try await orders.record(draft: own)
        XCTAssertEqual([recorded.account, recorded.customer], [garage.id, "Garage Chez Joe"])
        let seen = try await manager.orders().all().map { $0.code }.read()
        XCTAssertEqual(seen, [first])
        var crowns = order()
        (crowns.account, crowns.currency) = (garage.id, "SEK")
        let wrong = try await failure { [crowns] in try await orders.record(draft: crowns) }
        XCTAssertEqual(told(wrong), ["/currency other_currency"])
        crowns.account = nil
        let foreign = try await orders.record(draft: crowns)
        XCTAssertEqual(try foreign.row(locale: "fi").total, "1,00\u{a0}SEK")
        let unseen = try await failure { try await manager.orders().get(code: foreign.code) }
        XCTAssertEqual(unseen.code(), "unknown_order")
        let history = try await house.agent.accounts().history(id: garage.id)
        let entries = try history.items.map { try $0.sentence.text(locale: "fi") }
        XCTAssertTrue(entries.contains("Tilin valuutta lukittui ensimmäisen tilauksen tai asiakirjan myötä: EUR"), "\(entries)")
    }
}
