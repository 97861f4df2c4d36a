package comptoir

import com.fasterxml.jackson.databind.JsonNode

/** What the calls about the desk's own fields answer, as a vector writes it. */
internal suspend fun Members.ofFields(fields: Fields, verb: String): Any = when (verb) {
    "list" -> fields.list(subject()).map { it.toData() }
    "texts" -> {
        val (key, value, desk) = listOf(text("key"), text("value"), text("desk"))
        fields.list(subject()).filter { it.key == key }.map { field ->
            mapOf("label" to inEach { field.label(it) }, "text" to inEach { field.text(value, it, desk) })
        }
    }
    "add" -> fields.add(get("draft").toFieldDraft()).toData()
    "edit" -> fields.edit(text("field"), get("update").toFieldUpdate()).toData()
    "retire" -> fields.retire(text("field")).toData()
    "restore" -> fields.restore(text("field")).toData()
    "history" -> fields.history(text("field"), findText("after")).toData()
    else -> error("no such call: fields.$verb")
}

private fun Members.subject() = named(FieldSubject.entries, text("subject")) { it.key() }

/** What a vector sends, as the records that a program would write. */
private fun JsonNode.toFieldDraft() = readMembers {
    FieldDraft(
        subject = findText("subject").orEmpty(),
        key = findText("key").orEmpty(),
        kind = findText("kind").orEmpty(),
        labels = texts("labels"),
        choices = choices(),
        required = flag("required"),
        defaultValue = findText("default"),
        seenBy = findText("seen_by"),
        editedBy = findText("edited_by"),
        position = findNumber("position"),
    )
}

private fun JsonNode.toFieldUpdate() = readMembers {
    FieldUpdate(
        labels = if (has("labels")) texts("labels") else null,
        choices = if (has("choices")) choices() else null,
        required = if (has("required")) flag("required") else null,
        defaultValue = edit("default"),
        seenBy = edit("seen_by"),
        editedBy = edit("edited_by"),
        position = findNumber("position"),
    )
}

private fun Members.choices() = list("choices").map { choice ->
    choice.readMembers { ChoiceDraft(findText("key").orEmpty(), texts("labels")) }
}

/** What comes out, member by member. */
private fun FieldView.toData() = mapOf(
    "id" to id,
    "subject" to subject.key(),
    "key" to key,
    "kind" to kind.key(),
    "name" to name,
    "labels" to labels,
    "choices" to choices.map { mapOf("key" to it.key, "labels" to it.labels) },
    "required" to required,
    "default" to defaultValue,
    "seen_by" to seenBy.key(),
    "edited_by" to editedBy.key(),
    "position" to position,
    "retired_at" to retiredAt?.toString(),
    "version" to version,
)
