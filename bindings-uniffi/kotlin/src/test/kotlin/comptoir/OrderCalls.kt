package comptoir

import com.fasterxml.jackson.databind.JsonNode

/** What the calls about orders answer, as a vector writes it. */
internal suspend fun Members.ofOrders(orders: Orders, verb: String): Any = when (verb) {
    "record" -> get("draft").let { draft ->
        if (draft.isStrange()) orders.recordJson(draft.toString()) else orders.record(draft.toOrderDraft())
    }.toData()
    "import" -> orders.importRows(list("rows").map { it.toOrderDraft() }).toData()
    "import_csv" -> orders.importCsv(text("csv").toByteArray()).toData()
    "advance" -> orders.advance(text("code"), text("next").toOrderState()).toData()
    "get" -> orders.get(text("code")).toData()
    "page" -> orders.list(get("filter").toOrderFilter(), get("paging").toOrderPaging()).toData { it.code }
    "rows" -> {
        val (locale, zone) = text("locale") to findText("zone")
        orders.list(get("filter").toOrderFilter(), get("paging").toOrderPaging()).toData { it.row(locale, zone).cells() }
    }
    "totals" -> orders.totals(get("filter").toOrderFilter()).map { it.toData() }
    else -> error("no such call: orders.$verb")
}

private fun String.toOrderState(): OrderState = named(OrderState.entries, this) { it.key() }

/** What a vector sends, as the records that a program would write. */
private fun JsonNode.toOrderDraft() = readMembers {
    OrderDraft(
        code = findText("code"),
        dealership = findText("dealership").orEmpty(),
        poNumber = findText("po_number"),
        customer = findText("customer"),
        account = findText("account"),
        orderedAt = findText("ordered_at"),
        state = findText("state"),
        total = findText("total").orEmpty(),
        currency = findText("currency"),
    )
}

private fun JsonNode.toOrderFilter() = readMembers {
    OrderFilter(
        search = findText("search"),
        state = findText("state")?.toOrderState(),
        dealership = findText("dealership"),
        account = findText("account"),
        from = findText("from")?.toInstant(),
        until = findText("until")?.toInstant(),
    )
}

private fun JsonNode.toOrderPaging() = readMembers {
    val sort = findText("sort")?.let { named(OrderSort.entries, it) { sort -> sort.key() } }
    OrderPaging(findText("after"), sort, findNumber("size"), flag("total"))
}

/** What comes out, member by member. */
private fun OrderPage.toData(item: (OrderView) -> Any) =
    mapOf("items" to items.map(item), "next" to next, "total" to total)

private fun OrderView.toData() = mapOf(
    "id" to id,
    "code" to code,
    "dealership" to mapOf("id" to dealership.id, "code" to dealership.code, "city" to dealership.city),
    "time_zone" to timeZone,
    "po_number" to poNumber,
    "customer" to customer,
    "account" to account,
    "ordered_at" to orderedAt.toString(),
    "state" to state.key(),
    "total_minor" to totalMinor,
    "currency" to currency,
    "is_foreign" to isForeign,
    "recorded_at" to recordedAt.toString(),
    "version" to version,
)

private fun OrdersImported.toData() = mapOf(
    "recorded" to recorded,
    "changed" to changed,
    "unchanged" to unchanged,
    "text" to inEach { text(it) },
)

private fun OrderTotal.toData() = mapOf(
    "state" to state.key(),
    "currency" to currency,
    "orders" to orders,
    "total_minor" to totalMinor,
    "text" to inEach { text(it) },
)
