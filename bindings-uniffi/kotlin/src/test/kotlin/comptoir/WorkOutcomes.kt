package comptoir

/** What the calls about services, work and files answer, member by member, as a vector writes it. */
internal fun ServiceView.toData() = mapOf(
    "id" to id,
    "key" to key,
    "name" to name,
    "labels" to labels,
    "workflow" to workflow.key(),
    "unit" to unit,
    "prices" to prices,
    "accounts" to accounts?.map { it.toData() },
    "quote_days" to quoteDays,
    "needs_file" to needsFile,
    "created_at" to createdAt.toString(),
    "retired_at" to retiredAt?.toString(),
    "version" to version,
)

internal fun ServiceRef.toData() = mapOf("id" to id, "key" to key, "name" to name, "labels" to labels)

internal fun UserRef.toData() = mapOf("id" to id, "name" to name)

internal fun WorkView.toData() = mapOf(
    "id" to id,
    "code" to code,
    "account" to account.toData(),
    "holder" to holder.toData(),
    "submitted_by" to submittedBy.toData(),
    "service" to service?.toData(),
    "subject" to subject,
    "description" to description,
    "workflow" to workflow.key(),
    "quantity" to quantity,
    "wished_on" to wishedOn?.toString(),
    "state" to state.key(),
    "submitted_at" to submittedAt.toString(),
    "quote" to quote?.toData(),
    "progress" to progress,
    "agent" to agent?.toData(),
    "accepted_at" to acceptedAt?.toString(),
    "started_at" to startedAt?.toString(),
    "closed_at" to closedAt?.toString(),
    "on_time" to onTime,
    "reason" to reason,
    "file_count" to fileCount,
    "version" to version,
)

internal fun QuoteView.toData() = mapOf(
    "number" to number,
    "amount_minor" to amountMinor,
    "currency" to currency,
    "quoted_at" to quotedAt.toString(),
    "valid_until" to validUntil.toString(),
    "last_day" to lastDay.toString(),
    "expired" to expired,
)

internal fun WorkStepView.toData() = mapOf(
    "action" to action,
    "at" to at.toString(),
    "by" to by?.toData(),
    "percent" to percent,
    "amount" to amount,
    "currency" to currency,
    "text" to text,
)

internal fun FileView.toData() = mapOf(
    "id" to id,
    "key" to key,
    "name" to name,
    "size" to size,
    "sha256" to sha256,
    "media_type" to mediaType,
    "received" to received,
    "is_complete" to isComplete,
    "kind" to kind?.key(),
    "work" to work,
    "uploaded_by" to uploadedBy.toData(),
    "created_at" to createdAt.toString(),
)

internal fun WorkStatistics.toData() =
    mapOf("from" to from.toString(), "until" to until.toString(), "rows" to rows.map { it.toData() })

private fun StatisticRow.toData() = mapOf(
    "group" to group.key(),
    "key" to key,
    "service" to service?.toData(),
    "requests" to requests,
    "open" to open,
    "delivered" to delivered,
    "on_time" to onTime,
    "late" to late,
    "share_on_time" to shareOnTime,
    "amounts" to amounts.map { it.toData() },
)

private fun StatisticAmount.toData() = mapOf(
    "currency" to currency,
    "quoted_minor" to quotedMinor,
    "accepted_minor" to acceptedMinor,
    "delivered_minor" to deliveredMinor,
)
