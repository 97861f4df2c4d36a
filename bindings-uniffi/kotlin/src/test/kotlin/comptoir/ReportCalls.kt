package comptoir

import com.fasterxml.jackson.databind.JsonNode
import java.time.YearMonth

/** What the calls about reports answer, as a vector writes it. */
internal suspend fun Members.ofReports(reports: Reports, verb: String): Any {
    val report = reports.read(get("query").toReportQuery())
    return when (verb) {
        "read" -> report.toData()
        "table" -> report.table(text("locale")).toData()
        "csv" -> report.csv(text("locale"))
        else -> error("no such call: reports.$verb")
    }
}

/** What a vector sends, as the record that a program would write. */
private fun JsonNode.toReportQuery() = readMembers {
    ReportQuery(
        kind = named(ReportKind.entries, text("kind")) { it.key() },
        `by` = named(ReportBy.entries, text("by")) { it.key() },
        from = findText("from")?.let(YearMonth::parse),
        until = findText("until")?.let(YearMonth::parse),
        group = findText("group"),
        dealership = findText("dealership"),
    )
}

/** What comes out, member by member. */
private fun Report.toData() = mapOf(
    "kind" to kind.key(),
    "by" to `by`.key(),
    "from" to from?.toString(),
    "until" to until?.toString(),
    "rows" to rows.map { it.toData() },
    "totals" to totals.map { it.toData() },
)

private fun ReportRow.toData() = mapOf(
    "key" to key,
    "name" to name,
    "document" to document?.key(),
    "state" to state,
    "currency" to currency,
    "values" to values.mapKeys { (column, _) -> column.key() },
)

private fun ReportTable.toData() = mapOf(
    "title" to title,
    "columns" to columns.map { mapOf("key" to it.key, "label" to it.label, "cell" to it.cell.key()) },
    "rows" to rows.map { it.toData() },
    "totals" to totals.map { it.toData() },
)

private fun ReportTableRow.toData() = mapOf("key" to key, "cells" to cells)
