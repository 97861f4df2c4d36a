import Comptoir

/// What the calls about the words of the mail of welcome answer, as a vector writes it.
extension Members {
    func ofTemplates(_ templates: Templates, _ verb: String) async throws -> JSON {
        switch verb {
        case "list": return .list(try await templates.list().map { $0.json })
        case "set": return try await templates.set(locale: text("locale"), draft: TemplateDraft(get("draft"))).json
        case "clear": return try await templates.clear(locale: text("locale")).json
        case "sample":
            let mail = try await templates.sample(locale: text("locale"))
            return [
                "locale": .text(mail.locale),
                "subject": .text(mail.subject),
                "text": .text(mail.text),
                "html": .text(mail.html),
            ]
        default: throw BadVector(description: "no such call: templates.\(verb)")
        }
    }
}

extension TemplateDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            TemplateDraft(subject: try draft.findText("subject") ?? "", body: try draft.findText("body") ?? "")
        }
    }
}

extension TemplateView {
    fileprivate var json: JSON {
        [
            "locale": .text(locale),
            "subject": .text(subject),
            "body": .text(body),
            "own": .bool(own),
            "version": .number(version),
        ]
    }
}
