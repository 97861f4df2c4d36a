package comptoir

/** What the calls about accounts and what belongs to them answer, member by member, as a vector writes it. */
internal fun EditPage.toData(): Map<String, Any?> = mapOf(
    "locale" to locale,
    "breadcrumb" to breadcrumb,
    "title" to title,
    "account" to account,
    "state" to state?.key(),
    "editable" to editable,
    "notes" to notes.map { it.toData() },
    "sections" to sections.map { section -> section.toData() + ("fields" to section.fields.map { it.shortened() }) },
    "buttons" to mapOf("save" to buttons.save, "cancel" to buttons.cancel),
    "saved" to saved,
    "next" to next.map { mapOf("key" to it.key, "label" to it.label) },
)

/** Of countries, currencies and time zones a vector holds the present one only, be it none. */
private fun Field.shortened() = when {
    options.isNotEmpty() && path.substringAfterLast('/') in listOf("country", "currency", "time_zone") ->
        toData() + ("options" to options.filter { it.value == defaultValue }.map { it.toData() })
    else -> toData()
}

internal fun GroupView.toData() = mapOf("id" to id, "name" to name, "version" to version, "accounts" to accounts)

internal fun DeviceView.toData() = mapOf(
    "id" to id,
    "account" to account,
    "key" to key,
    "name" to name,
    "state" to state.key(),
    "reported_at" to reportedAt.toString(),
    "version" to version,
)

internal fun CentreChoice.toData() = mapOf(
    "country" to country(),
    "centre" to centre().key,
    "distance_km" to distanceKm(),
    "reason" to reason().key(),
    "runner_up" to runnerUp()?.let { mapOf("centre" to it.centre.key, "distance_km" to it.distanceKm) },
    "text" to inEach { text(it) },
)

internal fun SubscriptionPeriod.toData() = mapOf("start" to start.toString(), "end" to end.toString())

internal fun Forecast.toData() = mapOf("on" to on.toString(), "term" to term?.months)

internal fun TermChange.toData() = mapOf(
    "before" to before.months,
    "after" to after.months,
    "effective" to effective.toString(),
    "at_once" to atOnce,
    "dropped" to dropped?.months,
    "restarted" to restarted,
    "text" to inEach { Labels(it).termChange(this) },
)

internal fun SubscriptionView.toData() = mapOf(
    "account" to account,
    "state" to state.key(),
    "term" to term.months,
    "renewal" to textOfRenewal(renewal),
    "period" to period?.toData(),
    "pending" to pending?.let { mapOf("term" to it.term.months, "effective" to it.effective.toString()) },
    "forecast" to forecast?.toData(),
    "ended_on" to endedOn?.toString(),
    "enrolled" to enrolled,
    "devices" to devices,
    "next_invoice" to nextInvoice?.toString(),
    "version" to version,
)

internal fun RenewalView.toData() = mapOf(
    "account" to account.toData(),
    "on" to on.toString(),
    "ends_at" to endsAt.toString(),
    "term" to term?.months,
    "pending" to pending,
)

internal fun FieldConflict.toData() =
    mapOf("subject" to subject, "field" to field, "by" to by.toData(), "at" to at.toString())
