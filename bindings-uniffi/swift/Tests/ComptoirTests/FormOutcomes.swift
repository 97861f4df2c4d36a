import Comptoir
import Foundation

/// The fields of pages with all countries or time zones to choose from.
private let shortened = ["/country", "/time_zone"]

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
            "sections": .list(sections.map { $0.json }),
            "notes": .list(notes.map { $0.json }),
            "promise": .text(promise),
            "buttons": ["submit": .text(buttons.submit), "clear": .text(buttons.clear)],
        ]
    }
}

extension EditPage {
    func json() throws -> JSON {
        [
            "locale": .text(locale),
            "breadcrumb": .list(breadcrumb.map(JSON.text)),
            "title": .text(title),
            "account": .text(orNull: account),
            "state": .text(orNull: try state?.key()),
            "editable": .bool(editable),
            "notes": .list(notes.map { $0.json }),
            "sections": .list(sections.map { $0.json }),
            "buttons": ["save": .text(buttons.save), "cancel": .text(buttons.cancel)],
            "saved": .text(saved),
            "next": .list(next.map { ["key": .text($0.key), "label": .text($0.label)] }),
        ]
    }

    /// The page, of whose countries and time zones only the present ones are there, as in a vector.
    var short: EditPage {
        var page = self
        page.sections = sections.map { section in
            var section = section
            section.fields = section.fields.map { field in
                guard shortened.contains(field.path) else { return field }
                var field = field
                field.options = field.options.filter { $0.value == field.defaultValue }
                return field
            }
            return section
        }
        return page
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
    fileprivate var json: JSON {
        var members: [String: JSON] = [
            "key": .text(key),
            "title": .text(title),
            "repeat": `repeat`.map { ["path": .text($0.path), "min": .number($0.min), "max": .number($0.max)] } ?? .null,
            "fields": .list(fields.map { $0.json }),
        ]
        if !visibleWhen.isEmpty { members["visible_when"] = .list(visibleWhen.map { $0.json }) }
        return .object(members)
    }
}

extension Field {
    fileprivate var json: JSON {
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
        // Where a vector holds the present one only, there may be none.
        if !options.isEmpty || shortened.contains(path) {
            members["options"] = .list(options.map { option in
                ["value": .text(option.value), "label": .text(option.label)]
            })
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
