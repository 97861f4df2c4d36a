import Comptoir
import Foundation
import XCTest

final class FailuresTests: CounterTestCase {
    func testAFailureHasACodeAndATextInTheReadersLanguage() async throws {
        let requests = try await House.open(folder).agent.requests()
        let thrown = try await failure { try await requests.get(code: "260430-080000000") }
        guard case .notFound = thrown else { return XCTFail("\(thrown)") }
        XCTAssertEqual(thrown.code(), "unknown_request")
        XCTAssertEqual(thrown.text(locale: "fr"), "Cette demande n’existe pas.")
        XCTAssertEqual(thrown.text(locale: "fr-CA"), "Cette demande n’existe pas.")
        XCTAssertEqual(thrown.text(locale: Locale(identifier: "fr_FR@calendar=buddhist").languageTag), "Cette demande n’existe pas.")
        XCTAssertEqual(thrown.text(locale: "fi"), "Pyyntöä ei löydy.")
        XCTAssertEqual(thrown.text(locale: "en"), "There is no such request.")
        XCTAssertEqual(thrown.text(locale: "no tag"), "There is no such request.")
        XCTAssertEqual(thrown.problems(locale: "fi"), [])
        XCTAssertTrue("\(thrown)".contains("unknown_request"))
        XCTAssertEqual(thrown.localizedDescription, thrown.text(locale: Locale.current.languageTag))
    }

    func testARefusalAndAWrongStateSayWhatWouldBePossible() async throws {
        let house = try await House.open(folder)
        let code = try await house.dealer.requests().submit(draft: theDraft).code
        let refused = try await failure { try await house.dealer.requests().start(code: code) }
        guard case .refused = refused else { return XCTFail("\(refused)") }
        XCTAssertEqual(refused.code(), "refused")
        let refusal = try XCTUnwrap(refused.refusal())
        XCTAssertEqual(try refusal.rule(), "P10")
        XCTAssertEqual(try refusal.action(), .startRequest)
        XCTAssertEqual(try refusal.reason(), .role)
        XCTAssertEqual(try refusal.whoMay(), [.deskAdministrator, .agent])
        let told = [
            "fr": (
                "Vous n’avez pas l’autorisation d’effectuer cette action\u{202F}: prendre en charge une demande. Votre rôle\u{202F}: représentant du concessionnaire.",
                "Qui peut le faire\u{202F}: administrateur du comptoir et agent du Service clientèle."
            ),
            "fi": (
                "Sinulla ei ole oikeutta tähän toimintoon: pyynnön ottaminen käsittelyyn. Roolisi: liikkeen edustaja.",
                "Toiminnon voi tehdä: palvelupisteen pääkäyttäjä ja asiakaspalvelija."
            ),
            "en": (
                "You do not have permission to do this: take up a request. Your role: dealer.",
                "Who may do it: desk administrator and Customer Service agent."
            ),
        ]
        for (locale, (what, remedy)) in told {
            XCTAssertEqual(try refusal.text(locale: locale), "\(what) \(remedy)")
            XCTAssertEqual(try refusal.remedy(locale: locale), remedy)
            XCTAssertEqual(refused.text(locale: locale), "\(what) \(remedy)")
        }
        let state = try await failure { try await house.agent.requests().complete(code: code) }
        guard case .state = state else { return XCTFail("\(state)") }
        XCTAssertEqual(state.code(), "wrong_state")
        XCTAssertEqual(state.wrongState()?.state, .submitted)
        XCTAssertEqual(state.wrongState()?.action, .complete)
        XCTAssertEqual(state.wrongState()?.allowed.contains(.start), true)
        XCTAssertTrue(state.text(locale: "fi").contains("Lähetetty"))
        let mails = try await failure { try await house.dealer.outbox().lease(limit: 1, seconds: 1) }
        XCTAssertEqual(mails.code(), "refused")
    }

