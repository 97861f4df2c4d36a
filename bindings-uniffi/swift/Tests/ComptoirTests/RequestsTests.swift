import Comptoir
import Foundation
import XCTest

final class RequestsTests: CounterTestCase {
    func testQ6ARequestOf23DecemberIsDueAtTheEndOf29DecemberAndSaysWhyInFinnish() async throws {
        let receipt = try await House.open(folder).dealer.requests().submit(draft: theDraft)
        XCTAssertEqual(receipt.code, "261223-080000000")
        XCTAssertEqual(receipt.state, .submitted)
        XCTAssertEqual(try receipt.state.label(locale: "fi"), "Lähetetty")
        XCTAssertEqual(receipt.submittedAt, House.beforeChristmas)
        XCTAssertEqual(try receipt.due.due(), instant("2026-12-29T22:00:00Z"))
        XCTAssertEqual(try receipt.due.lastDay(), Day(year: 2026, month: 12, day: 29))
        let text = "Määräpäivä: tiistai 29. joulukuuta 2026 (päivän loppuun mennessä)"
        XCTAssertEqual(try receipt.due.text(locale: "fi"), text)
        XCTAssertEqual(
            try receipt.due.explanation(locale: "fi"),
            [
                "keskiviikko 23. joulukuuta 2026: pyyntö lähetetty, päivää ei lasketa",
                "torstai 24. joulukuuta 2026: suljettu (jouluaatto)",
                "perjantai 25. joulukuuta 2026: suljettu (joulupäivä)",
                "lauantai 26. joulukuuta 2026: suljettu (tapaninpäivä)",
                "sunnuntai 27. joulukuuta 2026: suljettu (viikonloppu)",
                "maanantai 28. joulukuuta 2026: arkipäivä 1/2",
                "tiistai 29. joulukuuta 2026: arkipäivä 2/2",
            ]
        )
        let days = try receipt.due.days()
        let eve = DeadlineDay(day: Day(year: 2026, month: 12, day: 24), kind: .closed(closure: .holiday(holiday: .christmasEve)))
        XCTAssertEqual(days[1], eve)
        XCTAssertEqual(days.last?.kind, .counted(number: 2, of: 2))
    }

    func testQ4ARefusedDraftTellsAllItsProblemsAtOnceInFinnish() async throws {
        let house = try await House.open(folder)
        var draft = theDraft
        draft.account.name = " "
        draft.account.country = "SE"
        draft.users[0].email = "jussi"
        draft.users[0].firstName = nil
        draft.users[0].timeZone = "Europe/Turku"
        let requests = try house.dealer.requests()
        let thrown = try await failure { [draft] in try await requests.submit(draft: draft) }
        guard case .invalid = thrown else { return XCTFail("\(thrown)") }
        let problems = thrown.problems(locale: "fi")
        XCTAssertEqual(
            problems.map { [$0.path, $0.text] },
            [
                ["/account/name", "Kentässä on pelkkiä välilyöntejä. Täytä kenttä."],
                ["/account/country", "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan."],
                ["/users/0/email", "Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@esimerkki.fi."],
                ["/users/0/first_name", "Tämä tieto on pakollinen. Täytä kenttä."],
                [
                    "/users/0/time_zone",
                    "Tämännimistä aikavyöhykettä ei ole. Käytä luettelon nimeä, esimerkiksi Europe/Helsinki.",
                ],
            ]
        )
        XCTAssertEqual(problems.last?.argsJson, #"{"example":"Europe/Helsinki"}"#)
        let typed = try await requests.check(draft: draft, locale: "fi")
        XCTAssertEqual(typed, problems)
        let read = try await requests.checkJson(json: RequestDraft.create(draft: draft).toJson(), locale: "fr")
        XCTAssertEqual(read, thrown.problems(locale: "fr"))
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 0)
    }

