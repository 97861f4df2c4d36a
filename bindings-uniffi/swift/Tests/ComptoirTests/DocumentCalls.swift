import Comptoir

/// What the calls about documents answer, as a vector writes it.
extension Members {
    func ofDocuments(_ documents: Documents, _ verb: String) async throws -> JSON {
        switch verb {
        case "draft":
            let (account, draft) = (try text("account"), try get("draft"))
            if draft.hasStranger { return try await documents.draftJson(account: account, json: draft.textOfJSON).json() }
            return try await documents.draft(account: account, draft: DocumentDraft(draft)).json()
        case "edit": return try await documents.edit(id: text("document"), update: DocumentUpdate(get("update"))).json()
        case "discard":
            try await documents.discard(id: text("document"))
            return .null
        case "issue": return try await documents.issue(id: text("document")).json()
        case "pay": return try await documents.pay(id: text("document"), day: day("day")).json()
        case "cancel": return try await documents.cancel(id: text("document"), reason: text("reason")).json()
        case "get": return try await documents.get(id: text("document")).json()
        case "by_code": return try await documents.byCode(code: text("code")).json()
        case "list":
            let page = try await documents.list(filter: DocumentFilter(get("filter")), paging: DocumentPaging(get("paging")))
            let items = JSON.list(page.items.map { ["id": .text($0.id), "code": .text(orNull: $0.code)] })
            return ["items": items, "next": .text(orNull: page.next), "total": .number(orNull: page.total)]
        case "statement":
            let (from, until) = (try day("from"), try day("until"))
            let statement = try await documents.statement(account: text("account"), from: from, until: until)
            return ["statement": try statement.json(), "table": try .inEach { try statement.table(locale: $0).json }]
        case "render":
            let page = try await documents.render(id: text("document"))
            return ["html": .text(page.html), "locale": .text(page.locale), "title": .text(page.title)]
        case "sheet":
            let (locale, home) = (try text("locale"), try text("home"))
            let view = try await documents.get(id: text("document"))
            return [
                "title": .text(try view.title(locale: locale)),
                "total": .text(try view.total(locale: locale)),
                "sheet": try view.sheet(locale: locale, home: home).json,
            ]
        default: throw BadVector(description: "no such call: documents.\(verb)")
        }
    }
}

/// What a vector sends, as the records that a program would write.
extension DocumentDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            DocumentDraft(
                kind: try draft.findText("kind") ?? "",
                lines: try draft.list("lines").map(DocumentLineDraft.init),
                note: try draft.findText("note"),
                dueOn: try draft.findText("due_on"),
                credits: try draft.findText("credits")
            )
        }
    }
}

extension DocumentUpdate {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { update in
            DocumentUpdate(
                lines: update.has("lines") ? try update.list("lines").map(DocumentLineDraft.init) : nil,
                note: try update.edit("note"),
                dueOn: try update.edit("due_on"),
                credits: try update.edit("credits")
            )
        }
    }
}

extension DocumentLineDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { line in
            DocumentLineDraft(
                description: try line.findText("description") ?? "",
                quantity: try line.findText("quantity") ?? "",
                unitPrice: try line.findText("unit_price") ?? "",
                taxRate: try line.findText("tax_rate") ?? ""
            )
        }
    }
}

extension DocumentFilter {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { filter in
            DocumentFilter(
                account: try filter.findText("account"),
                kind: try filter.findText("kind").map { try named($0) },
                state: try filter.findText("state").map { try named($0) }
            )
        }
    }
}

extension DocumentPaging {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { paging in
            DocumentPaging(
                after: try paging.findText("after"),
                size: try paging.findNumber("size"),
                total: try paging.flag("total")
            )
        }
    }
}
