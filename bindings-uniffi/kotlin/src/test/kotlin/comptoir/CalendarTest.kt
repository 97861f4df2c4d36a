package comptoir

import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class CalendarTest {
    @TempDir
    lateinit var folder: Path

    private val nationalDay = LocalDate.of(2026, 7, 14)
    private val stocktaking = LocalDate.of(2026, 8, 14)

    @Test
    fun `q6 a calendar closes weekends, holidays and the host's own days`() {
        val france = BusinessCalendar.of("FR")
        assertEquals("FR", france.base())
        assertNull(BusinessCalendar.weekend().base())
        assertNull(BusinessCalendar.of("SE").base())
        assertEquals(Closure.Holiday(Holiday.NATIONAL_DAY), france.closed(nationalDay))
        assertEquals(Closure.Weekend, france.closed(LocalDate.of(2026, 7, 12)))
        assertNull(france.closed(stocktaking))
        val own = france.withClosed(stocktaking, " Inventaire ").withOpen(nationalDay)
        assertEquals(Closure.Own("Inventaire"), own.closed(stocktaking))
        assertTrue(own.isOpen(nationalDay))
        assertTrue(france.isOpen(stocktaking))
        val json = """{"base":"FR","closed":[{"day":"2026-08-14","label":"Inventaire"}],"open":["2026-07-14"]}"""
        assertEquals(json, own.toJson())
        assertEquals(own, BusinessCalendar.fromJson(json))
        assertEquals(own.hashCode(), BusinessCalendar.fromJson(json).hashCode())
        assertNotEquals(own, france)
    }

    @Test
    fun `closures and holidays have names`() {
        assertEquals("viikonloppu", Labels("fi").closureName(Closure.Weekend))
        assertEquals("fête nationale", Labels("fr").closureName(Closure.Holiday(Holiday.NATIONAL_DAY)))
        assertEquals("Inventaire", Labels("fi").closureName(Closure.Own("Inventaire")))
        assertEquals("itsenäisyyspäivä", Labels("fi").holidayName(Holiday.INDEPENDENCE_DAY))
        for (holiday in Holiday.entries) assertFalse(Labels("fi").holidayName(holiday).contains("holiday"))
    }

    @Test
    fun `q6 a desk counts by the host's own calendar, and says so`() = runBlocking<Unit> {
        val calendar = BusinessCalendar.of("FI").withClosed(LocalDate.of(2026, 12, 28), "Inventaario")
        val house = House.open(folder, House.SETTINGS.copy(calendar = calendar))
        val due = house.dealer.requests().submit(CREATE).due
        assertEquals(LocalDate.of(2026, 12, 30), due.lastDay())
        assertTrue(due.explanation("fi").contains("maanantai 28. joulukuuta 2026: suljettu (Inventaario)"))
        assertTrue(due.days().any { it.kind == DeadlineDayKind.Closed(Closure.Own("Inventaario")) })
    }

    @Test
    fun `q6 a deadline is computed without a store, two business days unless told`() {
        val submitted = Instant.parse("2026-04-30T08:00:00Z")
        val deadline = Deadline.compute(submitted, BusinessCalendar.of("FR"), "Europe/Paris")
        assertEquals(Instant.parse("2026-05-05T22:00:00Z"), deadline.due())
        val open = Pause(from = submitted)
        assertEquals(deadline, Deadline.compute(submitted, BusinessCalendar.of("FR"), "Europe/Paris", 2, listOf(open)))
        val weekLater = submitted.plusSeconds(7 * 86_400)
        val waiting = Deadline.compute(submitted, BusinessCalendar.of("FR"), "Europe/Paris", 2, listOf(open), weekLater)
        assertEquals(LocalDate.of(2026, 5, 11), waiting.lastDay())
    }

    @Test
    fun `what is no calendar or deadline says so`() {
        val france = BusinessCalendar.of("FR")
        val at = House.BEFORE_CHRISTMAS
        val codes = listOf<() -> Any?>(
            { BusinessCalendar.fromJson("{") },
            { BusinessCalendar.fromJson("""{"base":"SE"}""") },
            { BusinessCalendar.fromJson("""{"closed":[{"day":"2026-02-30","label":"a"}]}""") },
            { france.withClosed(stocktaking, " ") },
            { france.withClosed(stocktaking, "a".repeat(101)) },
            { france.withClosed(stocktaking, "a").withOpen(stocktaking) },
            { BusinessCalendar.of("XX") },
            { france.isOpen(LocalDate.MIN) },
            { Deadline.compute(at, france, "Europe/Turku") },
            { Deadline.compute(at, france, "Europe/Paris", -1) },
            { Deadline.compute(at, france, "Europe/Paris", 256) },
            { Deadline.compute(Instant.parse("+10000-01-01T00:00:00Z"), france, "Europe/Paris") },
        ).map { call ->
            val thrown = thrownBy<ComptoirException.Invalid> { call() }
            assertFalse(thrown.text("fi").isBlank())
            thrown.code() + thrown.problems("fi").joinToString("") { " ${it.path} ${it.code}" }
        }
        assertEquals(
            List(6) { "invalid_calendar" } + listOf(
                "invalid /country unknown_country",
                "invalid /day unknown_option",
                "invalid /time_zone unknown_time_zone",
                "invalid /business_days too_few",
                "invalid /business_days too_many",
                "invalid /at unknown_option",
            ),
            codes,
        )
    }
}
