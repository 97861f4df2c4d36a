import Comptoir
import Foundation
import XCTest

/// The door: activation, sign-in, forgotten passwords.
final class AccessTests: CounterTestCase {
    func testP11WhoIsInvitedActivatesSignsInAndActsInAnOpenPlace() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.invited("anne", .manager)
        let access = try house.host.access()
        let token = try await house.token(anne.email)
        let greeting = try await access.invitation(token: token)
        XCTAssertEqual(greeting.purpose, .activate)
        XCTAssertEqual(greeting.name, anne.name)
        XCTAssertTrue(greeting.needsPassword && greeting.takesPassword)
        let activated = try await access.activate(token: token, password: password)
        XCTAssertEqual(activated, Activated(user: anne.user, email: anne.email, name: anne.name))
        let signedIn = try await access.signIn(email: "Anne@ChezJoe.example", password: password, origin: "203.0.113.7")
        XCTAssertEqual(try signedIn.token().count, 64)
        XCTAssertEqual(try signedIn.user().id, anne.user)
        XCTAssertEqual(try signedIn.user().activation, .active)
        XCTAssertEqual(try signedIn.expiresAt(), instant("2026-12-23T20:00:00Z"))
        let places = try signedIn.places()
        XCTAssertEqual(places.map { $0.actor }, [.contact(id: anne.id)])
        XCTAssertEqual(places.map { $0.role }, [.contact(role: .manager)])
        XCTAssertEqual(places.map { $0.account?.id }, [garage.id])
        XCTAssertEqual(places.map { $0.open }, [true])
        let session = try await house.desk.signedIn(token: signedIn.token(), actor: places[0].actor)
        XCTAssertEqual(try session.actor().description, "contact:\(anne.id)")
        let me = try await session.me().get()
        XCTAssertEqual(me.account?.id, garage.id)
        let other = try await house.contact("luc", .requester)
        let stolen = try await failure { try await house.desk.signedIn(token: signedIn.token(), actor: .contact(id: other.id)) }
        XCTAssertEqual(stolen.code(), "unknown_actor")
        try house.clock.set(at: signedIn.expiresAt())
        let over = try await failure { try await session.me().get() }
        guard case .signIn = over else { return XCTFail("\(over)") }
        XCTAssertEqual(over.code(), "signed_out")
        XCTAssertNil(over.tokenFault())
    }

    func testP11APasswordThatWillNotDoSaysWhy() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.invited("anne", .manager)
        let access = try house.host.access()
        let token = try await house.token(anne.email)
        let passwords: [(String?, String)] = [
            (nil, "required"), ("", "required"), ("short", "too_short"), ("password1234", "password_common"),
            ("anne-tremblay", "password_personal"), (String(repeating: "x", count: 257), "too_long"),
            ("a lamp\u{7}for the cellar", "control_characters"),
        ]
        for (wrong, code) in passwords {
            do {
                let activated = try await access.activate(token: token, password: wrong)
                return XCTFail("\(code): \(activated)")
            } catch let thrown as ComptoirError {
                XCTAssertEqual(thrown.wrong, [["/password", code]])
            }
        }
        let activated = try await access.activate(token: token, password: password)
        XCTAssertEqual(activated.user, anne.user)
    }

    func testP11ALinkThatIsNotGoodSaysWhy() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.invited("anne", .manager)
        let (access, contacts) = (try house.host.access(), try house.agent.contacts())
        let first = try await house.token(anne.email)
        _ = try await contacts.invite(id: anne.id)
        let second = try await house.token(anne.email)
        _ = try await access.activate(token: second, password: password)
        let active = try await failure { try await contacts.invite(id: anne.id) }
        XCTAssertEqual(active.code(), "already_active")
        let luc = try await house.invited("luc", .observer)
        let late = try await house.token(luc.email)
        try house.clock.set(at: instant("2026-12-24T08:00:00Z"))
        let invalid = [
            "", "x", String(repeating: "x", count: 100_000), String(repeating: "ä", count: 64), String(late.reversed()),
        ]
        let good: [(String, String, TokenFault)] = [
            (first, "revoked_token", .revoked), (second, "used_token", .used), (late, "expired_token", .expired),
        ]
        for (token, code, fault) in good + invalid.map({ ($0, "invalid_token", .invalid) }) {
            let thrown = try await failure { try await access.invitation(token: token) }
            guard case .signIn = thrown else { return XCTFail("\(thrown)") }
            XCTAssertEqual(thrown.code(), code)
            XCTAssertEqual(thrown.tokenFault(), fault)
        }
        let wrong = try await failure { try await house.desk.signedIn(token: first, actor: .contact(id: anne.id)) }
        XCTAssertEqual(wrong.tokenFault(), .invalid)
    }

    func testP11WhoeverFailsTooOftenWaitsKnownOrNot() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let access = try house.host.access()
        for email in [anne.email, "nobody@chezjoe.example"] {
            for _ in 0..<5 {
                let failed = try await failure { try await access.signIn(email: email, password: "a lamp for the attic") }
                XCTAssertEqual(failed.code(), "sign_in_failed")
                XCTAssertNil(failed.retryAfter())
            }
            _ = try await failure { try await access.signIn(email: email, password: "a lamp for the attic") }
            let waits = try await failure { try await access.signIn(email: email, password: "a lamp for the attic") }
            XCTAssertEqual(waits.code(), "too_many_attempts")
            XCTAssertEqual(waits.retryAfter(), 1)
        }
        let waits = try await failure { try await access.signIn(email: anne.email, password: password) }
        XCTAssertEqual(waits.code(), "too_many_attempts")
        let seconds = try XCTUnwrap(waits.retryAfter())
        try house.clock.set(at: Timestamp(microseconds: House.beforeChristmas.microseconds + seconds * 1_000_000))
        let signedIn = try await access.signIn(email: anne.email, password: password)
        XCTAssertEqual(try signedIn.user().id, anne.user)
        let origin = String(repeating: "x", count: 101)
        let wrong = try await failure { try await access.signIn(email: "anne", password: "", origin: origin) }
        XCTAssertEqual(wrong.paths, ["/email", "/password", "/origin"])
    }

    func testP11AForgottenPasswordIsSetAnewByALink() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let access = try house.host.access()
        let session = try await house.signedIn(anne)
        try await access.forgotPassword(email: "nobody@chezjoe.example")
        try await access.forgotPassword(email: "ANNE@chezjoe.example")
        let token = try await house.token(anne.email)
        let greeting = try await access.invitation(token: token)
        XCTAssertEqual(greeting.purpose, .resetPassword)
        try await access.resetPassword(token: token, password: "a ladder for the attic")
        let over = try await failure { try await session.me().get() }
        XCTAssertEqual(over.code(), "signed_out")
        let former = try await failure { try await access.signIn(email: anne.email, password: password) }
        XCTAssertEqual(former.code(), "sign_in_failed")
        let signedIn = try await access.signIn(email: anne.email, password: "a ladder for the attic")
        XCTAssertEqual(try signedIn.user().id, anne.user)
        let used = try await failure { try await access.resetPassword(token: token, password: password) }
        XCTAssertEqual(used.code(), "used_token")
        let wrong = try await failure { try await access.forgotPassword(email: "anne") }
        XCTAssertEqual(wrong.paths, ["/email"])
    }

    func testP5WithoutAnOpenPlaceNobodySignsInNorWhereTheHostSaysWhoIsWho() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        _ = try await house.agent.accounts().suspend(id: garage.id)
        let closed = try await failure { try await house.host.access().signIn(email: anne.email, password: password) }
        XCTAssertEqual(closed.code(), "no_open_place")
        let ada = StaffDraft(email: "ada@infomedia.example", firstName: "Ada", lastName: "Infomedia")
        var settings = House.settings
        (settings.name, settings.credentials, settings.signInHours) = ("elsewhere", "host", 1)
        let host = try await house.store.createDesk(settings: settings, administrator: ada).session(actor: .host(name: "tests"))
        let elsewhere = try await failure { try await host.access().signIn(email: ada.email, password: password) }
        XCTAssertEqual(elsewhere.code(), "signs_in_elsewhere")
        let refused = try await failure { try await house.administrator.access().forgotPassword(email: anne.email) }
        XCTAssertEqual(try refused.refusal()?.action(), .signPeopleIn)
        (settings.name, settings.credentials, settings.signInHours, settings.registration) = ("wrong", "magic", 721, "maybe")
        let thrown = try await failure { [settings] in try await house.store.createDesk(settings: settings, administrator: ada) }
        XCTAssertEqual(thrown.paths, ["/settings/credentials", "/settings/sign_in_hours", "/settings/registration"])
    }

    func testASignInThatIsNoLongerWaitedForIsMadeAllTheSame() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        // Somebody else writes, so that no sign-in can be made before it is cancelled.
        let writer = try FileHandle(forUpdating: folder.appendingPathComponent("counter.db.lock"))
        XCTAssertEqual(flock(writer.fileDescriptor, LOCK_EX), 0)
        let calls = try (0..<3).map { _ in
            let access = try house.host.access()
            return Task { try await access.signIn(email: anne.email, password: password) }
        }
        try await Task.sleep(nanoseconds: 100_000_000)
        for call in calls { call.cancel() }
        for call in calls {
            do {
                let signedIn = try await call.value
                XCTFail("an answer to who waits no more: \(signedIn)")
            } catch is CancellationError {}
        }
        try writer.close()
        let me = try house.acting(anne).me()
        let deadline = Date(timeIntervalSinceNow: 60)
        while try await me.signIns().count < 3, Date() < deadline {
            try await Task.sleep(nanoseconds: 10_000_000)
        }
        let signIns = try await me.signIns()
        XCTAssertEqual(signIns.map { $0.current }, [false, false, false])
        let report = try await house.host.audit().verify()
        XCTAssertTrue(report.intact)
    }

    func testNeitherAPasswordNorATokenIsInAnyText() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.invited("anne", .manager)
        let access = try house.host.access()
        let token = try await house.token(anne.email)
        let greeting = try await access.invitation(token: token)
        let failed = try await failure { try await access.activate(token: token, password: "short lamp") }
        let activated = try await access.activate(token: token, password: password)
        let used = try await failure { try await access.activate(token: token, password: password) }
        let signedIn = try await access.signIn(email: anne.email, password: password)
        let wrong = try await failure { try await access.signIn(email: anne.email, password: "a lamp for the attic") }
        let session = try await house.desk.signedIn(token: signedIn.token(), actor: signedIn.places()[0].actor)
        let signIns = try await session.me().signIns()
        let errors = [failed, used, wrong].map { "\($0) \($0.localizedDescription) \($0.text(locale: "fi")) \($0.toJson(locale: "fi"))" }
        let trail = try await house.host.audit().all().map { $0.factsJson + ($0.personalJson ?? "") }.read()
        let views = "\(greeting) \(activated) \(signedIn) \(session) \(signIns)"
        let told = (errors + trail + [views, String(reflecting: signedIn), String(reflecting: session)]).joined(separator: " ")
        assertUntold(["short lamp", "a lamp", token, try signedIn.token()], in: told)
        assertUntold(["anne"], in: views)
    }
}