    func testAValueThatIsNoneIsThrownLikeAnyOtherFailure() async throws {
        let house = try await House.open(folder)
        let requests = try house.dealer.requests()
        let receipt = try await requests.submit(draft: theDraft)
        let pack = try await requests.pack()
        let url = House.url(folder)
        let short = RootKey(id: 1, bytes: Data(count: 31))
        let negative = RootKey(id: -1, bytes: Data(count: 32))
        let key = RootKey(id: 1, bytes: Data(count: 32))
        let calls: [(String, () async throws -> Any)] = [
            ("/locale", { try await requests.form(kind: .create, locale: "no tag") }),
            ("/locale", { try await requests.check(draft: theDraft, locale: "") }),
            ("/locale", { try pack.check(draft: theDraft, locale: "\0") }),
            ("/locale", { try receipt.due.text(locale: String(repeating: "x", count: 100_000)) }),
            ("/locale", { try receipt.due.explanation(locale: "🦊") }),
            ("/locale", { try receipt.state.label(locale: "-") }),
            ("/at", { try FixedClock(at: Timestamp(microseconds: .max)) }),
            ("/cursor", { try await requests.list(paging: RequestPaging(after: "no cursor")) }),
            ("/cursor", { try await requests.list(paging: RequestPaging(after: String(repeating: "A", count: 1_000_000))) }),
            ("/text", { try await house.agent.requests().ask(code: receipt.code, question: "") }),
            ("/key", { try house.dealer.once(key: "") }),
            ("/key", { try house.dealer.once(key: String(repeating: "k", count: 201)) }),
            ("/limit", { try await house.host.outbox().lease(limit: 0, seconds: .max) }),
            ("/keys/current/bytes", { try Keys(current: short) }),
            ("/keys/current/id", { try Keys(current: negative) }),
            ("/connections", { try await Store.open(url: url, keys: House.keys(), options: StoreOptions(connections: 0)) }),
            ("/wait_seconds", { try await Store.open(url: url, keys: House.keys(), options: StoreOptions(waitSeconds: -1)) }),
            ("/keys/previous/0/id", { try Keys(current: key, previous: [key]) }),
        ]
        for (path, call) in calls {
            let thrown = try await failure { try await call() }
            guard case .invalid = thrown else { XCTFail("\(path): \(thrown)"); continue }
            XCTAssertEqual(thrown.code(), "invalid")
            XCTAssertEqual(thrown.problems(locale: "en").first?.path, path)
            for locale in ["fr", "fi", "en"] {
                XCTAssertTrue(thrown.problems(locale: locale).allSatisfy { !$0.text.isEmpty && !$0.text.contains("{") })
            }
        }
    }

    func testAnIdOrCodeThatIsNoneIsUnknown() async throws {
        let house = try await House.open(folder)
        let nobody = "00000000-0000-0000-0000-000000000000"
        let calls: [(String, () async throws -> Any)] = [
            ("unknown_desk", { try await house.store.desk(name: "🦊") }),
            ("unknown_account", { try await house.agent.accounts().get(id: "17") }),
            ("unknown_account", { try await house.agent.accounts().contacts(id: nobody) }),
            ("unknown_message", { try await house.host.outbox().acknowledge(ids: [""]) }),
            ("unknown_request", { try await house.agent.requests().get(code: String(repeating: "x", count: 100_000)) }),
            ("unknown_request", { try await house.agent.requests().start(code: "\0") }),
            ("unknown_actor", { try await house.store.desk(name: "infomedia").session(actor: .staff(id: "17")) }),
            ("unknown_actor", {
                try await house.store.desk(name: "infomedia").session(actor: .staff(id: nobody)).accounts().list()
            }),
        ]
        for (code, call) in calls {
            let thrown = try await failure { try await call() }
            XCTAssertEqual(thrown.code(), code)
        }
        let host = try await failure { try await house.store.desk(name: "infomedia").session(actor: .host(name: "a\nb")) }
        XCTAssertEqual(host.problems(locale: "fi").map { $0.path }, ["/actor"])
    }

