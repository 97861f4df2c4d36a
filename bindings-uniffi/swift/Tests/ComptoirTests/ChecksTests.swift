import Comptoir
import Foundation
import XCTest

/// Replays `form.json` and `check.json`: what a pack draws and finds without the store.
final class ChecksTests: XCTestCase {
    func testEveryFormIsDrawnAsItWasJudged() throws {
        try Vectors.replay("form.json", "cases", with: ["packs"]) { vector, file in
            let name = try vector.text("name")
            let pack = try pack(vector, file)
            let (kind, locale) = (try named(vector.text("kind")) as RequestKind, try vector.text("locale"))
            let (expected, json) = (try vector.get("form"), try JSON(pack.formJson(kind: kind, locale: locale)))
            XCTAssert(json == expected, "\(name), as JSON")
            // Of the JSON the library leaves out what goes without saying.
            XCTAssert(try pack.form(kind: kind, locale: locale).json == expected, name)
        }
    }

    func testEveryCheckFindsWhatWasJudged() throws {
        var drafts = 0
        try Vectors.replay("check.json", "cases", with: ["packs"]) { vector, file in
            let name = try vector.text("name")
            let (pack, locale) = (try pack(vector, file), try vector.text("locale"))
            let expected = try vector.get("problems")
            func found(_ how: String, _ check: () throws -> [Problem]) throws {
                let found = JSON.list(try check().map { try $0.json() })
                XCTAssert(found == expected, "\(name), \(how): \(found) instead of \(expected)")
            }
            let json = try input(vector)
            try found("as bytes") { try pack.checkJsonBytes(json: json, locale: locale) }
            guard let text = String(data: json, encoding: .utf8), Data(text.utf8) == json else { return }
            try found("as text") { try pack.checkJson(json: text, locale: locale) }
            guard let draft = try? RequestDraft(json: text) else { return }
            try found("as a draft") { try pack.check(draft: draft, locale: locale) }
            drafts += 1
        }
        XCTAssertGreaterThan(drafts, 0)
    }

    private func pack(_ vector: Members, _ file: Members) throws -> Pack {
        try Pack.fromJsonBytes(json: file.members("packs").get(vector.text("pack")).data)
    }

    /// The bytes that are checked.
    private func input(_ vector: Members) throws -> Data {
        if let text = try vector.findText("text") { return Data(text.utf8) }
        if let hex = try vector.findText("hex") { return try bytes(hex) }
        var draft = try vector.get("json")
        if let times = try vector.findNumber("repeat_users") {
            draft = try draft.replacing(["users"]) { users in
                guard case .list(let rows) = users, let row = rows.first else { throw BadVector(description: "no users") }
                return .list(try (1...times).map { number in
                    try row.replacing(["email"]) { _ in .text("user\(number)@garage.example") }
                })
            }
        }
        if case .object(let fills)? = vector.find("fill") {
            for (pointer, fill) in fills {
                let text = try fill.members { String(repeating: try $0.text("text"), count: Int(try $0.number("times"))) }
                let path = pointer.split(separator: "/").map(String.init)
                draft = try draft.replacing(path[...]) { _ in .text(text) }
            }
        }
        return try draft.data
    }
}

extension JSON {
    /// The same with what stands at `path` replaced.
    fileprivate func replacing(_ path: ArraySlice<String>, _ change: (JSON) throws -> JSON) throws -> JSON {
        guard let first = path.first else { return try change(self) }
        switch self {
        case .object(var members):
            members[first] = try (members[first] ?? .null).replacing(path.dropFirst(), change)
            return .object(members)
        case .list(var rows):
            guard let index = Int(first), rows.indices.contains(index) else { throw BadVector(description: "no row \(first)") }
            rows[index] = try rows[index].replacing(path.dropFirst(), change)
            return .list(rows)
        default:
            throw BadVector(description: "nothing at \(first)")
        }
    }
}
