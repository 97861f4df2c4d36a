import Comptoir

/// What the calls about the desk's own fields answer, as a vector writes it.
extension Members {
    func ofFields(_ fields: Fields, _ verb: String) async throws -> JSON {
        switch verb {
        case "list": return .list(try await fields.list(subject: named(text("subject"))).map { try $0.json() })
        case "texts":
            let (key, value, desk) = (try text("key"), try text("value"), try text("desk"))
            let listed = try await fields.list(subject: named(text("subject")))
            return .list(try listed.filter { $0.key == key }.map { field in
                [
                    "label": try .inEach { try field.label(locale: $0) },
                    "text": try .inEach { try field.text(value: value, locale: $0, desk: desk) },
                ]
            })
        case "add": return try await fields.add(draft: FieldDraft(get("draft"))).json()
        case "edit": return try await fields.edit(id: text("field"), update: FieldUpdate(get("update"))).json()
        case "retire": return try await fields.retire(id: text("field")).json()
        case "restore": return try await fields.restore(id: text("field")).json()
        case "history": return try await fields.history(id: text("field"), after: findText("after")).json()
        default: throw BadVector(description: "no such call: fields.\(verb)")
        }
    }
}

/// What a vector sends, as the records that a program would write.
extension FieldDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            FieldDraft(
                subject: try draft.findText("subject") ?? "",
                key: try draft.findText("key") ?? "",
                kind: try draft.findText("kind") ?? "",
                labels: try draft.texts("labels"),
                choices: try draft.list("choices").map(ChoiceDraft.init),
                required: try draft.flag("required"),
                defaultValue: try draft.findText("default"),
                seenBy: try draft.findText("seen_by"),
                editedBy: try draft.findText("edited_by"),
                position: try draft.findNumber("position")
            )
        }
    }
}

extension FieldUpdate {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { update in
            FieldUpdate(
                labels: update.has("labels") ? try update.texts("labels") : nil,
                choices: update.has("choices") ? try update.list("choices").map(ChoiceDraft.init) : nil,
                required: update.has("required") ? try update.flag("required") : nil,
                defaultValue: try update.edit("default"),
                seenBy: try update.edit("seen_by"),
                editedBy: try update.edit("edited_by"),
                position: try update.findNumber("position")
            )
        }
    }
}

extension ChoiceDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { choice in
            ChoiceDraft(key: try choice.findText("key") ?? "", labels: try choice.texts("labels"))
        }
    }
}

/// What comes out, member by member.
extension FieldView {
    fileprivate func json() throws -> JSON {
        [
            "id": .text(id),
            "subject": .text(try subject.key()),
            "key": .text(key),
            "kind": .text(try kind.key()),
            "name": .text(name),
            "labels": .object(labels.mapValues(JSON.text)),
            "choices": .list(choices.map { ["key": .text($0.key), "labels": .object($0.labels.mapValues(JSON.text))] }),
            "required": .bool(required),
            "default": .text(orNull: defaultValue),
            "seen_by": .text(try seenBy.key()),
            "edited_by": .text(try editedBy.key()),
            "position": .number(position),
            "retired_at": .text(orNull: retiredAt?.description),
            "version": .number(version),
        ]
    }
}
