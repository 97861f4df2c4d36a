package comptoir

import com.fasterxml.jackson.core.JsonPointer
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.ObjectNode
import java.nio.ByteBuffer
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Replays `check.json`: every draft as bytes, as text where it is one, and as records where its shape is right. */
class CheckTest {
    @Test
    fun `every draft is checked as written`() = Vectors.replay("check.json") {
        val packs = packs()
        val ways = mutableSetOf<String>()
        cases {
            val name = text("name")
            val pack = packs.getValue(text("pack"))
            val locale = text("locale")
            val bytes = draft()
            val expected = get("problems")
            fun agrees(way: String, problems: List<Problem>) {
                ways += way
                assertTrue(problemCodes().containsAll(problems.map { it.code }), name)
                assertEquals(expected, Vectors.json(problems.map { it.toData() }), "$name, as $way")
            }
            agrees("bytes", pack.checkJsonBytes(bytes, locale))
            val text = runCatching { Charsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString() }.getOrNull()
            if (text == null) {
                ways += "no text"
            } else {
                agrees("text", pack.checkJson(text, locale))
                val typed = runCatching { requestDraftFromJson(text) }
                typed.onSuccess { agrees("records", pack.check(it, locale)) }
                typed.onFailure {
                    assertTrue(it is ComptoirException.Invalid, "$name: $it")
                    assertFalse(expected.isEmpty, name)
                }
            }
        }
        assertEquals(setOf("bytes", "text", "no text", "records"), ways)
    }

    private fun Members.draft(): ByteArray {
        val given = listOf("json", "text", "hex").filter { has(it) }
        check(given.size == 1) { "not one input: $given" }
        return when (given.single()) {
            "json" -> changed(get("json")).toString().toByteArray()
            "text" -> text("text").toByteArray()
            else -> text("hex").hexToBytes()
        }
    }

    private fun Members.changed(draft: JsonNode): JsonNode {
        val changed = draft.deepCopy<JsonNode>()
        findNumber("repeat_users")?.let { times ->
            val users = changed.get("users") as ArrayNode
            val first = users.first() as ObjectNode
            users.removeAll()
            for (number in 1..times) users.add(first.deepCopy().put("email", "user$number@garage.example"))
        }
        find("fill")?.properties()?.forEach { (pointer, fill) ->
            val place = JsonPointer.compile(pointer)
            check(!changed.at(place).isMissingNode) { "nothing at $pointer" }
            val text = fill.readMembers { text("text").repeat(number("times").toInt()) }
            when (val parent = changed.at(place.head())) {
                is ArrayNode -> parent.set(place.last().matchingIndex, Vectors.json(text))
                else -> (parent as ObjectNode).put(place.last().matchingProperty, text)
            }
        }
        return changed
    }
}