    func testARequestIsTakenUpAskedAboutAnsweredAndCompleted() async throws {
        let house = try await House.open(folder)
        let (dealer, agent, outbox) = (try house.dealer.requests(), try house.agent.requests(), try house.host.outbox())
        let code = try await dealer.submit(draft: theDraft).code
        let started = try await agent.start(code: code)
        XCTAssertEqual(started.state, .inProgress)
        _ = try await agent.ask(code: code, question: "Kuka vastaa varaosista?")
        try house.clock.set(at: instant("2026-12-28T23:00:00Z"))
        let answered = try await dealer.answer(code: code, answer: "Jussi itse.")
        XCTAssertEqual(try answered.due.lastDay(), Day(year: 2026, month: 12, day: 30))
        let view = try await dealer.get(code: code)
        XCTAssertEqual(view.draft, .create(draft: theDraft))
        XCTAssertEqual(view.steps.map { $0.text }, [nil, "Kuka vastaa varaosista?", "Jussi itse."])
        XCTAssertEqual(view.steps.map { $0.action }, [.start, .ask, .answer])
        XCTAssertEqual(view.submitter.name, "jari Infomedia")
        XCTAssertEqual(view.dealership?.city, "Helsinki")

        let completed = try await agent.complete(code: code, completion: Completion(roles: [.observer]))
        XCTAssertEqual(completed.state, .completed)
        let accounts = try house.dealer.accounts()
        let account = try await accounts.get(id: XCTUnwrap(completed.account))
        let listed = try await accounts.list()
        XCTAssertEqual(listed, AccountPage(items: [account], next: nil, total: nil))
        XCTAssertEqual(account.name, "JG IMT 1")
        XCTAssertEqual(account.state, .active)
        XCTAssertEqual(account.address.postalCode, "00100")
        let contacts = try await accounts.contacts(id: account.id)
        XCTAssertEqual(contacts.map { $0.role }, [.observer])
        XCTAssertEqual(contacts.first?.user, account.administrator)
        XCTAssertEqual(contacts.first?.email, "jussi@imt.example")
        XCTAssertEqual(contacts.first?.activation, .invited)

        let mails = try await outbox.lease(limit: 100, seconds: 60)
        let invitations = mails.filter { $0.to == "jussi@imt.example" }
        XCTAssertEqual(invitations.map { $0.template }, ["activate"])
        XCTAssertEqual(invitations.first?.language, "fi")
        XCTAssertEqual(invitations.first?.text.contains("Jussi"), true)
        try await outbox.acknowledge(ids: mails.map { $0.id })
        try house.clock.set(at: instant("2026-12-29T23:00:00Z"))
        let left = try await outbox.lease(limit: 100, seconds: 60)
        XCTAssertEqual(left, [])
        let (report, events) = (try await house.host.audit().verify(), try await house.host.audit().list())
        XCTAssertTrue(report.intact)
        XCTAssertEqual(report.events, Int64(events.items.count))
    }

    func testARequestIsRejectedOrWithdrawnAndListsAreFilteredByState() async throws {
        let house = try await House.open(folder)
        let (dealer, agent) = (try house.dealer.requests(), try house.agent.requests())
        var codes: [String] = []
        for _ in 0..<3 { codes.append(try await dealer.submit(draft: theDraft).code) }
        let rejected = try await agent.reject(code: codes[0], reason: "Tili on jo olemassa.")
        XCTAssertEqual(rejected.state, .rejected)
        let cancelled = try await dealer.cancel(code: codes[1])
        XCTAssertEqual(cancelled.state, .cancelled)
        let all = try await dealer.list()
        XCTAssertEqual(all.items.map { $0.code }, codes.reversed())
        let submitted = try await dealer.list(filter: RequestFilter(state: .submitted))
        XCTAssertEqual(submitted.items.map { $0.code }, [codes[2]])
        XCTAssertNil(submitted.next)
    }

