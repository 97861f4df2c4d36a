import Comptoir
import XCTest

/// What customers can have done, what it costs, and whose it is.
final class ServicesTests: CounterTestCase {
    func testServicesAreAddedCalledByEachReadersNameAndRetired() async throws {
        let house = try await House.open(folder)
        let services = try house.administrator.services()
        let first = try await services.add(draft: ServiceDraft(key: "painting", labels: painting.labels))
        XCTAssertEqual(first.name, "Maalaus")
        XCTAssertEqual(first.labels, painting.labels)
        XCTAssertEqual(try ["fr", "fr-CA", "en"].map { try first.label(locale: $0) }, ["Peinture", "Peinture", "Maalaus"])
        XCTAssertEqual(first.workflow, .manual)
        XCTAssertNil(first.accounts)
        XCTAssertNil(try first.unitLabel(locale: "fi"))
        let second = try await services.addJson(json: #"{"key": "washing", "labels": {"en": "Washing"}}"#)
        let list = try await house.agent.services().list()
        XCTAssertEqual(list, [first, second])
        let taken = try await failure { try await services.add(draft: painting) }
        guard case .conflict = taken else { return XCTFail("\(taken)") }
        XCTAssertEqual(taken.code(), "taken_service")
        let retired = try await services.retire(id: second.id)
        XCTAssertEqual(retired.retiredAt, House.beforeChristmas)
        XCTAssertEqual(retired.version, second.version + 1)
        let left = try await services.list()
        XCTAssertEqual(left, [first])
        let all = try await services.list(retired: true)
        XCTAssertEqual(all, [first, retired])
        let restored = try await services.restore(id: second.id)
        XCTAssertNil(restored.retiredAt)
        for id in ["17", nobody] {
            for unknown in [
                try await failure { try await services.get(id: id) },
                try await failure { try await services.edit(id: id, update: ServiceUpdate()) },
                try await failure { try await services.retire(id: id) },
                try await failure { try await services.restore(id: id) },
                try await failure { try await services.history(id: id) },
            ] {
                XCTAssertEqual(unknown.code(), "unknown_service")
            }
        }
        let refused = try await failure { try await house.agent.services().retire(id: first.id) }
        XCTAssertEqual(try refused.refusal()?.action(), .manageServices)
        let history = try await services.wholeHistory(id: second.id).map { $0.action }.read()
        XCTAssertEqual(history, ["restore_service", "retire_service", "add_service"])
    }

    func testP9AServiceSaysHowItIsQuotedWhatItCostsAndWhoseItIs() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let luc = try await house.contact("luc", .requester)
        let services = try house.administrator.services()
        var draft = painting
        draft.workflow = Workflow.automatic.description
        draft.accounts = [garage.id]
        draft.quoteDays = 5
        draft.needsFile = true
        let added = try await services.add(draft: draft)
        XCTAssertEqual(added.workflow, .automatic)
        XCTAssertEqual(added.prices, ["EUR": "0.085"])
        XCTAssertEqual(try ["fi", "fr"].map { try added.unitLabel(locale: $0) }, ["metri", "mètre"])
        XCTAssertEqual(added.accounts?.map { $0.id }, [garage.id])
        // A contact is shown the service, and never whose it is.
        var shown = added
        shown.accounts = nil
        let seen = try await house.acting(luc).services().get(id: added.id)
        XCTAssertEqual(seen, shown)
        let update = ServiceUpdate(workflow: .set(.manual), prices: [:], accounts: .all, quoteDays: 7, needsFile: false)
        let edited = try await house.administrator.basedOn(version: added.version).services().edit(id: added.id, update: update)
        XCTAssertEqual(edited.workflow, .manual)
        XCTAssertEqual(edited.prices, [:])
        XCTAssertNil(edited.accounts)
        XCTAssertEqual(edited.quoteDays, 7)
        XCTAssertEqual([edited.labels, edited.unit], [draft.labels, draft.unit])
        let again = try await failure {
            try await house.administrator.basedOn(version: added.version).services().edit(id: added.id, update: update)
        }
        XCTAssertEqual(again.staleVersion()?.fields, ["accounts", "needs_file", "prices", "quote_days", "workflow"])
        let json = #"{"quote_days": null, "unit": null, "accounts": ["\#(garage.id)"]}"#
        let cleared = try await services.editJson(id: added.id, json: json)
        XCTAssertNil(cleared.quoteDays)
        XCTAssertEqual(cleared.unit, [:])
        XCTAssertEqual(cleared.accounts?.map { $0.id }, [garage.id])
    }

