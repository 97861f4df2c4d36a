import Comptoir
import XCTest

/// Amounts of money, and prices of one of something.
final class MoneyTests: XCTestCase {
    func testAnAmountIsReadFromADecimalAndWrittenForPeople() throws {
        let amount = try moneyOfText(text: "1234.5", currency: "EUR")
        XCTAssertEqual(amount, Money(minor: 123_450, currency: "EUR"))
        XCTAssertEqual(try amount.decimal(), "1234.50")
        let written = try ["en", "fi", "fr"].map { try amount.text(locale: $0) }
        XCTAssertEqual(written, ["€1,234.50", "1\u{a0}234,50\u{a0}€", "1\u{202f}234,50\u{a0}€"])
        XCTAssertEqual(try moneyOfText(text: "1234", currency: "JPY").minor, 1_234)
        XCTAssertEqual(try Money(minor: 1_234, currency: "JPY").decimal(), "1234")
    }

    func testWhatIsNoAmountSaysWhatWouldBeOne() async throws {
        for (text, code) in [
            ("", "invalid_amount"), ("1,50", "invalid_amount"), ("-1", "invalid_amount"), ("1.234", "too_precise"),
            ("10000000000000.01", "out_of_range"),
        ] {
            let wrong = try await failure { try moneyOfText(text: text, currency: "EUR") }
            XCTAssertEqual(wrong.wrong, [["/text", code]], text)
        }
        let currency = try await failure { try moneyOfText(text: "1", currency: "FRF") }
        XCTAssertEqual(currency.code(), "unknown_currency")
        for minor in [-1, 1_000_000_000_000_001, Int64.min, .max] {
            let wrong = try await failure { try Money(minor: minor, currency: "EUR").text(locale: "fi") }
            XCTAssertEqual(wrong.wrong, [["/minor", "out_of_range"]])
        }
    }

    func testAPriceOfOneComesToAnAmountRoundedHalfEven() async throws {
        let minor = try [0, 1, 3, 5, 7].map { try priceTimes(price: "0.005", quantity: $0, currency: "EUR")?.minor }
        XCTAssertEqual(minor, [0, 0, 2, 2, 4])
        XCTAssertNil(try priceTimes(price: "1000000000", quantity: 1_000_000_000, currency: "EUR"))
        XCTAssertEqual(try Formats(locale: "fr").price(price: "0.085", currency: "EUR"), "0,085\u{a0}€")
        for (price, code) in [("0", "out_of_range"), ("x", "invalid_amount"), ("0.0000001", "too_precise")] {
            let wrong = try await failure { try priceTimes(price: price, quantity: 1, currency: "EUR") }
            XCTAssertEqual(wrong.wrong, [["/price", code]], price)
        }
    }
}
