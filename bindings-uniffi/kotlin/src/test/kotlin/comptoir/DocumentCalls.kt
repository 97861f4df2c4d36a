package comptoir

import com.fasterxml.jackson.databind.JsonNode
import java.time.LocalDate

/** What the calls about documents answer, as a vector writes it. */
internal suspend fun Members.ofDocuments(documents: Documents, verb: String): Any? = when (verb) {
    "draft" -> get("draft").let { draft ->
        if (draft.isStrange()) documents.draftJson(text("account"), draft.toString())
        else documents.draft(text("account"), draft.toDocumentDraft())
    }.toData()
    "edit" -> documents.edit(text("document"), get("update").toDocumentUpdate()).toData()
    "discard" -> nothing { documents.discard(text("document")) }
    "issue" -> documents.issue(text("document")).toData()
    "pay" -> documents.pay(text("document"), day("day")).toData()
    "cancel" -> documents.cancel(text("document"), text("reason")).toData()
    "get" -> documents.get(text("document")).toData()
    "by_code" -> documents.byCode(text("code")).toData()
    "list" -> documents.list(get("filter").toDocumentFilter(), get("paging").toDocumentPaging()).let { page ->
        val items = page.items.map { mapOf("id" to it.id, "code" to it.code) }
        mapOf("items" to items, "next" to page.next, "total" to page.total)
    }
    "statement" -> documents.statement(text("account"), day("from"), day("until")).let { statement ->
        mapOf("statement" to statement.toData(), "table" to inEach { statement.table(it).toData() })
    }
    "render" -> documents.render(text("document")).let { page ->
        mapOf("html" to page.html, "locale" to page.locale, "title" to page.title)
    }
    "sheet" -> {
        val (locale, home) = text("locale") to text("home")
        documents.get(text("document")).let {
            mapOf("title" to it.title(locale), "total" to it.total(locale), "sheet" to it.sheet(locale, home).toData())
        }
    }
    else -> error("no such call: documents.$verb")
}

private fun Members.day(name: String): LocalDate = LocalDate.parse(text(name))

/** What a vector sends, as the records that a program would write. */
private fun JsonNode.toDocumentDraft() = readMembers {
    DocumentDraft(
        kind = findText("kind").orEmpty(),
        lines = list("lines").map { it.toLine() },
        note = findText("note"),
        dueOn = findText("due_on"),
        credits = findText("credits"),
    )
}

private fun JsonNode.toDocumentUpdate() = readMembers {
    DocumentUpdate(
        lines = if (has("lines")) list("lines").map { it.toLine() } else null,
        note = edit("note"),
        dueOn = edit("due_on"),
        credits = edit("credits"),
    )
}

private fun JsonNode.toLine() = readMembers {
    DocumentLineDraft(
        description = findText("description").orEmpty(),
        quantity = findText("quantity").orEmpty(),
        unitPrice = findText("unit_price").orEmpty(),
        taxRate = findText("tax_rate").orEmpty(),
    )
}

private fun JsonNode.toDocumentFilter() = readMembers {
    DocumentFilter(
        account = findText("account"),
        kind = findText("kind")?.let { named(DocumentKind.entries, it) { kind -> kind.key() } },
        state = findText("state")?.let { named(DocumentState.entries, it) { state -> state.key() } },
    )
}

private fun JsonNode.toDocumentPaging() = readMembers { DocumentPaging(findText("after"), findNumber("size"), flag("total")) }

/** What comes out, member by member. */
private fun DocumentView.toData() = mapOf(
    "id" to id,
    "account" to account,
    "kind" to kind.key(),
    "state" to state.key(),
    "code" to code,
    "customer" to customer,
    "reference" to reference,
    "billing" to billing.toData(),
    "shipping" to shipping.toData(),
    "currency" to currency,
    "lines" to lines.map { it.toData() },
    "taxes" to taxes.map { mapOf("tax_rate" to it.taxRate, "net_minor" to it.netMinor, "tax_minor" to it.taxMinor) },
    "net_minor" to netMinor,
    "tax_minor" to taxMinor,
    "total_minor" to totalMinor,
    "note" to note,
    "credits" to credits?.let { mapOf("id" to it.id, "code" to it.code) },
    "created_at" to createdAt.toString(),
    "issued_on" to issuedOn?.toString(),
    "due_on" to dueOn?.toString(),
    "issued_at" to issuedAt?.toString(),
    "paid_on" to paidOn?.toString(),
    "cancelled_on" to cancelledOn?.toString(),
    "reason" to reason,
    "version" to version,
)

private fun DocumentLineView.toData() = mapOf(
    "description" to description,
    "quantity" to quantity,
    "unit_price" to unitPrice,
    "tax_rate" to taxRate,
    "net_minor" to netMinor,
)

private fun DocumentAddress.toData() = mapOf(
    "street" to street,
    "postal_code" to postalCode,
    "city" to city,
    "region" to region,
    "country" to country,
)

private fun DocumentStatement.toData() = mapOf(
    "account" to account,
    "customer" to customer,
    "currency" to currency,
    "from" to from.toString(),
    "until" to until.toString(),
    "opening_minor" to openingMinor,
    "rows" to rows.map { it.toData() },
    "closing_minor" to closingMinor,
)

private fun StatementRow.toData() = mapOf(
    "on" to on.toString(),
    "movement" to movement.key(),
    "document" to document,
    "code" to code,
    "amount_minor" to amountMinor,
    "balance_minor" to balanceMinor,
)

private fun StatementTable.toData() =
    mapOf("title" to title, "period" to period, "columns" to columns, "rows" to rows)

private fun DocumentSheet.toData() = mapOf(
    "title" to title,
    "kind" to kind,
    "stamp" to stamp,
    "facts" to facts.map { it.toData() },
    "billing" to billing.toData(),
    "shipping" to shipping?.toData(),
    "lines_label" to linesLabel,
    "columns" to columns,
    "lines" to lines,
    "taxes_label" to taxesLabel,
    "tax_columns" to taxColumns,
    "taxes" to taxes,
    "totals_label" to totalsLabel,
    "totals" to totals.map { it.toData() },
    "note" to note?.toData(),
)

private fun SheetRow.toData() = mapOf("label" to label, "text" to text)

private fun SheetAddress.toData() = mapOf("label" to label, "lines" to lines)
