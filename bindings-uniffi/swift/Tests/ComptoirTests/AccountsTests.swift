import Comptoir
import Foundation
import XCTest

/// Accounts as the desk's own people enter, edit, suspend and delete them.
final class AccountsTests: CounterTestCase {
    func testA10ANameIsEnoughAndAllElseIsTheDesks() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let account = try await accounts.create(insert: AccountInsert(name: "Chez Joe"))
        XCTAssertEqual(account.name, "Chez Joe")
        XCTAssertEqual(account.state, .active)
        XCTAssertEqual([account.country, account.language, account.timeZone], ["FI", "fi", "Europe/Helsinki"])
        XCTAssertEqual(account.address, AddressDraft())
        XCTAssertNil(account.administrator)
        XCTAssertNil(account.dataCentre)
        let again = try await accounts.createJson(json: #"{"name":"Chez Luc","term":"monthly"}"#)
        let subscription = try await house.agent.subscriptions().get(account: again.id)
        XCTAssertEqual(subscription.term, .monthly)
        let refused = try await failure { try await house.dealer.accounts().create(insert: AccountInsert(name: "Chez Jari")) }
        XCTAssertEqual(refused.code(), "refused")
    }

    func testA10AWrongAccountTellsAllItsProblemsAtOnce() async throws {
        let house = try await House.open(folder)
        let wrong = AccountInsert(
            country: "XX", timeZone: "Mars/Phobos", term: "0", renewal: "weekly", administrator: UserDraft(email: "jussi")
        )
        let thrown = try await failure { try await house.agent.accounts().create(insert: wrong) }
        guard case .invalid = thrown else { return XCTFail("\(thrown)") }
        let paths = Set(thrown.problems(locale: "fi").map { $0.path })
        XCTAssertTrue(
            paths.isSuperset(of: ["/name", "/country", "/time_zone", "/term", "/renewal", "/administrator/email"]), "\(paths)"
        )
        for json in ["", "{", "[]", #"{"name":17}"#, #"{"name":"a","name":"b"}"#, #"{"nobody":true}"#] {
            let unread = try await failure { try AccountInsert(json: json) }
            let sent = try await failure { try await house.agent.accounts().createJson(json: json) }
            XCTAssertEqual(sent.problems(locale: "fr"), unread.problems(locale: "fr"))
        }
        let none = try await house.agent.accounts().list()
        XCTAssertEqual(none.items, [])
    }

