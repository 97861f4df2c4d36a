import Comptoir
import XCTest

private let labels = ["fr": "Parc", "fi": "Kalusto"]

private let fleet = FieldDraft(
    subject: FieldSubject.account.description, key: "fleet", kind: FieldKind.number.description, labels: labels,
    seenBy: FieldAudience.everyone.description
)

private let size = FieldDraft(
    subject: FieldSubject.contact.description,
    key: "size",
    kind: FieldKind.choice.description,
    labels: ["fi": "Koko"],
    choices: [ChoiceDraft(key: "small", labels: ["fi": "Pieni"]), ChoiceDraft(key: "large", labels: ["fi": "Suuri"])],
    defaultValue: "small",
    seenBy: FieldAudience.staff.description,
    editedBy: FieldAudience.staff.description
)

/// Fields that a desk adds to its accounts and contacts, and their values.
final class FieldsTests: CounterTestCase {
    func testAFieldOfAccountsIsAddedFilledInRetiredAndRestored() async throws {
        let house = try await House.open(folder)
        let (fields, accounts) = (try house.administrator.fields(), try house.agent.accounts())
        XCTAssertEqual(try FieldDraft(json: fleet.toJson()), fleet)
        let field = try await fields.add(draft: fleet)
        XCTAssertEqual([field.subject, field.kind, field.seenBy, field.editedBy] as [AnyHashable], [
            FieldSubject.account, FieldKind.number, FieldAudience.everyone, FieldAudience.desk,
        ])
        XCTAssertEqual([field.name, try field.label(locale: "fr")], ["Kalusto", "Parc"])
        XCTAssertEqual(try field.text(value: "1234.5", locale: "fr", desk: "fi"), "1\u{202f}234,5")
        let taken = try await failure { try await fields.addJson(json: fleet.toJson()) }
        XCTAssertEqual(taken.code(), "taken_field")
        let refused = try await failure { try await house.dealer.fields().add(draft: fleet) }
        XCTAssertEqual(refused.code(), "refused")

        let account = try await accounts.create(insert: AccountInsert(name: "Chez Joe", custom: ["fleet": "012.50"]))
        XCTAssertEqual(account.custom, ["fleet": "12.5"])
        let wrong = try await failure {
            try await accounts.edit(id: account.id, update: AccountUpdate(custom: ["fleet": "kaksi", "speed": "1"]))
        }
        XCTAssertEqual(wrong.wrong, [["/custom/fleet", "invalid_decimal"], ["/custom/speed", "unknown_field"]])
        let page = try await accounts.newPage(locale: "fr")
        let drawn = try XCTUnwrap(page.sections.flatMap { $0.fields }.first { $0.path == "/custom/fleet" })
        XCTAssertEqual(drawn.label, "Parc")
        XCTAssertEqual(drawn.fieldType, .number)

        var update = AccountUpdate()
        update.clear(custom: "fleet")
        XCTAssertEqual(update, AccountUpdate(custom: ["fleet": nil]))
        XCTAssertEqual(try JSON(update.toJson()), ["custom": ["fleet": .null]])
        let cleared = try await accounts.edit(id: account.id, update: update).account
        XCTAssertEqual(cleared.custom, [:])
        let history = try await accounts.history(id: account.id)
        let entry = try XCTUnwrap(history.items.first)
        XCTAssertEqual(try entry.sentence.text(locale: "fi"), "anna Infomedia muokkasi tiliä: Kalusto (12,5 → —)")
        let change = try XCTUnwrap(entry.changes.first)
        XCTAssertEqual(change.field, "custom/fleet")
        XCTAssertEqual(try ["fr", "fi", "en"].map { try change.label(locale: $0) }, ["Parc", "Kalusto", "Kalusto"])

        _ = try await accounts.edit(id: account.id, update: AccountUpdate(custom: ["fleet": "7"]))
        let retired = try await fields.retire(id: field.id)
        XCTAssertEqual(retired.retiredAt, House.beforeChristmas)
        let without = try await accounts.get(id: account.id)
        XCTAssertEqual(without.custom, [:])
        let shown = try await house.dealer.fields().list(subject: .account)
        XCTAssertEqual(shown, [])
        let restored = try await fields.restore(id: field.id)
        XCTAssertNil(restored.retiredAt)
        let again = try await accounts.get(id: account.id)
        XCTAssertEqual(again.custom, ["fleet": "7"])
        let unknown = try await failure { try await fields.retire(id: account.id) }
        XCTAssertEqual(unknown.code(), "unknown_field")
        let told = try await fields.wholeHistory(id: field.id).map { $0.sentence }.read()
        XCTAssertEqual(told.count, 3)
        XCTAssertEqual(try told.last?.text(locale: "fi"), "ada Infomedia lisäsi kentän Kalusto")
    }

