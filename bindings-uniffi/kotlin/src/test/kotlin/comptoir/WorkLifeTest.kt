package comptoir

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The life of work: quoted, answered, done, delivered or refused. */
class WorkLifeTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `p9 the states allow what the table says`() {
        assertEquals(
            listOf(WorkAction.START_QUOTING, WorkAction.QUOTE, WorkAction.REJECT, WorkAction.CANCEL),
            WorkState.SUBMITTED.actions(Workflow.MANUAL),
        )
        assertEquals(
            listOf(WorkAction.START, WorkAction.REJECT, WorkAction.CANCEL),
            WorkState.SUBMITTED.actions(Workflow.NONE),
        )
        assertEquals(WorkState.QUOTED, WorkState.SUBMITTED.after(WorkAction.QUOTE, Workflow.AUTOMATIC))
        assertNull(WorkState.SUBMITTED.after(WorkAction.QUOTE, Workflow.NONE))
        for (state in WorkState.entries) {
            assertEquals(state.isOpen(), state.actions(Workflow.MANUAL).isNotEmpty())
            assertTrue(listOf("fr", "fi", "en").all { state.label(it).isNotBlank() })
        }
        assertEquals("Tarjous annettu" to "in_progress", WorkState.QUOTED.label("fi") to WorkState.IN_PROGRESS.key())
        assertEquals("Sans devis", Workflow.NONE.label("fr"))
    }

    @Test
    fun `p9 work is quoted, accepted, begun, gone on with and delivered`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        house.administrator.services().add(PAINTING)
        val luc = house.contact("luc", Role.REQUESTER)
        val anna = house.host.people().staffByEmail("anna@infomedia.example")!!
        val draft = WorkDraft("Viiri", service = "painting", quantity = 40, wishedOn = "2027-01-05")
        val asked = house.asked(luc, draft)
        assertEquals(listOf(WorkState.SUBMITTED, Workflow.MANUAL, 40L), listOf(asked.state, asked.workflow, asked.quantity))
        assertEquals(listOf(LocalDate.of(2027, 1, 5), null, 0L, 0L), listOf(asked.wishedOn, asked.quote, asked.progress, asked.fileCount))
        val work = house.agent.work()
        val quoting = house.agent.basedOn(asked.version).work().startQuoting(asked.code)
        assertEquals(WorkState.QUOTING to PersonRef(anna.id, anna.name), quoting.state to quoting.agent)
        val quoted = work.quote(asked.code, QuoteDraft("1234.50", note = "Alv lisätään"))
        val quote = quoted.quote!!
        assertEquals(listOf(1L, 123_450L, "EUR"), listOf(quote.number, quote.amountMinor, quote.currency))
        assertEquals(House.BEFORE_CHRISTMAS to LocalDate.of(2027, 1, 12), quote.quotedAt to quote.lastDay)
        assertEquals(Instant.parse("2027-01-12T22:00:00Z") to false, quote.validUntil to quote.expired)
        assertEquals("1\u00a0234,50\u00a0€", quote.text("fi"))
        val accepted = house.acting(luc).work().accept(asked.code, 1)
        assertEquals(WorkState.ACCEPTED to House.BEFORE_CHRISTMAS, accepted.state to accepted.acceptedAt)
        assertEquals(quote, accepted.quote)
        val started = work.start(asked.code)
        assertEquals(WorkState.IN_PROGRESS to House.BEFORE_CHRISTMAS, started.state to started.startedAt)
        assertEquals(40L, work.progress(asked.code, ProgressDraft(40)).progress)
        assertEquals(40L, work.progressJson(asked.code, """{"percent": 40, "note": "Kuivuu"}""").progress)
        val delivered = work.deliver(asked.code)
        assertEquals(listOf(WorkState.DELIVERED, 100L, true, House.BEFORE_CHRISTMAS), listOf(delivered.state, delivered.progress, delivered.onTime, delivered.closedAt))
        val steps = house.acting(luc).work().steps(asked.code)
        assertEquals(
            listOf("start_quoting", "quote_work", "accept_quote", "start_work", "progress_work", "progress_work", "deliver_work"),
            steps.map { it.action },
        )
        assertEquals(listOf(null, null, null, 0L, 40L, 40L, 100L), steps.map { it.percent })
        assertEquals(listOf(123_450L to "EUR", 123_450L to "EUR"), steps.mapNotNull { step -> step.amount?.let { it to step.currency } })
        assertEquals(listOf("Alv lisätään", "Kuivuu"), steps.mapNotNull { it.text })
        assertEquals(listOf(anna.name, luc.name), listOf(steps[1], steps[2]).map { it.by!!.name })
        assertEquals(listOf("Tarjous hyväksytty", "Devis accepté"), listOf("fi", "fr").map { steps[2].label(it) })
        assertFalse(steps.toString().contains("Kuivuu"))
        val told = house.mails(luc.email).filter { asked.code in it.subject }.map { it.subject.substringAfter(": ") }
        assertEquals(
            listOf("vastaanotettu", "tarjousta valmistellaan", "tarjous 1\u00a0234,50\u00a0€", "työ aloitettu") +
                listOf("valmiina 40\u00a0%", "valmiina 40\u00a0%", "toimitettu"),
            told,
        )
    }

    @Test
    fun `p9 a quote is accepted before it expires, and only the one that holds`() = runBlocking<Unit> {
        val house = House.open(folder, House.SETTINGS.copy(quoteDays = 1))
        house.garage()
        house.administrator.services().add(PAINTING)
        val luc = house.contact("luc", Role.REQUESTER)
        val (own, work) = house.acting(luc).work() to house.agent.work()
        val code = house.asked(luc).code
        val first = work.quote(code, QuoteDraft("10")).quote!!
        assertEquals(LocalDate.of(2026, 12, 28), first.lastDay)
        val second = work.quoteJson(code, """{"amount": "9.90", "days": 2}""").quote!!
        assertEquals(2L to 990L, second.number to second.amountMinor)
        val replaced = thrownBy<ComptoirException.Conflict> { own.accept(code, 1) }
        assertEquals("quote_replaced" to 2L, replaced.code() to replaced.quoteReplaced())
        assertEquals(2L, thrownBy<ComptoirException.Conflict> { own.decline(code, 1) }.quoteReplaced())
        assertNull(replaced.quoteExpired())
        house.clock.set(second.validUntil)
        assertTrue(own.get(code).quote!!.expired)
        val expired = thrownBy<ComptoirException.State> { own.accept(code, 2) }
        assertEquals("quote_expired" to LocalDate.of(2026, 12, 29), expired.code() to expired.quoteExpired())
        assertTrue(expired.text("fi").contains("29. joulukuuta 2026"))
        house.clock.set(second.validUntil - Duration.ofNanos(1_000))
        assertEquals(WorkState.ACCEPTED, own.accept(code, 2).state)
        val wrong = thrownBy<ComptoirException.State> { own.accept(code, 2) }
        val allowed = listOf(WorkAction.START, WorkAction.REJECT)
        assertEquals(WrongWorkState(WorkState.ACCEPTED, WorkAction.ACCEPT, Workflow.MANUAL, allowed), wrong.wrongWorkState())
        assertEquals(listOf(null, null, null), listOf(wrong.quoteExpired(), wrong.quoteReplaced(), wrong.wrongOffset()))
        val late = house.asked(luc).code
        house.clock.set(work.quote(late, QuoteDraft("10")).quote!!.validUntil)
        val declined = own.decline(late, 1, "Liian kallis")
        assertEquals(listOf(WorkState.DECLINED, "Liian kallis"), listOf(declined.state, declined.reason))
    }

    @Test
    fun `p9 what needs no quote begins at once, and what quotes by itself is quoted`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val luc = house.contact("luc", Role.REQUESTER)
        val services = house.administrator.services()
        services.add(PAINTING.copy(workflow = "automatic", quoteDays = 2))
        services.add(ServiceDraft("washing", mapOf("fi" to "Pesu"), workflow = "none"))
        services.add(ServiceDraft("towing", mapOf("fi" to "Hinaus"), workflow = "automatic", prices = mapOf("SEK" to "1")))
        val own = house.acting(luc).work()
        val quoted = own.submit(WorkDraft("Viiri", service = "painting", quantity = 1_000))
        assertEquals(listOf(WorkState.QUOTED, 8_500L, LocalDate.of(2026, 12, 29)), listOf(quoted.state, quoted.quote!!.amountMinor, quoted.quote!!.lastDay))
        assertNull(quoted.agent)
        assertNull(own.steps(quoted.code).single().by)
        val washing = own.submit(WorkDraft("Auto", service = "washing"))
        assertEquals(WorkState.IN_PROGRESS, house.agent.work().start(washing.code).state)
        val refused = thrownBy<ComptoirException.State> { house.agent.work().quote(own.submit(WorkDraft("Auto", service = "washing")).code, QuoteDraft("1")) }
        assertEquals(Workflow.NONE, refused.wrongWorkState()!!.workflow)
        // No price in the desk's currency: by hand.
        assertEquals(WorkState.SUBMITTED, own.submit(WorkDraft("Auto", service = "towing", quantity = 1)).state)
        val missing = thrownBy<ComptoirException.Invalid> { own.submit(WorkDraft("Viiri", service = "painting")) }
        assertEquals("/quantity" to "required", missing.problems("fi").single().let { it.path to it.code })
    }

    @Test
    fun `p9 the provider refuses with a reason, and the customer withdraws`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        house.administrator.services().add(PAINTING)
        val luc = house.contact("luc", Role.REQUESTER)
        val code = house.asked(luc).code
        val rejected = house.agent.work().reject(code, "Ei onnistu")
        assertEquals(listOf(WorkState.REJECTED, "Ei onnistu", House.BEFORE_CHRISTMAS), listOf(rejected.state, rejected.reason, rejected.closedAt))
        val other = house.asked(luc).code
        house.agent.work().quote(other, QuoteDraft("0"))
        assertEquals(WorkState.CANCELLED, house.acting(luc).work().cancel(other).state)
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.acting(luc).work().reject(other, "x") }.code())
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.agent.work().accept(other, 1) }.code())
        val may = house.agent.may(Action.QUOTE_WORK, Resource.Work(other)) as Decision.Refused
        assertEquals(RefusalReason.WORK_STATE to WorkState.CANCELLED, may.refusal.reason() to may.refusal.workState())
        assertEquals(Workflow.MANUAL to "P9", may.refusal.workflow() to may.refusal.rule())
    }

    @Test
    fun `wrong steps say why`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        house.administrator.services().add(PAINTING)
        val luc = house.contact("luc", Role.REQUESTER)
        val (own, work) = house.acting(luc).work() to house.agent.work()
        suspend fun wrong(call: suspend () -> Any?) =
            thrownBy<ComptoirException.Invalid> { call() }.problems("fi").map { it.path to it.code }
        val draft = WorkDraft("Viiri", service = "painting", quantity = 0, wishedOn = "2026-12-22", files = listOf("17"))
        assertEquals(listOf("/quantity" to "out_of_range", "/wished_on" to "in_the_past", "/files/0" to "invalid_id"), wrong { own.submit(draft) })
        assertEquals(listOf("/wished_on" to "invalid_day"), wrong { own.submit(WorkDraft("Viiri", service = "painting", wishedOn = "tomorrow")) })
        val code = house.asked(luc).code
        assertEquals(listOf("/amount" to "invalid_amount", "/days" to "out_of_range"), wrong { work.quote(code, QuoteDraft("1,50", 366)) })
        assertEquals(listOf("/amount" to "too_precise"), wrong { work.quote(code, QuoteDraft("1.505")) })
        assertEquals(listOf("/amount" to "required"), wrong { work.quoteJson(code, "{}") })
        assertEquals("/text", thrownBy<ComptoirException.Invalid> { work.reject(code, " ") }.problems("fi").single().path)
        work.quote(code, QuoteDraft("10"))
        assertEquals("/text", thrownBy<ComptoirException.Invalid> { own.decline(code, 1, "x".repeat(4_001)) }.problems("fi").single().path)
        own.accept(code, 1)
        work.start(code)
        assertEquals(listOf("/percent" to "out_of_range"), wrong { work.progress(code, ProgressDraft(101)) })
        assertEquals(listOf("/percent" to "required"), wrong { work.progressJson(code, "{}") })
        work.progress(code, ProgressDraft(40))
        for (percent in listOf(39L, 40L)) assertEquals(listOf("/percent" to "progress_backwards"), wrong { work.progress(code, ProgressDraft(percent)) })
        assertEquals(listOf("/files/0" to "invalid_id"), wrong { work.deliver(code, DeliveryDraft(listOf("17"))) })
        for (json in listOf("[]", "{", """{"code": 1}""")) {
            for (call in listOf<suspend () -> Any?>({ work.quoteJson(code, json) }, { work.progressJson(code, json) }, { work.deliverJson(code, json) })) {
                thrownBy<ComptoirException.Invalid> { call() }
            }
        }
        assertEquals("unknown_work", thrownBy<ComptoirException.NotFound> { work.start("260430-080000000") }.code())
        for (one in listOf(QuoteDraft("1", 5, "x"), QuoteDraft("1"))) assertEquals(one, quoteDraftFromJson(quoteDraftToJson(one)))
        for (one in listOf(ProgressDraft(5, "x"), ProgressDraft(0))) assertEquals(one, progressDraftFromJson(progressDraftToJson(one)))
        for (one in listOf(DeliveryDraft(listOf("x"), "y"), DeliveryDraft())) assertEquals(one, deliveryDraftFromJson(deliveryDraftToJson(one)))
        assertFalse(QuoteDraft("17.50", note = "secret").toString().contains("secret"))
    }
}
