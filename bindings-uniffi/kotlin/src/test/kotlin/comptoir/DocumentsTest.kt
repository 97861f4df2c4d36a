package comptoir

import java.nio.file.Path
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Documents: drafted, issued with a number, paid, shown and rendered (rules C1 to C4). */
class DocumentsTest {
    @TempDir
    lateinit var folder: Path

    private val windscreen = DocumentLineDraft("Tuulilasi", "1.5", "285.505", "20")

    private val invoice = DocumentDraft(DocumentKind.INVOICE.key(), listOf(windscreen), dueOn = "2027-01-22")

    private val today = LocalDate.of(2026, 12, 23)

    private fun ComptoirException.told() = problems("fi").map { it.path to it.code }

    @Test
    fun `c2 c3 an invoice is drafted, issued and paid`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val documents = house.agent.documents()
        assertEquals(invoice, documentDraftFromJson(documentDraftToJson(invoice)))
        val draft = documents.draft(garage.id, invoice)
        assertEquals(DocumentState.DRAFT to null, draft.state to draft.code)
        assertEquals(Triple(42_826L, 8_565L, 51_391L), Triple(draft.netMinor, draft.taxMinor, draft.totalMinor))
        assertEquals(listOf(DocumentTaxView("20", 42_826, 8_565)), draft.taxes)
        assertEquals("Lasku (luonnos)" to "513,91\u00a0€", draft.title("fi") to draft.total("fi"))
        assertEquals("Garage Chez Joe" to "EUR", draft.customer to draft.currency)
        assertEquals(DocumentAddress(null, null, null, null, "FI"), draft.billing)
        assertTrue(house.agent.accounts().get(garage.id).currencyFixed)
        val update = DocumentUpdate(note = Edit.Set("Kiitos"))
        assertEquals("""{"note":"Kiitos"}""", documentUpdateToJson(update))
        assertEquals(update, documentUpdateFromJson(documentUpdateToJson(update)))
        val edited = house.agent.basedOn(draft.version).documents().edit(draft.id, update)
        assertEquals("Kiitos" to draft.version + 1, edited.note to edited.version)
        assertEquals("conflict", thrownBy<ComptoirException.Conflict> { house.agent.basedOn(1).documents().issue(draft.id) }.code())
        assertEquals("I-000001", house.agent.preview().documents().issue(draft.id).code)
        assertNull(documents.get(draft.id).code)
        val issued = documents.issue(draft.id)
        assertEquals(Triple("I-000001", DocumentState.OPEN, today), Triple(issued.code, issued.state, issued.issuedOn))
        assertEquals(issued, documents.byCode("i-1"))
        val late = thrownBy<ComptoirException.State> { documents.editJson(draft.id, """{"note": null}""") }
        val allowed = listOf(DocumentAction.PAY, DocumentAction.CANCEL)
        val wrong = WrongDocumentState(DocumentState.OPEN, DocumentAction.EDIT, DocumentKind.INVOICE, allowed)
        assertEquals("wrong_document_state" to wrong, late.code() to late.wrongDocumentState())
        val early = thrownBy<ComptoirException.Invalid> { documents.pay(draft.id, today.plusDays(1)) }
        assertEquals(listOf("/day" to "in_the_future"), early.told())
        assertEquals(DocumentState.PAID to today, documents.pay(draft.id, today).let { it.state to it.paidOn })
        assertEquals("unknown_document", thrownBy<ComptoirException.NotFound> { documents.byCode("I-2") }.code())
        assertFalse(listOf(invoice, draft, update, draft.billing).joinToString().contains(Regex("Joe|Tuulilasi|Kiitos")))
    }

    @Test
    fun `c2 wrong lines are told all at once`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val documents = house.agent.documents()
        val lines = listOf(windscreen.copy(quantity = "0"), windscreen.copy(unitPrice = "1,5", taxRate = "100.01"))
        val wrong = thrownBy<ComptoirException.Invalid> {
            documents.draft(garage.id, DocumentDraft("bill", lines, dueOn = "2026-12-22"))
        }
        val paths = listOf("/kind", "/lines/0/quantity", "/lines/1/unit_price", "/lines/1/tax_rate", "/due_on")
        assertEquals(paths, wrong.told().map { it.first })
        val none = thrownBy<ComptoirException.Invalid> { documents.draft(garage.id, DocumentDraft("invoice")) }
        assertEquals(listOf("/lines" to "too_few"), none.told())
        val shape = thrownBy<ComptoirException.Invalid> { documents.draftJson(garage.id, """{"kind": 1, "total": "2"}""") }
        assertEquals(setOf("/kind" to "wrong_type", "/total" to "unknown_member"), shape.told().toSet())
        assertTrue(documents.list().items.isEmpty())
        assertFalse(house.agent.accounts().get(garage.id).currencyFixed)
    }

    @Test
    fun `c2 a credit note takes an invoice back, and the statement tells it`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val documents = house.agent.documents()
        val first = documents.issue(documents.draft(garage.id, invoice).id)
        val credit = DocumentDraft(DocumentKind.CREDIT_NOTE.key(), listOf(windscreen), credits = first.id)
        val note = documents.issue(documents.draftJson(garage.id, documentDraftToJson(credit)).id)
        assertEquals("C-000001" to DocumentRef(first.id, "I-000001"), note.code to note.credits)
        house.clock.set(House.BEFORE_CHRISTMAS.plusSeconds(60)) // the list has those drafted last first
        val second = documents.issue(documents.draft(garage.id, invoice).id)
        documents.pay(second.id, today)
        val statement = documents.statement(garage.id, today.withDayOfMonth(1), today)
        assertEquals(listOf(0L, 0L), listOf(statement.openingMinor, statement.closingMinor))
        val told = statement.rows.map { Triple(it.movement, it.code, it.balanceMinor) }
        val expected = listOf(
            Triple(StatementMovement.INVOICE, "I-000001", 51_391L),
            Triple(StatementMovement.INVOICE, "I-000002", 102_782L),
            Triple(StatementMovement.CREDIT_NOTE, "C-000001", 51_391L),
            Triple(StatementMovement.PAYMENT, "I-000002", 0L),
        )
        assertEquals(expected, told)
        assertEquals(listOf(true, false), listOf(StatementMovement.INVOICE, StatementMovement.PAYMENT).map { it.isDebit() })
        val table = statement.table("fi")
        assertEquals("Saldoerittely" to "1.12.2026–23.12.2026", table.title to table.period)
        assertEquals(listOf("Päivä", "Tapahtuma", "Asiakirja", "Summa", "Saldo"), table.columns)
        assertEquals(listOf("1.12.2026", "Alkusaldo", "", "", "0,00\u00a0€"), table.rows.first())
        assertEquals(listOf("23.12.2026", "Lasku", "I-000001", "513,91\u00a0€", "513,91\u00a0€"), table.rows[1])
        val cancelled = documents.cancel(first.id, "Väärä asiakas")
        assertEquals(DocumentState.CANCELLED to "Väärä asiakas", cancelled.state to cancelled.reason)
        val draft = documents.draft(garage.id, invoice)
        documents.discard(draft.id)
        thrownBy<ComptoirException.NotFound> { documents.get(draft.id) }
        val page = documents.list(DocumentFilter(kind = DocumentKind.INVOICE), DocumentPaging(size = 1, total = true))
        assertEquals(listOf("I-000002") to 2L, page.items.map { it.code } to page.total)
        val rest = documents.list(DocumentFilter(kind = DocumentKind.INVOICE), DocumentPaging(page.next))
        assertEquals(listOf("I-000001") to null, rest.items.map { it.code } to rest.next)
        val backwards = thrownBy<ComptoirException.Invalid> { documents.statement(garage.id, today, today.minusDays(1)) }
        assertEquals(listOf("/until" to "before_start"), backwards.told())
    }

    @Test
    fun `c1 c4 a contact reads what was issued, in the language of the account`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        house.agent.accounts().edit(garage.id, AccountUpdate(language = Edit.Set("fr")))
        val manager = house.acting(house.contact("anne", Role.MANAGER))
        val documents = house.agent.documents()
        val draft = documents.draft(garage.id, invoice)
        assertEquals("unknown_document", thrownBy<ComptoirException.NotFound> { manager.documents().get(draft.id) }.code())
        documents.issue(draft.id)
        assertEquals(listOf("I-000001"), manager.documents().list().items.map { it.code })
        val page = manager.documents().render(draft.id)
        assertEquals("fr" to "Facture I-000001", page.locale to page.title)
        assertTrue(page.html.startsWith("<!DOCTYPE html>") && "lang=\"fr\"" in page.html && "<script" !in page.html)
        assertFalse(page.toString().contains("Joe"))
        assertEquals("fi" to "Lasku I-000001", documents.render(draft.id).let { it.locale to it.title })
        assertEquals(listOf(Action.VIEW_INVOICES), manager.actions(Resource.Document(draft.id)))
        house.agent.accounts().changeFeatures(garage.id, listOf(PortalFeature.ESTIMATES))
        val off = thrownBy<ComptoirException.Refused> { manager.documents().get(draft.id) }
        assertEquals(Action.VIEW_INVOICES, off.refusal()!!.action())
        thrownBy<ComptoirException.Refused> { house.dealer.documents().draft(garage.id, invoice) }
        val letters = DocumentKind.entries.joinToString("") { it.letter() }
        assertEquals("IECPK" to PortalFeature.INVOICES, letters to DocumentKind.CREDIT_NOTE.feature())
        assertEquals(null, DocumentState.OPEN.after(DocumentAction.PAY, DocumentKind.ESTIMATE))
        assertEquals(listOf(DocumentAction.CANCEL), DocumentState.OPEN.actions(DocumentKind.ESTIMATE))
        assertTrue(DocumentKind.INVOICE.isPaid() && !DocumentKind.CONTRACT.isPaid())
    }

    @Test
    fun `c4 the desk may render in the customer's language for its own people too`() = runBlocking<Unit> {
        val house = House.open(folder, House.SETTINGS.copy(documentsInCustomerLanguage = true))
        val garage = house.garage()
        house.agent.accounts().edit(garage.id, AccountUpdate(language = Edit.Set("fr")))
        val draft = house.agent.documents().draft(garage.id, invoice)
        assertEquals("Facture (brouillon)", house.agent.documents().render(draft.id).title)
    }

    @Test
    fun `all that a page shows is data`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val documents = house.agent.documents()
        val view = documents.issue(documents.draft(garage.id, invoice.copy(note = "Kiitos")).id)
        val sheet = view.sheet("fi", "FI")
        assertEquals(Triple("Lasku I-000001", "Lasku", null), Triple(sheet.title, sheet.kind, sheet.stamp))
        assertEquals(
            listOf("Numero" to "I-000001", "Päiväys" to "23.12.2026", "Eräpäivä" to "22.1.2027"),
            sheet.facts.map { it.label to it.text },
        )
        assertEquals(listOf("Kuvaus", "Määrä", "Veroton yksikköhinta", "ALV", "Veroton summa"), sheet.columns)
        assertEquals(listOf(listOf("Tuulilasi", "1,5", "285,505\u00a0€", "20\u00a0%", "428,26\u00a0€")), sheet.lines)
        assertEquals(listOf(listOf("20\u00a0%", "428,26\u00a0€", "85,65\u00a0€")), sheet.taxes)
        assertEquals(SheetRow("Yhteensä sis. ALV", "513,91\u00a0€"), sheet.totals.last())
        assertEquals(SheetAddress("Laskutusosoite", listOf("Garage Chez Joe")), sheet.billing)
        assertEquals(SheetRow("Lisätiedot", "Kiitos") to null, sheet.note to sheet.shipping)
        assertEquals(listOf("Garage Chez Joe", "Finlande"), view.sheet("fr", "FR").billing.lines)
        val there = DocumentAddress("Mannerheimintie 1", "00100", "Helsinki", null, "FI")
        assertEquals(listOf("Mannerheimintie 1", "00100 Helsinki", "Finlande"), there.lines("FR", "fr"))
        assertFalse(sheet.toString().contains("Joe"))
    }
}
