import Comptoir
import XCTest

/// Files chunk by chunk, and the files of work.
final class FilesTests: CounterTestCase {
    func testP9AFileGoesUpAndComesBackChunkByChunk() async throws {
        let house = try await House.open(folder)
        let (files, whole) = (try house.agent.files(), pattern(chunk + 10))
        var draft = said("k", whole)
        draft.name = #"C:\Ohjeet\viiri?.pdf"#
        let begun = try await files.begin(draft: draft)
        XCTAssertEqual([begun.key, begun.name, begun.sha256, begun.mediaType], ["k", "viiri_.pdf", draft.sha256, "application/pdf"])
        XCTAssertEqual([begun.size, begun.received, try begun.nextChunk()], [Int64(chunk + 10), 0, Int64(chunk)])
        XCTAssertNil(begun.kind)
        let part = try await files.append(id: begun.id, offset: 0, bytes: whole.prefix(chunk))
        XCTAssertEqual([part.received, try part.nextChunk()], [Int64(chunk), 10])
        let again = try await files.beginJson(json: draft.toJson())
        XCTAssertEqual(again, part)
        let early = try await failure { try await files.read(id: begun.id, offset: 0) }
        XCTAssertEqual(early.wrong, [["", "file_incomplete"]])
        let complete = try await files.append(id: begun.id, offset: Int64(chunk), bytes: whole.suffix(10))
        XCTAssertTrue(complete.isComplete)
        let read = try await files.read(id: begun.id, offset: 7)
        XCTAssertEqual(read, whole[7..<chunk])
        let end = try await files.read(id: begun.id, offset: complete.size)
        XCTAssertTrue(end.isEmpty)
        XCTAssertEqual(try FileDraft(json: draft.toJson()), draft)
        assertUntold(["viiri"], in: "\(draft) \(complete)")
        try await files.discard(id: begun.id)
        let gone = try await failure { try await files.get(id: begun.id) }
        XCTAssertEqual(gone.code(), "unknown_file")
    }

    func testWrongFilesSayWhy() async throws {
        var settings = House.settings
        (settings.fileMegabytes, settings.filesPerRequest) = (1, 2)
        let house = try await House.open(folder, settings)
        let files = try house.agent.files()
        let none = FileDraft(name: "folder/", key: "", size: 1_000_001, sha256: "17", mediaType: "pdf")
        let all = try await failure { try await files.begin(draft: none) }
        XCTAssertEqual(all.wrong, [
            ["/name", "blank"], ["/key", "required"], ["/size", "file_too_large"], ["/sha256", "invalid_digest"],
            ["/media_type", "invalid_media_type"],
        ])
        let (whole, draft) = (pattern(chunk + 10), said("k", pattern(chunk + 10)))
        let id = try await files.begin(draft: draft).id
        var other = draft
        other.name = "other"
        let reused = try await failure { try await files.begin(draft: other) }
        XCTAssertEqual(reused.code(), "key_reused")
        let short = try await failure { try await files.append(id: id, offset: 0, bytes: whole.prefix(chunk - 1)) }
        XCTAssertEqual(short.wrong, [["/bytes", "wrong_chunk"]])
        _ = try await files.append(id: id, offset: 0, bytes: whole.prefix(chunk))
        let offset = try await failure { try await files.append(id: id, offset: 0, bytes: whole.prefix(chunk)) }
        guard case .conflict = offset else { return XCTFail("\(offset)") }
        XCTAssertEqual(offset.code(), "wrong_offset")
        XCTAssertEqual(offset.wrongOffset(), Int64(chunk))
        let hash = try await failure { try await files.append(id: id, offset: Int64(chunk), bytes: Data(count: 10)) }
        XCTAssertEqual(hash.wrong, [["/sha256", "wrong_hash"]])
        _ = try await house.agent.uploaded("first")
        _ = try await house.agent.uploaded("second")
        let many = try await failure { try await files.begin(draft: said("third", Data([1]))) }
        XCTAssertEqual(many.wrong, [["", "too_many_files"]])
        for id in ["17", nobody] {
            for unknown in [
                try await failure { try await files.get(id: id) },
                try await failure { try await files.read(id: id, offset: 0) },
                try await failure { try await files.append(id: id, offset: 0, bytes: Data([1])) },
                try await failure { try await files.discard(id: id) },
                try await failure { try await files.downloading(id: id) },
            ] {
                XCTAssertEqual(unknown.code(), "unknown_file")
            }
        }
        let refused = try await failure { try await house.dealer.files().begin(draft: draft) }
        XCTAssertEqual(try refused.refusal()?.action(), .attachFiles)
    }

