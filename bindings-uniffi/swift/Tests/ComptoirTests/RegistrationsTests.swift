import Comptoir
import XCTest

/// People who register on their own, and what is decided about them.
final class RegistrationsTests: CounterTestCase {
    private let joe = RegistrationDraft(
        name: "Joe Martin", email: "joe@chezjoe.example", company: "Garage Chez Joe", mobile: "+358 40 123 4567",
        note: "Heiltä\nja meiltä"
    )

    private func open() async throws -> House {
        var settings = House.settings
        settings.registration = "open"
        return try await House.open(folder, settings)
    }

    func testP3WhoRegistersAwaitsApprovalAndIsGivenAPlace() async throws {
        let house = try await open()
        let garage = try await house.garage()
        let access = try house.host.access()
        let page = try await access.registrationPage(locale: "fi")
        let shown = try await access.registrationPageJson(locale: "fi")
        XCTAssertEqual(try Members(JSON(shown)).text("title"), page.title)
        try await access.register(draft: joe)
        var again = joe
        again.name = "Joe Bis"
        try await access.registerJson(json: again.toJson())
        let registrations = try house.agent.registrations()
        let awaiting = try await registrations.all(in: .awaiting).read()
        XCTAssertEqual(awaiting.count, 1)
        let one = try XCTUnwrap(awaiting.first)
        let read = try await registrations.get(id: one.id)
        XCTAssertEqual(read, one)
        XCTAssertEqual([one.name, one.firstName, one.company, one.note], ["Joe Martin", "", "Garage Chez Joe", joe.note])
        XCTAssertEqual([one.user, one.account], [nil, nil])
        XCTAssertNil(one.decidedBy)
        let waits = try await failure { try await house.invited("joe", .manager) }
        XCTAssertEqual(waits.wrong, [["/email", "registration_awaiting"]])
        let boss = Approval(account: "Chez Luc", role: "boss", services: ["painting"])
        let wrong = try await failure { try await registrations.approve(id: one.id, approval: boss) }
        XCTAssertEqual(wrong.paths, ["/account", "/role", "/services/0"])
        let approval = Approval(account: "Garage Chez Joe", role: Role.requester.description, jobTitle: "workshop_manager")
        let created = try await registrations.approveJson(id: one.id, json: approval.toJson())
        XCTAssertEqual(created.contact.name, "Joe Martin")
        XCTAssertEqual(created.contact.role, .requester)
        let approved = try await registrations.get(id: one.id)
        XCTAssertEqual(approved.state, .approved)
        XCTAssertEqual(approved.account, garage.id)
        XCTAssertEqual(approved.decidedBy?.name, "anna Infomedia")
        let decided = try await failure { try await registrations.approve(id: one.id, approval: approval) }
        XCTAssertEqual(decided.code(), "registration_decided")
        XCTAssertEqual(decided.registrationDecided(), .approved)
        XCTAssertEqual(try Approval(json: approval.toJson()), approval)
        XCTAssertEqual(try RegistrationDraft(json: joe.toJson()), joe)
    }

    func testP3WhoIsDeclinedMayRegisterAgain() async throws {
        let house = try await open()
        let (access, registrations) = (try house.host.access(), try house.administrator.registrations())
        try await access.register(draft: joe)
        let first = try await registrations.list().items
        XCTAssertEqual(first.count, 1)
        let one = try XCTUnwrap(first.first)
        let stale = try await failure {
            try await house.administrator.basedOn(version: one.version + 1).registrations().decline(id: one.id)
        }
        XCTAssertEqual(stale.code(), "conflict")
        let declined = try await registrations.decline(id: one.id, reason: "Ei asiakkaamme.")
        XCTAssertEqual(declined.state, .declined)
        XCTAssertEqual(declined.reason, "Ei asiakkaamme.")
        try house.clock.set(at: instant("2026-12-23T09:00:00Z"))
        try await access.register(draft: joe)
        let all = try await registrations.all().read()
        XCTAssertEqual(all.map { $0.state }, [.awaiting, .declined])
        let second = try XCTUnwrap(all.first)
        let quietly = try await registrations.decline(id: second.id)
        XCTAssertNil(quietly.reason)
        XCTAssertEqual(try RegistrationState.declined.label(locale: "fr"), "Refusée")
        let long = try await failure { try await registrations.decline(id: second.id, reason: String(repeating: "x", count: 4_001)) }
        XCTAssertEqual(long.paths, ["/reason"])
        let decided = try await failure { try await registrations.decline(id: second.id) }
        XCTAssertEqual(decided.registrationDecided(), .declined)
    }

    func testAListOfManyPagesIsReadToItsEnd() async throws {
        let house = try await open()
        let access = try house.host.access()
        for number in 0..<51 {
            var draft = joe
            draft.email = "joe\(number)@chezjoe.example"
            try await access.register(draft: draft)
        }
        let registrations = try house.agent.registrations()
        let all = try await registrations.all().map { $0.email }.read()
        XCTAssertEqual(Set(all), Set((0..<51).map { "joe\($0)@chezjoe.example" }))
        XCTAssertEqual(all.count, 51)
        let first = try await registrations.list()
        XCTAssertEqual(first.items.count, 50)
        let approved = try await registrations.all(in: .approved).read()
        XCTAssertEqual(approved, [])
    }

    func testWrongRegistrationsSayWhy() async throws {
        let house = try await open()
        let access = try house.host.access()
        let wrong = RegistrationDraft(email: "joe", language: "xx", note: String(repeating: "x", count: 2_001))
        let thrown = try await failure { try await access.register(draft: wrong) }
        XCTAssertEqual(thrown.paths, ["/name", "/email", "/company", "/phone", "/language", "/note"])
        for json in ["[]", "{", #"{"email": 1}"#, #"{"password": "x"}"#] {
            let shape = try await failure { try await access.registerJson(json: json) }
            guard case .invalid = shape else { return XCTFail("\(shape)") }
        }
        let registrations = try house.agent.registrations()
        let unknown = try await failure { try await registrations.get(id: "17") }
        XCTAssertEqual(unknown.code(), "unknown_registration")
        let cursor = try await failure { try await registrations.list(after: "x") }
        XCTAssertEqual(cursor.paths, ["/cursor"])
        let dealer = try await failure { try await house.dealer.registrations().list() }.refusal()
        XCTAssertEqual(try dealer?.action(), .manageRegistrations)
        XCTAssertEqual(try dealer?.role(), .staff(role: .dealer))
        try await access.register(draft: joe)
        let page = try await registrations.list()
        assertUntold(["Joe", "joe", "123 4567", "Heilt"], in: "\(joe) \(page) \(Approval(name: "Joe Martin"))")
    }

    func testP3WhereNobodyRegistersThereIsNoPageToDoItOn() async throws {
        let access = try await House.open(folder).host.access()
        let draft = joe
        for call in [{ try await access.register(draft: draft) }, { _ = try await access.registrationPage(locale: "fi") }] {
            let thrown = try await failure(#filePath, #line, call)
            guard case .state = thrown else { return XCTFail("\(thrown)") }
            XCTAssertEqual(thrown.code(), "registration_off")
        }
    }
}
