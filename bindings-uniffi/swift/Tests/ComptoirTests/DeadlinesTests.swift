import Comptoir
import Foundation
import XCTest

/// Replays `deadline.json`.
final class DeadlinesTests: XCTestCase {
    func testEveryDeadlineIsTheOneThatWasJudged() throws {
        try Vectors.replay("deadline.json", "cases") { vector, _ in
            let name = try vector.text("name")
            let deadline = try Deadline.compute(
                submitted: instant(vector.text("submitted")),
                calendar: try calendar(vector.get("calendar")),
                zone: vector.text("zone"),
                businessDays: vector.number("business_days"),
                pauses: vector.list("pauses").map { pause in
                    try pause.members { Pause(from: instant(try $0.text("from")), until: try $0.findText("until").map(instant)) }
                },
                asOf: instant(vector.text("as_of"))
            )
            XCTAssertEqual(try deadline.due().description, try vector.text("due"), name)
            XCTAssertEqual(try deadline.lastDay(), try Day(vector.text("last_day")), name)
            let days = try deadline.daysJSON()
            XCTAssert(try vector.get("days") == days, "\(name): \(days)")
            try vector.object("text") { text in
                for locale in ["fr", "fi", "en"] {
                    XCTAssert(try text.get(locale) == .text(deadline.text(locale: locale)), "\(name), \(locale)")
                }
            }
            try vector.object("explanation") { explanation in
                for locale in ["fr", "fi", "en"] {
                    let lines = JSON.list(try deadline.explanation(locale: locale).map(JSON.text))
                    XCTAssert(try explanation.get(locale) == lines, "\(name), \(locale): \(lines)")
                }
            }
        }
    }

    /// The calendar, as a program would make it, which is the one that its JSON says.
    private func calendar(_ json: JSON) throws -> BusinessCalendar {
        let made = try json.members { members in
            var calendar = try members.findText("base").map { try BusinessCalendar.of(country: $0) } ?? BusinessCalendar.weekend()
            for closed in try members.list("closed") {
                calendar = try closed.members { day in
                    try calendar.withClosed(day: XCTUnwrap(Day(day.text("day"))), label: day.text("label"))
                }
            }
            for open in try members.list("open") {
                calendar = try calendar.withOpen(day: XCTUnwrap(Day(open.string)))
            }
            return calendar
        }
        XCTAssertEqual(made, try BusinessCalendar.fromJson(json: json.textOfJSON))
        return made
    }
}