    func testAChoiceOfContactsStaysWhileItIsInUse() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let (fields, contacts) = (try house.administrator.fields(), try house.agent.contacts())
        let field = try await fields.add(draft: size)
        XCTAssertEqual(try field.text(value: "large", locale: "fr", desk: "fi"), "Suuri")
        let anne = try await house.contact("anne", .manager)
        XCTAssertEqual(anne.custom, ["size": "small"])
        let own = try await house.acting(anne).contacts().get(id: anne.id)
        XCTAssertEqual(own.custom, [:])
        let large = try await contacts.edit(id: anne.id, update: ContactUpdate(custom: ["size": "large"]))
        XCTAssertEqual(large.custom, ["size": "large"])
        let update = FieldUpdate(choices: [ChoiceDraft(key: "small", labels: ["fi": "Pieni"])], editedBy: .set(.desk))
        XCTAssertEqual(try FieldUpdate(json: update.toJson()), update)
        let used = try await failure { try await fields.edit(id: field.id, update: update) }
        XCTAssertEqual(used.wrong, [["/choices", "choice_in_use"]])
        var nothing = ContactUpdate()
        nothing.clear(custom: "size")
        let cleared = try await contacts.edit(id: anne.id, update: nothing)
        XCTAssertEqual(cleared.custom, [:])
        let edited = try await house.administrator.basedOn(version: field.version).fields().edit(id: field.id, update: update)
        XCTAssertEqual(edited.choices.map { $0.key }, ["small"])
        XCTAssertEqual(edited.editedBy, .desk)
        let stale = try await failure { try await house.administrator.basedOn(version: 1).fields().retire(id: field.id) }
        XCTAssertEqual(stale.staleVersion().map { Set($0.fields) }, ["choices", "edited_by"])
        let wider = try await failure { try await fields.editJson(id: field.id, json: #"{"edited_by": "everyone"}"#) }
        XCTAssertEqual(wider.wrong, [["/edited_by", "edited_wider_than_seen"]])
        let without = try await fields.edit(id: field.id, update: FieldUpdate(defaultValue: .clear))
        XCTAssertNil(without.defaultValue)
    }

    func testAllThatIsWrongWithAFieldIsToldAtOnce() async throws {
        let house = try await House.open(folder)
        let fields = try house.administrator.fields()
        let draft = FieldDraft(subject: "garage", key: "Parc", kind: "money", seenBy: "all", position: 2_000)
        let wrong = try await failure { try await fields.add(draft: draft) }
        XCTAssertEqual(wrong.paths, ["/subject", "/key", "/kind", "/labels", "/seen_by", "/position"])
        let shape = try await failure { try await fields.addJson(json: #"{"key": 1, "colour": "red"}"#) }
        XCTAssertEqual(shape.wrong, [["/key", "wrong_type"], ["/colour", "unknown_member"]])
        for json in ["", "[]", #"{"position": "x"}"#] {
            XCTAssertThrowsError(try FieldDraft(json: json))
            XCTAssertThrowsError(try FieldUpdate(json: json))
        }
        let unknown = try await failure { try await fields.edit(id: nobody, update: FieldUpdate(required: true)) }
        XCTAssertEqual(unknown.code(), "unknown_field")
        let none = try await fields.list(subject: .account)
        XCTAssertEqual(none, [])
    }

    func testAPackCarriesTheFieldsToWhereThereIsNoStore() async throws {
        let house = try await House.open(folder)
        var required = fleet
        (required.required, required.editedBy) = (true, FieldAudience.staff.description)
        _ = try await house.administrator.fields().add(draft: required)
        let pack = try await house.dealer.requests().pack()
        let field = CustomField(subject: .account, key: "fleet", kind: .number, labels: labels, required: true)
        XCTAssertEqual(try pack.settings().customFields, [field])
        XCTAssertEqual(try Pack(settings: pack.settings()).toJson(), try pack.toJson())
        XCTAssertEqual(try pack.check(draft: theDraft, locale: "fi").map { $0.path }, ["/account/custom/fleet"])
        var filled = theDraft
        filled.account.custom = ["fleet": "3"]
        XCTAssertEqual(try RequestDraft(json: RequestDraft.create(draft: filled).toJson()), .create(draft: filled))
        XCTAssertEqual(try pack.check(draft: filled, locale: "fi"), [])
        let opened = try await house.opened(filled)
        XCTAssertEqual(opened.custom, ["fleet": "3"])
        XCTAssertEqual(try field.check(text: " 7.50 "), "7.5")
        let wrong = try await failure { try field.check(text: "x") }
        XCTAssertEqual(wrong.wrong, [["/custom/fleet", "invalid_decimal"]])
        XCTAssertEqual(try field.label(locale: "fr", desk: "fi"), "Parc")
        XCTAssertEqual(try field.text(value: "7.5", locale: "fr", desk: "fi"), "7,5")
        XCTAssertEqual(try FieldChoice(key: "small", labels: ["fi": "Pieni"]).label(locale: "fr", desk: "fi"), "Pieni")
    }

    func testWhatDraftsHoldAsTextsIsTheKey() throws {
        XCTAssertEqual(FieldKind.allCases.map { $0.description }, try FieldKind.allCases.map { try $0.key() })
        XCTAssertEqual(FieldSubject.allCases.map { $0.description }, try FieldSubject.allCases.map { try $0.key() })
        XCTAssertEqual(FieldAudience.allCases.map { $0.description }, try FieldAudience.allCases.map { try $0.key() })
        XCTAssertEqual(PortalFeature.allCases.map { $0.description }, try PortalFeature.allCases.map { try $0.key() })
        XCTAssertEqual(SameAs.allCases.map { $0.description }, try SameAs.allCases.map { try $0.key() })
        XCTAssertEqual(FieldAudience.allCases.map { Edit.set($0) }, ["desk", "staff", "everyone"])
        XCTAssertEqual(FieldKind("yes_no"), .yesNo)
        XCTAssertNil(FieldKind("yesNo"))
        XCTAssertEqual(SameAs("billing"), .billing)
        XCTAssertNil(SameAs("own"))
        XCTAssertEqual(PortalFeature("projects"), .projects)
        XCTAssertNil(PortalFeature("Projects"))
        XCTAssertEqual(FieldSubject("contact"), .contact)
        XCTAssertNil(FieldSubject("user"))
        XCTAssertEqual(FieldAudience("staff"), .staff)
        XCTAssertNil(FieldAudience("dealers"))
    }
}
