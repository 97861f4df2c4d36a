import Comptoir
import Foundation
import XCTest

private let anne = UserDraft(email: "anne@chezjoe.example", firstName: "Anne", lastName: "Tremblay", jobTitle: "workshop_manager")

private let joe = AccountInsert(
    name: "Garage Chez Joe",
    administrator: anne,
    features: [PortalFeature.invoices.description],
    billing: DestinationDraft(street: "Mannerheimintie 1", postalCode: "00100", city: "Helsinki"),
    shipping: DestinationDraft(sameAs: SameAs.billing.description),
    groups: ["nord"],
    currency: "SEK",
    welcome: true
)

private func address(_ sameAs: SameAs?) -> AddressView {
    AddressView(sameAs: sameAs, street: "Mannerheimintie 1", postalCode: "00100", city: "Helsinki", region: nil, country: "FI")
}

/// Clients as seed 004 enters them: their pages, where bills and goods go, currency, groups, welcome (rules C2 to C6).
final class ClientsTests: CounterTestCase {
    func testA10ThePagesOfANewClientAreThoseOfSeed004() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let page = try await accounts.newPage(locale: "fr-CA")
        XCTAssertEqual([page.locale, page.title, page.account], ["fr", "Nouveau client", nil])
        let titles = page.sections.map { $0.title }
        XCTAssertEqual(Array(titles[1...3]), ["Autorisations", "Facturation et expédition", "Options avancées"])
        let fields = Dictionary(uniqueKeysWithValues: page.sections.flatMap { $0.fields }.map { ($0.path, $0) })
        XCTAssertEqual(fields["/features"]?.chosen, PortalFeature.allCases.map { $0.description })
        XCTAssertEqual(fields["/welcome"]?.defaultValue, "false")
        let json = try await accounts.newPageJson(locale: "fr-CA")
        XCTAssertEqual(try JSON(json), try page.json())
        let quick = try await accounts.quickPage(locale: "fr")
        XCTAssertEqual([quick.title, quick.buttons.save], ["Insertion rapide", "Enregistrer"])
        XCTAssertEqual(quick.sections.flatMap { $0.fields }.map { $0.path }, ["/name"])
        let quickJSON = try await accounts.quickPageJson(locale: "fr")
        XCTAssertEqual(try JSON(quickJSON), try quick.json())
        let locale = try await failure { try await accounts.quickPage(locale: "no tag") }
        XCTAssertEqual(locale.paths, ["/locale"])
        let refused = try await failure { try await house.dealer.accounts().newPage(locale: "fr") }
        XCTAssertEqual(refused.code(), "refused")
    }

    func testC2BillsAndGoodsGoWhereTheyAreSent() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        _ = try await house.agent.groups().create(name: "Nord")
        XCTAssertEqual(try AccountInsert(json: joe.toJson()), joe)
        let account = try await accounts.create(insert: joe)
        XCTAssertEqual([account.billing, account.shipping], [address(nil), address(.billing)])
        XCTAssertEqual(try account.shipping.sameAs?.label(locale: "fr"), "Identique à l’adresse de facturation")
        XCTAssertEqual(account.features, [.invoices])
        XCTAssertFalse(account.followsDesk)
        let copy = AccountUpdate(shipping: DestinationEdit(copyBilling: true))
        XCTAssertEqual(try JSON(copy.toJson()), ["shipping": ["copy_billing": .bool(true)]])
        XCTAssertEqual(try AccountUpdate(json: copy.toJson()), copy)
        let seen = try await house.agent.preview().accounts().edit(id: account.id, update: copy)
        let kept = try await accounts.get(id: account.id)
        XCTAssertEqual([seen.account.shipping, kept.shipping], [address(nil), address(.billing)])
        let copied = try await accounts.edit(id: account.id, update: copy).account
        XCTAssertEqual(copied.shipping, address(nil))
        let follow = AccountUpdate(billing: DestinationEdit(sameAs: .clear), shipping: DestinationEdit(sameAs: .set(.account)))
        let back = try await accounts.edit(id: account.id, update: follow).account
        let bare = AddressView(sameAs: .account, street: nil, postalCode: nil, city: nil, region: nil, country: "FI")
        XCTAssertEqual([back.billing, back.shipping], [bare, bare])
        XCTAssertEqual(SameAs.allCases.map { Edit.set($0) }, try SameAs.allCases.map { .set(text: try $0.key()) })

        let history = try await accounts.history(id: account.id)
        let change = try XCTUnwrap(history.items.first?.changes.first { $0.field == "billing" })
        let there = AddressDraft(street: "Mannerheimintie 1", postalCode: "00100", city: "Helsinki")
        XCTAssertEqual(change.before, .destination(address: there, country: "FI"))
        let fr = try Labels(locale: "fr")
        XCTAssertEqual(try fr.fieldValue(value: change.before), "Mannerheimintie 1, 00100 Helsinki, Finlande")
        XCTAssertEqual(try change.label(locale: "fr"), "Adresse de facturation")
        assertUntold(["Mannerheimintie"], in: "\(account) \(joe) \(copy) \(account.billing) \(change) \(joe.billing)")
    }

    func testC2AWrongAddressIsToldAndNothingIsKept() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let account = try await accounts.create(insert: AccountInsert(name: "Garage Chez Joe"))
        let twice = AccountUpdate(name: "Chez Luc", billing: DestinationEdit(sameAs: .set(.account), city: "Turku"))
        let wrong = try await failure { try await accounts.edit(id: account.id, update: twice) }
        XCTAssertEqual(wrong.wrong, [["/billing", "address_twice"]])
        let itself = AccountUpdate(billing: DestinationEdit(sameAs: .set(.billing)), shipping: DestinationEdit(sameAs: "nobody"))
        let whose = try await failure { try await accounts.edit(id: account.id, update: itself) }
        XCTAssertEqual(whose.wrong, [["/billing/same_as", "unknown_option"], ["/shipping/same_as", "unknown_option"]])
        let part = AccountUpdate(billing: DestinationEdit(sameAs: "own"), shipping: DestinationEdit(street: "Rue Neuve 12", country: "BE"))
        let incomplete = try await failure { try await accounts.edit(id: account.id, update: part) }
        XCTAssertEqual(incomplete.paths, [
            "/billing/street", "/billing/postal_code", "/billing/city", "/shipping/postal_code", "/shipping/city",
        ])
        let insert = AccountInsert(
            name: "Chez Luc", features: ["parking"], shipping: DestinationDraft(copyBilling: true, city: "Turku"),
            groups: ["Lune"], currency: "eur"
        )
        let none = try await failure { try await accounts.create(insert: insert) }
        XCTAssertTrue(none.paths.isSuperset(of: ["/features/0", "/shipping", "/currency"]), "\(none.paths)")
        let all = try await accounts.list()
        XCTAssertEqual(all.items, [account])
    }

    func testC3ACurrencyOfItsOwnHoldsFromTheFirstOrderOn() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let account = try await accounts.create(insert: AccountInsert(name: "Chez Joe", currency: "SEK"))
        XCTAssertEqual(account.currency, "SEK")
        XCTAssertFalse(account.currencyFixed)
        let euros = try await accounts.edit(id: account.id, update: AccountUpdate(currency: .clear)).account
        XCTAssertEqual(euros.currency, "EUR")
        _ = try await accounts.edit(id: account.id, update: AccountUpdate(currency: "SEK"))
        _ = try await house.agent.orders().record(draft: OrderDraft(dealership: "20/90074", account: account.id, total: "1"))
        let fixed = try await accounts.get(id: account.id)
        XCTAssertEqual(fixed.currency, "SEK")
        XCTAssertTrue(fixed.currencyFixed)
        let wrong = try await failure { try await accounts.edit(id: account.id, update: AccountUpdate(currency: "EUR")) }
        guard case .state = wrong else { return XCTFail("\(wrong)") }
        XCTAssertEqual([wrong.code(), wrong.currencyFixed()], ["currency_fixed", "SEK"])
        XCTAssertNil(wrong.wrongDocumentState())
        XCTAssertTrue(wrong.text(locale: "fi").hasPrefix("Tilin valuutta on SEK, eikä sitä voi enää vaihtaa"))
    }

    func testC5GroupsAreGivenWithTheAccountAndMerged() async throws {
        let house = try await House.open(folder)
        let (accounts, groups) = (try house.agent.accounts(), try house.agent.groups())
        let (north, south) = (try await groups.create(name: "Nord"), try await groups.create(name: "Îlots du Sud"))
        let first = try await accounts.create(insert: AccountInsert(name: "Chez Joe", groups: ["ilots du sud", north.id]))
        _ = try await accounts.create(insert: AccountInsert(name: "Chez Luc", groups: ["Nord"]))
        let shown = try await house.agent.preview().groups().merge(from: south.id, into: north.id)
        XCTAssertEqual(shown.accounts, 2)
        let still = try await groups.list()
        XCTAssertEqual(Set(still.map { $0.id }), [north.id, south.id])
        let stale = try await failure { try await house.agent.basedOn(version: 9).groups().merge(from: south.id, into: north.id) }
        XCTAssertEqual(stale.code(), "conflict")
        let merged = try await groups.merge(from: south.id, into: north.id)
        XCTAssertEqual([merged.id, "\(merged.accounts)"], [north.id, "2"])
        let left = try await groups.list()
        XCTAssertEqual(left.map { $0.id }, [north.id])
        let same = try await failure { try await groups.merge(from: north.id, into: north.id) }
        XCTAssertEqual(same.wrong, [["/into", "same_group"]])
        let gone = try await failure { try await groups.merge(from: south.id, into: north.id) }
        XCTAssertEqual(gone.code(), "unknown_group")
        let refused = try await failure { try await house.dealer.groups().merge(from: north.id, into: south.id) }
        XCTAssertEqual(refused.code(), "refused")
        _ = try await accounts.edit(id: first.id, update: AccountUpdate(groups: []))
        let last = try await groups.list()
        XCTAssertEqual(last.map { $0.accounts }, [1])
        let unknown = try await failure { try await accounts.create(insert: AccountInsert(name: "A", groups: ["Nord", "Lune"])) }
        XCTAssertEqual(unknown.wrong, [["/groups/1", "unknown_group"]])
    }

    func testC6TheAdministratorIsWelcomedWhereTheDeskOrTheCreationSaysSo() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        _ = try await house.agent.groups().create(name: "Nord")
        _ = try await accounts.create(insert: joe)
        let mails = try await house.mails("anne@chezjoe.example")
        XCTAssertEqual(Set(mails.map { $0.template }), ["activate", "welcome"])
        var luc = anne
        luc.email = "luc@chezjoe.example"
        _ = try await accounts.create(insert: AccountInsert(name: "Chez Luc", administrator: luc))
        let silent = try await house.mails("luc@chezjoe.example")
        XCTAssertEqual(silent.map { $0.template }, ["activate"])

        var settings = House.settings
        (settings.name, settings.welcome) = ("other", true)
        let other = try await house.beside(settings)
        _ = try await other.accounts().create(insert: AccountInsert(name: "Chez Luc", administrator: luc))
        let welcomed = try await house.mails("luc@chezjoe.example", of: other)
        let welcome = try XCTUnwrap(welcomed.first { $0.template == "welcome" })
        XCTAssertTrue(welcome.text.contains("https://portal.infomedia.example"), welcome.text)
        _ = try await other.accounts().create(insert: AccountInsert(name: "Chez Eve", administrator: luc, welcome: false))
        let otherwise = try await house.mails("luc@chezjoe.example", of: other)
        XCTAssertFalse(otherwise.contains { $0.template == "welcome" })
    }
}

extension House {
    /// The mails to `email` among those that nobody has taken yet; those to others are gone with them.
    fileprivate func mails(_ email: String, of session: Session? = nil) async throws -> [OutgoingMail] {
        let outbox = try (session ?? host).outbox()
        let mails = try await outbox.lease(limit: 100, seconds: 3_600)
        try await outbox.acknowledge(ids: mails.map { $0.id })
        return mails.filter { $0.to == email }
    }

    /// The host of another desk beside this one.
    fileprivate func beside(_ settings: DeskDraft) async throws -> Session {
        let ada = StaffDraft(email: "ada@infomedia.example", firstName: "ada", lastName: "Infomedia")
        return try await store.createDesk(settings: settings, administrator: ada).session(actor: .host(name: "tests"))
    }
}
