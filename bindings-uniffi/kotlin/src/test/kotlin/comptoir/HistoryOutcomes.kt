package comptoir

/** What the desk's day, a history and the changes answer, member by member, as a vector writes them. */
internal fun DeskDay.toData() = mapOf(
    "at" to at.toString(),
    "overdue" to overdue.toData(),
    "due_today" to dueToday.toData(),
    "waiting" to waiting.toData(),
)

internal fun DayList.toData() = mapOf("total" to total, "items" to items.map { it.toData() }, "next" to next)

private fun DayItem.toData() = mapOf(
    "id" to id,
    "code" to code,
    "kind" to kind.key(),
    "state" to state.key(),
    "account_name" to accountName,
    "submitter" to submitter.toData(),
    "agent" to agent?.toData(),
    "dealership" to dealership?.toData(),
    "due" to due.toData(),
    "time_left" to mapOf(
        "overdue" to timeLeft.overdue,
        "business_days" to timeLeft.businessDays,
        "text" to inEach { Labels(it).timeLeft(timeLeft) },
    ),
    "waiting_since" to waitingSince?.toString(),
    "version" to version,
)

internal fun MonthOnTime.toData() = mapOf(
    "month" to month.toString(),
    "answered" to answered,
    "on_time" to onTime,
    "text" to inEach { Formats(it).month(month) },
    "share_text" to share?.let { inEach { locale -> Formats(locale).onTime(this)!! } },
)

internal fun HistoryPage.toData() = mapOf("items" to items.map { it.toData() }, "next" to next)

private fun HistoryEntry.toData() = mapOf(
    "sequence" to sequence,
    "ordinal" to ordinal,
    "at" to at.toString(),
    "by" to by.toData(),
    "action" to action,
    "subject" to subject,
    "subject_id" to subjectId,
    "called" to called.toData(),
    "version" to version,
    "changes" to changes.map {
        mapOf("field" to it.field, "before" to it.before.toData(), "after" to it.after.toData())
    },
    "said" to said?.toData(),
    "text" to inEach { sentence.text(it) },
)

internal fun HistoryActor.toData() = when (this) {
    is HistoryActor.Staff -> value("staff", person.toData())
    is HistoryActor.Erased -> value("erased", id)
    is HistoryActor.Contact -> value("contact", contact.toData())
    is HistoryActor.ErasedContact -> value("erased_contact", id)
    is HistoryActor.Host -> value("host", name)
}

private fun FieldValue.toData() = when (this) {
    is FieldValue.Nothing -> value("nothing", null)
    is FieldValue.Erased -> value("erased", null)
    is FieldValue.Text -> value("text", text)
    is FieldValue.Number -> value("number", number)
    is FieldValue.Switch -> value("switch", on)
    is FieldValue.Language -> value("language", language)
    is FieldValue.Country -> value("country", country)
    is FieldValue.TimeZone -> value("time_zone", zone)
    is FieldValue.Day -> value("day", day.toString())
    is FieldValue.Moment -> value("moment", at.toString())
    is FieldValue.Address -> value("address", address.toData())
    is FieldValue.Destination -> value("destination", address.toData() + ("country" to country))
    is FieldValue.Choice -> value("choice", name)
    is FieldValue.Person -> value("person", id)
    is FieldValue.Dealership -> value("dealership", dealership.toData())
}

private fun value(kind: String, value: Any?) = mapOf("kind" to kind, "value" to value)

internal fun Changes.toData() = mapOf(
    "items" to items.map {
        mapOf(
            "sequence" to it.sequence,
            "ordinal" to it.ordinal,
            "at" to it.at.toString(),
            "actor" to it.actor,
            "action" to it.action,
            "subject" to it.subject,
            "subject_id" to it.subjectId,
            "version" to it.version,
            "fields" to it.fields,
        )
    },
    "next" to next,
    "more" to more,
)
