import Comptoir
import Foundation
import XCTest

final class ModifyTests: CounterTestCase {
    func testWhatAnEditSaysReadsAsItIsMeant() throws {
        let number = 2
        let address = AddressEdit(street: "Mannerheimintie 2")
        let edit = AccountEdit(currentName: "JG IMT 1", name: "JG IMT \(number)", address: address, notes: .clear)
        XCTAssertEqual(edit.name, .set(text: "JG IMT 2"))
        XCTAssertEqual(edit.language, .unchanged)
        XCTAssertEqual(edit.notes, .clear)
        XCTAssertEqual(edit.address, AddressEdit(street: Edit("Mannerheimintie 2")))
        XCTAssertEqual(UserEdit().timeZone, .unchanged)
        let json = try JSON(RequestDraft.modify(draft: ModifyDraft(account: edit)).toJson())
        let account: JSON = [
            "current_name": "JG IMT 1", "name": "JG IMT 2", "address": ["street": "Mannerheimintie 2"], "notes": .null,
        ]
        XCTAssert(json == ["kind": "modify", "account": account, "modify_users": .bool(false), "users": []], "\(json)")
        XCTAssertEqual(try RequestDraft(json: json.textOfJSON), .modify(draft: ModifyDraft(account: edit)))
    }

    func testAnEditIsMadeFromWhatAScreenShowedAndWhatWasTyped() {
        XCTAssertEqual(Edit(shown: "Jussi", typed: "Jussi"), .unchanged)
        XCTAssertEqual(Edit(shown: nil, typed: ""), .unchanged)
        XCTAssertEqual(Edit(shown: "Jussi", typed: ""), .clear)
        XCTAssertEqual(Edit(shown: "Jussi", typed: nil), .clear)
        XCTAssertEqual(Edit(shown: nil, typed: "Jussi"), .set(text: "Jussi"))
        // Swift takes these for equal; the library would keep another text.
        XCTAssertEqual(Edit(shown: "\u{e9}", typed: "e\u{301}"), .set(text: "e\u{301}"))
    }

    func testQ1UsersAreAddedToAnAccountThatExists() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened(theDraft, Completion(reference: "4711"))
        XCTAssertEqual(account.reference, "4711")
        var user = theDraft.users[0]
        user.email = "maija@imt.example"
        let existing = CreateDraft(account: AccountDraft(existing: true, reference: "4711"), users: [user])
        let code = try await house.dealer.requests().submit(draft: existing).code
        _ = try await house.agent.requests().start(code: code)
        let review = try await house.agent.requests().review(code: code)
        XCTAssertEqual(review.account, account.id)
        XCTAssertEqual(review.values, [])
        XCTAssertEqual(review.users.map { [$0.path, $0.email, $0.user] }, [["/users/0", "maija@imt.example", nil]])
        let done = try await house.agent.requests().complete(code: code)
        XCTAssertEqual(done.account, account.id)
        let contacts = try await house.agent.accounts().contacts(id: account.id)
        XCTAssertEqual(contacts.map { $0.email }, ["jussi@imt.example", "maija@imt.example"])
        XCTAssertEqual(contacts.map { $0.role }, [.manager, .requester])

