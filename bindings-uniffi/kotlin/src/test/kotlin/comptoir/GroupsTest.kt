package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Groups of accounts, and users as a whole. */
class GroupsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `c5 accounts are put into groups and filtered by them`() = runBlocking<Unit> {
        val house = House.open(folder)
        val (first, second) = listOf("Chez Joe", "Chez Luc").map { house.agent.accounts().create(AccountInsert(name = it)).id }
        val groups = house.agent.groups()
        val south = groups.create(" Etelä ")
        assertEquals("Etelä" to 0L, south.name to south.accounts)
        assertEquals(2L, groups.assign(south.id, listOf(first, second, first)).accounts)
        assertEquals(1L, groups.unassign(south.id, listOf(second)).accounts)
        assertEquals(listOf(first), house.agent.accounts().list(AccountFilter(group = south.id)).items.map { it.id })
        val renamed = house.agent.basedOn(south.version).groups().rename(south.id, "Etelä-Suomi")
        assertEquals(south.version + 1, renamed.version)
        assertEquals(listOf(renamed), groups.list())
        val stale = thrownBy<ComptoirException.Conflict> {
            house.agent.basedOn(south.version).groups().rename(south.id, "Pohjoinen")
        }
        assertEquals(listOf("name"), stale.staleVersion()!!.fields)
    }

    @Test
    fun `wrong groups say why`() = runBlocking<Unit> {
        val house = House.open(folder)
        val groups = house.agent.groups()
        val south = groups.create("Îlots du Sud")
        assertEquals("taken_group", thrownBy<ComptoirException.Conflict> { groups.create("ilots du sud") }.code())
        val blank = thrownBy<ComptoirException.Invalid> { groups.create(" ") }
        assertEquals(listOf("/name" to "blank"), blank.problems("fi").map { it.path to it.code })
        assertEquals("unknown_group", thrownBy<ComptoirException.NotFound> { groups.rename("17", "Nord") }.code())
        val nobody = thrownBy<ComptoirException.NotFound> { groups.assign(south.id, listOf(south.id)) }
        assertEquals("unknown_account", nobody.code())
        thrownBy<ComptoirException.Refused> { house.dealer.groups().list() }
        val refused = thrownBy<ComptoirException.Refused> { house.dealer.groups().create("Nord") }
        assertEquals(Action.MANAGE_GROUPS, refused.refusal()!!.action())
    }

    @Test
    fun `p5 a user is suspended, restored and deleted`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.opened()
        val people = house.agent.people()
        val jussi = account.administrator!!
        val suspended = people.suspendUser(jussi)
        assertEquals(UserState.SUSPENDED to "jussi@imt.example", suspended.state to suspended.email)
        val again = thrownBy<ComptoirException.State> { people.suspendUser(jussi) }
        val allowed = listOf(UserCommand.RESTORE, UserCommand.DELETE)
        assertEquals(WrongUserState(UserState.SUSPENDED, UserCommand.SUSPEND, allowed), again.wrongUserState())
        assertEquals(allowed, UserState.SUSPENDED.commands())
        assertEquals(UserState.ACTIVE, people.restoreUser(jussi).state)
        val still = thrownBy<ComptoirException.State> { people.deleteUser(jussi) }
        assertEquals("still_administrator", still.code())
        assertEquals(listOf(account.id) to false, still.stillAdministrator()!!.let { it.accounts.map { one -> one.id } to it.more })
        val kaisa = AdministratorDraft("kaisa@imt.example", firstName = "Kaisa", lastName = "Salo", jobTitle = "workshop_manager")
        house.agent.accounts().replaceAdministrator(account.id, kaisa)
        assertEquals(UserState.DELETED, people.deleteUser(jussi).state)
        assertEquals(listOf("kaisa@imt.example"), house.agent.accounts().contacts(account.id).map { it.email })
    }

    @Test
    fun `p5 a user who is none, or on the staff, is left alone`() = runBlocking<Unit> {
        val house = House.open(folder)
        val people = house.administrator.people()
        val staff = people.staffByEmail("anna@infomedia.example")!!
        assertEquals("staff_member", thrownBy<ComptoirException.State> { people.suspendUser(staff.user) }.code())
        for (id in listOf("17", staff.id)) {
            assertEquals("unknown_user", thrownBy<ComptoirException.NotFound> { people.deleteUser(id) }.code())
        }
        thrownBy<ComptoirException.Refused> { house.dealer.people().suspendUser(staff.user) }
        assertEquals(UserState.SUSPENDED, UserState.ACTIVE.after(UserCommand.SUSPEND))
        assertEquals(null, UserState.DELETED.after(UserCommand.RESTORE))
        assertTrue(UserCommand.entries.all { it.label("fi").isNotBlank() })
    }
}
