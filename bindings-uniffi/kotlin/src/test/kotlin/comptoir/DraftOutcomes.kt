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
        putAll(account.custom.toData())
    },
    "users" to users.map {
        mapOf(
            "email" to it.email,
            "first_name" to it.firstName,
            "last_name" to it.lastName,
            "job_title" to it.jobTitle,
            "language" to it.language,
            "time_zone" to it.timeZone,
        ) + it.custom.toData()
    },
)

private fun ModifyDraft.toData() = mapOf(
    "account" to buildMap<String, Any?> {
        account.id?.let { put("id", it) }
        account.reference?.let { put("reference", it) }
        account.currentName?.let { put("current_name", it) }
        edit("name", account.name)
        edit("language", account.language)
        edit("country", account.country)
        if (account.address != AddressEdit()) put("address", account.address.toData())
        edit("notes", account.notes)
    },
    "modify_users" to modifyUsers,
    "users" to users.map { user ->
        buildMap<String, Any?> {
            user.currentEmail?.let { put("current_email", it) }
            edit("email", user.email)
            edit("first_name", user.firstName)
            edit("last_name", user.lastName)
            edit("job_title", user.jobTitle)
            edit("language", user.language)
            edit("time_zone", user.timeZone)
            put("remove_access", user.removeAccess)
        }
    },
)

private fun AddressEdit.toData() = buildMap<String, Any?> {
    edit("street", street)
    edit("postal_code", postalCode)
    edit("city", city)
    edit("region", region)
}

private fun MutableMap<String, Any?>.edit(name: String, edit: Edit) {
    when (edit) {
        is Edit.Unchanged -> {}
        is Edit.Clear -> put(name, null)
        is Edit.Set -> put(name, edit.text)
    }
}
