import Comptoir
import Foundation
import XCTest

/// The shared vectors: see `tests/vectors/README.md`.
enum Vectors {
    private static let folder: URL = {
        if let told = ProcessInfo.processInfo.environment["COMPTOIR_VECTORS"] {
            return URL(fileURLWithPath: told, isDirectory: true)
        }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return package.appendingPathComponent("../../../tests/vectors", isDirectory: true).standardizedFileURL
    }()

    /// Every file that has a checksum, and what its checksum is.
    private static let files: Result<[String: (data: Data, line: String, sum: String)], Error> = Result {
        let sums = try String(contentsOf: folder.appendingPathComponent("SHA256SUMS"), encoding: .utf8)
        return try Dictionary(uniqueKeysWithValues: sums.split(separator: "\n").map { line in
            let file = String(line.dropFirst(66))
            let data = try Data(contentsOf: folder.appendingPathComponent(file))
            return (file, (data, String(line), "\(sha256(data))  \(file)"))
        })
    }

    /// The file `name`, once every file is found to be the one that was judged.
    static func read(_ name: String) throws -> JSON {
        let files = try files.get()
        for file in files.values { XCTAssertEqual(file.line, file.sum) }
        return try JSON(XCTUnwrap(files[name], "\(name) has no checksum").data)
    }

    /// Replays every case of the list `list` in the file `name`, and counts them.
    static func replay(_ name: String, _ list: String, with other: Set<String> = [], _ replay: (Members, Members) throws -> Void) throws {
        let file = try Members(read(name))
        XCTAssertEqual(try file.number("version"), 1)
        let cases = try file.list(list)
        XCTAssertFalse(cases.isEmpty, "\(name) has no \(list)")
        for (index, each) in cases.enumerated() {
            let members = try Members(each)
            do {
                try replay(members, file)
                try members.finish()
            } catch {
                XCTFail("\(name), \(list) \(index): \(error)")
            }
        }
        for name in other { file.skip(name) }
        try file.finish()
    }
}

/// What is wrong with a vector itself.
struct BadVector: Error, CustomStringConvertible {
    let description: String
}

/// The members of one object of a vector: `finish` fails for those that were not read.
final class Members {
    private let object: [String: JSON]
    private var unread: Set<String>

    init(_ json: JSON) throws {
        guard case .object(let object) = json else { throw BadVector(description: "no object: \(json)") }
        self.object = object
        unread = Set(object.keys)
    }

    func has(_ name: String) -> Bool { object[name] != nil }

    func skip(_ name: String) { unread.remove(name) }

    /// The member, or nothing where it is absent or null.
    func find(_ name: String) -> JSON? {
        unread.remove(name)
        return object[name] == .null ? nil : object[name]
    }

    func get(_ name: String) throws -> JSON {
        guard let value = find(name) else { throw BadVector(description: "no \(name) in \(object.keys)") }
        return value
    }

    func findText(_ name: String) throws -> String? {
        try find(name).map { value in
            guard case .text(let text) = value else { throw BadVector(description: "\(name) is no text") }
            return text
        }
    }

    func text(_ name: String) throws -> String {
        guard let text = try findText(name) else { throw BadVector(description: "no \(name) in \(object.keys)") }
        return text
    }

    func findNumber(_ name: String) throws -> Int64? {
        try find(name).map { value in
            guard case .number(let number) = value else { throw BadVector(description: "\(name) is no number") }
            return number
        }
    }

    func number(_ name: String) throws -> Int64 {
        guard let number = try findNumber(name) else { throw BadVector(description: "no \(name) in \(object.keys)") }
        return number
    }

    /// A number that need not be whole, as coordinates are.
    func decimal(_ name: String) throws -> Double {
        switch try get(name) {
        case .number(let number): Double(number)
        case .decimal(let number): number
        default: throw BadVector(description: "\(name) is no number")
        }
    }

    func day(_ name: String) throws -> Day { try XCTUnwrap(Day(text(name))) }

    func findFlag(_ name: String) throws -> Bool? {
        try find(name).map { value in
            guard case .bool(let flag) = value else { throw BadVector(description: "\(name) is no switch") }
            return flag
        }
    }

    func flag(_ name: String) throws -> Bool { try findFlag(name) ?? false }

    func list(_ name: String) throws -> [JSON] {
        try find(name).map { value in
            guard case .list(let list) = value else { throw BadVector(description: "\(name) is no list") }
            return list
        } ?? []
    }

    /// The texts of a list, or nothing where it is absent or null.
    func findTexts(_ name: String) throws -> [String]? {
        guard find(name) != nil else { return nil }
        return try list(name).map { try $0.string }
    }

    /// The members of an object of texts, none where it is absent or null.
    func texts(_ name: String) throws -> [String: String] {
        try find(name).map { value in
            guard case .object(let texts) = value else { throw BadVector(description: "\(name) is no object") }
            return try texts.mapValues { try $0.string }
        } ?? [:]
    }

    func members(_ name: String) throws -> Members { try Members(get(name)) }

    /// Reads the member with `read`, which must read all of it.
    func object<T>(_ name: String, _ read: (Members) throws -> T) throws -> T { try get(name).members(read) }

    func finish() throws {
        if !unread.isEmpty { throw BadVector(description: "members that are not known: \(unread)") }
    }
}

extension JSON {
    /// Reads the object with `read`, which must read all of it.
    func members<T>(_ read: (Members) throws -> T) throws -> T {
        let members = try Members(self)
        let value = try read(members)
        try members.finish()
        return value
    }

    /// Whether it has the member by which vectors show one that there is not. No record can hold it: it is sent as JSON.
    var hasStranger: Bool {
        guard case .object(let members) = self else { return false }
        return members["color"] != nil
    }

    var string: String {
        get throws {
            guard case .text(let text) = self else { throw BadVector(description: "no text: \(self)") }
            return text
        }
    }
}
