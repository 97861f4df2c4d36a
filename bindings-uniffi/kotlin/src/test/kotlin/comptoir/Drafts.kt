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
        provisioning = findText("provisioning")?.let { named(Provisioning.entries, it) { way -> way.key() } },
        terms = list("terms").map { it.textValue() },
        term = findText("term"),
        renewalNoticeDays = findNumber("renewal_notice_days"),
        deviceLabels = texts("device_labels"),
        dataCentres = list("data_centres").map { it.toDataCentreDraft() },
        centreByCountry = texts("centre_by_country"),
        registration = findText("registration"),
        credentials = findText("credentials"),
        signInHours = findNumber("sign_in_hours"),
        features = findTexts("features")?.map { it.toPortalFeature() },
        currency = findText("currency"),
        fileMegabytes = findNumber("file_megabytes"),
        filesPerRequest = findNumber("files_per_request"),
        quoteDays = findNumber("quote_days"),
        documentsInCustomerLanguage = flag("documents_in_customer_language"),
        welcome = flag("welcome"),
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

internal fun JsonNode.toRequestDraft(): RequestDraft = readMembers {
    when (text("kind").toRequestKind()) {
        RequestKind.CREATE -> RequestDraft.Create(
            CreateDraft(
                account = find("account")?.toAccountDraft() ?: AccountDraft(),
                users = list("users").map { it.toUserDraft() },
            ),
        )
        RequestKind.MODIFY -> RequestDraft.Modify(
            ModifyDraft(
                account = find("account")?.toAccountEdit() ?: AccountEdit(),
                modifyUsers = flag("modify_users"),
                users = list("users").map { it.toUserEdit() },
            ),
        )
    }
}

internal fun String.toRequestKind(): RequestKind = named(RequestKind.entries, this) { it.key() }

internal fun <T> named(all: List<T>, name: String, key: (T) -> String): T =
    checkNotNull(all.find { key(it) == name }) { "$name is none of $all" }

private fun JsonNode.toAccountDraft() = readMembers {
    AccountDraft(
        existing = flag("existing"),
        id = findText("id"),
        reference = findText("reference"),
        name = findText("name"),
        language = findText("language"),
        country = findText("country"),
        address = find("address")?.toAddressDraft() ?: AddressDraft(),
        notes = findText("notes"),
        custom = texts("custom"),
    )
}

internal fun JsonNode.toAddressDraft() = readMembers {
    AddressDraft(findText("street"), findText("postal_code"), findText("city"), findText("region"))
}

internal fun JsonNode.toUserDraft() = readMembers {
    UserDraft(
        email = findText("email"),
        firstName = findText("first_name"),
        lastName = findText("last_name"),
        jobTitle = findText("job_title"),
        language = findText("language"),
        timeZone = findText("time_zone"),
        custom = texts("custom"),
    )
}

private fun JsonNode.toAccountEdit() = readMembers {
    AccountEdit(
        id = findText("id"),
        reference = findText("reference"),
        currentName = findText("current_name"),
        name = edit("name"),
        language = edit("language"),
        country = edit("country"),
        address = find("address")?.toAddressEdit() ?: AddressEdit(),
        notes = edit("notes"),
    )
}

internal fun JsonNode.toAddressEdit() = readMembers {
    AddressEdit(edit("street"), edit("postal_code"), edit("city"), edit("region"))
}

private fun JsonNode.toUserEdit() = readMembers {
    UserEdit(
        currentEmail = findText("current_email"),
        email = edit("email"),
        firstName = edit("first_name"),
        lastName = edit("last_name"),
        jobTitle = edit("job_title"),
        language = edit("language"),
        timeZone = edit("time_zone"),
        removeAccess = flag("remove_access"),
    )
}

internal fun Members.edit(name: String): Edit = when {
    !has(name) -> Edit.Unchanged
    else -> findText(name)?.let { Edit.Set(it) } ?: Edit.Clear
}

internal fun Members.completion() = Completion(
    roles = list("roles").map { role -> if (role.isNull) null else role.textValue().toRole() },
    reference = findText("reference"),
    keep = texts("keep").mapValues { (_, keep) -> named(Keep.entries, keep) { it.key() } },
    successors = texts("successors"),
)

internal fun String.toRole(): Role = named(Role.entries, this) { it.key() }

internal fun Members.texts(name: String): Map<String, String> =
    find(name)?.properties()?.associate { (key, text) -> key to text.textValue() }.orEmpty()

/** The same, where null is a value too: it clears. */
internal fun Members.textsOrNothing(name: String): Map<String, String?> =
    find(name)?.properties()?.associate { (key, text) -> key to text.textValue() }.orEmpty()

/** Whether a draft has a member that there is not, and so can be sent as JSON only. */
internal fun JsonNode.isStrange(): Boolean = has("color")

internal fun JsonNode.toRequestFilter() = readMembers {
    RequestFilter(
        prefix = findText("prefix"),
        state = findText("state")?.toRequestState(),
        open = flag("open"),
        kind = findText("kind")?.toRequestKind(),
        dealership = findText("dealership"),
        submitter = findText("submitter"),
        agent = findText("agent"),
        dueFrom = findText("due_from")?.toInstant(),
        dueUntil = findText("due_until")?.toInstant(),
        overdue = flag("overdue"),
    )
}

internal fun String.toRequestState(): RequestState = named(RequestState.entries, this) { it.key() }

internal fun JsonNode.toRequestPaging() = readMembers {
    val sort = findText("sort")?.let { named(RequestSort.entries, it) { sort -> sort.key() } }
    RequestPaging(findText("after"), sort, findNumber("size"), flag("total"))
}
