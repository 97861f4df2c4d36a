package comptoir

import com.fasterxml.jackson.databind.JsonNode

/** What a vector sends about accounts and what belongs to them, as the records that a program would write. */
internal fun JsonNode.toAccountInsert() = readMembers {
    AccountInsert(
        name = findText("name"),
        reference = findText("reference"),
        language = findText("language"),
        country = findText("country"),
        timeZone = findText("time_zone"),
        address = find("address")?.toAddressDraft() ?: AddressDraft(),
        notes = findText("notes"),
        dealership = findText("dealership"),
        term = findText("term"),
        renewal = findText("renewal"),
        administrator = find("administrator")?.toUserDraft(),
        features = findTexts("features"),
        billing = find("billing")?.toDestinationDraft() ?: DestinationDraft(),
        shipping = find("shipping")?.toDestinationDraft() ?: DestinationDraft(),
        groups = findTexts("groups").orEmpty(),
        currency = findText("currency"),
        welcome = findFlag("welcome"),
        custom = texts("custom"),
    )
}

internal fun JsonNode.toAccountUpdate() = readMembers {
    AccountUpdate(
        state = edit("state"),
        name = edit("name"),
        reference = edit("reference"),
        timeZone = edit("time_zone"),
        address = find("address")?.toAddressEdit() ?: AddressEdit(),
        country = edit("country"),
        language = edit("language"),
        notes = edit("notes"),
        term = edit("term"),
        renewal = edit("renewal"),
        billing = destination("billing"),
        shipping = destination("shipping"),
        currency = edit("currency"),
        // None, where the member is null.
        groups = if (has("groups")) findTexts("groups").orEmpty() else null,
        custom = textsOrNothing("custom"),
    )
}

private fun JsonNode.toDestinationDraft() = readMembers {
    DestinationDraft(
        sameAs = findText("same_as"),
        copyBilling = flag("copy_billing"),
        street = findText("street"),
        postalCode = findText("postal_code"),
        city = findText("city"),
        region = findText("region"),
        country = findText("country"),
    )
}

private fun Members.destination(name: String): DestinationEdit = when {
    !has(name) -> DestinationEdit()
    else -> find(name)?.toDestinationEdit() ?: DestinationEdit(sameAs = Edit.Clear)
}

private fun JsonNode.toDestinationEdit() = readMembers {
    DestinationEdit(
        sameAs = edit("same_as"),
        copyBilling = flag("copy_billing"),
        street = edit("street"),
        postalCode = edit("postal_code"),
        city = edit("city"),
        region = edit("region"),
        country = edit("country"),
    )
}

internal fun JsonNode.toAdministratorDraft() = readMembers {
    AdministratorDraft(
        email = findText("email"),
        user = findText("user"),
        firstName = findText("first_name"),
        lastName = findText("last_name"),
        jobTitle = findText("job_title"),
        language = findText("language"),
        timeZone = findText("time_zone"),
        removeFormer = flag("remove_former"),
    )
}

internal fun JsonNode.toUserUpdate() = readMembers {
    UserUpdate(
        name = edit("name"),
        email = edit("email"),
        firstName = edit("first_name"),
        lastName = edit("last_name"),
        language = edit("language"),
        timeZone = edit("time_zone"),
    )
}

internal fun JsonNode.toProfileUpdate() = readMembers {
    ProfileUpdate(
        name = edit("name"),
        firstName = edit("first_name"),
        lastName = edit("last_name"),
        language = edit("language"),
        timeZone = edit("time_zone"),
    )
}

internal fun JsonNode.toDeviceReport() = readMembers {
    DeviceReport(text("key"), named(DeviceState.entries, text("state")) { it.key() }, findText("name"))
}

internal fun JsonNode.toDataCentreDraft() = readMembers {
    DataCentreDraft(
        key = text("key"),
        labels = texts("labels"),
        country = text("country"),
        latitude = get("latitude").doubleValue(),
        longitude = get("longitude").doubleValue(),
    )
}

internal fun JsonNode.toAccountFilter() = readMembers {
    AccountFilter(
        prefix = findText("prefix"),
        state = findText("state")?.let { named(AccountState.entries, it) { state -> state.key() } },
        dealership = findText("dealership"),
        country = findText("country"),
        administrator = findText("administrator"),
        group = findText("group"),
    )
}

internal fun JsonNode.toAccountPaging() = readMembers {
    val sort = findText("sort")?.let { named(AccountSort.entries, it) { sort -> sort.key() } }
    AccountPaging(findText("after"), sort, findNumber("size"), flag("total"))
}

internal fun JsonNode.toRenewalPaging() = readMembers {
    RenewalPaging(findText("after"), findNumber("size"), flag("total"))
}
