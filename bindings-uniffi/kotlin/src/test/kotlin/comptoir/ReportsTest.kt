package comptoir

import java.nio.file.Files
import java.nio.file.Path
import java.time.YearMonth
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Reports by group, dealership and month (rule C5). */
class ReportsTest {
    @TempDir
    lateinit var folder: Path

    private val seed: ByteArray =
        Files.readAllBytes(Path.of(System.getProperty("comptoir.vectors")).resolve("../data/orders-fi.csv"))

    private val orders = ReportQuery(ReportKind.ORDERS, ReportBy.DEALERSHIP)

    @Test
    fun `c5 orders are added up by dealership`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.host.orders().importCsv(seed)
        val report = house.dealer.reports().read(orders)
        val row = report.rows.first()
        assertEquals(Triple("20/90074 – Helsinki", "new", "EUR"), Triple(row.name, row.state, row.currency))
        assertEquals(mapOf(ReportColumn.ORDERS to 6L, ReportColumn.TOTAL to 505_382L), row.values)
        assertEquals(OrderState.entries.map { it.key() }, report.rows.map { it.state })
        assertEquals(report.rows.map { it.values }, report.totals.map { it.values })
        val table = report.table("fi")
        assertEquals("Tilaukset liikkeittäin", table.title)
        assertEquals(listOf("dealership", "state", "currency", "orders", "total"), table.columns.map { it.key })
        assertEquals(listOf("Liike", "Tila", "Valuutta", "Tilauksia", "Summa"), table.columns.map { it.label })
        assertEquals(listOf("20/90074 – Helsinki", "Uusi", "EUR", "6", "5\u00a0053,82"), table.rows.first().cells)
        assertEquals(listOf("Yhteensä", "Peruutettu", "EUR", "1", "0,00"), table.totals.last().cells)
        val lines = report.csv("fi").split("\r\n")
        assertEquals("Liike,Tila,Valuutta,Tilauksia,Summa", lines.first())
        assertEquals("20/90074 – Helsinki,Uusi,EUR,6,5053.82", lines[1])
        assertEquals(10 to "", lines.size to lines.last())
        assertFalse(listOf(report, row, table).joinToString().contains("Helsinki"))
    }

    @Test
    fun `c5 groups are counted once each, and no name becomes a formula`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.agent.groups().create("=SUM(A1)")
        house.agent.accounts().create(AccountInsert(name = "Chez Joe", groups = listOf("=SUM(A1)")))
        house.garage()
        val report = house.agent.reports().read(ReportQuery(ReportKind.ACCOUNTS, ReportBy.GROUP))
        assertEquals(listOf("=SUM(A1)", null), report.rows.map { it.name })
        assertEquals(listOf(1L, 1L, 2L), (report.rows + report.totals).map { it.values.getValue(ReportColumn.ACCOUNTS) })
        val lines = report.csv("fi").split("\r\n")
        assertEquals(listOf("'=SUM(A1),1,0,1,0,0,0,0", "Ilman ryhmää,1,0,1,0,0,0,0"), lines.subList(1, 3))
        val group = house.agent.groups().list().single().id
        val narrowed = house.agent.reports().read(ReportQuery(ReportKind.ACCOUNTS, ReportBy.GROUP, group = group))
        assertEquals(listOf("=SUM(A1)"), narrowed.rows.map { it.name })
    }

    @Test
    fun `c5 months are told one by one, and what is asked for wrongly says why`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val reports = house.agent.reports()
        val query = ReportQuery(ReportKind.ACCOUNTS, ReportBy.MONTH, YearMonth.of(2026, 11), YearMonth.of(2026, 12))
        val report = reports.read(query)
        assertEquals(query.from to query.until, report.from to report.until)
        assertEquals(listOf("2026-11" to 0L, "2026-12" to 1L), report.rows.map { it.key to it.values[ReportColumn.ACCOUNTS] })
        assertEquals("décembre 2026", report.table("fr").rows.last().cells.first())
        val wrong = thrownBy<ComptoirException.Invalid> { reports.read(query.copy(until = YearMonth.of(2026, 10))) }
        assertEquals(listOf("/until" to "too_few"), wrong.problems("fi").map { it.path to it.code })
        val manager = house.acting(house.contact("anne", Role.MANAGER))
        thrownBy<ComptoirException.Refused> { manager.reports().read(orders) }
        val share = house.agent.reports().read(ReportQuery(ReportKind.REQUESTS, ReportBy.MONTH)).rows.first()
        assertEquals(null, share.values[ReportColumn.SHARE_ON_TIME])
    }

    @Test
    fun `columns say what stands in them`() {
        val columns = listOf(ReportColumn.STATE, ReportColumn.CURRENCY, ReportColumn.ORDERS, ReportColumn.TOTAL)
        assertEquals(columns, ReportKind.ORDERS.columns())
        assertEquals(listOf(ReportCell.TEXT, ReportCell.TEXT, ReportCell.NUMBER, ReportCell.MONEY), columns.map { it.cell() })
        assertEquals(listOf(false, false, true, true), columns.map { it.cell().isFigure() })
        assertTrue(ReportColumn.entries.all { it.label("fi").isNotBlank() })
    }
}
