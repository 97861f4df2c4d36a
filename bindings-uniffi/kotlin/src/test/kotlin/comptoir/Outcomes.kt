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
    "kind" to kind.key(),
    "state" to state.key(),
    "account_name" to accountName,
    "account" to account,
    "submitter" to submitter.toData(),
    "agent" to agent?.toData(),
    "dealership" to dealership?.toData(),
    "draft" to draft.toData(),
    "submitted_at" to submittedAt.toString(),
    "due" to due.toData(),
    "steps" to steps.map {
        mapOf("action" to it.action.key(), "by" to it.by.toData(), "at" to it.at.toString(), "text" to it.text)
    },
    "version" to version,
)

internal fun PersonRef.toData() = mapOf("id" to id, "name" to name)

internal fun DealershipRef.toData() = mapOf("id" to id, "code" to code, "city" to city)

internal fun AddressDraft.toData() =
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

internal fun AccountView.toData() = mapOf(
    "id" to id,
    "name" to name,
    "reference" to reference,
    "state" to state.key(),
    "language" to language,
    "country" to country,
    "address" to address.toData(),
    "notes" to notes,
    "features" to features.map { it.key() },
    "follows_desk" to followsDesk,
    "dealership" to dealership,
    "administrator" to administrator,
    "time_zone" to timeZone,
    "data_centre" to dataCentre,
    "billing" to billing.toData(),
    "shipping" to shipping.toData(),
    "currency" to currency,
    "currency_fixed" to currencyFixed,
    "created_at" to createdAt.toString(),
    "version" to version,
) + custom.toData()

private fun AddressView.toData() = mapOf(
    "same_as" to sameAs?.key(),
    "street" to street,
    "postal_code" to postalCode,
    "city" to city,
    "region" to region,
    "country" to country,
)

/** The values of the desk's own fields: a member only where there are some. */
internal fun Map<String, String>.toData(): Map<String, Any> = if (isEmpty()) emptyMap() else mapOf("custom" to this)

internal fun AccountRef.toData() = mapOf(
    "id" to id,
    "name" to name,
    "reference" to reference,
    "postal_code" to postalCode,
    "city" to city,
    "country" to country,
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

internal fun RequestReview.toData() = mapOf(
    "account" to account,
    "values" to values.map {
        mapOf(
            "path" to it.path,
            "then" to it.then,
            "current" to it.current,
            "requested" to it.requested,
            "conflict" to it.conflict,
        )
    },
    "users" to users.map {
        mapOf(
            "path" to it.path,
            "user" to it.user,
            "email" to it.email,
            "name" to it.name,
            "other_accounts" to it.otherAccounts,
            "needs_successor" to it.needsSuccessor,
            "misplaced" to it.misplaced,
            "staff" to it.staff,
        )
    },
)

internal fun ComptoirException.toData(): Map<String, Any> = buildMap {
    put("code", code())
    put("text", inEach { text(it) })
    val told = listOf("fr", "fi", "en").associateWith { problems(it) }
    val problems = told.getValue("en").mapIndexed { index, problem ->
        mapOf("path" to problem.path, "code" to problem.code, "text" to inEach { told.getValue(it)[index].text })
    }
    if (problems.isNotEmpty()) put("problems", problems)
    ambiguousAccount()?.let { ambiguous -> put("accounts", ambiguous.accounts.map { it.toData() }) }
    stillAdministrator()?.let { still -> put("accounts", still.accounts.map { it.toData() }) }
    openWork()?.let { put("codes", it.codes) }
    retryAfter()?.let { put("retry_after", it) }
    val changes = staleVersion()?.changes.orEmpty()
    if (changes.isNotEmpty()) put("changes", changes.map { it.toData() })
}
