package comptoir

import com.fasterxml.jackson.databind.JsonNode

/** What the calls about the words of the mail of welcome answer, as a vector writes it. */
internal suspend fun Members.ofTemplates(templates: Templates, verb: String): Any = when (verb) {
    "list" -> templates.list().map { it.toData() }
    "set" -> templates.set(text("locale"), get("draft").toTemplateDraft()).toData()
    "clear" -> templates.clear(text("locale")).toData()
    "sample" -> templates.sample(text("locale")).let {
        mapOf("locale" to it.locale, "subject" to it.subject, "text" to it.text, "html" to it.html)
    }
    else -> error("no such call: templates.$verb")
}

private fun JsonNode.toTemplateDraft() =
    readMembers { TemplateDraft(findText("subject").orEmpty(), findText("body").orEmpty()) }

private fun TemplateView.toData() =
    mapOf("locale" to locale, "subject" to subject, "body" to body, "own" to own, "version" to version)
