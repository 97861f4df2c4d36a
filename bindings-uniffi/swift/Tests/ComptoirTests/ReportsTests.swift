import Comptoir
import Foundation
import XCTest

/// Three orders of a dealership, in two currencies.
private let orders = Data("""
code,dealership,customer,ordered_at,state,total,currency
so-1,20/90074,JG IMT 1,2026-12-01T10:00:00Z,new,1143.23,EUR
so-2,20/90074,JG IMT 1,2026-12-02T10:00:00Z,new,1075.00,EUR
so-3,20/90074,JG IMT 1,2026-12-03T10:00:00Z,cancelled,12.5,SEK

""".utf8)

/// Reports by group, dealership and month (rule C5).
final class ReportsTests: CounterTestCase {
    func testC5OrdersAreAddedUpByDealershipEachCurrencyByItself() async throws {
        let house = try await House.open(folder)
        _ = try await house.host.orders().importCsv(csv: orders)
        let report = try await house.dealer.reports().read(query: ReportQuery(kind: .orders, by: .dealership))
        XCTAssertEqual([try report.kind.key(), try report.by.key()], ["orders", "dealership"])
        XCTAssertNil(report.from)
        let row = try XCTUnwrap(report.rows.first)
        XCTAssertEqual([row.name, row.state, row.currency], ["20/90074 – Helsinki", "new", "EUR"])
        XCTAssertNil(row.document)
        XCTAssertEqual(row.values, [.orders: 2, .total: 221_823])
        XCTAssertEqual(report.rows.map { $0.state }, ["new", "cancelled"])
        XCTAssertEqual(report.totals.map { $0.values[.total] }, [221_823, 1_250])
        XCTAssertEqual(report.totals.map { $0.key }, ["total", "total"])
        let table = try report.table(locale: "fi")
        XCTAssertEqual(table.title, "Tilaukset liikkeittäin")
        XCTAssertEqual(table.columns.map { $0.key }, ["dealership", "state", "currency", "orders", "total"])
        XCTAssertEqual(table.columns.map { $0.label }, ["Liike", "Tila", "Valuutta", "Tilauksia", "Summa"])
        XCTAssertEqual(table.columns.map { $0.cell }, [.text, .text, .text, .number, .money])
        XCTAssertEqual(table.rows.map { $0.cells }, [
            ["20/90074 – Helsinki", "Uusi", "EUR", "2", "2\u{a0}218,23"], ["20/90074 – Helsinki", "Peruutettu", "SEK", "1", "12,50"],
        ])
        XCTAssertEqual(table.totals.last?.cells, ["Yhteensä", "Peruutettu", "SEK", "1", "12,50"])
        XCTAssertEqual(try report.csv(locale: "fi").components(separatedBy: "\r\n"), [
            "Liike,Tila,Valuutta,Tilauksia,Summa",
            "20/90074 – Helsinki,Uusi,EUR,2,2218.23",
            "20/90074 – Helsinki,Peruutettu,SEK,1,12.50",
            "Yhteensä,Uusi,EUR,2,2218.23",
            "Yhteensä,Peruutettu,SEK,1,12.50",
            "",
        ])
        assertUntold(["Helsinki"], in: "\(report) \(row) \(table) \(table.rows)")
        XCTAssertThrowsError(try report.csv(locale: "no tag"))
    }

