package comptoir

import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Devices of accounts, what these are subscribed to, and what is reckoned of it without a store. */
class SubscriptionsTest {
    @TempDir
    lateinit var folder: Path

    private val monthly = Term(1)
    private val annual = Term(12)

    private suspend fun House.account(name: String = "Chez Joe") = agent.accounts().create(AccountInsert(name = name)).id

    private suspend fun House.enrol(account: String, key: String = "cam-1") =
        host.devices().report(account, listOf(DeviceReport(key, DeviceState.ENROLLED))).single()

    private fun ComptoirException.pointed() = problems("fi").map { it.path to it.code }

    @Test
    fun `s2 the first enrolled device starts the term`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.account()
        val before = house.agent.subscriptions().get(account)
        assertEquals(SubscriptionState.NOT_STARTED to annual, before.state to before.term)
        assertEquals(Renewal.SameAsTerm, before.renewal)
        val camera = house.enrol(account)
        assertEquals(DeviceState.ENROLLED to House.BEFORE_CHRISTMAS, camera.state to camera.reportedAt)
        val running = house.agent.subscriptions().get(account)
        val period = SubscriptionPeriod(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 12, 23))
        assertEquals(SubscriptionState.RUNNING to period, running.state to running.period)
        assertEquals(Forecast(LocalDate.of(2027, 12, 23), annual), running.forecast)
        assertEquals(1L to 1L, running.enrolled to running.devices)
        assertEquals(LocalDate.of(2027, 1, 15), running.nextInvoice)
        assertEquals(365L, periodDays(period))
    }

    @Test
    fun `s4 a change of term waits for the end of the period, and is undone`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.account()
        val subscriptions = house.agent.subscriptions()
        val atOnce = subscriptions.changeTerm(account, Term(24)).change
        assertEquals(true to null, atOnce.atOnce to atOnce.dropped)
        subscriptions.changeTerm(account, annual)
        house.enrol(account)
        val asked = house.agent.preview().subscriptions().changeTerm(account, monthly)
        val changed = subscriptions.changeTerm(account, monthly)
        assertEquals(changed, asked)
        assertEquals(TermChange(annual, monthly, LocalDate.of(2027, 12, 23), atOnce = false, dropped = null), changed.change)
        assertEquals(PendingTerm(monthly, LocalDate.of(2027, 12, 23)), changed.subscription.pending)
        val text = Labels("fr").termChange(changed.change)
        assertTrue(text.contains("annuelle → mensuelle"), text)
        assertNull(subscriptions.undo(account).pending)
        assertEquals("nothing_pending", thrownBy<ComptoirException.State> { subscriptions.undo(account) }.code())
        val edited = house.agent.accounts().edit(account, AccountUpdate(term = Edit.Set("monthly"), renewal = Edit.Set("never")))
        assertEquals(changed.change, edited.termChange)
        assertEquals(Renewal.Never, subscriptions.get(account).renewal)
    }

    @Test
    fun `s5 what is due is run once, however late`() = runBlocking<Unit> {
        val house = House.open(folder, House.SETTINGS.copy(term = "monthly", terms = listOf("monthly", "annual", "36")))
        val accounts = List(3) { house.account("Chez Joe $it").also { id -> house.enrol(id) } }
        house.agent.subscriptions().changeRenewal(accounts[0], Renewal.Never)
        house.agent.subscriptions().changeRenewal(accounts[1], Renewal.Fixed(annual))
        val soon = house.agent.subscriptions().renewals(paging = RenewalPaging(size = 2, total = true))
        assertEquals(2 to 3L, soon.items.size to soon.total)
        val rest = house.agent.subscriptions().renewals(paging = RenewalPaging(soon.next))
        assertEquals(accounts.toSet(), (soon.items + rest.items).map { it.account.id }.toSet())
        assertEquals(setOf(null, annual, monthly), (soon.items + rest.items).map { it.term }.toSet())
        val until = Instant.parse("2027-01-01T00:00:00Z")
        assertTrue(house.agent.subscriptions().renewals(until).items.isEmpty())
        house.clock.set(Instant.parse("2027-02-28T09:00:00Z"))
        val due = house.host.subscriptions().runDue()
        assertEquals(3L to 1L, due.renewed to due.ended)
        assertEquals(RunDue(0, 0, 0), house.host.subscriptions().runDue())
        val ended = house.agent.subscriptions().get(accounts[0])
        assertEquals(SubscriptionState.ENDED to LocalDate.of(2027, 1, 23), ended.state to ended.endedOn)
        val over = thrownBy<ComptoirException.State> {
            house.agent.subscriptions().changeRenewal(accounts[0], Renewal.SameAsTerm)
        }
        assertEquals("subscription_ended", over.code())
        assertEquals(annual, house.agent.subscriptions().get(accounts[1]).term)
        thrownBy<ComptoirException.Refused> { house.dealer.subscriptions().runDue() }
    }

    @Test
    fun `s6 what is left of a period has a price`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.account()
        assertEquals(ProRata(0, 0), house.agent.subscriptions().proRata(account, 10_000))
        house.enrol(account)
        house.clock.set(Instant.parse("2027-09-14T09:00:00Z"))
        assertEquals(ProRata(100, 2_740), house.agent.subscriptions().proRata(account, 10_000))
        assertEquals(2_740L, proRata(10_000, 100))
        val period = house.agent.subscriptions().get(account).period!!
        assertEquals(100L, periodDaysLeft(period, LocalDate.of(2027, 9, 14)))
    }

    @Test
    fun `a5 an account that still has devices is not deleted`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.account()
        house.enrol(account)
        val left = thrownBy<ComptoirException.State> { house.agent.accounts().delete(account) }
        assertEquals("account_has_devices" to 1L, left.code() to left.devicesLeft())
        house.host.devices().report(account, listOf(DeviceReport("cam-1", DeviceState.DELETED)))
        val devices = house.agent.devices()
        assertTrue(devices.list(account).items.isEmpty())
        assertEquals(listOf("cam-1"), devices.list(account, deleted = true).items.map { it.key })
        house.agent.accounts().delete(account)
        val late = thrownBy<ComptoirException.State> { house.enrol(account) }
        assertEquals("account_takes_no_devices" to AccountState.DELETED, late.code() to late.takesNoDevices())
        assertNull(late.wrongAccountState())
    }

    @Test
    fun `a device keeps its name until it is given another or none`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.account()
        suspend fun report(name: String?) =
            house.host.devices().report(account, listOf(DeviceReport("cam-1", DeviceState.WAITING, name))).single().name
        assertEquals("Ovi", report("Ovi"))
        assertEquals("Ovi", report(null))
        assertNull(report(""))
    }

    @Test
    fun `wrong input of devices and subscriptions says where and why`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.account()
        val devices = house.host.devices()
        val twice = DeviceReport("cam-1", DeviceState.WAITING)
        val reports = listOf(DeviceReport(" ", DeviceState.ERROR), twice, twice.copy(name = "x".repeat(101)))
        val thrown = thrownBy<ComptoirException.Invalid> { devices.report(account, reports) }
        assertEquals(
            listOf("/reports/0/key" to "blank", "/reports/2/name" to "too_long", "/reports/2/key" to "duplicate"),
            thrown.pointed(),
        )
        assertTrue(thrown.problems("fi").none { it.text.contains("$") }, thrown.toJson("fi"))
        assertEquals(listOf("/reports" to "too_few"), thrownBy<ComptoirException.Invalid> { devices.report(account, listOf()) }.pointed())
        val subscriptions = house.agent.subscriptions()
        val terms = listOf<suspend () -> Any?>(
            { subscriptions.changeTerm(account, Term(0)) },
            { subscriptions.changeTerm(account, Term(Long.MAX_VALUE)) },
            { subscriptions.changeRenewal(account, Renewal.Fixed(Term(121))) },
            { Subscription(Term(-1)) },
            { Labels("fi").term(Term(121)) },
            { textOfTerm(Term(0)) },
        )
        for (call in terms) assertEquals(listOf("/term" to "out_of_range"), thrownBy<ComptoirException.Invalid> { call() }.pointed())
        assertEquals(listOf("/term" to "unknown_option"), thrownBy<ComptoirException.Invalid> { termOfText("weekly") }.pointed())
        assertEquals(listOf("/renewal" to "required"), thrownBy<ComptoirException.Invalid> { renewalOfText("") }.pointed())
        assertEquals("unknown_account", thrownBy<ComptoirException.NotFound> { subscriptions.get("17") }.code())
        val cursor = thrownBy<ComptoirException.Invalid> { devices.list(account, after = "no cursor") }
        assertEquals("/cursor", cursor.problems("fi").single().path)
        assertEquals("/size", thrownBy<ComptoirException.Invalid> { subscriptions.renewals(paging = RenewalPaging(size = 51)) }.pointed().single().first)
        val price = thrownBy<ComptoirException.Invalid> { proRata(Long.MAX_VALUE, 366) }
        assertEquals(listOf("/price_minor" to "out_of_range"), price.pointed())
        assertEquals(listOf("/days_left" to "out_of_range"), thrownBy<ComptoirException.Invalid> { proRata(1, -1) }.pointed())
        val last = thrownBy<ComptoirException.Invalid> { BusinessCalendar.of("FR").invoiceDay(LocalDate.of(9999, 12, 31)) }
        assertEquals("/day", last.problems("fi").single().path)
    }

    @Test
    fun `s3 a subscription is reckoned without a store`() {
        val subscription = Subscription(annual)
        val begun = Instant.parse("2026-01-31T09:00:00Z")
        assertEquals(LocalDate.of(2027, 1, 31), subscription.start(begun, "Europe/Paris")!!.end)
        val other = subscription.duplicate()
        val change = subscription.changeTerm(monthly, true, Instant.parse("2026-03-01T09:00:00Z"), "Europe/Paris")
        assertEquals(false to LocalDate.of(2027, 1, 31), change.atOnce to change.effective)
        val later = Instant.parse("2027-04-10T08:00:00Z")
        val boundaries = generateSequence { subscription.pass(later, "Europe/Paris") }.toList()
        assertEquals(listOf("2027-01-31", "2027-02-28", "2027-03-31"), boundaries.map { it.on.toString() })
        assertEquals(listOf(true, false, false), boundaries.map { it.byChange })
        assertEquals(monthly, (boundaries.first().next as Next.Renewed).term)
        assertEquals(SubscriptionState.RUNNING to monthly, subscription.state() to subscription.term())
        assertEquals(annual to null, other.term() to other.pending())
        assertEquals(Renewal.SameAsTerm, other.changeRenewal(Renewal.Never))
        assertEquals(LocalDate.of(2026, 6, 1), other.cancel(LocalDate.of(2026, 6, 1)))
        assertEquals(SubscriptionState.ENDED, other.state())
        val anew = other.duplicate().changeTerm(monthly, true, later, "Europe/Paris")
        assertEquals(true to true, anew.restarted to anew.atOnce)
        assertEquals("subscription_ended", thrownBy<ComptoirException.State> { other.changeRenewal(Renewal.Never) }.code())
    }

    @Test
    fun `s1 terms, renewals and periods have names`() {
        val (fr, fi) = Labels("fr") to Labels("fi")
        assertEquals(listOf("Annuelle", "Mensuelle", "24 mois"), listOf(annual, monthly, Term(24)).map(fr::term))
        assertEquals("24 kuukautta" to "mensuelle", fi.term(Term(24)) to fr.termInSentence(monthly))
        assertEquals("Aucun renouvellement", fr.renewal(Renewal.Never))
        assertEquals(fr.term(annual), fr.renewal(Renewal.Fixed(annual)))
        val may = SubscriptionPeriod(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1))
        assertEquals("du 1er mai 2026 au 31 mai 2026", fr.period(may).replace('\u00a0', ' '))
        for (text in listOf("monthly", "annual", "24")) assertEquals(text, textOfTerm(termOfText(text)))
        for (text in listOf("same", "never", "annual", "24")) assertEquals(text, textOfRenewal(renewalOfText(text)))
        assertEquals(LocalDate.of(2026, 8, 14), BusinessCalendar.of("FR").invoiceDay(LocalDate.of(2026, 7, 31)))
    }
}
