package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Fields that a desk adds to its accounts and contacts, and their values. */
class FieldsTest {
    @TempDir
    lateinit var folder: Path

    private val labels = mapOf("fr" to "Parc", "fi" to "Kalusto")

    private val fleet = FieldDraft("account", "fleet", "number", labels, seenBy = "everyone")

    private val size = FieldDraft(
        subject = FieldSubject.CONTACT.key(),
        key = "size",
        kind = FieldKind.CHOICE.key(),
        labels = mapOf("fi" to "Koko"),
        choices = listOf("small" to "Pieni", "large" to "Suuri").map { (key, label) -> ChoiceDraft(key, mapOf("fi" to label)) },
        defaultValue = "small",
        seenBy = FieldAudience.STAFF.key(),
        editedBy = FieldAudience.STAFF.key(),
    )

    private fun ComptoirException.told() = problems("fi").map { it.path to it.code }

    @Test
    fun `a field of accounts is added, filled in, retired and restored`() = runBlocking<Unit> {
        val house = House.open(folder)
        val (fields, accounts) = house.administrator.fields() to house.agent.accounts()
        assertEquals(fleet, fieldDraftFromJson(fieldDraftToJson(fleet)))
        val field = fields.add(fleet)
        assertEquals(Triple(FieldKind.NUMBER, "Kalusto", FieldAudience.EVERYONE), Triple(field.kind, field.name, field.seenBy))
        assertEquals("Parc" to "1\u202f234,5", field.label("fr") to field.text("1234.5", "fr", "fi"))
        val taken = thrownBy<ComptoirException.Conflict> { fields.addJson(fieldDraftToJson(fleet)) }
        assertEquals("taken_field", taken.code())
        thrownBy<ComptoirException.Refused> { house.dealer.fields().add(fleet) }
        val account = accounts.create(AccountInsert(name = "Chez Joe", custom = mapOf("fleet" to "012.50")))
        assertEquals(mapOf("fleet" to "12.5"), account.custom)
        val wrong = thrownBy<ComptoirException.Invalid> {
            accounts.edit(account.id, AccountUpdate(custom = mapOf("fleet" to "kaksi", "speed" to "1")))
        }
        assertEquals(setOf("/custom/fleet" to "invalid_decimal", "/custom/speed" to "unknown_field"), wrong.told().toSet())
        val page = accounts.newPage("fr").sections.flatMap { it.fields }.single { it.path == "/custom/fleet" }
        assertEquals("Parc" to FieldType.NUMBER, page.label to page.fieldType)
        val update = AccountUpdate(custom = mapOf("fleet" to null))
        assertEquals("""{"custom":{"fleet":null}}""", accountUpdateToJson(update))
        assertEquals(emptyMap<String, String>(), accounts.edit(account.id, update).account.custom)
        val told = accounts.history(account.id).items.first()
        assertEquals("anna Infomedia muokkasi tiliä: Kalusto (12,5 → —)", told.sentence.text("fi"))
        val change = told.changes.single()
        assertEquals("custom/fleet" to listOf("Parc", "Kalusto", "Kalusto"), change.field to listOf("fr", "fi", "en").map { change.label(it) })
        accounts.edit(account.id, AccountUpdate(custom = mapOf("fleet" to "7")))
        assertEquals(House.BEFORE_CHRISTMAS, fields.retire(field.id).retiredAt)
        assertTrue(accounts.get(account.id).custom.isEmpty() && house.dealer.fields().list(FieldSubject.ACCOUNT).isEmpty())
        assertEquals(null, fields.restore(field.id).retiredAt)
        assertEquals(mapOf("fleet" to "7"), accounts.get(account.id).custom)
        assertEquals("unknown_field", thrownBy<ComptoirException.NotFound> { fields.retire(account.id) }.code())
        assertEquals("ada Infomedia lisäsi kentän Kalusto", fields.history(field.id).items.last().sentence.text("fi"))
    }

    @Test
    fun `a choice of contacts stays while it is in use`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val (fields, contacts) = house.administrator.fields() to house.agent.contacts()
        val field = fields.add(size)
        assertEquals("Suuri", field.text("large", "fr", "fi"))
        val anne = house.contact("anne", Role.MANAGER)
        assertEquals(mapOf("size" to "small"), anne.custom)
        assertTrue(house.acting(anne).contacts().get(anne.id).custom.isEmpty())
        val large = contacts.edit(anne.id, ContactUpdate(custom = mapOf("size" to "large")))
        assertEquals(mapOf("size" to "large"), large.custom)
        val update = FieldUpdate(choices = listOf(ChoiceDraft("small", mapOf("fi" to "Pieni"))))
        assertEquals(update, fieldUpdateFromJson(fieldUpdateToJson(update)))
        val used = thrownBy<ComptoirException.Invalid> { fields.edit(field.id, update) }
        assertEquals(listOf("/choices" to "choice_in_use"), used.told())
        assertEquals(emptyMap<String, String>(), contacts.edit(anne.id, ContactUpdate(custom = mapOf("size" to null))).custom)
        val edited = house.administrator.basedOn(field.version).fields().edit(field.id, update)
        assertEquals(listOf("small") to field.version + 1, edited.choices.map { it.key } to edited.version)
        val stale = thrownBy<ComptoirException.Conflict> { house.administrator.basedOn(1).fields().retire(field.id) }
        assertEquals(listOf("choices"), stale.staleVersion()!!.fields)
        val wider = thrownBy<ComptoirException.Invalid> { fields.editJson(field.id, """{"edited_by": "everyone"}""") }
        assertEquals(listOf("/edited_by" to "edited_wider_than_seen"), wider.told())
        assertEquals(null, fields.edit(field.id, FieldUpdate(defaultValue = Edit.Clear)).defaultValue)
    }

    @Test
    fun `a pack carries the fields to where there is no store`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.administrator.fields().add(fleet.copy(required = true, editedBy = "staff"))
        val pack = house.dealer.requests().pack()
        val field = CustomField(FieldSubject.ACCOUNT, "fleet", FieldKind.NUMBER, labels, required = true)
        assertEquals(listOf(field), pack.settings().customFields)
        assertEquals(pack.toJson(), Pack(pack.settings()).toJson())
        assertEquals(listOf("/account/custom/fleet" to "required"), pack.check(CREATE, "fi").map { it.path to it.code })
        val filled = RequestDraft.Create(DRAFT.copy(account = DRAFT.account.copy(custom = mapOf("fleet" to "3"))))
        assertEquals(filled, requestDraftFromJson(filled.toJson()))
        assertTrue(pack.check(filled, "fi").isEmpty())
        assertEquals("3", house.opened(filled.draft).custom["fleet"])
        assertEquals("7.5", field.check(" 7.50 "))
        assertEquals(listOf("/custom/fleet" to "invalid_decimal"), thrownBy<ComptoirException.Invalid> { field.check("x") }.told())
        assertEquals("Parc" to "7,5", field.label("fr", "fi") to field.text("7.5", "fr", "fi"))
        assertEquals("Pieni", FieldChoice("small", mapOf("fi" to "Pieni")).label("fr", "fi"))
    }
}
