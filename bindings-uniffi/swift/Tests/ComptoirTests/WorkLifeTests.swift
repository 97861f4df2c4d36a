import Comptoir
import XCTest

/// The life of work: quoted, answered, done, delivered or refused.
final class WorkLifeTests: CounterTestCase {
    func testP9TheStatesAllowWhatTheTableSays() throws {
        XCTAssertEqual(try WorkState.submitted.actions(workflow: .manual), [.startQuoting, .quote, .reject, .cancel])
        XCTAssertEqual(try WorkState.submitted.actions(workflow: .none), [.start, .reject, .cancel])
        XCTAssertEqual(try WorkState.submitted.after(action: .quote, workflow: .automatic), .quoted)
        XCTAssertNil(try WorkState.submitted.after(action: .quote, workflow: .none))
        for state in WorkState.allCases {
            XCTAssertEqual(try state.isOpen(), try !state.actions(workflow: .manual).isEmpty)
        }
        XCTAssertEqual(try WorkState.quoted.label(locale: "fi"), "Tarjous annettu")
        XCTAssertEqual(try WorkState.inProgress.key(), "in_progress")
    }

    func testP9WorkIsQuotedAcceptedBegunGoneOnWithAndDelivered() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        _ = try await house.administrator.services().add(draft: painting)
        let luc = try await house.contact("luc", .requester)
        let draft = WorkDraft(subject: "Viiri", service: "painting", quantity: 40, wishedOn: "2027-01-05")
        let asked = try await house.asked(luc, draft)
        XCTAssertEqual([asked.state], [.submitted])
        XCTAssertEqual(asked.quantity, 40)
        XCTAssertEqual(asked.wishedOn, Day("2027-01-05"))
        XCTAssertNil(asked.quote)
        let (work, own) = (try house.agent.work(), try house.acting(luc).work())
        let quoting = try await house.agent.basedOn(version: asked.version).work().startQuoting(code: asked.code)
        XCTAssertEqual(quoting.state, .quoting)
        XCTAssertEqual(quoting.agent?.name, "anna Infomedia")
        let quoted = try await work.quote(code: asked.code, draft: QuoteDraft(amount: "1234.50", note: "Alv lisätään"))
        let quote = try XCTUnwrap(quoted.quote)
        XCTAssertEqual([quote.number, quote.amountMinor], [1, 123_450])
        XCTAssertEqual(quote.currency, "EUR")
        XCTAssertEqual(quote.lastDay, Day("2027-01-12"))
        XCTAssertEqual(quote.validUntil, instant("2027-01-12T22:00:00Z"))
        XCTAssertFalse(quote.expired)
        XCTAssertEqual(try quote.text(locale: "fi"), "1\u{a0}234,50\u{a0}€")
        let accepted = try await own.accept(code: asked.code, quoteNumber: 1)
        XCTAssertEqual(accepted.state, .accepted)
        XCTAssertEqual(accepted.acceptedAt, House.beforeChristmas)
        let started = try await work.start(code: asked.code)
        XCTAssertEqual(started.startedAt, House.beforeChristmas)
        let half = try await work.progress(code: asked.code, draft: ProgressDraft(percent: 40))
        XCTAssertEqual(half.progress, 40)
        _ = try await work.progressJson(code: asked.code, json: #"{"percent": 40, "note": "Kuivuu"}"#)
        let delivered = try await work.deliver(code: asked.code)
        XCTAssertEqual(delivered.state, .delivered)
        XCTAssertEqual(delivered.onTime, true)
        XCTAssertEqual([delivered.progress, delivered.fileCount], [100, 0])
        let steps = try await own.steps(code: asked.code)
        XCTAssertEqual(
            steps.map { $0.action },
            ["start_quoting", "quote_work", "accept_quote", "start_work", "progress_work", "progress_work", "deliver_work"]
        )
        XCTAssertEqual(steps.map { $0.percent }, [nil, nil, nil, 0, 40, 40, 100])
        XCTAssertEqual(steps.compactMap { $0.amount }, [123_450, 123_450])
        XCTAssertEqual(steps.compactMap { $0.text }, ["Alv lisätään", "Kuivuu"])
        XCTAssertEqual(steps[2].by?.name, luc.name)
        XCTAssertEqual(try ["fi", "fr"].map { try steps[2].label(locale: $0) }, ["Tarjous hyväksytty", "Devis accepté"])
        assertUntold(["Kuivuu"], in: "\(steps)")
    }

