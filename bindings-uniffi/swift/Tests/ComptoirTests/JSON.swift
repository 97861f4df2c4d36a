import Comptoir
import Foundation

/// A value of JSON. Two are equal when types and values are: texts code point by code point, where Swift's `String` would
/// take "é" and "e" with an accent for the same.
enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(Int64)
    case decimal(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(_ data: Data) throws {
        self = try JSONDecoder().decode(JSON.self, from: data)
    }

    init(_ text: String) throws {
        try self.init(Data(text.utf8))
    }

    /// The value as JSON in UTF-8, the members of objects in the order of their names: problems are told in this order.
    var data: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return try encoder.encode(self)
        }
    }

    /// The value as text in JSON.
    var textOfJSON: String {
        get throws { String(decoding: try data, as: UTF8.self) }
    }
}

extension JSON: Equatable {
    static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.decimal(let left), .decimal(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.list(let left), .list(let right)): left == right
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.allSatisfy { name, value in
                    guard let index = right.index(forKey: name) else { return false }
                    return right[index].key.utf8.elementsEqual(name.utf8) && right[index].value == value
                }
        default: false
        }
    }
}

extension JSON: Codable {
    init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(value)
        } else if let value = try? container.decode(Double.self) {
            self = .decimal(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    func encode(to encoder: Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .decimal(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral value: String) {
        self = .text(value)
    }

    init(arrayLiteral elements: JSON...) {
        self = .list(elements)
    }

    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(uniqueKeysWithValues: elements))
    }

    /// What `text` says in each of the languages of vectors.
    static func inEach(_ text: (String) throws -> String) rethrows -> JSON {
        try inEach { .text(try text($0)) }
    }

    /// What `value` is in each of the languages of vectors.
    static func inEach(_ value: (String) throws -> JSON) rethrows -> JSON {
        ["fr": try value("fr"), "fi": try value("fi"), "en": try value("en")]
    }

    /// The texts, as a list.
    static func texts(_ texts: [String]) -> JSON {
        .list(texts.map(JSON.text))
    }

    /// The text, or null.
    static func text(orNull text: String?) -> JSON {
        text.map(JSON.text) ?? .null
    }

    /// The number, or null.
    static func number(orNull number: Int64?) -> JSON {
        number.map(JSON.number) ?? .null
    }

    /// The day, or null.
    static func day(orNull day: Day?) -> JSON {
        .text(orNull: day?.description)
    }
}
