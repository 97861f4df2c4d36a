import Comptoir

/// What a vector sends about services, work and files, as the records that a program would write.
extension ServiceDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            ServiceDraft(
                key: try draft.findText("key") ?? "",
                labels: try draft.texts("labels"),
                workflow: try draft.findText("workflow"),
                unit: try draft.texts("unit"),
                prices: try draft.texts("prices"),
                accounts: try draft.findTexts("accounts"),
                quoteDays: try draft.findNumber("quote_days"),
                needsFile: try draft.flag("needs_file")
            )
        }
    }
}

extension ServiceUpdate {
    init(_ json: JSON) throws {
        self = try json.members { update in
            ServiceUpdate(
                labels: update.has("labels") ? try update.texts("labels") : nil,
                workflow: try update.edit("workflow"),
                unit: update.has("unit") ? try update.texts("unit") : nil,
                prices: update.has("prices") ? try update.texts("prices") : nil,
                accounts: try update.accounts(),
                quoteDays: try update.quoteDays(),
                needsFile: update.has("needs_file") ? try update.flag("needs_file") : nil
            )
        }
    }
}

extension Members {
    fileprivate func accounts() throws -> AccountsEdit {
        guard has("accounts") else { return .unchanged }
        return try findTexts("accounts").map { .these(ids: $0) } ?? .all
    }

    fileprivate func quoteDays() throws -> DaysEdit {
        guard has("quote_days") else { return .unchanged }
        return try findNumber("quote_days").map { .set(days: $0) } ?? .clear
    }

    func findMonth(_ name: String) throws -> Month? {
        try findText(name).map { text in
            guard let month = Month(text) else { throw BadVector(description: "no month: \(text)") }
            return month
        }
    }
}

extension WorkDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            WorkDraft(
                subject: try draft.findText("subject") ?? "",
                description: try draft.findText("description"),
                service: try draft.findText("service"),
                quantity: try draft.findNumber("quantity"),
                wishedOn: try draft.findText("wished_on"),
                holder: try draft.findText("holder"),
                files: try draft.findTexts("files") ?? []
            )
        }
    }
}

extension Reassignment {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            Reassignment(
                from: try draft.findText("from") ?? "",
                to: try draft.findText("to") ?? "",
                codes: try draft.findTexts("codes")
            )
        }
    }
}

extension WorkFilter {
    init(_ json: JSON) throws {
        self = try json.members { filter in
            WorkFilter(
                state: try filter.findText("state").map { try named($0) },
                holder: try filter.findText("holder"),
                account: try filter.findText("account"),
                open: try filter.flag("open"),
                service: try filter.findText("service"),
                from: try filter.findMonth("from"),
                until: try filter.findMonth("until")
            )
        }
    }
}

extension StatisticsFilter {
    init(_ json: JSON) throws {
        self = try json.members { filter in
            StatisticsFilter(
                from: try filter.findMonth("from"),
                until: try filter.findMonth("until"),
                account: try filter.findText("account"),
                holder: try filter.findText("holder"),
                service: try filter.findText("service")
            )
        }
    }
}

extension QuoteDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            QuoteDraft(
                amount: try draft.findText("amount") ?? "",
                days: try draft.findNumber("days"),
                note: try draft.findText("note")
            )
        }
    }
}

extension ProgressDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            ProgressDraft(percent: try draft.number("percent"), note: try draft.findText("note"))
        }
    }
}

extension DeliveryDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            DeliveryDraft(files: try draft.findTexts("files") ?? [], note: try draft.findText("note"))
        }
    }
}

extension FileDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            FileDraft(
                name: try draft.findText("name") ?? "",
                key: try draft.findText("key") ?? "",
                size: try draft.findNumber("size") ?? 0,
                sha256: try draft.findText("sha256") ?? "",
                mediaType: try draft.findText("media_type")
            )
        }
    }
}
