import Comptoir
import Foundation
import XCTest

final class CalendarsTests: CounterTestCase {
    private let nationalDay = Day(year: 2026, month: 7, day: 14)
    private let stocktaking = Day(year: 2026, month: 8, day: 14)

    func testQ6ACalendarClosesWeekendsHolidaysAndTheHostsOwnDays() throws {
        let france = try BusinessCalendar.of(country: "FR")
        XCTAssertEqual(try france.base(), "FR")
        XCTAssertNil(try BusinessCalendar.weekend().base())
        XCTAssertEqual(try france.closed(day: nationalDay), .holiday(holiday: .nationalDay))
        XCTAssertEqual(try france.closed(day: Day(year: 2026, month: 7, day: 12)), .weekend)
        XCTAssertNil(try france.closed(day: stocktaking))
        let own = try france.withClosed(day: stocktaking, label: " Inventaire ").withOpen(day: nationalDay)
        XCTAssertEqual(try own.closed(day: stocktaking), .own(label: "Inventaire"))
        XCTAssertTrue(try own.isOpen(day: nationalDay))
        XCTAssertNotEqual(own, france)
        XCTAssertEqual(own, try BusinessCalendar.fromJson(json: own.toJson()))
    }

    func testClosuresAndHolidaysHaveNames() throws {
        let (fi, fr) = (try Labels(locale: "fi"), try Labels(locale: "fr"))
        XCTAssertEqual(try fi.closureName(closure: .weekend), "viikonloppu")
        XCTAssertEqual(try fr.closureName(closure: .holiday(holiday: .nationalDay)), "fête nationale")
        XCTAssertEqual(try fi.closureName(closure: .own(label: "Inventaire")), "Inventaire")
        XCTAssertEqual(try fi.holidayName(holiday: .independenceDay), "itsenäisyyspäivä")
    }

    func testQ6ADeskCountsByTheHostsOwnCalendarAndSaysSo() async throws {
        var settings = House.settings
        let inventory = Day(year: 2026, month: 12, day: 28)
        settings.calendar = try BusinessCalendar.of(country: "FI").withClosed(day: inventory, label: "Inventaario")
        let due = try await House.open(folder, settings).dealer.requests().submit(draft: theDraft).due
        XCTAssertEqual(try due.lastDay(), Day(year: 2026, month: 12, day: 30))
        XCTAssertTrue(try due.explanation(locale: "fi").contains("maanantai 28. joulukuuta 2026: suljettu (Inventaario)"))
        XCTAssertTrue(try due.days().contains(DeadlineDay(day: inventory, kind: .closed(closure: .own(label: "Inventaario")))))
    }

    func testQ6ADeadlineIsComputedWithoutAStoreTwoBusinessDaysUnlessTold() throws {
        let submitted = instant("2026-04-30T08:00:00Z")
        let france = try BusinessCalendar.of(country: "FR")
        let deadline = try Deadline.compute(submitted: submitted, calendar: france, zone: "Europe/Paris")
        XCTAssertEqual(try deadline.due(), instant("2026-05-05T22:00:00Z"))
        let waiting = try Deadline.compute(
            submitted: submitted, calendar: france, zone: "Europe/Paris", pauses: [Pause(from: submitted)],
            asOf: instant("2026-05-07T08:00:00Z")
        )
        XCTAssertEqual(try waiting.lastDay(), Day(year: 2026, month: 5, day: 11))
    }

    func testWhatIsNoCalendarOrDeadlineSaysSo() async throws {
        let france = try BusinessCalendar.of(country: "FR")
        let (at, stocktaking) = (House.beforeChristmas, stocktaking)
        let calls: [(String, () throws -> Any)] = [
            ("invalid_calendar", { try BusinessCalendar.fromJson(json: "{") }),
            ("invalid_calendar", { try BusinessCalendar.fromJson(json: #"{"base":"SE"}"#) }),
            ("invalid_calendar", { try france.withClosed(day: stocktaking, label: " ") }),
            ("invalid_calendar", { try france.withClosed(day: stocktaking, label: "a").withOpen(day: stocktaking) }),
            ("invalid /country", { try BusinessCalendar.of(country: "XX") }),
            ("invalid /day", { try france.isOpen(day: Day(year: 2026, month: 2, day: 30)) }),
            ("invalid /day", { try france.isOpen(day: Day(year: -1, month: 1, day: 1)) }),
            ("invalid /time_zone", { try Deadline.compute(submitted: at, calendar: france, zone: "Europe/Turku") }),
            ("invalid /business_days", {
                try Deadline.compute(submitted: at, calendar: france, zone: "Europe/Paris", businessDays: 256)
            }),
        ]
        for (told, call) in calls {
            let thrown = try await failure { try call() }
            XCTAssertEqual(([thrown.code()] + thrown.problems(locale: "fi").map { $0.path }).joined(separator: " "), told)
            XCTAssertFalse(thrown.text(locale: "fi").isEmpty)
        }
    }
}
