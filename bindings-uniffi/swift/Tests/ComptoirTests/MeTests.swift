import Comptoir
import XCTest

/// Who acts: the own profile, places, password and sign-ins.
final class MeTests: CounterTestCase {
    func testP4SomebodyReadsAndChangesTheOwnProfile() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let me = try await house.signedIn(anne).me()
        let mine = try await me.get()
        XCTAssertEqual([mine.user.id, mine.contact?.id, mine.account?.id], [anne.user, anne.id, garage.id])
        XCTAssertNil(mine.staff)
        let edited = try await me.edit(update: ProfileUpdate(lastName: "Roy", language: "fr"))
        XCTAssertEqual([edited.language, edited.name], ["fr", "anne Roy"])
        let json = try await me.editJson(json: #"{"first_name": "Anne"}"#)
        XCTAssertEqual(json.firstName, "Anne")
        let told = try await me.setNotifications(notifications: [.allWork])
        XCTAssertEqual(told.notifications, [.allWork])
        let untold = try await me.setNotifications(notifications: [])
        XCTAssertEqual(untold.notifications, [])
        let twice = try await failure { try await me.setNotifications(notifications: [.ownWork, .ownWork]) }
        XCTAssertEqual(twice.problems(locale: "fi").map { $0.code }, ["duplicate"])
        let wrong = try await failure { try await me.edit(update: ProfileUpdate(name: .clear, timeZone: "Europe/Turku")) }
        XCTAssertEqual(wrong.paths, ["/name", "/time_zone"])
        let staff = try await house.agent.me().get()
        XCTAssertEqual(staff.staff?.role, .agent)
        XCTAssertNil(staff.contact)
        XCTAssertNil(staff.account)
        let none = try await failure { try await house.agent.me().setNotifications(notifications: []) }
        XCTAssertEqual(none.code(), "unknown_contact")
    }

    func testP4AnotherAddressTakesThePassword() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let me = try await house.signedIn(anne).me()
        let cases: [(String, String?, [String])] = [
            ("anne@new.example", nil, ["/current", "required"]),
            ("anne@new.example", "a lamp for the attic", ["/current", "wrong_password"]),
            ("ada@infomedia.example", password, ["/email", "email_unavailable"]),
        ]
        for (email, current, wrong) in cases {
            let thrown = try await failure { try await me.changeEmail(email: email, current: current) }
            XCTAssertEqual(thrown.wrong, [wrong])
        }
        let moved = try await me.changeEmail(email: "anne@new.example", current: password)
        XCTAssertEqual(moved.email, "anne@new.example")
        XCTAssertEqual(moved.activation, .invited)
        let over = try await failure { try await me.get() }
        XCTAssertEqual(over.code(), "signed_out")
        // The host vouches for the staff, whom it does not ask.
        let waits = try await failure { try await house.administrator.me().changeEmail(email: "ada@new.example") }
        XCTAssertEqual(waits.wrong, [["/email", "not_activated"]])
    }

    func testP5AllPlacesAreShownThoseThatAreClosedToo() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let second = try await house.agent.accounts().create(insert: AccountInsert(name: "Chez Joe 2"))
        var draft = house.draft("anne", .observer)
        draft.account = "Chez Joe 2"
        _ = try await house.agent.contacts().create(draft: draft)
        _ = try await house.agent.accounts().suspend(id: second.id)
        let places = try await house.signedIn(anne).me().places()
        let open = Dictionary(uniqueKeysWithValues: places.map { ($0.account?.name, $0.open) })
        XCTAssertEqual(open, ["Garage Chez Joe": true, "Chez Joe 2": false])
        XCTAssertEqual(Set(try places.map { try $0.role.key() }), ["manager", "observer"])
        let ada = try await house.administrator.me().places()
        XCTAssertEqual(ada.map { $0.role }, [.staff(role: .deskAdministrator)])
        XCTAssertEqual(ada.map { $0.account }, [nil])
    }

    func testP11AnotherPasswordEndsEverySignIn() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let sessions = [try await house.signedIn(anne), try await house.signedIn(anne)]
        let me = try sessions[0].me()
        let signIns = try await me.signIns()
        XCTAssertEqual(signIns.filter { $0.current }.count, 1)
        XCTAssertEqual(signIns.count, 2)
        let wrong = try await failure {
            try await me.changePassword(current: "a lamp for the attic", newPassword: "a ladder for the attic")
        }
        XCTAssertEqual(wrong.wrong, [["/current", "wrong_password"]])
        let short = try await failure { try await me.changePassword(current: password, newPassword: "short") }
        XCTAssertEqual(short.wrong, [["/new", "too_short"]])
        try await me.changePassword(current: password, newPassword: "a ladder for the attic")
        for session in sessions {
            let over = try await failure { try await session.me().get() }
            XCTAssertEqual(over.code(), "signed_out")
        }
        let again = try await house.host.access().signIn(email: anne.email, password: "a ladder for the attic")
        XCTAssertEqual(try again.user().id, anne.user)
    }

    func testP5WhoeverSignsOutIsSignedOutFromTheNextCallOn() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        var all: [Me] = []
        for _ in 0..<4 { all.append(try await house.signedIn(anne).me()) }
        let me = all
        try await me[0].signOut()
        let twice = try await failure { try await me[0].signOut() }
        XCTAssertEqual(twice.code(), "signed_out")
        let left = try await me[1].signIns()
        XCTAssertEqual(left.count, 3)
        try await me[1].signOutEverywhere()
        let everywhere = try await failure { try await me[2].get() }
        XCTAssertEqual(everywhere.code(), "signed_out")
        let again = try await house.signedIn(anne).me()
        let ended = try await house.administrator.people().endSignIns(id: anne.user)
        XCTAssertEqual(ended.id, anne.user)
        let over = try await failure { try await again.get() }
        XCTAssertEqual(over.code(), "signed_out")
        // The host vouches for somebody without a sign-in.
        let vouched = try house.acting(anne).me()
        let none = try await failure { try await vouched.signOut() }
        XCTAssertEqual(none.code(), "signed_out")
        let signIns = try await vouched.signIns()
        XCTAssertEqual(signIns, [])
    }
}