    func testJSONThatIsNoneIsAProblem() async throws {
        let house = try await House.open(folder)
        let requests = try house.dealer.requests()
        let pack = try await requests.pack()
        let texts = [
            "", "{", "null", "[]", "\0", String(repeating: "[", count: 50_000), #"{"kind":17}"#,
            #"{"kind":"create","kind":"create"}"#, #"{"kind":"create","users":"# + String(repeating: "[{}", count: 20_000),
            #"{"kind":"create","nobody":true}"#, String(repeating: " ", count: 70_000),
        ]
        for json in texts {
            let problems = try pack.checkJson(json: json, locale: "fi")
            XCTAssertFalse(problems.isEmpty)
            let checked = try await requests.checkJson(json: json, locale: "fi")
            XCTAssertEqual(checked, problems)
            let thrown = try await failure { try await requests.submitJson(json: json) }
            XCTAssertEqual(thrown.problems(locale: "fi"), problems)
            let sent = try await failure { try await requests.submitJsonBytes(json: Data(json.utf8)) }
            XCTAssertEqual(sent.problems(locale: "fi"), problems)
            let unread = try await failure { try Pack.fromJson(json: json) }
            XCTAssertEqual(unread.code(), "invalid")
        }
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 0)
    }

    func testASessionKnowsWhoActs() async throws {
        let house = try await House.open(folder)
        XCTAssertEqual(try house.host.actor(), .host(name: "tests"))
        let anna = try await house.host.people().staffByEmail(email: "anna@infomedia.example")
        XCTAssertEqual(try house.agent.once(key: "key").actor(), .staff(id: try XCTUnwrap(anna).id))
    }

    func testAStoreThatCannotBeOpenedSaysWhyAndStaysAsItIs() async throws {
        let notes = folder.appendingPathComponent("notes.txt")
        let before = Data(String(repeating: "no database at all\n", count: 100).utf8)
        try before.write(to: notes)
        _ = try await House.open(folder)
        let stores = [
            ("store_damaged", "sqlite:\(notes.path)", try House.keys()),
            ("store_missing", "sqlite:" + folder.appendingPathComponent("missing/counter.db").path, try House.keys()),
            ("store_url", "mysql://localhost", try House.keys()),
            ("store_url", "", try House.keys()),
            ("store_wrong_key", House.url(folder), try House.keys(8)),
        ]
        for (code, url, keys) in stores {
            let thrown = try await failure { try await Store.open(url: url, keys: keys) }
            guard case .store = thrown else { XCTFail("\(code): \(thrown)"); continue }
            XCTAssertEqual(thrown.code(), code)
        }
        XCTAssertEqual(try Data(contentsOf: notes), before)
    }

    func testADesksSettingsAreWrongAllAtOnce() async throws {
        let store = try await Store.open(url: House.url(folder), keys: House.keys())
        var settings = House.settings
        settings.name = "Infomedia"
        settings.country = "XX"
        settings.jobTitles = [JobTitleDraft(key: "parts manager", labels: ["fi": "Varaosapäällikkö"])]
        settings.invitationHours = 0
        let nobody = StaffDraft(email: "ada", firstName: "Ada", lastName: "")
        let thrown = try await failure { [settings] in try await store.createDesk(settings: settings, administrator: nobody) }
        XCTAssertEqual(
            Set(thrown.problems(locale: "fi").map { $0.path }),
            [
                "/settings/name", "/settings/country", "/settings/job_titles/0/key", "/settings/invitation_hours",
                "/administrator/email", "/administrator/last_name",
            ]
        )
        let none = try await store.desks()
        XCTAssertEqual(none, [])
        let ada = StaffDraft(email: "ada@infomedia.example", firstName: "Ada", lastName: "Infomedia")
        _ = try await store.createDesk(settings: House.settings, administrator: ada)
        let again = try await failure { try await store.createDesk(settings: House.settings, administrator: ada) }
        guard case .conflict = again else { return XCTFail("\(again)") }
        XCTAssertEqual(again.code(), "taken_desk")
        let desks = try await store.desks()
        XCTAssertEqual(desks, ["infomedia"])
    }
}
