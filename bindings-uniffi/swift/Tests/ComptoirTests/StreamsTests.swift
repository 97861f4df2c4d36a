import Comptoir
import XCTest

/// Files from and to streams: cut off, gone on with, too long, failing.
final class StreamsTests: CounterTestCase {
    func testP9TheWholeWayOfARealFileFromTheQuoteToTheDownload() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let own = try house.acting(await house.contact("luc", .requester))
        let paths = ["sent", "result", "received"].map { folder.appendingPathComponent($0) }
        let (sent, result, received) = (paths[0], paths[1], paths[2])
        let (long, longer) = (pattern(chunk + 10), pattern(2 * chunk + 10))
        try long.write(to: sent)
        try longer.write(to: result)
        let draft = try await FileDraft.of(sent, key: "k")
        XCTAssertEqual(draft, FileDraft(name: "sent", key: "k", size: Int64(long.count), sha256: said("k", long).sha256))
        let source = try await own.files().upload(draft: draft, from: sent)
        let code = try await own.work().submit(draft: WorkDraft(subject: "Viiri", files: [source.id])).code
        let work = try house.agent.work()
        _ = try await work.quote(code: code, draft: QuoteDraft(amount: "1234.50"))
        _ = try await own.work().accept(code: code, quoteNumber: 1)
        _ = try await work.start(code: code)
        let toDo = try await work.files(code: code)
        _ = try await house.agent.files().download(id: toDo[0].id, to: received)
        XCTAssertEqual(try Data(contentsOf: received), long)
        let done = try FileHandle(forReadingFrom: result)
        let made = try await house.agent.files().upload(draft: said("result", longer), from: done)
        try done.close()
        _ = try await work.deliver(code: code, draft: DeliveryDraft(files: [made.id]))
        let delivered = try await own.work().files(code: code)
        let last = try XCTUnwrap(delivered.last)
        let told = try await own.files().download(id: last.id, to: received)
        XCTAssertEqual(told, last)
        XCTAssertEqual(try Data(contentsOf: received), longer)
        let report = try await house.host.audit().verify()
        XCTAssertTrue(report.intact)
    }

    func testP9AnUploadThatIsCutOffIsGoneOnWith() async throws {
        let house = try await House.open(folder)
        let whole = pattern(2 * chunk + 10)
        // A key of `once` holds for none of the chunks.
        let (files, draft) = (try house.agent.once(key: "key").files(), said("k", whole))
        do {
            _ = try await files.upload(draft: draft, from: Stream(bytes: whole.prefix(chunk + 5), fails: true))
            XCTFail("nothing was thrown")
        } catch is CutOff {}
        var received = try await files.begin(draft: draft).received
        XCTAssertEqual(received, Int64(chunk))
        for ends in [0, chunk - 1, chunk, 2 * chunk + 9] {
            let short = try await failure { try await files.upload(draft: draft, from: Stream(bytes: whole.prefix(ends))) }
            XCTAssertEqual(short.wrong, [["/size", "file_incomplete"]], "\(ends)")
        }
        received = try await files.begin(draft: draft).received
        XCTAssertEqual(received, Int64(2 * chunk))
        let file = try await files.upload(draft: draft, from: Stream(bytes: whole))
        XCTAssertTrue(file.isComplete)
        // What is there already is not read again.
        let again = try await files.upload(draft: draft, from: Stream(bytes: Data(), fails: true))
        XCTAssertEqual(again, file)
        var read: [Data] = []
        for try await bytes in files.chunks(id: file.id) { read.append(bytes) }
        XCTAssertEqual(read.map { $0.count }, [chunk, chunk, 10])
        XCTAssertEqual(Data(read.joined()), whole)
    }

    func testACancelledUploadKeepsWhatWasReceivedAndGoesOn() async throws {
        let house = try await House.open(folder)
        let whole = pattern(chunk + 10)
        let (files, draft) = (try house.agent.files(), said("k", whole))
        let (endless, sending) = AsyncStream.makeStream(of: UInt8.self)
        for byte in whole.prefix(chunk + 5) { sending.yield(byte) }
        let call = Task { try await files.upload(draft: draft, from: endless) }
        while try await files.begin(draft: draft).received < Int64(chunk) { try await Task.sleep(nanoseconds: 10_000_000) }
        call.cancel()
        do {
            _ = try await call.value
            XCTFail("nothing was thrown")
        } catch is CancellationError {}
        let received = try await files.begin(draft: draft).received
        XCTAssertEqual(received, Int64(chunk))
        let file = try await files.upload(draft: draft, from: Stream(bytes: whole))
        XCTAssertTrue(file.isComplete)
    }

    func testP9AStreamThatGoesOnOrIsAnotherIsNotKept() async throws {
        let files = try await House.open(folder).agent.files()
        let whole = pattern(chunk + 10)
        for size in [10, chunk, chunk + 9] {
            let draft = said("\(size)", whole.prefix(size))
            let longer = try await failure { try await files.upload(draft: draft, from: Stream(bytes: whole)) }
            XCTAssertEqual(longer.wrong, [["/sha256", "wrong_hash"]])
            let received = try await files.begin(draft: draft).received
            XCTAssertEqual(received, 0)
        }
        let zeros = Stream(bytes: Data(count: whole.count))
        let other = try await failure { try await files.upload(draft: said("other", whole), from: zeros) }
        XCTAssertEqual(other.wrong, [["/sha256", "wrong_hash"]])
    }

    func testAPreviewReadsTheStreamAndKeepsNothing() async throws {
        let house = try await House.open(folder)
        let whole = pattern(chunk + 10)
        let (preview, draft) = (try house.agent.preview().files(), said("k", whole))
        let shown = try await preview.upload(draft: draft, from: Stream(bytes: whole))
        XCTAssertTrue(shown.isComplete)
        let short = try await failure { try await preview.upload(draft: draft, from: Stream(bytes: whole.prefix(chunk))) }
        XCTAssertEqual(short.wrong, [["/size", "file_incomplete"]])
        let received = try await house.agent.files().begin(draft: draft).received
        XCTAssertEqual(received, 0)
    }

    func testADownloadThatCannotBeDoneSaysSo() async throws {
        let house = try await House.open(folder)
        let (files, nowhere) = (try house.agent.files(), folder.appendingPathComponent("missing/file"))
        let id = try await house.agent.uploaded("k", pattern(chunk + 10))
        do {
            _ = try await files.download(id: id, to: nowhere)
            XCTFail("nothing was thrown")
        } catch let thrown as ComptoirError { XCTFail("\(thrown)") } catch {}
        do {
            _ = try await files.upload(draft: said("other", Data([1])), from: nowhere)
            XCTFail("nothing was thrown")
        } catch let thrown as ComptoirError { XCTFail("\(thrown)") } catch {}
        let there = folder.appendingPathComponent("there")
        try Data("kept".utf8).write(to: there)
        let refused = try await failure { try await house.dealer.files().download(id: id, to: there) }
        XCTAssertEqual(refused.code(), "refused")
        // What was there stays, and nothing else is left.
        XCTAssertEqual(try Data(contentsOf: there), Data("kept".utf8))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        XCTAssertEqual(names.filter { $0.hasPrefix("there") }, ["there"])
        let begun = try await files.begin(draft: said("begun", pattern(10))).id
        let partly = try await failure { try await files.downloading(id: begun).read() }
        XCTAssertEqual(partly.wrong, [["", "file_incomplete"]])
    }

    func testChunksAreHandedOnByWhoeverHasAnotherKindOfStream() async throws {
        let files = try await House.open(folder).agent.files()
        let whole = pattern(chunk + 10)
        let upload = try await files.uploading(draft: said("k", whole))
        while case let file = try upload.file(), !file.isComplete {
            let (from, to) = (Int(file.received), Int(file.received + (try file.nextChunk())))
            let added = try await upload.add(bytes: whole[from..<to], more: to < whole.count)
            XCTAssertEqual(added.received, Int64(to))
        }
        let download = try await files.downloading(id: upload.file().id)
        XCTAssertEqual(try download.file(), try upload.file())
        var read = try await download.read()
        read.append(try await download.read())
        XCTAssertEqual(read, whole)
        let end = try await download.read()
        XCTAssertTrue(end.isEmpty)
    }
}
