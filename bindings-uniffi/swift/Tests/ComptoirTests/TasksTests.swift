import Comptoir
import Foundation
import XCTest

final class TasksTests: CounterTestCase {
    func testCancellingStopsWaitingNeverAWrite() async throws {
        let house = try await House.open(folder)
        // Somebody else writes, so that no call can be answered before it is cancelled.
        let writer = try FileHandle(forUpdating: folder.appendingPathComponent("counter.db.lock"))
        XCTAssertEqual(flock(writer.fileDescriptor, LOCK_EX), 0)
        let calls = try (0..<8).map { _ in
            let requests = try house.dealer.requests()
            return Task { try await requests.submit(draft: theDraft) }
        }
        try await Task.sleep(nanoseconds: 100_000_000)
        for call in calls { call.cancel() }
        for call in calls {
            do {
                let receipt = try await call.value
                XCTFail("an answer to who waits no more: \(receipt)")
            } catch is CancellationError {}
        }
        try writer.close()
        let deadline = Date(timeIntervalSinceNow: 60)
        while try await house.requestsSubmitted() < 8, Date() < deadline {
            try await Task.sleep(nanoseconds: 10_000_000)
        }
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 8)
        let report = try await house.host.audit().verify()
        XCTAssertTrue(report.intact)
    }

    func testATaskThatIsCancelledAlreadySendsNothing() async throws {
        let house = try await House.open(folder)
        let requests = try house.dealer.requests()
        let call = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await requests.submit(draft: theDraft)
        }
        call.cancel()
        do {
            let receipt = try await call.value
            XCTFail("sent by a task that was cancelled before: \(receipt)")
        } catch is CancellationError {}
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 0)
    }

    func testManySubmissionsBesideEachOtherAllAnswerEachWithItsOwnCode() async throws {
        let house = try await House.open(folder)
        let codes = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<48 { group.addTask { try await house.dealer.requests().submit(draft: theDraft).code } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        XCTAssertEqual(codes.count, 48)
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 48)
        let report = try await house.host.audit().verify()
        XCTAssertTrue(report.intact)
    }

    func testManyCallersWithOneKeySubmitOnce() async throws {
        let house = try await House.open(folder)
        let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
            for _ in 0..<16 { group.addTask { try await house.dealer.once(key: "key").requests().submit(draft: theDraft) } }
            return try await group.reduce(into: Set<Receipt>()) { $0.insert($1) }
        }
        XCTAssertEqual(receipts.count, 1)
        let submitted = try await house.requestsSubmitted()
        XCTAssertEqual(submitted, 1)
    }
}
