package comptoir

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.json.JsonMapper
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Instant
import java.time.OffsetDateTime
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue

/** The shared vectors: see `tests/vectors/README.md`. */
internal object Vectors {
    private val folder = Path.of(System.getProperty("comptoir.vectors"))
    private val json = JsonMapper()

    /** The file [name], once every file is found to be the one that was judged. */
    fun read(name: String): JsonNode {
        val sums = Files.readAllLines(folder.resolve("SHA256SUMS"))
        assertEquals(sums, sums.map { line -> line.substringAfter("  ").let { "${sum(it)}  $it" } })
        check(sums.any { it.endsWith("  $name") }) { "$name has no checksum" }
        return json.readTree(Files.readAllBytes(folder.resolve(name)))
    }

    private fun sum(name: String): String =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name))).joinToString("") { "%02x".format(it) }

    /** [value], of maps, lists, texts, numbers, booleans and null, as JSON. */
    fun json(value: Any?): JsonNode = json.readTree(json.writeValueAsString(value))

    fun parse(text: String): JsonNode = json.readTree(text)

    /** The names of all files, whether they have a checksum or not. */
    fun files(): List<String> = Files.list(folder).use { all -> all.map { it.fileName.toString() }.toList() }
        .filter { it.endsWith(".json") }.sorted()

    /** Reads all members of the file [name] with [replay]. */
    fun replay(name: String, replay: Members.() -> Unit) = read(name).readMembers {
        assertEquals(1L, number("version"))
        replay()
    }
}

/** Replays every case of the list [name], of which there must be one. */
internal fun Members.cases(name: String = "cases", replay: Members.() -> Unit) {
    val cases = list(name)
    assertTrue(cases.isNotEmpty(), "no $name")
    for (case in cases) case.readMembers(replay)
}

/** The packs of a file, by name. */
internal fun Members.packs(): Map<String, Pack> =
    get("packs").properties().associate { (name, pack) -> name to Pack.fromJson(pack.toString()) }

/** What [write] makes in each language. */
internal fun inEach(write: (String) -> Any): Map<String, Any> = listOf("fr", "fi", "en").associateWith(write)

internal fun String.toInstant(): Instant = OffsetDateTime.parse(this).toInstant()

internal fun String.hexToBytes(): ByteArray = chunked(2).map { it.toInt(16).toByte() }.toByteArray()

/** The members of one object of a vector: [readMembers] fails for those that were not read. */
internal class Members(private val node: JsonNode) {
    private val unread = node.fieldNames().asSequence().toMutableSet()

    fun has(name: String): Boolean = node.has(name)

    /** The member, or nothing where it is absent or null. */
    fun find(name: String): JsonNode? {
        unread.remove(name)
        return node.get(name)?.takeUnless { it.isNull }
    }

    fun get(name: String): JsonNode = checkNotNull(find(name)) { "no $name in $node" }

    fun findText(name: String): String? = find(name)?.also { check(it.isTextual) { "$name is no text" } }?.textValue()

    fun text(name: String): String = checkNotNull(findText(name)) { "no $name in $node" }

    fun findNumber(name: String): Long? =
        find(name)?.also { check(it.isIntegralNumber) { "$name is no number" } }?.longValue()

    fun number(name: String): Long = checkNotNull(findNumber(name)) { "no $name in $node" }

    fun findFlag(name: String): Boolean? = find(name)?.also { check(it.isBoolean) { "$name is no switch" } }?.booleanValue()

    fun flag(name: String): Boolean = findFlag(name) ?: false

    fun list(name: String): List<JsonNode> = find(name)?.also { check(it.isArray) { "$name is no list" } }?.toList().orEmpty()

    fun finish() = check(unread.isEmpty()) { "members that are not known: $unread in $node" }
}

internal inline fun <T> JsonNode.readMembers(read: Members.() -> T): T {
    check(isObject) { "no object: $this" }
    val members = Members(this)
    return members.read().also { members.finish() }
}
