import Comptoir
import XCTest

/// Replays the histories of the vectors: every step through the typed methods, every outcome to the code point.
final class HistoryTests: CounterTestCase {
    func testTheHistoryOfTwoDesksReplaysToTheCodePoint() async throws {
        try await replay("history.json", House.url(folder))
    }

    func testAHistoryOfChangesReplaysToTheCodePoint() async throws {
        try await replay("modify.json", House.url(folder))
    }

    func testTheLivesOfAccountsReplayToTheCodePoint() async throws {
        try await replay("accounts.json", House.url(folder))
    }

    func testTheLivesOfSubscriptionsReplayToTheCodePoint() async throws {
        try await replay("subscriptions.json", House.url(folder))
    }

    func testTheHistoryOfOrdersReplaysToTheCodePoint() async throws {
        try await replay("orders.json", House.url(folder))
    }

    func testTheHistoryOfBusinessReplaysToTheCodePoint() async throws {
        try await replay("business.json", House.url(folder))
    }

    func testTheHistoryOfPeopleReplaysToTheCodePoint() async throws {
        try await replay("people.json", House.url(folder))
    }

    func testTheHistoryOfWorkReplaysToTheCodePoint() async throws {
        try await replay("work.json", House.url(folder))
    }

    func testTheHistoryOfTwoDesksReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("history")
    }

    func testAHistoryOfChangesReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("modify")
    }

    func testTheLivesOfAccountsReplayToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("accounts")
    }

    func testTheLivesOfSubscriptionsReplayToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("subscriptions")
    }

    func testTheHistoryOfOrdersReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("orders")
    }

    func testTheHistoryOfBusinessReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("business")
    }

    func testTheHistoryOfPeopleReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("people")
    }

    func testTheHistoryOfWorkReplaysToTheSameOnPostgreSQL() async throws {
        try await replayOnPostgreSQL("work")
    }

    private func replayOnPostgreSQL(_ file: String) async throws {
        try await replay("\(file).json", freshDatabase(file))
    }

    private func replay(_ file: String, _ url: String) async throws {
        let history = try Members(Vectors.read(file))
        XCTAssertEqual(try history.number("version"), 1)
        _ = try await Replay.all(history, url)
        try history.finish()
    }
}
