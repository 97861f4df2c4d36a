import Comptoir

/// Which part of a list a vector asks for.
extension RequestFilter {
    init(_ json: JSON) throws {
        self = try json.members { filter in
            RequestFilter(
                state: try filter.findText("state").map { try named($0) },
                prefix: try filter.findText("prefix"),
                open: try filter.flag("open"),
                kind: try filter.findText("kind").map { try named($0) },
                dealership: try filter.findText("dealership"),
                submitter: try filter.findText("submitter"),
                agent: try filter.findText("agent"),
                dueFrom: try filter.findText("due_from").map(instant),
                dueUntil: try filter.findText("due_until").map(instant),
                overdue: try filter.flag("overdue")
            )
        }
    }
}

extension AccountFilter {
    init(_ json: JSON) throws {
        self = try json.members { filter in
            AccountFilter(
                prefix: try filter.findText("prefix"),
                state: try filter.findText("state").map { try named($0) },
                dealership: try filter.findText("dealership"),
                country: try filter.findText("country"),
                administrator: try filter.findText("administrator"),
                group: try filter.findText("group")
            )
        }
    }
}

extension RequestPaging {
    init(_ json: JSON) throws {
        self = try json.members { paging in
            RequestPaging(
                after: try paging.findText("after"),
                sort: try paging.findText("sort").map { try named($0) },
                size: try paging.findNumber("size"),
                total: try paging.flag("total")
            )
        }
    }
}

extension AccountPaging {
    init(_ json: JSON) throws {
        self = try json.members { paging in
            AccountPaging(
                after: try paging.findText("after"),
                sort: try paging.findText("sort").map { try named($0) },
                size: try paging.findNumber("size"),
                total: try paging.flag("total")
            )
        }
    }
}

extension RenewalPaging {
    init(_ json: JSON) throws {
        self = try json.members { paging in
            RenewalPaging(
                after: try paging.findText("after"),
                size: try paging.findNumber("size"),
                total: try paging.flag("total")
            )
        }
    }
}
