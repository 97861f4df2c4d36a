package comptoir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The order list: recorded, imported, listed as seed 001 shows it, added up (rules C3, C7). */
class OrdersTest {
    @TempDir
    lateinit var folder: Path

    private val seed: ByteArray =
        Files.readAllBytes(Path.of(System.getProperty("comptoir.vectors")).resolve("../data/orders-fi.csv"))

    private val first = "190114-204115761"

    private val expected = listOf(
        listOf(first, "12361236", "15.1.2019 klo 7.41", "Uusi", "1\u00a0143,23"),
        listOf("190107-212557821", "12351235", "8.1.2019 klo 8.25", "Uusi", "1\u00a0075,00"),
        listOf("190107-211921457", "82348234", "8.1.2019 klo 8.19", "Uusi", "708,38"),
        listOf("190107-043937592", "42344234", "7.1.2019 klo 15.39", "Uusi", "1\u00a0092,89"),
        listOf("190107-043535603", "32343234", "7.1.2019 klo 15.35", "Uusi", "800,65"),
        listOf("190107-043205264", "22342234", "7.1.2019 klo 15.32", "Uusi", "233,67"),
        listOf("190107-212307351", "92349234", "8.1.2019 klo 8.23", "Meneillään", "1\u00a0264,05"),
        listOf("190107-044444649", "52345234", "7.1.2019 klo 15.44", "Meneillään", "835,86"),
        listOf("190107-02544749", "12341234", "7.1.2019 klo 13.54", "Meneillään", "789,38"),
        listOf("190115-004956296", "11223344", "15.1.2019 klo 11.49", "Valmis", "539,24"),
        listOf("190107-210914717", "72347234", "8.1.2019 klo 8.09", "Valmis", "293,07"),
        listOf("190107-210114497", "62346234", "8.1.2019 klo 8.01", "Peruutettu", "0,00"),
    )

    /** The whole list, page by page, as *Afficher plus* reads it. */
    private suspend fun Orders.all(size: Long, filter: OrderFilter = OrderFilter(), sort: OrderSort? = null): List<OrderView> {
        val all = mutableListOf<OrderView>()
        var after: String? = null
        do {
            val page = list(filter, OrderPaging(after, sort, size))
            all += page.items
            after = page.next
        } while (after != null)
        return all
    }

    private suspend fun Orders.codes(filter: OrderFilter = OrderFilter()): List<String> = list(filter).items.map { it.code }

    private fun draft(code: String? = null, total: String = "1") =
        OrderDraft(code, "20/90074", customer = "JG IMT 1", total = total)

    @Test
    fun `c7 the list of seed 001 is exact`() = runBlocking<Unit> {
        val house = House.open(folder)
        assertEquals(OrdersImported(12, 0, 0), house.host.orders().importCsv(seed))
        val orders = house.dealer.orders().all(5)
        val rows = expected.map { (code, number, date, state, total) ->
            listOf(code, "20/90074 – Helsinki", number, "JG IMT 1", date, state, total)
        }
        assertEquals(rows, orders.map { it.row("fi", "Australia/Sydney").cells() })
        assertEquals("14.1.2019 klo 22.41", orders[0].row("fi").date)
        assertEquals(
            listOf("Tilauksen koodi", "Liikkeen koodi ja paikkakunta", "Hankintatilauksen numero", "Asiakas", "Päivämäärä", "Tila", "Summa"),
            OrderColumn.entries.map { it.label("fi") },
        )
        assertEquals("Näytä lisää" to "Afficher plus", Labels("fi").message("order-more") to Labels("fr").message("order-more"))
        val totals = house.dealer.orders().totals()
        assertEquals(
            listOf("Uusi 6 5\u00a0053,82\u00a0€", "Meneillään 3 2\u00a0889,29\u00a0€", "Valmis 2 832,31\u00a0€", "Peruutettu 1 0,00\u00a0€"),
            totals.map { "${it.state.label("fi")} ${it.orders} ${it.text("fi")}" },
        )
        assertEquals(OrderTotal(OrderState.NEW, "EUR", 6, 505382), totals[0])
        assertFalse("IMT" in orders[0].toString() || "IMT" in orders[0].row("fi").toString())
        val again = house.agent.orders().importRows(orderDraftsFromCsv(seed))
        assertEquals(OrdersImported(0, 0, 12), again)
        assertEquals("Uusia: 0 · Muutettuja: 0 · Ennallaan: 12", again.text("fi"))
    }

