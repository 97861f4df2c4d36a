import Comptoir
import Foundation
import XCTest

/// How many bytes a chunk of a file has.
let chunk = 262_144

/// Bytes of which no chunk is like another.
func pattern(_ size: Int) -> Data {
    Data((0..<size).map { UInt8(truncatingIfNeeded: $0 % 251 + $0 / chunk) })
}

/// The SHA-256 of such bytes: of many of them it is known, as it takes long to compute without the platform.
private let digests = [
    chunk: "31a1f9dea0169551092d05e8bf4a446228c8c3eb4c9b713c66adcb7fd53c89be",
    chunk + 9: "94c400f047718fe82ffeaa97aeecbdb126d06782da75f501d1e716c1bdc0371f",
    chunk + 10: "e44b5199c67aca18eda5e38d9e14cedc5ec3f16e2de753f055d7befc5abee653",
    2 * chunk + 10: "e3afa24cc1f3b512d64a9a3d411959b9c40d73b61e18f2099f3e4fc6fbd97670",
]

/// What is said of these bytes.
func said(_ key: String, _ bytes: Data) -> FileDraft {
    FileDraft(
        name: "\(key).pdf",
        key: key,
        size: Int64(bytes.count),
        sha256: digests[bytes.count] ?? sha256(bytes),
        mediaType: "application/pdf"
    )
}

/// Bytes as a stream.
struct Stream: AsyncSequence {
    typealias Element = UInt8

    let bytes: Data
    /// Whether it fails where the bytes end.
    var fails = false

    func makeAsyncIterator() -> Iterator { Iterator(left: bytes[...], fails: fails) }

    struct Iterator: AsyncIteratorProtocol {
        var left: Data.SubSequence
        let fails: Bool

        mutating func next() async throws -> UInt8? {
            if let byte = left.popFirst() { return byte }
            if fails { throw CutOff() }
            return nil
        }
    }
}

struct CutOff: Error {}

extension Session {
    /// The id of an uploaded file.
    func uploaded(_ key: String, _ bytes: Data? = nil) async throws -> FileId {
        let bytes = bytes ?? Data(key.utf8)
        return try await files().upload(draft: said(key, bytes), from: Stream(bytes: bytes)).id
    }
}

/// A service that paints: by the metre, where it quotes by itself.
let painting = ServiceDraft(
    key: "painting",
    labels: ["fi": "Maalaus", "fr": "Peinture"],
    unit: ["fi": "metri", "fr": "mètre"],
    prices: ["EUR": "0.085"]
)

extension House {
    /// Work that a contact asked for, as the agent sees it.
    func asked(_ contact: ContactView, _ draft: WorkDraft = WorkDraft(subject: "Viiri", service: "painting")) async throws -> WorkView {
        let code = try await acting(contact).work().submit(draft: draft).code
        return try await agent.work().get(code: code)
    }
}