        let again = try await failure { try await house.dealer.requests().submit(draft: existing) }
        XCTAssertEqual(again.problems(locale: "fi").map { [$0.path, $0.code] }, [["/users/0/email", "already_contact"]])
        let taken = try await failure { try await house.opened(draft(of: "JG IMT 2", user: "ville"), Completion(reference: "4711")) }
        XCTAssertEqual(taken.problems(locale: "fi").map { [$0.path, $0.code] }, [["/reference", "reference_taken"]])
    }

    func testQ1OnlyWhatIsGivenChangesAndAccessIsRemoved() async throws {
        let house = try await House.open(folder)
        var two = theDraft
        two.account.notes = "Toimitus aamulla."
        two.users.append(two.users[0])
        two.users[1].email = "maija@imt.example"
        let account = try await house.opened(two, Completion(roles: [.manager, .manager]))
        let wanted = ModifyDraft(
            account: AccountEdit(currentName: "JG IMT 1", name: "JG IMT Oy", notes: .clear),
            modifyUsers: true,
            users: [
                UserEdit(currentEmail: "maija@imt.example", firstName: "Maija"),
                UserEdit(currentEmail: "jussi@imt.example", removeAccess: true),
            ]
        )
        let problems = try await house.dealer.requests().check(draft: wanted, locale: "fi")
        XCTAssertEqual(problems, [])
        let code = try await house.started(wanted)
        let view = try await house.dealer.requests().get(code: code)
        XCTAssertEqual(view.kind, .modify)
        guard case .modify(let kept) = view.draft else { return XCTFail("\(view.draft)") }
        XCTAssertEqual(kept.account.name, "JG IMT Oy")
        XCTAssertEqual(kept.account.notes, .clear)
        XCTAssertEqual(kept.account.country, .unchanged)

        let requests = try house.agent.requests()
        let review = try await requests.review(code: code)
        func value(_ path: String, _ now: String, _ requested: String?) -> ReviewedValue {
            ReviewedValue(path: path, then: now, current: now, requested: requested, conflict: false)
        }
        XCTAssertEqual(
            review.values,
            [
                value("/account/name", "JG IMT 1", "JG IMT Oy"),
                value("/account/notes", "Toimitus aamulla.", nil),
                value("/users/0/first_name", "Jussi", "Maija"),
            ]
        )
        XCTAssertEqual(review.users.map { $0.needsSuccessor }, [false, true])
        XCTAssertEqual(review.users.map { $0.staff }, [false, false])
        let alone = try await failure { try await requests.complete(code: code) }
        XCTAssertEqual(alone.problems(locale: "fi").map { $0.code }, ["needs_successor"])
        _ = try await requests.complete(code: code, completion: Completion(successors: ["/users/1": "maija@imt.example"]))
        let changed = try await house.agent.accounts().get(id: account.id)
        XCTAssertEqual(changed.name, "JG IMT Oy")
        XCTAssertNil(changed.notes)
        XCTAssertEqual(changed.address, account.address)
        let contacts = try await house.agent.accounts().contacts(id: account.id)
        XCTAssertEqual(contacts.map { $0.firstName }, ["Maija"])
        XCTAssertEqual(contacts.first?.user, changed.administrator)
    }

    func testQ4AWrongModificationTellsAllItsProblemsAtOnce() async throws {
        let pack = try await House.open(folder).dealer.requests().pack()
        let draft = ModifyDraft(
            account: AccountEdit(name: .clear, country: "XX"),
            modifyUsers: true,
            users: [UserEdit(currentEmail: "jussi@imt.example", firstName: "Juha", removeAccess: true)]
        )
        XCTAssertEqual(
            try pack.check(draft: draft, locale: "fi").map { [$0.path, $0.code] },
            [
                ["/account/current_name", "required"],
                ["/account/name", "cannot_clear"],
                ["/account/country", "unknown_country"],
                ["/users/0/remove_access", "removal_with_changes"],
            ]
        )
        let nothing = ModifyDraft(account: AccountEdit(currentName: "JG IMT 1"))
        XCTAssertEqual(try pack.check(draft: nothing, locale: "fi").map { $0.code }, ["no_change"])
    }

    func testP4ANewAddressIsConfirmedAndTheOldOneIsTold() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let outbox = try house.host.outbox()
        let before = try await outbox.lease(limit: 100, seconds: 60)
        try await outbox.acknowledge(ids: before.map { $0.id })
        let jussi = UserEdit(currentEmail: "jussi@imt.example", email: "jussi.g@imt.example")
        let code = try await house.started(ModifyDraft(account: AccountEdit(id: account.id), modifyUsers: true, users: [jussi]))
        _ = try await house.agent.requests().complete(code: code)
        let mails = try await outbox.lease(limit: 100, seconds: 60)
        func templates(_ to: String) -> [String] { mails.filter { $0.to == to }.map { $0.template } }
        XCTAssertEqual(templates("jussi@imt.example"), ["email_changed"])
        XCTAssertEqual(templates("jussi.g@imt.example"), ["confirm_email"])
        XCTAssertTrue(templates("jari@infomedia.example").contains("request_modified"))
        let contacts = try await house.agent.accounts().contacts(id: account.id)
        XCTAssertEqual(contacts.map { $0.email }, ["jussi.g@imt.example"])
    }

    func testQ7TheAgentSaysWhichValueHoldsWhereOneHasChangedSince() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let requests = try house.agent.requests()
        func renamed(_ name: String) -> ModifyDraft {
            ModifyDraft(account: AccountEdit(id: account.id, name: Edit(name), language: "en"))
        }
        let first = try await house.started(renamed("JG Oy"))
        let second = try await house.started(renamed("JG Ab"))
        _ = try await requests.complete(code: second)
        let review = try await requests.review(code: first)
        XCTAssertEqual(review.values.map { [$0.then, $0.current, $0.requested] }, [["JG IMT 1", "JG Ab", "JG Oy"], ["fi", "en", "en"]])
        XCTAssertEqual(review.values.map { $0.conflict }, [true, false])
        let undecided = try await failure { try await requests.complete(code: first) }
        XCTAssertEqual(undecided.problems(locale: "fi").map { [$0.path, $0.code] }, [["/account/name", "changed_since"]])
        _ = try await requests.complete(code: first, completion: Completion(keep: ["/account/name": .current]))
        let kept = try await house.agent.accounts().get(id: account.id)
        XCTAssertEqual(kept.name, "JG Ab")
        XCTAssertEqual(try Keep.allCases.map { try $0.key() }, ["current", "requested"])
        XCTAssertTrue(try Keep.allCases.allSatisfy { try !$0.label(locale: "fi").isEmpty })
    }

    func testP10ARequestChangesNobodyOfTheStaffAndTheReviewSaysWho() async throws {
        let house = try await House.open(folder)
        var two = theDraft
        two.users.append(two.users[0])
        two.users[1].email = "anna@infomedia.example"
        two.users[1].firstName = "anna"
        two.users[1].lastName = "Infomedia"
        _ = try await house.opened(two)
        func anna(_ edit: (inout UserEdit) -> Void) -> ModifyDraft {
            var user = UserEdit(currentEmail: "anna@infomedia.example")
            edit(&user)
            return ModifyDraft(account: AccountEdit(currentName: "JG IMT 1"), modifyUsers: true, users: [user])
        }
        let refused = try await failure { try await house.dealer.requests().submit(draft: anna { $0.email = "eve@imt.example" }) }
        XCTAssertEqual(refused.problems(locale: "fi").map { [$0.path, $0.code] }, [["/users/0/email", "staff_member"]])
        let code = try await house.started(anna { $0.jobTitle = "body_shop_manager" })
        let review = try await house.agent.requests().review(code: code)
        XCTAssertEqual(review.users.map { $0.staff }, [true])
        XCTAssertEqual(review.users.map { $0.name }, ["anna Infomedia"])
    }

    func testQ2TheModifyFormSaysWhatCanBeClearedAndWhenUsersShow() async throws {
        let pack = try await House.open(folder).dealer.requests().pack()
        let form = try pack.form(kind: .modify, locale: "fr")
        XCTAssertEqual(form.kind, .modify)
        let fields = Dictionary(uniqueKeysWithValues: form.sections.flatMap { $0.fields }.map { ($0.path, $0) })
        XCTAssertEqual(fields["/account/notes"]?.clearable, true)
        XCTAssertEqual(fields["/account/name"]?.clearable, false)
        let users = try XCTUnwrap(form.sections.first { $0.key == "users" })
        XCTAssertEqual(users.visibleWhen, [Condition(path: "/modify_users", oneOf: ["true"])])
        guard case .modify(let blank) = try pack.blank(kind: .modify) else { return XCTFail("no draft to modify") }
        XCTAssertEqual(blank.account, AccountEdit())
        XCTAssertFalse(try pack.check(draft: blank, locale: "fr").isEmpty)
        var hidden = blank
        hidden.account = AccountEdit(currentName: "JG IMT 1", name: "JG IMT 2")
        hidden.modifyUsers = false
        hidden.users = [UserEdit(currentEmail: "jussi@imt.example", firstName: .clear)]
        XCTAssertEqual(try pack.check(draft: hidden, locale: "fr").map { $0.code }, ["users_hidden"])
        hidden.modifyUsers = true
        XCTAssertEqual(try pack.check(draft: hidden, locale: "fr").map { [$0.path, $0.code] }, [["/users/0/first_name", "cannot_clear"]])
        XCTAssertEqual(try RequestKind.allCases.map { try $0.key() }, ["create", "modify"])
    }

    func testNoPersonalValueIsInTheTextOfAModification() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened(theDraft, Completion(reference: "JG-17"))
        let wanted = ModifyDraft(
            account: AccountEdit(reference: "JG-17", name: "JG IMT 2", address: AddressEdit(street: "Mannerheimintie 2")),
            modifyUsers: true, users: [UserEdit(currentEmail: "jussi@imt.example", firstName: "Jussi-Pekka")]
        )
        let code = try await house.started(wanted)
        let things: [Any] = [
            wanted, wanted.account, wanted.account.name, wanted.account.address, wanted.users,
            try await house.agent.requests().review(code: code), Completion(successors: ["/users/0": "jussi@imt.example"]),
            try await house.agent.accounts().suggest(text: "JG"), try await house.agent.requests().day(),
            try await house.agent.accounts().history(id: account.id), try await house.host.changes(),
            AccountFilter(prefix: "JG IMT"), RequestFilter(prefix: "JG IMT"),
        ]
        for thing in things {
            let shown = "\(thing) \(String(reflecting: thing))"
            for secret in ["Jussi", "jussi", "JG IMT", "JG-17", "Mannerheimintie", "Infomedia"] {
                XCTAssertFalse(shown.contains(secret), "\(secret) in \(shown)")
            }
        }
    }
}
