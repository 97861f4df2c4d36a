package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Requests about an account that exists already. */
class ModifyTest {
    @TempDir
    lateinit var folder: Path

    private val kaisa = DRAFT.users[0].copy(email = "kaisa@imt.example", firstName = "Kaisa", lastName = "Salo")

    @Test
    fun `q1 what is given changes, what is cleared goes, all else stays`() = runBlocking<Unit> {
        val house = House.open(folder)
        val before = house.opened(DRAFT.copy(account = DRAFT.account.copy(notes = "Soita ensin.")))
        val draft = ModifyDraft(
            AccountEdit(
                currentName = "jg imt 1",
                name = Edit.Set("JG IMT Oy"),
                address = AddressEdit(street = Edit.Set("Mannerheimintie 2")),
                notes = Edit.Clear,
            ),
        )
        val code = house.started(draft)
        assertEquals(RequestDraft.Modify(draft), house.agent.requests().get(code).draft)
        assertEquals(RequestKind.MODIFY, house.agent.requests().get(code).kind)
        assertEquals(before.id, house.agent.requests().complete(code).account)
        val after = house.agent.accounts().get(before.id)
        val expected = before.copy(
            name = "JG IMT Oy",
            address = before.address.copy(street = "Mannerheimintie 2"),
            // Bills and goods go where the account is, and follow it.
            billing = before.billing.copy(street = "Mannerheimintie 2"),
            shipping = before.shipping.copy(street = "Mannerheimintie 2"),
            notes = null,
            version = after.version,
        )
        assertEquals(expected, after)
        assertTrue(after.version > before.version)
    }

    @Test
    fun `q1 the three states of an edit are three things in JSON`() {
        val edits = ModifyDraft(AccountEdit(currentName = "JG IMT 1", name = Edit.Set(""), notes = Edit.Clear))
        val draft = RequestDraft.Modify(edits)
        val json = """{"kind":"modify","account":{"current_name":"JG IMT 1","name":"","notes":null},"modify_users":false,"users":[]}"""
        assertEquals(json, draft.toJson())
        assertEquals(draft, requestDraftFromJson(json))
        assertEquals(Edit.Unchanged, edits.account.language)
        assertEquals(AddressEdit(Edit.Unchanged, Edit.Unchanged, Edit.Unchanged, Edit.Unchanged), edits.account.address)
        assertEquals(RequestKind.MODIFY, draft.kind())
        assertEquals(RequestKind.CREATE, CREATE.kind())
        assertEquals("Muokkaa liikeasiakastiliä ja käyttäjä", RequestKind.MODIFY.label("fi"))
    }

    @Test
    fun `q4 a wrong modification tells all its problems at once`() = runBlocking<Unit> {
        val pack = House.open(folder).dealer.requests().pack()
        val draft = ModifyDraft(
            account = AccountEdit(name = Edit.Clear, country = Edit.Set("XX")),
            modifyUsers = true,
            users = listOf(UserEdit(currentEmail = "jussi@imt.example", firstName = Edit.Set("Juha"), removeAccess = true)),
        )
        assertEquals(
            listOf(
                "/account/current_name" to "required",
                "/account/name" to "cannot_clear",
                "/account/country" to "unknown_country",
                "/users/0/remove_access" to "removal_with_changes",
            ),
            pack.check(RequestDraft.Modify(draft), "fi").map { it.path to it.code },
        )
        val blank = pack.blank(RequestKind.MODIFY)
        assertEquals(ModifyDraft(), (blank as RequestDraft.Modify).draft)
        val nothing = pack.check(RequestDraft.Modify(ModifyDraft(AccountEdit(currentName = "JG IMT 1"))), "fi")
        assertEquals(listOf("no_change"), nothing.map { it.code })
    }

    @Test
    fun `q2 the form to modify says what can be cleared, and when its users are shown`() {
        val settings = PackSettings("Infomedia", "Microcat Market", "FI", "fi", "Europe/Helsinki")
        val form = Pack(settings).form(RequestKind.MODIFY, "fi")
        assertEquals("PYYNTÖ MUOKATA LIIKEASIAKASTILIÄ TAI KÄYTTÄJÄÄ", form.title)
        val fields = form.sections.flatMap { it.fields }.associateBy { it.path }
        assertTrue(fields.getValue("/account/notes").clearable)
        assertFalse(fields.getValue("/account/name").clearable)
        val users = form.sections.single { it.key == "users" }
        assertEquals(listOf(Condition("/modify_users", listOf("true"))), users.visibleWhen)
    }

