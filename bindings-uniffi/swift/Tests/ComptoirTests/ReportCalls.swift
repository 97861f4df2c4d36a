import Comptoir

/// What the calls about reports answer, as a vector writes it.
extension Members {
    func ofReports(_ reports: Reports, _ verb: String) async throws -> JSON {
        let report = try await reports.read(query: ReportQuery(get("query")))
        switch verb {
        case "read": return try report.json()
        case "table": return try report.table(locale: text("locale")).json()
        case "csv": return .text(try report.csv(locale: text("locale")))
        default: throw BadVector(description: "no such call: reports.\(verb)")
        }
    }
}

/// What a vector sends, as the record that a program would write.
extension ReportQuery {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { query in
            ReportQuery(
                kind: try named(query.text("kind")),
                by: try named(query.text("by")),
                from: try query.findMonth("from"),
                until: try query.findMonth("until"),
                group: try query.findText("group"),
                dealership: try query.findText("dealership")
            )
        }
    }
}

/// What comes out, member by member.
extension Report {
    fileprivate func json() throws -> JSON {
        [
            "kind": .text(try kind.key()),
            "by": .text(try by.key()),
            "from": .text(orNull: from?.description),
            "until": .text(orNull: until?.description),
            "rows": .list(try rows.map { try $0.json() }),
            "totals": .list(try totals.map { try $0.json() }),
        ]
    }
}

extension ReportRow {
    fileprivate func json() throws -> JSON {
        let figures = try values.map { column, value in (try column.key(), JSON.number(value)) }
        return [
            "key": .text(key),
            "name": .text(orNull: name),
            "document": .text(orNull: try document?.key()),
            "state": .text(orNull: state),
            "currency": .text(orNull: currency),
            "values": .object(Dictionary(uniqueKeysWithValues: figures)),
        ]
    }
}

extension ReportTable {
    fileprivate func json() throws -> JSON {
        [
            "title": .text(title),
            "columns": .list(try columns.map { column in
                ["key": .text(column.key), "label": .text(column.label), "cell": .text(try column.cell.key())]
            }),
            "rows": .list(rows.map { $0.json }),
            "totals": .list(totals.map { $0.json }),
        ]
    }
}

extension ReportTableRow {
    fileprivate var json: JSON { ["key": .text(key), "cells": .texts(cells)] }
}
