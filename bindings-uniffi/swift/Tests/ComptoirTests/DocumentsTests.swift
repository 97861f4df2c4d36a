import Comptoir
import Foundation
import XCTest

private let windscreen = DocumentLineDraft(description: "Tuulilasi", quantity: "1.5", unitPrice: "285.505", taxRate: "20")

private let invoice = DocumentDraft(kind: DocumentKind.invoice.description, lines: [windscreen], dueOn: "2027-01-22")

private let today = Day(year: 2026, month: 12, day: 23)

/// Documents: drafted, issued with a number, paid, shown and rendered (rules C1 to C4).
final class DocumentsTests: CounterTestCase {
    func testC2C3AnInvoiceIsDraftedIssuedAndPaid() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let documents = try house.agent.documents()
        XCTAssertEqual(try DocumentDraft(json: invoice.toJson()), invoice)
        let draft = try await documents.draft(account: garage.id, draft: invoice)
        XCTAssertEqual(draft.state, .draft)
        XCTAssertNil(draft.code)
        XCTAssertEqual([draft.netMinor, draft.taxMinor, draft.totalMinor], [42_826, 8_565, 51_391])
        XCTAssertEqual(draft.taxes, [DocumentTaxView(taxRate: "20", netMinor: 42_826, taxMinor: 8_565)])
        XCTAssertEqual([try draft.title(locale: "fi"), try draft.total(locale: "fi")], ["Lasku (luonnos)", "513,91\u{a0}€"])
        XCTAssertEqual([draft.customer, draft.currency], ["Garage Chez Joe", "EUR"])
        XCTAssertEqual(draft.billing, DocumentAddress(street: nil, postalCode: nil, city: nil, region: nil, country: "FI"))
        let fixed = try await house.agent.accounts().get(id: garage.id)
        XCTAssertTrue(fixed.currencyFixed)
        let update = DocumentUpdate(note: "Kiitos", dueOn: .set(Day(year: 2027, month: 1, day: 31)))
        XCTAssertEqual(try JSON(update.toJson()), ["note": "Kiitos", "due_on": "2027-01-31"])
        XCTAssertEqual(try DocumentUpdate(json: update.toJson()), update)
        let edited = try await house.agent.basedOn(version: draft.version).documents().edit(id: draft.id, update: update)
        XCTAssertEqual([edited.note, edited.dueOn?.description], ["Kiitos", "2027-01-31"])
        XCTAssertEqual(edited.version, draft.version + 1)
        let stale = try await failure { try await house.agent.basedOn(version: 1).documents().issue(id: draft.id) }
        XCTAssertEqual(stale.staleVersion().map { Set($0.fields) }, ["note", "due_on"])
        let seen = try await house.agent.preview().documents().issue(id: draft.id)
        let kept = try await documents.get(id: draft.id)
        XCTAssertEqual([seen.code, kept.code], ["I-000001", nil])
        let issued = try await documents.issue(id: draft.id)
        XCTAssertEqual([issued.code, issued.issuedOn?.description], ["I-000001", "2026-12-23"])
        XCTAssertEqual(issued.state, .open)
        let found = try await documents.byCode(code: "i-1")
        XCTAssertEqual(found, issued)
        let late = try await failure { try await documents.editJson(id: draft.id, json: #"{"note": null}"#) }
        guard case .state = late else { return XCTFail("\(late)") }
        XCTAssertEqual(late.code(), "wrong_document_state")
        let facts = WrongDocumentState(state: .open, action: .edit, kind: .invoice, allowed: [.pay, .cancel])
        XCTAssertEqual(late.wrongDocumentState(), facts)
        let early = try await failure { try await documents.pay(id: draft.id, day: Day(year: 2026, month: 12, day: 24)) }
        XCTAssertEqual(early.wrong, [["/day", "in_the_future"]])
        let paid = try await documents.pay(id: draft.id, day: today)
        XCTAssertEqual(paid.state, .paid)
        XCTAssertEqual(paid.paidOn, today)
        assertUntold(["Joe", "Tuulilasi", "Kiitos"], in: "\(invoice) \(windscreen) \(draft) \(update) \(draft.billing) \(draft.lines)")
    }

    func testC2AllThatIsWrongIsToldAtOnceAndNothingIsKept() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let documents = try house.agent.documents()
        var (none, comma) = (windscreen, windscreen)
        none.quantity = "0"
        (comma.unitPrice, comma.taxRate) = ("1.143,23", "100.01")
        let draft = DocumentDraft(kind: "bill", lines: [none, comma], dueOn: "2026-12-22", credits: "x")
        let wrong = try await failure { try await documents.draft(account: garage.id, draft: draft) }
        XCTAssertEqual(
            wrong.problems(locale: "fi").map { $0.path },
            ["/kind", "/lines/0/quantity", "/lines/1/unit_price", "/lines/1/tax_rate", "/due_on", "/credits"]
        )
        let empty = try await failure { try await documents.draft(account: garage.id, draft: DocumentDraft(kind: "invoice")) }
        XCTAssertEqual(empty.wrong, [["/lines", "too_few"]])
        let shape = try await failure { try await documents.draftJson(account: garage.id, json: #"{"kind": 1, "total": "2"}"#) }
        XCTAssertEqual(shape.wrong, [["/kind", "wrong_type"], ["/total", "unknown_member"]])
        for json in ["", "[]", #"{"lines": 1}"#] {
            XCTAssertThrowsError(try DocumentDraft(json: json))
            XCTAssertThrowsError(try DocumentUpdate(json: json))
        }
        let account = try await failure { try await documents.draft(account: nobody, draft: invoice) }
        let document = try await failure { try await documents.issue(id: nobody) }
        let code = try await failure { try await documents.byCode(code: "I-1") }
        XCTAssertEqual([account.code(), document.code(), code.code()], ["unknown_account", "unknown_document", "unknown_document"])
        let cursor = try await failure { try await documents.list(paging: DocumentPaging(after: "x")) }
        XCTAssertEqual(cursor.paths, ["/cursor"])
        let all = try await documents.all().read()
        XCTAssertEqual(all, [])
        let free = try await house.agent.accounts().get(id: garage.id)
        XCTAssertFalse(free.currencyFixed)
    }

    func testC2ACreditNoteTakesAnInvoiceBackAndTheStatementTellsIt() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let documents = try house.agent.documents()
        func issued(_ draft: DocumentDraft) async throws -> DocumentView {
            let json = try draft.toJson()
            return try await documents.issue(id: documents.draftJson(account: garage.id, json: json).id)
        }
        let first = try await issued(invoice)
        let credit = DocumentDraft(kind: DocumentKind.creditNote.description, lines: [windscreen], credits: first.id)
        let note = try await issued(credit)
        XCTAssertEqual(note.code, "C-000001")
        XCTAssertEqual(note.credits, DocumentRef(id: first.id, code: "I-000001"))
        try house.clock.set(at: instant("2026-12-23T08:00:01Z"))
        let second = try await issued(invoice)
        _ = try await documents.pay(id: second.id, day: today)
        let statement = try await documents.statement(account: garage.id, from: Day(year: 2026, month: 12, day: 1), until: today)
        XCTAssertEqual([statement.openingMinor, statement.closingMinor], [0, 0])
        XCTAssertEqual(statement.rows.map { "\($0.code) \($0.balanceMinor)" }, [
            "I-000001 51391", "I-000002 102782", "C-000001 51391", "I-000002 0",
        ])
        XCTAssertEqual(statement.rows.map { $0.movement }, [.invoice, .invoice, .creditNote, .payment])
        XCTAssertEqual(try statement.rows.map { try $0.movement.isDebit() }, [true, true, false, false])
        let table = try statement.table(locale: "fi")
        XCTAssertEqual([table.title, table.period], ["Saldoerittely", "1.12.2026–23.12.2026"])
        XCTAssertEqual(table.columns, ["Päivä", "Tapahtuma", "Asiakirja", "Summa", "Saldo"])
        XCTAssertEqual(table.rows[0], ["1.12.2026", "Alkusaldo", "", "", "0,00\u{a0}€"])
        XCTAssertEqual(table.rows[1], ["23.12.2026", "Lasku", "I-000001", "513,91\u{a0}€", "513,91\u{a0}€"])
        let cancelled = try await documents.cancel(id: first.id, reason: "Väärä asiakas")
        XCTAssertEqual(cancelled.state, .cancelled)
        XCTAssertEqual(cancelled.reason, "Väärä asiakas")
        let draft = try await documents.draft(account: garage.id, draft: invoice)
        try await documents.discard(id: draft.id)
        let gone = try await failure { try await documents.get(id: draft.id) }
        XCTAssertEqual(gone.code(), "unknown_document")
        let page = try await documents.list(filter: DocumentFilter(kind: .invoice), paging: DocumentPaging(size: 1, total: true))
        XCTAssertEqual([page.items.map { $0.code }, [page.total?.description]], [["I-000002"], ["2"]])
        let rest = try await documents.list(filter: DocumentFilter(kind: .invoice), paging: DocumentPaging(after: page.next))
        XCTAssertEqual(rest.items.map { $0.code }, ["I-000001"])
        let backwards = try await failure {
            try await documents.statement(account: garage.id, from: today, until: Day(year: 2026, month: 12, day: 22))
        }
        XCTAssertEqual(backwards.wrong, [["/until", "before_start"]])
        assertUntold(["Joe", "513"], in: "\(statement) \(table)")
    }

    func testC3TotalsAreInTheMinorUnitsOfTheAccountsCurrency() async throws {
        let house = try await House.open(folder)
        let half = DocumentLineDraft(description: "Tuulilasi", quantity: "1.5", unitPrice: "285.505", taxRate: "25.5")
        let expected: [(String, [Int64], String)] = [
            ("SEK", [42_826, 10_921, 53_747], "537,47\u{a0}SEK"), ("JPY", [428, 109, 537], "537\u{a0}¥"),
            ("KWD", [428_258, 109_206, 537_464], "537,464\u{a0}KWD"),
        ]
        for (currency, minor, total) in expected {
            let account = try await house.agent.accounts().create(insert: AccountInsert(name: currency, currency: currency))
            let draft = DocumentDraft(kind: "proposal", lines: [half])
            let document = try await house.agent.documents().draft(account: account.id, draft: draft)
            XCTAssertEqual([document.netMinor, document.taxMinor, document.totalMinor], minor, currency)
            XCTAssertEqual(try document.total(locale: "fi"), total)
        }
    }

    func testAListOfManyPagesIsReadToItsEnd() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let documents = try house.agent.documents()
        var ids: Set<DocumentId> = []
        for _ in 0..<51 { ids.insert(try await documents.draft(account: garage.id, draft: invoice).id) }
        let first = try await documents.list()
        XCTAssertEqual(first.items.count, 50)
        let all = try await documents.all(filter: DocumentFilter(account: garage.id, kind: .invoice, state: .draft)).map { $0.id }.read()
        XCTAssertEqual(all.count, 51)
        XCTAssertEqual(Set(all), ids)
        let none = try await documents.all(filter: DocumentFilter(state: .open)).read()
        XCTAssertEqual(none, [])
    }

