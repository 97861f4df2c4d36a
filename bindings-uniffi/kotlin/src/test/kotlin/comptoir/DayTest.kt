package comptoir

import java.nio.file.Path
import java.time.Instant
import java.time.YearMonth
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class DayTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `q6 a request is due today, waits or is overdue`() = runBlocking<Unit> {
        val house = House.open(folder)
        val (waiting, open) = List(2) { house.dealer.requests().submit(CREATE).code }
        house.agent.requests().start(waiting)
        house.agent.requests().ask(waiting, "Kuka vastaa varaosista?")
        val requests = house.agent.requests()
        val before = requests.day()
        assertEquals(House.BEFORE_CHRISTMAS, before.at)
        assertEquals(listOf(0L, 0L, 1L), listOf(before.overdue, before.dueToday, before.waiting).map { it.total })
        assertEquals(House.BEFORE_CHRISTMAS, before.waiting.items.single().waitingSince)
        assertEquals(TimeLeft(overdue = false, businessDays = 2), before.waiting.items.single().timeLeft)

        house.clock.set(Instant.parse("2026-12-29T08:00:00Z"))
        val item = requests.day().dueToday.items.single()
        assertEquals(open, item.code)
        assertEquals("JG IMT 1", item.accountName)
        assertEquals(requests.get(open).due, item.due)
        assertEquals(TimeLeft(overdue = false, businessDays = 0), item.timeLeft)
        assertEquals("Määräpäivä tänään", Labels("fi").timeLeft(item.timeLeft))

        house.clock.set(Instant.parse("2026-12-30T08:00:00Z"))
        val late = requests.dayList(DayPart.OVERDUE)
        assertEquals(listOf(open), late.items.map { it.code })
        assertNull(late.next)
        assertEquals(TimeLeft(overdue = true, businessDays = 1), late.items.single().timeLeft)
        assertEquals(1L, requests.dayList(DayPart.WAITING).total)
        val cursor = thrownBy<ComptoirException.Invalid> { requests.dayList(DayPart.WAITING, "no cursor") }
        assertEquals("/cursor", cursor.problems("fi").single().path)
        assertEquals("due_today", DayPart.DUE_TODAY.key())
    }

    @Test
    fun `q6 a deadline says without a store how far away it is`() {
        val calendar = BusinessCalendar.of("FI")
        val due = Deadline.compute(House.BEFORE_CHRISTMAS, calendar, "Europe/Helsinki")
        val left = due.timeLeft(House.BEFORE_CHRISTMAS, calendar, "Europe/Helsinki")
        assertEquals(TimeLeft(overdue = false, businessDays = 2), left)
        assertEquals("2 jours ouvrables restants", Labels("fr").timeLeft(left))
        assertEquals("Overdue", Labels("en").timeLeft(TimeLeft(overdue = true, businessDays = 0)))
        assertTrue(Labels("en").timeLeft(TimeLeft(overdue = true, businessDays = Long.MIN_VALUE)).isNotBlank())
    }

    @Test
    fun `q6 the share answered in time is told by month`() = runBlocking<Unit> {
        val house = House.open(folder)
        repeat(2) { house.opened() }
        val late = house.dealer.requests().submit(CREATE).code
        house.clock.set(Instant.parse("2027-01-05T08:00:00Z"))
        house.agent.requests().reject(late, "Tili on jo olemassa.")
        val (december, january, february) =
            house.agent.requests().onTime(YearMonth.of(2026, 12), YearMonth.of(2027, 2))
        assertEquals(MonthOnTime(YearMonth.of(2026, 12), answered = 2, onTime = 2, share = 1.0), december)
        assertEquals(MonthOnTime(YearMonth.of(2027, 1), answered = 1, onTime = 0, share = 0.0), january)
        assertEquals(MonthOnTime(YearMonth.of(2027, 2), answered = 0, onTime = 0, share = null), february)
        val fi = Formats("fi")
        assertEquals(listOf("100\u00A0%", "0\u00A0%", null), listOf(december, january, february).map { fi.onTime(it) })
        assertEquals("joulukuu 2026", fi.month(december.month))
        val backwards = thrownBy<ComptoirException.Invalid> {
            house.agent.requests().onTime(YearMonth.of(2027, 2), YearMonth.of(2026, 12))
        }
        assertEquals("/until", backwards.problems("fi").single().path)
        thrownBy<ComptoirException.Invalid> { house.agent.requests().onTime(YearMonth.of(0, 1), YearMonth.of(0, 2)) }
        assertTrue(fi.onTime(MonthOnTime(december.month, Long.MAX_VALUE, Long.MIN_VALUE, null))!!.isNotBlank())
    }

    @Test
    fun `q6 an agent is reminded once when the last day has begun`() = runBlocking<Unit> {
        val house = House.open(folder)
        val code = house.dealer.requests().submit(CREATE).code
        house.agent.requests().start(code)
        assertEquals(0L, house.host.requests().remind())
        house.clock.set(Instant.parse("2026-12-29T08:00:00Z"))
        assertEquals(1L, house.host.requests().remind())
        assertEquals(0L, house.host.requests().remind())
        val mail = house.host.outbox().lease(100, 60).single { it.template == "request_due" }
        assertEquals("anna@infomedia.example", mail.to)
        assertTrue(mail.subject.contains(code))
        val refused = thrownBy<ComptoirException.Refused> { house.dealer.requests().remind() }
        assertEquals(Action.REMIND_AGENTS, refused.refusal()!!.action())
    }
}
