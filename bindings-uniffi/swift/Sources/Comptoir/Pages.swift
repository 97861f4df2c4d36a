/// Everything that a list holds, page by page: each page is asked for when what is before it has been read.
public struct Pages<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    typealias Page = (items: [Item], next: String?)

    private let page: @Sendable (String?) async throws -> Page

    init(_ page: @escaping @Sendable (String?) async throws -> Page) {
        self.page = page
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(page: page)
    }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let page: @Sendable (String?) async throws -> Page
        private var read: ArraySlice<Item> = []
        private var after: String?
        private var isLast = false

        fileprivate init(page: @escaping @Sendable (String?) async throws -> Page) {
            self.page = page
        }

        public mutating func next() async throws -> Item? {
            while read.isEmpty && !isLast {
                let (items, next) = try await page(after)
                (read, after, isLast) = (items[...], next, next == nil)
            }
            return read.popFirst()
        }
    }
}

extension Requests {
    /// All requests that fit the filter: `for try await request in try session.requests().all()`.
    public func all(filter: RequestFilter = RequestFilter(), sort: RequestSort = .newest) -> Pages<RequestView> {
        Pages { after in
            let page = try await self.list(filter: filter, paging: RequestPaging(after: after, sort: sort))
            return (page.items, page.next)
        }
    }

    /// All requests of one part of the desk's day, each as it is when its page is read.
    public func all(of part: DayPart) -> Pages<DayItem> {
        Pages { after in
            let list = try await self.dayList(part: part, after: after)
            return (list.items, list.next)
        }
    }

    /// All that happened to the request of this code, newest first.
    public func wholeHistory(code: String) -> Pages<HistoryEntry> {
        Pages { after in
            let page = try await self.history(code: code, after: after)
            return (page.items, page.next)
        }
    }
}

extension Accounts {
    /// All accounts that fit the filter.
    public func all(filter: AccountFilter = AccountFilter(), sort: AccountSort = .name) -> Pages<AccountView> {
        Pages { after in
            let page = try await self.list(filter: filter, paging: AccountPaging(after: after, sort: sort))
            return (page.items, page.next)
        }
    }

    /// All sites of the customer that `account` belongs to: the accounts that the same user answers for, this one included.
    /// None for an account without an administrator, which is nobody's site.
    public func allSites(of account: AccountView, sort: AccountSort = .name) -> Pages<AccountView> {
        guard let administrator = account.administrator else { return Pages { _ in ([], nil) } }
        return all(filter: AccountFilter(administrator: administrator), sort: sort)
    }

    /// All that happened to the account `id`, newest first.
    public func wholeHistory(id: AccountId) -> Pages<HistoryEntry> {
        Pages { after in
            let page = try await self.history(id: id, after: after)
            return (page.items, page.next)
        }
    }
}

extension Devices {
    /// All devices of an account, by key; those that are deleted too, when asked for.
    public func all(of account: AccountId, deleted: Bool = false) -> Pages<DeviceView> {
        Pages { after in
            let page = try await self.list(account: account, deleted: deleted, after: after)
            return (page.items, page.next)
        }
    }
}

extension Subscriptions {
    /// All periods that end, or those that end before `until`, the soonest first; what is due and was not run yet is among
    /// them.
    public func allRenewals(until: Timestamp? = nil) -> Pages<RenewalView> {
        Pages { after in
            let page = try await self.renewals(until: until, paging: RenewalPaging(after: after))
            return (page.items, page.next)
        }
    }
}

extension People {
    /// All invitations to activate, the newest first, or those in `state`:
    /// `for try await invitation in people.allInvitations(in: .expired)`.
    public func allInvitations(in state: InvitationState? = nil) -> Pages<InvitationView> {
        Pages { after in
            let page = try await self.invitations(state: state, after: after)
            return (page.items, page.next)
        }
    }
}

extension Registrations {
    /// All registrations in the order of their creation: those in `state`, or first those that await approval, then those that
    /// were approved, then those that were declined.
    public func all(in state: RegistrationState? = nil) -> Pages<RegistrationView> {
        Pages { after in
            let page = try await self.list(state: state, after: after)
            return (page.items, page.next)
        }
    }
}

extension Work {
    /// All work that fits the filter and that whoever acts may see, the newest first.
    public func all(filter: WorkFilter = WorkFilter()) -> Pages<WorkView> {
        Pages { after in
            let page = try await self.list(filter: filter, after: after)
            return (page.items, page.next)
        }
    }
}

extension Orders {
    /// All orders that fit the filter and that whoever acts may see.
    public func all(filter: OrderFilter = OrderFilter(), sort: OrderSort = .state) -> Pages<OrderView> {
        Pages { after in
            let page = try await self.list(filter: filter, paging: OrderPaging(after: after, sort: sort))
            return (page.items, page.next)
        }
    }
}

extension Documents {
    /// All documents that fit the filter and that whoever acts may see, those drafted last first.
    public func all(filter: DocumentFilter = DocumentFilter()) -> Pages<DocumentView> {
        Pages { after in
            let page = try await self.list(filter: filter, paging: DocumentPaging(after: after))
            return (page.items, page.next)
        }
    }
}

extension Fields {
    /// All that happened to the field `id` of the desk's own, newest first.
    public func wholeHistory(id: FieldId) -> Pages<HistoryEntry> {
        Pages { after in
            let page = try await self.history(id: id, after: after)
            return (page.items, page.next)
        }
    }
}

extension Services {
    /// All that happened to the service `id`, newest first.
    public func wholeHistory(id: ServiceId) -> Pages<HistoryEntry> {
        Pages { after in
            let page = try await self.history(id: id, after: after)
            return (page.items, page.next)
        }
    }
}

extension Session {
    /// All changes of the desk that there are already, in the order in which they were made, from the beginning or after
    /// the cursor given before. They come as the library answers them, at least once, each time with the cursor to go on
    /// with later: keep it once the items are dealt with.
    public func allChanges(after cursor: String? = nil) -> Pages<Changes> {
        Pages { after in
            let changes = try await self.changes(after: after ?? cursor)
            return ([changes], changes.more ? changes.next : nil)
        }
    }
}

extension AuditTrail {
    /// All events, in order.
    public func all() -> Pages<AuditEvent> {
        Pages { after in
            let page = try await self.list(after: after)
            return (page.items, page.next)
        }
    }
}
