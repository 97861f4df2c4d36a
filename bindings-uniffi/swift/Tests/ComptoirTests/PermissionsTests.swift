import Comptoir
import XCTest

/// What an actor may do, asked beforehand, and why not; replays `permissions.json`.
final class PermissionsTests: CounterTestCase {
    func testEveryActorMayWhatIsWritten() async throws {
        try await replay(House.url(folder))
    }

    func testEveryActorMayTheSameOnPostgreSQL() async throws {
        try await replay(freshDatabase("permissions"))
    }

    private func replay(_ url: String) async throws {
        let file = try Members(Vectors.read("permissions.json"))
        XCTAssertEqual(try file.number("version"), 1)
        let house = try await Replay.all(file, url)
        try house.clock.set(at: instant(file.text("at")))
        let desk = try await house.store.desk(name: file.text("desk"))
        let actors = try file.texts("actors")
        guard case .object(let named) = try file.get("resources") else { throw BadVector(description: "no resources") }
        let resources = try named.mapValues { try Resource($0) }
        let cases = try file.list("cases")
        try file.finish()
        XCTAssertFalse(cases.isEmpty)
        for (index, each) in cases.enumerated() {
            let members = try Members(each)
            let actor = try XCTUnwrap(actors[members.text("actor")], "case \(index)")
            let resource = try XCTUnwrap(resources[members.text("resource")], "case \(index)")
            try await ask(desk, actor, resource, members, "case \(index): \(each)")
            try members.finish()
        }
    }

    private func ask(_ desk: Desk, _ actor: String, _ resource: Resource, _ told: Members, _ said: String) async throws {
        let action: Action = try named(told.text("action"))
        let (expected, text, remedy) = (try told.get("decision"), told.find("text"), told.find("remedy"))
        let decision: Decision
        do {
            decision = try await session(desk, actor).may(action: action, resource: resource)
        } catch let thrown as ComptoirError {
            return XCTAssertEqual(JSON.text(thrown.code()), expected, said)
        }
        guard case .refused(let refusal) = decision else { return XCTAssertEqual("allowed", expected, said) }
        let reason: JSON = ["rule": .text(try refusal.rule()), "reason": .text(try refusal.reason().key())]
        XCTAssertEqual(reason, expected, said)
        if let text { XCTAssertEqual(try JSON.inEach { try refusal.text(locale: $0) }, text, said) }
        if let remedy { XCTAssertEqual(try JSON.inEach { try refusal.remedy(locale: $0) }, remedy, said) }
    }

    func testP6AnActorAsksBeforehandWhatWillWork() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let luc = try await house.contact("luc", .requester)
        let account = Resource.account(id: garage.id)
        let (manager, requester) = (try house.acting(anne), try house.acting(luc))
        let change = try await manager.may(action: .changeRole, resource: .contact(id: luc.id))
        XCTAssertTrue(try change.isAllowed())
        let read = try await manager.may(action: .readContacts, resource: account)
        XCTAssertEqual(read, .allowed)
        let here = try await manager.actions(resource: account)
        XCTAssertTrue(here.contains(.submitWork))
        XCTAssertFalse(here.contains(.suspendAccount))
        let desk = try await house.agent.actions(resource: .desk)
        XCTAssertTrue(desk.contains(.createAccount))
        let user = try await house.agent.actions(resource: .user(id: luc.user))
        XCTAssertTrue(user.contains(.manageUsers))

