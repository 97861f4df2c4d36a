import Comptoir
import XCTest

/// The work that customers ask for: submitted, followed, handed on.
final class WorkTests: CounterTestCase {
    func testP6AContactSubmitsFollowsAndWithdrawsTheOwnWork() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        _ = try await house.administrator.services().add(draft: painting)
        let luc = try await house.contact("luc", .requester)
        let anne = try await house.contact("anne", .requester)
        let (work, others) = (try house.acting(luc).work(), try house.acting(anne).work())
        let draft = WorkDraft(subject: "Viiri", description: "Punainen\nja valkoinen", service: "painting")
        let view = try await work.submit(draft: draft)
        XCTAssertEqual([view.subject, view.account.id, view.holder.id], ["Viiri", garage.id, luc.id])
        XCTAssertEqual(view.submittedBy.id, luc.user)
        XCTAssertEqual(try view.service?.label(locale: "fr"), "Peinture")
        XCTAssertEqual(view.state, .submitted)
        XCTAssertEqual(view.submittedAt, House.beforeChristmas)
        let read = try await work.get(code: view.code)
        XCTAssertEqual(read, view)
        let open = try await work.all(filter: WorkFilter(open: true)).read()
        XCTAssertEqual(open, [view])
        XCTAssertEqual(try WorkDraft(json: draft.toJson()), draft)
        try house.clock.set(at: instant("2026-12-23T08:00:01Z"))
        let second = try await work.submitJson(json: #"{"subject": "Lippu", "service": "painting"}"#)
        let all = try await work.all().map { $0.code }.read()
        XCTAssertEqual(all, [second.code, view.code])
        let none = try await others.list()
        XCTAssertEqual(none, WorkPage(items: [], next: nil))
        let foreign = try await failure { try await others.get(code: view.code) }
        XCTAssertEqual(try foreign.refusal()?.reason(), .notOwnWork)
        let cancelled = try await house.acting(luc).basedOn(version: view.version).work().cancel(code: view.code)
        XCTAssertEqual(cancelled.state, .cancelled)
        let again = try await failure { try await work.cancel(code: view.code) }
        XCTAssertEqual(again.code(), "wrong_work_state")
        let facts = WrongWorkState(state: .cancelled, action: .cancel, workflow: .manual, allowed: [])
        XCTAssertEqual(again.wrongWorkState(), facts)
        let filter = WorkFilter(state: .cancelled, holder: luc.id, account: garage.id)
        let found = try await house.agent.work().all(filter: filter).map { $0.code }.read()
        XCTAssertEqual(found, [view.code])
        let history = try await house.agent.accounts().history(id: garage.id)
        let entry = try XCTUnwrap(history.items.first)
        XCTAssertEqual(entry.by, .contact(contact: ContactRef(id: luc.id, name: luc.name)))
        XCTAssertEqual(try Labels(locale: "fi").actorName(actor: entry.by), "luc Tremblay")
    }

    func testP8WorkGoesOnToAnotherContactOfTheAccount() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let luc = try await house.contact("luc", .requester)
        let eve = try await house.contact("eve", .observer)
        let (first, second) = (try house.acting(luc).work(), try house.acting(anne))
        let older = try await first.submit(draft: WorkDraft(subject: "Viiri 1")).code
        try house.clock.set(at: instant("2026-12-23T08:00:01Z"))
        let newer = try await first.submit(draft: WorkDraft(subject: "Viiri 2")).code
        let (work, all) = (try second.work(), Reassignment(from: luc.id, to: anne.id))
        let shown = try await second.preview().work().reassign(draft: all)
        XCTAssertEqual(shown, Reassigned(codes: [newer, older], more: false))
        let still = try await work.get(code: newer)
        XCTAssertEqual(still.holder.id, luc.id)
        let some = try await work.reassign(draft: Reassignment(from: luc.id, to: anne.id, codes: [older]))
        XCTAssertEqual(some, Reassigned(codes: [older], more: false))
        let rest = try await work.reassignJson(json: all.toJson())
        XCTAssertEqual(rest.codes, [newer])
        let moved = try await work.get(code: newer)
        XCTAssertEqual(moved.holder.id, anne.id)
        XCTAssertEqual(try Reassignment(json: all.toJson()), all)
        let toObserver = Reassignment(from: anne.id, to: eve.id, codes: ["260430-080000000"])
        let observer = try await failure { try await work.reassign(draft: toObserver) }
        XCTAssertEqual(observer.wrong, [["/to", "takes_no_work"], ["/codes/0", "unknown_work"]])
        let wrong = try await failure { try await work.reassign(draft: Reassignment(from: "17", to: "", codes: [])) }
        XCTAssertEqual(wrong.paths, ["/from", "/to", "/codes"])
        let refused = try await failure { try await first.reassign(draft: all) }
        XCTAssertEqual(try refused.refusal()?.action(), .reassignWork)
    }

    func testAListOfManyPagesIsReadToItsEnd() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let work = try house.acting(await house.contact("luc", .requester)).work()
        var codes: Set<String> = []
        for number in 0..<51 { codes.insert(try await work.submit(draft: WorkDraft(subject: "Viiri \(number)")).code) }
        let first = try await work.list()
        XCTAssertEqual(first.items.count, 50)
        let all = try await work.all().map { $0.code }.read()
        XCTAssertEqual(all.count, 51)
        XCTAssertEqual(Set(all), codes)
    }

    func testWrongWorkSaysWhy() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        _ = try await house.administrator.services().add(draft: painting)
        let luc = try await house.contact("luc", .requester)
        let (work, administrator) = (try house.acting(luc).work(), try house.administrator.work())
        let draft = WorkDraft(subject: " ", description: String(repeating: "x", count: 10_001), holder: "17")
        let wrong = try await failure { try await work.submit(draft: draft) }
        XCTAssertEqual(wrong.paths, ["/subject", "/description", "/holder"])
        let missing = try await failure { try await work.submit(draft: WorkDraft(subject: "Viiri")) }
        XCTAssertEqual(missing.wrong, [["/service", "required"]])
        let unknown = try await failure { try await work.submit(draft: WorkDraft(subject: "Viiri", service: "washing")) }
        XCTAssertEqual(unknown.wrong, [["/service", "unknown_service"]])
        let nobodys = WorkDraft(subject: "Viiri", service: "painting")
        let holder = try await failure { try await administrator.submit(draft: nobodys) }
        XCTAssertEqual(holder.wrong, [["/holder", "required"]])
        for json in ["[]", "{", #"{"subject": 1}"#, #"{"code": "x"}"#] {
            for shape in [
                try await failure { try await work.submitJson(json: json) },
                try await failure { try await work.reassignJson(json: json) },
            ] {
                guard case .invalid = shape else { return XCTFail("\(shape)") }
            }
        }
        let cursor = try await failure { try await work.list(after: "x") }
        XCTAssertEqual(cursor.paths, ["/cursor"])
        let given = try await administrator.submit(draft: WorkDraft(subject: "Viiri", service: "painting", holder: luc.id))
        XCTAssertEqual(given.holder.id, luc.id)
        XCTAssertNotEqual(given.submittedBy.id, luc.user)
        XCTAssertNil(given.description)
    }
}
