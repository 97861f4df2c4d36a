package comptoir

import java.nio.file.Path
import java.time.Duration
import java.time.YearMonth
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What became of the work that customers asked for. */
class StatisticsTest {
    @TempDir
    lateinit var folder: Path

    private val december = YearMonth.of(2026, 12)

    @Test
    fun `p9 work is counted by state, service and month`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val painting = house.administrator.services().add(PAINTING)
        house.administrator.services().add(ServiceDraft("washing", mapOf("fi" to "Pesu")))
        val (luc, anne) = house.contact("luc", Role.REQUESTER) to house.contact("anne", Role.MANAGER)
        val (own, work) = house.acting(luc).work() to house.agent.work()
        suspend fun delivered(wished: String): String {
            val code = own.submit(WorkDraft("Viiri", service = "painting", wishedOn = wished)).code
            work.quote(code, QuoteDraft("10.50"))
            own.accept(code, 1)
            work.start(code)
            return code
        }
        val (early, late) = delivered("2026-12-24") to delivered("2026-12-23")
        house.clock.set(House.BEFORE_CHRISTMAS + Duration.ofDays(1))
        for (code in listOf(early, late)) work.deliver(code)
        house.clock.set(House.BEFORE_CHRISTMAS + Duration.ofDays(20))
        val open = house.acting(anne).work().submit(WorkDraft("Auto", service = "washing")).code
        work.quote(open, QuoteDraft("99"))
        val all = work.statistics()
        assertEquals(YearMonth.of(2026, 2) to YearMonth.of(2027, 1), all.from to all.until)
        val total = all.rows.first()
        assertEquals(StatisticGroup.TOTAL to "total", total.group to total.key)
        assertEquals(listOf(3L, 1L, 2L, 1L, 1L), listOf(total.requests, total.open, total.delivered, total.onTime, total.late))
        assertEquals(500L to "50\u00a0%", total.shareOnTime to total.shareText("fi"))
        assertEquals(listOf(StatisticAmount("EUR", 12_000, 2_100, 2_100)), total.amounts)
        for (group in StatisticGroup.entries) {
            assertEquals(3L, all.rows.filter { it.group == group }.sumOf { it.requests }, "$group")
            assertTrue(group.label("fr").isNotBlank())
        }
        val states = all.rows.filter { it.group == StatisticGroup.STATE }
        assertEquals(WorkState.entries.map { it.key() to it.label("fr") }, states.map { it.key to it.label("fr") })
        assertEquals(mapOf("quoted" to 1L, "delivered" to 2L), states.filter { it.requests > 0 }.associate { it.key to it.requests })
        val services = all.rows.filter { it.group == StatisticGroup.SERVICE }
        assertEquals(listOf("painting" to 2L, "washing" to 1L), services.map { it.key to it.requests })
        assertEquals(painting.id to "Peinture", services[0].service!!.id to services[0].label("fr"))
        assertEquals(null to null, services[1].shareOnTime to services[1].shareText("fi"))
        val months = all.rows.filter { it.group == StatisticGroup.MONTH }
        assertEquals(12 to listOf("2026-12" to 2L, "2027-01" to 1L), months.size to months.takeLast(2).map { it.key to it.requests })
        assertEquals("joulukuu 2026", months[10].label("fi"))

        assertEquals(2L, own.statistics().rows.first().requests)
        val some = StatisticsFilter(december, december, garage.id, luc.id, painting.id)
        assertEquals(2L, house.acting(anne).work().statistics(some).rows.first().requests)
        assertEquals(1L, work.statistics(StatisticsFilter(from = YearMonth.of(2027, 1))).rows.first().requests)
        assertEquals(listOf(late, early).toSet(), work.list(WorkFilter(service = painting.id, from = december, until = december)).items.map { it.code }.toSet())
        assertEquals(listOf(open), work.list(WorkFilter(from = YearMonth.of(2027, 1))).items.map { it.code })
    }

    @Test
    fun `work without a service, and statistics of nothing`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val empty = house.agent.work().statistics().rows
        assertEquals(1 + WorkState.entries.size + 12, empty.size)
        assertTrue(empty.all { it.requests == 0L && it.amounts.isEmpty() && it.shareOnTime == null })
        val luc = house.contact("luc", Role.REQUESTER)
        house.acting(luc).work().submit(WorkDraft("Viiri"))
        val row = house.agent.work().statistics().rows.single { it.group == StatisticGroup.SERVICE }
        assertEquals("" to 1L, row.key to row.requests)
        assertNull(row.service)
        assertEquals("Sans service", row.label("fr"))
    }

    @Test
    fun `wrong months say why`() = runBlocking<Unit> {
        val work = House.open(folder).agent.work()
        suspend fun wrong(from: YearMonth?, until: YearMonth?) =
            thrownBy<ComptoirException.Invalid> { work.statistics(StatisticsFilter(from, until)) }.problems("fi").single().let { it.path to it.code }
        assertEquals("/until" to "too_few", wrong(december, december.minusMonths(1)))
        assertEquals("/until" to "too_many", wrong(december.minusMonths(60), december))
        assertEquals("/from" to "too_many", wrong(december.minusMonths(60), null))
        assertEquals(60, work.statistics(StatisticsFilter(december.minusMonths(59), december)).rows.count { it.group == StatisticGroup.MONTH })
        for (unknown in listOf("17", "00000000-0000-0000-0000-000000000000")) {
            val codes = listOf(StatisticsFilter(account = unknown), StatisticsFilter(holder = unknown), StatisticsFilter(service = unknown)).map {
                runCatching { work.statistics(it).rows.first().requests }.fold({ it.toString() }, { (it as ComptoirException).code() })
            }
            assertEquals(if (unknown == "17") listOf("unknown_account", "unknown_contact", "unknown_service") else List(3) { "0" }, codes)
        }
    }
}
