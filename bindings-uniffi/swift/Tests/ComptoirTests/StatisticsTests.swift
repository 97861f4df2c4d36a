import Comptoir
import XCTest

/// What became of the work that customers asked for.
final class StatisticsTests: CounterTestCase {
    func testP9WorkIsCountedByStateServiceAndMonth() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let service = try await house.administrator.services().add(draft: painting)
        let (luc, anne) = (try await house.contact("luc", .requester), try await house.contact("anne", .manager))
        let (own, managed, work) = (try house.acting(luc).work(), try house.acting(anne).work(), try house.agent.work())
        var codes: [String] = []
        for wished in ["2026-12-24", "2026-12-23"] {
            let draft = WorkDraft(subject: "Viiri", service: "painting", wishedOn: wished)
            let code = try await own.submit(draft: draft).code
            _ = try await work.quote(code: code, draft: QuoteDraft(amount: "10.50"))
            _ = try await own.accept(code: code, quoteNumber: 1)
            _ = try await work.start(code: code)
            codes.append(code)
        }
        try house.clock.set(at: instant("2026-12-24T08:00:00Z"))
        for code in codes { _ = try await work.deliver(code: code) }
        try house.clock.set(at: instant("2027-01-12T08:00:00Z"))
        let open = try await managed.submit(draft: WorkDraft(subject: "Auto", service: "painting")).code
        let all = try await work.statistics()
        XCTAssertEqual([all.from, all.until], [Month("2026-02"), Month("2027-01")])
        let total = all.rows[0]
        XCTAssertEqual(total.group, .total)
        XCTAssertEqual([total.requests, total.open, total.delivered, total.onTime, total.late], [3, 1, 2, 1, 1])
        XCTAssertEqual(total.shareOnTime, 500)
        XCTAssertEqual(try total.shareText(locale: "fi"), "50\u{a0}%")
        let amount = StatisticAmount(currency: "EUR", quotedMinor: 2_100, acceptedMinor: 2_100, deliveredMinor: 2_100)
        XCTAssertEqual(total.amounts, [amount])
        for group in StatisticGroup.allCases {
            XCTAssertEqual(all.rows.filter { $0.group == group }.reduce(0) { $0 + $1.requests }, 3, "\(group)")
        }
        let states = all.rows.filter { $0.group == .state }
        XCTAssertEqual(try states.map { try $0.label(locale: "fr") }, try WorkState.allCases.map { try $0.label(locale: "fr") })
        let services = all.rows.filter { $0.group == .service }
        XCTAssertEqual(services.map { $0.service?.id }, [service.id])
        XCTAssertEqual(try services[0].label(locale: "fr"), "Peinture")
        let months = all.rows.filter { $0.group == .month }
        XCTAssertEqual(months.suffix(2).map { $0.key }, ["2026-12", "2027-01"])
        XCTAssertEqual(try months[10].label(locale: "fi"), "joulukuu 2026")
        let seen = try await own.statistics()
        XCTAssertEqual(seen.rows[0].requests, 2)
        let december = try XCTUnwrap(Month("2026-12"))
        let some = StatisticsFilter(from: december, until: december, account: garage.id, holder: luc.id, service: service.id)
        let few = try await managed.statistics(filter: some)
        XCTAssertEqual(few.rows[0].requests, 2)
        let listed = try await work.all(filter: WorkFilter(service: service.id, from: Month("2027-01"))).map { $0.code }.read()
        XCTAssertEqual(listed, [open])
    }

    func testWorkWithoutAServiceAndWrongMonths() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let (luc, work) = (try await house.contact("luc", .requester), try house.agent.work())
        let empty = try await work.statistics()
        XCTAssertEqual(empty.rows.count, 1 + WorkState.allCases.count + 12)
        XCTAssertTrue(empty.rows.allSatisfy { $0.requests == 0 && $0.amounts.isEmpty && $0.shareOnTime == nil })
        _ = try await house.asked(luc, WorkDraft(subject: "Viiri"))
        let rows = try await work.statistics().rows.filter { $0.group == .service }
        XCTAssertEqual(rows.map { $0.key }, [""])
        XCTAssertEqual(try rows[0].label(locale: "fr"), "Sans service")
        XCTAssertNil(try rows[0].shareText(locale: "fr"))
        let (may, june) = (Month("2026-05"), Month("2026-06"))
        let turned = try await failure { try await work.statistics(filter: StatisticsFilter(from: june, until: may)) }
        XCTAssertEqual(turned.wrong, [["/until", "too_few"]])
        let long = try await failure { try await work.statistics(filter: StatisticsFilter(from: Month("2020-01"))) }
        XCTAssertEqual(long.wrong, [["/from", "too_many"]])
    }
}
