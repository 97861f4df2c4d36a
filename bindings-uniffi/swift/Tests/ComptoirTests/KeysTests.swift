import Comptoir
import Foundation
import XCTest

final class KeysTests: XCTestCase {
    func testANewRootKeyIs32RandomBytesInBase64() throws {
        let text = try generateRootKey()
        XCTAssertEqual(Data(base64Encoded: text)?.count, 32)
        XCTAssertNotEqual(text, try generateRootKey())
    }

    func testKeysAreKnownByTheIdOfTheCurrentOneAndShownByNothingElse() throws {
        let current = RootKey(id: 4_294_967_295, bytes: Data(repeating: 7, count: 32))
        let keys = try Keys(current: current, previous: [RootKey(id: 1, bytes: Data(repeating: 3, count: 32))])
        XCTAssertEqual(try keys.currentId(), 4_294_967_295)
        XCTAssertEqual(String(reflecting: current), "RootKey(4294967295, ..)")
    }

    func testTheEnvironmentHoldsNoKeys() async throws {
        try XCTSkipIf(ProcessInfo.processInfo.environment["COMPTOIR_KEY"] != nil, "it does")
        let thrown = try await failure { try Keys.fromEnv() }
        XCTAssertEqual(thrown.code(), "keys_missing")
        XCTAssertEqual(thrown.text(locale: "fi"), "`COMPTOIR_KEY` is not set")
    }
}
