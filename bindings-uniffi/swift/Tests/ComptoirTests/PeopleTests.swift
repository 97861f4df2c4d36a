import Comptoir
import Foundation
import XCTest

/// Who answers for accounts, users as a whole, groups, and the data centres that serve accounts.
final class PeopleTests: CounterTestCase {
    private let maija = AdministratorDraft(
        email: "maija@imt.example", firstName: "Maija", lastName: "Meri", jobTitle: "workshop_manager"
    )

    func testA7TheAdministratorIsModifiedAndReplaced() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let accounts = try house.agent.accounts()
        let jussi = try await accounts.editAdministrator(id: account.id, update: UserUpdate(lastName: "Järvinen", language: "fr"))
        XCTAssertEqual(jussi.user, account.administrator)
        XCTAssertEqual([jussi.firstName, jussi.lastName, jussi.language], ["Jussi", "Järvinen", "fr"])
        XCTAssertEqual(jussi.state, .active)
        let based = try house.agent.basedOn(version: jussi.version).accounts()
        let json = try await based.editAdministratorJson(id: account.id, json: #"{"first_name":"Juha"}"#)
        XCTAssertEqual(json.firstName, "Juha")
        let stale = try await failure { try await based.editAdministrator(id: account.id, update: UserUpdate(firstName: "Juho")) }
        XCTAssertEqual(stale.staleVersion()?.current, json.version)
        let early = try await failure {
            try await accounts.editAdministrator(id: account.id, update: UserUpdate(email: "juha@imt.example"))
        }
        XCTAssertEqual(early.problems(locale: "fi").map { [$0.path, $0.code] }, [["/email", "not_activated"]])

        let replaced = try await accounts.replaceAdministrator(id: account.id, draft: maija)
        XCTAssertNotEqual(replaced.administrator, account.administrator)
        let contacts = try await accounts.contacts(id: account.id)
        XCTAssertEqual(Set(contacts.map { $0.firstName }), ["Juha", "Maija"])
        let back = AdministratorDraft(user: jussi.user, removeFormer: true)
        let again = try await accounts.replaceAdministrator(id: account.id, draft: back)
        XCTAssertEqual(again.administrator, jussi.user)
        let left = try await accounts.contacts(id: account.id)
        XCTAssertEqual(left.map { $0.firstName }, ["Juha"])
        let same = try await failure { try await accounts.replaceAdministrator(id: account.id, draft: back) }
        XCTAssertEqual(same.problems(locale: "fi").map { $0.code }, ["same_administrator"])
        let nobody = try await failure { try await accounts.replaceAdministrator(id: account.id, draft: AdministratorDraft()) }
        guard case .invalid = nobody else { return XCTFail("\(nobody)") }
    }

    func testA6SitesHaveTheSameAdministrator() async throws {
        let house = try await House.open(folder)
        let accounts = try house.agent.accounts()
        let account = try await house.opened()
        let known = UserDraft(email: "jussi@imt.example")
        let site = try await accounts.create(insert: AccountInsert(name: "JG IMT 2", administrator: known))
        let alone = try await accounts.create(insert: AccountInsert(name: "Chez Joe"))
        let sites = try await accounts.sites(id: site.id)
        XCTAssertEqual(sites.map { $0.name }, ["JG IMT 1", "JG IMT 2"])
        let all = try await accounts.allSites(of: account).read()
        XCTAssertEqual(all, sites)
        let nobodys = try await accounts.allSites(of: alone).read()
        XCTAssertEqual(nobodys, [])
        let by = try await accounts.all(filter: AccountFilter(administrator: account.administrator), sort: .newest).read()
        XCTAssertEqual(Set(by.map { $0.id }), [account.id, site.id])
    }

