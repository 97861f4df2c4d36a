import Comptoir
import XCTest

/// Replays `languages.json`: which language a browser is answered in.
final class LanguagesTests: XCTestCase {
    func testEveryHeaderIsAnsweredAsItWasJudged() throws {
        try Vectors.replay("languages.json", "cases") { vector, _ in
            let (header, offered) = (try vector.text("header"), try vector.list("offered").map { try $0.string })
            XCTAssertEqual(try negotiateHeader(header: header, offered: offered), try vector.text("answer"), header)
        }
    }

    func testAHeaderThatIsNoneLeavesTheFirstLanguageOfferedAndATagThatIsNoneIsRefused() async throws {
        XCTAssertEqual(try negotiateHeader(header: "\0;;;q=🦊", offered: ["fi", "fr"]), "fi")
        XCTAssertEqual(try negotiateHeader(header: String(repeating: "fr,", count: 100_000), offered: ["fi", "fr"]), "fi")
        XCTAssertEqual(try negotiateHeader(header: "fr", offered: []), "en")
        let thrown = try await failure { try negotiateHeader(header: "fr", offered: ["no tag"]) }
        XCTAssertEqual(thrown.problems(locale: "fi").map { $0.path }, ["/locale"])
    }
}
