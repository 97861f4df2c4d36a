import Comptoir
import Foundation
import XCTest

/// Replays `labels.json` and `formats.json`.
final class WordsTests: XCTestCase {
    func testEveryMessageIsTheOneThatWasJudged() throws {
        try Vectors.replay("labels.json", "cases", with: ["names"]) { vector, _ in
            let (locale, key) = (try vector.text("locale"), try vector.text("key"))
            var args: [String: Arg] = [:]
            if case .object(let given)? = vector.find("args") { args = try given.mapValues { try arg($0) } }
            let labels = try Labels(locale: locale)
            XCTAssertTrue(try labels.has(key: key), key)
            try vector.judge(labels.message(key: key, args: args), "\(key), \(locale)")
        }
    }

    func testEveryNameIsTheOneThatWasJudged() throws {
        try Vectors.replay("labels.json", "names", with: ["cases"]) { vector, _ in
            let (locale, of, value) = (try vector.text("locale"), try vector.text("of"), try vector.text("value"))
            let labels = try Labels(locale: locale)
            let name = switch of {
            case "country": try labels.countryName(country: value)
            case "language": try labels.languageName(language: value)
            case "language_alone": try labels.capitalized(name: labels.languageName(language: value))
            case "city": try labels.cityName(zone: value)
            case "zone": try labels.zoneLabel(zone: value, on: XCTUnwrap(Day(vector.text("on"))))
            default: throw BadVector(description: "no name of \(of)")
            }
            try vector.judge(name, "\(of) \(value), \(locale)")
        }
    }

    func testEveryFormatIsTheOneThatWasJudged() throws {
        try Vectors.replay("formats.json", "cases") { vector, _ in
            let (locale, format) = (try vector.text("locale"), try vector.text("format"))
            let formats = try Formats(locale: locale)
            func style() throws -> DateStyle { try named(vector.text("style")) }
            let text: String? = switch format {
            case "number": try formats.number(number: vector.number("value"))
            case "decimal": try formats.decimal(digits: vector.text("value"))
            case "percent": try formats.percent(tenths: vector.number("tenths"))
            case "month": try formats.month(month: XCTUnwrap(Month(vector.text("month"))))
            case "price": try formats.price(price: vector.text("price"), currency: vector.text("currency"))
            case "money": try formats.money(minorUnits: vector.number("minor_units"), currency: vector.text("currency"))
            case "date": try formats.date(day: vector.day("day"), style: style())
            case "time": try formats.time(time: XCTUnwrap(TimeOfDay(vector.text("time"))))
            case "date_time": try formats.dateTime(at: instant(vector.text("at")), zone: vector.text("zone"), style: style())
            case "date_time_zone":
                try formats.dateTimeZone(at: instant(vector.text("at")), zone: vector.text("zone"), style: style())
            case "date_range": try formats.dateRange(first: vector.day("first"), last: vector.day("last"), style: style())
            case "relative_day": try formats.relativeDay(day: vector.day("day"), today: vector.day("today"))
            case "business_days": try formats.businessDays(days: vector.number("days"))
            case "parse_decimal": try vector.typed("invalid_number") { try formats.parseDecimal(text: $0) }
            case "parse_date": try vector.typed("invalid_day") { try formats.parseDate(text: $0).description }
            case "list": try formats.list(texts: vector.list("texts").map { try $0.string })
            default: throw BadVector(description: "no format \(format)")
            }
            try vector.judge(text, "\(format), \(locale)")
        }
    }

    func testWhatIsNoNumberOrDayIsToldWithAnExampleAsTheReaderWritesIt() async throws {
        let told = [
            "fr": (
                "Ce n’est pas un nombre. Écrivez-le par exemple ainsi\u{202F}: 2\u{202F}539,75, avec au plus 38 décimales.",
                "Ce n’est pas un jour du calendrier. Écrivez-le par exemple ainsi\u{202F}: 30/04/2026."
            ),
            "fi": (
                "Tämä ei ole luku. Kirjoita se esimerkiksi näin: 2\u{A0}539,75. Desimaaleja voi olla enintään 38.",
                "Tämä ei ole kalenterin päivä. Kirjoita se esimerkiksi näin: 30.4.2026."
            ),
            "en": (
                "This is not a number with at most 38 decimals. Write one such as 2,539.75.",
                "This is not a day. Write one such as 30/04/2026."
            ),
        ]
        for (locale, (number, day)) in told {
            let formats = try Formats(locale: locale)
            let noNumber = try await failure { try formats.parseDecimal(text: "1.143,2.3") }
            XCTAssertEqual(noNumber.problems(locale: locale).map { $0.text }, [number])
            let noDay = try await failure { try formats.parseDate(text: "31.4.2026") }
            XCTAssertEqual(noDay.problems(locale: locale).map { $0.text }, [day])
        }
        XCTAssertEqual(try Decimal(string: Formats(locale: "fr").parseDecimal(text: "2 539,75")), Decimal(253_975) / 100)
        XCTAssertThrowsError(try Formats(locale: "fr").businessDays(days: -1))
    }