    func testDraftsOfAccountsAreReadFromJSONAndWrittenAsIt() throws {
        let insert = AccountInsert(name: "Chez Joe", term: Term.annual.description, renewal: Renewal.never.description)
        XCTAssertEqual(try AccountInsert(json: insert.toJson()), insert)
        let update = AccountUpdate(
            state: .set(.suspended), name: "Chez \(1)", reference: .clear, address: AddressEdit(city: "Turku"),
            term: .set(.monthly), renewal: .set(.fixed(term: Term(months: 24)))
        )
        let json: JSON = [
            "state": "suspended", "name": "Chez 1", "reference": .null, "address": ["city": "Turku"], "term": "monthly",
            "renewal": "24",
        ]
        XCTAssertEqual(try JSON(update.toJson()), json)
        XCTAssertEqual(try AccountUpdate(json: json.textOfJSON), update)
        XCTAssertEqual(try AccountUpdate(json: "{}"), AccountUpdate())
        let draft = AdministratorDraft(email: "maija@imt.example", removeFormer: true)
        XCTAssertEqual(try AdministratorDraft(json: draft.toJson()), draft)
        XCTAssertEqual(try JSON(UserUpdate(firstName: "Maija").toJson()), ["first_name": "Maija"])
        XCTAssertEqual(try JSON(ProfileUpdate(firstName: "Maija").toJson()), ["first_name": "Maija"])
        XCTAssertThrowsError(try ProfileUpdate(json: #"{"email":"maija@imt.example"}"#))
        XCTAssertEqual(try UserUpdate(json: #"{"time_zone":"Europe/Paris"}"#), UserUpdate(timeZone: "Europe/Paris"))
        XCTAssertEqual(Rest.allCases.map { Edit.set($0) }, try Rest.allCases.map { .set(text: try $0.key()) })
        for json in [#"{"name":17}"#, #"{"kind":"modify"}"#, "null"] {
            XCTAssertThrowsError(try AccountUpdate(json: json))
            XCTAssertThrowsError(try AdministratorDraft(json: json))
            XCTAssertThrowsError(try UserUpdate(json: json))
        }
    }

    func testA2OnlyWhatIsGivenChanges() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let account = try await house.opened(theDraft, Completion(reference: "4711"))
        let update = AccountUpdate(name: "JG IMT Oy", reference: .clear, term: .set(.monthly))
        let preview = try await house.agent.preview().accounts().edit(id: account.id, update: update)
        let unchanged = try await accounts.get(id: account.id)
        XCTAssertEqual(unchanged, account)
        let edited = try await accounts.edit(id: account.id, update: update)
        XCTAssertEqual(edited, preview)
        XCTAssertEqual(edited.account.name, "JG IMT Oy")
        XCTAssertNil(edited.account.reference)
        XCTAssertEqual(edited.account.address, account.address)
        let change = try XCTUnwrap(edited.termChange)
        XCTAssertEqual([change.before, change.after], [.annual, .monthly])
        XCTAssertTrue(change.atOnce)
        XCTAssertEqual(
            try Labels(locale: "fr").termChange(change: change),
            "Durée de l’abonnement\u{202f}: annuelle → mensuelle, dès maintenant"
        )
        let json = try await accounts.editJson(id: account.id, json: #"{"notes":"Portti B."}"#)
        XCTAssertEqual(json.account.notes, "Portti B.")
        XCTAssertNil(json.termChange)

        let stale = try await failure {
            try await house.agent.basedOn(version: account.version).accounts().edit(id: account.id, update: AccountUpdate(name: "JG"))
        }
        guard case .conflict = stale else { return XCTFail("\(stale)") }
        let version = try XCTUnwrap(stale.staleVersion())
        XCTAssertEqual(version.current, json.account.version)
        XCTAssertEqual(version.timeZone, "Europe/Helsinki")
        XCTAssertEqual(version.changes.map { $0.field }, version.fields)
        let name = try XCTUnwrap(version.changes.first { $0.field == "name" })
        XCTAssertEqual(name.at, House.beforeChristmas)
        XCTAssertEqual(try Labels(locale: "fi").actorName(actor: name.by), "anna Infomedia")

        let wrong = try await failure {
            try await accounts.edit(id: account.id, update: AccountUpdate(state: "updating", name: .clear, country: "XX"))
        }
        XCTAssertEqual(Set(wrong.problems(locale: "en").map { $0.path }), ["/state", "/name", "/country"])
        let none = try await failure {
            try await accounts.edit(id: account.id, update: AccountUpdate(term: .set(Term(months: 121))))
        }
        XCTAssertEqual(none.problems(locale: "en").map { $0.path }, ["/term"])
    }

    func testA3AnAccountIsSuspendedRestoredAndDeletedAndAWrongStateSaysWhatIsPossible() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let account = try await house.opened()
        let suspended = try await accounts.suspend(id: account.id)
        XCTAssertEqual(suspended.state, .suspended)
        let thrown = try await failure { try await accounts.suspend(id: account.id) }
        guard case .state = thrown else { return XCTFail("\(thrown)") }
        XCTAssertEqual(thrown.code(), "wrong_account_state")
        let expected = WrongAccountState(state: .suspended, command: .suspend, allowed: [.edit, .restore, .delete])
        XCTAssertEqual(thrown.wrongAccountState(), expected)
        XCTAssertTrue(thrown.text(locale: "fi").contains("Jäädytetty"))
        let restored = try await accounts.restore(id: account.id)
        XCTAssertEqual(restored.state, .active)
        let deleted = try await accounts.delete(id: account.id)
        XCTAssertEqual(deleted.state, .deleted)
        let shown = try await accounts.all().read()
        XCTAssertEqual(shown, [])
        let all = try await accounts.all(filter: AccountFilter(state: .deleted)).read()
        XCTAssertEqual(all.map { $0.id }, [account.id])
        let unknown = try await failure { try await accounts.suspend(id: "17") }
        XCTAssertEqual(unknown.code(), "unknown_account")
    }

    func testA1TheHostConfirmsOrFailsWhatItProvisions() async throws {
        var settings = House.settings
        settings.provisioning = .host
        let house = try await House.open(folder, settings)
        let (accounts, host) = (try house.agent.accounts(), try house.host.accounts())
        let account = try await accounts.create(insert: AccountInsert(name: "Chez Joe"))
        XCTAssertEqual(account.state, .creating)
        XCTAssertTrue(try account.state.isWaiting())
        let open = try await host.confirm(id: account.id)
        XCTAssertEqual(open.state, .active)
        let edited = try await accounts.edit(id: account.id, update: AccountUpdate(state: .set(.suspended), name: "Chez Luc"))
        XCTAssertEqual(edited.account.state, .updating)
        let reason = try await failure { try await host.fail(id: account.id, reason: " ") }
        XCTAssertEqual(reason.problems(locale: "fi").map { $0.path }, ["/text"])
        let failed = try await host.fail(id: account.id, reason: "Palvelin on täynnä.")
        XCTAssertEqual(failed.state, .active)
        XCTAssertEqual(failed.name, "Chez Joe")
    }

    func testA1TheLifeOfAnAccountIsKnownWithoutAnyStore() async throws {
        let life = try Life.begun(.host)
        XCTAssertEqual(life, .creating)
        let active = try life.after(command: .confirm, provisioning: .host)
        XCTAssertEqual(active, .active)
        let updating = try active.after(command: .edit, provisioning: .host, wish: .suspended)
        XCTAssertEqual(updating, .updating(from: .active, to: .suspended))
        XCTAssertNil(try updating.rest())
        XCTAssertEqual(try updating.after(command: .fail, provisioning: .immediate), .active)
        XCTAssertFalse(try Life.deleted.allows(command: .restore))
        let thrown = try await failure { try Life.deleted.after(command: .restore, provisioning: .host) }
        XCTAssertEqual(thrown.wrongAccountState()?.allowed, [])
        XCTAssertEqual(try AccountState.allCases.map { try $0.isEditable() }, [false, true, true, false, false, false])
        XCTAssertTrue(try AccountCommand.allCases.allSatisfy { try !$0.label(locale: "fi").isEmpty })
    }

    func testA2TheEditPageIsDataInTheReadersLanguage() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let accounts = try house.agent.accounts()
        let page = try await accounts.editPage(id: account.id, locale: "fr")
        XCTAssertEqual(page.title, "Modifier")
        XCTAssertEqual(page.breadcrumb, ["Clients", "Comptes client"])
        XCTAssertEqual(page.account, "JG IMT 1")
        XCTAssertTrue(page.editable)
        XCTAssertEqual(page.next.map { $0.key }, ["modify_administrator", "replace_administrator"])
        XCTAssertEqual(page.buttons, PageButtons(save: "Enregistrer", cancel: "Annuler"))
        let fields = Dictionary(uniqueKeysWithValues: page.sections.flatMap { $0.fields }.map { ($0.path, $0) })
        XCTAssertEqual(fields["/term"]?.defaultValue, "annual")
        XCTAssertEqual(fields["/term"]?.options.map { $0.label }, ["Mensuelle", "Annuelle"])
        XCTAssertNotNil(fields["/term"]?.important)
        XCTAssertNotNil(fields["/state"]?.help)
        XCTAssertEqual(fields["/notes"]?.clearable, true)
        let json = try await accounts.editPageJson(id: account.id, locale: "fr")
        XCTAssertEqual(try JSON(json), try page.json())

        _ = try await accounts.suspend(id: account.id)
        _ = try await accounts.delete(id: account.id)
        let gone = try await accounts.editPage(id: account.id, locale: "fi")
        XCTAssertEqual(gone.title, "Muokkaa")
        XCTAssertFalse(gone.editable)
        let locale = try await failure { try await accounts.editPage(id: account.id, locale: "no tag") }
        XCTAssertEqual(locale.problems(locale: "fi").map { $0.path }, ["/locale"])
        let unknown = try await failure { try await accounts.editPage(id: "17", locale: "fi") }
        XCTAssertEqual(unknown.code(), "unknown_account")
    }

    func testNoPersonalValueIsInTheTextOfAnAccountOrItsPeople() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let accounts = try house.agent.accounts()
        let user = try XCTUnwrap(account.administrator)
        let reports = [DeviceReport(key: "cam-1", state: .enrolled, name: "JG IMT etuovi")]
        let things: [Any] = [
            account, AccountInsert(name: "JG IMT"), AccountUpdate(name: "JG IMT"), UserUpdate(firstName: "Jussi"),
            ProfileUpdate(firstName: "Jussi"),
            AdministratorDraft(email: "jussi@imt.example"), try await accounts.editPage(id: account.id, locale: "fi"), reports,
            try await house.host.devices().report(account: account.id, reports: reports),
            try await house.host.subscriptions().renewals(), try await house.agent.groups().create(name: "JG IMT"),
            try await house.agent.people().suspendUser(id: user),
        ]
        for thing in things {
            let shown = "\(thing) \(String(reflecting: thing))"
            for secret in ["Jussi", "jussi", "JG IMT", "Mannerheimintie"] {
                XCTAssertFalse(shown.contains(secret), "\(secret) in \(shown)")
            }
        }
    }
}