    func testP9AQuoteIsAcceptedBeforeItExpiresAndOnlyTheOneThatHolds() async throws {
        var settings = House.settings
        settings.quoteDays = 1
        let house = try await House.open(folder, settings)
        _ = try await house.garage()
        let luc = try await house.contact("luc", .requester)
        let (work, own) = (try house.agent.work(), try house.acting(luc).work())
        let code = try await house.asked(luc, WorkDraft(subject: "Viiri")).code
        let first = try await work.quote(code: code, draft: QuoteDraft(amount: "10"))
        XCTAssertEqual(first.quote?.lastDay, Day("2026-12-28"))
        let replacing = try await work.quoteJson(code: code, json: #"{"amount": "9.90", "days": 2}"#)
        let second = try XCTUnwrap(replacing.quote)
        let replaced = try await failure { try await own.accept(code: code, quoteNumber: 1) }
        guard case .conflict = replaced else { return XCTFail("\(replaced)") }
        XCTAssertEqual(replaced.code(), "quote_replaced")
        XCTAssertEqual(replaced.quoteReplaced(), 2)
        try house.clock.set(at: second.validUntil)
        let late = try await own.get(code: code)
        XCTAssertEqual(late.quote?.expired, true)
        let expired = try await failure { try await own.accept(code: code, quoteNumber: 2) }
        guard case .state = expired else { return XCTFail("\(expired)") }
        XCTAssertEqual(expired.code(), "quote_expired")
        XCTAssertEqual(expired.quoteExpired(), Day("2026-12-29"))
        try house.clock.set(at: Timestamp(microseconds: second.validUntil.microseconds - 1))
        let accepted = try await own.accept(code: code, quoteNumber: 2)
        XCTAssertEqual(accepted.state, .accepted)
        let wrong = try await failure { try await own.accept(code: code, quoteNumber: 2) }
        let facts = WrongWorkState(state: .accepted, action: .accept, workflow: .manual, allowed: [.start, .reject])
        XCTAssertEqual(wrong.wrongWorkState(), facts)
        XCTAssertNil(wrong.quoteExpired())
        let other = try await house.asked(luc, WorkDraft(subject: "Viiri")).code
        _ = try await work.quote(code: other, draft: QuoteDraft(amount: "10"))
        let declined = try await own.decline(code: other, quoteNumber: 1, reason: "Liian kallis")
        XCTAssertEqual(declined.state, .declined)
        XCTAssertEqual(declined.reason, "Liian kallis")
    }

    func testP9WhatNeedsNoQuoteBeginsAtOnceAndWhatQuotesByItselfIsQuoted() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let luc = try await house.contact("luc", .requester)
        let services = try house.administrator.services()
        var automatic = painting
        automatic.workflow = "automatic"
        _ = try await services.add(draft: automatic)
        _ = try await services.add(draft: ServiceDraft(key: "washing", labels: ["fi": "Pesu"], workflow: "none"))
        let (work, own) = (try house.agent.work(), try house.acting(luc).work())
        let quoted = try await own.submit(draft: WorkDraft(subject: "Viiri", service: "painting", quantity: 1_000))
        XCTAssertEqual(quoted.state, .quoted)
        XCTAssertEqual(quoted.quote?.amountMinor, 8_500)
        XCTAssertNil(quoted.agent)
        let washing = try await own.submit(draft: WorkDraft(subject: "Auto", service: "washing")).code
        let unquoted = try await failure { try await work.quote(code: washing, draft: QuoteDraft(amount: "1")) }
        XCTAssertEqual(unquoted.wrongWorkState()?.workflow, Workflow.none)
        let started = try await work.start(code: washing)
        XCTAssertEqual(started.state, .inProgress)
        let missing = try await failure { try await own.submit(draft: WorkDraft(subject: "Viiri", service: "painting")) }
        XCTAssertEqual(missing.wrong, [["/quantity", "required"]])
        let rejected = try await work.reject(code: washing, reason: "Ei onnistu")
        XCTAssertEqual(rejected.state, .rejected)
        XCTAssertEqual(rejected.reason, "Ei onnistu")
        let decision = try await house.agent.may(action: .quoteWork, resource: .work(code: washing))
        guard case .refused(let refusal) = decision else { return XCTFail("\(decision)") }
        XCTAssertEqual(try refusal.reason(), .workState)
        XCTAssertEqual(try refusal.workState(), .rejected)
        XCTAssertEqual(try refusal.workflow(), Workflow.none)
    }

