package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What happened: the histories that people read, and the changes that a host follows. */
class ChangesTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a history tells who changed what, in the reader's language`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.opened()
        val draft = ModifyDraft(AccountEdit(currentName = "JG IMT 1", language = Edit.Set("fr"), notes = Edit.Set("Soita.")))
        house.agent.requests().complete(house.started(draft))
        val history = house.agent.accounts().history(account.id)
        assertNull(history.next)
        val entry = history.items.first { it.subject == "account" }
        assertEquals("anna Infomedia", (entry.by as HistoryActor.Staff).person.name)
        assertEquals(House.BEFORE_CHRISTMAS, entry.at)
        assertEquals(account.id, entry.subjectId)
        val language = entry.changes.single { it.field == "language" }
        assertEquals(FieldChange("language", FieldValue.Language("fi"), FieldValue.Language("fr")), language)
        val fr = Labels("fr")
        assertEquals("Langue", fr.fieldName(language.field))
        assertEquals("finnois → français", fr.fieldValue(language.before) + " → " + fr.fieldValue(language.after))
        val notes = entry.changes.single { it.field == "notes" }
        assertEquals(FieldValue.Nothing to FieldValue.Text("Soita."), notes.before to notes.after)
        assertTrue(entry.sentence.text("fr").startsWith("anna Infomedia a modifié"), entry.sentence.text("fr"))
        assertNotEquals(entry.sentence.text("fr"), entry.sentence.text("fi"))
        assertEquals(history, house.agent.accounts().history(account.id))
        assertEquals(history.hashCode(), house.agent.accounts().history(account.id).hashCode())
        thrownBy<ComptoirException.Invalid> { house.agent.accounts().history(account.id, "no cursor") }
        val nobody = thrownBy<ComptoirException.NotFound> { house.agent.accounts().history("17") }
        assertEquals("unknown_account", nobody.code())
    }

    @Test
    fun `the history of a request tells what was asked and answered`() = runBlocking<Unit> {
        val house = House.open(folder)
        val code = house.dealer.requests().submit(CREATE).code
        house.agent.requests().start(code)
        house.agent.requests().ask(code, "Kuka vastaa varaosista?")
        val (ask, start, submit) = house.dealer.requests().history(code).items
        assertEquals(listOf("ask_submitter", "start_request", "submit_request"), listOf(ask, start, submit).map { it.action })
        assertEquals(FieldValue.Text("Kuka vastaa varaosista?"), ask.said)
        assertEquals(FieldValue.Text(code), ask.called)
        val state = start.changes.single { it.field == "state" }
        assertEquals("in_progress", (state.after as FieldValue.Choice).name)
        assertEquals("Käsittelyssä", Labels("fi").fieldValue(state.after))
        assertEquals("In progress", Labels("sv").fieldValue(state.after))
        assertEquals("other", Labels("fi").fieldValue(FieldValue.Choice("other", emptyMap())))
        assertEquals("unknown_request", thrownBy<ComptoirException.NotFound> { house.dealer.requests().history("17") }.code())
    }

    @Test
    fun `every value of a history has a text`() {
        val fi = Labels("fi")
        val values = listOf(
            FieldValue.Nothing, FieldValue.Erased, FieldValue.Text("a\nb"), FieldValue.Number(12_500), FieldValue.Switch(true),
            FieldValue.Language("fi"), FieldValue.Country("FR"), FieldValue.TimeZone("Europe/Paris"),
            FieldValue.Moment(House.BEFORE_CHRISTMAS, "Europe/Helsinki"), FieldValue.Address(DRAFT.account.address, "FI"),
            FieldValue.Address(AddressDraft(), null),
        ).map { fi.fieldValue(it) }
        val expected = listOf(
            "—", "[poistettu]", "a b", "12\u00A0500", "kyllä", "suomi", "Ranska", "Pariisi", "23.12.2026 klo 10.00",
            "Mannerheimintie 1, 00100 Helsinki", "—",
        )
        assertEquals(expected, values)
        assertEquals("/country", thrownBy<ComptoirException.Invalid> { fi.fieldValue(FieldValue.Country("XX")) }.problems("fi").single().path)
    }

    @Test
    fun `a host follows every change once, without personal values`() = runBlocking<Unit> {
        val house = House.open(folder)
        val first = house.host.changes()
        assertFalse(first.more)
        assertEquals("create_desk", first.items.first().action)
        assertTrue(house.host.changes(first.next).items.isEmpty())
        val receipt = house.dealer.requests().submit(CREATE)
        val next = house.host.changes(first.next)
        val change = next.items.single { it.subject == "request" }
        assertEquals("submit_request" to receipt.id, change.action to change.subjectId)
        assertTrue(change.actor.startsWith("staff:"))
        assertEquals(receipt.version, change.version)
        assertTrue("state" in change.fields)
        assertEquals(first.items + next.items, house.host.changes().items)
        assertTrue(house.host.changes(next.next).items.isEmpty())
        thrownBy<ComptoirException.Invalid> { house.host.changes("no cursor") }
        val refused = thrownBy<ComptoirException.Refused> { house.dealer.changes() }
        assertEquals(Action.READ_CHANGES, refused.refusal()!!.action())
    }
}
