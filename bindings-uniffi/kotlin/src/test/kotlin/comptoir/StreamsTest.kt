package comptoir

import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import kotlin.io.path.fileSize
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.outputStream
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Files from and to streams: cut off, gone on with, too long, failing. */
class StreamsTest {
    @TempDir
    lateinit var folder: Path

    /** Gives [bytes], a few at a time, then fails. */
    private class Failing(private val bytes: ByteArray) : InputStream() {
        private var at = 0

        override fun read(): Int = if (at < bytes.size) bytes[at++].toInt() and 0xff else throw IOException("cut off")

        override fun read(to: ByteArray, from: Int, length: Int): Int {
            if (at == bytes.size) throw IOException("cut off")
            val some = minOf(length, 1_000, bytes.size - at)
            bytes.copyInto(to, from, at, at + some)
            at += some
            return some
        }
    }

    @Test
    fun `p9 the whole way of a real file, from the quote to the download`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        house.administrator.services().add(PAINTING)
        val luc = house.contact("luc", Role.REQUESTER)
        val (sent, result, received) = listOf("sent", "result", "received").map { folder.resolve("$it.bin") }
        sent.writeBytes(bytes(1_000_000))
        result.writeBytes(bytes(3 * CHUNK))
        suspend fun put(session: Session, file: Path): FileId {
            val draft = fileDraftOf(file, "key of ${file.name}")
            assertEquals(FileDraft(file.name, "key of ${file.name}", file.fileSize(), sha256(file.readBytes())), draft)
            return session.files().upload(draft, file).id
        }
        val own = house.acting(luc)
        val code = own.work().submit(WorkDraft("Viiri", service = "painting", files = listOf(put(own, sent)))).code
        val agent = house.agent
        agent.work().quote(code, QuoteDraft("1234.50"))
        own.work().accept(code, 1)
        agent.work().start(code)
        received.outputStream().use { agent.files().download(agent.work().files(code).single().id, it) }
        assertEquals("sent.bin", agent.work().files(code).single().name)
        assertArrayEquals(sent.readBytes(), received.readBytes())
        agent.work().deliver(code, DeliveryDraft(listOf(put(agent, result))))
        val delivered = own.work().files(code).last()
        assertEquals(FileKind.DELIVERY to "application/octet-stream", delivered.kind to delivered.mediaType)
        assertEquals(delivered, own.files().download(delivered.id, received))
        assertArrayEquals(result.readBytes(), received.readBytes())
        assertTrue(house.host.audit().verify().intact)
    }

    @Test
    fun `p9 an upload that is cut off is gone on with`() = runBlocking<Unit> {
        val house = House.open(folder)
        val whole = bytes(2 * CHUNK + 10)
        // A key of `once` holds for none of the chunks.
        val (files, draft) = house.agent.once("key").files() to said("k", whole)
        suspend fun received() = files.begin(draft).received
        assertEquals("cut off", thrownBy<IOException> { files.upload(draft, Failing(whole.copyOf(CHUNK + 5))) }.message)
        assertEquals(CHUNK.toLong(), received())
        for (ends in listOf(0, CHUNK - 1, CHUNK, 2 * CHUNK + 9)) {
            val short = thrownBy<ComptoirException.Invalid> { files.upload(draft, ByteArrayInputStream(whole.copyOf(ends))) }
            assertEquals("/size" to "file_incomplete", short.problems("fi").single().let { it.path to it.code })
        }
        assertEquals(2L * CHUNK, received())
        // Whether the stream goes on after its last byte is not known when it fails there.
        thrownBy<IOException> { files.upload(draft, Failing(whole)) }
        val file = files.upload(draft, ByteArrayInputStream(whole))
        assertTrue(file.isComplete)
        val to = ByteArrayOutputStream()
        assertEquals(file, files.download(file.id, to))
        assertArrayEquals(whole, to.toByteArray())
    }

    @Test
    fun `a cancelled upload keeps what was received, and goes on`() = runBlocking<Unit> {
        val house = House.open(folder)
        val whole = bytes(CHUNK + 10)
        val (files, draft) = house.agent.files() to said("k", whole)
        val endless = object : InputStream() {
            private val first = ByteArrayInputStream(whole, 0, CHUNK + 5)

            override fun read(): Int = error("a byte at a time")

            override fun read(to: ByteArray, from: Int, length: Int): Int = first.read(to, from, length).also {
                if (it < 0) Thread.sleep(600_000)
            }
        }
        val call = launch { files.upload(draft, endless) }
        while (files.begin(draft).received < CHUNK) delay(10)
        call.cancelAndJoin()
        assertEquals(CHUNK.toLong(), files.begin(draft).received)
        assertTrue(files.upload(draft, ByteArrayInputStream(whole)).isComplete)
    }

    @Test
    fun `p9 a stream that goes on, or is another, is not kept`() = runBlocking<Unit> {
        val files = House.open(folder).agent.files()
        val whole = bytes(CHUNK + 10)
        for (size in listOf(10, CHUNK, CHUNK + 9)) {
            val draft = said("$size", whole.copyOf(size))
            val longer = thrownBy<ComptoirException.Invalid> { files.upload(draft, ByteArrayInputStream(whole)) }
            assertEquals("/sha256" to "wrong_hash", longer.problems("fi").single().let { it.path to it.code })
            assertEquals(0L, files.begin(draft).received)
        }
        val other = thrownBy<ComptoirException.Invalid> { files.upload(said("other", whole), ByteArrayInputStream(ByteArray(whole.size))) }
        assertEquals("wrong_hash", other.problems("fi").single().code)
    }

    @Test
    fun `a preview reads the stream and keeps nothing`() = runBlocking<Unit> {
        val house = House.open(folder)
        val whole = bytes(CHUNK + 10)
        val (preview, draft) = house.agent.preview().files() to said("k", whole)
        thrownBy<ComptoirException.Invalid> { house.agent.files().upload(draft, ByteArrayInputStream(whole.copyOf(CHUNK))) }
        val shown = preview.upload(draft, ByteArrayInputStream(whole))
        assertEquals(draft.size to true, shown.received to shown.isComplete)
        thrownBy<ComptoirException.Invalid> { preview.upload(draft, ByteArrayInputStream(whole.copyOf(CHUNK + 9))) }
        thrownBy<ComptoirException.Invalid> { preview.upload(draft, ByteArrayInputStream(whole + 1)) }
        assertEquals(CHUNK.toLong(), house.agent.files().begin(draft).received)
    }

    @Test
    fun `a download that cannot be written says so`() = runBlocking<Unit> {
        val house = House.open(folder)
        val id = house.agent.uploaded("k", bytes(CHUNK + 10))
        val full = object : OutputStream() {
            override fun write(byte: Int) = throw IOException("full")
        }
        assertEquals("full", thrownBy<IOException> { house.agent.files().download(id, full) }.message)
        val path = folder.resolve("there").also { it.writeBytes(bytes(1)) }
        thrownBy<ComptoirException.Refused> { house.dealer.files().download(id, path) }
        // What was there stays, and nothing else is left.
        assertEquals(listOf("there"), folder.listDirectoryEntries("there*").map { it.name })
        assertArrayEquals(bytes(1), path.readBytes())
        thrownBy<NoSuchFileException> { fileDraftOf(folder.resolve("missing"), "k") }
        val begun = house.agent.files().begin(said("begun", bytes(10))).id
        val partly = thrownBy<ComptoirException.Invalid> { house.agent.files().download(begun, ByteArrayOutputStream()) }
        assertEquals("file_incomplete", partly.problems("fi").single().code)
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.dealer.files().download(id, ByteArrayOutputStream()) }.code())
    }

    @Test
    fun `chunks are handed on by whoever has another kind of stream`() = runBlocking<Unit> {
        val files = House.open(folder).agent.files()
        val whole = bytes(CHUNK + 10)
        files.uploading(said("k", whole)).use { upload ->
            while (!upload.file().isComplete) {
                val from = upload.file().received.toInt()
                val to = from + upload.file().nextChunk().toInt()
                assertEquals(to.toLong(), upload.add(whole.copyOfRange(from, to), more = to < whole.size).received)
            }
            files.downloading(upload.file().id).use { download ->
                assertEquals(upload.file(), download.file())
                assertArrayEquals(whole, download.read() + download.read() + download.read())
            }
        }
    }
}