    func testDraftsOfServicesAreWrittenAsJSONAndReadBack() async throws {
        for draft in [painting, ServiceDraft(key: "", labels: [:])] { XCTAssertEqual(try ServiceDraft(json: draft.toJson()), draft) }
        let clearing = ServiceUpdate(accounts: .all, quoteDays: .clear)
        let update = ServiceUpdate(labels: ["fi": "x"], workflow: "none", unit: [:], accounts: ["17"], quoteDays: 5, needsFile: true)
        for one in [update, clearing, ServiceUpdate()] { XCTAssertEqual(try ServiceUpdate(json: one.toJson()), one) }
        XCTAssertEqual(try clearing.toJson(), #"{"accounts":null,"quote_days":null}"#)
        XCTAssertEqual(Workflow("automatic"), .automatic)
        XCTAssertNil(Workflow("Automatic"))
        XCTAssertEqual(Workflow.allCases.map { Workflow($0.description) }, Workflow.allCases)
        for json in ["", "[]", #"{"quote_days": "5"}"#, #"{"nobody": 1}"#] {
            for wrong in [try await failure { try ServiceDraft(json: json) }, try await failure { try ServiceUpdate(json: json) }] {
                guard case .invalid = wrong else { return XCTFail("\(wrong)") }
            }
        }
    }

    func testAWrongServiceSaysWhyAllAtOnce() async throws {
        let house = try await House.open(folder)
        let services = try house.administrator.services()
        let wrong = try await failure { try await services.add(draft: ServiceDraft(key: "Washing up", labels: [:])) }
        XCTAssertEqual(wrong.paths, ["/key", "/labels"])
        let draft = ServiceDraft(
            key: "painting", labels: painting.labels, workflow: "guess", prices: ["EUR": "0", "FRF": "1", "JPY": "1.0000001"],
            accounts: ["17", nobody], quoteDays: 366
        )
        let all = try await failure { try await services.add(draft: draft) }
        XCTAssertEqual(all.wrong, [
            ["/workflow", "unknown_option"], ["/prices/EUR", "out_of_range"], ["/prices/FRF", "unknown_currency"],
            ["/prices/JPY", "too_precise"], ["/accounts/0", "invalid_id"], ["/accounts/1", "unknown_account"],
            ["/quote_days", "out_of_range"],
        ])
        let added = try await services.add(draft: painting)
        let nothing = ServiceUpdate(labels: [:], workflow: .clear, accounts: [])
        let edited = try await failure { try await services.edit(id: added.id, update: nothing) }
        XCTAssertEqual(edited.paths, ["/labels", "/workflow", "/accounts"])
        _ = try await house.garage()
        let (luc, other) = (try await house.contact("luc", .requester), AccountInsert(name: "Garage Dupont"))
        let dupont = try await house.agent.accounts().create(insert: other)
        _ = try await services.edit(id: added.id, update: ServiceUpdate(accounts: .these(ids: [dupont.id])))
        let hidden = try await failure { try await house.acting(luc).services().get(id: added.id) }
        XCTAssertEqual(hidden.code(), "unknown_service")
        let given = WorkDraft(subject: "Viiri", service: "painting", holder: luc.id)
        let foreign = try await failure { try await house.administrator.work().submit(draft: given) }
        XCTAssertEqual(foreign.wrong, [["/service", "service_not_allowed"]])
    }
}
