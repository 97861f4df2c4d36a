package comptoir

import java.io.ByteArrayInputStream
import java.security.MessageDigest

/** How many bytes a chunk of a file has. */
internal const val CHUNK = 262_144

/** Bytes of which no chunk is like another. */
internal fun bytes(size: Int): ByteArray = ByteArray(size) { (it % 251 + it / CHUNK).toByte() }

internal fun sha256(bytes: ByteArray): String =
    MessageDigest.getInstance("SHA-256").digest(bytes).joinToString("") { "%02x".format(it) }

/** What is said of these bytes. */
internal fun said(key: String, bytes: ByteArray) =
    FileDraft(name = "$key.pdf", key = key, size = bytes.size.toLong(), sha256 = sha256(bytes), mediaType = "application/pdf")

/** The id of an uploaded file. */
internal suspend fun Session.uploaded(key: String, bytes: ByteArray = key.toByteArray()): FileId =
    files().upload(said(key, bytes), ByteArrayInputStream(bytes)).id

/** A service that paints: by the metre, where it quotes by itself. */
internal val PAINTING = ServiceDraft(
    key = "painting",
    labels = mapOf("fi" to "Maalaus", "fr" to "Peinture"),
    unit = mapOf("fi" to "metri", "fr" to "mètre"),
    prices = mapOf("EUR" to "0.085"),
)

/** Work that a contact asked for, as the agent sees it. */
internal suspend fun House.asked(contact: ContactView, draft: WorkDraft = WorkDraft("Viiri", service = "painting")): WorkView =
    agent.work().get(acting(contact).work().submit(draft).code)
