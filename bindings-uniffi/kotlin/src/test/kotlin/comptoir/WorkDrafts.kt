package comptoir

import com.fasterxml.jackson.databind.JsonNode
import java.time.YearMonth

/** What a vector sends about services, work and files, as the records that a program would write. */
internal fun JsonNode.toServiceDraft() = readMembers {
    ServiceDraft(
        key = findText("key").orEmpty(),
        labels = texts("labels"),
        workflow = findText("workflow"),
        unit = texts("unit"),
        prices = texts("prices"),
        accounts = findTexts("accounts"),
        quoteDays = findNumber("quote_days"),
        needsFile = flag("needs_file"),
    )
}

internal fun JsonNode.toServiceUpdate() = readMembers {
    ServiceUpdate(
        labels = if (has("labels")) texts("labels") else null,
        workflow = edit("workflow"),
        unit = if (has("unit")) texts("unit") else null,
        prices = if (has("prices")) texts("prices") else null,
        accounts = when {
            !has("accounts") -> AccountsEdit.Unchanged
            else -> findTexts("accounts")?.let { AccountsEdit.These(it) } ?: AccountsEdit.All
        },
        quoteDays = when {
            !has("quote_days") -> DaysEdit.Unchanged
            else -> findNumber("quote_days")?.let { DaysEdit.Set(it) } ?: DaysEdit.Clear
        },
        needsFile = if (has("needs_file")) flag("needs_file") else null,
    )
}

internal fun JsonNode.toWorkDraft() = readMembers {
    WorkDraft(
        subject = findText("subject").orEmpty(),
        description = findText("description"),
        service = findText("service"),
        quantity = findNumber("quantity"),
        wishedOn = findText("wished_on"),
        holder = findText("holder"),
        files = findTexts("files").orEmpty(),
    )
}

internal fun JsonNode.toReassignment() = readMembers {
    Reassignment(findText("from").orEmpty(), findText("to").orEmpty(), findTexts("codes"))
}

internal fun JsonNode.toWorkFilter() = readMembers {
    WorkFilter(
        state = findText("state")?.let { named(WorkState.entries, it) { state -> state.key() } },
        holder = findText("holder"),
        account = findText("account"),
        open = flag("open"),
        service = findText("service"),
        from = findText("from")?.let(YearMonth::parse),
        until = findText("until")?.let(YearMonth::parse),
    )
}

internal fun JsonNode.toStatisticsFilter() = readMembers {
    StatisticsFilter(
        from = findText("from")?.let(YearMonth::parse),
        until = findText("until")?.let(YearMonth::parse),
        account = findText("account"),
        holder = findText("holder"),
        service = findText("service"),
    )
}

internal fun JsonNode.toQuoteDraft() =
    readMembers { QuoteDraft(findText("amount").orEmpty(), findNumber("days"), findText("note")) }

internal fun JsonNode.toProgressDraft() = readMembers { ProgressDraft(number("percent"), findText("note")) }

internal fun JsonNode.toDeliveryDraft() = readMembers { DeliveryDraft(findTexts("files").orEmpty(), findText("note")) }

internal fun JsonNode.toFileDraft() = readMembers {
    FileDraft(
        name = findText("name").orEmpty(),
        key = findText("key").orEmpty(),
        size = findNumber("size") ?: 0,
        sha256 = findText("sha256").orEmpty(),
        mediaType = findText("media_type"),
    )
}
