import Dispatch
import Foundation

extension Files {
    /// Uploads a file from its beginning, or what is missing of it: `file` stands at the first byte either way. Nothing is read
    /// of it when the file is there already. A stream that is cut off, or a task that is cancelled, leaves what has been
    /// received, and the same call goes on with it. In a preview the stream is read and compared to its end, and nothing is kept.
    ///
    /// It is read a chunk at a time, off the threads of Swift's tasks, and not closed. What it throws is thrown.
    ///
    /// - Throws: As `begin` and `append`; `invalid`: `file_incomplete` (`/size`) where the stream ends too early, `wrong_hash`
    ///   (`/sha256`) where it goes on after the size announced; `wrong_offset` where somebody else sends the same file, be it an
    ///   earlier call that was cancelled while a chunk was on its way: call again, with a stream that stands at the first byte.
    public func upload(draft: FileDraft, from file: FileHandle) async throws -> FileView {
        try await upload(draft) { wanted in try await waiting { try file.read(upToCount: wanted) ?? Data() } }
    }

    /// Uploads the file at `url`, or what is missing of it.
    ///
    /// - Throws: As `upload` from a `FileHandle`.
    public func upload(draft: FileDraft, from url: URL) async throws -> FileView {
        let file = try FileHandle(forReadingFrom: url)
        defer { try? file.close() }
        return try await upload(draft: draft, from: file)
    }

    /// Uploads the bytes of a sequence, the first byte first, or what is missing of them: those of `FileHandle.bytes`, of
    /// `URLSession.bytes(for:)`.
    ///
    /// - Throws: As `upload` from a `FileHandle`.
    public func upload<Bytes: AsyncSequence>(draft: FileDraft, from bytes: Bytes) async throws -> FileView
    where Bytes.Element == UInt8 {
        var left = bytes.makeAsyncIterator()
        return try await upload(draft) { wanted in
            var read = Data(capacity: wanted)
            while read.count < wanted, let byte = try await left.next() { read.append(byte) }
            return read
        }
    }

    /// Writes a whole file, and says which it was. The actor's right is looked at anew for each chunk. What has been written when
    /// an error comes stays written: it is part of the file, or less.
    ///
    /// It is written a chunk at a time, off the threads of Swift's tasks, and not closed. What it throws is thrown.
    ///
    /// - Throws: As `read`.
    public func download(id: FileId, to file: FileHandle) async throws -> FileView {
        let download = try await downloading(id: id)
        while case let bytes = try await download.read(), !bytes.isEmpty {
            try await waiting { try file.write(contentsOf: bytes) }
        }
        return try download.file()
    }

    /// Writes a whole file to `url`, where it appears once it is whole and takes the place of what was there; and says which it
    /// was.
    ///
    /// - Throws: As `download` to a `FileHandle`.
    public func download(id: FileId, to url: URL) async throws -> FileView {
        let part = url.appendingPathExtension("\(UUID().uuidString).part")
        try Data().write(to: part, options: .withoutOverwriting)
        defer { try? FileManager.default.removeItem(at: part) }
        let handle = try FileHandle(forWritingTo: part)
        defer { try? handle.close() }
        let file = try await download(id: id, to: handle)
        guard rename(part.path, url.path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return file
    }

    /// A whole file, chunk by chunk: each is read when the one before has been dealt with.
    ///
    /// - Throws: The sequence throws as `read`.
    public func chunks(id: FileId) -> Chunks {
        Chunks(files: self, id: id)
    }

    /// `read` answers with up to as many bytes as are wanted, with none only at the stream's end.
    private func upload(_ draft: FileDraft, _ read: (Int) async throws -> Data) async throws -> FileView {
        let upload = try await uploading(draft: draft)
        var file = try upload.file()
        var left = file.isComplete ? 0 : file.received
        while left > 0 {
            let some = Int(min(left, 262_144))
            // No bytes at all are too few: the stream ends before what has been received.
            if try await filled(some, read).count < some { _ = try await upload.add(bytes: Data(), more: false) }
            left -= Int64(some)
        }
        while !file.isComplete {
            let chunk = try await filled(Int(file.nextChunk()), read)
            let isLast = file.received + Int64(chunk.count) == file.size
            let more = isLast ? try await !filled(1, read).isEmpty : true
            file = try await upload.add(bytes: chunk, more: more)
        }
        return file
    }

    private func filled(_ wanted: Int, _ read: (Int) async throws -> Data) async throws -> Data {
        var chunk = try await read(wanted)
        while chunk.count < wanted, case let more = try await read(wanted - chunk.count), !more.isEmpty {
            chunk.append(more)
        }
        return chunk
    }
}

/// A whole file, chunk by chunk: `for try await bytes in files.chunks(id: id)`.
public struct Chunks: AsyncSequence, Sendable {
    public typealias Element = Data

    let files: Files
    let id: FileId

    public func makeAsyncIterator() -> Iterator {
        Iterator(files: files, id: id)
    }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let files: Files
        fileprivate let id: FileId
        private var download: Download?

        fileprivate init(files: Files, id: FileId) {
            (self.files, self.id) = (files, id)
        }

        public mutating func next() async throws -> Data? {
            let current: Download
            if let download { current = download } else { current = try await files.downloading(id: id) }
            download = current
            let bytes = try await current.read()
            return bytes.isEmpty ? nil : bytes
        }
    }
}

extension FileDraft {
    /// What is to be said of the file at `url`: its size and its SHA-256, for which it is read once, a piece at a time; its own
    /// name, unless another is given.
    ///
    /// - Throws: What reading the file throws.
    public static func of(_ url: URL, key: String, name: String? = nil, mediaType: String? = nil) async throws -> FileDraft {
        try await waiting {
            let file = try FileHandle(forReadingFrom: url)
            defer { try? file.close() }
            let digest = try FileDigest()
            var size: Int64 = 0
            while let piece = try file.read(upToCount: 262_144), !piece.isEmpty {
                try digest.update(bytes: piece)
                size += Int64(piece.count)
            }
            return FileDraft(
                name: name ?? url.lastPathComponent, key: key, size: size, sha256: try digest.sha256(), mediaType: mediaType
            )
        }
    }
}

/// Waits for a call that blocks, on a thread that Swift's tasks do not need.
private func waiting<T>(_ call: @escaping () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: call)) }
    }
}
