package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Accounts that the desk's own people enter, edit, suspend and delete. */
class AccountsTest {
    @TempDir
    lateinit var folder: Path

    private val joe = AccountInsert(
        name = "Garage Chez Joe",
        reference = "C-1001",
        address = AddressDraft("Mannerheimintie 1", "00100", "Helsinki"),
        administrator = UserDraft("anne@chezjoe.example", "Anne", "Tremblay", "workshop_manager"),
    )

    @Test
    fun `a10 a name is enough for an account`() = runBlocking<Unit> {
        val accounts = House.open(folder).agent.accounts()
        val bare = accounts.create(AccountInsert(name = "Garage Chez Joe"))
        assertEquals(listOf("fi", "FI", "Europe/Helsinki"), listOf(bare.language, bare.country, bare.timeZone))
        assertEquals(AddressDraft(), bare.address)
        assertEquals(listOf(null, null, null), listOf(bare.administrator, bare.dataCentre, bare.notes))
        assertEquals(AccountState.ACTIVE, bare.state)
        val whole = accounts.create(joe)
        assertEquals("anne@chezjoe.example", accounts.contacts(whole.id).single().email)
        assertEquals(accounts.contacts(whole.id).single().user, whole.administrator)
        assertEquals(whole, accounts.find("c-1001"))
        val json = accountInsertToJson(joe.copy(reference = "C-1002", administrator = null))
        assertEquals("C-1002", accounts.createJson(json).reference)
        assertEquals(joe, accountInsertFromJson(accountInsertToJson(joe)))
    }

    @Test
    fun `q4 a wrong account tells all its problems at once`() = runBlocking<Unit> {
        val accounts = House.open(folder).agent.accounts()
        val wrong = AccountInsert(country = "XX", term = "121", renewal = "weekly", administrator = UserDraft(email = "anne"))
        val thrown = thrownBy<ComptoirException.Invalid> { accounts.create(wrong) }
        assertEquals(
            listOf(
                "/name" to "required",
                "/country" to "unknown_country",
                "/term" to "out_of_range",
                "/renewal" to "unknown_option",
                "/administrator/email" to "invalid_email",
            ),
            thrown.problems("fi").map { it.path to it.code },
        )
        val shapes = listOf("[]", "{", """{"name": 1}""", """{"nme": "Joe"}""")
        for (json in shapes) {
            assertTrue(thrownBy<ComptoirException.Invalid> { accounts.createJson(json) }.problems("fi").isNotEmpty())
            thrownBy<ComptoirException.Invalid> { accountInsertFromJson(json) }
        }
        assertEquals(0, accounts.list().items.size)
    }

    @Test
    fun `a2 what is given of an account changes, what is cleared goes, all else stays`() = runBlocking<Unit> {
        val house = House.open(folder)
        val accounts = house.agent.accounts()
        val before = accounts.create(joe.copy(notes = "Soita ovikelloa."))
        val update = AccountUpdate(name = Edit.Set("Garage Joe & fils"), notes = Edit.Clear)
        val tried = house.agent.preview().accounts().edit(before.id, update)
        val edited = accounts.edit(before.id, update)
        assertEquals(edited, tried)
        val expected = before.copy(name = "Garage Joe & fils", notes = null, version = edited.account.version)
        assertEquals(expected, edited.account)
        assertNull(edited.termChange)
        assertEquals(update, accountUpdateFromJson("""{"name":"Garage Joe & fils","notes":null}"""))
        assertEquals("""{"name":"Garage Joe & fils","notes":null}""", accountUpdateToJson(update))
        assertEquals("en", accounts.editJson(before.id, """{"language": "en"}""").account.language)
        val wrong = AccountUpdate(name = Edit.Clear, state = Edit.Set("deleted"), timeZone = Edit.Set("Europe/Turku"))
        val thrown = thrownBy<ComptoirException.Invalid> { accounts.edit(before.id, wrong) }
        assertEquals(
            setOf("/state" to "unknown_option", "/name" to "cannot_clear", "/time_zone" to "unknown_time_zone"),
            thrown.problems("fi").map { it.path to it.code }.toSet(),
        )
    }