    func testC5GroupsAreCountedOnceEachAndNoNameBecomesAFormula() async throws {
        let house = try await House.open(folder)
        let group = try await house.agent.groups().create(name: "=SUM(A1)")
        _ = try await house.agent.accounts().create(insert: AccountInsert(name: "Chez Joe", groups: ["=SUM(A1)"]))
        _ = try await house.garage()
        let reports = try house.agent.reports()
        let report = try await reports.read(query: ReportQuery(kind: .accounts, by: .group))
        XCTAssertEqual(report.rows.map { $0.name }, ["=SUM(A1)", nil])
        XCTAssertEqual((report.rows + report.totals).map { $0.values[.accounts] }, [1, 1, 2])
        let lines = try report.csv(locale: "fi").components(separatedBy: "\r\n")
        XCTAssertEqual(lines[1...2], ["'=SUM(A1),1,0,1,0,0,0,0", "Ilman ryhmää,1,0,1,0,0,0,0"])
        let narrowed = try await reports.read(query: ReportQuery(kind: .accounts, by: .group, group: group.id))
        XCTAssertEqual(narrowed.rows.map { $0.key }, [group.id])
    }

    func testC5MonthsAreToldOneByOneAndWhatIsAskedForWronglySaysWhy() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let reports = try house.agent.reports()
        let (november, december) = (Month(year: 2026, month: 11), Month(year: 2026, month: 12))
        let report = try await reports.read(query: ReportQuery(kind: .accounts, by: .month, from: november, until: december))
        XCTAssertEqual([report.from, report.until], [november, december])
        XCTAssertEqual(report.rows.map { $0.key }, ["2026-11", "2026-12"])
        XCTAssertEqual(report.rows.map { $0.values[.accounts] }, [0, 1])
        XCTAssertEqual(try report.table(locale: "fr").rows.last?.cells.first, "décembre 2026")
        let wrong = try await failure { try await reports.read(query: ReportQuery(kind: .work, by: .month, from: december, until: november)) }
        XCTAssertEqual(wrong.wrong, [["/until", "too_few"]])
        let none = try await failure {
            try await reports.read(query: ReportQuery(kind: .work, by: .month, until: Month(year: 2026, month: 13)))
        }
        guard case .invalid = none else { return XCTFail("\(none)") }
        let manager = try house.acting(try await house.contact("anne", .manager))
        let refused = try await failure { try await manager.reports().read(query: ReportQuery(kind: .orders, by: .group)) }
        XCTAssertEqual(refused.code(), "refused")
        let answered = try await reports.read(query: ReportQuery(kind: .requests, by: .month))
        XCTAssertEqual(answered.rows.count, 12)
        XCTAssertEqual(answered.rows.first?.values[.answered], 0)
        XCTAssertNil(answered.rows.first?.values[.shareOnTime])
    }

    func testC5DocumentsAreCountedByKindOnceTheyAreIssued() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let documents = try house.agent.documents()
        let line = DocumentLineDraft(description: "Tuulilasi", quantity: "1", unitPrice: "100", taxRate: "25.5")
        for kind in [DocumentKind.estimate, .invoice, .invoice] {
            let draft = DocumentDraft(kind: kind.description, lines: [line])
            _ = try await documents.issue(id: documents.draft(account: garage.id, draft: draft).id)
        }
        _ = try await documents.draft(account: garage.id, draft: DocumentDraft(kind: "contract", lines: [line]))
        let report = try await house.administrator.reports().read(query: ReportQuery(kind: .documents, by: .month))
        XCTAssertEqual(report.rows.map { $0.document }, [.invoice, .estimate])
        XCTAssertEqual(report.rows.map { $0.values }, [[.documents: 2, .total: 25_100], [.documents: 1, .total: 12_550]])
        XCTAssertEqual(report.totals.map { $0.values }, report.rows.map { $0.values })
    }

    func testColumnsSayWhatStandsInThem() throws {
        let columns = try ReportKind.orders.columns()
        XCTAssertEqual(columns, [.state, .currency, .orders, .total])
        XCTAssertEqual(try columns.map { try $0.cell() }, [.text, .text, .number, .money])
        XCTAssertEqual(try columns.map { try $0.cell().isFigure() }, [false, false, true, true])
        XCTAssertTrue(try ReportColumn.allCases.allSatisfy { try !$0.label(locale: "fi").isEmpty })
        XCTAssertEqual(try ReportBy.month.label(locale: "fr"), "Par mois")
    }
}
