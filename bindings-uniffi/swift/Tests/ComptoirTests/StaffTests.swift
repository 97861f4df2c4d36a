import Comptoir
import XCTest

/// Staff who leave, and invitations.
final class StaffTests: CounterTestCase {
    func testP10WhoLeavesTheStaffIsNobodyAtTheDeskAndMayComeBack() async throws {
        let house = try await House.open(folder)
        let people = try house.administrator.people()
        let found = try await people.staffByEmail(email: "anna@infomedia.example")
        let anna = try XCTUnwrap(found)
        XCTAssertEqual(anna.name, "anna Infomedia")
        let removed = try await people.removeStaff(id: anna.id)
        XCTAssertEqual(removed, anna)
        let gone = try await failure { try await house.agent.accounts().list() }
        XCTAssertEqual(gone.code(), "unknown_actor")
        let twice = try await failure { try await people.removeStaff(id: anna.id) }
        XCTAssertEqual(twice.code(), "unknown_staff")
        let left = try await people.staff()
        XCTAssertEqual(left.count, 2)
        let draft = StaffDraft(email: "anna@infomedia.example", firstName: "Anna", lastName: "Infomedia", role: .agent)
        let back = try await people.addStaff(draft: draft)
        XCTAssertEqual(back.id, anna.id)
        XCTAssertEqual(back.role, .agent)
        let accounts = try await house.agent.accounts().all().read()
        XCTAssertEqual(accounts, [])
        let ada = try await people.staffByEmail(email: "ada@infomedia.example")
        let last = try await failure { try await people.removeStaff(id: XCTUnwrap(ada).id) }
        guard case .state = last else { return XCTFail("\(last)") }
        XCTAssertEqual(last.code(), "last_desk_administrator")
        let refused = try await failure { try await house.agent.people().removeStaff(id: XCTUnwrap(ada).id) }
        XCTAssertEqual(try refused.refusal()?.action(), .manageStaff)
    }

    func testP11InvitationsAreListedByStateAndSentAnew() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.invited("anne", .manager)
        let people = try house.agent.people()
        let all = try await people.allInvitations().read()
        XCTAssertEqual(all.count, 4)
        let sent = try XCTUnwrap(all.first { $0.user == anne.user })
        XCTAssertEqual(sent.purpose, .activate)
        XCTAssertEqual(sent.state, .open)
        XCTAssertEqual(sent.name, anne.name)
        XCTAssertEqual(sent.expiresAt, instant("2026-12-24T08:00:00Z"))
        let invited = try await people.invite(id: anne.user)
        XCTAssertEqual(invited.id, anne.user)
        let revoked = try await people.allInvitations(in: .revoked).read()
        XCTAssertEqual(revoked.map { $0.id }, [sent.id])
        _ = try await house.activate(anne)
        let used = try await people.allInvitations(in: .used).read()
        XCTAssertEqual(used.map { $0.user }, [anne.user])
        let active = try await failure { try await people.invite(id: anne.user) }
        XCTAssertEqual(active.code(), "already_active")
        try house.clock.set(at: instant("2026-12-25T08:00:00Z"))
        let expired = try await people.allInvitations(in: .expired).read()
        XCTAssertEqual(expired.count, 3)
        let open = try await people.invitations(state: .open)
        XCTAssertEqual(open, InvitationPage(items: [], next: nil))
        XCTAssertEqual(try InvitationState.expired.label(locale: "fi"), "Vanhentunut")
        let cursor = try await failure { try await people.invitations(after: "x") }
        XCTAssertEqual(cursor.paths, ["/cursor"])
        let unknown = try await failure { try await people.invite(id: "17") }
        XCTAssertEqual(unknown.code(), "unknown_user")
        let refused = try await failure { try await house.dealer.people().invitations() }
        XCTAssertEqual(try refused.refusal()?.action(), .inviteUsers)
    }

    func testInvitationsOfManyPagesAreReadToTheirEnd() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        var users: Set<UserId> = []
        for number in 0..<51 { users.insert(try await house.invited("anne\(number)", .observer).user) }
        let all = try await house.agent.people().allInvitations(in: .open).map { $0.user }.read()
        XCTAssertEqual(all.count, 54)
        XCTAssertTrue(users.isSubset(of: all))
        XCTAssertEqual(Set(all).count, 54)
    }
}
