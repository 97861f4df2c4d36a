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

class RequestsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `q6 a request of 23 December is due at the end of 29 December, and says why in Finnish`() = runBlocking<Unit> {
        val receipt = House.open(folder).dealer.requests().submit(CREATE)
        assertEquals("261223-080000000", receipt.code)
        assertEquals(RequestState.SUBMITTED, receipt.state)
        assertEquals("Lähetetty", receipt.state.label("fi"))
        assertEquals(House.BEFORE_CHRISTMAS, receipt.submittedAt)
        assertEquals(Instant.parse("2026-12-29T22:00:00Z"), receipt.due.due())
        assertEquals(LocalDate.of(2026, 12, 29), receipt.due.lastDay())
        assertEquals("Määräpäivä: tiistai 29. joulukuuta 2026 (päivän loppuun mennessä)", receipt.due.text("fi"))
        assertEquals(
            listOf(
                "keskiviikko 23. joulukuuta 2026: pyyntö lähetetty, päivää ei lasketa",
                "torstai 24. joulukuuta 2026: suljettu (jouluaatto)",
                "perjantai 25. joulukuuta 2026: suljettu (joulupäivä)",
                "lauantai 26. joulukuuta 2026: suljettu (tapaninpäivä)",
                "sunnuntai 27. joulukuuta 2026: suljettu (viikonloppu)",
                "maanantai 28. joulukuuta 2026: arkipäivä 1/2",
                "tiistai 29. joulukuuta 2026: arkipäivä 2/2",
            ),
            receipt.due.explanation("fi"),
        )
        assertEquals(
            DeadlineDay(LocalDate.of(2026, 12, 24), DeadlineDayKind.Closed(Closure.Holiday(Holiday.CHRISTMAS_EVE))),
            receipt.due.days()[1],
        )
        assertEquals(DeadlineDayKind.Counted(2, 2), receipt.due.days().last().kind)
    }

    @Test
    fun `q4 a refused draft tells all its problems at once in Finnish`() = runBlocking<Unit> {
        val house = House.open(folder)
        val users = listOf(DRAFT.users[0].copy(email = "jussi", firstName = null, timeZone = "Europe/Turku"))
        val draft = RequestDraft.Create(CreateDraft(DRAFT.account.copy(name = " ", country = "SE"), users))
        val thrown = thrownBy<ComptoirException.Invalid> { house.dealer.requests().submit(draft) }
        assertEquals(
            listOf(
                "/account/name" to "Kentässä on pelkkiä välilyöntejä. Täytä kenttä.",
                "/account/country" to
                    "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.",
                "/users/0/email" to "Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@esimerkki.fi.",
                "/users/0/first_name" to "Tämä tieto on pakollinen. Täytä kenttä.",
                "/users/0/time_zone" to
                    "Tämännimistä aikavyöhykettä ei ole. Käytä luettelon nimeä, esimerkiksi Europe/Helsinki.",
            ),
            thrown.problems("fi").map { it.path to it.text },
        )
        assertEquals("{\"example\":\"Europe/Helsinki\"}", thrown.problems("fi").last().argsJson)
        assertEquals(thrown.problems("fi"), house.dealer.requests().check(draft, "fi"))
        assertEquals(thrown.problems("fr"), house.dealer.requests().checkJson(draft.toJson(), "fr"))
        assertEquals(0, house.requestsSubmitted())
    }

    @Test
    fun `a request is taken up, asked about, answered and completed`() = runBlocking<Unit> {
        val house = House.open(folder)
        val code = house.dealer.requests().submit(CREATE).code
        assertEquals(RequestState.IN_PROGRESS, house.agent.requests().start(code).state)
        house.agent.requests().ask(code, "Kuka vastaa varaosista?")
        house.clock.set(Instant.parse("2026-12-28T23:00:00Z"))
        val answered = house.dealer.requests().answer(code, "Jussi itse.")
        assertEquals(LocalDate.of(2026, 12, 30), answered.due.lastDay())
        val view = house.dealer.requests().get(code)
        assertEquals(CREATE, view.draft)
        assertEquals(listOf(null, "Kuka vastaa varaosista?", "Jussi itse."), view.steps.map { it.text })
        assertEquals(listOf("start", "ask", "answer"), view.steps.map { it.action.key() })
        assertEquals("jari Infomedia", view.submitter.name)
        assertEquals("Helsinki", view.dealership?.city)

        val completed = house.agent.requests().complete(code, Completion(listOf(Role.OBSERVER)))
        assertEquals(RequestState.COMPLETED, completed.state)
        val account = house.dealer.accounts().get(completed.account!!)
        assertEquals(listOf(account), house.dealer.accounts().list().items)
        assertEquals("JG IMT 1", account.name)
        assertEquals(AccountState.ACTIVE, account.state)
        assertEquals("00100", account.address.postalCode)
        val contact = house.dealer.accounts().contacts(account.id).single()
        assertEquals(Role.OBSERVER, contact.role)
        assertEquals(account.administrator, contact.user)
        assertEquals("jussi@imt.example", contact.email)
        assertEquals(Activation.INVITED, contact.activation)

        val mails = house.host.outbox().lease(limit = 100, seconds = 60)
        val invitation = mails.single { it.to == "jussi@imt.example" }
        assertEquals("activate", invitation.template)
        assertEquals("fi", invitation.language)
        assertTrue(invitation.text.contains("Jussi"))
        house.host.outbox().acknowledge(mails.map { it.id })
        house.clock.set(Instant.parse("2026-12-29T23:00:00Z"))
        assertTrue(house.host.outbox().lease(100, 60).isEmpty())
        val report = house.host.audit().verify()
        assertTrue(report.intact)
        assertEquals(report.events, house.host.audit().list().items.size.toLong())
    }

    @Test
    fun `a request is rejected or withdrawn, and lists are filtered by state`() = runBlocking<Unit> {
        val house = House.open(folder)
        val (rejected, cancelled, open) = List(3) { house.dealer.requests().submit(CREATE).code }
        assertEquals(RequestState.REJECTED, house.agent.requests().reject(rejected, "Tili on jo olemassa.").state)
        assertEquals(RequestState.CANCELLED, house.dealer.requests().cancel(cancelled).state)
        assertEquals(listOf(open, cancelled, rejected), house.dealer.requests().list().items.map { it.code })
        val submitted = house.dealer.requests().list(RequestFilter(state = RequestState.SUBMITTED))
        assertEquals(listOf(open), submitted.items.map { it.code })
        assertNull(submitted.next)
    }

    @Test
    fun `q8 the same key twice is one request, and with another body a conflict`() = runBlocking<Unit> {
        val house = House.open(folder)
        val first = house.dealer.once("key-17").requests().submit(CREATE)
        val second = house.dealer.once("key-17").requests().submit(CREATE)
        assertEquals(first, second)
        assertEquals(first.due.hashCode(), second.due.hashCode())
        assertEquals(1, house.requestsSubmitted())
        val other = RequestDraft.Create(DRAFT.copy(account = DRAFT.account.copy(name = "JG IMT 2")))
        val thrown = thrownBy<ComptoirException.Conflict> { house.dealer.once("key-17").requests().submit(other) }
        assertEquals("key_reused", thrown.code())
        assertNotEquals(first.code, house.dealer.requests().submit(other).code)
    }

    @Test
    fun `a preview keeps nothing, and a stale version is a conflict`() = runBlocking<Unit> {
        val house = House.open(folder)
        assertEquals(RequestState.SUBMITTED, house.dealer.preview().requests().submit(CREATE).state)
        assertEquals(0, house.requestsSubmitted())
        val receipt = house.dealer.requests().submit(CREATE)
        house.agent.requests().start(receipt.code)
        val stale = house.dealer.basedOn(receipt.version).requests()
        assertEquals("conflict", thrownBy<ComptoirException.Conflict> { stale.cancel(receipt.code) }.code())
    }

    @Test
    fun `q4 a pack draws and checks without the store`() = runBlocking<Unit> {
        val pack = Pack.fromJson(House.open(folder).dealer.requests().pack().toJson())
        val form = pack.form(RequestKind.CREATE, "fi")
        assertEquals("PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ", form.title)
        val fields = form.sections.flatMap { it.fields }.associateBy { it.path }
        val email = fields.getValue("/users/*/email")
        assertEquals("Sähköpostiosoite", email.label)
        assertEquals(FieldType.EMAIL, email.fieldType)
        assertEquals(Autocomplete.EMAIL, email.autocomplete)
        assertTrue(email.required)
        assertTrue(fields.getValue("/users/*/time_zone").options.any { it.label.contains("Helsinki, Kiova") })
        assertTrue(pack.formJson(RequestKind.CREATE, "fi").contains(form.title))

        val blank = pack.blankCreate()
        assertEquals("FI", blank.account.country)
        assertEquals("Europe/Helsinki", blank.users.single().timeZone)
        assertEquals(RequestDraft.Create(blank), pack.blank(RequestKind.CREATE))
        assertFalse(pack.check(RequestDraft.Create(blank), "fi").isEmpty())
        assertTrue(pack.check(CREATE, "fi").isEmpty())
        assertTrue(pack.checkJson(CREATE.toJson(), "fi").isEmpty())
    }

    @Test
    fun `no personal value is in the text of an object`() = runBlocking<Unit> {
        val house = House.open(folder)
        val receipt = house.dealer.requests().submit(CREATE)
        house.agent.requests().start(receipt.code)
        house.agent.requests().complete(receipt.code)
        val account = house.agent.accounts().list().items.single()
        val shown = listOf(
            CREATE, DRAFT, DRAFT.account, DRAFT.account.address, DRAFT.users, account, House.KEYS, receipt,
            house.dealer.requests().get(receipt.code), house.agent.accounts().contacts(account.id),
            house.host.outbox().lease(100, 60), house.host.audit().list(), house.administrator.people().staff(),
        ).joinToString()
        for (secret in listOf("Jussi", "jussi", "JG IMT", "Mannerheimintie", "Infomedia", "[B@")) {
            assertFalse(shown.contains(secret), "$secret in $shown")
        }
    }
}
