import Comptoir
import Foundation
import XCTest

final class ValuesTests: XCTestCase {
    func testAnInstantCrossesTheBorderToTheMicrosecond() throws {
        for microseconds: Int64 in [0, 1, -1, 1_777_536_000_123_456, -62_135_596_800_000_000, 253_402_300_799_999_999] {
            let at = Timestamp(microseconds: microseconds)
            let clock = try FixedClock(at: at)
            XCTAssertEqual(try clock.now(), at)
        }
        XCTAssertThrowsError(try FixedClock(at: Timestamp(microseconds: 253_402_300_800_000_000)))
    }

    func testAnInstantIsWrittenAsTheLibraryWritesIt() {
        let written: [Int64: String] = [
            0: "1970-01-01T00:00:00Z",
            -1: "1969-12-31T23:59:59.999999Z",
            1_777_536_000_120_000: "2026-04-30T08:00:00.120Z",
            1_777_536_000_000_001: "2026-04-30T08:00:00.000001Z",
            253_402_300_799_999_999: "9999-12-31T23:59:59.999999Z",
            -62_135_596_800_000_000: "0001-01-01T00:00:00Z",
        ]
        for (microseconds, text) in written {
            XCTAssertEqual(Timestamp(microseconds: microseconds).description, text)
        }
    }

    func testADateBecomesTheNearestMicrosecondOrNone() {
        XCTAssertEqual(Timestamp(Date(timeIntervalSince1970: 1_777_536_000.123_456))?.microseconds, 1_777_536_000_123_456)
        XCTAssertEqual(Timestamp(microseconds: 1_777_536_000_500_000).date, Date(timeIntervalSince1970: 1_777_536_000.5))
        for seconds in [Double.nan, .infinity, -.infinity, 1e300] {
            XCTAssertNil(Timestamp(Date(timeIntervalSince1970: seconds)))
        }
        XCTAssertLessThan(Timestamp(microseconds: 1), Timestamp(microseconds: 2))
    }

    func testADayIsReadAndWrittenAsISO8601() {
        let day = Day(year: 2026, month: 5, day: 1)
        XCTAssertEqual(day.description, "2026-05-01")
        XCTAssertEqual(Day("2026-05-01"), day)
        XCTAssertEqual(Day(year: 1, month: 1, day: 1).description, "0001-01-01")
        for text in ["", "2026-5-1", "2026-05-01T", "+226-05-01", "２０２６-05-01", "2026-05", "2026--0501"] {
            XCTAssertNil(Day(text), text)
        }
        XCTAssertLessThan(day, Day(year: 2026, month: 5, day: 2))
        XCTAssertEqual(day.dateComponents.month, 5)
    }

    func testAMonthIsReadAndWrittenAsISO8601() throws {
        let month = Month(year: 2026, month: 5)
        XCTAssertEqual(month.description, "2026-05")
        XCTAssertEqual(Month("2026-05"), month)
        for text in ["", "2026-5", "2026-05-01", "+226-05", "２０２６-05"] { XCTAssertNil(Month(text), text) }
        XCTAssertLessThan(Month(year: 2025, month: 12), month)
        XCTAssertEqual(try JSONDecoder().decode([Month].self, from: JSONEncoder().encode([month])), [month])
        for none in [Month(year: 2026, month: 0), Month(year: 2026, month: 13), Month(year: 0, month: 1), Month(year: -1, month: 1)] {
            XCTAssertThrowsError(try Formats(locale: "fi").month(month: none), "\(none)")
        }
    }

    func testALocaleOfTheDeviceIsToldAsALanguageTag() {
        let tags = ["fr_CA": "fr-CA", "fi": "fi", "en-GB": "en-GB", "fr_FR@rg=cazzzz;calendar=gregorian": "fr-FR"]
        for (identifier, tag) in tags {
            XCTAssertEqual(Locale(identifier: identifier).languageTag, tag)
        }
    }

    func testTheChecksumOfAVectorIsSHA256() {
        let checksums = [
            "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ]
        for (text, checksum) in checksums { XCTAssertEqual(sha256(Data(text.utf8)), checksum) }
    }

    func testTextsOfVectorsAreComparedCodePointByCodePoint() {
        XCTAssertEqual("e\u{301}", "\u{e9}")
        XCTAssertNotEqual(JSON.text("e\u{301}"), JSON.text("\u{e9}"))
        XCTAssertNotEqual(JSON.object(["e\u{301}": .null]), JSON.object(["\u{e9}": .null]))
    }
}