    func testWhatIsNoNameIsThrown() throws {
        let labels = try Labels(locale: "fi")
        XCTAssertThrowsError(try Labels(locale: "no tag"))
        XCTAssertThrowsError(try labels.countryName(country: "XX"))
        XCTAssertThrowsError(try labels.cityName(zone: "Europe/Turku"))
        XCTAssertThrowsError(try labels.zoneLabel(zone: "Europe/Helsinki", on: Day(year: 2026, month: 2, day: 30)))
        XCTAssertThrowsError(try Formats(locale: "fi").time(time: TimeOfDay(hour: 25, minute: 0)))
        XCTAssertThrowsError(try Formats(locale: "fi").money(minorUnits: 1, currency: "XXZ")) { thrown in
            XCTAssertEqual((thrown as? ComptoirError)?.code(), "unknown_currency")
        }
        XCTAssertEqual(try negotiateLocale(wishes: ["sv", "fr-CA", "fi"]), "fr")
        XCTAssertEqual(try Set(labelLocales()), ["en", "fi", "fr"])
    }

    func testNamesAreSortedAndZonesOfferedAsTheLanguageHasThem() throws {
        let labels = try Labels(locale: "fi")
        let names = try ["Åland", "Zambia", "Viro"].sorted { try labels.compare(left: $0, right: $1) < 0 }
        XCTAssertEqual(names, ["Viro", "Zambia", "Åland"])
        let options = try labels.zoneOptions(on: Day(year: 2026, month: 4, day: 30), prefer: "FI")
        let own = options.filter { $0.zone == "Europe/Helsinki" }
        XCTAssertEqual(own.map { $0.label }, ["(UTC+02:00) Helsinki, Kiova, Riika, Sofia, Tallinna, Vilna"])
        XCTAssertEqual(try countryCodes().count, 249)
        XCTAssertEqual(try currencyDigits(currency: "JPY"), 0)
    }

    func testAnAddressIsWrittenAsOnALetter() async throws {
        let (labels, address) = (try Labels(locale: "fr"), theDraft.account.address)
        XCTAssertEqual(try labels.addressLines(address: address, country: "FI"), ["Mannerheimintie 1", "00100 Helsinki"])
        let abroad = ["Mannerheimintie 1", "00100 Helsinki", "Finlande"]
        XCTAssertEqual(try labels.addressLinesAbroad(address: address, country: "FI"), abroad)
        let street = AddressDraft(street: "Mannerheimintie 1")
        let thrown = try await failure { try labels.addressLines(address: street, country: "FI") }
        XCTAssertEqual(thrown.problems(locale: "fi").map { $0.path }, ["/postal_code", "/city"])
    }

    private func arg(_ json: JSON) throws -> Arg {
        guard case .object(let object) = json, object.count == 1, let kind = object.keys.first else {
            throw BadVector(description: "no value: \(json)")
        }
        return try json.members { value in
            switch kind {
            case "text": try .text(text: value.text("text"))
            case "number": try .number(number: value.number("number"))
            case "country": try .country(country: value.text("country"))
            case "language": try .language(language: value.text("language"))
            case "date": try .date(day: XCTUnwrap(Day(value.text("date"))))
            case "moment": try value.object("moment") { try .moment(at: instant($0.text("at")), zone: $0.text("zone")) }
            case "label": try .label(key: value.text("label"))
            case "list": try .list(values: value.list("list").map { try arg($0) })
            default: throw BadVector(description: "no value of the type \(kind)")
            }
        }
    }
}

extension Members {
    /// Compares `text` with that of the vector, code point by code point.
    fileprivate func judge(_ text: String?, _ said: String) throws {
        XCTAssertTrue(has("text"), said)
        let (found, expected) = (JSON.text(orNull: text), find("text") ?? .null)
        XCTAssert(expected == found, "\(said): \(found) instead of \(expected)")
    }

    /// What a text is read as that a reader has typed; nothing where it is refused.
    fileprivate func typed(_ code: String, _ read: (String) throws -> String) throws -> String? {
        do {
            return try read(text("typed"))
        } catch let refused as ComptoirError {
            XCTAssertEqual(refused.problems(locale: "en").map { "\($0.path) \($0.code)" }, ["/text \(code)"])
            return nil
        }
    }
}
