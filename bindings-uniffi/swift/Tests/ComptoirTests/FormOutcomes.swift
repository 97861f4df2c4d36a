import Comptoir
import Foundation

/// Forms and pages, member by member, as a vector writes them.
extension Form {
    var json: JSON {
        [
            "kind": .text(snakeCase(kind)),
            "locale": .text(locale),
            "screen": [
                "application": .text(screen.application),
                "settings": .text(screen.settings),
                "tab": .text(screen.tab),
                "about": .text(screen.about),
            ],
            "heading": .text(heading),
            "title": .text(title),
            "introduction": .text(introduction),
            "sections": .list(sections.map { $0.json() }),
            "notes": .list(notes.map { $0.json }),
            "promise": .text(promise),
            "buttons": ["submit": .text(buttons.submit), "clear": .text(buttons.clear)],
        ]
    }
}

extension EditPage {
    /// Where it is short, as in a vector, of the countries, currencies and time zones to choose from only the present ones are
    /// there.
    func json(short: Bool = false) throws -> JSON {
        [
            "locale": .text(locale),
            "breadcrumb": .list(breadcrumb.map(JSON.text)),
            "title": .text(title),
            "account": .text(orNull: account),
            "state": .text(orNull: try state?.key()),
            "editable": .bool(editable),
            "notes": .list(notes.map { $0.json }),
            "sections": .list(sections.map { $0.json(short: short) }),
            "buttons": ["save": .text(buttons.save), "cancel": .text(buttons.cancel)],
            "saved": .text(saved),
            "next": .list(next.map { ["key": .text($0.key), "label": .text($0.label)] }),
        ]
    }
}

extension FormNote {
    fileprivate var json: JSON {
        [
            "key": .text(key),
            "text": .text(text),
            "link": link.map { ["label": .text($0.label), "url": .text(orNull: $0.url)] } ?? .null,
        ]
    }
}

extension Section {
    fileprivate func json(short: Bool = false) -> JSON {
        var members: [String: JSON] = [
            "key": .text(key),
            "title": .text(title),
            "repeat": `repeat`.map { ["path": .text($0.path), "min": .number($0.min), "max": .number($0.max)] } ?? .null,
            "fields": .list(fields.map { $0.json(short: short) }),
        ]
        if !visibleWhen.isEmpty { members["visible_when"] = .list(visibleWhen.map { $0.json }) }
        return .object(members)
    }
}

extension Field {
    fileprivate func json(short: Bool) -> JSON {
        var members: [String: JSON] = [
            "key": .text(key),
            "path": .text(path),
            "label": .text(label),
            "type": .text(snakeCase(fieldType)),
            "required": .bool(required),
            "default": .text(orNull: defaultValue),
            "max_length": .number(orNull: maxLength),
            "autocomplete": autocomplete.map { .text($0.token) } ?? .null,
        ]
        if !options.isEmpty {
            let isLong = ["/country", "/currency", "/time_zone"].contains { path.hasSuffix($0) }
            // Of all that there are, none may be the present one.
            let told = options.filter { !(short && isLong) || $0.value == defaultValue }
            members["options"] = .list(told.map { ["value": .text($0.value), "label": .text($0.label)] })
        }
        if !visibleWhen.isEmpty {
            members["visible_when"] = .list(visibleWhen.map { $0.json })
        }
        if clearable { members["clearable"] = .bool(true) }
        if !chosen.isEmpty { members["chosen"] = .list(chosen.map(JSON.text)) }
        members["help"] = help.map(JSON.text)
        members["important"] = important.map(JSON.text)
        members["notice"] = notice.map(JSON.text)
        return .object(members)
    }
}

extension Condition {
    fileprivate var json: JSON { ["path": .text(path), "one_of": .list(oneOf.map(JSON.text))] }
}

extension Autocomplete {
    /// The token of HTML: `street-address`, `address-level2`.
    fileprivate var token: String {
        snakeCase(self).replacingOccurrences(of: "_", with: "-")
    }
}
