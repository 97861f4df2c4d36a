package comptoir

/** What a call answers, member by member, as a vector writes it. */
internal fun Receipt.toData() = mapOf(
    "id" to id,
    "code" to code,
    "state" to state.key(),
    "submitted_at" to submittedAt.toString(),
    "due" to due.toData(),
    "account" to account,
    "version" to version,
)

internal fun Deadline.toData() = mapOf(
    "due" to due().toString(),
    "last_day" to lastDay().toString(),
    "days" to days().map { mapOf("day" to it.day.toString()) + it.kind.toData() },
)

private fun DeadlineDayKind.toData(): Map<String, Any> = when (this) {
    is DeadlineDayKind.Submitted -> mapOf("kind" to "submitted")
    is DeadlineDayKind.SubmittedClosed -> mapOf("kind" to "submitted_closed") + closure.toData()
    is DeadlineDayKind.StandsIn -> mapOf("kind" to "stands_in")
    is DeadlineDayKind.Closed -> mapOf("kind" to "closed") + closure.toData()
    is DeadlineDayKind.Waiting -> mapOf("kind" to "waiting")
    is DeadlineDayKind.WaitingThrough -> mapOf("kind" to "waiting_through", "last" to last.toString())
    is DeadlineDayKind.Counted -> mapOf("kind" to "counted", "number" to number, "of" to of)
}

private fun Closure.toData(): Map<String, Any> = when (this) {
    is Closure.Weekend -> mapOf("reason" to "weekend")
    is Closure.Holiday -> mapOf("reason" to "holiday", "holiday" to holiday.name.lowercase())
    is Closure.Own -> mapOf("reason" to "own", "label" to label)
}

internal fun RequestView.toData() = mapOf(
    "id" to id,
    "code" to code,
    "kind" to kind.name.lowercase(),
    "state" to state.key(),
    "account_name" to accountName,
    "account" to account,
    "submitter" to submitter.toData(),
    "agent" to agent?.toData(),
    "dealership" to dealership?.let { mapOf("id" to it.id, "code" to it.code, "city" to it.city) },
    "draft" to draft.toData(),
    "submitted_at" to submittedAt.toString(),
    "due" to due.toData(),
    "steps" to steps.map {
        mapOf("action" to it.action.key(), "by" to it.by.toData(), "at" to it.at.toString(), "text" to it.text)
    },
    "version" to version,
)

private fun PersonRef.toData() = mapOf("id" to id, "name" to name)

internal fun RequestDraft.toData() = mapOf(
    "kind" to kind.name.lowercase(),
    "account" to mapOf(
        "existing" to account.existing,
        "name" to account.name,
        "language" to account.language,
        "country" to account.country,
        "address" to account.address.toData(),
        "notes" to account.notes,
    ),
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

private fun AddressDraft.toData() =
    mapOf("street" to street, "postal_code" to postalCode, "city" to city, "region" to region)

internal fun Problem.toData() =
    mapOf("path" to path, "code" to code, "args" to Vectors.parse(argsJson), "text" to text)

internal fun DealershipView.toData() = mapOf(
    "id" to id,
    "code" to code,
    "city" to city,
    "country" to country,
    "language" to language,
    "time_zone" to timeZone,
)

internal fun StaffView.toData() = mapOf(
    "id" to id,
    "user" to user,
    "role" to role.key(),
    "dealership" to dealership,
    "email" to email,
    "first_name" to firstName,
    "last_name" to lastName,
    "language" to language,
    "time_zone" to timeZone,
)

internal fun AccountView.toData() = mapOf(
    "id" to id,
    "name" to name,
    "state" to state.key(),
    "language" to language,
    "country" to country,
    "address" to address.toData(),
    "notes" to notes,
    "dealership" to dealership,
    "administrator" to administrator,
    "created_at" to createdAt.toString(),
    "version" to version,
)

internal fun ContactView.toData() = mapOf(
    "id" to id,
    "user" to user,
    "email" to email,
    "first_name" to firstName,
    "last_name" to lastName,
    "role" to role.key(),
    "job_title" to jobTitle,
    "language" to language,
    "time_zone" to timeZone,
    "activation" to activation.key(),
)

internal fun OutgoingMail.toData() = mapOf(
    "id" to id,
    "template" to template,
    "from" to from,
    "to" to to,
    "language" to language,
    "subject" to subject,
    "text" to text,
    "attempts" to attempts,
)

internal fun AuditReport.toData() = mapOf("events" to events, "intact" to intact, "broken_at" to brokenAt)
