import ComptoirFFI
import Foundation

/// Waits for one call of the library: every generated `async` method comes through here.
///
/// A task that is cancelled stops waiting, with `CancellationError`; one that is cancelled already sends nothing. A call
/// that was sent runs to its end all the same: cancelling stops waiting, never a write.
func uniffiRustCallAsync<F, T>(
    rustFutureFunc: @escaping () -> UInt64,
    pollFunc: @escaping (UInt64, @escaping UniffiRustFutureContinuationCallback, UInt64) -> Void,
    completeFunc: @escaping (UInt64, UnsafeMutablePointer<RustCallStatus>) -> F,
    freeFunc: @escaping (UInt64) -> Void,
    liftFunc: @escaping (F) throws -> T,
    errorHandler: ((RustBuffer) throws -> Swift.Error)?
) async throws -> T {
    try Task.checkCancellation()
    let answer = Answer<T>()
    Task {
        do {
            answer.give(.success(try await uniffiRustCallToItsEnd(
                rustFutureFunc: rustFutureFunc,
                pollFunc: pollFunc,
                completeFunc: completeFunc,
                freeFunc: freeFunc,
                liftFunc: liftFunc,
                errorHandler: errorHandler
            )))
        } catch {
            answer.give(.failure(error))
        }
    }
    return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { answer.wait($0) }
    } onCancel: {
        answer.give(.failure(CancellationError()))
    }
}

/// The first answer that is given, for the one who waits for it, whoever comes first.
private final class Answer<T>: @unchecked Sendable {
    // Every member is used with this lock held.
    private let lock = NSLock()
    private var given: Result<T, Error>?
    private var waiting: CheckedContinuation<T, Error>?

    func give(_ result: Result<T, Error>) {
        lock.lock()
        guard given == nil else { return lock.unlock() }
        given = result
        let waiting = waiting
        self.waiting = nil
        lock.unlock()
        waiting?.resume(with: result)
    }

    func wait(_ continuation: CheckedContinuation<T, Error>) {
        lock.lock()
        let given = given
        if given == nil { waiting = continuation }
        lock.unlock()
        if let given { continuation.resume(with: given) }
    }
}
