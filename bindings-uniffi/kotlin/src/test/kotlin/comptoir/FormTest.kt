package comptoir

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Replays `form.json`: every form as records and as JSON. */
class FormTest {
    @Test
    fun `every form is drawn as written`() = Vectors.replay("form.json") {
        val packs = packs()
        cases {
            val name = text("name")
            val pack = packs.getValue(text("pack"))
            val kind = text("kind").toRequestKind()
            val locale = text("locale")
            val expected = get("form")
            val form = pack.form(kind, locale)
            assertEquals(expected, Vectors.json(form.toData()), name)
            assertEquals(expected, Vectors.parse(pack.formJson(kind, locale)), name)
        }
    }
}

private fun Form.toData(): Map<String, Any?> = mapOf(
    "kind" to kind.name.lowercase(),
    "locale" to locale,
    "screen" to mapOf(
        "application" to screen.application,
        "settings" to screen.settings,
        "tab" to screen.tab,
        "about" to screen.about,
    ),
    "heading" to heading,
    "title" to title,
    "introduction" to introduction,
    "sections" to sections.map { it.toData() },
    "notes" to notes.map { it.toData() },
    "promise" to promise,
    "buttons" to mapOf("submit" to buttons.submit, "clear" to buttons.clear),
)

internal fun FormNote.toData(): Map<String, Any?> =
    mapOf("key" to key, "text" to text, "link" to link?.let { mapOf("label" to it.label, "url" to it.url) })

internal fun Section.toData(): Map<String, Any?> = mapOf(
    "key" to key,
    "title" to title,
    "repeat" to repeat?.let { mapOf("path" to it.path, "min" to it.min, "max" to it.max) },
    "fields" to fields.map { it.toData() },
) + visibleWhen.toData()

internal fun Field.toData(): Map<String, Any?> = buildMap {
    put("key", key)
    put("path", path)
    put("label", label)
    put("type", fieldType.name.lowercase())
    put("required", required)
    if (options.isNotEmpty()) put("options", options.map { it.toData() })
    put("default", defaultValue)
    put("max_length", maxLength)
    putAll(visibleWhen.toData())
    if (clearable) put("clearable", true)
    if (chosen.isNotEmpty()) put("chosen", chosen)
    help?.let { put("help", it) }
    important?.let { put("important", it) }
    notice?.let { put("notice", it) }
    put("autocomplete", autocomplete?.let { it.name.lowercase().replace('_', '-').replace("level-", "level") })
}

private fun List<Condition>.toData(): Map<String, Any> =
    if (isEmpty()) emptyMap() else mapOf("visible_when" to map { mapOf("path" to it.path, "one_of" to it.oneOf) })

internal fun FieldOption.toData() = mapOf("value" to value, "label" to label)
