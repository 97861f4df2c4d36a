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
    /// All requests, newest first: `for try await request in try session.requests().all()`.
    public func all(filter: RequestFilter = RequestFilter()) -> Pages<RequestView> {
        Pages { after in
            let page = try await self.list(filter: filter, after: after)
            return (page.items, page.next)
        }
    }
}

extension Accounts {
    /// All accounts, by name.
    public func all() -> Pages<AccountView> {
        Pages { after in
            let page = try await self.list(after: after)
            return (page.items, page.next)
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