    func testWrongStepsSayWhy() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let luc = try await house.contact("luc", .requester)
        let (work, own) = (try house.agent.work(), try house.acting(luc).work())
        let draft = WorkDraft(subject: "Viiri", quantity: 0, wishedOn: "2026-12-22", files: ["17"])
        let asked = try await failure { try await own.submit(draft: draft) }
        XCTAssertEqual(asked.wrong, [["/quantity", "out_of_range"], ["/wished_on", "in_the_past"], ["/files/0", "invalid_id"]])
        let code = try await house.asked(luc, WorkDraft(subject: "Viiri")).code
        let quote = try await failure { try await work.quote(code: code, draft: QuoteDraft(amount: "1,50", days: 366)) }
        XCTAssertEqual(quote.wrong, [["/amount", "invalid_amount"], ["/days", "out_of_range"]])
        let reason = try await failure { try await work.reject(code: code, reason: " ") }
        XCTAssertEqual(reason.paths, ["/text"])
        _ = try await work.quote(code: code, draft: QuoteDraft(amount: "10"))
        _ = try await own.accept(code: code, quoteNumber: 1)
        _ = try await work.start(code: code)
        _ = try await work.progress(code: code, draft: ProgressDraft(percent: 40))
        for (percent, told) in [(101, "out_of_range"), (39, "progress_backwards"), (40, "progress_backwards")] as [(Int64, String)] {
            let wrong = try await failure { try await work.progress(code: code, draft: ProgressDraft(percent: percent)) }
            XCTAssertEqual(wrong.wrong, [["/percent", told]])
        }
        let file = try await failure { try await work.deliver(code: code, draft: DeliveryDraft(files: ["17"])) }
        XCTAssertEqual(file.wrong, [["/files/0", "invalid_id"]])
        for json in ["[]", "{", #"{"code": 1}"#] {
            for shape in [
                try await failure { try await work.quoteJson(code: code, json: json) },
                try await failure { try await work.progressJson(code: code, json: json) },
                try await failure { try await work.deliverJson(code: code, json: json) },
            ] {
                guard case .invalid = shape else { return XCTFail("\(shape)") }
            }
        }
        let (full, bare) = (QuoteDraft(amount: "1", days: 5, note: "x"), QuoteDraft(amount: "1"))
        for one in [full, bare] { XCTAssertEqual(try QuoteDraft(json: one.toJson()), one) }
        let progress = ProgressDraft(percent: 0, note: "x")
        XCTAssertEqual(try ProgressDraft(json: progress.toJson()), progress)
        for one in [DeliveryDraft(), DeliveryDraft(files: ["x"], note: "y")] { XCTAssertEqual(try DeliveryDraft(json: one.toJson()), one) }
        assertUntold(["secret"], in: "\(QuoteDraft(amount: "17.50", note: "secret"))")
    }
}
