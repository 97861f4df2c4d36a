import Comptoir
import Foundation

/// What the calls about orders answer, as a vector writes it.
extension Members {
    func ofOrders(_ orders: Orders, _ verb: String) async throws -> JSON {
        switch verb {
        case "record":
            let draft = try get("draft")
            if draft.hasStranger { return try await orders.recordJson(json: draft.textOfJSON).json() }
            return try await orders.record(draft: OrderDraft(draft)).json()
        case "import": return try await orders.importRows(rows: list("rows").map { try OrderDraft($0) }).json()
        case "import_csv": return try await orders.importCsv(csv: Data(text("csv").utf8)).json()
        case "advance": return try await orders.advance(code: text("code"), next: named(text("next"))).json()
        case "get": return try await orders.get(code: text("code")).json()
        case "page":
            let page = try await orders.list(filter: OrderFilter(get("filter")), paging: OrderPaging(get("paging")))
            return page.json(page.items.map { .text($0.code) })
        case "rows":
            let page = try await orders.list(filter: OrderFilter(get("filter")), paging: OrderPaging(get("paging")))
            let (locale, zone) = (try text("locale"), try findText("zone"))
            return page.json(try page.items.map { .list(try $0.row(locale: locale, zone: zone).cells().map(JSON.text)) })
        case "totals": return .list(try await orders.totals(filter: OrderFilter(get("filter"))).map { try $0.json() })
        default: throw BadVector(description: "no such call: orders.\(verb)")
        }
    }
}

/// What a vector sends, as the records that a program would write.
extension OrderDraft {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { draft in
            OrderDraft(
                code: try draft.findText("code"),
                dealership: try draft.findText("dealership") ?? "",
                poNumber: try draft.findText("po_number"),
                customer: try draft.findText("customer"),
                account: try draft.findText("account"),
                orderedAt: try draft.findText("ordered_at"),
                state: try draft.findText("state"),
                total: try draft.findText("total") ?? "",
                currency: try draft.findText("currency")
            )
        }
    }
}

extension OrderFilter {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { filter in
            OrderFilter(
                search: try filter.findText("search"),
                state: try filter.findText("state").map { try named($0) },
                dealership: try filter.findText("dealership"),
                account: try filter.findText("account"),
                from: try filter.findText("from").map(instant),
                until: try filter.findText("until").map(instant)
            )
        }
    }
}

extension OrderPaging {
    fileprivate init(_ json: JSON) throws {
        self = try json.members { paging in
            OrderPaging(
                after: try paging.findText("after"),
                sort: try paging.findText("sort").map { try named($0) },
                size: try paging.findNumber("size"),
                total: try paging.flag("total")
            )
        }
    }
}

/// What comes out, member by member.
extension OrderPage {
    fileprivate func json(_ items: [JSON]) -> JSON {
        ["items": .list(items), "next": .text(orNull: next), "total": .number(orNull: total)]
    }
}

extension OrderView {
    fileprivate func json() throws -> JSON {
        [
            "id": .text(id),
            "code": .text(code),
            "dealership": ["id": .text(dealership.id), "code": .text(dealership.code), "city": .text(dealership.city)],
            "time_zone": .text(timeZone),
            "po_number": .text(orNull: poNumber),
            "customer": .text(customer),
            "account": .text(orNull: account),
            "ordered_at": .text(orderedAt.description),
            "state": .text(try state.key()),
            "total_minor": .number(totalMinor),
            "currency": .text(currency),
            "is_foreign": .bool(isForeign),
            "recorded_at": .text(recordedAt.description),
            "version": .number(version),
        ]
    }
}

extension OrdersImported {
    fileprivate func json() throws -> JSON {
        [
            "recorded": .number(recorded),
            "changed": .number(changed),
            "unchanged": .number(unchanged),
            "text": try .inEach { try text(locale: $0) },
        ]
    }
}

extension OrderTotal {
    fileprivate func json() throws -> JSON {
        [
            "state": .text(try state.key()),
            "currency": .text(currency),
            "orders": .number(orders),
            "total_minor": .number(totalMinor),
            "text": try .inEach { try text(locale: $0) },
        ]
    }
}
