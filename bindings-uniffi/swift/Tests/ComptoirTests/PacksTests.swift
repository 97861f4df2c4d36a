import Comptoir
import Foundation
import XCTest

final class PacksTests: XCTestCase {
    private let settings = PackSettings(
        provider: "Infomedia", product: "Microcat Market", country: "FI", language: "fi", timeZone: "Europe/Helsinki"
    )

    func testQ4APackIsMadeWithoutAnyStore() throws {
        let pack = try Pack(settings: settings)
        XCTAssertEqual(try pack.blankCreate().account.country, "FI")
        XCTAssertEqual(try pack.check(draft: theDraft, locale: "fi"), [])
        let known = try pack.settings()
        XCTAssertEqual(known.languages, ["en", "fi", "fr"])
        XCTAssertEqual(known.countries, .own)
        XCTAssertEqual(known.asOf, Day(year: 2026, month: 1, day: 1))
        XCTAssertEqual(try Pack(settings: known).toJson(), try pack.toJson())
        var elsewhere = theDraft
        elsewhere.account.country = "FR"
        XCTAssertEqual(try pack.check(draft: elsewhere, locale: "fi").map { $0.code }, ["country_not_served"])
        var any = settings
        any.countries = .any
        let codes = try Pack(settings: any).check(draft: elsewhere, locale: "fi").map { $0.code }
        XCTAssertFalse(codes.contains("country_not_served"))
    }

    func testJobTitlesAreTheBuiltInOnesAndTheDesksOwn() throws {
        let parts = JobTitleDraft(key: "parts_manager", labels: ["fi": "Varaosapäällikkö", "fr": "Magasinier"])
        var own = settings
        own.jobTitles = [parts]
        let pack = try Pack(settings: own)
        XCTAssertEqual(try pack.jobTitles(), ["body_shop_manager", "workshop_manager", "parts_manager"])
        XCTAssertEqual(try pack.jobTitleLabel(key: "workshop_manager", locale: "fi"), "Korjaamon päällikkö")
        XCTAssertEqual(try pack.jobTitleLabel(key: "parts_manager", locale: "fr-CA"), "Magasinier")
        XCTAssertEqual(try pack.settings().jobTitles, [parts])
    }

    func testQ4SettingsAreWrongAllAtOnce() async throws {
        var wrong = settings
        wrong.provider = " "
        wrong.contactUrl = "javascript:alert(1)"
        wrong.languages = []
        let thrown = try await failure { [wrong] in try Pack(settings: wrong) }
        guard case .invalid = thrown else { return XCTFail("\(thrown)") }
        XCTAssertEqual(
            Dictionary(uniqueKeysWithValues: thrown.problems(locale: "fi").map { ($0.path, $0.code) }),
            [
                "/provider": "blank", "/contact_url": "invalid_url", "/languages": "too_few",
                "/language": "unknown_language",
            ]
        )
    }
}
