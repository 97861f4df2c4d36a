import Comptoir
import Foundation
import XCTest

final class DayTests: CounterTestCase {
    func testQ6TheDayShowsWhatIsDueWhatWaitsAndWhatIsOverdue() async throws {
        let house = try await House.open(folder)
        let (dealer, agent) = (try house.dealer.requests(), try house.agent.requests())
        var codes: [String] = []
        for _ in 0..<2 { codes.append(try await dealer.submit(draft: theDraft).code) }
        _ = try await agent.start(code: codes[1])
        let early = try await agent.day()
        XCTAssertEqual(early.at, House.beforeChristmas)
        XCTAssertEqual([early.overdue.total, early.dueToday.total, early.waiting.total], [0, 0, 0])

        try house.clock.set(at: instant("2026-12-29T08:00:00Z"))
        let asked = instant("2026-12-29T08:00:00Z")
        _ = try await agent.ask(code: codes[1], question: "Kuka vastaa varaosista?")
        let today = try await dealer.day()
        let item = try XCTUnwrap(today.dueToday.items.first)
        XCTAssertEqual(today.dueToday.items.map { $0.code }, [codes[0]])
        XCTAssertEqual(today.waiting.items.map { $0.waitingSince }, [asked])
        XCTAssertEqual(today.waiting.items.first?.agent?.name, "anna Infomedia")
        XCTAssertEqual(item.timeLeft, TimeLeft(overdue: false, businessDays: 0))
        XCTAssertEqual(try item.due.lastDay(), Day(year: 2026, month: 12, day: 29))
        XCTAssertEqual(try Labels(locale: "fi").timeLeft(timeLeft: item.timeLeft), "Määräpäivä tänään")
        XCTAssertEqual(try Labels(locale: "en").timeLeft(timeLeft: item.timeLeft), "Due today")

        try house.clock.set(at: instant("2026-12-30T08:00:00Z"))
        let overdue = try await agent.dayList(part: .overdue)
        XCTAssertEqual(overdue.items.map { $0.code }, [codes[0]])
        XCTAssertEqual(overdue.total, 1)
        XCTAssertNil(overdue.next)
        XCTAssertEqual(overdue.items.first?.timeLeft, TimeLeft(overdue: true, businessDays: 1))
        let waiting = try await agent.all(of: .waiting).read()
        XCTAssertEqual(waiting.map { $0.code }, [codes[1]])
        XCTAssertEqual(try DayPart.allCases.map { try $0.key() }, ["overdue", "due_today", "waiting"])
        let thrown = try await failure { try await agent.dayList(part: .waiting, after: "no cursor") }
        XCTAssertEqual(thrown.problems(locale: "fi").map { $0.path }, ["/cursor"])
    }

    func testQ6ADeadlineSaysWithoutAStoreHowFarAwayItIs() throws {
        let (calendar, zone) = (try BusinessCalendar.of(country: "FI"), "Europe/Helsinki")
        let due = try Deadline.compute(submitted: House.beforeChristmas, calendar: calendar, zone: zone)
        let left = try due.timeLeft(now: House.beforeChristmas, calendar: calendar, zone: zone)
        XCTAssertEqual(left, TimeLeft(overdue: false, businessDays: 2))
        XCTAssertEqual(try Labels(locale: "fr").timeLeft(timeLeft: left), "2 jours ouvrables restants")
        XCTAssertEqual(try Labels(locale: "en").timeLeft(timeLeft: TimeLeft(overdue: true, businessDays: 0)), "Overdue")
        XCTAssertFalse(try Labels(locale: "en").timeLeft(timeLeft: TimeLeft(overdue: true, businessDays: .min)).isEmpty)
    }

    func testQ6TheShareAnsweredInTimeIsToldByMonth() async throws {
        let house = try await House.open(folder)
        let agent = try house.agent.requests()
        var codes: [String] = []
        for _ in 0..<3 { codes.append(try await house.dealer.requests().submit(draft: theDraft).code) }
        for code in codes.dropLast() { _ = try await agent.reject(code: code, reason: "Tili on jo olemassa.") }
        try house.clock.set(at: instant("2026-12-30T08:00:00Z"))
        _ = try await agent.reject(code: codes[2], reason: "Tili on jo olemassa.")
        let (november, december) = (Month(year: 2026, month: 11), Month(year: 2026, month: 12))
        let months = try await agent.onTime(from: november, until: december)
        XCTAssertEqual(months.map { $0.month }, [november, december])
        XCTAssertEqual(months.map { [$0.answered, $0.onTime] }, [[0, 0], [3, 2]])
        XCTAssertNil(months[0].share)
        XCTAssertEqual(try XCTUnwrap(months[1].share), 2.0 / 3, accuracy: 1e-9)
        let fi = try Formats(locale: "fi")
        XCTAssertNil(try fi.onTime(month: months[0]))
        XCTAssertEqual(try fi.onTime(month: months[1]), "66,7\u{a0}%")
        XCTAssertEqual(try fi.percent(tenths: 1000), "100\u{a0}%")
        XCTAssertEqual(try Formats(locale: "fr").month(month: december), "décembre 2026")
        let backwards = try await failure { try await agent.onTime(from: december, until: november) }
        XCTAssertEqual(backwards.problems(locale: "fi").map { $0.path }, ["/until"])
        let none = try await failure { try await agent.onTime(from: Month(year: 2026, month: 13), until: december) }
        XCTAssertEqual(none.problems(locale: "fi").map { $0.path }, ["/month"])
    }

    func testQ6TheHostsJobRemindsOfEachLastDayOnce() async throws {
        let house = try await House.open(folder)
        let code = try await house.dealer.requests().submit(draft: theDraft).code
        _ = try await house.agent.requests().start(code: code)
        let requests = try house.host.requests()
        let early = try await requests.remind()
        XCTAssertEqual(early, 0)
        try house.clock.set(at: instant("2026-12-29T08:00:00Z"))
        let told = try await requests.remind()
        let again = try await requests.remind()
        XCTAssertEqual([told, again], [1, 0])
        let mails = try await house.host.outbox().lease(limit: 100, seconds: 60).filter { $0.template == "request_due" }
        XCTAssertEqual(mails.map { $0.to }, ["anna@infomedia.example"])
        XCTAssertEqual(mails.first?.subject, "Pyyntö \(code): määräpäivä tiistai 29. joulukuuta 2026")
        let refused = try await failure { try await house.dealer.requests().remind() }
        XCTAssertEqual(try refused.refusal()?.action(), .remindAgents)
    }
}
