import Comptoir
import Foundation
import XCTest

/// Devices, and what accounts are subscribed to.
final class SubscriptionsTests: CounterTestCase {
    /// An account whose first device was enrolled on 23 December 2026.
    private func running() async throws -> (House, AccountView) {
        let house = try await House.open(folder)
        let account = try await house.opened()
        _ = try await house.host.devices().report(account: account.id, reports: [DeviceReport(key: "cam-1", state: .enrolled)])
        return (house, account)
    }

    func testA5TheHostReportsDevicesAndTheFirstEnrolledOneStartsTheTerm() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let (devices, subscriptions) = (try house.host.devices(), try house.agent.subscriptions())
        let before = try await subscriptions.get(account: account.id)
        XCTAssertEqual(before.state, .notStarted)
        XCTAssertEqual(before.term, .annual)
        XCTAssertEqual(before.renewal, .sameAsTerm)
        XCTAssertNil(before.period)
        let reported = try await devices.report(
            account: account.id,
            reports: [DeviceReport(key: "cam-2", state: .waiting), DeviceReport(key: "cam-1", state: .enrolled, name: "Etuovi")]
        )
        XCTAssertEqual(reported.map { $0.key }, ["cam-2", "cam-1"])
        XCTAssertEqual(reported.map { $0.name }, [nil, "Etuovi"])
        let running = try await subscriptions.get(account: account.id)
        XCTAssertEqual(running.state, .running)
        XCTAssertEqual([running.enrolled, running.devices], [1, 2])
        let period = try XCTUnwrap(running.period)
        XCTAssertEqual(period, SubscriptionPeriod(start: Day(year: 2026, month: 12, day: 23), end: Day(year: 2027, month: 12, day: 23)))
        XCTAssertEqual(try period.days(), 365)
        XCTAssertEqual(try period.daysLeft(on: Day(year: 2027, month: 12, day: 22)), 1)
        XCTAssertEqual(try Labels(locale: "fi").period(period: period), "23.12.2026–22.12.2027")
        XCTAssertEqual(running.forecast, Forecast(on: period.end, term: .annual))

