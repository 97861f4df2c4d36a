package comptoir

import java.nio.file.Path
import java.time.Duration
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Staff who leave, and invitations. */
class PeopleTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `p10 who leaves the staff is nobody at the desk, and may come back`() = runBlocking<Unit> {
        val house = House.open(folder)
        val people = house.administrator.people()
        val anna = people.staffByEmail("anna@infomedia.example")!!
        assertEquals("anna Infomedia", anna.name)
        assertEquals(anna, people.removeStaff(anna.id))
        assertEquals("unknown_actor", thrownBy<ComptoirException.NotFound> { house.agent.accounts().list() }.code())
        assertEquals("unknown_staff", thrownBy<ComptoirException.NotFound> { people.removeStaff(anna.id) }.code())
        assertEquals(2, people.staff().size)
        val back = people.addStaff(StaffDraft("anna@infomedia.example", "Anna", "Infomedia", StaffRole.AGENT))
        assertEquals(anna.id to StaffRole.AGENT, back.id to back.role)
        assertTrue(house.agent.accounts().list().items.isEmpty())
        val ada = people.staffByEmail("ada@infomedia.example")!!
        assertEquals("last_desk_administrator", thrownBy<ComptoirException.State> { people.removeStaff(ada.id) }.code())
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.agent.people().removeStaff(ada.id) }.code())
    }

    @Test
    fun `p11 invitations are listed by state and sent anew`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.agent.contacts().create(house.draft("anne", Role.MANAGER)).contact
        val people = house.agent.people()
        val all = people.invitations()
        assertEquals(4 to null, all.items.size to all.next)
        val sent = all.items.single { it.user == anne.user }
        assertEquals(listOf(InvitationPurpose.ACTIVATE, InvitationState.OPEN, anne.name), listOf(sent.purpose, sent.state, sent.name))
        assertEquals(House.BEFORE_CHRISTMAS + Duration.ofHours(24), sent.expiresAt)
        assertEquals(anne.user, people.invite(anne.user).id)
        assertEquals(listOf(sent.id), people.invitations(InvitationState.REVOKED).items.map { it.id })
        house.activate(anne)
        assertEquals(anne.user, people.invitations(InvitationState.USED).items.single().user)
        assertEquals("already_active", thrownBy<ComptoirException.State> { people.invite(anne.user) }.code())
        house.clock.set(House.BEFORE_CHRISTMAS + Duration.ofDays(2))
        assertEquals(3, people.invitations(InvitationState.EXPIRED).items.size)
        assertTrue(people.invitations(InvitationState.OPEN).items.isEmpty())
        assertEquals("Vanhentunut", InvitationState.EXPIRED.label("fi"))
        val wrong = thrownBy<ComptoirException.Invalid> { people.invitations(after = "x") }
        assertEquals("/cursor", wrong.problems("fi").single().path)
        assertEquals("unknown_user", thrownBy<ComptoirException.NotFound> { people.invite("17") }.code())
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.dealer.people().invitations() }.code())
    }
}
