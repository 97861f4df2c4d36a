package comptoir

import com.fasterxml.jackson.databind.JsonNode
import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What an actor may do, asked beforehand, and why not; replays `permissions.json`. */
class PermissionsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `every actor may what is written`() = replay(House.url(folder))

    @Test
    fun `on PostgreSQL every actor may the same`() = replay(runBlocking { Cluster.freshDatabase() })

    private fun replay(url: String) = runBlocking<Unit> {
        Vectors.read("permissions.json").readMembers {
            assertEquals(1L, number("version"))
            val (store, clock) = replaySteps(url)
            clock.set(text("at").toInstant())
            val desk = store.desk(text("desk"))
            val actors = texts("actors")
            val resources = get("resources").properties().associate { (name, it) -> name to it.toResource() }
            val cases = list("cases")
            assertTrue(cases.isNotEmpty())
            for (case in cases) case.readMembers { ask(desk, actors, resources, case) }
        }
    }

    private suspend fun Members.ask(desk: Desk, actors: Map<String, String>, resources: Map<String, Resource>, case: JsonNode) {
        val actor = actors.getValue(text("actor"))
        val resource = resources.getValue(text("resource"))
        val action = text("action").toAction()
        val (expected, text, remedy) = listOf(get("decision"), find("text"), find("remedy"))
        val decision = try {
            session(desk, actor).may(action, resource)
        } catch (thrown: ComptoirException) {
            return assertEquals(expected, Vectors.json(thrown.code()), "$case")
        }
        if (decision !is Decision.Refused) return assertEquals(expected, Vectors.json("allowed"), "$case")
        val refusal = decision.refusal
        val told = mapOf("rule" to refusal.rule(), "reason" to refusal.reason().key())
        assertEquals(expected, Vectors.json(told), "$case")
        text?.let { assertEquals(it, Vectors.json(inEach { refusal.text(it) }), "$case") }
        remedy?.let { assertEquals(it, Vectors.json(inEach { refusal.remedy(it) }), "$case") }
    }

    @Test
    fun `p6 an actor asks beforehand what will work`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val luc = house.contact("luc", Role.REQUESTER)
        val account = Resource.Account(garage.id)
        val (manager, requester) = house.acting(anne) to house.acting(luc)
        assertTrue(manager.may(Action.CHANGE_ROLE, Resource.Contact(luc.id)).isAllowed())
        assertEquals(Decision.Allowed, manager.may(Action.READ_CONTACTS, account))
        assertTrue(Action.SUBMIT_WORK in manager.actions(account))
        assertFalse(Action.SUSPEND_ACCOUNT in manager.actions(account))
        assertTrue(Action.CREATE_ACCOUNT in house.agent.actions(Resource.Desk))
        assertTrue(Action.MANAGE_USERS in house.agent.actions(Resource.User(luc.user)))

        val own = manager.refusal(Action.REMOVE_CONTACT, Resource.Contact(anne.id))
        assertEquals(RefusalReason.OWN_PLACE to "P6", own.reason() to own.rule())
        assertEquals(listOf(Role.MANAGER), own.rolesThatMay())
        assertNull(own.role())
        val role = requester.refusal(Action.READ_CONTACTS, account)
        assertEquals(RefusalReason.ROLE to ActorRole.Contact(Role.REQUESTER), role.reason() to role.role())
        assertEquals("requester", role.role()!!.key())
        val code = manager.work().submit(WorkDraft("Viiri")).code
        val other = requester.refusal(Action.CANCEL_WORK, Resource.Work(code))
        assertEquals(RefusalReason.NOT_OWN_WORK to "not_own_work", other.reason() to other.reason().key())
        manager.work().cancel(code)
        val closed = manager.refusal(Action.CANCEL_WORK, Resource.Work(code))
        assertEquals(RefusalReason.WORK_STATE to "work_state", closed.reason() to closed.reason().key())
        assertEquals(Triple("P9", WorkState.CANCELLED, null), Triple(closed.rule(), closed.workState(), closed.accountState()))
    }

    @Test
    fun `c1 what is switched off for an account is refused, with the feature`() = runBlocking<Unit> {
        val house = House.open(folder, House.SETTINGS.copy(features = listOf(PortalFeature.INVOICES, PortalFeature.SUPPORT)))
        val garage = house.garage()
        assertEquals(listOf(PortalFeature.INVOICES, PortalFeature.SUPPORT) to true, garage.features to garage.followsDesk)
        val manager = house.acting(house.contact("anne", Role.MANAGER))
        val account = Resource.Account(garage.id)
        assertTrue(manager.may(Action.VIEW_INVOICES, account).isAllowed())
        val accounts = house.agent.accounts()
        val own = accounts.changeFeatures(garage.id, listOf(PortalFeature.PROJECTS, PortalFeature.PROJECTS))
        assertEquals(listOf(PortalFeature.PROJECTS) to false, own.features to own.followsDesk)
        val off = manager.refusal(Action.VIEW_INVOICES, account)
        assertEquals(RefusalReason.FEATURE_OFF to PortalFeature.INVOICES, off.reason() to off.feature())
        assertEquals("C1", off.rule())
        assertTrue(accounts.changeFeatures(garage.id, emptyList()).features.isEmpty())
        assertTrue(accounts.changeFeatures(garage.id, null).followsDesk)
        assertEquals("Factures", PortalFeature.INVOICES.label("fr"))
    }

    @Test
    fun `p5 whose place is not open is refused, with what is closed`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.agent.contacts().create(house.draft("anne", Role.MANAGER)).contact
        val me = house.acting(anne)
        val invited = thrownBy<ComptoirException.Refused> { me.me().get() }.refusal()!!
        assertEquals(RefusalReason.CLOSED to Closed.NotActivated, invited.reason() to invited.closed())
        house.activate(anne)
        assertEquals("anne", me.me().get().user.firstName)
        house.agent.accounts().suspend(garage.id)
        val suspended = thrownBy<ComptoirException.Refused> { me.me().get() }.refusal()!!
        assertEquals(Closed.Account(AccountState.SUSPENDED), suspended.closed())
        assertEquals("P5" to "account", suspended.rule() to suspended.closed()!!.key())
        house.agent.accounts().restore(garage.id)
        house.agent.people().suspendUser(anne.user)
        assertEquals(Closed.UserSuspended, thrownBy<ComptoirException.Refused> { me.me().get() }.refusal()!!.closed())
        house.agent.people().deleteUser(anne.user)
        assertEquals("unknown_actor", thrownBy<ComptoirException.NotFound> { me.me().get() }.code())
        val gone = house.agent.refusal(Action.CHANGE_ROLE, Resource.Contact(anne.id))
        assertEquals(Triple(RefusalReason.CONTACT_REMOVED, "P8", null), Triple(gone.reason(), gone.rule(), gone.workState()))
        house.agent.accounts().delete(garage.id)
        val state = house.agent.refusal(Action.EDIT_ACCOUNT, Resource.Account(garage.id))
        assertEquals(RefusalReason.ACCOUNT_STATE to AccountState.DELETED, state.reason() to state.accountState())
    }

    @Test
    fun `what there is not cannot be asked about`() = runBlocking<Unit> {
        val agent = House.open(folder).agent
        val nobody = "00000000-0000-0000-0000-000000000000"
        val codes = listOf(
            Action.EDIT_ACCOUNT to Resource.Account(nobody),
            Action.EDIT_CONTACT to Resource.Contact(nobody),
            Action.EDIT_CONTACT to Resource.Person("17"),
            Action.START_REQUEST to Resource.Request("\u0000"),
            Action.MANAGE_USERS to Resource.User(nobody),
            Action.READ_WORK to Resource.Work("x".repeat(100_000)),
            Action.REASSIGN_WORK to Resource.WorkOf(nobody),
        ).map { (action, resource) -> thrownBy<ComptoirException.NotFound> { agent.may(action, resource) }.code() }
        assertEquals(
            listOf("unknown_account", "unknown_contact", "unknown_contact", "unknown_request", "unknown_user") +
                listOf("unknown_work", "unknown_contact"),
            codes,
        )
        assertEquals("unknown_user", thrownBy<ComptoirException.NotFound> { agent.actions(Resource.User(nobody)) }.code())
    }
}

private suspend fun Session.refusal(action: Action, resource: Resource): Refusal =
    (may(action, resource) as Decision.Refused).refusal