        let own = try await manager.refusal(.removeContact, .contact(id: anne.id))
        XCTAssertEqual(try own.reason(), .ownPlace)
        XCTAssertEqual(try own.rule(), "P6")
        XCTAssertEqual(try own.rolesThatMay(), [.manager])
        XCTAssertNil(try own.role())
        let role = try await requester.refusal(.readContacts, account)
        XCTAssertEqual(try role.reason(), .role)
        XCTAssertEqual(try role.role(), .contact(role: .requester))
        XCTAssertEqual(try role.role()?.key(), "requester")
        let code = try await manager.work().submit(draft: WorkDraft(subject: "Viiri")).code
        let other = try await requester.refusal(.cancelWork, .work(code: code))
        XCTAssertEqual(try other.reason(), .notOwnWork)
        XCTAssertEqual(try other.reason().key(), "not_own_work")
        _ = try await manager.work().cancel(code: code)
        let closed = try await manager.refusal(.cancelWork, .work(code: code))
        XCTAssertEqual(try closed.reason(), .workState)
        XCTAssertEqual(try closed.rule(), "P9")
        XCTAssertEqual(try closed.workState(), .cancelled)
        XCTAssertNil(try closed.accountState())
    }

    func testC1WhatIsSwitchedOffForAnAccountIsRefusedWithTheFeature() async throws {
        var settings = House.settings
        settings.features = [.invoices, .support]
        let house = try await House.open(folder, settings)
        let garage = try await house.garage()
        XCTAssertEqual(garage.features, [.invoices, .support])
        XCTAssertTrue(garage.followsDesk)
        let manager = try await house.acting(house.contact("anne", .manager))
        let account = Resource.account(id: garage.id)
        let on = try await manager.may(action: .viewInvoices, resource: account)
        XCTAssertEqual(on, .allowed)
        let accounts = try house.agent.accounts()
        let own = try await accounts.changeFeatures(id: garage.id, features: [.projects, .projects])
        XCTAssertEqual(own.features, [.projects])
        XCTAssertFalse(own.followsDesk)
        let off = try await manager.refusal(.viewInvoices, account)
        XCTAssertEqual(try off.reason(), .featureOff)
        XCTAssertEqual(try off.feature(), .invoices)
        XCTAssertEqual(try off.rule(), "C1")
        let none = try await accounts.changeFeatures(id: garage.id, features: [])
        XCTAssertEqual(none.features, [])
        let desks = try await accounts.changeFeatures(id: garage.id, features: nil)
        XCTAssertTrue(desks.followsDesk)
        XCTAssertEqual(try PortalFeature.invoices.label(locale: "fr"), "Factures")
    }

    func testP5WhosePlaceIsNotOpenIsRefusedWithWhatIsClosed() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.invited("anne", .manager)
        let me = try house.acting(anne).me()
        func closed() async throws -> Refusal? { try await failure { try await me.get() }.refusal() }
        let invited = try await closed()
        XCTAssertEqual(try invited?.reason(), .closed)
        XCTAssertEqual(try invited?.closed(), .notActivated)
        _ = try await house.activate(anne)
        let open = try await me.get()
        XCTAssertEqual(open.user.firstName, "anne")
        _ = try await house.agent.accounts().suspend(id: garage.id)
        let account = try await closed()
        XCTAssertEqual(try account?.closed(), .account(state: .suspended))
        XCTAssertEqual(try account?.closed()?.key(), "account")
        XCTAssertEqual(try account?.rule(), "P5")
        _ = try await house.agent.accounts().restore(id: garage.id)
        _ = try await house.agent.people().suspendUser(id: anne.user)
        let user = try await closed()
        XCTAssertEqual(try user?.closed(), .userSuspended)
        _ = try await house.agent.people().deleteUser(id: anne.user)
        let gone = try await failure { try await me.get() }
        XCTAssertEqual(gone.code(), "unknown_actor")
        let removed = try await house.agent.refusal(.changeRole, .contact(id: anne.id))
        XCTAssertEqual(try removed.reason(), .contactRemoved)
        XCTAssertEqual(try removed.rule(), "P8")
        _ = try await house.agent.accounts().delete(id: garage.id)
        let state = try await house.agent.refusal(.editAccount, .account(id: garage.id))
        XCTAssertEqual(try state.reason(), .accountState)
        XCTAssertEqual(try state.accountState(), .deleted)
    }

    func testWhatThereIsNotCannotBeAskedAbout() async throws {
        let agent = try await House.open(folder).agent
        let cases: [(Action, Resource, String)] = [
            (.editAccount, .account(id: nobody), "unknown_account"),
            (.editContact, .contact(id: nobody), "unknown_contact"),
            (.editContact, .person(id: "17"), "unknown_contact"),
            (.startRequest, .request(code: "\0"), "unknown_request"),
            (.manageUsers, .user(id: nobody), "unknown_user"),
            (.readWork, .work(code: String(repeating: "x", count: 100_000)), "unknown_work"),
            (.reassignWork, .workOf(id: nobody), "unknown_contact"),
        ]
        for (action, resource, code) in cases {
            let thrown = try await failure { try await agent.may(action: action, resource: resource) }
            guard case .notFound = thrown else { return XCTFail("\(thrown)") }
            XCTAssertEqual(thrown.code(), code)
        }
        let user = try await failure { try await agent.actions(resource: .user(id: nobody)) }
        XCTAssertEqual(user.code(), "unknown_user")
    }
}

extension Session {
    /// Why the actor may not, which must be so.
    fileprivate func refusal(_ action: Action, _ resource: Resource) async throws -> Refusal {
        guard case .refused(let refusal) = try await may(action: action, resource: resource) else {
            throw BadVector(description: "allowed: \(action)")
        }
        return refusal
    }
}
