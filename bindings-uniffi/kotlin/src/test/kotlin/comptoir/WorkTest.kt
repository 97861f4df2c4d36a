package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The work that customers ask for: submitted, followed, handed on. */
class WorkTest {
    @TempDir
    lateinit var folder: Path

    private val labels = mapOf("fi" to "Maalaus", "fr" to "Peinture")

    @Test
    fun `p6 a contact submits, follows and withdraws the own work`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        house.administrator.services().add(ServiceDraft("painting", labels))
        val luc = house.contact("luc", Role.REQUESTER)
        val other = house.contact("anne", Role.REQUESTER)
        val work = house.acting(luc).work()
        val draft = WorkDraft("Viiri", "Punainen\nja valkoinen", service = "painting")
        val view = work.submit(draft)
        assertEquals(listOf("Viiri", garage.id, luc.id), listOf(view.subject, view.account.id, view.holder.id))
        assertEquals(luc.user to "Peinture", view.submittedBy.id to view.service!!.label("fr"))
        assertEquals(WorkState.SUBMITTED to House.BEFORE_CHRISTMAS, view.state to view.submittedAt)
        assertEquals(view, work.get(view.code))
        assertEquals(listOf(view), work.list(WorkFilter(open = true)).items)
        assertEquals(draft, workDraftFromJson(workDraftToJson(draft)))
        val second = work.submitJson("""{"subject": "Lippu", "service": "painting"}""")
        assertEquals(listOf(second.code, view.code), work.list().items.map { it.code })
        assertTrue(house.acting(other).work().list().items.isEmpty())
        val others = thrownBy<ComptoirException.Refused> { house.acting(other).work().get(view.code) }.refusal()!!
        assertEquals(Action.READ_WORK to RefusalReason.NOT_OWN_WORK, others.action() to others.reason())
        assertEquals("unknown_work", thrownBy<ComptoirException.NotFound> { work.get("260430-080000000") }.code())
        val cancelled = house.acting(luc).basedOn(view.version).work().cancel(view.code)
        assertEquals(WorkState.CANCELLED, cancelled.state)
        val again = thrownBy<ComptoirException.State> { work.cancel(view.code) }
        assertEquals("wrong_work_state", again.code())
        assertEquals(WrongWorkState(WorkState.CANCELLED, WorkAction.CANCEL, Workflow.MANUAL, emptyList()), again.wrongWorkState())
        assertEquals(listOf(view.code), house.agent.work().list(WorkFilter(WorkState.CANCELLED, luc.id, garage.id)).items.map { it.code })
        val entry = house.agent.accounts().history(garage.id).items.first()
        assertEquals(HistoryActor.Contact(ContactRef(luc.id, luc.name)), entry.by)
        assertEquals("luc Tremblay", Labels("fi").actorName(entry.by))
    }

    @Test
    fun `p8 work goes on to another contact of the account`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val luc = house.contact("luc", Role.REQUESTER)
        val eve = house.contact("eve", Role.OBSERVER)
        val codes = List(2) { house.acting(luc).work().submit(WorkDraft("Viiri $it")).code }.reversed()
        val manager = house.acting(anne)
        val all = Reassignment(luc.id, anne.id)
        assertEquals(Reassigned(codes, false), manager.preview().work().reassign(all))
        assertEquals(luc.id, manager.work().get(codes[0]).holder.id)
        assertEquals(Reassigned(listOf(codes[1]), false), manager.work().reassign(all.copy(codes = listOf(codes[1]))))
        assertEquals(listOf(codes[0]), manager.work().reassignJson(reassignmentToJson(all)).codes)
        assertEquals(anne.id, manager.work().get(codes[0]).holder.id)
        assertEquals(all, reassignmentFromJson(reassignmentToJson(all)))
        val observer = thrownBy<ComptoirException.Invalid> { manager.work().reassign(Reassignment(anne.id, eve.id, listOf("260430-080000000"))) }
        assertEquals(
            setOf("/to" to "takes_no_work", "/codes/0" to "unknown_work"),
            observer.problems("fi").map { it.path to it.code }.toSet(),
        )
        val wrong = thrownBy<ComptoirException.Invalid> { manager.work().reassign(Reassignment("17", "", emptyList())) }
        assertEquals(setOf("/from", "/to", "/codes"), wrong.problems("fi").map { it.path }.toSet())
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.acting(luc).work().reassign(all) }.code())
    }

    @Test
    fun `wrong work says why`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        house.administrator.services().add(ServiceDraft("painting", labels))
        val luc = house.contact("luc", Role.REQUESTER)
        val work = house.acting(luc).work()
        val wrong = thrownBy<ComptoirException.Invalid> { work.submit(WorkDraft(" ", "x".repeat(10_001), holder = "17")) }
        assertEquals(setOf("/subject", "/description", "/holder"), wrong.problems("fi").map { it.path }.toSet())
        val missing = thrownBy<ComptoirException.Invalid> { work.submit(WorkDraft("Viiri")) }
        assertEquals("/service" to "required", missing.problems("fi").single().let { it.path to it.code })
        val unknown = thrownBy<ComptoirException.Invalid> { work.submit(WorkDraft("Viiri", service = "washing")) }
        assertEquals("unknown_service", unknown.problems("fi").single().code)
        val holder = thrownBy<ComptoirException.Invalid> { house.administrator.work().submit(WorkDraft("Viiri", service = "painting")) }
        assertEquals("/holder" to "required", holder.problems("fi").single().let { it.path to it.code })
        for (json in listOf("[]", "{", """{"subject": 1}""", """{"code": "x"}""")) {
            thrownBy<ComptoirException.Invalid> { work.submitJson(json) }
            thrownBy<ComptoirException.Invalid> { work.reassignJson(json) }
        }
        assertEquals("/cursor", thrownBy<ComptoirException.Invalid> { work.list(after = "x") }.problems("fi").single().path)
        val given = house.administrator.work().submit(WorkDraft("Viiri", service = "painting", holder = luc.id))
        assertEquals(luc.id, given.holder.id)
        assertFalse(given.submittedBy.id == luc.user)
        assertNull(given.description)
    }
}