    func testC1C4AContactReadsWhatWasIssuedInTheLanguageOfTheAccount() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        _ = try await house.agent.accounts().edit(id: garage.id, update: AccountUpdate(language: "fr"))
        let manager = try house.acting(try await house.contact("anne", .manager))
        let documents = try house.agent.documents()
        let draft = try await documents.draft(account: garage.id, draft: invoice)
        let unseen = try await failure { try await manager.documents().get(id: draft.id) }
        XCTAssertEqual(unseen.code(), "unknown_document")
        _ = try await documents.issue(id: draft.id)
        let codes = try await manager.documents().all().map { $0.code }.read()
        XCTAssertEqual(codes, ["I-000001"])
        let page = try await manager.documents().render(id: draft.id)
        XCTAssertEqual([page.locale, page.title], ["fr", "Facture I-000001"])
        XCTAssertTrue(page.html.hasPrefix("<!DOCTYPE html>") && page.html.contains("lang=\"fr\""), page.html)
        XCTAssertFalse(page.html.contains("<script"))
        assertUntold(["Joe"], in: "\(page)")
        let desks = try await documents.render(id: draft.id)
        XCTAssertEqual([desks.locale, desks.title], ["fi", "Lasku I-000001"])
        let actions = try await manager.actions(resource: .document(id: draft.id))
        XCTAssertEqual(actions, [.viewInvoices])
        _ = try await house.agent.accounts().changeFeatures(id: garage.id, features: [.estimates])
        let off = try await failure { try await manager.documents().get(id: draft.id) }
        XCTAssertEqual(try off.refusal()?.rule(), "C1")
        XCTAssertEqual(try off.refusal()?.action(), .viewInvoices)
        let refused = try await failure { try await house.dealer.documents().draft(account: garage.id, draft: invoice) }
        XCTAssertEqual(refused.code(), "refused")
    }

    func testC4TheDeskMayRenderInTheCustomersLanguageForItsOwnPeopleToo() async throws {
        var settings = House.settings
        settings.documentsInCustomerLanguage = true
        let house = try await House.open(folder, settings)
        let garage = try await house.garage()
        _ = try await house.agent.accounts().edit(id: garage.id, update: AccountUpdate(language: "fr"))
        let documents = try house.agent.documents()
        let draft = try await documents.draft(account: garage.id, draft: invoice)
        let page = try await documents.render(id: draft.id)
        XCTAssertEqual(page.title, "Facture (brouillon)")
    }

    func testAllThatAPageShowsIsData() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let documents = try house.agent.documents()
        var draft = invoice
        draft.note = "Kiitos"
        let view = try await documents.issue(id: documents.draft(account: garage.id, draft: draft).id)
        let sheet = try view.sheet(locale: "fi", home: "FI")
        XCTAssertEqual([sheet.title, sheet.kind, sheet.stamp], ["Lasku I-000001", "Lasku", nil])
        XCTAssertEqual(sheet.facts, [
            SheetRow(label: "Numero", text: "I-000001"), SheetRow(label: "Päiväys", text: "23.12.2026"),
            SheetRow(label: "Eräpäivä", text: "22.1.2027"),
        ])
        XCTAssertEqual(sheet.columns, ["Kuvaus", "Määrä", "Veroton yksikköhinta", "ALV", "Veroton summa"])
        XCTAssertEqual(sheet.lines, [["Tuulilasi", "1,5", "285,505\u{a0}€", "20\u{a0}%", "428,26\u{a0}€"]])
        XCTAssertEqual(sheet.taxes, [["20\u{a0}%", "428,26\u{a0}€", "85,65\u{a0}€"]])
        XCTAssertEqual(sheet.totals.last, SheetRow(label: "Yhteensä sis. ALV", text: "513,91\u{a0}€"))
        XCTAssertEqual(sheet.billing, SheetAddress(label: "Laskutusosoite", lines: ["Garage Chez Joe"]))
        XCTAssertEqual(sheet.note, SheetRow(label: "Lisätiedot", text: "Kiitos"))
        XCTAssertNil(sheet.shipping)
        XCTAssertEqual(try view.sheet(locale: "fr", home: "FR").billing.lines, ["Garage Chez Joe", "Finlande"])
        let there = DocumentAddress(street: "Mannerheimintie 1", postalCode: "00100", city: "Helsinki", region: nil, country: "FI")
        XCTAssertEqual(try there.lines(home: "FR", locale: "fr"), ["Mannerheimintie 1", "00100 Helsinki", "Finlande"])
        XCTAssertThrowsError(try view.sheet(locale: "fi", home: "XX"))
        XCTAssertThrowsError(try view.title(locale: "no tag"))
        assertUntold(["Joe", "Kiitos"], in: "\(sheet) \(there)")
    }

    func testWhatADocumentIsAndMayBecomeIsKnownWithoutAnyStore() throws {
        XCTAssertEqual(try DocumentKind.allCases.map { try $0.letter() }.joined(), "IECPK")
        XCTAssertEqual(try DocumentKind.creditNote.feature(), .invoices)
        XCTAssertEqual(try DocumentKind.allCases.filter { try $0.isPaid() }, [.invoice, .creditNote])
        XCTAssertEqual(try DocumentState.draft.after(action: .issue, kind: .estimate), .open)
        XCTAssertNil(try DocumentState.open.after(action: .pay, kind: .estimate))
        XCTAssertEqual(try DocumentState.open.actions(kind: .estimate), [.cancel])
        XCTAssertEqual(DocumentKind("credit_note"), .creditNote)
        XCTAssertNil(DocumentKind("Invoice"))
        XCTAssertEqual(DocumentKind.allCases.map { $0.description }, try DocumentKind.allCases.map { try $0.key() })
        XCTAssertEqual(try DocumentKind.estimate.label(locale: "fr"), "Estimation")
    }
}
