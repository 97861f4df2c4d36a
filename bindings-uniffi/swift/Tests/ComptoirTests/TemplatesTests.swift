import Comptoir
import XCTest

private let json = #"{"subject": "Tervetuloa, {person}", "body": "Hei {person}\n\nTilinne {account}: {portal}"}"#

private let words = TemplateDraft(subject: "Tervetuloa, {person}", body: "Hei {person}\n\nTilinne {account}: {portal}")

/// The words of the mail of welcome (rule C6).
final class TemplatesTests: CounterTestCase {
    func testC6ADeskWritesItsOwnWordsAndGoesBackToTheBuiltInOnes() async throws {
        let house = try await House.open(folder)
        let templates = try house.administrator.templates()
        let before = try await templates.list()
        XCTAssertEqual(before.map { $0.locale }, ["en", "fi", "fr"])
        XCTAssertFalse(before.contains { $0.own || $0.version != 0 || $0.body.isEmpty })
        XCTAssertEqual(try TemplateDraft(json: json), words)
        let own = try await templates.setJson(locale: "fi", json: json)
        XCTAssertEqual(own, TemplateView(locale: "fi", subject: words.subject, body: words.body, own: true, version: 1))
        let sample = try await templates.sample(locale: "fi")
        XCTAssertEqual(sample.subject, "Tervetuloa, Maija Virtanen")
        XCTAssertTrue(sample.text.contains("Virtasen autokorjaamo: https://portal.infomedia.example"), sample.text)
        XCTAssertTrue(sample.html.contains("<html"), sample.html)
        let shown = try await house.administrator.preview().templates().clear(locale: "fi")
        XCTAssertFalse(shown.own)
        let still = try await templates.list()
        XCTAssertEqual(still[1], own)
        let stale = try await failure { try await house.administrator.basedOn(version: 0).templates().set(locale: "fi", draft: words) }
        XCTAssertEqual(stale.code(), "conflict")
        let again = try await house.administrator.basedOn(version: 1).templates().set(
            locale: "fi", draft: TemplateDraft(subject: "Hei", body: words.body)
        )
        XCTAssertEqual([again.subject, "\(again.version)"], ["Hei", "2"])
        let cleared = try await templates.clear(locale: "fi")
        XCTAssertEqual([cleared.subject, cleared.body, "\(cleared.own)"], [before[1].subject, before[1].body, "false"])
    }

    func testC6WrongWordsSayWhy() async throws {
        let house = try await House.open(folder)
        let templates = try house.administrator.templates()
        let wrong = try await failure { try await templates.set(locale: "sv", draft: TemplateDraft(subject: "Hei {name}", body: "")) }
        XCTAssertEqual(wrong.wrong, [["/locale", "unknown_language"], ["/subject", "unknown_placeholder"], ["/body", "required"]])
        let line = TemplateDraft(subject: "Hei\r\nBcc: eve@evil.example", body: "x")
        let header = try await failure { try await templates.set(locale: "fi", draft: line) }
        XCTAssertEqual(header.wrong, [["/subject", "control_characters"]])
        for json in ["", "[]", #"{"subject": 1, "body": "x"}"#] {
            XCTAssertThrowsError(try TemplateDraft(json: json))
            let sent = try await failure { try await templates.setJson(locale: "fi", json: json) }
            guard case .invalid = sent else { return XCTFail("\(sent)") }
        }
        let language = try await failure { try await templates.sample(locale: "sv") }
        XCTAssertEqual(language.wrong, [["/locale", "unknown_language"]])
        let refused = try await failure { try await house.agent.templates().set(locale: "fi", draft: words) }
        XCTAssertEqual(refused.code(), "refused")
        let kept = try await templates.list()
        XCTAssertFalse(kept.contains { $0.own })
        assertUntold(["Tilinne", "Tervetuloa"], in: "\(words)")
    }
}
