package comptoir

/** A draft, member by member, as a vector writes it. */
internal fun RequestDraft.toData(): Map<String, Any?> = mapOf("kind" to kind().key()) + when (this) {
    is RequestDraft.Create -> draft.toData()
    is RequestDraft.Modify -> draft.toData()
}

private fun CreateDraft.toData() = mapOf(
    "account" to buildMap {
        put("existing", account.existing)
        account.id?.let { put("id", it) }
        account.reference?.let { put("reference", it) }
        put("name", account.name)
        put("language", account.language)
        put("country", account.country)
        put("address", account.address.toData())
        put("notes", account.notes)
    },
    "users" to users.map {
        mapOf(
            "email" to it.email,
            "first_name" to it.firstName,
            "last_name" to it.lastName,
            "job_title" to it.jobTitle,
            "language" to it.language,
            "time_zone" to it.timeZone,
        )
    },
)

private fun ModifyDraft.toData() = mapOf(
    "account" to buildMap {
        account.id?.let { put("id", it) }
        account.reference?.let { put("reference", it) }
        account.currentName?.let { put("current_name", it) }
        put("name", account.name)
        put("language", account.language)
        put("country", account.country)
        if (account.address != AddressEdit()) put("address", account.address.toData())
        put("notes", account.notes)
    },
    "modify_users" to modifyUsers,
    "users" to users.map { user ->
        buildMap<String, Any?> {
            user.currentEmail?.let { put("current_email", it) }
            put("email", user.email)
            put("first_name", user.firstName)
            put("last_name", user.lastName)
            put("job_title", user.jobTitle)
            put("language", user.language)
            put("time_zone", user.timeZone)
            put("remove_access", user.removeAccess)
        }
    },
)

private fun AddressEdit.toData() = buildMap {
    put("street", street)
    put("postal_code", postalCode)
    put("city", city)
    put("region", region)
}

private fun MutableMap<String, Any?>.put(name: String, edit: Edit) {
    when (edit) {
        is Edit.Unchanged -> {}
        is Edit.Clear -> put(name, null)
        is Edit.Set -> put(name, edit.text)
    }
}
