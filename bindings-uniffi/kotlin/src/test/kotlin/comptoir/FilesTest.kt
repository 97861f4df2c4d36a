package comptoir

import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.nio.file.Path
import java.time.Duration
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Files chunk by chunk, and the files of work. */
class FilesTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `p9 a file goes up and comes back chunk by chunk`() = runBlocking<Unit> {
        val house = House.open(folder)
        val (files, whole) = house.agent.files() to bytes(CHUNK + 10)
        val draft = said("k", whole).copy(name = "C:\\Ohjeet\\viiri?.pdf")
        val begun = files.begin(draft)
        assertEquals(listOf("k", "viiri_.pdf", CHUNK + 10L, 0L, false), listOf(begun.key, begun.name, begun.size, begun.received, begun.isComplete))
        assertEquals(listOf(sha256(whole), "application/pdf", null, null), listOf(begun.sha256, begun.mediaType, begun.kind, begun.work))
        assertEquals("anna Infomedia" to CHUNK.toLong(), begun.uploadedBy.name to begun.nextChunk())
        val part = files.append(begun.id, 0, whole.copyOf(CHUNK))
        assertEquals(CHUNK.toLong() to 10L, part.received to part.nextChunk())
        assertEquals(part, files.beginJson(fileDraftToJson(draft)))
        assertEquals(" file_incomplete", thrownBy<ComptoirException.Invalid> { files.read(begun.id, 0) }.problems("fi").single().let { "${it.path} ${it.code}" })
        val complete = files.append(begun.id, CHUNK.toLong(), whole.copyOfRange(CHUNK, whole.size))
        assertEquals(true to 0L, complete.isComplete to complete.nextChunk())
        assertEquals(complete, files.get(begun.id))
        assertArrayEquals(whole.copyOfRange(7, CHUNK), files.read(begun.id, 7))
        assertArrayEquals(whole.copyOfRange(CHUNK, whole.size), files.read(begun.id, CHUNK.toLong()))
        assertEquals(0, files.read(begun.id, whole.size.toLong()).size)
        for (one in listOf(draft, FileDraft("", "", 0, ""))) assertEquals(one, fileDraftFromJson(fileDraftToJson(one)))
        assertFalse((draft.toString() + complete).contains("viiri"))
        files.discard(begun.id)
        assertEquals("unknown_file", thrownBy<ComptoirException.NotFound> { files.get(begun.id) }.code())
    }

    @Test
    fun `wrong files say why`() = runBlocking<Unit> {
        val house = House.open(folder, House.SETTINGS.copy(fileMegabytes = 1, filesPerRequest = 2))
        val files = house.agent.files()
        suspend fun wrong(call: suspend () -> Any?) =
            thrownBy<ComptoirException.Invalid> { call() }.problems("fi").map { it.path to it.code }
        assertEquals(
            listOf("/name" to "blank", "/key" to "required", "/size" to "file_too_large", "/sha256" to "invalid_digest", "/media_type" to "invalid_media_type"),
            wrong { files.begin(FileDraft("folder/", "", 1_000_001, "17", "pdf")) },
        )
        assertEquals(listOf("/size" to "out_of_range"), wrong { files.begin(said("k", ByteArray(0))) })
        val draft = said("k", bytes(CHUNK + 10))
        val id = files.begin(draft).id
        assertEquals("key_reused", thrownBy<ComptoirException.Conflict> { files.begin(draft.copy(name = "other")) }.code())
        assertEquals(listOf("/bytes" to "wrong_chunk"), wrong { files.append(id, 0, ByteArray(CHUNK - 1)) })
        files.append(id, 0, bytes(CHUNK))
        val offset = thrownBy<ComptoirException.Conflict> { files.append(id, 0, bytes(CHUNK)) }
        assertEquals("wrong_offset" to CHUNK.toLong(), offset.code() to offset.wrongOffset())
        assertEquals(listOf("/sha256" to "wrong_hash"), wrong { files.append(id, CHUNK.toLong(), ByteArray(10)) })
        // Nothing of it is kept: the key is free again.
        assertEquals(0L, files.begin(draft).received)
        house.agent.uploaded("other")
        assertEquals(listOf("" to "too_many_files"), wrong { files.begin(said("third", bytes(1))) })
        assertEquals(listOf("/offset" to "out_of_range"), wrong { files.read(house.agent.uploaded("other"), -1) })
        for (unknown in listOf("17", "00000000-0000-0000-0000-000000000000")) {
            val codes = listOf<suspend () -> Any?>(
                { files.get(unknown) },
                { files.read(unknown, 0) },
                { files.append(unknown, 0, ByteArray(1)) },
                { files.discard(unknown) },
                { files.download(unknown, ByteArrayOutputStream()) },
            ).map { call -> thrownBy<ComptoirException.NotFound> { call() }.code() }
            assertEquals(List(5) { "unknown_file" }, codes)
        }
        assertEquals("unknown_file", thrownBy<ComptoirException.NotFound> { house.administrator.files().get(files.begin(draft).id) }.code())
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.dealer.files().begin(draft) }.code())
        for (json in listOf("[]", "{", """{"size": "1"}""", """{"nobody": 1}""")) {
            thrownBy<ComptoirException.Invalid> { files.beginJson(json) }
            thrownBy<ComptoirException.Invalid> { fileDraftFromJson(json) }
        }
    }

    @Test
    fun `p9 files go from the customer to the provider and back`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        house.administrator.services().add(PAINTING.copy(needsFile = true))
        val luc = house.contact("luc", Role.REQUESTER)
        val own = house.acting(luc)
        val (sketch, photo) = own.uploaded("sketch") to own.uploaded("photo")
        val code = own.work().submit(WorkDraft("Viiri", service = "painting", files = listOf(sketch))).code
        house.clock.set(House.BEFORE_CHRISTMAS + Duration.ofSeconds(1))
        assertEquals(listOf(sketch, photo), own.work().attach(code, listOf(photo)).map { it.id })
        assertEquals(listOf(sketch), own.work().detach(code, photo).map { it.id })
        val seen = house.agent.work().files(code).single()
        assertEquals(listOf(sketch, FileKind.SOURCE, code, null), listOf(seen.id, seen.kind, seen.work, seen.key))
        assertEquals("Lähdetiedosto", seen.kind!!.label("fi"))
        assertEquals(1L, house.agent.work().get(code).fileCount)
        assertArrayEquals("sketch".toByteArray(), house.agent.files().read(sketch, 0))
        house.agent.work().quote(code, QuoteDraft("10"))
        val closed = thrownBy<ComptoirException.State> { own.work().detach(code, sketch) }
        assertEquals("files_closed" to FilesClosed(WorkState.QUOTED, FileKind.SOURCE), closed.code() to closed.filesClosed())
        own.work().accept(code, 1)
        val result = house.agent.uploaded("result")
        val early = thrownBy<ComptoirException.State> { house.agent.work().attach(code, listOf(result)) }
        assertEquals(FilesClosed(WorkState.ACCEPTED, FileKind.DELIVERY), early.filesClosed())
        house.agent.work().start(code)
        val bare = thrownBy<ComptoirException.Invalid> { house.agent.work().deliver(code) }
        assertEquals("/files" to "file_required", bare.problems("fi").single().let { it.path to it.code })
        house.agent.work().attach(code, listOf(result))
        assertEquals("unknown_file", thrownBy<ComptoirException.NotFound> { own.files().get(result) }.code())
        assertEquals(1L, own.work().get(code).fileCount)
        val delivered = house.agent.work().deliver(code, DeliveryDraft(listOf(house.agent.uploaded("invoice")), "Valmis"))
        assertEquals(WorkState.DELIVERED to 3L, delivered.state to delivered.fileCount)
        assertEquals(listOf(FileKind.SOURCE, FileKind.DELIVERY, FileKind.DELIVERY), own.work().files(code).map { it.kind })
        val to = ByteArrayOutputStream()
        assertEquals(result, own.files().download(result, to).id)
        assertArrayEquals("result".toByteArray(), to.toByteArray())
        val wrong = thrownBy<ComptoirException.Invalid> { house.agent.files().discard(result) }
        assertEquals("file_attached", wrong.problems("fi").single().code)
    }

    @Test
    fun `p9 files that cannot be attached say why`() = runBlocking<Unit> {
        val house = House.open(folder, House.SETTINGS.copy(filesPerRequest = 2))
        house.garage()
        val luc = house.contact("luc", Role.REQUESTER)
        val own = house.acting(luc)
        val code = own.work().submit(WorkDraft("Viiri")).code
        val begun = own.files().begin(said("begun", bytes(2))).id
        val sketch = own.uploaded("sketch")
        val foreign = house.agent.uploaded("foreign")
        suspend fun wrong(vararg files: String) =
            thrownBy<ComptoirException.Invalid> { own.work().attach(code, files.toList()) }.problems("fi").map { it.path to it.code }.toSet()
        assertEquals(setOf("/files" to "too_few"), wrong())
        assertEquals(setOf("/files/1" to "duplicate"), wrong(sketch, sketch))
        assertEquals(
            setOf("/files/0" to "file_incomplete", "/files/1" to "unknown_file", "/files" to "too_many_files"),
            wrong(begun, foreign, sketch),
        )
        own.work().attach(code, listOf(sketch))
        assertEquals(setOf("/files/0" to "file_attached"), wrong(sketch))
        assertEquals("unknown_file", thrownBy<ComptoirException.NotFound> { own.work().attach(code, listOf("17")) }.code())
        assertEquals("unknown_file", thrownBy<ComptoirException.NotFound> { own.work().detach(code, foreign) }.code())
        own.work().cancel(code)
        // The customer took it back.
        assertTrue(house.agent.work().files(code).isEmpty())
        assertEquals(listOf(sketch), own.work().files(code).map { it.id })
    }

    @Test
    fun `what nobody attaches within a day is swept`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.agent.uploaded("loose", bytes(100))
        assertEquals(Swept(0, 0), house.host.files().sweep())
        house.clock.set(House.BEFORE_CHRISTMAS + Duration.ofDays(1))
        assertEquals(Swept(1, 100), house.administrator.preview().files().sweep())
        assertEquals(Swept(1, 100), house.host.files().sweep())
        assertEquals(Swept(0, 0), house.host.files().sweep())
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.agent.files().sweep() }.code())
        assertNull(house.agent.files().begin(said("loose", bytes(100))).work)
    }

    @Test
    fun `a stream that has been read is not asked again`() = runBlocking<Unit> {
        val house = House.open(folder)
        val whole = bytes(10)
        val file = house.agent.files().upload(said("k", whole), ByteArrayInputStream(whole))
        val untouched = object : java.io.InputStream() {
            override fun read(): Int = error("what is there already is not read again")
        }
        assertEquals(file, house.agent.files().upload(said("k", whole), untouched))
    }
}
