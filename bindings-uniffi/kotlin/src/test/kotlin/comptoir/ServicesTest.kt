package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What customers can have done, what it costs, and whose it is. */
class ServicesTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `services are added, called by each reader's name, and retired`() = runBlocking<Unit> {
        val house = House.open(folder)
        val services = house.administrator.services()
        val labels = PAINTING.labels
        val painting = services.add(ServiceDraft("painting", labels))
        assertEquals("Maalaus" to labels, painting.name to painting.labels)
        assertEquals(listOf("Peinture", "Peinture", "Maalaus"), listOf("fr", "fr-CA", "en").map { painting.label(it) })
        assertEquals(listOf(Workflow.MANUAL, false), listOf(painting.workflow, painting.needsFile))
        assertEquals(listOf(null, null, null), listOf(painting.accounts, painting.quoteDays, painting.unitLabel("fi")))
        val washing = services.addJson("""{"key": "washing", "labels": {"en": "Washing"}}""")
        assertEquals(listOf(painting, washing), house.agent.services().list())
        assertEquals("taken_service", thrownBy<ComptoirException.Conflict> { services.add(ServiceDraft("washing", labels)) }.code())
        val retired = services.retire(washing.id)
        assertEquals(House.BEFORE_CHRISTMAS to washing.version + 1, retired.retiredAt to retired.version)
        assertEquals(listOf(painting), services.list())
        assertEquals(listOf(painting, retired), services.list(retired = true))
        assertEquals(retired, services.get(washing.id))
        val restored = services.restore(washing.id)
        assertEquals(null to retired.version + 1, restored.retiredAt to restored.version)
        assertEquals(restored, services.restore(washing.id))
        for (unknown in listOf("17", "00000000-0000-0000-0000-000000000000")) {
            val codes = listOf<suspend () -> Any?>(
                { services.get(unknown) },
                { services.edit(unknown, ServiceUpdate()) },
                { services.retire(unknown) },
                { services.restore(unknown) },
            ).map { call -> thrownBy<ComptoirException.NotFound> { call() }.code() }
            assertEquals(List(4) { "unknown_service" }, codes)
        }
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.agent.services().retire(painting.id) }.code())
    }

    @Test
    fun `p9 a service says how it is quoted, what it costs and whose it is`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val luc = house.contact("luc", Role.REQUESTER)
        val services = house.administrator.services()
        val draft = PAINTING.copy(workflow = Workflow.AUTOMATIC.key(), accounts = listOf(garage.id), quoteDays = 5, needsFile = true)
        val painting = services.add(draft)
        assertEquals(Workflow.AUTOMATIC to mapOf("EUR" to "0.085"), painting.workflow to painting.prices)
        assertEquals(listOf("metri", "mètre"), listOf("fi", "fr").map { painting.unitLabel(it) })
        assertEquals(listOf(garage.id), painting.accounts!!.map { it.id })
        assertEquals(5L to true, painting.quoteDays to painting.needsFile)
        assertEquals("Automaattinen tarjous", painting.workflow.label("fi"))
        // A contact is shown the service, and never whose it is.
        assertEquals(painting.copy(accounts = null), house.acting(luc).services().get(painting.id))
        val update = ServiceUpdate(
            workflow = Edit.Set("manual"),
            prices = emptyMap(),
            accounts = AccountsEdit.All,
            quoteDays = DaysEdit.Set(7),
            needsFile = false,
        )
        val edited = house.administrator.basedOn(painting.version).services().edit(painting.id, update)
        assertEquals(listOf(Workflow.MANUAL, emptyMap<String, String>(), null, 7L), listOf(edited.workflow, edited.prices, edited.accounts, edited.quoteDays))
        assertEquals(draft.labels to draft.unit, edited.labels to edited.unit)
        assertEquals(listOf("workflow", "prices", "accounts", "quote_days", "needs_file").sorted(), stale(house, painting).fields)
        val cleared = services.editJson(painting.id, """{"quote_days": null, "unit": null, "accounts": ["${garage.id}"]}""")
        assertEquals(null to emptyMap<String, String>(), cleared.quoteDays to cleared.unit)
        assertEquals(listOf(garage.id), cleared.accounts?.map { it.id })
        assertEquals(cleared, services.edit(painting.id, ServiceUpdate()))
    }

    private suspend fun stale(house: House, service: ServiceView): StaleVersion = thrownBy<ComptoirException.Conflict> {
        house.administrator.basedOn(service.version).services().edit(service.id, ServiceUpdate(needsFile = true))
    }.staleVersion()!!

    @Test
    fun `p9 a service of other accounts is none to a contact`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val other = house.agent.accounts().create(AccountInsert(name = "Garage Dupont"))
        val luc = house.contact("luc", Role.REQUESTER)
        val painting = house.administrator.services().add(PAINTING.copy(accounts = listOf(other.id)))
        assertTrue(house.acting(luc).services().list().isEmpty())
        assertEquals("unknown_service", thrownBy<ComptoirException.NotFound> { house.acting(luc).services().get(painting.id) }.code())
        val draft = WorkDraft("Viiri", service = "painting")
        val asked = thrownBy<ComptoirException.Invalid> { house.acting(luc).work().submit(draft) }
        assertEquals("/service" to "unknown_service", asked.problems("fi").single().let { it.path to it.code })
        val given = thrownBy<ComptoirException.Invalid> { house.administrator.work().submit(draft.copy(holder = luc.id)) }
        assertEquals("/service" to "service_not_allowed", given.problems("fi").single().let { it.path to it.code })
    }

    @Test
    fun `drafts of services are written as JSON and read back`() {
        val draft = PAINTING.copy(workflow = "automatic", accounts = listOf("17"), quoteDays = 5, needsFile = true)
        for (one in listOf(draft, PAINTING, ServiceDraft("", emptyMap()))) {
            assertEquals(one, serviceDraftFromJson(serviceDraftToJson(one)))
        }
        val update = ServiceUpdate(
            labels = mapOf("fi" to "Maalaus"),
            workflow = Edit.Set("none"),
            unit = emptyMap(),
            prices = mapOf("EUR" to "1"),
            accounts = AccountsEdit.These(listOf("17")),
            quoteDays = DaysEdit.Set(5),
            needsFile = false,
        )
        val clearing = ServiceUpdate(accounts = AccountsEdit.All, quoteDays = DaysEdit.Clear)
        for (one in listOf(update, clearing, ServiceUpdate())) assertEquals(one, serviceUpdateFromJson(serviceUpdateToJson(one)))
        assertEquals("""{"accounts":null,"quote_days":null}""", serviceUpdateToJson(clearing))
        assertEquals("{}", serviceUpdateToJson(ServiceUpdate()))
        for (json in listOf("", "[]", "{", """{"quote_days": "5"}""", """{"key": "a", "key": "b"}""", """{"nobody": 1}""")) {
            assertTrue(thrownBy<ComptoirException.Invalid> { serviceDraftFromJson(json) }.problems("fi").isNotEmpty())
            assertTrue(thrownBy<ComptoirException.Invalid> { serviceUpdateFromJson(json) }.problems("fi").isNotEmpty())
        }
        assertNull(serviceDraftFromJson("{}").workflow)
    }

    @Test
    fun `a wrong service says why, all at once`() = runBlocking<Unit> {
        val house = House.open(folder)
        val services = house.administrator.services()
        val wrong = thrownBy<ComptoirException.Invalid> { services.add(ServiceDraft("Washing up", emptyMap())) }
        assertEquals(setOf("/key", "/labels"), wrong.problems("fi").map { it.path }.toSet())
        thrownBy<ComptoirException.Invalid> { services.addJson("[]") }
        val draft = PAINTING.copy(
            workflow = "guess",
            prices = mapOf("EUR" to "0", "FRF" to "1", "JPY" to "1.0000001"),
            accounts = listOf("17", "00000000-0000-0000-0000-000000000000"),
            quoteDays = 366,
        )
        val all = thrownBy<ComptoirException.Invalid> { services.add(draft) }.problems("fr")
        assertEquals(
            setOf(
                "/workflow" to "unknown_option", "/prices/EUR" to "out_of_range", "/prices/FRF" to "unknown_currency",
                "/prices/JPY" to "too_precise", "/accounts/0" to "invalid_id", "/accounts/1" to "unknown_account",
                "/quote_days" to "out_of_range",
            ),
            all.map { it.path to it.code }.toSet(),
        )
        assertTrue(all.none { '{' in it.text })
        val priceless = thrownBy<ComptoirException.Invalid> { services.add(PAINTING.copy(workflow = "automatic", prices = emptyMap())) }
        assertEquals("/prices" to "required", priceless.problems("fi").single().let { it.path to it.code })
        val painting = services.add(PAINTING)
        thrownBy<ComptoirException.Invalid> { services.editJson(painting.id, """{"key": "other"}""") }
        val edited = thrownBy<ComptoirException.Invalid> {
            services.edit(painting.id, ServiceUpdate(labels = emptyMap(), workflow = Edit.Clear, accounts = AccountsEdit.These(emptyList())))
        }
        assertEquals(listOf("/labels", "/workflow", "/accounts"), edited.problems("fi").map { it.path })
        assertEquals(listOf(painting), services.list())
    }
}