        _ = try await devices.report(account: account.id, reports: [DeviceReport(key: "cam-2", state: .deleted)])
        let left = try await devices.all(of: account.id).read()
        XCTAssertEqual(left.map { $0.key }, ["cam-1"])
        let all = try await devices.all(of: account.id, deleted: true).read()
        XCTAssertEqual(all.map { $0.state }, [.enrolled, .deleted])
        XCTAssertEqual(try all[1].state.key(), "deleted")
    }

    func testA5AllDevicesAreReadPageByPage() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let keys = (0..<120).map { "cam-\($0 + 1000)" }
        let devices = try house.host.devices()
        _ = try await devices.report(account: account.id, reports: keys.map { DeviceReport(key: $0, state: .creating) })
        let first = try await devices.list(account: account.id)
        XCTAssertEqual(first.items.count, 50)
        let all = try await devices.all(of: account.id).map { $0.key }.read()
        XCTAssertEqual(all, keys)
        let left = try await failure { try await house.agent.accounts().delete(id: account.id) }
        XCTAssertEqual(left.code(), "account_has_devices")
        XCTAssertEqual(left.devicesLeft(), 120)
    }

    func testA5AWrongReportTellsAllItsProblems() async throws {
        let house = try await House.open(folder)
        let account = try await house.opened()
        let devices = try house.host.devices()
        let calls: [([DeviceReport], [String])] = [
            ([], ["/reports"]),
            ([DeviceReport(key: "", state: .error), DeviceReport(key: "a\nb", state: .error)], ["/reports/0/key", "/reports/1/key"]),
            ([DeviceReport(key: "a", state: .error, name: String(repeating: "x", count: 101))], ["/reports/0/name"]),
        ]
        for (reports, paths) in calls {
            let thrown = try await failure { try await devices.report(account: account.id, reports: reports) }
            XCTAssertEqual(thrown.problems(locale: "fi").map { $0.path }, paths)
        }
        let cursor = try await failure { try await devices.list(account: account.id, after: "no cursor") }
        XCTAssertEqual(cursor.problems(locale: "fi").map { $0.path }, ["/cursor"])
        let unknown = try await failure { try await devices.list(account: "17") }
        XCTAssertEqual(unknown.code(), "unknown_account")
        let refused = try await failure {
            try await house.dealer.devices().report(account: account.id, reports: [DeviceReport(key: "a", state: .error)])
        }
        XCTAssertEqual(refused.code(), "refused")
        _ = try await house.agent.accounts().delete(id: account.id)
        let gone = try await failure {
            try await devices.report(account: account.id, reports: [DeviceReport(key: "a", state: .error)])
        }
        XCTAssertEqual(gone.code(), "account_takes_no_devices")
        XCTAssertEqual(gone.takesNoDevices(), .deleted)
    }

    func testS2ATermChangesAtTheEndOfThePeriodAndCanBeUndone() async throws {
        let (house, account) = try await running()
        let subscriptions = try house.agent.subscriptions()
        let changed = try await subscriptions.changeTerm(account: account.id, term: .monthly)
        let end = Day(year: 2027, month: 12, day: 23)
        XCTAssertEqual(
            changed.change,
            TermChange(before: .annual, after: .monthly, effective: end, atOnce: false, dropped: nil, restarted: false)
        )
        XCTAssertEqual(changed.subscription.pending, PendingTerm(term: .monthly, effective: end))
        let texts = [
            "fr": "Durée de l’abonnement\u{202f}: annuelle → mensuelle, à partir du 23 déc. 2027",
            "fi": "Sopimuskausi: vuosi → kuukausi, 23.12.2027 alkaen",
            "en": "Subscription term: annual → monthly, from 23 Dec 2027",
        ]
        for (locale, text) in texts { XCTAssertEqual(try Labels(locale: locale).termChange(change: changed.change), text) }
        let undone = try await subscriptions.undo(account: account.id)
        XCTAssertNil(undone.pending)
        let nothing = try await failure { try await subscriptions.undo(account: account.id) }
        guard case .state = nothing else { return XCTFail("\(nothing)") }
        XCTAssertEqual(nothing.code(), "nothing_pending")
        for months in [0, -1, 121, Int64.max] {
            let thrown = try await failure {
                try await subscriptions.changeTerm(account: account.id, term: Term(months: months))
            }
            XCTAssertEqual(thrown.problems(locale: "fi").map { [$0.path, $0.code] }, [["/term", "out_of_range"]])
            XCTAssertThrowsError(try Labels(locale: "fi").term(term: Term(months: months)))
        }
    }

    func testS5WhatIsDueIsRunOnceAndRenewalsAreListedBefore() async throws {
        let (house, account) = try await running()
        let subscriptions = try house.host.subscriptions()
        let ahead = try await subscriptions.allRenewals().read()
        XCTAssertEqual(ahead.map { $0.account.id }, [account.id])
        XCTAssertEqual(ahead.map { $0.on }, [Day(year: 2027, month: 12, day: 23)])
        XCTAssertEqual(ahead.map { $0.endsAt }, [instant("2027-12-22T22:00:00Z")])
        XCTAssertEqual(ahead.map { $0.term }, [.annual])
        let none = try await subscriptions.renewals(until: House.beforeChristmas, paging: RenewalPaging(total: true))
        XCTAssertEqual(none, RenewalPage(items: [], next: nil, total: 0))
        let never = try await house.agent.subscriptions().changeRenewal(account: account.id, renewal: .never)
        XCTAssertEqual(never.forecast, Forecast(on: Day(year: 2027, month: 12, day: 23), term: nil))

        try house.clock.set(at: instant("2027-12-01T10:00:00Z"))
        let told = try await subscriptions.runDue()
        XCTAssertEqual(told, RunDue(renewed: 0, ended: 0, told: 1))
        try house.clock.set(at: instant("2027-12-22T22:00:00Z"))
        let ended = try await subscriptions.runDue()
        XCTAssertEqual(ended, RunDue(renewed: 0, ended: 1, told: 0))
        let again = try await subscriptions.runDue()
        XCTAssertEqual(again, RunDue(renewed: 0, ended: 0, told: 0))
        let over = try await subscriptions.get(account: account.id)
        XCTAssertEqual(over.state, .ended)
        XCTAssertEqual(over.endedOn, Day(year: 2027, month: 12, day: 23))
        let thrown = try await failure {
            try await house.agent.subscriptions().changeRenewal(account: account.id, renewal: .sameAsTerm)
        }
        XCTAssertEqual(thrown.code(), "subscription_ended")
        let cursor = try await failure { try await subscriptions.renewals(paging: RenewalPaging(after: "no cursor")) }
        XCTAssertEqual(cursor.problems(locale: "fi").map { $0.path }, ["/cursor"])
        let size = try await failure { try await subscriptions.renewals(paging: RenewalPaging(size: 51)) }
        XCTAssertEqual(size.problems(locale: "fi").map { $0.path }, ["/size"])
        let refused = try await failure { try await house.dealer.subscriptions().runDue() }
        XCTAssertEqual(refused.code(), "refused")
    }

    func testS6WhatIsLeftOfAPeriodHasItsPrice() async throws {
        let (house, account) = try await running()
        let whole = try await house.agent.subscriptions().proRata(account: account.id, priceMinor: 10_000)
        XCTAssertEqual(whole, ProRata(daysLeft: 365, amount: 10_000))
        XCTAssertEqual(try proRata(priceMinor: 10_000, daysLeft: 100), 2_740)
        let days = try await failure { try proRata(priceMinor: 1, daysLeft: -1) }
        XCTAssertEqual(days.problems(locale: "fi").map { $0.path }, ["/days_left"])
        let price = try await failure { try proRata(priceMinor: .max, daysLeft: .max) }
        XCTAssertEqual(price.problems(locale: "fi").map { $0.path }, ["/price_minor"])
        let invoices = try BusinessCalendar.of(country: "FR").invoiceDay(after: Day(year: 2026, month: 5, day: 1))
        XCTAssertEqual(invoices, Day(year: 2026, month: 5, day: 15))
    }

    func testS1ASubscriptionRunsWithoutAnyStore() throws {
        let told = try Subscription(term: .monthly)
        let zone = "Europe/Paris"
        XCTAssertEqual(try told.state(), .notStarted)
        let first = try told.start(now: instant("2026-01-31T09:00:00Z"), zone: zone)
        XCTAssertEqual(first?.end, Day(year: 2026, month: 2, day: 28))
        XCTAssertNil(try told.pass(now: instant("2026-02-27T22:59:59Z"), zone: zone))
        let other = try told.duplicate()
        let boundary = try XCTUnwrap(told.pass(now: instant("2026-02-27T23:00:00Z"), zone: zone))
        guard case .renewed(let period, let term) = boundary.next else { return XCTFail("\(boundary)") }
        XCTAssertEqual([period.start, period.end], [Day(year: 2026, month: 2, day: 28), Day(year: 2026, month: 3, day: 31)])
        XCTAssertEqual(term, .monthly)
        XCTAssertEqual(try other.period(), first)
        XCTAssertEqual(try told.changeRenewal(renewal: .never), .sameAsTerm)
        XCTAssertEqual(try told.forecast(), Forecast(on: period.end, term: nil))
        XCTAssertEqual(try told.cancel(on: Day(year: 2026, month: 3, day: 1)), Day(year: 2026, month: 3, day: 1))
        XCTAssertThrowsError(try told.changeRenewal(renewal: .never)) { thrown in
            XCTAssertEqual((thrown as? ComptoirError)?.code(), "subscription_ended")
        }
        XCTAssertThrowsError(try Subscription(term: Term(months: 0)))
        XCTAssertThrowsError(try told.start(now: House.beforeChristmas, zone: "Europe/Turku"))
    }

    func testTermsAndRenewalsAreReadAndWrittenAsDraftsHoldThem() throws {
        XCTAssertEqual(["monthly", "annual", "24"].map(Term.init), [.monthly, .annual, Term(months: 24)])
        XCTAssertEqual([Term.monthly, .annual, Term(months: 24)].map(\.description), ["monthly", "annual", "24"])
        for text in ["", "0", "121", "weekly", "-1", "１２"] { XCTAssertNil(Term(text), text) }
        let renewals: [Renewal] = [.sameAsTerm, .never, .fixed(term: .annual), .fixed(term: Term(months: 36))]
        XCTAssertEqual(renewals.map(\.description), ["same", "never", "annual", "36"])
        XCTAssertEqual(renewals.map { Renewal($0.description) }, renewals)
        for renewal in renewals { XCTAssertEqual(try textOfRenewal(renewal: renewal), renewal.description) }
        XCTAssertNil(Renewal("weekly"))
        let fi = try Labels(locale: "fi")
        XCTAssertEqual(try [Term.monthly, .annual].map { try fi.term(term: $0) }, ["Kuukausi", "Vuosi"])
        XCTAssertEqual(try fi.termInSentence(term: .annual), "vuosi")
        XCTAssertEqual(try renewals.map { try fi.renewal(renewal: $0) }.prefix(2), ["Sama kuin sopimuskausi", "Ei jatkokautta"])
    }
}