    func testQ8TheSameKeyTwiceIsOneRequestAndWithAnotherBodyAConflict() async throws {
        let house = try await House.open(folder)
        let first = try await house.dealer.once(key: "key-17").requests().submit(draft: theDraft)
        let second = try await house.dealer.once(key: "key-17").requests().submit(draft: theDraft)
        XCTAssertEqual(first, second)
        XCTAssertEqual(Set([first.due, second.due]).count, 1)
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 1)
        var other = theDraft
        other.account.name = "JG IMT 2"
        let thrown = try await failure { [other] in
            try await house.dealer.once(key: "key-17").requests().submit(draft: other)
        }
        guard case .conflict = thrown else { return XCTFail("\(thrown)") }
        XCTAssertEqual(thrown.code(), "key_reused")
        let third = try await house.dealer.requests().submit(draft: other)
        XCTAssertNotEqual(third.code, first.code)
    }

    func testAPreviewKeepsNothingAndAStaleVersionIsAConflict() async throws {
        let house = try await House.open(folder)
        let previewed = try await house.dealer.preview().requests().submit(draft: theDraft)
        XCTAssertEqual(previewed.state, .submitted)
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 0)
        let receipt = try await house.dealer.requests().submit(draft: theDraft)
        _ = try await house.agent.requests().start(code: receipt.code)
        let stale = try house.dealer.basedOn(version: receipt.version).requests()
        let thrown = try await failure { try await stale.cancel(code: receipt.code) }
        guard case .conflict = thrown else { return XCTFail("\(thrown)") }
        XCTAssertEqual(thrown.code(), "conflict")
        XCTAssertEqual(thrown.staleVersion()?.current, receipt.version + 1)
    }

    func testQ4APackDrawsAndChecksWithoutTheStore() async throws {
        let kept = try await House.open(folder).dealer.requests().pack().toJson()
        let pack = try Pack.fromJson(json: kept)
        let form = try pack.form(kind: .create, locale: "fi")
        XCTAssertEqual(form.title, "PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ")
        let fields = Dictionary(uniqueKeysWithValues: form.sections.flatMap { $0.fields }.map { ($0.path, $0) })
        let email = try XCTUnwrap(fields["/users/*/email"])
        XCTAssertEqual(email.label, "Sähköpostiosoite")
        XCTAssertEqual(email.fieldType, .email)
        XCTAssertEqual(email.autocomplete, .email)
        XCTAssertTrue(email.required)
        XCTAssertEqual(fields["/users/*/time_zone"]?.options.contains { $0.label.contains("Helsinki, Kiova") }, true)

        let blank = try pack.blankCreate()
        XCTAssertEqual(blank.account.country, "FI")
        XCTAssertEqual(blank.users.map { $0.timeZone }, ["Europe/Helsinki"])
        XCTAssertEqual(try pack.blank(kind: .create), .create(draft: blank))
        XCTAssertFalse(try pack.check(draft: blank, locale: "fi").isEmpty)
        XCTAssertEqual(try pack.check(draft: theDraft, locale: "fi"), [])
        let draft = RequestDraft.create(draft: theDraft)
        XCTAssertEqual(try draft.kind(), .create)
        XCTAssertEqual(try pack.checkJson(json: draft.toJson(), locale: "fi"), [])
        XCTAssertEqual(try RequestDraft(json: draft.toJson()), draft)
    }

    func testNoPersonalValueIsInTheTextOfAnObject() async throws {
        let house = try await House.open(folder)
        let receipt = try await house.dealer.requests().submit(draft: theDraft)
        _ = try await house.agent.requests().start(code: receipt.code)
        _ = try await house.agent.requests().complete(code: receipt.code)
        let accounts = try await house.agent.accounts().list()
        let account = try XCTUnwrap(accounts.items.first)
        let things: [Any] = [
            theDraft, theDraft.account, theDraft.account.address, theDraft.users, account, accounts, try House.keys(), receipt,
            try await house.dealer.requests().get(code: receipt.code),
            try await house.agent.accounts().contacts(id: account.id), try await house.host.outbox().lease(limit: 100, seconds: 60),
            try await house.host.audit().list(), try await house.administrator.people().staff(),
        ]
        for thing in things {
            let shown = "\(thing) \(String(reflecting: thing))"
            for secret in ["Jussi", "jussi", "JG IMT", "Mannerheimintie", "Infomedia", "bytes"] {
                XCTAssertFalse(shown.contains(secret), "\(secret) in \(shown)")
            }
        }
    }
}