    func testP9FilesGoFromTheCustomerToTheProviderAndBack() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        var careful = painting
        careful.needsFile = true
        _ = try await house.administrator.services().add(draft: careful)
        let own = try house.acting(await house.contact("luc", .requester))
        let (sketch, photo) = (try await own.uploaded("sketch"), try await own.uploaded("photo"))
        let (asking, doing) = (try own.work(), try house.agent.work())
        let code = try await asking.submit(draft: WorkDraft(subject: "Viiri", service: "painting", files: [sketch])).code
        try house.clock.set(at: instant("2026-12-23T08:00:01Z"))
        let attached = try await asking.attach(code: code, files: [photo])
        XCTAssertEqual(attached.map { $0.id }, [sketch, photo])
        let left = try await asking.detach(code: code, file: photo)
        XCTAssertEqual(left.map { $0.id }, [sketch])
        let seen = try await doing.files(code: code)
        XCTAssertEqual(seen.map { $0.kind }, [.source])
        XCTAssertEqual(seen.map { $0.work }, [code])
        XCTAssertNil(seen[0].key)
        XCTAssertEqual(try FileKind.source.label(locale: "fi"), "Lähdetiedosto")
        _ = try await doing.quote(code: code, draft: QuoteDraft(amount: "10"))
        let closed = try await failure { try await asking.detach(code: code, file: sketch) }
        guard case .state = closed else { return XCTFail("\(closed)") }
        XCTAssertEqual(closed.filesClosed(), FilesClosed(state: .quoted, kind: .source))
        _ = try await asking.accept(code: code, quoteNumber: 1)
        _ = try await doing.start(code: code)
        let bare = try await failure { try await doing.deliver(code: code) }
        XCTAssertEqual(bare.wrong, [["/files", "file_required"]])
        let result = try await house.agent.uploaded("result")
        _ = try await doing.attach(code: code, files: [result])
        let hidden = try await failure { try await own.files().get(id: result) }
        XCTAssertEqual(hidden.code(), "unknown_file")
        let invoice = try await house.agent.uploaded("invoice")
        let delivered = try await doing.deliver(code: code, draft: DeliveryDraft(files: [invoice], note: "Valmis"))
        XCTAssertEqual(delivered.fileCount, 3)
        let kinds = try await asking.files(code: code).map { $0.kind }
        XCTAssertEqual(kinds, [.source, .delivery, .delivery])
        var received = Data()
        for try await bytes in try own.files().chunks(id: result) { received.append(bytes) }
        XCTAssertEqual(received, Data("result".utf8))
        let kept = try await failure { try await house.agent.files().discard(id: result) }
        XCTAssertEqual(kept.wrong, [["", "file_attached"]])
    }

    func testP9FilesThatCannotBeAttachedSayWhy() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let own = try house.acting(await house.contact("luc", .requester))
        let work = try own.work()
        let code = try await work.submit(draft: WorkDraft(subject: "Viiri")).code
        let begun = try await own.files().begin(draft: said("begun", Data([1, 2]))).id
        let (sketch, foreign) = (try await own.uploaded("sketch"), try await house.agent.uploaded("foreign"))
        let nothing = try await failure { try await work.attach(code: code, files: []) }
        XCTAssertEqual(nothing.wrong, [["/files", "too_few"]])
        let twice = try await failure { try await work.attach(code: code, files: [sketch, sketch]) }
        XCTAssertEqual(twice.wrong, [["/files/1", "duplicate"]])
        let wrong = try await failure { try await work.attach(code: code, files: [begun, foreign, sketch]) }
        XCTAssertEqual(wrong.wrong, [["/files/0", "file_incomplete"], ["/files/1", "unknown_file"]])
        _ = try await work.attach(code: code, files: [sketch])
        let again = try await failure { try await work.attach(code: code, files: [sketch]) }
        XCTAssertEqual(again.wrong, [["/files/0", "file_attached"]])
        _ = try await work.cancel(code: code)
        // The customer took it back.
        let taken = try await house.agent.work().files(code: code)
        XCTAssertTrue(taken.isEmpty)
    }

    func testWhatNobodyAttachesWithinADayIsSwept() async throws {
        let house = try await House.open(folder)
        _ = try await house.agent.uploaded("loose", pattern(100))
        let host = try house.host.files()
        let early = try await host.sweep()
        XCTAssertEqual(early, Swept(files: 0, bytes: 0))
        try house.clock.set(at: instant("2026-12-24T08:00:00Z"))
        let shown = try await house.administrator.preview().files().sweep()
        XCTAssertEqual(shown, Swept(files: 1, bytes: 100))
        let swept = try await host.sweep()
        XCTAssertEqual(swept, shown)
        let refused = try await failure { try await house.agent.files().sweep() }
        XCTAssertEqual(try refused.refusal()?.action(), .sweepFiles)
    }
}