    @Test
    fun `c7 an order is recorded and brought on, and never goes back`() = runBlocking<Unit> {
        val house = House.open(folder)
        val orders = house.agent.orders()
        val draft = draft(first, "1143.23").copy(poNumber = "12361236")
        assertEquals(draft, orderDraftFromJson(orderDraftToJson(draft)))
        val order = orders.record(draft)
        assertEquals(Instant.parse("2019-01-14T20:41:15.761Z") to House.BEFORE_CHRISTMAS, order.orderedAt to order.recordedAt)
        assertEquals(listOf("20/90074", "Helsinki", "Europe/Helsinki"), listOf(order.dealership.code, order.dealership.city, order.timeZone))
        assertEquals(listOf(114323L, "EUR", false, 1L), listOf(order.totalMinor, order.currency, order.isForeign, order.version))
        assertEquals(order, orders.get(first))
        assertEquals("taken_order", thrownBy<ComptoirException.Conflict> { orders.record(draft) }.code())
        assertEquals(listOf(OrderState.IN_PROGRESS, OrderState.CANCELLED), order.state.next())
        assertEquals(OrderState.IN_PROGRESS, house.agent.preview().orders().advance(first, OrderState.IN_PROGRESS).state)
        assertEquals(OrderState.NEW, orders.get(first).state)
        assertEquals(2L, house.agent.basedOn(1).orders().advance(first, OrderState.IN_PROGRESS).version)
        val stale = thrownBy<ComptoirException.Conflict> { house.agent.basedOn(1).orders().advance(first, OrderState.COMPLETED) }
        assertEquals(listOf("state"), stale.staleVersion()!!.fields)
        val change = stale.staleVersion()!!.changes.single()
        assertEquals("order" to "Statut", change.subject to change.label("fr"))
        val back = thrownBy<ComptoirException.State> { orders.advance(first, OrderState.NEW) }
        val allowed = listOf(OrderState.COMPLETED, OrderState.CANCELLED)
        assertEquals(WrongOrderState(OrderState.IN_PROGRESS, OrderState.NEW, allowed), back.wrongOrderState())
        assertEquals("wrong_order_state", back.code())
        assertFalse(orders.advance(first, OrderState.COMPLETED).state.isOpen())
        val given = house.agent.once("k").orders().recordJson("""{"dealership": "20/90074", "customer": "JG IMT 1", "total": "1"}""")
        assertEquals("261223-0800000", given.code)
        assertEquals("unknown_order", thrownBy<ComptoirException.NotFound> { orders.get("190114-204115762") }.code())
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.dealer.orders().record(draft()) }.code())
        assertEquals(listOf(Action.READ_ORDERS), house.dealer.actions(Resource.Order(first)))
    }

    @Test
    fun `c7 one wrong row keeps all others out, and all is told`() = runBlocking<Unit> {
        val house = House.open(folder)
        val orders = house.agent.orders()
        orders.importCsv(seed)
        val before = orders.all(50)
        val rows = listOf(
            OrderDraft("190107-210914717", state = OrderState.NEW.key()),
            OrderDraft("190107-212557821", total = "1 075,00"),
            OrderDraft("190107-212557821", total = "1.075,00"),
            draft("SO-1", "NaN").copy(dealership = "99/1", account = "C-404"),
            OrderDraft("190107-211921457", total = "1"),
        )
        val wrong = thrownBy<ComptoirException.Invalid> { orders.importRows(rows) }
        assertEquals(
            listOf(
                "/rows/0/state" to "wrong_order_state",
                "/rows/1/total" to "invalid_amount",
                "/rows/2/code" to "duplicate",
                "/rows/2/total" to "invalid_amount",
                "/rows/3/dealership" to "unknown_dealership",
                "/rows/3/account" to "unknown_account",
                "/rows/3/ordered_at" to "required",
                "/rows/3/total" to "invalid_amount",
            ),
            wrong.problems("fi").map { it.path to it.code },
        )
        suspend fun told(call: suspend () -> Any) = thrownBy<ComptoirException.Invalid> { call() }.problems("fi").map { it.path to it.code }
        assertEquals(listOf("/rows" to "too_few"), told { orders.importRows(emptyList()) })
        assertEquals(listOf("/rows" to "too_many"), told { orders.importRows(List(1_001) { draft() }) })
        assertEquals(listOf("" to "invalid_csv"), told { orders.importCsv("code,total\n1,\"2".toByteArray()) })
        assertEquals(listOf("/columns/1" to "unknown_member"), told { orderDraftsFromCsv("code;Total\n1;2".toByteArray()) })
        assertEquals(listOf("/rows/0/code" to "wrong_type"), told { orders.importJson("""{"rows": [{"code": 1}]}""") })
        assertEquals(before, orders.all(50))
        assertEquals(OrdersImported(0, 1, 0), orders.importJson("""{"rows": [{"code": "$first", "state": "completed"}]}"""))
    }

    @Test
    fun `c7 the list is searched, narrowed and sorted`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.host.orders().importCsv(seed)
        val orders = house.dealer.orders()
        assertEquals(listOf("190107-212557821"), orders.codes(OrderFilter(search = "imt 1235")))
        assertEquals(listOf("190107-210114497"), orders.codes(OrderFilter(state = OrderState.CANCELLED)))
        val noon = Instant.parse("2019-01-07T21:09:14.717Z")
        assertEquals(listOf("190107-210914717"), orders.codes(OrderFilter(from = noon, until = noon.plusMillis(1))))
        val newest = orders.all(5, sort = OrderSort.NEWEST).map { it.code }
        assertEquals("190115-004956296" to newest.reversed(), newest[0] to orders.all(7, sort = OrderSort.OLDEST).map { it.code })
        assertEquals(12L, orders.list(paging = OrderPaging(size = 1, total = true)).total)
        assertTrue(orders.codes(OrderFilter(search = "—")).isEmpty())
        val long = thrownBy<ComptoirException.Invalid> { orders.list(OrderFilter(search = "a".repeat(201))) }
        assertEquals(listOf("/search" to "too_long"), long.problems("fi").map { it.path to it.code })
    }

    @Test
    fun `c3 a11 p6 whose orders are seen, and in which currency`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val manager = house.acting(house.contact("anne", Role.MANAGER))
        val order = house.agent.orders().record(draft(first).copy(customer = null, account = garage.id))
        assertEquals(garage.id to "Garage Chez Joe", order.account to order.customer)
        assertEquals(listOf(first), manager.orders().codes())
        val crowns = draft().copy(account = garage.id, currency = "SEK")
        val wrong = thrownBy<ComptoirException.Invalid> { house.agent.orders().record(crowns) }
        assertEquals(listOf("/currency" to "other_currency"), wrong.problems("fi").map { it.path to it.code })
        val foreign = house.agent.orders().record(crowns.copy(account = null))
        assertEquals(true to "1,00\u00a0SEK", foreign.isForeign to foreign.row("fi").total)
        assertEquals("unknown_order", thrownBy<ComptoirException.NotFound> { manager.orders().get(foreign.code) }.code())
        val told = house.agent.accounts().history(garage.id).items.map { it.sentence.text("fi") }
        assertTrue("Tilin valuutta lukittui ensimmäisen tilauksen tai asiakirjan myötä: EUR" in told, told.toString())
    }
}
