import Comptoir
import Foundation

/// What the calls about services, work and files answer, as a vector writes it.
extension Members {
    func ofServices(_ services: Services, _ verb: String) async throws -> JSON {
        switch verb {
        case "list": .list(try await services.list(retired: flag("retired")).map { try $0.json() })
        case "get": try await services.get(id: text("service")).json()
        case "add": try await services.add(draft: ServiceDraft(get("draft"))).json()
        case "edit": try await services.edit(id: text("service"), update: ServiceUpdate(get("update"))).json()
        case "retire": try await services.retire(id: text("service")).json()
        case "restore": try await services.restore(id: text("service")).json()
        case "history": try await services.history(id: text("service"), after: findText("after")).json()
        default: throw BadVector(description: "no such call: services.\(verb)")
        }
    }

    func ofWork(_ work: Work, _ verb: String) async throws -> JSON {
        switch verb {
        case "submit": return try await work.submit(draft: WorkDraft(get("draft"))).json()
        case "list":
            let page = try await work.list(filter: WorkFilter(get("filter")), after: findText("after"))
            return ["items": .list(page.items.map { .text($0.code) }), "next": .text(orNull: page.next)]
        case "get": return try await work.get(code: text("code")).json()
        case "steps": return .list(try await work.steps(code: text("code")).map { $0.json })
        case "start_quoting": return try await work.startQuoting(code: text("code")).json()
        case "quote": return try await work.quote(code: text("code"), draft: QuoteDraft(get("draft"))).json()
        case "accept": return try await work.accept(code: text("code"), quoteNumber: number("quote_number")).json()
        case "decline":
            let (number, reason) = (try number("quote_number"), try findText("reason"))
            return try await work.decline(code: text("code"), quoteNumber: number, reason: reason).json()
        case "reject": return try await work.reject(code: text("code"), reason: text("reason")).json()
        case "start": return try await work.start(code: text("code")).json()
        case "progress": return try await progressed(work).json()
        case "deliver": return try await work.deliver(code: text("code"), draft: DeliveryDraft(get("draft"))).json()
        case "cancel": return try await work.cancel(code: text("code")).json()
        case "reassign":
            let reassigned = try await work.reassign(draft: Reassignment(get("draft")))
            return ["codes": .list(reassigned.codes.map(JSON.text)), "more": .bool(reassigned.more)]
        case "files": return .list(try await work.files(code: text("code")).map { try $0.json() })
        case "attach":
            return .list(try await work.attach(code: text("code"), files: findTexts("files") ?? []).map { try $0.json() })
        case "detach": return .list(try await work.detach(code: text("code"), file: text("file")).map { try $0.json() })
        case "statistics": return try await work.statistics(filter: StatisticsFilter(get("filter"))).json()
        default: throw BadVector(description: "no such call: work.\(verb)")
        }
    }

    /// What is out of range is sent as JSON, of which it is told before there is a command that would draw an id.
    private func progressed(_ work: Work) async throws -> WorkView {
        let (code, json) = (try text("code"), try get("draft"))
        let draft = try ProgressDraft(json)
        guard (0...100).contains(draft.percent) else {
            return try await work.progressJson(code: code, json: json.textOfJSON)
        }
        return try await work.progress(code: code, draft: draft)
    }

    func ofFiles(_ files: Files, _ verb: String) async throws -> JSON {
        switch verb {
        case "begin": return try await files.begin(draft: FileDraft(get("draft"))).json()
        case "append":
            let (offset, added) = (try number("offset"), try get("bytes").writtenBytes)
            return try await files.append(id: text("file"), offset: offset, bytes: added).json()
        case "get": return try await files.get(id: text("file")).json()
        case "read":
            let read = try await files.read(id: text("file"), offset: number("offset"))
            return .text(read.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
        case "discard":
            try await files.discard(id: text("file"))
            return .null
        case "sweep":
            let swept = try await files.sweep()
            return ["files": .number(swept.files), "bytes": .number(swept.bytes)]
        default: throw BadVector(description: "no such call: files.\(verb)")
        }
    }
}

extension JSON {
    /// Bytes in hexadecimal: as they are, or what is repeated and how many times.
    fileprivate var writtenBytes: Data {
        get throws {
            if case .text(let hex) = self { return try bytes(hex) }
            return try members { written in
                let (repeated, times) = (try written.text("repeat"), try written.number("times"))
                return try bytes(String(repeating: repeated, count: Int(times)))
            }
        }
    }
}
