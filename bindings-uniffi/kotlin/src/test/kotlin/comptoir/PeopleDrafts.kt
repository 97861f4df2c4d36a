package comptoir

import com.fasterxml.jackson.databind.JsonNode

/** What a vector sends about people and their work, as the records that a program would write. */
internal fun JsonNode.toContactDraft() = readMembers {
    ContactDraft(
        account = findText("account"),
        name = findText("name"),
        firstName = findText("first_name"),
        lastName = findText("last_name"),
        email = findText("email"),
        role = findText("role"),
        phone = findText("phone"),
        mobile = findText("mobile"),
        other = findText("other"),
        jobTitle = findText("job_title"),
        language = findText("language"),
        timeZone = findText("time_zone"),
        custom = texts("custom"),
    )
}

internal fun JsonNode.toContactUpdate() = readMembers {
    ContactUpdate(
        phone = edit("phone"),
        mobile = edit("mobile"),
        other = edit("other"),
        jobTitle = edit("job_title"),
        services = when {
            !has("services") -> ServicesEdit.Unchanged
            else -> findTexts("services")?.let { ServicesEdit.These(it) } ?: ServicesEdit.All
        },
        // Told of nothing, where the member is null.
        notifications = if (has("notifications")) findTexts("notifications").orEmpty() else null,
        custom = textsOrNothing("custom"),
    )
}

internal fun JsonNode.toRegistrationDraft() = readMembers {
    RegistrationDraft(
        name = findText("name"),
        firstName = findText("first_name"),
        lastName = findText("last_name"),
        email = findText("email"),
        company = findText("company"),
        phone = findText("phone"),
        mobile = findText("mobile"),
        other = findText("other"),
        language = findText("language"),
        timeZone = findText("time_zone"),
        note = findText("note"),
    )
}

internal fun JsonNode.toApproval() = readMembers {
    Approval(
        account = findText("account"),
        role = findText("role"),
        name = findText("name"),
        firstName = findText("first_name"),
        lastName = findText("last_name"),
        jobTitle = findText("job_title"),
        services = findTexts("services"),
    )
}

internal fun JsonNode.toResource(): Resource = when {
    isTextual && textValue() == "desk" -> Resource.Desk
    else -> properties().single().let { (kind, which) ->
        val name = which.textValue()
        when (kind) {
            "account" -> Resource.Account(name)
            "contact" -> Resource.Contact(name)
            "person" -> Resource.Person(name)
            "request" -> Resource.Request(name)
            "user" -> Resource.User(name)
            "work" -> Resource.Work(name)
            "work_of" -> Resource.WorkOf(name)
            "order" -> Resource.Order(name)
            "document" -> Resource.Document(name)
            else -> error("no such resource: $kind")
        }
    }
}

internal fun String.toAction(): Action = named(Action.entries, this) { it.key() }

internal fun String.toPortalFeature(): PortalFeature = named(PortalFeature.entries, this) { it.key() }

/** The texts of a list, or nothing where the member is absent or null. */
internal fun Members.findTexts(name: String): List<String>? = find(name)?.map { it.textValue() }
