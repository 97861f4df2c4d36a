package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Who acts: the own profile, places, password and sign-ins. */
class MeTest {
    @TempDir
    lateinit var folder: Path

    private suspend fun House.signedIn(contact: ContactView): Session =
        desk.signedIn(host.access().signIn(contact.email, PASSWORD).token(), Actor.Contact(contact.id))

    @Test
    fun `p4 somebody reads and changes the own profile`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val me = house.signedIn(anne).me()
        val mine = me.get()
        assertEquals(listOf(anne.user, anne.id, garage.id), listOf(mine.user.id, mine.contact!!.id, mine.account!!.id))
        assertNull(mine.staff)
        val edited = me.edit(ProfileUpdate(language = Edit.Set("fr"), lastName = Edit.Set("Roy")))
        assertEquals("fr" to "anne Roy", edited.language to edited.name)
        assertEquals("Anne", me.editJson("""{"first_name": "Anne"}""").firstName)
        assertEquals(listOf(Notification.ALL_WORK), me.setNotifications(listOf(Notification.ALL_WORK)).notifications)
        assertTrue(me.setNotifications(emptyList()).notifications.isEmpty())
        val twice = List(2) { Notification.OWN_WORK }
        val thrown = thrownBy<ComptoirException.Invalid> { me.setNotifications(twice) }
        assertEquals("duplicate", thrown.problems("fi").single().code)
        val wrong = thrownBy<ComptoirException.Invalid> { me.edit(ProfileUpdate(name = Edit.Clear, timeZone = Edit.Set("Europe/Turku"))) }
        assertEquals(setOf("/name", "/time_zone"), wrong.problems("fi").map { it.path }.toSet())
        val staff = house.agent.me().get()
        assertEquals(StaffRole.AGENT, staff.staff!!.role)
        assertEquals(listOf(null, null), listOf(staff.contact, staff.account))
        val none = thrownBy<ComptoirException.NotFound> { house.agent.me().setNotifications(emptyList()) }
        assertEquals("unknown_contact", none.code())
    }

    @Test
    fun `p4 another address takes the password`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val me = house.signedIn(anne).me()
        for ((email, current, wrong) in listOf(
            Triple("anne@new.example", null, "/current" to "required"),
            Triple("anne@new.example", "a lamp for the attic", "/current" to "wrong_password"),
            Triple("ada@infomedia.example", PASSWORD, "/email" to "email_unavailable"),
        )) {
            val thrown = thrownBy<ComptoirException.Invalid> { me.changeEmail(email, current) }
            assertEquals(wrong, thrown.problems("fi").single().let { it.path to it.code })
        }
        assertEquals("anne@new.example" to Activation.INVITED, me.changeEmail("anne@new.example", PASSWORD).let { it.email to it.activation })
        assertEquals("signed_out", thrownBy<ComptoirException.SignIn> { me.get() }.code())
        // The host vouches for the staff, whom it does not ask.
        val waits = thrownBy<ComptoirException.Invalid> { house.administrator.me().changeEmail("ada@new.example") }
        assertEquals("not_activated", waits.problems("fi").single().code)
    }

    @Test
    fun `p5 all places are shown, those that are closed too`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val second = house.agent.accounts().create(AccountInsert(name = "Chez Joe 2"))
        house.agent.contacts().create(house.draft("anne", Role.OBSERVER).copy(account = "Chez Joe 2"))
        house.agent.accounts().suspend(second.id)
        val places = house.signedIn(anne).me().places()
        assertEquals(mapOf("Garage Chez Joe" to true, "Chez Joe 2" to false), places.associate { it.account!!.name to it.open })
        assertEquals(setOf("manager", "observer"), places.map { it.role.key() }.toSet())
        val ada = house.administrator.me().places().single()
        assertEquals(ActorRole.Staff(StaffRole.DESK_ADMINISTRATOR) to null, ada.role to ada.account)
    }

    @Test
    fun `p11 another password ends every sign-in`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val (first, second) = house.signedIn(anne) to house.signedIn(anne)
        assertEquals(listOf(true, false).sorted(), first.me().signIns().map { it.current }.sorted())
        val wrong = thrownBy<ComptoirException.Invalid> { first.me().changePassword("a lamp for the attic", "a ladder for the attic") }
        assertEquals("/current" to "wrong_password", wrong.problems("fi").single().let { it.path to it.code })
        val short = thrownBy<ComptoirException.Invalid> { first.me().changePassword(PASSWORD, "short") }
        assertEquals("/new" to "too_short", short.problems("fi").single().let { it.path to it.code })
        first.me().changePassword(PASSWORD, "a ladder for the attic")
        for (session in listOf(first, second)) {
            assertEquals("signed_out", thrownBy<ComptoirException.SignIn> { session.me().get() }.code())
        }
        assertEquals(anne.user, house.host.access().signIn(anne.email, "a ladder for the attic").user().id)
    }

    @Test
    fun `p5 whoever signs out is signed out from the next call on`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val sessions = List(4) { house.signedIn(anne) }
        sessions[0].me().signOut()
        assertEquals("signed_out", thrownBy<ComptoirException.SignIn> { sessions[0].me().signOut() }.code())
        assertEquals(3, sessions[1].me().signIns().size)
        sessions[1].me().signOutEverywhere()
        assertEquals("signed_out", thrownBy<ComptoirException.SignIn> { sessions[2].me().get() }.code())
        val again = house.signedIn(anne)
        val user = house.administrator.people().endSignIns(anne.user)
        assertEquals(anne.user, user.id)
        assertEquals("signed_out", thrownBy<ComptoirException.SignIn> { again.me().get() }.code())
        // The host vouches for somebody without a sign-in.
        assertEquals("signed_out", thrownBy<ComptoirException.SignIn> { house.acting(anne).me().signOut() }.code())
        assertTrue(house.acting(anne).me().signIns().isEmpty())
    }
}
