package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** People who register on their own, and what is decided about them. */
class RegistrationsTest {
    @TempDir
    lateinit var folder: Path

    private val joe = RegistrationDraft(
        name = "Joe Martin",
        email = "joe@chezjoe.example",
        company = "Garage Chez Joe",
        mobile = "+358 40 123 4567",
        note = "Heiltä\nja meiltä",
    )

    private suspend fun open(): House = House.open(folder, House.SETTINGS.copy(registration = "open"))

    @Test
    fun `p3 who registers awaits approval, and is given a place`() = runBlocking<Unit> {
        val house = open()
        val garage = house.garage()
        val access = house.host.access()
        val page = access.registrationPage("fi")
        assertEquals(page.title, Vectors.parse(access.registrationPageJson("fi")).get("title").textValue())
        access.register(joe)
        access.registerJson(registrationDraftToJson(joe.copy(name = "Joe Bis")))
        val registrations = house.agent.registrations()
        val awaiting = registrations.list(RegistrationState.AWAITING).items.single()
        assertEquals(awaiting, registrations.get(awaiting.id))
        assertEquals(listOf("Joe Martin", "", joe.company, joe.note), listOf(awaiting.name, awaiting.firstName, awaiting.company, awaiting.note))
        assertEquals(listOf(null, null, null), listOf(awaiting.user, awaiting.decidedBy, awaiting.account))
        val waits = thrownBy<ComptoirException.Invalid> {
            house.agent.contacts().create(house.draft("joe", Role.MANAGER))
        }
        assertEquals("/email" to "registration_awaiting", waits.problems("fi").single().let { it.path to it.code })
        val approval = Approval(account = "Garage Chez Joe", role = "requester", jobTitle = "workshop_manager")
        val wrong = thrownBy<ComptoirException.Invalid> {
            registrations.approve(awaiting.id, Approval(account = "Chez Luc", role = "boss", services = listOf("painting")))
        }
        assertEquals(setOf("/account", "/role", "/services/0"), wrong.problems("fi").map { it.path }.toSet())
        val created = registrations.approveJson(awaiting.id, approvalToJson(approval))
        assertEquals("Joe Martin" to Role.REQUESTER, created.contact.name to created.contact.role)
        val approved = registrations.get(awaiting.id)
        assertEquals(RegistrationState.APPROVED to garage.id, approved.state to approved.account)
        assertEquals("anna Infomedia", approved.decidedBy!!.name)
        val decided = thrownBy<ComptoirException.State> { registrations.approve(awaiting.id, approval) }
        assertEquals("registration_decided" to RegistrationState.APPROVED, decided.code() to decided.registrationDecided())
        assertEquals(approval, approvalFromJson(approvalToJson(approval)))
        assertEquals(joe, registrationDraftFromJson(registrationDraftToJson(joe)))
    }

    @Test
    fun `p3 who is declined may register again`() = runBlocking<Unit> {
        val house = open()
        val registrations = house.administrator.registrations()
        house.host.access().register(joe)
        val first = registrations.list().items.single()
        val stale = house.administrator.basedOn(first.version + 1).registrations()
        assertEquals("conflict", thrownBy<ComptoirException.Conflict> { stale.decline(first.id) }.code())
        val declined = registrations.decline(first.id, "Ei asiakkaamme.")
        assertEquals(RegistrationState.DECLINED to "Ei asiakkaamme.", declined.state to declined.reason)
        house.host.access().register(joe)
        assertEquals(
            listOf(RegistrationState.AWAITING, RegistrationState.DECLINED),
            registrations.list().items.map { it.state },
        )
        val second = registrations.list(RegistrationState.AWAITING).items.single()
        assertNull(registrations.decline(second.id).reason)
        assertEquals("Refusée", RegistrationState.DECLINED.label("fr"))
        val long = thrownBy<ComptoirException.Invalid> { registrations.decline(second.id, "x".repeat(4_001)) }
        assertEquals("/reason", long.problems("fi").single().path)
        val decided = thrownBy<ComptoirException.State> { registrations.decline(second.id) }
        assertEquals(RegistrationState.DECLINED, decided.registrationDecided())
    }

    @Test
    fun `wrong registrations say why`() = runBlocking<Unit> {
        val house = open()
        val access = house.host.access()
        val wrong = RegistrationDraft(email = "joe", language = "xx", note = "x".repeat(2_001))
        val thrown = thrownBy<ComptoirException.Invalid> { access.register(wrong) }
        assertEquals(
            setOf("/name", "/email", "/company", "/phone", "/language", "/note"),
            thrown.problems("fi").map { it.path }.toSet(),
        )
        for (json in listOf("[]", "{", """{"email": 1}""", """{"password": "x"}""")) {
            thrownBy<ComptoirException.Invalid> { access.registerJson(json) }
        }
        val registrations = house.agent.registrations()
        assertEquals("unknown_registration", thrownBy<ComptoirException.NotFound> { registrations.get("17") }.code())
        assertEquals("/cursor", thrownBy<ComptoirException.Invalid> { registrations.list(after = "x") }.problems("fi").single().path)
        val dealer = thrownBy<ComptoirException.Refused> { house.dealer.registrations().list() }.refusal()!!
        assertEquals(Action.MANAGE_REGISTRATIONS to ActorRole.Staff(StaffRole.DEALER), dealer.action() to dealer.role())
        access.register(joe)
        val shown = listOf(joe, registrations.list(), Approval(name = "Joe Martin")).joinToString()
        for (secret in listOf("Joe", "joe", "123 4567", "Heilt")) assertFalse(shown.contains(secret), "$secret in $shown")
        assertTrue(house.host.audit().verify().intact)
    }

    @Test
    fun `p3 where nobody registers there is no page to do it on`() = runBlocking<Unit> {
        val access = House.open(folder).host.access()
        val codes = listOf<suspend () -> Any>({ access.register(joe) }, { access.registrationPage("fi") })
            .map { call -> thrownBy<ComptoirException.State> { call() }.code() }
        assertEquals(listOf("registration_off", "registration_off"), codes)
    }
}
