package comptoir

import java.io.InputStream
import java.io.OutputStream
import java.nio.file.Files as Disk
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.nio.file.StandardOpenOption
import java.security.MessageDigest
import java.util.UUID
import kotlin.io.path.inputStream
import kotlin.io.path.name
import kotlin.io.path.outputStream
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible

/**
 * Uploads a file from its beginning, or what is missing of it: the stream starts with the first byte either way. Nothing is
 * read of it when the file is there already. A stream that is cut off, or a coroutine that is cancelled, leaves what has been
 * received, and the same call goes on with it. In a preview the stream is read and compared to its end, and nothing is kept.
 *
 * The stream is read a chunk at a time, on [Dispatchers.IO], and is not closed. What it throws is thrown.
 *
 * # Errors
 * As `begin` and `append`; `invalid`: `file_incomplete` (`/size`) where the stream ends too early, `wrong_hash` (`/sha256`) where
 * it goes on after the size announced; `wrong_offset` where somebody else sends the same file, be it an earlier call that was
 * cancelled while a chunk was on its way: call again, with a stream that starts at the first byte.
 */
public suspend fun Files.upload(draft: FileDraft, from: InputStream): FileView = uploading(draft).use { upload ->
    var file = upload.file()
    val chunk = ByteArray(if (file.isComplete) 0 else CHUNK)
    var left = if (file.isComplete) 0 else file.received
    while (left > 0) {
        val some = minOf(left, CHUNK.toLong()).toInt()
        // No bytes at all are too few: the stream ends before what has been received.
        if (from.fill(chunk, some) < some) upload.add(ByteArray(0), more = false)
        left -= some
    }
    while (!file.isComplete) {
        val wanted = file.nextChunk().toInt()
        val read = from.fill(chunk, wanted)
        val isLast = file.received + read == file.size
        file = upload.add(chunk.copyOf(read), more = isLast && from.fill(ByteArray(1), 1) > 0)
    }
    file
}

/**
 * Writes a whole file, and says which it was. The actor's right is looked at anew for each chunk. What has been written when
 * an error comes stays written: it is part of the file, or less.
 *
 * The stream is written a chunk at a time, on [Dispatchers.IO], flushed, and not closed. What it throws is thrown.
 *
 * # Errors
 * As `read`.
 */
public suspend fun Files.download(id: FileId, to: OutputStream): FileView = downloading(id).use { download ->
    while (true) {
        val bytes = download.read()
        if (bytes.isEmpty()) break
        runInterruptible(Dispatchers.IO) { to.write(bytes) }
    }
    runInterruptible(Dispatchers.IO) { to.flush() }
    download.file()
}

/**
 * What is to be said of the file at [path]: its size and its SHA-256, for which it is read once, a piece at a time on
 * [Dispatchers.IO]. What reading throws is thrown.
 */
public suspend fun fileDraftOf(path: Path, key: String, name: String = path.name, mediaType: String? = null): FileDraft =
    runInterruptible(Dispatchers.IO) {
        val (digest, piece) = MessageDigest.getInstance("SHA-256") to ByteArray(CHUNK)
        var size = 0L
        path.inputStream().use { file ->
            while (true) {
                val read = file.read(piece)
                if (read < 0) break
                digest.update(piece, 0, read)
                size += read
            }
        }
        FileDraft(name, key, size, digest.digest().joinToString("") { "%02x".format(it) }, mediaType)
    }

/**
 * Uploads the file at [from], or what is missing of it: `files.upload(fileDraftOf(path, "upload-17"), path)`.
 *
 * # Errors
 * As `upload` from a stream.
 */
public suspend fun Files.upload(draft: FileDraft, from: Path): FileView =
    runInterruptible(Dispatchers.IO) { from.inputStream() }.use { upload(draft, it) }

/**
 * Writes a whole file to the path [to], where it appears once it is whole and takes the place of what was there; and says which
 * it was.
 *
 * # Errors
 * As `download` to a stream.
 */
public suspend fun Files.download(id: FileId, to: Path): FileView {
    val part = to.resolveSibling("${to.name}.${UUID.randomUUID()}.part")
    try {
        val file = runInterruptible(Dispatchers.IO) { part.outputStream(StandardOpenOption.CREATE_NEW) }.use { download(id, it) }
        Disk.move(part, to, StandardCopyOption.REPLACE_EXISTING)
        return file
    } finally {
        Disk.deleteIfExists(part)
    }
}

/** How many bytes a chunk has at most. */
private const val CHUNK = 262_144

/** Reads the next [wanted] bytes, and says how many there were. */
private suspend fun InputStream.fill(chunk: ByteArray, wanted: Int): Int = runInterruptible(Dispatchers.IO) {
    var read = 0
    while (read < wanted) {
        val more = read(chunk, read, wanted - read)
        if (more < 0) break
        read += more
    }
    read
}