    func testP5AUserIsSuspendedRestoredAndDeletedOnceNobodyNeedsThem() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let (accounts, people) = (try house.agent.accounts(), try house.agent.people())
        let user = try XCTUnwrap(account.administrator)
        let suspended = try await people.suspendUser(id: user)
        XCTAssertEqual(suspended.state, .suspended)
        XCTAssertEqual(suspended.email, "jussi@imt.example")
        let thrown = try await failure { try await people.suspendUser(id: user) }
        XCTAssertEqual(thrown.code(), "wrong_user_state")
        XCTAssertEqual(thrown.wrongUserState()?.state, .suspended)
        XCTAssertEqual(thrown.wrongUserState()?.command, .suspend)
        XCTAssertEqual(thrown.wrongUserState()?.allowed, try UserState.suspended.commands())
        let restored = try await people.restoreUser(id: user)
        XCTAssertEqual(restored.state, .active)
        let still = try await failure { try await people.deleteUser(id: user) }
        guard case .state = still else { return XCTFail("\(still)") }
        XCTAssertEqual(still.code(), "still_administrator")
        XCTAssertEqual(still.stillAdministrator()?.accounts.map { $0.id }, [account.id])
        XCTAssertEqual(still.stillAdministrator()?.more, false)
        _ = try await accounts.replaceAdministrator(id: account.id, draft: maija)
        let deleted = try await people.deleteUser(id: user)
        XCTAssertEqual(deleted.state, .deleted)
        XCTAssertEqual(try UserState.active.after(command: .delete), .deleted)
        XCTAssertNil(try UserState.deleted.after(command: .restore))
        let anna = try await house.host.people().staffByEmail(email: "anna@infomedia.example")
        let staff = try await failure { try await people.suspendUser(id: XCTUnwrap(anna).user) }
        XCTAssertEqual(staff.code(), "staff_member")
        for id in ["", "17", account.id] {
            let unknown = try await failure { try await people.restoreUser(id: id) }
            XCTAssertEqual(unknown.code(), "unknown_user")
        }
    }

    func testC5AccountsArePutIntoGroupsAndListedByThem() async throws {
        let house = try await House.open(folder)
        let (accounts, groups) = (try house.agent.accounts(), try house.agent.groups())
        var ids: [AccountId] = []
        for name in ["Öljy", "Autola", "Zeta"] {
            ids.append(try await accounts.create(insert: AccountInsert(name: name)).id)
        }
        let south = try await groups.create(name: "Etelä")
        XCTAssertEqual([south.version, south.accounts], [1, 0])
        let filled = try await groups.assign(group: south.id, accounts: ids)
        XCTAssertEqual(filled.accounts, 3)
        let fewer = try await groups.unassign(group: south.id, accounts: [ids[2]])
        XCTAssertEqual(fewer.accounts, 2)
        let names = try await accounts.all(filter: AccountFilter(group: south.id)).map { $0.name }.read()
        XCTAssertEqual(names, ["Autola", "Öljy"])
        let renamed = try await groups.rename(id: south.id, name: "Etelä ja itä")
        XCTAssertEqual(renamed.version, 2)
        let list = try await groups.list()
        XCTAssertEqual(list, [renamed])
        let taken = try await failure { try await groups.create(name: "ETELA ja ita") }
        guard case .conflict = taken else { return XCTFail("\(taken)") }
        XCTAssertEqual(taken.code(), "taken_group")
        let empty = try await failure { try await groups.create(name: " ") }
        XCTAssertEqual(empty.problems(locale: "fi").map { $0.path }, ["/name"])
        let unknown = try await failure { try await groups.assign(group: "17", accounts: []) }
        XCTAssertEqual(unknown.code(), "unknown_group")
        let account = try await failure { try await groups.assign(group: south.id, accounts: ["17"]) }
        XCTAssertEqual(account.code(), "unknown_account")
        let refused = try await failure { try await house.dealer.groups().list() }
        XCTAssertEqual(refused.code(), "refused")
    }

    private static let centres = [
        DataCentreDraft(key: "dublin", labels: ["en": "Dublin"], country: "IE", latitude: 53.35, longitude: -6.26),
        DataCentreDraft(key: "hamina", labels: ["fi": "Hamina", "en": "Hamina (FI)"], country: "FI", latitude: 60.57, longitude: 27.19),
    ]

    func testA8TheNearestDataCentreServesAnAccountAndSaysWhy() async throws {
        var settings = House.settings
        settings.dataCentres = Self.centres
        settings.centreByCountry = ["SE": "dublin"]
        let house = try await House.open(folder, settings)
        let accounts = try house.agent.accounts()
        let account = try await accounts.create(insert: AccountInsert(name: "Chez Joe", country: "FR"))
        XCTAssertEqual(account.dataCentre, "dublin")
        let here = try await accounts.centre(id: account.id)
        let choice = try XCTUnwrap(here)
        XCTAssertEqual(try choice.reason(), .nearest)
        XCTAssertEqual(try choice.runnerUp()?.centre.key, "hamina")
        XCTAssertTrue(try choice.text(locale: "fr").hasPrefix("France\u{202f}: centre de données Dublin, à 977\u{a0}km"))
        let wouldBe = try await accounts.explainCentre(country: "FR")
        XCTAssertEqual(wouldBe, choice)
        let table = try await accounts.explainCentre(country: "SE")
        XCTAssertEqual(try table?.reason(), .table)
        let none = try await failure { try await accounts.explainCentre(country: "XX") }
        XCTAssertEqual(none.problems(locale: "fi").map { $0.path }, ["/country"])
    }

    func testA8DataCentresAreChosenWithoutAnyStore() async throws {
        let centres = try DataCentres(centres: Self.centres, byCountry: [:])
        XCTAssertEqual(try centres.all().map { $0.key }, ["dublin", "hamina"])
        let hamina = try XCTUnwrap(centres.get(key: "hamina"))
        XCTAssertEqual(try Labels(locale: "fi").centreName(centre: hamina), "Hamina")
        XCTAssertEqual(try Labels(locale: "fr").centreName(centre: hamina), "Hamina (FI)")
        XCTAssertEqual(try centres.choose(country: "FI")?.centre(), hamina)
        XCTAssertEqual(try centres.keep(country: "FI", key: "dublin")?.reason(), .kept)
        XCTAssertNil(try centres.keep(country: "FI", key: "paris"))
        XCTAssertNil(try DataCentres(centres: []).choose(country: "FI"))
        var wrong = Self.centres
        wrong[0].latitude = .nan
        wrong[1].longitude = 181
        wrong[1].labels = [:]
        let thrown = try await failure { [wrong] in try DataCentres(centres: wrong, byCountry: ["FI": "paris"]) }
        let paths = thrown.problems(locale: "fi").map { $0.path }
        XCTAssertTrue(paths.contains("/data_centres/0/latitude"), "\(paths)")
        XCTAssertTrue(paths.contains("/data_centres/1/longitude"), "\(paths)")
        XCTAssertTrue(paths.contains { $0.hasPrefix("/centre_by_country") }, "\(paths)")
    }
}