    @Test
    fun `s4 who was slower is told field by field what others changed, and who`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.agent.accounts().create(joe)
        house.administrator.accounts().edit(account.id, AccountUpdate(language = Edit.Set("fr")))
        val late = house.agent.basedOn(account.version).accounts()
        val thrown = thrownBy<ComptoirException.Conflict> { late.edit(account.id, AccountUpdate(notes = Edit.Set("Non."))) }
        val stale = thrown.staleVersion()!!
        assertEquals(listOf("language"), stale.fields)
        val change = stale.changes.single()
        assertEquals("language" to House.BEFORE_CHRISTMAS, change.field to change.at)
        assertEquals("ada Infomedia", Labels("fi").actorName(change.by))
        assertEquals("Europe/Helsinki", stale.timeZone)
        assertTrue(thrown.text("fr").contains("ada Infomedia"))
        assertEquals("L’application (nightly)", Labels("fr").actorName(HistoryActor.Host("nightly")))
    }

    @Test
    fun `a1 an account is suspended, restored and deleted, and each state says what it allows`() = runBlocking<Unit> {
        val accounts = House.open(folder).agent.accounts()
        val id = accounts.create(joe).id
        assertEquals(AccountState.SUSPENDED, accounts.suspend(id).state)
        val wrong = thrownBy<ComptoirException.State> { accounts.suspend(id) }
        assertEquals("wrong_account_state", wrong.code())
        val expected = listOf(AccountCommand.EDIT, AccountCommand.RESTORE, AccountCommand.DELETE)
        assertEquals(WrongAccountState(AccountState.SUSPENDED, AccountCommand.SUSPEND, expected), wrong.wrongAccountState())
        assertEquals(expected, AccountState.SUSPENDED.allows())
        assertNull(wrong.wrongState())
        assertEquals(AccountState.ACTIVE, accounts.restore(id).state)
        assertEquals(AccountState.DELETED, accounts.delete(id).state)
        assertTrue(accounts.list().items.isEmpty())
        assertEquals(listOf(id), accounts.list(AccountFilter(state = AccountState.DELETED)).items.map { it.id })
        assertEquals("Poistettu", AccountState.DELETED.label("fi"))
        assertFalse(AccountState.DELETED.isEditable() || AccountState.DELETED.isWaiting())
    }

    @Test
    fun `a3 the host confirms what it has provisioned, or fails it`() = runBlocking<Unit> {
        val house = House.open(folder, House.SETTINGS.copy(provisioning = Provisioning.HOST))
        val (agent, host) = house.agent.accounts() to house.host.accounts()
        val account = agent.create(joe)
        assertEquals(AccountState.CREATING, account.state)
        assertEquals(AccountState.ACTIVE, host.confirm(account.id).state)
        val waiting = agent.edit(account.id, AccountUpdate(name = Edit.Set("Joe"))).account
        assertEquals(AccountState.UPDATING to "Joe", waiting.state to waiting.name)
        val failed = host.fail(account.id, "Palvelin ei vastannut.")
        assertEquals(AccountState.ACTIVE to "Garage Chez Joe", failed.state to failed.name)
        val reason = thrownBy<ComptoirException.Invalid> { host.fail(account.id, " ") }
        assertEquals("/text", reason.problems("fi").single().path)
        thrownBy<ComptoirException.Refused> { agent.confirm(account.id) }
        assertEquals("wrong_account_state", thrownBy<ComptoirException.State> { host.confirm(account.id) }.code())
    }

    @Test
    fun `a1 the life of an account is reckoned without a store`() {
        val begun = lifeBegun(Provisioning.HOST)
        assertEquals(Life.Creating, begun)
        val active = begun.after(AccountCommand.CONFIRM, Provisioning.HOST, null)
        val updating = active.after(AccountCommand.EDIT, Provisioning.HOST, Rest.SUSPENDED)
        assertEquals(Life.Updating(from = Rest.ACTIVE, to = Rest.SUSPENDED), updating)
        assertEquals(AccountState.UPDATING to null, updating.name() to updating.rest())
        assertEquals(Life.Suspended, updating.after(AccountCommand.CONFIRM, Provisioning.IMMEDIATE, null))
        assertFalse(updating.allows(AccountCommand.DELETE))
        thrownBy<ComptoirException.State> { updating.after(AccountCommand.DELETE, Provisioning.HOST, null) }
        assertEquals(Life.Active, lifeBegun(Provisioning.IMMEDIATE))
    }

    @Test
    fun `the page of an account is data, with its help and what to bear in mind`() = runBlocking<Unit> {
        val accounts = House.open(folder).agent.accounts()
        val id = accounts.create(joe).id
        val page = accounts.editPage(id, "fr-CA")
        assertEquals(listOf("fr", "Modifier", "Garage Chez Joe"), listOf(page.locale, page.title, page.account))
        assertEquals(PageButtons("Enregistrer", "Annuler"), page.buttons)
        assertEquals(listOf("modify_administrator", "replace_administrator"), page.next.map { it.key })
        val fields = page.sections.flatMap { it.fields }.associateBy { it.path }
        assertEquals("Garage Chez Joe", fields.getValue("/name").defaultValue)
        assertTrue(fields.getValue("/name").help!!.isNotBlank())
        assertTrue(fields.values.any { it.important != null })
        assertTrue(page.editable)
        assertEquals("Garage Chez Joe", Vectors.parse(accounts.editPageJson(id, "fi")).get("account").textValue())
        thrownBy<ComptoirException.Invalid> { accounts.editPage(id, "no tag") }
    }

    @Test
    fun `a7 somebody else answers for an account, and each person is changed in all of them`() = runBlocking<Unit> {
        val house = House.open(folder)
        val accounts = house.agent.accounts()
        val account = accounts.create(joe)
        val second = accounts.create(AccountInsert(name = "Chez Joe 2", administrator = UserDraft("anne@chezjoe.example")))
        assertEquals(listOf("Chez Joe 2", "Garage Chez Joe"), accounts.sites(account.id).map { it.name })
        assertEquals(2, accounts.list(AccountFilter(administrator = account.administrator)).items.size)
        val version = accounts.contacts(account.id).single().version
        val person = UserUpdate(firstName = Edit.Set("Anne-Marie"))
        val anne = house.agent.basedOn(version).accounts().editAdministrator(account.id, person)
        assertEquals(UserState.ACTIVE to version + 1, anne.state to anne.version)
        assertEquals("Anne-Marie" to "Tremblay", anne.firstName to anne.lastName)
        assertEquals("Anne-Marie", accounts.contacts(second.id).single().firstName)
        assertEquals("Anne", accounts.editAdministratorJson(account.id, """{"first_name": "Anne"}""").firstName)
        val luc = AdministratorDraft("luc@chezjoe.example", firstName = "Luc", lastName = "Roy", jobTitle = "workshop_manager")
        val replaced = accounts.replaceAdministrator(account.id, luc)
        assertEquals(listOf("anne@chezjoe.example", "luc@chezjoe.example"), accounts.contacts(account.id).map { it.email })
        val back = administratorDraftToJson(AdministratorDraft(user = account.administrator, removeFormer = true))
        assertEquals(account.administrator, accounts.replaceAdministratorJson(account.id, back).administrator)
        assertEquals(1, accounts.contacts(account.id).size)
        assertTrue(replaced.administrator != account.administrator)
        val same = thrownBy<ComptoirException.Invalid> {
            accounts.replaceAdministrator(account.id, AdministratorDraft("anne@chezjoe.example"))
        }
        assertEquals("/email" to "same_administrator", same.problems("fi").single().let { it.path to it.code })
        assertEquals(UserUpdate(email = Edit.Set("a@b.example")), userUpdateFromJson("""{"email":"a@b.example"}"""))
        assertEquals("{}", userUpdateToJson(UserUpdate()))
        assertEquals(ProfileUpdate(language = Edit.Set("fi")), profileUpdateFromJson("""{"language":"fi"}"""))
        assertEquals("""{"first_name":null}""", profileUpdateToJson(ProfileUpdate(firstName = Edit.Clear)))
        assertEquals(luc, administratorDraftFromJson(administratorDraftToJson(luc)))
    }

    @Test
    fun `a8 an account says which data centre serves it, and why`() = runBlocking<Unit> {
        val hamina = DataCentreDraft("hamina", mapOf("fi" to "Hamina"), "FI", 60.57, 27.19)
        val dublin = DataCentreDraft("dublin", mapOf("en" to "Dublin"), "IE", 53.35, -6.26)
        val accounts = House.open(folder, House.SETTINGS.copy(dataCentres = listOf(dublin, hamina))).agent.accounts()
        val account = accounts.create(joe)
        assertEquals("hamina", account.dataCentre)
        val centre = accounts.centre(account.id)!!
        assertEquals(CentreReason.NEAREST to "dublin", centre.reason() to centre.runnerUp()!!.centre.key)
        assertEquals("Hamina", Labels("fi").centreName(centre.centre()))
        assertEquals("dublin", accounts.explainCentre("FR")!!.centre().key)
        assertTrue(accounts.explainCentre("FR")!!.text("fr").startsWith("France"))
    }

    @Test
    fun `no personal value is in the text of what is new`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.agent.accounts().create(joe)
        val group = house.agent.groups().create("Joe et ses amis")
        val reports = listOf(DeviceReport("cam-1", DeviceState.WAITING, "Joen kamera"))
        val shown = listOf(
            joe, account, AccountUpdate(name = Edit.Set("Joe")), AdministratorDraft("anne@chezjoe.example"), group,
            house.agent.accounts().editPage(account.id, "fi"), UserUpdate(firstName = Edit.Set("Anne")), reports,
            ProfileUpdate(firstName = Edit.Set("Anne")),
            house.host.devices().report(account.id, reports), house.agent.subscriptions().renewals(),
            house.agent.people().suspendUser(account.administrator!!), house.agent.accounts().edit(account.id, AccountUpdate()),
        ).joinToString()
        for (secret in listOf("Joe", "Anne", "anne", "Mannerheimintie", "Tremblay")) {
            assertFalse(shown.contains(secret), "$secret in $shown")
        }
    }
}
