package comptoir

import com.fasterxml.jackson.databind.JsonNode

/** What a vector sends, as the records that a program would write. */
internal fun JsonNode.toDeskDraft() = readMembers {
    DeskDraft(
        name = text("name"),
        provider = text("provider"),
        product = text("product"),
        country = text("country"),
        language = text("language"),
        timeZone = text("time_zone"),
        portalUrl = text("portal_url"),
        sender = text("sender"),
        languages = list("languages").map { it.textValue() },
        contactUrl = findText("contact_url"),
        calendar = find("calendar")?.let { BusinessCalendar.fromJson(it.toString()) },
        jobTitles = list("job_titles").map { it.toJobTitleDraft() },
        invitationHours = findNumber("invitation_hours"),
    )
}

private fun JsonNode.toJobTitleDraft() = readMembers {
    JobTitleDraft(text("key"), get("labels").properties().associate { (tag, label) -> tag to label.textValue() })
}

internal fun JsonNode.toStaffDraft() = readMembers {
    StaffDraft(
        email = text("email"),
        firstName = text("first_name"),
        lastName = text("last_name"),
        role = findText("role")?.let { named(StaffRole.entries, it) { role -> role.key() } },
        dealership = findText("dealership"),
        language = findText("language"),
        timeZone = findText("time_zone"),
    )
}

internal fun JsonNode.toDealershipDraft() = readMembers {
    DealershipDraft(text("code"), text("city"), text("country"), findText("language"), findText("time_zone"))
}

internal fun JsonNode.toRequestDraft() = readMembers {
    RequestDraft(
        kind = text("kind").toRequestKind(),
        account = find("account")?.toAccountDraft() ?: AccountDraft(),
        users = list("users").map { it.toUserDraft() },
    )
}

internal fun String.toRequestKind(): RequestKind = named(RequestKind.entries, this) { it.name.lowercase() }

internal fun <T> named(all: List<T>, name: String, key: (T) -> String): T =
    checkNotNull(all.find { key(it) == name }) { "$name is none of $all" }

private fun JsonNode.toAccountDraft() = readMembers {
    AccountDraft(
        existing = flag("existing"),
        name = findText("name"),
        language = findText("language"),
        country = findText("country"),
        address = find("address")?.toAddressDraft() ?: AddressDraft(),
        notes = findText("notes"),
    )
}

private fun JsonNode.toAddressDraft() = readMembers {
    AddressDraft(findText("street"), findText("postal_code"), findText("city"), findText("region"))
}

private fun JsonNode.toUserDraft() = readMembers {
    UserDraft(
        email = findText("email"),
        firstName = findText("first_name"),
        lastName = findText("last_name"),
        jobTitle = findText("job_title"),
        language = findText("language"),
        timeZone = findText("time_zone"),
    )
}
