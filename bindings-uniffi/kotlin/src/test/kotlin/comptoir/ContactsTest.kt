package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The people in an account, and what each may do there. */
class ContactsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `p2 a contact is added with what the page asks for`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val contacts = house.agent.contacts()
        val page = contacts.page(null, "fi")
        assertEquals(listOf(null, null), listOf(page.account, page.state))
        assertEquals("Garage Chez Joe", contacts.page(garage.id, "fi").account)
        assertEquals(page.title, Vectors.parse(contacts.pageJson(null, "fi")).get("title").textValue())
        val draft = house.draft("marie", Role.MANAGER)
        val created = contacts.create(draft)
        val marie = created.contact
        assertTrue(created.lookAlikes.isEmpty())
        assertEquals(listOf("marie Tremblay", "marie", "Tremblay"), listOf(marie.name, marie.firstName, marie.lastName))
        assertEquals(listOf(Role.MANAGER, Activation.INVITED, "fi"), listOf(marie.role, marie.activation, marie.language))
        assertEquals(listOf("+358 9 310 1691", null, null), listOf(marie.phone, marie.mobile, marie.other))
        assertEquals(listOf(null, null), listOf(marie.services, marie.removedAt))
        assertEquals(marie, contacts.get(marie.id))
        assertEquals(listOf(marie), contacts.team(garage.id))
        assertEquals(draft, contactDraftFromJson(contactDraftToJson(draft)))
        val alike = contacts.createJson(contactDraftToJson(draft.copy(email = "rnarie@chezjoe.example")))
        assertEquals(listOf(LookAlike(marie.user, marie.email, marie.name)), alike.lookAlikes)
        assertEquals("marie@chezjoe.example", house.administrator.people().lookAlikes(alike.contact.user).single().email)
    }

    @Test
    fun `p2 a wrong contact tells all its problems at once`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val contacts = house.agent.contacts()
        val wrong = ContactDraft(account = "Garage Chez Luc", email = "anne", role = "boss", language = "xx", timeZone = "Europe/Turku")
        val thrown = thrownBy<ComptoirException.Invalid> { contacts.create(wrong) }
        assertEquals(
            setOf(
                "/account" to "unknown_account", "/name" to "required", "/email" to "invalid_email",
                "/role" to "unknown_option", "/phone" to "channel_required", "/language" to "unknown_language",
                "/time_zone" to "unknown_time_zone",
            ),
            thrown.problems("fi").map { it.path to it.code }.toSet(),
        )
        for (json in listOf("[]", "{", """{"name": 1}""", """{"nme": "Anne"}""")) {
            assertTrue(thrownBy<ComptoirException.Invalid> { contacts.createJson(json) }.problems("fi").isNotEmpty())
            thrownBy<ComptoirException.Invalid> { contactDraftFromJson(json) }
        }
        contacts.create(house.draft("anne", Role.MANAGER))
        val twice = thrownBy<ComptoirException.Invalid> { contacts.create(house.draft("anne", Role.OBSERVER)) }
        assertEquals("already_contact", twice.problems("fi").single().code)
        assertEquals(1, contacts.team(garage.id, removed = true).size)
        val codes = listOf<suspend () -> Any>(
            { contacts.get("17") },
            { contacts.remove("00000000-0000-0000-0000-000000000000") },
            { contacts.team("17") },
            { contacts.editPage("17", "fi") },
        ).map { call -> thrownBy<ComptoirException.NotFound> { call() }.code() }
        assertEquals(listOf("unknown_contact", "unknown_contact", "unknown_account", "unknown_contact"), codes)
    }

    @Test
    fun `p6 a place is edited and a role given by the version of the place`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        house.administrator.services().add(ServiceDraft("painting", mapOf("fi" to "Maalaus")))
        val contacts = house.agent.contacts()
        val anne = contacts.create(house.draft("anne", Role.MANAGER)).contact
        val update = ContactUpdate(
            phone = Edit.Clear,
            mobile = Edit.Set("+358 40 123 4567"),
            jobTitle = Edit.Set("workshop_manager"),
            services = ServicesEdit.These(listOf("painting")),
            notifications = listOf(Notification.ALL_WORK.key()),
        )
        val edited = contacts.edit(anne.id, update)
        assertEquals(listOf(null, "+358 40 123 4567"), listOf(edited.phone, edited.mobile))
        assertEquals(listOf("painting") to listOf(Notification.ALL_WORK), edited.services to edited.notifications)
        assertEquals("workshop_manager", edited.jobTitle)
        assertEquals(edited, contacts.edit(anne.id, ContactUpdate()))
        assertEquals(ContactUpdate(), contactUpdateFromJson("{}"))
        assertEquals(update, contactUpdateFromJson(contactUpdateToJson(update)))
        val page = contacts.editPage(anne.id, "fi")
        assertTrue(page.sections.flatMap { it.fields }.any { it.chosen == listOf("painting") })
        assertEquals(page.title, Vectors.parse(contacts.editPageJson(anne.id, "fi")).get("title").textValue())
        val stale = thrownBy<ComptoirException.Conflict> {
            house.agent.basedOn(anne.contactVersion).contacts().edit(anne.id, ContactUpdate(other = Edit.Set("Skype: anne")))
        }
        assertEquals(edited.contactVersion, stale.staleVersion()!!.current)
        assertNull(contacts.editJson(anne.id, """{"services": null}""").services)
        val requester = contacts.changeRole(anne.id, Role.REQUESTER)
        assertEquals(Role.REQUESTER to emptyList<Notification>(), requester.role to requester.notifications)
        assertFalse(Notification.ALL_WORK.fits(Role.REQUESTER))
        assertTrue(Notification.OWN_WORK.fits(Role.REQUESTER))
        val wrong = ContactUpdate(mobile = Edit.Clear, notifications = listOf("all_work"), services = ServicesEdit.These(listOf("x")))
        val thrown = thrownBy<ComptoirException.Invalid> { contacts.edit(anne.id, wrong) }
        assertEquals(setOf("/services/0", "/notifications/0"), thrown.problems("fi").map { it.path }.toSet())
        val last = thrownBy<ComptoirException.Invalid> { contacts.edit(anne.id, ContactUpdate(mobile = Edit.Clear)) }
        assertEquals("channel_required", last.problems("fi").single().code)
        for (json in listOf("[]", """{"services": "painting"}""", """{"role": "manager"}""")) {
            thrownBy<ComptoirException.Invalid> { contacts.editJson(anne.id, json) }
        }
    }

    @Test
    fun `p4 the person is edited everywhere by the version of the person`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val contacts = house.agent.basedOn(anne.version).contacts()
        val renamed = contacts.editPerson(anne.id, UserUpdate(name = Edit.Set("Anne-Marie Tremblay"), firstName = Edit.Clear))
        assertEquals(listOf("Anne-Marie Tremblay", ""), listOf(renamed.name, renamed.firstName))
        assertEquals(anne.version + 1, renamed.version)
        val stale = thrownBy<ComptoirException.Conflict> { contacts.editPerson(anne.id, UserUpdate(language = Edit.Set("fr"))) }
        assertEquals("conflict", stale.code())
        val moved = house.agent.contacts().editPersonJson(anne.id, """{"email": "am@chezjoe.example"}""")
        assertEquals("am@chezjoe.example" to Activation.INVITED, moved.email to moved.activation)
        assertEquals(InvitationPurpose.CONFIRM_EMAIL, house.host.access().invitation(house.token(moved.email)).purpose)
    }

    @Test
    fun `p6 a manager looks after the others of the own account`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val luc = house.contact("luc", Role.REQUESTER)
        val manager = house.acting(anne).contacts()
        assertEquals(setOf(anne.id, luc.id), manager.team(garage.id).map { it.id }.toSet())
        assertEquals(Role.OBSERVER, manager.changeRole(luc.id, Role.OBSERVER).role)
        val own = thrownBy<ComptoirException.Refused> { manager.changeRole(anne.id, Role.OBSERVER) }.refusal()!!
        assertEquals(Action.CHANGE_ROLE to RefusalReason.OWN_PLACE, own.action() to own.reason())
        val other = house.agent.accounts().create(AccountInsert(name = "Chez Luc"))
        assertEquals("unknown_account", thrownBy<ComptoirException.NotFound> { manager.team(other.id) }.code())
        house.agent.contacts().create(house.draft("luc", Role.MANAGER).copy(account = "Chez Luc"))
        val places = thrownBy<ComptoirException.Refused> { manager.editPerson(luc.id, UserUpdate(language = Edit.Set("fr"))) }
        assertEquals(RefusalReason.OTHER_PLACES, places.refusal()!!.reason())
        val role = thrownBy<ComptoirException.Refused> { house.acting(luc).contacts().team(garage.id) }.refusal()!!
        assertEquals(ActorRole.Contact(Role.OBSERVER) to listOf(Role.MANAGER), role.role() to role.rolesThatMay())
        assertEquals(null, house.agent.accounts().get(garage.id).notes)
    }

    @Test
    fun `p8 who holds open work is not removed, and comes back as the same contact`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val luc = house.contact("luc", Role.REQUESTER)
        val contacts = house.agent.contacts()
        val code = house.acting(luc).work().submit(WorkDraft("Viiri")).code
        val open = thrownBy<ComptoirException.State> { contacts.remove(luc.id) }
        assertEquals("open_work" to OpenWork(listOf(code), false), open.code() to open.openWork())
        assertTrue(open.text("fi").contains(code))
        house.agent.work().reassign(Reassignment(luc.id, anne.id))
        val removed = contacts.remove(luc.id)
        assertEquals(House.BEFORE_CHRISTMAS, removed.removedAt)
        assertEquals(listOf(anne.id), contacts.team(garage.id).map { it.id })
        assertEquals(setOf(anne.id, luc.id), contacts.team(garage.id, removed = true).map { it.id }.toSet())
        val gone = thrownBy<ComptoirException.State> { contacts.edit(luc.id, ContactUpdate(phone = Edit.Set("040 112233"))) }
        assertEquals("contact_removed", gone.code())
        assertNull(gone.openWork())
        val back = contacts.create(house.draft("luc", Role.OBSERVER)).contact
        assertEquals(luc.id to Role.OBSERVER, back.id to back.role)
        house.agent.accounts().replaceAdministrator(garage.id, AdministratorDraft(user = anne.user))
        val answers = thrownBy<ComptoirException.State> { contacts.remove(anne.id) }
        assertEquals(listOf(garage.id), answers.stillAdministrator()!!.accounts.map { it.id })
    }

    @Test
    fun `no personal value is in the text of a contact`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val work = house.acting(anne).work().submit(WorkDraft("Viiri annelle", "Joelle myös"))
        val shown = listOf(
            house.draft("anne", Role.MANAGER), anne, house.agent.contacts().team(garage.id), work, work.holder, work.submittedBy,
            ContactUpdate(other = Edit.Set("Skype: anne")), house.acting(anne).me().get(), house.acting(anne).me().places(),
            house.administrator.people().invitations(), WorkDraft("Viiri annelle"), LookAlike(anne.user, anne.email, anne.name),
        ).joinToString()
        for (secret in listOf("Joe", "anne", "Tremblay", "310 1691", "Viiri")) {
            assertFalse(shown.contains(secret), "$secret in $shown")
        }
    }
}