    @Test
    fun `q1 users are added to an account that is named by its reference number`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.opened(completion = Completion(reference = "FI-1"))
        assertEquals("FI-1", account.reference)
        val more = CreateDraft(AccountDraft(existing = true, reference = "fi-1"), listOf(kaisa))
        assertEquals(account, house.opened(more))
        val contacts = house.agent.accounts().contacts(account.id)
        assertEquals(listOf(Role.MANAGER, Role.REQUESTER), contacts.map { it.role })
        val again = thrownBy<ComptoirException.Invalid> { house.dealer.requests().submit(RequestDraft.Create(more)) }
        assertEquals(listOf("/users/0/email" to "already_contact"), again.problems("fi").map { it.path to it.code })
    }

    @Test
    fun `q7 a value changed since is shown, and the agent says which holds`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.opened()
        fun renamed(name: String) = ModifyDraft(AccountEdit(currentName = "JG IMT 1", name = Edit.Set(name)))
        val late = house.started(renamed("JG IMT 2"))
        house.agent.requests().complete(house.started(renamed("JG IMT 3")))
        val review = house.agent.requests().review(late)
        val value = ReviewedValue("/account/name", "JG IMT 1", "JG IMT 3", "JG IMT 2", conflict = true)
        assertEquals(listOf(value), review.values)
        val undecided = thrownBy<ComptoirException.Invalid> { house.agent.requests().complete(late) }
        assertEquals(listOf("/account/name" to "changed_since"), undecided.problems("fi").map { it.path to it.code })
        val misplaced = Completion(keep = mapOf("/account/nobody" to Keep.CURRENT))
        thrownBy<ComptoirException.Invalid> { house.agent.requests().complete(late, misplaced) }
        val decided = Completion(keep = mapOf("/account/name" to Keep.REQUESTED))
        val account = house.agent.requests().complete(late, decided).account!!
        assertEquals(review.account, account)
        assertEquals("JG IMT 2", house.agent.accounts().get(account).name)
        assertEquals("Pyydetty tieto", Keep.REQUESTED.label("fi"))
    }

    @Test
    fun `a7 who answers for the account leaves when somebody takes over`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.opened(DRAFT.copy(users = DRAFT.users + kaisa))
        val leaving = UserEdit(currentEmail = "jussi@imt.example", removeAccess = true)
        val code = house.started(ModifyDraft(AccountEdit(id = account.id), modifyUsers = true, users = listOf(leaving)))
        val jussi = house.agent.requests().review(code).users.single()
        assertEquals("/users/0", jussi.path)
        assertEquals(account.administrator, jussi.user)
        assertEquals("Jussi Gustafsson", jussi.name)
        assertEquals(0L, jussi.otherAccounts)
        assertTrue(jussi.needsSuccessor)
        assertFalse(jussi.misplaced || jussi.staff)
        val alone = thrownBy<ComptoirException.Invalid> { house.agent.requests().complete(code) }
        assertEquals(listOf("needs_successor"), alone.problems("fi").map { it.code })
        house.agent.requests().complete(code, Completion(successors = mapOf("/users/0" to "KAISA@imt.example")))
        val left = house.agent.accounts().contacts(account.id).single()
        assertEquals("kaisa@imt.example", left.email)
        assertEquals(left.user, house.agent.accounts().get(account.id).administrator)
    }

    @Test
    fun `p4 a new address is confirmed, and the old one is told`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.opened()
        val mails = house.host.outbox().lease(100, 60)
        house.host.outbox().acknowledge(mails.map { it.id })
        val jussi = UserEdit(currentEmail = "jussi@imt.example", email = Edit.Set("jussi.g@imt.example"))
        val code = house.started(ModifyDraft(AccountEdit(id = account.id), modifyUsers = true, users = listOf(jussi)))
        house.agent.requests().complete(code)
        val sent = house.host.outbox().lease(100, 60).associate { it.to to it.template }
        assertEquals("email_changed", sent["jussi@imt.example"])
        assertTrue(sent.getValue("jussi.g@imt.example") in listOf("activate", "confirm_email"))
        assertEquals("request_modified", sent["jari@infomedia.example"])
    }

    @Test
    fun `no personal value is in the text of what is new`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.opened(DRAFT.copy(users = DRAFT.users + kaisa), Completion(reference = "FI-1"))
        val jussi = UserEdit(currentEmail = "jussi@imt.example", firstName = Edit.Set("Jussi-Pekka"))
        val edits = AccountEdit(currentName = "JG IMT 1", address = AddressEdit(street = Edit.Set("Mannerheimintie 2")))
        val draft = ModifyDraft(edits, modifyUsers = true, users = listOf(jussi))
        val code = house.started(draft)
        val shown = listOf(
            draft, draft.account, draft.users, draft.account.address.street, RequestDraft.Modify(draft),
            house.agent.requests().review(code), house.agent.requests().day(), house.agent.requests().history(code),
            house.agent.accounts().history(account.id), house.agent.accounts().suggest("jg"), RequestFilter(prefix = "JG IMT"),
            AccountFilter(prefix = "JG IMT"), Completion(successors = mapOf("/users/0" to "kaisa@imt.example")),
            house.host.changes(), Edit.Clear, Edit.Unchanged,
        ).joinToString()
        for (secret in listOf("Jussi", "jussi", "kaisa", "Kaisa", "JG IMT", "Mannerheimintie", "Infomedia")) {
            assertFalse(shown.contains(secret), "$secret in $shown")
        }
        assertNull(house.agent.requests().get(code).account.takeIf { it != account.id })
    }
}
